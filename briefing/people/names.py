"""Runs of capitals that may be a person's name, and the signs that speak for or against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing import lexicons
from briefing.people.tokens import PARTICLES, SUFFIXES, Kind, Token, joined

STARTS = (Kind.NAME, Kind.INITIAL)
# Acronyms of bodies are written in capitals; a name in capitals is longer or stands among others.
ACRONYM_LENGTH = 5
LONGEST = 8
SAYING = frozenset(
    """
    said says stated noted added emphasized emphasised stressed highlighted expressed told
    announced explained welcomed thanked met pointed underscored affirmed reaffirmed
    remarked commented underlined observed urged congratulated asked called praised informed
    briefed recalled reiterated discussed concluded continued addressed chaired attended
    visited signed spoke will has also delivered presented opened received held
    """.split()
)
PLACING = frozenset(
    """
    in at near from outside around across into via
    """.split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``first`` to ``last`` (exclusive) of unit ``unit``, which may name a person."""

    unit: int
    first: int
    last: int
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def keys(self) -> tuple[str, ...]:
        """The words of the name in lower case, without points."""
        return tuple(token.low.rstrip(".,") for token in self.tokens if token.kind is not Kind.MARK)


def shouted(tokens: Sequence[Token]) -> bool:
    """Whether a unit is written in capitals throughout."""
    words = [t for t in tokens if t.kind not in (Kind.MARK, Kind.NUMBER) and len(t.text) > 1]
    return sum(t.text.isupper() for t in words if t.capital) > 0.7 * max(len(words), 1)


def acronym(token: Token) -> bool:
    """Whether a word looks like the short form of a body (EAA, SIAC, COVID)."""
    return token.text.isupper() and 1 < len(token.text) <= ACRONYM_LENGTH and "." not in token.text


def may_start(token: Token, loud: bool) -> bool:
    """Whether a name may begin with this word."""
    if (
        not token.capital
        or token.low in SUFFIXES
        or (acronym(token) and not loud and token.kind is not Kind.INITIAL)
    ):
        return False
    return token.kind in STARTS or (token.kind is Kind.COMMON and token.given)


# Ends of words that are verbs and abstract nouns rather than family names.
BENT = ("s", "ed", "ing", "tion", "ment", "ity", "ship", "ism")


def may_follow(token: Token, before: Token, loud: bool) -> bool:
    """Whether a name may go on with this word."""
    if token.low in SUFFIXES and token.capital:
        return True
    if not token.capital:
        return token.kind is Kind.NAME
    if acronym(token) and not loud and token.kind is not Kind.INITIAL and token.low not in SUFFIXES:
        return False
    if token.kind in STARTS or token.low in PARTICLES or token.low in ("sri", "tan", "sheikh", "i"):
        return True
    after_given = before.given or before.kind is Kind.INITIAL
    if token.kind is Kind.COMMON and loud:
        return token.given or (before.given and token.low in SURNAMES)
    if token.kind is Kind.COMMON:
        plain = token.low in SURNAMES or token.given
        return plain if not after_given else plain or not token.low.endswith(BENT)
    return before.given and token.low in SURNAMES


SURNAMES = frozenset(lexicons.words("surnames"))


def find_candidates(text: str, tokens: Sequence[Token], unit: int) -> list[Candidate]:
    """The runs of a unit that may be names, in order, without overlap."""
    loud = shouted(tokens)
    found, i = [], 0
    while i < len(tokens):
        if not tokens[i].capital or not (
            may_start(tokens[i], loud) or family_first(text, tokens, i)
        ):
            i += 1
            continue
        j = run_end(text, tokens, i, loud)
        i += placed(tokens, i, j)
        found.append(Candidate(unit, i, j, tuple(tokens[i:j])))
        i = j
    return found


