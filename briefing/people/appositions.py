"""The office or body that follows a name: after a comma, a dash, "of", "who is" or in brackets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.patterns import Pattern
from briefing.people.kinds import LEFT_SERVICE, Kind
from briefing.people.lists import PLURALS
from briefing.people.names import SAYING
from briefing.people.offices import (
    ARTICLES,
    BODIES,
    CHARGED,
    LINKS,
    NOTHING,
    OWNED,
    Office,
    belongs,
    body_start,
    is_office,
    lead_end,
    modifiers,
    of_body,
    posted,
    split,
    trimmed,
    without_owner,
)
from briefing.people.things import BESIDE
from briefing.people.tokens import Row, Token, Word

FARTHEST = 40
LONGEST_PLACE = 9  # tokens of a town and its state in brackets
LINE = 16  # tokens: a line of an office is no longer
ENDS = frozenset(
    """
    who whose which that where when while as is was were are has had have will would after before
    during via
    """.split()
)
CLOSING = ENDS | SAYING
DASHES = frozenset("–—")
BOUNDS = frozenset([",", ".", ";", ")", ":", "("])
INNER_MARKS = frozenset("()&/-–’'“”\"") | OWNED
DEGREES = frozenset(["ph.d.", "ph.d", "phd", "ph. d.", "esq", "esq.", "msc", "mba"])
# Courses of staff colleges, written small behind the names of officers.
COURSES = frozenset("psc ndc afwc awc fwc hdmc jssc rcds fdc mni fss lsc ptsc osc".split())
LETTERS = DEGREES | COURSES
# What two do in a headline, the second of whom an office shows.
DEEDS = frozenset(
    "discuss meet sign agree hold talk speak attend visit pledge urge condemn".split()
)
ADVOCATE = "advocate"  # of a court, or of a cause
CAUSE = frozenset(["of", "for"])
# Seats in a parliament, which are honours before a further office.
SEATS = frozenset(["mp", "mep"])
# The party and the state of a member ("D-PA-3", "R-Texas"), which may stand behind a comma.
SEAT = Pattern(r"[DRI]-[A-Z][a-zA-Z]+(?:-\d+)?")
# What a body after "for" begins with where it tells whom an office serves.
SERVED = frozenset("district northern southern eastern western central middle state".split())
NAMED = (Kind.COUNTRY, Kind.NAME)
FIELD = (Kind.COMMON, Kind.BODY)
# What ties a body to the name before it.
TYING = frozenset(["(", ",", "of", "for", "from"])
# What stands around a name for emphasis.
EMPHASIS = frozenset("*_")
# Verbs whose object is the office of their subject, and words before an office just given.
GIVING = frozenset(
    "is was as appointed named elected nominated promoted serve serves becomes become".split()
)
# What stands in brackets behind a name without a word of its office.
ASIDES = frozenset("retired pictured left right center centre".split()) | {*LEFT_SERVICE}
# What goes on after a comma with somebody else.
ASIDE = frozenset(
    """
    along together accompanied flanked alongside with joined representing on assisted supported
    followed succeeding replacing addressing welcoming thanking under
    """.split()
)
FRESH = frozenset("new next first a an the its".split())
# What tells where or when behind an office ("Commissioner for Trade in the State").
SETTING = frozenset(["in", "on"])
REGIONS = frozenset("state country region province county district area nation".split())
MONTHS = frozenset(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday
    """.split()
)
BEING = frozenset(["is", "was", "serves"])
# What may stand before an office that somebody holds ("Ida Marr, currently Head of Sales").
HOLDING = frozenset("currently presently now also".split())
AGE = Pattern(r"[1-9]\d")
# With what an office begins and no office goes on ("with effect from 3 May").
TAKING_EFFECT = frozenset(["effect", "immediate"])


def may_follow(tokens: Row, last: int, *, listed: bool) -> bool:
    """Whether an office stands behind token ``last``, or what may tie a body to the name there."""
    behind = tokens.lows[last : last + 1]
    return (
        bool(tokens.offices and tokens.offices[-1] >= last)
        or not TYING.isdisjoint(behind)
        or (behind != [] and past_emphasis(tokens, past_letters(tokens, last)) > last)
        or (behind == [","] and seated(tokens, past_emphasis(tokens, last + 1)))
        or (listed and behind == [","])
    )


