"""Read a press release or an official readout, and say in its own words what matters."""

from briefing.model import Briefing, Source

__all__ = ["Briefing", "Source", "brief"]


def brief(source: str | Source) -> Briefing:
    """The briefing of a release, given as its text or as the source that a reader made of it.

    >>> brief("ASTANA, 16 May 2024 - The ministers met.").themes
    ()
    """
    # Loading what reads a text takes much longer than ``briefing --version`` may.
    from briefing.pipeline import brief  # noqa: PLC0415

    return brief(source)
