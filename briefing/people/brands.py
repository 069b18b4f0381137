"""What a firm makes bears its name as well ("Larndale Ventis"), and is nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing import lexicons
from briefing.people.candidates import Candidate
from briefing.people.forms import neighbour
from briefing.people.kinds import Kind
from briefing.people.tokens import Row

# What ends the name of a firm or the like, and letters of the first word of one that its products
# bear too; shorter ones are family names of East Asia, that stand first as well.
FIRM_ENDS = frozenset("inc ltd llc corp plc gmbh technologies systems labs".split())
LEAST_BRAND, FIRM_WORDS = 6, 4
QUOTED = frozenset(",\"”’'")  # before the verb behind a quotation
# What stands before a name that a title tells to be one.
TITLED = frozenset(["honorific", "office"])


def products(
    units: Sequence[Row],
    found: Sequence[Candidate],
    beside: Sequence[tuple[str, str]],
    told: Mapping[str, set[str]],
) -> set[tuple[str, ...]]:
    """The names of what firms make, which nothing in the text tells to be somebody's."""
    brands = makers(units)
    pairs = [(c, near) for c, near in zip(found, beside, strict=True) if made(c, brands)]
    held = {c.keys for c, near in pairs if near[0] in TITLED or near[1] == "comma office"}
    held |= {c.keys for c, _ in pairs if speaks(units[c.unit], c)}
    return {c.keys for c, _ in pairs if "titled" not in told[c.keys[-1]]} - held


def speaks(tokens: Row, found: Candidate) -> bool:
    """Whether a mention says or does something, or its bearer's firm has the whole name."""
    verbs = lexicons.listed("reporting_verbs")
    left, right = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    quoted = found.first > 1 and tokens[found.first - 2].text in QUOTED
    if left is not None and left.low in verbs and quoted:
        return True
    if right is None:
        return False
    ahead = tokens.lows[found.last + 1 : found.last + 2]
    firm = right.low.rstrip(".") in FIRM_ENDS  # of the founder's whole name
    acts = right.low in verbs or right.low.endswith("ed")
    return acts or firm or (right.text == "," and ahead == ["who"])


def makers(units: Sequence[Row]) -> frozenset[str]:
    """The first words of the names of firms that a release tells of, names of no people.

    Their products are called after them ("Larndale Ventis" of Larndale Technologies, Inc.).
    """
    found = set[str]()
    for tokens in units:
        for k in tokens.capitals:
            if tokens[k].low.rstrip(".") in FIRM_ENDS:
                first = k
                if first and tokens[first - 1].text == ",":
                    first -= 1  # "Larndale Technologies, Inc."
                while first and k - first < FIRM_WORDS and tokens[first - 1].capital:
                    first -= 1
                opener = tokens[first]
                plain = opener.kind is Kind.NAME and not opener.given
                if first < k and plain and len(opener.text) >= LEAST_BRAND:
                    found.add(opener.low)
    return frozenset(found)


def made(found: Candidate, brands: frozenset[str]) -> bool:
    """Whether a run of several words is what one of these firms makes or keeps up."""
    return len(found.keys) > 1 and found.keys[0] in brands