def seated(tokens: Sequence[Word], k: int) -> bool:
    """Whether token k tells party and state of a member ("D-PA-3")."""
    return k < len(tokens) and SEAT.fullmatch(tokens[k].text) is not None


def office_after(
    tokens: Sequence[Token], last: int, taken: frozenset[int], *, listed: bool
) -> Office:
    """The office or body that follows a name which ends before token ``last``."""
    last = past_emphasis(tokens, past_letters(tokens, last))
    if last >= len(tokens):
        return NOTHING
    mark = tokens[last]
    if mark.text == "(":
        return bracketed(tokens, last, taken, listed=listed)
    if mark.low == "as":
        return appointed(tokens, last + 1, taken)
    if lined(tokens, last, taken):
        return apposed(tokens, last, taken, listed=True)
    tied = mark.text == "," and [t.low for t in tokens[last + 1 : last + 2]] == ["of"]
    if not tied and (mark.text == "," or mark.text in DASHES or (listed and mark.text in "-:")):
        return apposed(tokens, last + 1, taken, listed=listed)
    return Office((), set_apart(tokens, last, taken))


def set_apart(tokens: Sequence[Token], link: int, taken: frozenset[int]) -> tuple[Token, ...]:
    """The body that "of" ties to the name before it, also behind a comma, or nothing."""
    if tokens[link].text != ",":
        return bodied(tokens, link, taken)
    body = bodied(tokens, link + 1, taken)
    return body if any(t.kind is Kind.BODY for t in body) else ()


def lined(tokens: Sequence[Token], last: int, taken: frozenset[int]) -> bool:
    """Whether the rest of a line that a name opens is an office ("Ida Marr Head of Sales")."""
    opens = all(k in taken for k in range(last)) and len(taken) == last
    if not opens or not is_office(tokens[last]) or not tokens[last].capital:
        return False
    return last + 1 < len(tokens) and all(belongs(t) for t in tokens[last:])


def bodied(tokens: Sequence[Token], link: int, taken: frozenset[int]) -> tuple[Token, ...]:
    """The body or country that "of", "for" or "from" ties to the name before it, or nothing."""
    word = tokens[link].low
    if word not in ("of", "from") and not (word == "for" and serving(tokens, link + 1)):
        return ()
    end = named_end(tokens, link + 1, taken)
    if tokens[end - 1].text in OWNED:
        return ()  # "assured Ms Quist of Canada's support"
    body = trimmed(tokens[link + 1 : end])
    return body if word != "from" or of_body(word, body) else ()


def apposed(tokens: Sequence[Token], start: int, taken: frozenset[int], *, listed: bool) -> Office:
    """The office that begins at ``start``, behind a comma or a dash."""
    start = past_emphasis(tokens, past_being(tokens, start))
    if start < len(tokens) and tokens[start].low == "as":
        return appointed(tokens, start + 1, taken)
    if seated(tokens, start):
        return Office((), (tokens[start],))
    start = past_age(tokens, start)
    end = phrase_end(tokens, start, taken, listed=listed)
    aside = start < len(tokens) and tokens[start].low in ASIDE
    if aside or (not listed and end in taken and tokens[end - 1].text != ","):
        return NOTHING
    whole = trimmed(tokens[start:end])
    heads = [k for k, t in enumerate(whole) if is_office(t)]
    if not listed and heads and others(tokens[start], whole[heads[0] :]):
        return NOTHING
    if heads and heads[0] <= 8:
        none = for_cause(whole, heads[0]) or acting(whole, heads[-1])
        return NOTHING if none else after_split(whole, heads)
    return Office((), without_place(whole)) if listed and body_alone(whole) else NOTHING


def for_cause(whole: Sequence[Token], head: int) -> bool:
    """Whether somebody speaks for a cause and holds no office ("an advocate of tongues")."""
    if whole[head].text != ADVOCATE or not (link := whole[head + 1 : head + 2]):
        return False
    over = takewhile(lambda t: t.capital or t.low == "the", whole[head + 2 :])
    return link[0].low in CAUSE and not any(t.kind is Kind.BODY for t in over)


def acting(whole: Sequence[Token], head: int) -> bool:
    """Whether a headline says what two do ("Orr, Prime Minister Discuss Ties")."""
    return any(t.capital and t.low in DEEDS for t in whole[head + 1 : head + 2])


