"""The office that stands before a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing import lexicons
from briefing.people.candidates import placed
from briefing.people.forms import acronym
from briefing.people.kinds import LEFT_SERVICE, Kind
from briefing.people.offices import (
    ARTICLES,
    CHARGED,
    DASHES,
    LINKS,
    NOTHING,
    OVER,
    OWNED,
    Office,
    belongs,
    is_head,
    is_office,
    modifiers,
    split,
    trimmed,
)
from briefing.people.reach import office_link
from briefing.people.tokens import Row, Token, Word

FARTHEST = 40
JOINED = ["and", "the"]
STOPWORDS = frozenset(lexicons.words("stopwords"))
INSIDE = frozenset([",", "(", ")", "/"])
APOSTROPHES = frozenset("'’")
SHORT_COURTESIES = frozenset("h.e. h.e mr mrs ms dr".split())
PRONOUNS = frozenset("his her most the".split())
QUOTES = frozenset([",", "“", '"', ":"])
REST = OVER | CHARGED | {"to", "on", "general", "d'affaires", "d’affaires", "ad"}
# Military ranks that may stand between an office and a name, and the offices before them.
RANKS = frozenset("general colonel admiral lieutenant major captain brigadier marshal".split())
RETIRED = frozenset([*LEFT_SERVICE, "retired"])  # in brackets behind a rank
# Offices of those who are professors as well ("Vice-Chancellor Professor Ann Orr").
ACADEMIC, CHANCELLOR = frozenset("rector provost dean principal".split()), "chancellor"
TEACHER, ENVOY = "professor", "amb"
RANKED = frozenset("commander chief minister force forces army navy staff attaché".split())
# Capitals that stand before an office and are no part of it.
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today".split())
# Verbs of headlines, which no office holds.
DEEDS = frozenset(
    """
    meets receives receive hosts greets welcomes visits congratulates thanks attends inaugurates
    opens praises urges warns tells joins appoints congratulate meet follow presents delivers
    expresses discusses signs reaffirms pledges commends condemns addresses pays hails lauds
    applauds assures seeks
    """.split()
)
HOST = "host"  # a verb, and of a host country
BEFORE = DAYS | DEEDS
# What stands before whom somebody meets, and the words before that.
MEETING_WITH = {
    "with": frozenset(
        """
        meeting meetings meets met talks talk discussion discussions dialogue conversation call
        briefing interview lunch dinner breakfast consultations exchange session
        """.split()
    ),
    "on": frozenset("call calls called calling".split()),
}
# What the field of an office is made of, its small words; where one may stand behind a name.
FIELDS, OPENED = (Kind.COMMON, Kind.BODY), 3
AND = frozenset(["and", "&"])
JOINS = AND | {"of", "on", "for", ","}
PLACED = (Kind.COUNTRY, Kind.NAME)
# Titles that say less than the office before them.
PLAIN = frozenset(
    """
    ambassador senator councillor professor general admiral colonel judge justice cardinal bishop
    archbishop
    """.split()
)
INSTEAD = frozenset(["behalf", "representing"])
# Ranks that say less than an office before them and a comma, and how many words make one.
TITLES_OF_RANK = RANKS | frozenset(
    """
    rear vice air chief commodore gen col maj capt lt brig adm sgt sergeant retired judge justice
    ambassador amb professor ven
    """.split()
)
LONGEST_RANK = 4
OWNER = 7  # tokens in which the owner of an office stands, behind a comma
# What stands before an office with which somebody new begins.
OPENERS = frozenset("the ; : by with and & were was are is included including as •".split())
# What tells where an envoy is sent, and the words before and in the name of that land.
SENT = frozenset(["accredited", "accreditated"])
LAND_WORDS, FARTHEST_LAND = frozenset("to the of and ,".split()), 12
# Words of a land that a plain word opens, and those that no list of lands holds.
LONGEST_LAND = 3
NEWLY_NAMED = frozenset(["new south wales", "new brunswick", "new caledonia", "new orleans"])
# Words that begin an office of their own after "and".
FRESH = frozenset(
    """
    deputy vice acting u.s. u.s us uk assistant associate first second senior chief former
    foreign prime state
    """.split()
)
# The same behind "of" ("the passing of former President Orr").
HELD = frozenset("former prime acting vice deputy".split())


def may_precede(tokens: Row, first: int) -> bool:
    """Whether an office, or a country's "counterpart", stands somewhere before token ``first``."""
    before = bisect_left(tokens.offices, first)
    return (before > 0 and tokens.offices[before - 1] > first - 2 * FARTHEST) or (
        "counterpart" in tokens.lows[max(0, first - 2 * FARTHEST) : first]
    )


