"""Runs of capitals that may be a person's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from briefing import lexicons
from briefing.model import Span
from briefing.patterns import Pattern
from briefing.people.forms import (
    BENT,
    NAMELIKE,
    abstract,
    acronym,
    last_capital,
    plain,
    short,
)
from briefing.people.kinds import PARTICLES, STARTS, SUFFIXES, TITLES, Kind
from briefing.people.nicknames import OPENING, nickname
from briefing.people.reach import OVER, over_words
from briefing.people.tokens import Row, Word

NEVER = frozenset([Kind.HONORIFIC, Kind.OFFICE, Kind.BODY])
LONGEST, LONGEST_DEGREE = 8, 3  # words of a name; letters of a degree behind one
PLACING = frozenset("in at near from outside around across into via".split())
BEFORE_LANDS = PLACING | OVER  # what stands before a land
# Words of courtesy and descent inside a name.
COURTEOUS = frozenset("sri tan sheikh haji i thi than".split())
# Particles that are also words, and tie no common word to a name.
WEAK_PARTICLES = frozenset("e y den le de af do la".split())
# Ranks whose holders are called by them, so that what follows is a name.
CALLED = frozenset(
    "admiral colonel major captain lieutenant sergeant corporal brigadier commodore".split()
)
COURTESIES = frozenset("mr mrs ms miss mme messrs".split())
# Family names of East Asia that are small words of English.
SMALL_FAMILIES = frozenset(
    """
    he she to an so do no on my in you we us long man song young sun moon ban go ha ma fan pan bai
    """.split()
)
DEGREES = frozenset("ph.d. ph.d m.d. m.d d.c. d.c esq.".split())  # which follow without a comma
# Honours behind a name that look like initials ("Ida Marr KC").
SEATED = frozenset("mp mep obe cbe mbe am ao".split())
HONOURS = frozenset("kc qc k.c. q.c. m.p. o.b.e. c.b.e. m.b.e.".split())
# Given names that are plain words, told by a title before them and a family name behind.
WORD_NAMES = frozenset(
    """
    beat summer autumn star heaven sky precious gift happy bright innocent wisdom charity
    """.split()
)
PLAIN_FIRST = SMALL_FAMILIES | WORD_NAMES  # plain words that a name of two may open with
# Verbs of headlines that no other list holds.
HEADLINED = frozenset(
    """
    urges pleads admits denies faces wins quits vows seeks gets earns gives makes goes approves
    directs confirms declares dismisses endorses extends grants halts imposes inspects nominates
    okays outlines proposes ratifies rejects releases resigns restores resumes reveals scraps
    slams slashes suspends unveils upholds vetoes withdraws
    """.split()
)
LOUD = frozenset("backs bans boosts breaks clears cuts orders raises targets tours".split())
# What stands before a place or a thing, and not before the name of a person.
UNNAMED = PLACING | frozenset("the a an of".split())
SPOKEN = Pattern(r"[^\W\d_]{0,2}[aeiouy](?!.*[b-df-hj-np-tv-xz]{5})")
# Bodies whose short names can be spoken.
KNOWN_BODIES = frozenset(
    """
    nato opec osha unhcr ebrd icao asean unido unicef unesco ikea naacp nasa ecowas comesa caricom
    oecd unaids unctad unrwa usaid eurasec saarc apec iaea ifad interpol europol eurojust sadc
    mercosur unasur opcw iata fifa uefa basf unops acnur afdb adnoc aramco covid aids rosatom
    tass anso ansa wada basel eurostat frontex nasdaq
    """.split()
)
SAINTS = frozenset("san santa los las".split())
LAND_FAMILIES = frozenset("wales england ireland france holland".split())


@cache
def surnames() -> frozenset[str]:
    """The family names that are words, offices or parts of place names as well."""
    return frozenset(lexicons.words("surnames"))


@cache
def placed() -> frozenset[str]:
    """The names of cities, states and countries, in lower case."""
    return frozenset(n.lower() for name in ("cities", "states") for n in lexicons.words(name)) | {
        country.lower() for country, _ in lexicons.pairs("countries")
    }


@cache
def acts() -> frozenset[str]:
    """The verbs of headlines ("Announces"), which are no part of a name."""
    verbs = lexicons.listed("person_verbs") | lexicons.listed("reporting_verbs")
    return frozenset(verb for verb in verbs if verb.endswith("s")) | HEADLINED


@cache
def loud_acts() -> frozenset[str]:
    """The verbs of headlines in capitals, among which those are that may be names elsewhere."""
    bases = (base for base, _ in lexicons.pairs("irregular_verbs"))
    return acts() | LOUD | frozenset(f"{base}s" for base in bases) - surnames()


@dataclass(eq=False, slots=True)
class Candidate:
    """Tokens ``first`` to ``last`` (exclusive) of unit ``unit``, which may name a person."""

    unit: int
    first: int
    last: int
    row: Row
    tokens: list[Word] = field(init=False)
    keys: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the words of the name in lower case, without points; they are asked for often."""
        self.tokens = self.row[self.first : self.last]
        mark = Kind.MARK
        self.keys = tuple([t.low.rstrip(".,") for t in self.tokens if t.kind is not mark])

    @property
    def span(self) -> Span:
        """Where the name stands in the text."""
        return self.row.span(self.first, self.last)

    @property
    def start(self) -> int:
        """Where the name begins in the text."""
        return self.row.start(self.first)

    @property
    def end(self) -> int:
        """Where the name ends in the text."""
        return self.row.stops[self.last]


