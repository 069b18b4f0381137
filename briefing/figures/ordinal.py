"""Places in an order: "6th Consultative Meeting", "third round"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.figures.numerals import COUNTED, ONES, SPACE, TENS
from briefing.figures.ordered import ordered
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_PLACES = "|".join(WORDS)
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50}
ROMAN = Pattern(r"(X{0,3}|XL|LX{0,3})(IX|IV|V?I{0,3})")
ORDINAL = Pattern(
    rf"""
    (?<![\w.,$/-])(?P<digits>\d{{1,4}}|\d{{1,3}},\d{{3}})
      (?:\ ?<sup>|\^|\ )?(?:st|nd|rd|th)\b(?:</sup>)?
  | (?<!\w)\#(?P<rank>\d{{1,3}})(?=\ [a-z]|[.,;)]|\s*$|\s\()
  | \bnumber\ (?P<numbered>one|two|three)
      (?=\ [a-z]+\b(?<!\ of)(?<!\ in)(?<!\ on)(?<!\ and)(?<!\ for))
  | \b(?:(?P<tens>{"|".join(TENS)})(?:-|{SPACE}))?(?P<word>{_PLACES})\b
  | (?<![\w.,/-])(?P<roman>(?-i:[IVXL]{{2,7}}))
      (?={SPACE}(?-i:(?:[A-Z][\w-]+{SPACE}){{0,2}}(?:{COUNTED})\b))
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "first" and "second" in these words stand for no place in an order.
NOT_AFTER = Pattern(
    rf"""
    {SPACE}+(?:lad(?:y|ies)|lieutenant|class\b|aid\b|responders?|hand\b|degree|gentlem[ae]n|
      ministers?\b|deput(?:y|ies)\b|vice\b|secretary\b|permanent|world{SPACE}war|
      and{SPACE}foremost|and{SPACE}(?:second|third|only)\b|floor|language|homes?\b|
      parties|party|country|countries|half|sergeant|street|avenue|ave\b|road|amendment|
      officer|mate|assistant|counsell?or|counselor|
      quarters?\b(?!{SPACE}(?:in{SPACE}a{SPACE}row|running))|department|
      generation\b(?={SPACE}[a-z]+s\b))
  | [-\u2010\u2011](?:hand|class|rate|line|time|party|of|degree|come|tier|generation|round|
      person|year|quarter|half|aid|mover|movers|in|born|floor|grade|graders?|placed?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The bodies, streets and laws that bear their number in their name, written with a capital.
BODY = Pattern(
    rf"""
    {SPACE}+(?:[A-Z]\w+{SPACE}+){{0,2}}(?:
      Circuit|Division|Fleet|Army|Regiment|Battalion|Brigade|Squadron|Wing|Corps|Chamber|
      Precinct|Ward|District|Amendment|Street|St\b|Avenue|Ave\b|Road|Floor|Legislature|
      Parliament|Knesset|Assembly{SPACE}District|Congress(?!{SPACE}+of\b)|Lok{SPACE}Sabha|
      Infantry|Airborne|Reich|Judicial|Panchayat|Republic|
      Committee\b(?={SPACE}of{SPACE}the{SPACE}General))
    """,
    re.VERBOSE,
)
# "the FIRST programme", "the Harbour First Policy":
# a name that is written like a place in an order.
SMALL_AFTER = Pattern(rf"{SPACE}+(?:program|initiative|project|scheme|act|fund|network|team)")
PUT_FIRST = Pattern(
    rf"{SPACE}+(?:[Pp]olicy|[Aa]pproach|[Vv]ision|[Ss]trategy|[Dd]octrine|[Aa]genda|[Pp]rinciple)\b"
)
# "the First President" of a country is an office
PRESIDENT = Pattern(rf"{SPACE}+President\b")
PUT_BEFORE = Pattern(r"\b[A-Z][\w’'-]+[\s-]$")
OPENING_WORDS = frozenset("the this that our its their at during for in of".split())
HIGH = 3  # "14th vice president" is a place in an order, "first vice president" an office
VICE = Pattern(rf"{SPACE}+(?:vice|deputy|permanent){SPACE}", re.IGNORECASE)
# "3551 Elm Rd #102"
ADDRESS = Pattern(
    r"\b(?:suite|ste|unit|apt|room|box|rd|road|st|street|ave|avenue|blvd|drive|dr|lane|ln|way)"
    r"[.,]?\s$",
    re.IGNORECASE,
)
NUMBER = "number "  # "the world's number one port"
NUMBERED_THINGS = frozenset(
    "bus tram train line route unit reactor mill shirt pit platform gate lane key button seat "
    "call engine furnace court room stop".split()
)
# "from #10 to #27", "ranked in #3": what stands before a rank where no word follows it.
RANKING = Pattern(
    r"\b(?:rank(?:s|ed|ing)?(?:\s(?:at|in|is|was))?|placed?|position(?:ed)?|from|from\s\#\d{1,3}\sto"
    r"|came(?:\sin)?|finished|climbed\sto|fell\sto|rose\sto|dropped\sto"
    r"|(?:moved|slipped|jumped|up|down)\b[^.;]{0,40}\bto)\s$"
)
FIRST_OF_ALL = Pattern(
    r"(?:\b(?:the|its|their|our|his|her|as|a|is|are|was|be|ranked|remains?)|[’']s)\s$",
    re.IGNORECASE,
)
LOWER = Pattern(r" (?!to\b)[a-z]")
# What only "first" stands before as a mere adverb or adjective.
NOT_AFTER_FIRST = Pattern(
    rf"""
    {SPACE}+(?:time\b(?!{SPACE}+in{SPACE}+\d)|of{SPACE}all|nations?\b|name|things?\b|
      and{SPACE}last\b|glance|instance|place,|step\b(?={SPACE}towards?\b)|chance|thoughts?|
      line\b|priorit(?:y|ies)\b|sod\b|author\b|set{SPACE}+(?:up|out|forth)\b|
      (?:held|introduced|met|began|started|announced|established|proposed|launched|published|came|
      took|became|elected|appointed|visited|reported|opened|joined|made|used|developed|signed|
      created)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "was first sighted", "had first been ordered": an adverb of what was done.
BE = Pattern(
    r"\b(?:is|are|was|were|been|being|be|had|has|have|having|when|once|as)\s$", re.IGNORECASE
)
DONE = Pattern(rf"{SPACE}(?:[a-z]{{2,}}ed\b(?!{SPACE}[a-z]+s?{SPACE}(?:in|of|to)\b)|been\b)")
AND_LAST = Pattern(rf"{SPACE}+and{SPACE}+(?:final|last|concluding)(?={SPACE}+[a-z])")
# "is the first in 14 years": the thing that is ordered stands before.
IS_THE = Pattern(
    r"\b(?:is|was|be|as|became|marks?|marked|marking|being)\s(?:also\s)?"
    r"(?:the|its|his|her|their)\s(?:only\sthe\s)?$"
)
SINCE = Pattern(
    rf"{SPACE}+(?:in|since){SPACE}+(?:[a-z]+{SPACE}+){{0,2}}(?:\d|[a-z]+{SPACE}(?:years|months|decades))"
)
# "5th and 6th rounds", "first and third days"
LISTED = Pattern(
    rf"(?:,?{SPACE}(?:and|or|to){SPACE}|,{SPACE})(?:the{SPACE})?"
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})-)?(?:{_PLACES}))\b",
    re.IGNORECASE,
)
SMALL_NOT_BEFORE = Pattern(
    r"(?:\b(?:at|by|come|comes|came|puts?|putting|from\sthe|must|and|who|one\sof\sthe|America|people|safety"
    r"|patients?|customers?|children)\s|[.;:]\s|-|[’'])$",
    re.IGNORECASE,
)
NUMBER_AFTER = Pattern(
    rf"{SPACE}+(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|half"
    r"|hundred)\b)",
    re.IGNORECASE,
)
FRACTION_BEFORE = Pattern(rf"\b(?:one|two|three|four|a)(?:{SPACE}|-)$", re.IGNORECASE)
# "third-largest trading partner", "fourth most populous country": the noun stands behind.
SUPERLATIVE = Pattern(
    rf"(?:{SPACE}|[-\u2010\u2011])ever\b|(?:{SPACE}|[-\u2010\u2011])(?:(?:most|least)[-\s][a-z]+|[a-z]+est|best|worst)\b"
)
FRACTION_AFTER = Pattern(rf"s\b|{SPACE}(?:of|were|are|have|haven|do|don)\b|[.,;)]")
COMMA_ADVERB = Pattern(r",")
PLACE = Pattern(
    rf"{SPACE}+(?:in|among|on|at|with|place|overall|globally|worldwide|nationally|of|to)\b|[.,;)]"
)
RANKED = Pattern(
    r"\b(?:rank(?:s|ed|ing)?|finish(?:es|ed)?|stood|placed|came|sta(?:y|ys|yed)|lies?|sits?"
    r"|remain(?:s|ed)?)\b[^.;]{0,50}$"
)


