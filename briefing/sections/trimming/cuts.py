"""What of a long sentence may go without changing what the rest says, the least missed first.

Each cut takes the words that are left and gives back fewer, or the same. A condition, a negation
and whatever the sentence was told to keep stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from briefing.model import Span
from briefing.sections.commitments.grammar import PRONOUNS, SAYING
from briefing.sections.commitments.verbs import AUXILIARY
from briefing.sections.commitments.words import IRREGULAR, Word

# What turns or limits the meaning of the rest: never cut with anything around it.
TURNING = frozenset(
    "not no never n't without unless if except only until provided subject pending cannot neither "
    "nor nobody none nothing hardly barely but however denied refused rejected since".split()
)
# Verbs behind which "that" tells what was said, without judging it.
NEUTRAL = frozenset(
    "said says stated states noted notes added adds announced announces emphasized emphasised "
    "stressed stresses underscored underlined highlighted told informed explained recalled "
    "reiterated mentioned observed remarked pointed reported".split()
)
# What opens a circumstance in front of the clause that matters, and limits it in nothing.
CIRCUMSTANCE = frozenset(
    "after before following while as amid alongside besides speaking addressing recalling noting "
    "welcoming citing referring commenting touching responding highlighting underscoring stressing "
    "emphasizing emphasising recognizing recognising acknowledging concluding opening turning "
    "describing building although though".split()
)
# What does so only where it names the occasion: elsewhere it says where or when something is true.
SETTING = frozenset("at in on during throughout with".split())
OCCASIONS = frozenset(
    "meeting meetings talks visit session sessions event conference ceremony call discussion "
    "discussions invitation sidelines margins address speech remarks briefing occasion forum "
    "summit tour conversation statement interview opening consultations negotiations".split()
)
# What opens an afterthought behind the clause that matters.
RELATIVE = frozenset("who whom whose which where".split())
AFTERTHOUGHT = RELATIVE | frozenset(
    "including such as along together while thus thereby particularly especially namely among "
    "reflecting following noting adding stressing emphasizing emphasising highlighting "
    "underscoring underlining reaffirming citing describing calling saying marking making "
    "helping allowing enabling ensuring contributing strengthening demonstrating bringing giving "
    "providing covering ranging featuring showing leading paving recalling "
    "in with from by and".split()
)
# What opens an insertion between the subject and its verb.
INSERTED = frozenset("in together along including accompanied joined led".split())
FINITE = AUXILIARY | SAYING | {form for v in IRREGULAR.values() for form in v.split()}
DETERMINERS = frozenset("the a an this these those our their his her its all both each".split())
FARTHEST = 45  # words that a leading circumstance has at most
SAID_BEFORE = 14  # words in which "he told the delegation that" stands
NEAR = 6  # words between a verb of saying and its "that"
# What makes the reader wait for the clause that matters, and what opens one inside another.
WAITING = frozenset("if when once where whether for from by to given since under within".split())
CLAUSES = frozenset("that which who whose where if when".split())
WORTH = 4  # words: to leave out fewer only unsettles the eye
TRIED = 40  # commas of a sentence at which a cut is tried
OVERLONG = 42  # words: a list that is longer loses its end
OPEN, CLOSED = "(", ")"
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
# What no clause ends with.
DANGLING = RELATIVE | frozenset(
    "and or but that the a an of to for in on at by with from as if than their its his her".split()
)


class Sentence(NamedTuple):
    """What the cuts must know of a sentence beside its words."""

    keep: tuple[Span, ...]
    offices: tuple[Span, ...]
    told: bool

    def may_go(self, words: Sequence[Word]) -> bool:
        """Whether words side by side hold nothing that must stay."""
        if not words:
            return False
        span = Span(words[0].start, words[-1].end)
        if count(words) < WORTH or any(span.touches(kept) for kept in self.keep):
            return False
        if not _balanced([word.text for word in words]):
            return False
        return not any(word.low in TURNING or word.low.endswith("n't") for word in words)


def _balanced(signs: Sequence[str]) -> bool:
    """Whether brackets and quotation marks stand in pairs."""
    return not signs.count('"') % 2 and all(signs.count(a) == signs.count(b) for a, b in PAIRS)


Cut = Callable[[Sentence, list[Word]], list[Word]]


def count(words: Sequence[Word]) -> int:
    """How many words they are as people count them: signs, and parts of an address, are none."""
    found, end = 0, -1
    for word in words:
        if word.start > end and word.text[0].isalnum():
            found += 1
        end = word.end
    return found


def is_finite(word: Word) -> bool:
    """Whether it is a verb that a clause stands on, as far as its form tells."""
    if word.low in FINITE:
        return True
    return word.text[0].islower() and word.low.endswith("ed") and len(word.low) > 4


def _commas(words: Sequence[Word]) -> Iterator[int]:
    """The places of the commas outside brackets and quotation marks."""
    depth = 0
    for i, word in enumerate(words):
        if word.text in "([“«":
            depth += 1
        elif word.text in ")]”»":
            depth = max(0, depth - 1)
        elif word.text == "," and not depth:
            yield i


def offices(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without the offices between commas behind a name, which the attendees are listed with."""
    left = list(words)
    for office in sentence.offices:
        inside = [i for i, w in enumerate(left) if office.start <= w.start < office.end]
        if not inside or inside[0] < 2 or left[inside[0] - 1].text != ",":
            continue
        end = next((i for i in _commas(left) if i >= inside[-1]), None)
        if end is None or end - inside[0] > SAID_BEFORE:
            continue
        told = left[inside[0] : end]
        one = not any(is_finite(word) or word.text == ";" for word in told)
        if one and sentence.may_go(told):
            joins = end + 1 < len(left) and is_finite(left[end + 1])
            left = left[: inside[0] - 1] + left[end + (1 if joins else 0) :]
    return left