def find_candidates(
    tokens: Row, unit: int, benched: frozenset[int] = frozenset()
) -> list[Candidate]:
    """The runs of a unit that may be names, in order, without overlap.

    ``benched`` are the places of names of one word.
    """
    if not tokens.capitals:
        return []
    loud, end, found = tokens.loud, 0, []
    for i in tokens.capitals:
        if i in benched and i >= end:
            end = i + 1
            found.append(Candidate(unit, i, end, tokens))
        if i < end or tokens[i].kind in NEVER or not begins(tokens, i, loud=loud):
            continue
        end = run_end(tokens, i, loud=loud)
        first = i + over_words(tokens, i, end)
        found.append(Candidate(unit, particle_first(tokens, first), end, tokens))
    return found


def particle_first(tokens: Sequence[Word], i: int) -> int:
    """Where a name begins whose particles stand behind a title ("Mr van der Loo"); else token i."""
    first = i
    while first > 0 and tokens[first - 1].kind is Kind.PARTICLE:
        first -= 1
    if first in (0, i) or tokens[i].kind is not Kind.NAME:
        return i
    title = tokens[first - 1]
    foreign = first > 1 and tokens[first - 2].kind is Kind.NAME  # "Oficina General del Muelle"
    return first if title.kind in TITLES and title.capital and not foreign else i


def begins(tokens: Sequence[Word], i: int, *, loud: bool) -> bool:
    """Whether a name may begin with token i, which is of no kind that never does."""
    token = tokens[i]
    if plain(token) and (i == 0 or not tokens[i - 1].capital) and token.low not in WORD_NAMES:
        return False  # so are most capitals, told at once
    verbs = loud_acts() if loud else acts()
    if token.low in SUFFIXES or token.low in verbs or token.low == "dear" or sainted(tokens, i):
        return False
    if short(token, loud=loud):
        return family_first(tokens, i)
    if token.kind is Kind.COUNTRY:
        ends = i > 0 and tokens[i - 1].kind is Kind.COUNTRY and tokens[i - 1].capital
        return token.given and not ends and before_named(tokens, i)
    if plain(token):
        return not loud and (
            courteous(tokens, i) or before_family(tokens, i) or before_office(tokens, i)
        )
    return token.kind in STARTS or token.kind is Kind.COMMON


def sainted(tokens: Sequence[Word], i: int) -> bool:
    """Whether token i goes on the name of a place ("San Diego Mayor")."""
    return i > 0 and tokens[i - 1].low in SAINTS and tokens[i - 1].kind is Kind.BODY


def courteous(tokens: Sequence[Word], i: int) -> bool:
    """Whether a plain word is the name of somebody with a courtesy before it ("Mrs. Green")."""
    before = tokens[i - 1] if i else None
    addressed = before is not None and before.low.rstrip(".") in COURTESIES and before.capital
    return addressed and last_capital(tokens, i)


