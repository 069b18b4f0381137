"""Numbers that mean nothing to the reader: in addresses, names, labels, times and mark-up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Span
from briefing.patterns import Pattern

# Forms of mark-up with a sign that they hold; a form is only looked for where its sign occurs.
# What they begin with is a sign or a class of letters, which is found fast, also in any case.
MARKUP = (
    ("<", Pattern(r"<sup\b[^\n]{0,300}?</sup>|<[a-z!/][^<>]{0,400}>", re.IGNORECASE)),
    ("{:", Pattern(r"\{:[^{}\n]{0,100}\}")),
    ("](", Pattern(r"\]\([^()\s]{0,600}\)")),
    ("://", Pattern(r"[hH][tT][tT][pP][sS]?://[^\s<>)\]]{1,600}")),
    ("www.", Pattern(r"[wW][wW][wW]\.[^\s<>)\]]{1,600}")),
    ("+", Pattern(r"\+\d{1,3}[ ().-]{1,2}\d[\d ().-]{5,18}\d(?!\d)")),
    ("(", Pattern(r"\(\d{2,4}\)[\sÂ]{0,3}\d{3,4}[-. ]\d{3,4}(?!\d)")),
    ("&#", Pattern(r"&\#\w{1,8};")),
    ("[", Pattern(r"\[\d{1,3}\]")),
)

# A mail address, looked for at its sign: the name before it and the whole.
_MAIL_NAME = Pattern(r"(?<![\w.+-])[\w.+-]+\Z")
_MAIL = Pattern(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,80}")

# What a number is the name of when it stands right after these words.
LABELS = (
    "article articles art section sections sec resolution resolutions no nos number numbers "
    "chapter chapters paragraph paragraphs para paras clause clauses part parts page pages pp "
    "annex annexes appendix schedule schedules rule rules regulation regulations law act decree "
    "order directive protocol convention case docket file title item figure table chart exhibit "
    "form room suite floor building block gate hall booth stand platform terminal lot unit apt "
    "box route highway interstate road street avenue line phase level grade class category "
    "version tel telephone phone fax hotline mobile call ext extension chap vol volume issue "
    "local district ward zone channel flight expo apollo note notes footnote ref reference id "
    "step tier band stage type mark goal goals sdg pillar component question local psalm lane "
    "agenda point incident quoting executive-order h.r. s. ln bill proclamation statute statutes "
    "executive pub cop subsection subsections subparagraph subparagraphs hb sb fortune ftse "
    "iso iec layer"
).split()
_LABELS = frozenset(LABELS)
_LAST_WORD = Pattern(r"(?<![\w-])[A-Za-z][A-Za-z.-]*$")
GLUE = 8  # characters in which what is glued to a number stands
_LOWER_OK = frozenset(
    "call line point order stand part case class type mark stage law act road fortune layer".split()
)
# "will issue 40 licences", "form three": a verb, and no label.
_VERB = Pattern(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|not|we|they|and)\s[a-z]+\s$"
)
# A number that is written as a sum is no label's: "1,250", "1.3 trillion".
_SUM = Pattern(r"\d,\d{3}|[\d\s](?:hundred|thousand|million|billion|trillion|[mbt]l?n|crore|lakh)")
_GLUED = Pattern(
    r"(?:[^\W\d_]|[_#@№\\]|[¶§]\s?|[A-Z]\.|[^\W\d_][-\u2011]|\d[/.:,]|/|[\w)][(+]|\d-\d{1,4}-)\Z"
)
_MONEY_GLUED = Pattern(
    r"(?:\$(?:A|NZ|HK|CAN|Can)|(?<![^\W\d_])(?:[A-Z]{3}|P|R|Rs|Rs\.|RM|Rp|kr|FRW|Frw|KD|BD|JD|LD|ID|QR|RO|SR|LE|LL|Le|Br|MT|Kz|Ar|Sh|Shs|GHC|FCFA|L|Q|D|M|Php|PhP|Tk|Kč|KSh|KShs|Ksh|Fr|Nu|B|K|N|Re|US|FY|mid-|Q|H))\Z"
)
SIGNS_OF_PARTS = "¶§"
PARTING = " \u00a0\u2009\u202f\t\r\n-"
LINKS = ("of", ",", "and", "or", "to")  # what the words below end in, if in no digit
# "Act No. 12 of 2003", "Group of 77", "0800 555 111"
_NAMED_BY = Pattern(
    r"(?:\b(?:Acts?|Law|Ordinance|Decree|Order|Bill|No\.?)\s\d{1,6}\sof\s|\bGroup\sof\s"
    r"|\b(?:[Oo]rders|[Aa]rticles|[Ss]ections|[Rr]esolutions|[Rr]ules|[Ll]aws|[Dd]ecrees"
    r"|[Pp]aragraphs|[Nn]os\.?|[Cc]hapters|[Cc]lauses|[Pp]ages|[Aa]nnexes|[Dd]irectives"
    r"|[Rr]ooms|[Gg]oals|SDGs|[Ss]chedules)\s(?:[\d()./-]{1,8}(?:,|,?\s(?:and|or|to))\s){1,3}"
    r"|\b(?:0\d{2,4}|1[38]00)[ -])$"
)
_AFTER = Pattern(
    r"""
    :\d{1,2}(?!\d) | \s?(?:[ap]\.?m\b|AM\b|PM\b|o['’]clock|hrs\b|noon\b|(?<=\d{4})\ hours)   # times
  | h\d{2}\b | \+\d
  | (?:\s?[-–]\s?|\s(?:to|and|until|till)\s)\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|AM\b|PM\b)
  | [-/]\d{1,4}[-/]\d | /\d{1,4}(?!\d)          # telephone numbers, file numbers, 24/7
  | -\d{3,4}-\d{3,4}
  | (?!\d)[-\u2011](?:on|in|to|by|for|and|plus|up)-
  | [-\u2011](?:way|fold|stop|sided|star|state|wheel|dimensional|party|track|tier|class|on|off
  |out|pronged|pillar|bit|iron)\b
  | [-\u2010\u2011\ ]?(?:met(?:re|er)s?|yard|m)\s(?:dash|shuttle|race|sprint|hurdles|final
  |relay|freestyle|butterfly|backstroke|breaststroke|medley|steeplechase|title|gold|silver
  |bronze)   # sports
  | [a-zA-Z]{1,4}\d
    """,
    re.VERBOSE,
)
# "Via Aurelia, 14, Elmport", "Elm Street, 22, and Oak Road, 31": the number of a house.
_HOUSE = Pattern(
    r"\b(?:(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Square|Terrace|Crescent|Highway"
    r"|\w*stra(?:ss|ß)e|Platz)\.?|(?:Via|Viale|Rue|Rua|Calle|Avenida|Avenue|Plaza|Piazza|Corso"
    r"|Boulevard|Chemin|Quai|Paseo|Carrera)\s(?:[a-z]{1,3}\s){0,2}[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)"
    r",\s$"
)
# What ends the name of a street, and of what else has houses with numbers.
STREETS = "Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd"
WAYS = f"{STREETS}|Drive|Dr|Lane|Highway|Parkway|Terrace"
# "at 1050 Elm Grove Blvd., Oakham": the number comes first.
_STREET = Pattern(
    rf"\s(?:[A-Z][\w.’'-]*\s){{1,3}}(?:{WAYS}|Way|Square)\b"
    r"(?!\s(?!(?:in|and|at|on|to|from|near)\b)\w)"
)
_AT = Pattern(r"(?:\b(?:[Aa]t|of|from|near)|[,:])\s$")
_STREET_ENDS = Pattern(r"[^.,;]*\.?(?:,|\s*$)")
_HOUSE_END = Pattern(r"[.,;)]|\s?$|\s(?:and|in|at)\s")
_LIST_MARK = Pattern(
    r"(?:<[a-z/][^<>]{0,200}>\s?){0,4}[ \t]{0,8}[(\[]?\d{1,3}(?:\.\d{1,3}){0,4}"
    r"(?:[.)\]]{1,2}-?(?=\s|&|$)(?!\s\d{1,2}\.\s(?:19|20)\d\d\b)|[\t](?=\S))"
)
_PHONE = Pattern(
    r"(?:0\d{7,}(?![\d,.])"
    r"|\+\d{1,3}[ ()-]{1,2}\d[\d ()-]{5}|\(\d{2,4}\)\s?\d|\d{2,4}[-. ]\d{3,4}[-. ]\d{3,4}(?!\d))"
)


def markup(text: str) -> list[Span]:
    """The stretches of mark-up and addresses in which no number is a figure, in order."""
    found = [
        Span(*match.span())
        for sign, form in MARKUP
        if sign in text
        for match in form.finditer(text)
    ]
    found += _mails(text)
    return _united(sorted(found)) if found else found


def _mails(text: str) -> Iterator[Span]:
    """The mail addresses of a text."""
    end, at = 0, text.find("@")
    while at >= 0:
        name = _MAIL_NAME.search(text, max(end, at - 64), at)
        match = _MAIL.match(text, name.start()) if name else None
        if match:
            yield Span(*match.span())
            end = match.end()
        at = text.find("@", at + 1)


def _united(spans: list[Span]) -> list[Span]:
    """Spans in order, those that touch made one."""
    united: list[Span] = []
    for span in spans:
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united


def list_mark(text: str, start: int, end: int) -> int:
    """Where the unit goes on after the number of its paragraph or list item, else its start."""
    match = _LIST_MARK.match(text, start, end)
    return match.end() if match else start


def spurious(text: str, start: int, low: int, high: int, end: int) -> bool:
    """Whether the number at ``low`` to ``high`` in the unit ``start`` to ``end`` means nothing."""
    lead = text[max(start, low - 48) : low]
    if _PHONE.match(text, low, end) or _AFTER.match(text, high, end):
        return True
    house = lead.endswith(", ") and _HOUSE.search(lead) is not None
    free = lead[-1:] == " " and lead[-2:-1] not in SIGNS_OF_PARTS
    if not free and _GLUED.search(lead[-GLUE:]) and not _MONEY_GLUED.search(lead):
        return True
    bare = lead.rstrip(PARTING)
    named = (bare.endswith(LINKS) or bare[-1:].isdigit()) and _NAMED_BY.search(lead) is not None
    if named or (house and _HOUSE_END.match(text, high, end)) or _in_street(text, lead, high, end):
        return True
    label = _label(lead.removesuffix("(") if text.startswith(")", high) else lead)
    if not label or _SUM.search(text, low, high):
        return False
    if label[0].isupper():
        return True
    return label.strip(".") not in _LOWER_OK and _VERB.search(lead) is None


def _in_street(text: str, lead: str, high: int, end: int) -> bool:
    """Whether a street stands right behind a number, whose house it is."""
    large = text[high + 1 : high + 2].isupper()
    street = _STREET.match(text, high, end) if large else None
    if street is None:
        return False
    line = not lead and _STREET_ENDS.match(text, street.end(), end) is not None
    return line or _AT.search(lead) is not None


def _label(lead: str) -> str:
    """The word at the end of the lead whose number the next one is ("Article", "No."), or ""."""
    bare = lead.rstrip("#№")
    words = bare.rstrip(" \u00a0\r\n")
    if not words or len(bare) - len(words) > 2 or words[-1:].isspace():
        return ""
    match = _LAST_WORD.search(words.rsplit(None, 1)[-1])
    word = match[0] if match else ""
    low = word.lower()
    last = low.removesuffix(".").rpartition(".")[2]  # "app.no."
    return word if low in _LABELS or last in _LABELS else ""