def body_alone(whole: Sequence[Token]) -> bool:
    """Whether words behind a name on a line of its own are a body and nothing else."""
    marks = (Kind.MARK, Kind.NUMBER)
    named = all(t.capital or t.low in LINKS or t.kind in marks for t in whole)
    return named and any(t.kind is Kind.BODY and t.low in BODIES for t in whole)


def others(first: Token, office: Sequence[Token]) -> bool:
    """Whether an office behind a comma is that of others, not of the name ("…, and officials")."""
    alone = len(office) == 1 and not office[0].capital
    return first.low == "and" or (alone and office[0].low in PLURALS)


def past_emphasis(tokens: Sequence[Word], k: int) -> int:
    """Where what follows goes on after signs of emphasis ("**")."""
    while k < len(tokens) and tokens[k].text in EMPHASIS:
        k += 1
    return k


def appointed(tokens: Sequence[Token], start: int, taken: frozenset[int]) -> Office:
    """The office that begins at ``start``, behind "as" or a verb of being; nothing where none."""
    whole = trimmed(tokens[start : phrase_end(tokens, start, taken, listed=False)])
    while whole and whole[0].low in FRESH:
        whole = trimmed(whole[1:])
    heads = [k for k, t in enumerate(whole) if is_office(t)]
    return after_split(whole, heads) if heads and heads[0] <= 8 else NOTHING


def below(line: Sequence[Token], taken: frozenset[int]) -> Office:
    """The office that the line under a name alone holds, where it holds nothing else."""
    if taken or not 0 < len(line) <= LINE or line[-1].text in ".!?":
        return NOTHING
    known = all(belongs(t) or t.kind in (Kind.MARK, Kind.NUMBER) for t in line)
    whole = trimmed(line)
    heads = [k for k, t in enumerate(whole) if is_office(t)]
    return after_split(whole, heads) if known and heads else NOTHING


def told_of(tokens: Row, last: int, taken: frozenset[int]) -> Office:
    """The office that a verb of being or appointing gives the name before it, or nothing."""
    reach = tokens[last : last + 9]
    for k, token in enumerate(reach):
        if token.capital or token.text in ".;:“”":
            return NOTHING
        if token.low in GIVING:
            after = k + 1 + (k + 1 < len(reach) and reach[k + 1].low in ("as", "to", "be"))
            if after < len(reach) and reach[after].low in GIVING:
                continue
            return appointed(tokens.placed, last + after, taken)
    return NOTHING


def serving(tokens: Sequence[Token], start: int) -> bool:
    """Whether the words behind "for" name a district or a state."""
    return any(t.capital and t.low in SERVED for t in tokens[start : start + 2])


def past_being(tokens: Sequence[Token], start: int) -> int:
    """Where an office begins that "who is" or "currently" may stand before."""
    lows = [t.low for t in tokens[start : start + 2]]
    if lows[:1] == ["who"] and lows[-1] in BEING:
        return start + 2
    return start + 1 if lows and lows[0] in HOLDING else start


def past_age(tokens: Sequence[Token], start: int) -> int:
    """Where an office begins behind the age of its holder ("Ida Marr, 50, head of Sales")."""
    if start + 1 >= len(tokens) or tokens[start + 1].text != ",":
        return start
    return start + 2 if AGE.fullmatch(tokens[start].text) else start


def bracketed(
    tokens: Sequence[Token], opening: int, taken: frozenset[int], *, listed: bool
) -> Office:
    """What brackets after a name tell, or the office that follows them."""
    inside = in_brackets(tokens, opening + 1)
    if inside.role:
        return inside
    reach = range(opening, min(opening + 16, len(tokens)))
    closing = next((k for k in reach if tokens[k].text == ")"), opening)
    if closing == opening or (closing + 1 < len(tokens) and tokens[closing + 1].text == "("):
        return inside
    further = office_after(tokens, closing + 1, taken, listed=listed)
    return further if further.role else inside


def in_brackets(tokens: Sequence[Token], start: int) -> Office:
    """What stands in brackets after a name: an office, or else a body or constituency."""
    end = start
    while end < len(tokens) and tokens[end].text != ")" and end - start < 15:
        end += 1
    inside = trimmed(tokens[start:end])
    heads = [k for k, t in enumerate(inside) if is_office(t) and not t.large]
    strange = sum(not belongs(t) and t.kind not in (Kind.MARK, Kind.NUMBER) for t in inside)
    if strange > (2 if heads and heads[0] < 4 else 0):
        return NOTHING
    if all(t.kind is Kind.NUMBER or t.low.rstrip(".") in ASIDES for t in inside):
        return NOTHING
    if heads:
        return after_split(inside, heads)
    dated = any(t.kind is Kind.NUMBER for t in inside) and any(t.low in BESIDE for t in inside)
    return NOTHING if dated else Office((), inside)


