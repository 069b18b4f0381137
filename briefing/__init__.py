"""Read a press release or an official readout, and say in its own words what matters."""

from __future__ import annotations

TYPE_CHECKING = False  # what typing says too, without the time that loading it takes
if TYPE_CHECKING:
    from briefing.model import Briefing, Source, Wish

__all__ = ["Briefing", "Source", "Wish", "brief", "render"]
__version__ = "0.1.0"  # read here, as asking the installation takes half of a start


def brief(source: str | Source, wish: Wish | None = None) -> Briefing:
    """The briefing of a release, given as its text or as the source that a reader made of it.

    >>> brief("ASTANA, 16 May 2024 - The ministers met.").themes
    ()
    """
    # Loading what reads a text takes much longer than ``briefing --version`` may.
    from briefing.pipeline import brief  # noqa: PLC0415

    return brief(source) if wish is None else brief(source, wish)


def render(
    briefing: Briefing, form: str = "plain", *, width: int | None = None, full: bool = False
) -> str:
    r"""The briefing in one of the formats: plain, terminal, markdown, html, json or csv.

    ``width`` is in terminal cells, and without it no line is broken; ``full`` keeps long statements
    whole on a page of some width. Raises ValueError where there is no such format.

    >>> text = "Port opens in June\n\nOSLO, 4 May 2024 – The port will open, the mayor said."
    >>> print(render(brief(text), "markdown").splitlines()[0])
    # Port opens in June
    """
    from briefing.renderers import FORMATS, renderer  # noqa: PLC0415 - see brief
    from briefing.renderers.look import Look, Palette  # noqa: PLC0415

    if form not in FORMATS:
        msg = f"no such format: {form!r}; there are {', '.join(sorted(FORMATS))}"
        raise ValueError(msg)
    palette = Palette.MANY if form == "terminal" else Palette.NONE
    return renderer(form).render(briefing, Look(width=width, full=full, palette=palette))


def __getattr__(name: str) -> object:
    """The records, loaded when they are asked for: until then a signal finds nothing to undo."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from briefing import model  # noqa: PLC0415

    return getattr(model, name)