def office_before(tokens: Sequence[Token], first: int, taken: frozenset[int]) -> Office:
    """The office that ends before token ``first``; ``taken`` are the tokens of names."""
    end = past_courtesies(tokens, first)
    sent = past_accredited(tokens, end)
    if sent < end:
        return accredited(tokens, sent, taken)
    return over_rank(tokens, end, taken) or office_beside(tokens, end, first, taken)


def past_courtesies(tokens: Sequence[Token], end: int) -> int:
    """Where what stands before the courtesies before token ``end`` ends."""
    while end > 0 and (tokens[end - 1].kind is Kind.HONORIFIC or tokens[end - 1].low in PRONOUNS):
        end -= 1
    if end > 3 and tokens[end - 1].text == ")" and tokens[end - 3].text == "(":
        if tokens[end - 2].kind is Kind.HONORIFIC:
            return past_courtesies(tokens, end - 3)  # "Prof. (Mrs.)"
        if tokens[end - 2].low.rstrip(".") in RETIRED:
            return end - 3
    return end - (end > 0 and tokens[end - 1].text in QUOTES)


def accredited(tokens: Sequence[Token], end: int, taken: frozenset[int]) -> Office:
    """The office before where its holder is accredited, unless a name before it holds that."""
    office = office_beside(tokens, end, end, taken)
    first = min((t.start for t in (*office.role, *office.affiliation)), default=0)
    opens = [k for k in range(max(2, end - 2 * FARTHEST), end) if tokens[k].start == first]
    held = any(tokens[k - 1].text == "," and k - 2 in taken for k in opens)
    return NOTHING if held else office


def past_accredited(tokens: Sequence[Token], end: int) -> int:
    """Where an office ends of which is told where its holder is accredited.

    "Peru's Defence Advisor (DA) accredited to the Republic of Chile, Ida Quist"
    """
    comma = end - (end > 0 and tokens[end - 1].text == ",")
    for k in range(comma - 1, max(0, comma - FARTHEST_LAND), -1):
        if tokens[k].low in SENT:
            return k - (tokens[k - 1].text == ",")
        if not (tokens[k].capital or tokens[k].low in LAND_WORDS):
            break
    return end


def office_beside(tokens: Sequence[Token], end: int, first: int, taken: frozenset[int]) -> Office:
    """The office that ends at token ``end``, before the courtesies before token ``first``."""
    if end > 1 and tokens[end - 1].low == "counterpart" and whose(tokens[end - 2]):
        return Office((), (tokens[end - 2],))
    start = own_start(tokens, region_start(tokens, end, taken), end, taken)
    bracketed = in_brackets(tokens, start, end)
    heads = [k for k in range(start, end) if is_head(tokens, k, end) and k not in bracketed]
    if not heads or tokens[end - 1].low in LINKS or tokens[end - 1].text == ",":
        return NOTHING
    if end < first and tokens[end].text == ",":
        if told_after(tokens, comma_before(tokens, start) - 1, taken):
            return NOTHING
        if not tokens[heads[-1]].capital and tokens[first - 1].text == ",":
            return introduced(tokens, start, heads[-1], end)
    rest = [tokens[k] for k in range(heads[-1] + 1, end) if k not in bracketed]
    if rest and not goes_with(rest):
        return fielded(tokens, start, heads[-1], end, taken)
    last = heads[-1]
    while last - 1 in heads and ranked(tokens, last, heads):
        last, end = last - 1, last
    begin = widened(tokens, start, last)
    return split(tokens[begin:end])


def comma_before(tokens: Sequence[Token], start: int) -> int:
    """The comma before an office, with nothing between but whose it is or its praise; 0 if none.

    "Ida Marr, the Elm Bank's new Director for Peru, Ole Orr": what stands there is of the first.
    """
    for k in range(start, max(0, start - OWNER), -1):
        if tokens[k].text == ",":
            return k
        if k < start and not (tokens[k].capital or tokens[k].text in OWNED or modest(tokens[k])):
            return 0
    return 0


def modest(token: Token) -> bool:
    """Whether a word may stand between an article or an owner and an office."""
    return token.low in ARTICLES or token.low in ("new", "newly", "current", "then")