def past_letters(tokens: Sequence[Word], last: int) -> int:
    """Where what follows a name goes on after degrees and honours ("DNP, RN")."""
    k = last
    while k < len(tokens) and k - last < FARTHEST:
        skip = 1 if tokens[k].text == "," and k + 1 < len(tokens) else 0
        if not letters(tokens, k + skip):
            break
        k += skip + 1
    return k


def letters(tokens: Sequence[Word], k: int) -> bool:
    """Whether token k is a degree or an honour that closes there."""
    token = tokens[k]
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if token.low in SEATS:
        comma = after is not None and after.text == ","
        return after is None or (comma and any(is_office(t) for t in tokens[k + 2 : k + 8]))
    brief = token.capital and token.text.replace(".", "").isupper() and len(token.text) < 6
    if token.low not in LETTERS and (not brief or is_office(token) or seated(tokens, k)):
        return False
    return after is None or after.text in (",", ".", "(", ";", "–", "-")


def named_end(tokens: Sequence[Token], start: int, taken: frozenset[int]) -> int:
    """Where the name of a body or country that begins at ``start`` ends."""
    k = start
    while k < len(tokens) and k - start < 12 and k not in taken:
        token = tokens[k]
        linked = token.low in ("of", "the", "for", "&") or token.text in OWNED
        coupled = token.low == "and" and tokens[k - 1].kind is Kind.COMMON
        coupled = coupled and not any(is_office(t) for t in tokens[k + 1 : k + 3])
        if not (token.capital or linked or coupled) or token.kind is Kind.HONORIFIC:
            break
        if is_office(token) and k > start:
            break
        k += 1
    return k


def after_split(whole: tuple[Token, ...], heads: list[int]) -> Office:
    """An office after a name as role and affiliation, which may stand behind a comma."""
    comma = next((k for k in range(heads[-1] + 1, len(whole)) if whole[k].text == ","), None)
    cut = body_start(whole, heads[-1])
    if cut is not None and (comma is None or cut < comma):
        return Office(trimmed(whole[:cut]), posted(trimmed(whole[cut:])))
    apart = comma is not None and stands_apart(whole, heads[-1], comma)
    if cut is not None and not (apart and comma and whole[comma + 1].kind in NAMED):
        return split(whole)
    if apart:
        return Office(trimmed(whole[:comma]), without_place(trimmed(whole[comma or 0 :])))
    lead = lead_end(whole, heads[0])
    return Office(trimmed(whole[lead:]), trimmed(without_owner(whole[:lead])))


def without_place(body: tuple[Token, ...]) -> tuple[Token, ...]:
    """A body without the brackets at its end that tell its town ("(Oakport, CA)")."""
    reach = range(len(body) - 1, max(0, len(body) - LONGEST_PLACE), -1)
    opening = next((k for k in reach if body[k].text == "("), 0)
    town = opening and any(t.text == "," for t in body[opening:])
    return body[:opening] if town else body


def stands_apart(whole: Sequence[Token], head: int, comma: int) -> bool:
    """Whether the words behind a comma name a body or country and no more of the office."""
    rest = trimmed(whole[comma + 1 :])
    if not rest or any(is_office(t) for t in rest):
        return False
    marks = (Kind.MARK, Kind.NUMBER)
    if not all(t.capital or t.low in LINKS or t.kind in marks for t in rest):
        return False
    portfolio = any(t.low in ("of", "for") for t in whole[head:comma])
    body = any(t.low in BODIES for t in rest)
    return not portfolio or body or rest[0].kind in NAMED


def phrase_end(tokens: Sequence[Token], start: int, taken: frozenset[int], *, listed: bool) -> int:
    """Where an office phrase that begins at ``start`` ends."""
    k, seen = start, False
    while k < len(tokens) and k - start < FARTHEST and k not in taken:
        if closes(tokens, k, taken, listed=listed, seen=seen):
            break
        seen = seen or is_office(tokens[k])
        k += 1
    return k


