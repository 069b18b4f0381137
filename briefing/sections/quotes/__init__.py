"""Direct quotations, verbatim, with speaker and office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Briefing, Group, Groups, Item, Quote, Reading, Role, Section, Span
from briefing.sections.quotes.marks import has_marks, quoted
from briefing.sections.quotes.pieces import Piece, pieces_of
from briefing.sections.quotes.voices import Voice, Voices

LEAST = 4  # words of a quotation whose speaker is told
ALONE = 8  # words of one whose speaker is not
NEAR = 2  # paragraphs from one quotation to the next of the same speaker
NAMED_WITHIN = 600  # signs before a quotation in which "he" was named
NEVER = frozenset({Role.BOILERPLATE, Role.ATTENDEES})


def find_quotes(reading: Reading) -> tuple[Quote, ...]:
    """The direct quotations of a release, in order."""
    if not has_marks(reading.text):
        return ()
    voices, found = Voices(reading.document, reading.people), list[tuple[Quote, int]]()
    for run in _runs(list(_pieces(reading))):
        voice = _voice(reading, voices, run, found[-1] if found else None)
        if _is_direct(run, voice):
            parts = tuple(piece.span for piece in run)
            span = Span(parts[0].start, parts[-1].end)
            found.append((Quote(span, parts, voice.name, voice.office), run[-1].block))
    return tuple(quote for quote, _ in found)


def _pieces(reading: Reading) -> Iterator[Piece]:
    """All that stands between marks in the paragraphs that may quote."""
    text, blocks = reading.text, reading.document.blocks
    told = zip(reading.document.units, reading.roles, strict=True)
    for i in sorted({unit.block for unit, role in told if role not in NEVER}):
        span = blocks[i].span
        if has_marks(text[span.start : span.end]):
            yield from pieces_of(text, span, quoted(text, span, i))


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces that are parts of one quotation, together."""
    run: list[Piece] = []
    for piece in pieces:
        if run and not piece.goes_on(run[-1]):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _voice(
    reading: Reading, voices: Voices, run: Sequence[Piece], last: tuple[Quote, int] | None
) -> Voice:
    """Who says the parts of a quotation."""
    zones = [zone for piece in run for zone in piece.zones]
    voice = next(filter(None, map(voices.beside, zones)), Voice())
    if not voice and _after_colon(reading.text, run[0].span.start):
        voice = next(filter(None, map(voices.first_in, run[0].zones)), Voice())
    if voice.name or voice.pronoun not in ("", "he", "she"):
        return voice
    first = run[0]
    if not voice.pronoun and not first.alone:
        return voice
    if last and first.block - last[1] <= NEAR and last[0].speaker:
        same = Voice(last[0].speaker, last[0].office, voice.pronoun)
        between = Span(last[0].span.end, first.span.start)
        return (voice.pronoun and voices.last_in(between)) or same
    if voice.pronoun:
        return (
            voices.last_in(Span(max(0, first.span.start - NAMED_WITHIN), first.span.start)) or voice
        )
    return _announced(reading, voices, first)


def _after_colon(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].rstrip("\n \t*_").endswith(":")


def _announced(reading: Reading, voices: Voices, first: Piece) -> Voice:
    """Who is named in the paragraph before a quotation, where a colon ends it."""
    if not first.block:
        return Voice()
    before = reading.document.blocks[first.block - 1].span
    if not _after_colon(reading.text, before.end):
        return Voice()
    return voices.beside(before) or voices.first_in(before)


def _is_direct(run: Sequence[Piece], voice: Voice) -> bool:
    """Whether somebody's words are given, and no title, term or slogan."""
    words = sum(piece.words for piece in run)
    if all(piece.titled for piece in run):
        return False
    if voice:
        return words >= LEAST and (run[0].whole or words > LEAST)
    return words >= ALONE and all(piece.whole for piece in run) and run[0].alone


def section(briefing: Briefing) -> Section | None:
    """The quotations under their speakers, or None where there is none."""
    order: dict[str, list[Quote]] = {}
    for quote in briefing.quotes:
        order.setdefault(_label(quote), []).append(quote)
    groups = tuple(Group(label, tuple(map(_item, held))) for label, held in order.items())
    return Groups("Quotes", groups) if groups else None


def _label(quote: Quote) -> str:
    return f"{quote.speaker}, {quote.office}" if quote.office else quote.speaker


def _item(quote: Quote) -> Item:
    return Item(quote.span, core=quote.parts)  # a quotation is never abridged
