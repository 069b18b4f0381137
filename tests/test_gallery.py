"""The pictures of the gallery can be made anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

SCRIPT = Path(__file__).resolve().parent / "scripts" / "gallery.py"


def test_the_script_draws_its_pictures(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--no-browser", str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    pictures = sorted(tmp_path.glob("*.svg"))
    assert [p.stem for p in pictures] == ["company-results", "presidents-readout"]
    for path in pictures:
        root = ET.parse(path).getroot()
        words = "".join(root.itertext()).replace("\u00a0", " ")
        assert root.tag.endswith("svg")
        assert "Commitments" in words
    assert (tmp_path / "presidents-readout.md").read_text("utf-8").startswith("# President")
    assert "<h1" in (tmp_path / "presidents-readout.html").read_text("utf-8")
