"""The office that stands before or after a name, with the body or country that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing import lexicons
from briefing.people.candidates import acronym
from briefing.people.names import SAYING
from briefing.people.kinds import Kind
from briefing.people.tokens import Token

LINKS = frozenset(
    """
    of for to and the & on in at with
    """.split()
)
DASHES = frozenset("-–—")
FARTHEST = 40
# Words that tie an office to what it is over.
OVER = frozenset(
    """
    of at for with from in
    """.split()
)
ENDS = frozenset(
    """
    who which that where when while as is was were are has had have will would after before
    during via
    """.split()
)
ARTICLES = frozenset(
    """
    the a an his her its their our
    """.split()
)
OWNED = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as two stretches of tokens, either of which may be empty: what one is, and where."""

    role: tuple[Token, ...]
    affiliation: tuple[Token, ...] = ()


NOTHING = Office(())
MODIFIERS = frozenset(lexicons.words("office_modifiers"))
STOPWORDS = frozenset(lexicons.words("stopwords"))


def is_office(token: Token) -> bool:
    return token.kind is Kind.OFFICE


def is_head(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether token ``k`` heads an office, and is not part of a body's name or an owner ("Justice Department")."""
    if not is_office(tokens[k]):
        return False
    after = tokens[k + 1] if k + 1 < end else None
    return after is None or (
        after.text not in OWNED and not (after.capital and after.kind is Kind.BODY)
    )


def belongs(token: Token) -> bool:
    """Whether a word may stand inside an office."""
    return (
        token.capital
        or token.kind is Kind.OFFICE
        or token.low in LINKS
        or token.low in MODIFIERS
        or token.text in OWNED
    )


def trimmed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Tokens without links and marks at either end."""
    i, j = 0, len(tokens)
    while i < j and (
        tokens[i].kind is Kind.HONORIFIC
        or tokens[i].low in LINKS | ARTICLES
        or (tokens[i].kind is Kind.MARK and tokens[i].text != "(")
    ):
        i += 1
    while j > i and (
        tokens[j - 1].low in LINKS | ARTICLES
        or (tokens[j - 1].kind is Kind.MARK and tokens[j - 1].text != ")")
    ):
        j -= 1
    return tuple(tokens[i:j])


def office_before(text: str, tokens: Sequence[Token], first: int, taken: frozenset[int]) -> Office:
    """The office that ends right before token ``first``; ``taken`` are the tokens of names."""
    end = first
    while end > 0 and (
        tokens[end - 1].kind is Kind.HONORIFIC or tokens[end - 1].low in ("his", "her", "most")
    ):
        end -= 1
    if end > 0 and tokens[end - 1].text in (",", "“", '"'):
        end -= 1
    start = region_start(text, tokens, end, taken)
    bracketed = in_marks(tokens, start, end)
    heads = [k for k in range(start, end) if is_head(tokens, k, end) and k not in bracketed]
    if not heads or end == start or tokens[end - 1].low in LINKS or tokens[end - 1].text == ",":
        return NOTHING
    if (
        end < first
        and tokens[end].text == ","
        and tokens[start].text == ","
        and told_after(tokens, start - 1, taken)
    ):
        return NOTHING
    head = heads[-1]
    if (
        end < first
        and tokens[end].text == ","
        and not tokens[head].capital
        and tokens[first - 1].text == ","
    ):
        return (
            NOTHING
            if tokens[start].low not in ARTICLES and not owned(tokens, start)
            else split(tokens, start, head, end)
        )
    rest = [tokens[k] for k in range(head + 1, end) if k not in bracketed]
    if (
        rest
        and rest[0].low not in OVER | {"to", "on", "general"}
        and not all(t.capital for t in rest)
    ):
        return NOTHING
    if rest and rest[0].text == ",":
        return NOTHING
    return split(tokens, widened(text, tokens, start, head), head, end)


def told_after(tokens: Sequence[Token], last: int, taken: frozenset[int]) -> bool:
    """Whether the name that ends at token ``last`` has no office before it, so that what follows is its own."""
    if last not in taken:
        return False
    earliest = last - FARTHEST
    while last in taken and last > earliest:
        last -= 1
    return last < 0 or not is_office(tokens[last])


def in_marks(tokens: Sequence[Token], start: int, end: int) -> frozenset[int]:
    """The places of the tokens that stand in brackets, brackets and all."""
    inside, found = False, set()
    for k in range(start, end):
        inside = inside or tokens[k].text == "("
        if inside:
            found.add(k)
        inside = inside and tokens[k].text != ")"
    return frozenset(found)


def owned(tokens: Sequence[Token], start: int) -> bool:
    return any(t.text in OWNED for t in tokens[start : start + 4])


def region_start(text: str, tokens: Sequence[Token], end: int, taken: frozenset[int]) -> int:
    """Where the words begin that may belong to an office which ends at ``end``."""
    start = end
    while start > 0 and end - start < FARTHEST:
        token = tokens[start - 1]
        if start - 1 in taken:
            break
        if (
            not belongs(token)
            and token.text not in (",", "(", ")", "/")
            and not between_heads(tokens, start - 1, end)
        ):
            break
        start -= 1
    return start


def between_heads(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether a dash joins two offices of one person ("Deputy Prime Minister – Minister of Trade")."""
    return (
        tokens[k].text in DASHES
        and 0 < k < end - 1
        and is_office(tokens[k - 1])
        and tokens[k + 1].capital
    )


def widened(text: str, tokens: Sequence[Token], start: int, head: int) -> int:
    """Where an office begins whose last head is token ``head``: its modifiers and earlier heads."""
    begin = head
    while begin > start:
        before = tokens[begin - 1]
        if before.text == ")" and begin == head:
            opening = [k for k in range(start, begin) if tokens[k].text == "("]
            if opening and opening[-1] > start and tokens[opening[-1] - 1].capital:
                begin = opening[-1]
                continue
        if before.text in DASHES and earlier_head(tokens, start, begin):
            begin -= 2
            continue
        if before.text in OWNED or (before.kind is not Kind.MARK and before.low not in LINKS):
            begin -= 1
            continue
        earlier = [k for k in range(start, begin - 1) if is_head(tokens, k, begin)]
        if before.low in LINKS and earlier and tied(tokens[earlier[-1] : begin]):
            begin = earlier[-1]
            continue
        if (
            before.low in ("of", "for", "and")
            and begin < head
            and begin - 2 >= start
            and bodily(tokens, begin)
        ):
            begin -= 2
            continue
        break
    while (
        begin < head
        and (tokens[begin].low in STOPWORDS or tokens[begin].kind is Kind.MARK)
        and tokens[begin].low not in MODIFIERS
    ):
        begin += 1
    return begin


def earlier_head(tokens: Sequence[Token], start: int, begin: int) -> bool:
    return begin - 2 >= start and is_office(tokens[begin - 2])


def tied(between: Sequence[Token]) -> bool:
    """Whether an earlier head belongs to the same chain of offices as a later one."""
    if any(t.text == "(" for t in between):
        return False
    over = len(between) > 1 and between[1].low in ("of", "for")
    return over or not any(t.text == "," for t in between)


# Words that begin an office of their own after "and".
FRESH = frozenset(
    """
    deputy vice acting u.s. u.s us uk assistant associate first second senior chief former
    foreign prime state
    """.split()
)


def bodily(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the words around the link before ``begin`` make one name of a body ("Health and Human Services")."""
    earlier, later = tokens[begin - 2], tokens[begin]
    kinds = (Kind.COMMON, Kind.BODY)
    if later.low in FRESH:
        return False
    return earlier.capital and later.capital and earlier.kind in kinds and later.kind in kinds


def split(tokens: Sequence[Token], begin: int, head: int, end: int) -> Office:
    """The tokens of an office as role and affiliation."""
    whole = trimmed(tokens[begin:end])
    if not whole:
        return NOTHING
    heads = [k for k, t in enumerate(whole) if is_office(t)]
    if not heads:
        return NOTHING
    cut = body_start(whole, heads[-1])
    if cut is not None:
        return Office(trimmed(whole[:cut]), trimmed(whole[cut:]))
    lead = lead_end(whole, heads[0])
    return Office(trimmed(whole[lead:]), trimmed(without_owner(whole[:lead])))


def without_owner(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[:-1] if tokens and tokens[-1].text in OWNED else tokens


BODIES = frozenset(
    """
    ministry department agency government republic kingdom council bank group corporation
    company university institute association foundation fund authority board service
    services federation union secretariat court party hospital organization organisation inc
    ltd llc commission committee center centre college office state states city
    """.split()
)
WHOLE = frozenset(
    """
    staff state general
    """.split()
)


def body_start(whole: Sequence[Token], head: int) -> int | None:
    """Where, after the head of an office, the body or country begins that is told apart from it."""
    cuts = [k for k in range(head + 1, len(whole)) if whole[k].low in OVER and ties(whole, k, head)]
    for k in cuts:
        if of_country(trimmed(whole[k + 1 :])):
            return k
    return next((k for k in cuts if of_body(whole[k].low, trimmed(whole[k + 1 :]))), None)


def ties(whole: Sequence[Token], k: int, head: int) -> bool:
    """Whether a link stands near enough to the head of an office to begin what the office is over."""
    return whole[k].low in ("of", "at") or k <= head + 3


def of_country(rest: Sequence[Token]) -> bool:
    """Whether words name a country ("the Islamic Republic of Iran")."""
    if not rest or not any(t.kind is Kind.COUNTRY for t in rest):
        return False
    return rest[0].kind in (Kind.COUNTRY, Kind.BODY) or rest[0].low == "islamic"


# What the head of an office is over without being a body apart from it ("Secretary of State").
OWN = frozenset(
    """
    state staff justice parliament government committees
    """.split()
)


def of_body(link: str, rest: Sequence[Token]) -> bool:
    """Whether words name a body that is told apart from the office."""
    if not rest or (len(rest) == 1 and rest[0].low in OWN):
        return False
    named = rest[0].kind is Kind.NAME or acronym(rest[0]) or any(t.low in BODIES for t in rest)
    return named or link == "at"


def lead_end(whole: Sequence[Token], head: int) -> int:
    """How many tokens before the head of an office are the name of a body or country."""
    owner = [k for k in range(head) if whole[k].text in OWNED]
    if owner and whole[0].low not in ("president", "king", "governor"):
        return owner[-1] + 1
    last = 0
    for k in range(head):
        if whole[k].kind in (Kind.COUNTRY, Kind.BODY, Kind.NAME) or acronym(whole[k]):
            if whole[k].low in MODIFIERS and whole[k].low not in (
                "u.s",
                "u.s.",
                "us",
                "uk",
                "eu",
                "un",
            ):
                continue
            last = k + 1
    return last


def office_after(
    text: str, tokens: Sequence[Token], last: int, taken: frozenset[int], listed: bool
) -> Office:
    """The office or body that follows a name which ends before token ``last``."""
    if last >= len(tokens):
        return NOTHING
    last = past_letters(tokens, last)
    if last >= len(tokens):
        return NOTHING
    mark = tokens[last]
    if mark.text == "(":
        inside = in_brackets(tokens, last + 1, taken)
        closing = next(
            (k for k in range(last, min(last + 16, len(tokens))) if tokens[k].text == ")"), last
        )
        further = (
            office_after(text, tokens, closing + 1, taken, listed)
            if not inside.role and closing > last
            else NOTHING
        )
        return further if further.role else inside
    if mark.low == "of" and last + 1 < len(tokens):
        return Office((), trimmed(tokens[last + 1 : named_end(tokens, last + 1, taken)]))
    if (
        mark.text != ","
        and not (mark.text in DASHES and listed)
        and mark.text not in "–—"
        and not (mark.text == ":" and listed)
    ):
        return NOTHING
    start = last + 1
    end = phrase_end(tokens, start, taken, listed)
    whole = trimmed(tokens[start:end])
    heads = [k for k, t in enumerate(whole) if is_office(t)]
    if not heads or (heads[0] > 8):
        return NOTHING
    return after_split(whole, heads)


DEGREES = frozenset(["ph.d.", "ph.d", "phd", "ph. d.", "esq", "esq.", "msc", "mba"])


def past_letters(tokens: Sequence[Token], last: int) -> int:
    """Where what follows a name goes on after degrees and honours ("DNP, RN")."""
    k = last
    while k < len(tokens) and k - last < FARTHEST:
        skip = 1 if tokens[k].text == "," and k + 1 < len(tokens) else 0
        token = tokens[k + skip]
        short = token.capital and token.text.replace(".", "").isupper() and len(token.text) < 6
        letters = short or token.low in DEGREES
        if (
            not letters
            or (token.kind is Kind.OFFICE and (skip or token.low not in ("mp", "mep", "md")))
            or (
                k + skip + 1 < len(tokens)
                and tokens[k + skip + 1].text not in (",", ".", "(", ";", "–", "-")
            )
        ):
            break
        if k + skip + 1 < len(tokens) and tokens[k + skip + 1].kind is Kind.OFFICE:
            break
        k += skip + 1
    return k


def named_end(tokens: Sequence[Token], start: int, taken: frozenset[int]) -> int:
    """Where the name of a body or country that begins at ``start`` ends."""
    k = start
    while k < len(tokens) and k - start < 12 and k not in taken:
        token = tokens[k]
        inside = (
            token.capital
            or token.low in ("of", "the", "for", "&")
            or (token.low == "and" and tokens[k - 1].kind is Kind.COMMON)
        )
        if not inside or token.kind is Kind.HONORIFIC or (token.kind is Kind.OFFICE and k > start):
            break
        k += 1
    return k


def after_split(whole: tuple[Token, ...], heads: list[int]) -> Office:
    """An office after a name as role and affiliation: the body may stand behind, in front, or after a comma."""
    comma = next((k for k in range(heads[-1] + 1, len(whole)) if whole[k].text == ","), None)
    cut = body_start(whole, heads[-1])
    if cut is not None and (comma is None or cut < comma):
        return Office(trimmed(whole[:cut]), trimmed(whole[cut:]))
    if comma is not None and not any(is_office(t) for t in whole[comma:]):
        rest = trimmed(whole[comma + 1 :])
        if (
            rest
            and all(t.capital or t.low in LINKS or t.kind in (Kind.MARK, Kind.NUMBER) for t in rest)
            and whole[heads[-1] + 1 : comma][:1] != (whole[comma],)
        ):
            if "of" not in {t.low for t in whole[heads[-1] : comma]} or any(
                t.low in BODIES for t in rest
            ):
                return Office(trimmed(whole[:comma]), rest)
    lead = lead_end(whole, heads[0])
    return Office(trimmed(whole[lead:]), trimmed(without_owner(whole[:lead])))


def in_brackets(tokens: Sequence[Token], start: int, taken: frozenset[int]) -> Office:
    """What stands in brackets after a name: an office, or else a body or constituency."""
    end = start
    while end < len(tokens) and tokens[end].text != ")" and end - start < 15:
        end += 1
    inside = trimmed(tokens[start:end])
    if not inside or not all(belongs(t) or t.kind in (Kind.MARK, Kind.NUMBER) for t in inside):
        return NOTHING
    return (
        after_split(inside, heads)
        if (heads := [k for k, t in enumerate(inside) if is_office(t)])
        else Office((), inside)
    )


def phrase_end(tokens: Sequence[Token], start: int, taken: frozenset[int], listed: bool) -> int:
    """Where an office phrase that begins at ``start`` ends."""
    k, seen = start, False
    while k < len(tokens) and k - start < FARTHEST and k not in taken:
        token = tokens[k]
        if token.text == ",":
            if not goes_on(tokens, k + 1, taken, listed, seen):
                break
        elif token.kind is Kind.HONORIFIC and not listed:
            break
        elif token.text in "()&/-–’'" or token.text in OWNED:
            if token.text in "–-" and not listed:
                break
        elif token.kind is Kind.MARK and token.text not in '“”"':
            break
        elif token.low == "and" and not and_goes_on(tokens, k + 1, taken, listed):
            break
        elif (token.low in ENDS and not token.capital) or (
            token.low in SAYING and not token.capital
        ):
            break
        elif (
            not token.capital
            and seen
            and not (
                token.low in LINKS
                or token.kind is Kind.OFFICE
                or token.low in MODIFIERS
                or token.low in ARTICLES
            )
            and not listed
            and token.kind is not Kind.NUMBER
        ):
            if tokens[k - 1].low not in LINKS and not tokens[k - 1].kind is Kind.OFFICE:
                break
            if token.low.endswith(("ed", "ing")):
                break
        seen = seen or is_office(token)
        k += 1
    return k


def and_goes_on(tokens: Sequence[Token], k: int, taken: frozenset[int], listed: bool) -> bool:
    """Whether what follows an "and" still belongs to the office before it."""
    ahead = tokens[k : k + 12]
    if listed:
        return not any(k + offset in taken for offset in range(len(ahead)))
    for offset, token in enumerate(ahead):
        if k + offset in taken:
            return False
        if token.kind is Kind.HONORIFIC:
            return False
        if (
            offset == 0
            and token.low == "the"
            and len(ahead) > 1
            and ahead[1].capital
            and ahead[1].kind is not Kind.OFFICE
        ):
            continue
        if offset == 0 and not (
            token.capital or token.kind is Kind.OFFICE or token.low in MODIFIERS
        ):
            return False
        if not belongs(token):
            return True
    return True


def goes_on(
    tokens: Sequence[Token], k: int, taken: frozenset[int], listed: bool, seen: bool
) -> bool:
    """Whether what follows a comma still belongs to the office before it."""
    if k >= len(tokens) or k in taken or tokens[k].kind is Kind.HONORIFIC:
        return False
    if listed:
        return True
    ahead = k
    while ahead < len(tokens) and ahead - k < 14 and belongs(tokens[ahead]) and ahead not in taken:
        ahead += 1
    if ahead < len(tokens) and (ahead in taken):
        return False
    closes = ahead >= len(tokens) or tokens[ahead].text in (",", ".", ";", ")", ":")
    return (
        ahead > k
        and tokens[k].low not in LINKS - {"and"}
        and closes
        and (tokens[k].capital or is_office(tokens[k]))
    )
