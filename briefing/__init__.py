"""Read a press release or an official readout, and say in its own words what matters."""

from briefing.model import Briefing, Source, Wish

__all__ = ["Briefing", "Source", "Wish", "brief"]
__version__ = "0.1.0"  # read here, as asking the installation takes half of a start


def brief(source: str | Source, wish: Wish = Wish()) -> Briefing:  # noqa: B008 - it never changes
    """The briefing of a release, given as its text or as the source that a reader made of it.

    >>> brief("ASTANA, 16 May 2024 - The ministers met.").themes
    ()
    """
    # Loading what reads a text takes much longer than ``briefing --version`` may.
    from briefing.pipeline import brief  # noqa: PLC0415

    return brief(source, wish)