def _number(match: re.Match[str]) -> int:
    if match["word"]:
        tens = match["tens"]
        return (20 + 10 * TENS.index(tens.lower()) if tens else 0) + WORDS[match["word"].lower()]
    if match["numbered"]:
        return ONES.index(match["numbered"].lower()) + 1
    if match["roman"]:
        return _of_roman(match["roman"])
    return int((match["digits"] or match["rank"]).replace(",", ""))


def _of_roman(written: str) -> int:
    """The value of a Roman numeral up to 89, 0 where it is none.

    >>> _of_roman("XIV"), _of_roman("XXIX"), _of_roman("IIX")
    (14, 29, 0)
    """
    if not ROMAN.fullmatch(written):
        return 0
    values = [_LETTERS[letter] for letter in written]
    signed = (-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return sum(signed)


def _means_order(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the ordinal gives a place in an order."""
    start, end = match.span()
    if passage.after(NOT_AFTER, end) and not (_number(match) > HIGH and passage.after(VICE, end)):
        return False
    if passage.after(BODY, end) or not _ranks(passage, match):
        return False
    if _number(match) == 1 and (passage.after(NOT_AFTER_FIRST, end) or _is_name(passage, match)):
        return False
    if not match["word"]:
        return not match["roman"] or _counts(passage, match)
    if _is_fraction(passage, match) or passage.after(NUMBER_AFTER, end):
        return False
    return match["tens"] is not None or _word_order(passage, start, end)


def _counts(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a Roman numeral is one, and none that ends a name ("World War II", "Phase IV")."""
    named = passage.before(PUT_BEFORE, match.start())
    opens = named is not None and named[0].strip().lower() in OPENING_WORDS
    return _number(match) > 0 and (named is None or opens)


def _ranks(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a number behind "#" ranks: before a word, or behind one that ranks.

    Behind "number" one ranks where no thing bears it ("the number one port").
    """
    start, end = match.span()
    if match["numbered"]:
        told = passage.before(FIRST_OF_ALL, start)
        alone = told is None or (told[0].strip().lower() == "the" and _number(match) > 1)
        unit = _noun(passage, end)[0]
        return bool(unit) and not alone and unit.rpartition(" ")[2].lower() not in NUMBERED_THINGS
    if not match["rank"]:
        return True
    if passage.before(ADDRESS, start) or not passage.text[start + 1 : end].strip("0"):
        return False
    return passage.after(LOWER, end) is not None or passage.before(RANKING, start) is not None


def _is_name(passage: Passage, match: re.Match[str]) -> bool:
    """Whether "First" is written as part of a name."""
    word, end = match["word"] or "", match.end()
    if len(word) > 1 and word.isupper():
        return passage.after(SMALL_AFTER, end) is not None
    if not word[:1].isupper():
        return False
    put = passage.after(PUT_FIRST, end) and passage.before(PUT_BEFORE, match.start())
    return bool(put or passage.after(PRESIDENT, end))


def _is_fraction(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the word is a part of a whole ("two thirds") or of a minute ("one second")."""
    if not passage.before(FRACTION_BEFORE, match.start()):
        return False
    if match["word"].lower() == "second":
        return not ordered(passage, match.end())[0]
    return bool(passage.after(FRACTION_AFTER, match.end()))


def _word_order(passage: Passage, start: int, end: int) -> bool:
    """Whether an ordinal word is no adverb ("first, …", "who first came")."""
    if passage.after(PLACE, end) and passage.before(RANKED, start):
        return True
    if passage.before(IS_THE, start) and passage.after(SINCE, end):
        return True
    word = passage.text[start:end].lower()
    if word in {"first", "second"} and passage.before(SMALL_NOT_BEFORE, start):
        return False
    if word == "first" and passage.before(BE, start) and passage.after(DONE, end):
        return False
    if start == passage.start and passage.after(COMMA_ADVERB, end):
        return False
    return bool(_noun(passage, end)[0]) or passage.after(AND_LAST, end) is not None


def find(passage: Passage) -> Iterator[Figure]:
    """The ordinals of a passage with the noun that they order."""
    text, at = passage.text, passage.start
    for hint in passage.hints:
        start = _opening(text, hint)
        match = ORDINAL.match(text, start, passage.end) if start >= at else None
        if match:
            at = match.end()
            if _means_order(passage, match):
                yield _ordinal(passage, match)


def _opening(text: str, hint: int) -> int:
    """Where an ordinal begins whose number is at a hint: at the sign or the word before."""
    if text[max(0, hint - len(NUMBER)) : hint].lower() == NUMBER:
        return hint - len(NUMBER)
    return hint - text.startswith("#", hint - 1) if hint else 0


def _noun(passage: Passage, end: int) -> tuple[str, int]:
    """What the ordinal that ends there orders, read over "and final" and "-largest"."""
    over = passage.after(AND_LAST, end) or passage.after(SUPERLATIVE, end)
    unit, stop = ordered(passage, over.end() if over else end)
    return (unit, stop) if unit or not over else ordered(passage, end)


def _ordinal(passage: Passage, match: re.Match[str]) -> Figure:
    """The ordinal with its noun; where it is first of a list, that at the list's end."""
    unit, end = _noun(passage, match.end())
    listed = None if unit else passage.after(LISTED, match.end())
    if listed:
        unit, _ = ordered(passage, listed.end())
    span = Span(match.start(), end)
    return Figure(span, FigureKind.ORDINAL, _number(match), " ".join(unit.split()))