def fielded(
    tokens: Sequence[Token], start: int, head: int, end: int, taken: frozenset[int]
) -> Office:
    """An office before a comma and its field ("the Director, Corporate Affairs, Mr. Orr")."""
    field = tokens[head + 2 : end]
    plain = all((t.capital and t.kind in FIELDS) or t.low in JOINS for t in field)
    if not plain or tokens[head + 1].text != "," or tokens[end].text != "," or not field:
        return NOTHING
    begin = widened(tokens, start, head)
    opened = begin == 0 or tokens[begin - 1].low in OPENERS
    anew = begin < OPENED or tokens[begin - 2].text != ","
    alone = anew or not told_after(tokens, begin - OPENED, taken)
    return Office(trimmed(tokens[begin:end])) if opened and alone else NOTHING


def whose(token: Token) -> bool:
    """Whether a word before "counterpart" tells of which country or body that is."""
    return token.kind is Kind.COUNTRY or acronym(token)


def over_rank(tokens: Sequence[Token], end: int, taken: frozenset[int]) -> Office | None:
    """The office that a comma parts from a rank ("Commander of the Navy, Rear Admiral …")."""
    k = end
    while k > 0 and end - k < LONGEST_RANK and tokens[k - 1].low in TITLES_OF_RANK:
        k -= 1
    if k in (0, end) or tokens[k - 1].text != "," or k - 1 in taken or k - 2 in taken:
        return None
    office = office_before(tokens, k - 1, taken)
    if not office.role or not (office.role[0].capital or single(office.role)):
        return None
    opening = min(t.start for t in (*office.role, *office.affiliation))
    first = next(i for i in range(k) if tokens[i].start == opening)
    stands_in = first > 2 and tokens[first - 3].low in INSTEAD  # "On behalf of the Rector, Prof."
    if first == 0 or (tokens[first - 1].low in OPENERS and not stands_in):
        return office
    # "On Monday, Oland's Minister of Trade, General Orr": nobody is named before
    opened = tokens[first - 1].text == "," and taken.isdisjoint(range(first))
    return office if opened else None


def single(role: Sequence[Token]) -> bool:
    """Whether an office is none of several ("the organisers, Professor Orr and Dr Pell")."""
    return not any(is_office(t) and t.low.endswith(("s", "men")) for t in role)


def own_start(tokens: Sequence[Token], start: int, end: int, taken: frozenset[int]) -> int:
    """Where the office of a name begins, behind that which a comma gives the name before it."""
    if start == end or tokens[start].text != "," or not told_after(tokens, start - 1, taken):
        return start
    heads = [k for k in range(start, end) if is_head(tokens, k, end)]
    opens = (k + 1 for k in range(start, end - 1) if tokens[k].low == "and")
    after = next(opens, 0)
    if after and heads and heads[0] > after and tokens[after].low == "the":
        return after  # "Ida Marr, Ota State and the Director of"
    commas = [k for k in range(start + 1, end) if tokens[k].text == ","]
    between = [k for k in commas if heads and heads[0] < k < heads[-1]]
    return between[-1] + 1 if between else start


def introduced(tokens: Sequence[Token], start: int, head: int, end: int) -> Office:
    """The office in small letters before a comma that an article or an owner opens."""
    if tokens[start].low in ARTICLES or owned(tokens, start):
        return split(tokens[start:end])
    begin = widened(tokens, start, head)
    opened = begin > 1 and tokens[begin - 1].low == "the" and tokens[begin - 2].text != ","
    listed = any(t.text == "," for t in tokens[begin:head])
    return split(tokens[begin:end]) if opened and not listed else NOTHING


def ranked(tokens: Sequence[Token], last: int, heads: Sequence[int]) -> bool:
    """Whether the head of an office is a rank only, behind an office that says more."""
    rank, before = tokens[last].low, tokens[last - 1].low
    if rank == TEACHER:
        return before in ACADEMIC or before.endswith(CHANCELLOR)
    if rank == ENVOY:
        return True
    return rank in RANKS and (before in RANKED or (before in RANKS and last - 2 in heads))


def goes_with(rest: Sequence[Token]) -> bool:
    """Whether the words behind the head of an office belong to it."""
    if rest[0].text == ",":
        return False
    if rest[0].low in REST or all(t.capital for t in rest):
        return True
    field = all((t.capital and t.kind in FIELDS) or t.low in AND for t in rest)
    return field and rest[0].capital and rest[-1].capital  # "Director Planning and Research"


def told_after(tokens: Sequence[Token], last: int, taken: frozenset[int]) -> bool:
    """Whether the name that ends at token ``last`` has no office before it: what follows is its."""
    if last not in taken:
        return False
    earliest = last - FARTHEST
    while last in taken and last > earliest:
        last -= 1
    if last > 1 and tokens[last].text == ")" and tokens[last - 1].kind is Kind.HONORIFIC:
        last -= 3  # "Prof. (Mrs.)"
    return last < 0 or not office_link(tokens, last)


