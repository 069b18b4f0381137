"""From a source to a briefing: the stages in their order, nothing else."""

from __future__ import annotations

from dataclasses import replace

from briefing.figures import find_figures
from briefing.figures.complete import with_dates, with_due
from briefing.markup.cleared import cleared
from briefing.markup.home import brought_home
from briefing.model import Briefing, Reading, Source, Wish
from briefing.people import find_people
from briefing.roles import assign_roles
from briefing.sections.commitments import find_commitments
from briefing.sections.contacts import find_contacts, only_asked
from briefing.sections.dateline import find_date, find_place
from briefing.sections.embargo import find_status, without_status
from briefing.sections.gist import DEFAULT, find_gist
from briefing.sections.greeting import find_greeting
from briefing.sections.headline import find_headline
from briefing.sections.key_figures import find_key_figures
from briefing.sections.quotes import find_quotes
from briefing.sections.quotes.speakers import find_speakers
from briefing.sections.themes import find_themes
from briefing.units import cut


def read(source: str | Source) -> Reading:
    """The source cut into units with their roles, and the figures and people found in it."""
    document = cut(Source(source) if isinstance(source, str) else source)
    roles = without_status(document, assign_roles(document))
    figures = find_figures(document, roles)
    people = find_people(document, roles)
    return Reading(document, roles, figures, people)


def brief(source: str | Source, wish: Wish = DEFAULT) -> Briefing:
    """The briefing of a release, given as its text or as the source that a reader made of it.

    What is read is the source without the marks in its sentences; what comes back points into the
    source itself. Raises BriefingError where the ranking that is wished for needs what is not
    installed.
    """
    whole = Source(source) if isinstance(source, str) else source
    clear = cleared(whole)
    made = _brief(clear.source, wish) if clear else _brief(whole, wish)
    return _with_lines(brought_home(made, clear) if clear else made)


def _brief(source: Source, wish: Wish) -> Briefing:
    """What the sentences of a source tell."""
    reading = read(source)
    date = find_date(reading)
    reading = replace(reading, figures=with_dates(reading.figures, date, reading.text))
    commitments = with_due(find_commitments(reading), date)
    themes = find_themes(reading)
    gist = find_gist(reading, commitments, themes, wish)
    quotes = find_quotes(reading)
    return Briefing(
        document=reading.document,
        roles=reading.roles,
        headline=find_headline(reading),
        place=find_place(reading),
        date=date,
        gist=gist,
        greeting=find_greeting(reading),
        themes=themes,
        commitments=commitments,
        people=reading.people,
        figures=reading.figures,
        key_figures=find_key_figures(reading, gist, commitments, themes),
        quotes=quotes,
        speakers=find_speakers(reading, quotes),
        wish=wish,
    )


def _with_lines(made: Briefing) -> Briefing:
    """The briefing with what the lines of the source itself tell, addresses of links as well."""
    reading = Reading(made.document, made.roles, made.figures, made.people)
    contacts = find_contacts(reading)
    people = only_asked(made.people, contacts)
    return replace(made, people=people, status=find_status(reading), contacts=contacts)