def before_family(tokens: Sequence[Word], i: int) -> bool:
    """Whether a plain word opens a name of two behind a title ("Premier He Lifeng")."""
    if tokens[i].low not in PLAIN_FIRST or i == 0 or i + 1 >= len(tokens):
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    named = after.capital and after.kind is Kind.NAME
    return named and before.kind in TITLES and before.capital


def before_office(tokens: Sequence[Word], i: int) -> bool:
    """Whether a plain word opens a name of two, a comma and an office ("Beat Roth, Head of")."""
    if tokens[i].low not in WORD_NAMES or i + 3 >= len(tokens):
        return False
    family, comma, office = tokens[i + 1 : i + 4]
    named = family.capital and family.kind is Kind.NAME
    return named and comma.text == "," and office.kind is Kind.OFFICE


def before_named(tokens: Sequence[Word], i: int) -> bool:
    """Whether a given name that is a country's too has a family name behind it ("Jordan Peele")."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    placing = i > 0 and tokens[i - 1].low in BEFORE_LANDS
    named = after is not None and after.capital and after.kind is Kind.NAME
    return not placing and after is not None and named


def family_first(tokens: Sequence[Word], i: int) -> bool:
    """Whether a family name in capitals stands here before a given name ("Mr. KIM Hong-kyun")."""
    if i == 0 or i + 1 >= len(tokens) or tokens[i].kind is not Kind.NAME:
        return False
    after = tokens[i + 1]
    titled = tokens[i - 1].kind in TITLES
    named = after.kind is Kind.NAME and not after.text.isupper()
    return titled and named


def run_end(tokens: Row, i: int, *, loud: bool) -> int:
    """The token after the last one of the name that begins at token i."""
    j = i + 1
    while j < len(tokens) and j - i < LONGEST:
        step = step_on(tokens, j, loud=loud)
        if not step:
            break
        j += step
    return j


def step_on(tokens: Row, j: int, *, loud: bool) -> int:
    """How many tokens from token j on go on with the name that ends before it."""
    token = tokens[j]
    if "\n\n" in tokens.pieces[j]:
        return 0
    if token.text == ",":
        suffix = j + 1 < len(tokens) and tokens[j + 1].low in SUFFIXES
        return 2 if suffix and not graded(tokens, j + 1) else 0
    if may_follow(tokens, j, loud=loud):
        return 1
    if token.kind is Kind.PARTICLE:
        return particles(tokens, j)
    return nickname(tokens, j) if token.text in OPENING else 0


def may_follow(tokens: Sequence[Word], j: int, *, loud: bool) -> bool:
    """Whether a name may go on with token j."""
    before, token = tokens[j - 1], tokens[j]
    if not token.capital:
        return token.kind is Kind.NAME
    if token.low in SUFFIXES or short(token, loud=loud):
        return family_last(tokens, j) or (token.low in SUFFIXES and not graded(tokens, j))
    verbs = loud_acts() if loud else acts()
    if token.low in verbs or token.low in DEGREES or honoured(tokens, j):
        return False
    if token.kind in STARTS or token.low in PARTICLES or token.low in COURTEOUS:
        return True
    after_given = before.given or before.kind is Kind.INITIAL or before.low in PARTICLES
    known = token.low in surnames()
    if token.kind is Kind.COMMON:
        known = known or titled(tokens, j, loud=loud) or between_names(tokens, j)
        return common_follows(token, loud=loud, known=known, after_given=after_given)
    known = known or land_family(tokens, j)
    after_given = after_given or (j > 1 and tokens[j - 2].kind is Kind.INITIAL)
    return after_given and known and (before.given or last_capital(tokens, j))


def honoured(tokens: Sequence[Word], j: int) -> bool:
    """Whether an honour stands behind a name, last or before a seat ("Ida Marr KC MP")."""
    honour = tokens[j].low in HONOURS
    return honour and (last_capital(tokens, j) or tokens[j + 1].low in SEATED)


def between_names(tokens: Sequence[Word], j: int) -> bool:
    """Whether the letter A is an initial: a name before it and one behind ("Imran A Qureshi")."""
    if tokens[j].text != "A" or j + 1 >= len(tokens) or tokens[j + 1].large:
        return False
    return tokens[j - 1].kind is tokens[j + 1].kind is Kind.NAME


def land_family(tokens: Sequence[Word], j: int) -> bool:
    """Whether a family name that is a land too ends the name behind a title ("Dr. Ann Wales")."""
    title = tokens[j - 2] if j > 1 else None
    titled = title is not None and title.kind in TITLES
    return titled and tokens[j].low in LAND_FAMILIES and last_capital(tokens, j)


def graded(tokens: Sequence[Word], j: int) -> bool:
    """Whether a suffix is the grade of an office behind a name ("Sr. Advisor")."""
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    return tokens[j].kind is Kind.COMMON and after is not None and after.capital


def family_last(tokens: Sequence[Word], j: int) -> bool:
    """Whether family names in capitals stand behind title and given name ("Dr. Miyon LEE")."""
    first, end = j, j
    while first > 0 and large_name(tokens[first - 1]):
        first -= 1
    while end + 1 < len(tokens) and large_name(tokens[end + 1]):
        end += 1
    if not large_name(tokens[j]) or not last_capital(tokens, end):
        return False
    if first < j and entitled(tokens, first) and not acronym(tokens[first]):
        return True  # "Dr. MARVELL LEE"
    told = entitled(tokens, first - 1) or before_comma(tokens, first, end)
    if told and tokens[first - 1].kind is Kind.NAME:
        return True
    return given_before(tokens, first) and any(map(spoken, tokens[first : end + 1]))


def given_before(tokens: Sequence[Word], first: int) -> bool:
    """Whether a given name stands before token ``first``, and no place that is called so."""
    given = tokens[first - 1] if first else None
    if given is None or not given.given or given.large or given.low in placed():
        return False
    before = tokens[first - 2] if first > 1 else None
    return before is None or before.low not in UNNAMED


def spoken(token: Word) -> bool:
    """Whether a word in capitals can be spoken, as a family name can: vowels part its letters."""
    long = len(token.text) > LONGEST_DEGREE and token.low not in KNOWN_BODIES
    return long and SPOKEN.match(token.low) is not None


def before_comma(tokens: Sequence[Word], first: int, end: int) -> bool:
    """Whether a given name and large words stand before an office ("Paul ADDO BENA, Head of")."""
    long = any(len(t.text) > LONGEST_DEGREE for t in tokens[first : end + 1])
    if first < 1 or first == end or not long or not tokens[first - 1].given:
        return False
    comma = tokens[end + 1 : end + 2]
    ahead = tokens[end + 2 : end + 5]
    return any(t.text == "," for t in comma) and any(t.kind is Kind.OFFICE for t in ahead)


def large_name(token: Word) -> bool:
    """Whether a word that may be a name is written in capitals."""
    return token.large and token.kind is Kind.NAME


def entitled(tokens: Sequence[Word], first: int) -> bool:
    """Whether a title or a country stands right before token ``first``."""
    if first < 1:
        return False
    title = tokens[first - 1]
    return title.kind is Kind.OFFICE or (
        title.capital and title.kind in (Kind.HONORIFIC, Kind.COUNTRY)
    )


def titled(tokens: Sequence[Word], j: int, *, loud: bool) -> bool:
    """Whether token j ends the name of someone whose title stands before the one word between."""
    if j < 2 or loud or tokens[j - 1].kind not in STARTS:
        return False
    title = tokens[j - 2]
    general = title.low == "general" and j > 2 and tokens[j - 3].low in CALLED
    ranked = title.kind is Kind.HONORIFIC or title.low in CALLED or general
    held = title.kind is Kind.OFFICE and tokens[j - 1].given and not abstract(tokens[j])
    return (ranked or held) and title.capital and last_capital(tokens, j)


def common_follows(token: Word, *, loud: bool, known: bool, after_given: bool) -> bool:
    """Whether a name may go on with a plain word."""
    if loud:
        return token.given or (after_given and known)
    return known or token.given or (after_given and not token.low.endswith(BENT))


def particles(tokens: Sequence[Word], j: int) -> int:
    """How many tokens a particle and the name behind it are, or 0."""
    for ahead in (1, 2):
        if j + ahead >= len(tokens):
            return 0
        after = tokens[j + ahead]
        if after.capital and after.kind in NAMELIKE and after.low not in PLACING:
            weak = tokens[j].low in WEAK_PARTICLES and after.kind is Kind.COMMON
            return 0 if weak else ahead + 1
        if after.kind is not Kind.PARTICLE:
            return 0
    return 0
