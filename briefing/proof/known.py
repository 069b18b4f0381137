"""What the source says, and what may be said of it: the measure that claims are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate

from briefing.model import Briefing, Document, Groups, Item, Role, Section, Statements, Table
from briefing.patterns import Pattern
from briefing.proof.claims import Claim, Proof, Unproven
from briefing.renderers.footer import footer
from briefing.renderers.look import Look
from briefing.renderers.marks import readable, shown
from briefing.renderers.when import written

WORD = Pattern(r"[^\W_]+")
CUT = Pattern(r"…|\.\.\.")
SIDE_BY_SIDE = Pattern(r",\s|(?:\A|\s)(?:and|·|-)(?:\s|\Z)")
SPEAKER = "said by"
# What stands above the text on a page that has both, for a title where there is none, and above
# what is left out.
OURS = ("Source", "A briefing", *map(str, Role))
READINGS = "Value"  # the column of a table that holds what we read figures as
SHORT = 4  # signs, blanks included, of words that are told by their edges
MOST = 60  # letters of words that are named in an error


def words(text: str) -> list[str]:
    """The words and numbers of a text, without regard to case and signs."""
    return WORD.findall(text.casefold())


def run(text: str) -> str:
    """The words of a text with a blank on either side of each.

    >>> run("The U.S., 5%")
    ' the u s 5 '
    """
    return f" {' '.join(words(text))} "


class Known:
    """The words of a source, paragraph by paragraph, and our own words about it.

    The source is known twice, as it stands and as people read it, without mark-up.
    """

    def __init__(self, briefing: Briefing, look: Look) -> None:
        self._texts = [
            _Text(list(_paragraphs(briefing.document, way))) for way in (shown, readable)
        ]
        self.tables = {s.title for s in briefing.sections if isinstance(s, Table)}
        self.titles = {s.title for s in briefing.sections}
        self.keys = {SPEAKER, *(note.key for item in _items(briefing) for note in item.notes)}
        ours = [*footer(briefing), written(briefing.date), *OURS, *self.titles, *_ours(briefing)]
        ours += [briefing.name] if look.named or not briefing.headline else []
        self._ours = {run(fact) for fact in (*ours, *self.keys)}
        self._wraps = look.width is not None

    def check(self, claim: Claim) -> Proof:
        """How much a claim proves; raises Unproven where it does not hold."""
        parts = [part for part in CUT.split(claim.words) if words(part)]
        if claim.paragraph:
            self._stated(claim, parts)
            return Proof(statements=1, words=sum(len(words(part)) for part in parts))
        for part in parts:
            found = self._anywhere(part) or (claim.label and self._side_by_side(part))
            if not found:
                raise Unproven(part.strip()[:MOST], 0)
        return Proof(pieces=bool(parts), words=sum(len(words(part)) for part in parts))

    def _stated(self, claim: Claim, parts: list[str]) -> None:
        runs = [run(part) for part in parts]
        if any(text.states(claim.paragraph, runs) for text in self._texts):
            return
        squeezed = ["".join(words(part)) for part in parts]
        if self._wraps and any(t.states_letters(claim.paragraph, squeezed) for t in self._texts):
            return
        raise Unproven(self._first_wrong(claim, parts)[:MOST], claim.paragraph)

    def _first_wrong(self, claim: Claim, parts: list[str]) -> str:
        """The first word that the paragraph does not hold at all, or the whole."""
        for word in (word for part in parts for word in WORD.findall(part)):
            if not any(text.states(claim.paragraph, [run(word)]) for text in self._texts):
                return str(word)
        return claim.words.strip()

    def _anywhere(self, part: str) -> bool:
        wanted = run(part)
        if any(wanted in text.whole for text in self._texts) or wanted in self._ours:
            return True
        if len(wanted) > SHORT and any(wanted.strip() in text.whole for text in self._texts):
            return True  # a figure or a date that is glued to a word
        if not self._wraps:
            return False
        squeezed = "".join(words(part))  # long words and values are cut at the edge of a page
        return any(squeezed in text.letters for text in self._texts) or any(
            squeezed in ours.replace(" ", "") for ours in self._ours
        )

    def _side_by_side(self, part: str) -> bool:
        return all(self._anywhere(piece) for piece in SIDE_BY_SIDE.split(part) if words(piece))


def _paragraphs(document: Document, way: Callable[[str], str]) -> Iterator[str]:
    """The words of each paragraph; sentences that are glued together are told apart."""
    units: list[list[str]] = [[] for _ in document.blocks]
    for unit in document.units:
        units[unit.block].append(way(document.text[unit.span.start : unit.span.end]))
    return (run(" ".join(paragraph)) for paragraph in units)


class _Text:
    """The words of all paragraphs in one string, and where each paragraph begins in it."""

    def __init__(self, paragraphs: list[str]) -> None:
        self.whole = "".join(part[1:] if i else part for i, part in enumerate(paragraphs))
        lengths = (len(part) - 1 for part in paragraphs)
        self._starts = [0, *accumulate(lengths)]
        self._letters_at = [0, *accumulate(len(part.replace(" ", "")) for part in paragraphs)]
        self.letters = self.whole.replace(" ", "")

    def states(self, paragraph: int, runs: list[str]) -> bool:
        """Whether the runs stand there in order, the first inside of the paragraph."""
        return _in_order(self.whole, self._starts, paragraph, runs, 1)

    def states_letters(self, paragraph: int, runs: list[str]) -> bool:
        """The same for letters without regard to blanks."""
        return _in_order(self.letters, self._letters_at, paragraph, runs, 0)


def _in_order(whole: str, starts: list[int], paragraph: int, runs: list[str], shared: int) -> bool:
    """``shared`` is what a run and the one behind it have in common: a blank, or nothing."""
    if not 0 < paragraph < len(starts):
        return False
    at, end = starts[paragraph - 1], starts[paragraph] - 1
    for i, wanted in enumerate(runs):
        found = whole.find(wanted, at, len(whole) if i else end + len(wanted))
        if found < 0:
            return False
        at = found + len(wanted) - shared
    return True


def _items(briefing: Briefing) -> Iterator[Item]:
    for section in briefing.sections:
        if isinstance(section, Statements):
            yield from section.items
        elif isinstance(section, Groups):
            yield from (item for group in section.groups for item in group.items)


def _ours(briefing: Briefing) -> Iterator[str]:
    """Kinds, readings of values and dates, and the heads of tables and groups."""
    for item in _items(briefing):
        yield item.tag
        yield from (note.reading for note in item.notes)
    for section in briefing.sections:
        yield from _heads(section)


def _heads(section: Section) -> Iterator[str]:
    if isinstance(section, Table):
        yield from section.columns
        for i, column in enumerate(section.columns):
            yield from (row[i] for row in section.rows if column == READINGS)