def family_first(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether a family name in capitals stands here, with a given name behind it ("Mr. KIM Hong-kyun")."""
    if i == 0 or i + 1 >= len(tokens) or not acronym(tokens[i]) or tokens[i].kind is not Kind.NAME:
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    titled = before.kind in (Kind.HONORIFIC, Kind.OFFICE)
    return (
        titled
        and after.kind is Kind.NAME
        and not after.text.isupper()
        and joined(tokens[i], after, text)
    )


def placed(tokens: Sequence[Token], i: int, j: int) -> int:
    """How many words at the head of a run are the place of an office ("Mayor of Almaty Yerbolat Dossayev")."""
    if i < 2 or j - i < 3 or tokens[i - 1].low != "of" or tokens[i - 2].kind is not Kind.OFFICE:
        return 0
    return 1 if not tokens[i].given and tokens[i].kind is Kind.NAME else 0


def run_end(text: str, tokens: Sequence[Token], i: int, loud: bool) -> int:
    """The token after the last one of the name that begins at token i."""
    j = i + 1
    while j < len(tokens) and j - i < LONGEST:
        step = step_on(text, tokens, j, loud)
        if not step:
            break
        j += step
    return j


def step_on(text: str, tokens: Sequence[Token], j: int, loud: bool) -> int:
    """How many tokens from token j on go on with the name that ends before it."""
    before, token = tokens[j - 1], tokens[j]
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    close = joined(before, token, text) and "\n\n" not in text[before.end : token.start]
    if not close:
        return 0
    if (
        token.text == ","
        and after is not None
        and after.low in ("jr", "jr.", "sr", "sr.", "iii", "ii")
    ):
        return 2
    if may_follow(token, before, loud):
        return 1
    if token.kind is Kind.PARTICLE:
        for ahead in (1, 2):
            if j + ahead < len(tokens):
                next_token = tokens[j + ahead]
                if (
                    next_token.capital
                    and next_token.kind in (*STARTS, Kind.COMMON)
                    and next_token.low not in PLACING
                ):
                    return (
                        0
                        if token.low in ("e", "y", "den", "le", "de", "af", "do", "la")
                        and next_token.kind is Kind.COMMON
                        else ahead + 1
                    )
                if next_token.kind is not Kind.PARTICLE:
                    break
        return 0
    if token.text in "“\"‘'(" and after is not None and j + 3 < len(tokens):
        closing, surname = tokens[j + 2], tokens[j + 3]
        if (
            closing.text in "”\"’')"
            and surname.capital
            and surname.kind in (*STARTS, Kind.COMMON)
            and after.capital
            and not acronym(after)
        ):
            return 4 if before.given or before.kind is Kind.INITIAL else 0
    return 0


def neighbour(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def signs(
    text: str, tokens: Sequence[Token], found: Candidate, counts: Mapping[str, int]
) -> dict[str, float]:
    """What speaks for and against a candidate, by name.

    ``counts`` tells how often a word is the last of a candidate in the document.
    """
    words = [t for t in found.tokens if t.kind is not Kind.MARK]
    real = [t for t in words if t.kind is not Kind.INITIAL and t.low not in SUFFIXES]
    out = {f"words {min(len(words), 4)}"}
    out |= {
        name
        for name, is_true in {
            "given first": words[0].given,
            "given later": any(t.given for t in words[1:]),
            "initial": any(t.kind is Kind.INITIAL for t in words),
            "initials only": not real,
            "particle": any(t.low in PARTICLES for t in words[1:]),
            "suffix": any(t.low in SUFFIXES for t in words[1:]),
            "common last": words[-1].kind is Kind.COMMON,
            "common first": words[0].kind is Kind.COMMON,
            "all unknown": all(t.kind in STARTS for t in words),
            "all common": all(t.kind is Kind.COMMON for t in words),
            "all given": all(t.given for t in words),
            "hyphen": any("-" in t.text for t in words),
            "capitals": all(t.text.isupper() for t in words),
            "mixed case": any(
                any(c.isupper() for c in t.text[1:]) and not t.text.isupper() for t in real
            ),
            "repeated": counts.get(words[-1].low, 0) > 1,
        }.items()
        if is_true
    }
    one = "one " if len(words) == 1 else ""
    out.add(one + "left " + left_sign(text, tokens, found))
    out.add(one + "right " + right_sign(text, tokens, found))
    if one and words[0].given:
        out.add("one given")
    if "left capital" in " ".join(out) and {"right office", "right body", "right common"} & {
        w.removeprefix(one) for w in out
    }:
        out.add(one + "between capitals")
    return dict.fromkeys(out, 1.0)


# Words before a name that make it the name of a thing or a place.
CARRIERS = frozenset(
    """
    uss hms hmas hmcs inss mv ss hurricane typhoon cyclone storm camp lake mount mt fort
    port hotel
    """.split()
)


def within(text: str, tokens: Sequence[Token], found: Candidate) -> bool:
    """Whether a single word stands amid other capitals that make it part of a longer name of something."""
    first = neighbour(tokens, found.first - 1)
    if first is not None and first.low in CARRIERS and joined(first, found.tokens[0], text):
        return True
    if len(found.tokens) > 1 or found.tokens[0].given:
        return False
    before, after = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    inner = (Kind.COMMON, Kind.BODY, Kind.NAME)
    left = before is not None and before.capital and joined(before, found.tokens[0], text)
    right = after is not None and after.capital and joined(found.tokens[0], after, text)
    if left and before is not None and before.kind in inner:
        return True
    if right and after is not None and after.kind is Kind.OFFICE:
        return True
    titled = left and before is not None and before.kind in (Kind.OFFICE, Kind.HONORIFIC)
    return right and not titled


def left_sign(text: str, tokens: Sequence[Token], found: Candidate) -> str:
    """What stands before a candidate."""
    before = neighbour(tokens, found.first - 1)
    if before is None:
        return "nothing"
    tied = joined(before, found.tokens[0], text)
    if before.kind in (Kind.HONORIFIC, Kind.OFFICE):
        lower = "" if before.capital else " lower"
        return before.kind.name.lower() + lower
    if before.capital and tied:
        if office_link(tokens, found.first - 1):
            return "tail of office"
        body = before.kind in (Kind.COUNTRY, Kind.BODY) or acronym(before)
        return before.kind.name.lower() if body else "capital"
    if before.low in SAYING:
        return "saying"
    if before.low in PLACING:
        return "placing"
    if before.low in ("the", "a", "an", "this", "its", "our", "their"):
        return "article"
    if before.kind is Kind.MARK:
        if before.text == ",":
            earlier = neighbour(tokens, found.first - 2)
            return "comma office" if earlier and earlier.kind is Kind.OFFICE else "comma"
        return f"mark {before.text}" if before.text in '-–—:;(“"*•[/@_' else "mark"
    return before.low if before.low in WEIGHTY else "word"


WEIGHTY = frozenset(
    """
    of by with and to for between as on that when while or s
    """.split()
)


def office_link(tokens: Sequence[Token], at: int) -> str:
    """Whether the capitals that end at token ``at`` belong to an office ("Minister of Trade")."""
    for k in range(at, max(at - 14, -1), -1):
        token = tokens[k]
        if token.kind is Kind.OFFICE:
            return " of office"
        linked = token.capital or token.low in (
            "of",
            "and",
            "for",
            "the",
            "to",
            "&",
            ",",
            "on",
            "in",
            "at",
            "’s",
            "'s",
        )
        if not linked:
            break
    return ""


def right_sign(text: str, tokens: Sequence[Token], found: Candidate) -> str:
    """What stands after a candidate."""
    after = neighbour(tokens, found.last)
    if after is None:
        return "nothing"
    tied = joined(found.tokens[-1], after, text)
    if after.capital and tied:
        return (
            "office"
            if after.kind is Kind.OFFICE
            else ("acronym" if acronym(after) else after.kind.name.lower())
        )
    if after.low in SAYING:
        return "saying"
    if after.text == ",":
        ahead = tokens[found.last + 1 : found.last + 7]
        return "comma office" if any(t.kind is Kind.OFFICE for t in ahead) else "comma"
    if after.text == "(":
        inside = neighbour(tokens, found.last + 1)
        return "acronym in brackets" if inside and acronym(inside) else "bracket"
    if after.kind is Kind.MARK:
        return (
            f"mark {after.text}"
            if after.text in '-–—:;).”"/@_]'
            else ("owned" if after.text in ("’s", "'s") else "mark")
        )
    if after.kind is Kind.NUMBER:
        return "number"
    return (
        after.low
        if after.low in WEIGHTY
        else ("office lower" if after.kind is Kind.OFFICE else "word")
    )