def closes(
    tokens: Sequence[Token], k: int, taken: frozenset[int], *, listed: bool, seen: bool
) -> bool:
    """Whether an office phrase ends before token k."""
    token = tokens[k]
    if token.text == ",":
        return not comma_goes_on(tokens, k + 1, taken, listed=listed)
    if token.kind is Kind.HONORIFIC:
        return not listed
    if token.kind is Kind.MARK:
        return token.text not in INNER_MARKS or (token.text in "–-" and not listed)
    if token.low == "and":
        return not and_goes_on(tokens, k + 1, taken, listed=listed)
    set_in = seen and token.low in SETTING and sets(tokens, k)
    set_in = set_in or (token.low == "with" and takes_effect(tokens, k + 1))
    charged = token.low == "as" and tokens[k - 1].low in CHARGED  # "in charge as Director of"
    if set_in or (token.low in CLOSING and not token.capital and not charged):
        return True
    return seen and not listed and not charged and strays(tokens, k)


def takes_effect(tokens: Sequence[Token], k: int) -> bool:
    """Whether the words from token k tell when an office begins, behind "with"."""
    return k < len(tokens) and tokens[k].text in TAKING_EFFECT


def sets(tokens: Sequence[Token], k: int) -> bool:
    """Whether "in" or "on" at token k tells where or when a thing was done, not of an office."""
    ahead = [t.low for t in tokens[k + 1 : k + 4]]
    if ahead[:1] == ["the"]:
        goes_on = any(t.capital or t.low == "of" for t in tokens[k + 3 : k + 4])
        return not goes_on and not REGIONS.isdisjoint(ahead[1:2])
    dated = ahead != [] and (ahead[0] in MONTHS or tokens[k + 1].kind is Kind.NUMBER)
    sent = tokens[k - 1].kind is Kind.COUNTRY and tokens[k - 2].low == "to"
    return dated or (sent and tokens[k].low == "in")


def strays(tokens: Sequence[Token], k: int) -> bool:
    """Whether a small word inside an office phrase is none of its words."""
    token, before = tokens[k], tokens[k - 1]
    if belongs(token) or token.low in ARTICLES or token.kind is Kind.NUMBER:
        return False
    if before.low not in LINKS and not is_office(before):
        return True
    return token.low.endswith(("ed", "ing"))


def and_goes_on(tokens: Sequence[Token], k: int, taken: frozenset[int], *, listed: bool) -> bool:
    """Whether what follows an "and" still belongs to the office before it."""
    ahead = tokens[k : k + 12]
    if listed:
        return not any(k + offset in taken for offset in range(len(ahead)))
    if not ahead or not opens_part(ahead):
        return False
    for offset, token in enumerate(ahead):
        if k + offset in taken or token.kind is Kind.HONORIFIC:
            return False
        if offset and not belongs(token):
            return True
    return True


def opens_part(ahead: Sequence[Token]) -> bool:
    """Whether words after "and" begin with a further part of an office."""
    first = ahead[0]
    if first.low == "the" and len(ahead) > 1:
        return ahead[1].capital and not is_office(ahead[1])
    return first.capital or is_office(first) or first.low in modifiers()


def comma_goes_on(tokens: Sequence[Token], k: int, taken: frozenset[int], *, listed: bool) -> bool:
    """Whether what follows a comma still belongs to the office before it."""
    if k >= len(tokens) or k in taken or tokens[k].kind is Kind.HONORIFIC:
        return False
    if listed:
        return tokens[k].low not in ASIDE
    ahead = k
    while ahead < len(tokens) and ahead - k < 14 and belongs(tokens[ahead]) and ahead not in taken:
        ahead += 1
    if ahead == k or ahead in taken or tokens[k].low in LINKS - {"and"}:
        return False
    ends = ahead >= len(tokens) or tokens[ahead].text in BOUNDS
    field = tokens[k].low == "and" and closes_row(tokens, k, ahead)
    return ends and (tokens[k].capital or is_office(tokens[k]) or field)


def closes_row(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether "and" at token k closes a row of fields ("of Health, Food, and Farms at")."""
    before, further = tokens[k - 3 : k], tokens[k + 1 : end]
    row = len(before) == 3 and before[0].text == "," and before[1].kind in FIELD
    plain = further[:1] != [] and further[0].capital and further[0].kind in FIELD
    return row and before[1].capital and plain and not any(map(is_office, further))
