"""Read a press release or an official readout, and say in its own words what matters."""

from briefing.model import Briefing
from briefing.pipeline import brief

__all__ = ["Briefing", "brief"]
