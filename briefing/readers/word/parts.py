"""The parts of a Word document: its archive, unpacked with care, and the trees in it."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from briefing.errors import BriefingError

MOST_UNPACKED = 100_000_000  # bytes of all parts together, pictures too
MOST_PART = 30_000_000  # bytes of one part that is read
MOST_PARTS = 5_000
#: What the library raises on a damaged or odd archive.
DAMAGE = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, LookupError,
    NotImplementedError, OSError, OverflowError, RuntimeError, ValueError,
)  # fmt: skip
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_DOCUMENT = "/officeDocument"
_ADVICE = "save it anew as .docx, or give it the text"


class Parts:
    """The trees of an archive by their paths in it."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the archive; raises BriefingError where it is none or would unpack too large."""
        self._name = name
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except DAMAGE:
            raise self._damaged() from None
        infos = self._archive.infolist()
        size = sum(info.file_size for info in infos)
        if size > MOST_UNPACKED or len(infos) > MOST_PARTS:
            most = MOST_UNPACKED // 1_000_000
            reason = f"is an archive that unpacks to more than {most} MB or {MOST_PARTS:,} parts"
            raise BriefingError(name, reason, "give it the text of the release")
        self._paths = frozenset(info.filename for info in infos)

    def tree(self, path: str) -> etree._Element | None:
        """The tree of a part, None where there is no such part; raises BriefingError."""
        if path not in self._paths:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            with self._archive.open(path) as part:
                data = part.read(MOST_PART + 1)
        except DAMAGE:
            raise self._damaged() from None
        if len(data) > MOST_PART:
            reason = f"is a document whose text takes more than {MOST_PART // 1_000_000} MB"
            raise BriefingError(self._name, reason, "give it the pages of the release alone")
        try:
            return etree.fromstring(data.replace(_STRICT, W[1:-1].encode()), parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self._damaged() from None

    def main(self) -> str:
        """The path of the part that holds the text; raises BriefingError where there is none."""
        relations = self.tree("_rels/.rels")
        for relation in relations if relations is not None else ():
            if (relation.get("Type") or "").endswith(_DOCUMENT):
                path = (relation.get("Target") or "").lstrip("/")
                if path in self._paths:
                    return path
        if "word/document.xml" in self._paths:
            return "word/document.xml"
        raise self._damaged()

    def beside(self, main: str, file: str) -> etree._Element | None:
        """The tree of a part in the folder of the main one, None where there is none."""
        return self.tree(posixpath.join(posixpath.dirname(main), file))

    def _damaged(self) -> BriefingError:
        return BriefingError(self._name, "is a Word document that is damaged", _ADVICE)