def attribution(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without "he told the delegation that" at the beginning, where the speaker is told beside."""
    that = next((i for i, w in enumerate(words[: SAID_BEFORE + NEAR]) if w.low == "that"), 0)
    verbs = [i for i, w in enumerate(words[:that]) if w.low in NEUTRAL and i >= that - NEAR]
    simple = not any(w.text in ',;:"“(' for w in words[: that + 1])
    if not (sentence.told and that and verbs and simple) or any(
        word.low in AUXILIARY for word in words[: verbs[0]]
    ):
        return words
    shared = any(w.low == "and" and is_finite(v) for w, v in pairwise(words[that:]))
    return words[that + 1 :] if sentence.may_go(words[: that + 1]) and not shared else words


def said(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without ", the minister added." at the end, where the speaker is told beside."""
    comma = max((i for i, word in enumerate(words) if word.text == ","), default=0)
    first = comma + 1
    while first < len(words) and words[first].text in "\"”’'":
        first += 1
    plain = [w for w in words[first:] if w.text[0].isalnum()]
    if sentence.told and 1 < len(plain) <= SAID_BEFORE and plain[-1].low in NEUTRAL and comma:
        return words[:first] if not any(w.low in TURNING for w in plain) else words
    return words


def brackets(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without what stands in brackets."""
    left, opened = list[Word](), -1
    for word in words:
        left.append(word)
        if word.text == OPEN:
            opened = len(left) - 1
        elif word.text == CLOSED and opened >= 0:
            if sentence.may_go(left[opened:]) and len(left) - opened < SAID_BEFORE:
                del left[opened:]
            opened = -1
    return left


def circumstance(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without what stands in front of the clause that matters: when, where, on whose invitation."""
    comma = _clause_at(words)
    lead = words[: comma + 1]
    if not lead or not sentence.may_go(lead):
        return words
    setting = words[0].low in SETTING and any(word.low in OCCASIONS for word in lead)
    return words[comma + 1 :] if setting or words[0].low in CIRCUMSTANCE else words


def _clause_at(words: Sequence[Word]) -> int:
    """The place of the first comma behind which a clause of its own stands, -1 without one."""
    for comma, after in pairwise([*_commas(words[:FARTHEST]), len(words)]):
        if _opens_clause(words[comma + 1 : after]):
            return comma
    return -1


def _opens_clause(words: Sequence[Word]) -> bool:
    """Whether a subject and then its verb stand there."""
    if len(words) < 3 or words[0].low in RELATIVE | {"and", "or", "but"}:
        return False
    subject = words[0].low in DETERMINERS | PRONOUNS or words[0].text[0].isupper()
    return subject and any(is_finite(word) for word in words[1:SAID_BEFORE])


def insertion(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without the first insertion between commas, before the verb of the main clause."""
    stops = [*islice(_commas(words), TRIED)]
    for n, comma in enumerate(stops):
        opening = words[comma + 1].low if comma + 1 < len(words) else ""
        if opening in RELATIVE | INSERTED:
            reach = stops[n + 1 : n + 2] if opening in RELATIVE else stops[n + 1 : n + 7]
            after = next((i for i in reach if i + 1 < len(words) and is_finite(words[i + 1])), 0)
            inside = words[comma + 1 : after]
            told = opening in RELATIVE or not any(map(is_finite, inside))
            if after and told and sentence.may_go(inside):
                return words[:comma] + words[after + 1 :]
    return words


def afterthought(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without what hangs on behind the main clause: the longest tail that may go."""
    for comma in islice(_commas(words), TRIED):
        head, tail = words[:comma], words[comma + 1 :]
        if _stands(head) and tail and _hangs(tail) and sentence.may_go(tail):
            return head
    return words


def _stands(words: Sequence[Word]) -> bool:
    """Whether a whole clause may end there: it has a verb and something behind it."""
    if not words or words[-1].low in DANGLING:
        return False
    first = _clause_at(words) + 1 if _waits(words[0].low) else 0
    inner = max((i for i, word in enumerate(words) if word.low in CLAUSES), default=first)
    verbs = [i for i in range(first, len(words)) if is_finite(words[i])]
    if not verbs or (_waits(words[0].low) and not first):
        return False
    return verbs[0] + 2 < len(words) and verbs[-1] >= inner and count(words) >= SAID_BEFORE


def _waits(opening: str) -> bool:
    """Whether a sentence that opens so lets the reader wait for its main clause."""
    return opening in CIRCUMSTANCE | SETTING | WAITING or opening.endswith(("ing", "ed"))


def _hangs(tail: Sequence[Word]) -> bool:
    """Whether a tail is an afterthought, and no clause goes on behind it."""
    first, second = tail[0].low, tail[1].low if len(tail) > 1 else ""
    if first == "as" and second != "well":
        return False
    if first == "and":
        return any(map(is_finite, tail[1:SAID_BEFORE]))
    if first in AFTERTHOUGHT:
        return not any(
            is_finite(tail[i + 1]) for i in _commas(tail) if i + 1 < len(tail) and first in RELATIVE
        )
    return False


def overlong(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Without the end of a sentence that is a long list, or several clauses."""
    ends = [*_commas(words), *(i for i, word in enumerate(words) if word.text == ";")]
    for end in sorted(ends)[:TRIED]:
        head, tail = words[:end], words[end + 1 :]
        if count(head) > OVERLONG / 2 and _stands(head) and sentence.may_go(tail):
            return head if count(words) > OVERLONG else words
    return words


CUTS: tuple[Cut, ...] = (
    offices,
    attribution,
    said,
    brackets,
    insertion,
    circumstance,
    afterthought,
    overlong,
)