def in_brackets(tokens: Sequence[Token], start: int, end: int) -> frozenset[int]:
    """The places of the tokens that stand in brackets, brackets and all."""
    inside, found = False, set()
    for k in range(start, end):
        inside = inside or tokens[k].text == "("
        if inside:
            found.add(k)
        inside = inside and tokens[k].text != ")"
    return frozenset(found)


def owned(tokens: Sequence[Token], start: int) -> bool:
    """Whether an owner stands at the beginning."""
    return any(t.text in OWNED for t in tokens[start : start + 4])


def region_start(tokens: Sequence[Token], end: int, taken: frozenset[int]) -> int:
    """Where the words begin that may belong to an office which ends at ``end``."""
    start = end
    while start > 0 and end - start < FARTHEST and start - 1 not in taken:
        token = tokens[start - 1]
        inner = belongs(token) or token.text in INSIDE or between_heads(tokens, start - 1, end)
        inner = inner or portfolio(tokens, start - 1) or owning(tokens, start - 1)
        stops = token.low in BEFORE or hosting(tokens, start - 1) or anew(tokens, start, end)
        stops = stops or spoken_on(tokens, start - 1) or gathers(tokens, start - 1)
        if not inner or stops or after_name(tokens, start - 1):
            break
        start -= 1
        if token.text == "," and start + 1 < end and tokens[start + 1].low == "the":
            break
    return start


def spoken_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether somebody speaks on another ("a Spokesperson on Secretary Orr's meeting")."""
    if tokens[k].low != "on" or k == 0 or k + 1 == len(tokens):
        return False
    return tokens[k - 1].low.startswith("spokes") and is_office(tokens[k + 1])


def gathers(tokens: Sequence[Token], k: int) -> bool:
    """Whether somebody is met or called on ("Mr Orr's talks with Minister Pell")."""
    if k == 0 or tokens[k].low not in MEETING_WITH:
        return False
    return tokens[k - 1].low in MEETING_WITH[tokens[k].low]


def anew(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether somebody else begins at token k: "and" and a courtesy ("…, and H.E. Amb. Orr")."""
    courteous = k < end and tokens[k].kind is Kind.HONORIFIC and tokens[k].low in SHORT_COURTESIES
    return courteous and tokens[k - 1].low in ("and", ";")


def hosting(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that may stand before an office is a verb ("to host President Orr")."""
    return tokens[k].low == HOST and k > 0 and tokens[k - 1].low in ("to", "will")


def owning(tokens: Sequence[Token], k: int) -> bool:
    """Whether an apostrophe makes several own what follows ("the Workers' Union")."""
    if tokens[k].text not in APOSTROPHES or k == 0 or k + 1 >= len(tokens):
        return False
    return tokens[k - 1].low.endswith("s") and tokens[k - 1].capital and tokens[k + 1].capital


def after_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether an "and" stands behind an office and one strange word, the name of its holder."""
    if tokens[k].low != "and" or k < 2 or not tokens[k - 1].capital:
        return False
    return tokens[k - 1].kind is Kind.NAME and is_office(tokens[k - 2]) and tokens[k - 2].capital


def portfolio(tokens: Sequence[Token], k: int) -> bool:
    """Whether a small word says what an office is over ("Alderwoman for transport Noor Dekker")."""
    if tokens[k].low in CHARGED:
        return k > 1 and is_office(tokens[k - 1 - (tokens[k - 1].low == "in")])
    if tokens[k].kind is not Kind.LOWER or tokens[k].low.endswith(("ed", "ing")):
        return False
    while k > 0 and (
        tokens[k].kind is Kind.LOWER
        or tokens[k].low in LINKS
        or acronym(tokens[k])  # "the head of the EU observer team"
        or row(tokens, k)
    ):
        if tokens[k].low in ("for", "of"):
            return is_office(tokens[k - 1])
        k -= 1
    return False


def row(tokens: Sequence[Token], k: int) -> bool:
    """Whether a comma parts small words in a row ("roads, transport and energy")."""
    lower = Kind.LOWER
    return tokens[k].text == "," and tokens[k - 1].kind is lower and tokens[k + 1].kind is lower


def between_heads(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether a dash joins two offices of one person ("Deputy Premier – Minister of Trade")."""
    if tokens[k].text not in DASHES or not 0 < k < end - 1:
        return False
    return is_office(tokens[k - 1]) and tokens[k + 1].capital


def widened(tokens: Sequence[Token], start: int, head: int) -> int:
    """Where an office begins whose last head is token ``head``: its modifiers, earlier heads."""
    begin = head
    while begin > start:
        step = wider(tokens, start, begin, head)
        if step == begin:
            break
        begin = step
    while begin < head and loose(tokens[begin]) and not lands(tokens, begin, head):
        begin += 1
    return begin


def lands(tokens: Sequence[Word], k: int, end: int) -> bool:
    """Whether a plain word opens the name of a land or a city ("New Zealand", "New York")."""
    if tokens[k].kind is Kind.COUNTRY:
        return True
    lows = [t.low for t in tokens[k : min(k + LONGEST_LAND, end)]] if tokens[k].capital else []
    opened = {" ".join(lows[:n]) for n in range(2, len(lows) + 1)}
    return not opened.isdisjoint(placed()) or not opened.isdisjoint(NEWLY_NAMED)


def loose(token: Word) -> bool:
    """Whether a word at the head of an office is no part of it."""
    plain = token.low in STOPWORDS or token.kind is Kind.MARK or token.low == "under"
    return plain and (token.low not in modifiers() or token.text == "under")


def wider(tokens: Sequence[Token], start: int, begin: int, head: int) -> int:
    """The beginning of an office one step further to the left, or the same."""
    before = tokens[begin - 1]
    if before.text == ")" and all(t.low in modifiers() for t in tokens[begin:head]):
        opening = [k for k in range(start, begin) if tokens[k].text == "("]
        if opening and opening[-1] > start and tokens[opening[-1] - 1].capital:
            return opening[-1]
    if before.text in DASHES and begin - 2 >= start and is_office(tokens[begin - 2]):
        return begin - 2
    plain = before.kind is not Kind.MARK and before.low not in LINKS
    if before.text in OWNED or plain or entitled(tokens, start, begin, head):
        return begin - 1
    if before.low not in LINKS:
        return begin
    earlier = [k for k in range(start, begin - 1) if is_head(tokens, k, begin)]
    again = bool(earlier) and twice(tokens, earlier[-1], begin, head)
    if earlier and not again and chained(tokens[earlier[-1] : begin]):
        return earlier[-1]
    named = before.low in ("of", "for", "and") and begin < head and begin - 2 >= start
    return begin - 2 if named and bodily(tokens, begin) else begin


def twice(tokens: Sequence[Token], earlier: int, begin: int, head: int) -> bool:
    """Whether an office is named again behind "and": another's ("Vice President and President")."""
    again = begin == head and tokens[earlier].low == tokens[head].low
    if tokens[head + 1].low in REST:
        return False  # "Prime Minister and Minister for Trade"
    return again and earlier == begin - 2 and tokens[begin - 1].low == "and"


def entitled(tokens: Sequence[Token], start: int, begin: int, head: int) -> bool:
    """Whether a title behind a comma goes with the office before it ("the Head of X, Senator")."""
    if tokens[begin - 1].text != "," or tokens[head].low not in PLAIN:
        return False
    earlier = [k for k in range(start, begin - 1) if is_head(tokens, k, begin)]
    if not earlier or tokens[earlier[-1] + 1].low not in ("of", "for"):
        return False
    opens = widened(tokens, start, earlier[-1])
    return opens == 0 or tokens[opens - 1].low == "the"


def chained(between: Sequence[Token]) -> bool:
    """Whether an earlier head belongs to the same chain of offices as a later one."""
    if any(t.text == "(" for t in between) or others(between):
        return False
    over = len(between) > 1 and between[1].low in ("of", "for")
    return over or not any(t.text == "," for t in between)


def others(between: Sequence[Token]) -> bool:
    """Whether "and the" parts an office from several before it ("members of A and the head of")."""
    first, lows = between[0], [t.low for t in between]
    parted = any(lows[k : k + 2] == JOINED for k in range(len(lows)))
    return parted and not first.capital and first.low.endswith("s")


def bodily(tokens: Sequence[Token], begin: int) -> bool:
    """Whether words around a link make one name of a body ("Health and Human Services")."""
    earlier, later = tokens[begin - 2], tokens[begin]
    if tokens[begin - 1].low == "of" and earlier.kind is Kind.BODY and later.kind in PLACED:
        return earlier.capital
    if later.low in (FRESH if tokens[begin - 1].low == "and" else HELD):
        return False
    kinds = (Kind.COMMON, Kind.BODY)
    return earlier.capital and later.capital and earlier.kind in kinds and later.kind in kinds
