"""Mails and mailboxes: the body, else the attached release; the subject and the day of the mail."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model import BlockKind, Source, folded
from briefing.patterns import Pattern
from briefing.readers.plain_text import declared_text
from briefing.readers.writing import Piece, written

if TYPE_CHECKING:
    from email.message import Message

HEAD = 20_000  # bytes that are looked at
MOST_BYTES = 100_000_000
MOST_PARTS = 200
LEAST_BODY = 60  # words below which a body may be a mere note about what is attached
MOST_NOTE = 150  # words of a note that tells of what is attached, its disclaimers among them
DEEPEST = 3  # mails inside of mails
_ASK = "ask for the release as PDF or .docx"
ADVICE = "give it the text of the release"

_HEADER = re.compile(
    rb"""(?:From\ [^\n]{0,200}\n)?          # the line that a mailbox puts before
    (?:[A-Za-z][\w-]{1,60}:[^\n]{0,2000}\n  # a field
       (?:[ \t][^\n]{0,2000}\n){0,60}       # and the lines that go on with it
    ){3}""",
    re.VERBOSE,
)
_NAMES = re.compile(rb"^([A-Za-z][\w-]{1,60}):", re.MULTILINE)
#: Header fields that only machines write, and those of which a mail has most.
_MACHINE = frozenset(
    b"received return-path message-id mime-version content-type content-transfer-encoding "
    b"dkim-signature delivered-to x-mailer".split()
)
#: What Outlook writes over a mail that is saved as text.
_SAVED = frozenset({b"from", b"sent", b"subject"})
_COMMON = frozenset(b"from to cc subject date sender reply-to".split())
_MAILBOX = re.compile(
    rb"(?:\A|\n\r?\n)From \S{1,200}[^\n]{0,200}\d{4}[^\n]{0,20}\r?\n(?=[\w-]{1,60}:)"
)
_FORWARDED = Pattern(
    r"""(?ix)(?:\s{0,9}(?:
        (?:re|fwd?|aw|wg|tr)\s{0,3}: | \[(?:ext|press|list)[^\]]{0,40}\]
    )){1,9}\s{0,9}"""
)
#: What says that the release is attached.
_NOTE = Pattern(r"(?i)\b(?:attach(?:ed|ment|ments)|enclosed|enclosure)\b")
_TOP = 600  # signs of a body in which that is said
#: Subjects that say only what kind of text the mail brings, alone or before the title.
_KIND = Pattern(
    r"(?i)(?:(?:press|media|news)[ -]?(?:release|statement|advisory|note|notice)"
    r"|statement|readout|communiqu[eé])(?:\s{0,3}[:–—|-]\s{1,3}|\s{0,3}\Z)"
)
_QUOTED = Pattern(r"^(?:> ?){1,9}")
_SOFT = Pattern(r"(?<=[^\n-]) \r?\n(?=[^\s>])")  # a line that goes on, as RFC 3676 has it
#: Lines at the top of a release that are not its title.
_NO_TITLE = Pattern(
    r"(?i)\W*(?:dear|hello|hi|good (?:morning|afternoon|day)|to whom|please|for release"
    r"|for immediate release"
    r"|embargo\w*|press release|media release|news release|view (?:this|in)|\d|date\b|contact\b)"
)
_PARAGRAPH = Pattern(r"\S[^\n]{0,2000}(?:\n[^\S\n]{0,99}\S[^\n]{0,2000})*")
_DATE = Pattern(r"\b(?:19|20)\d\d\b.{0,3}\Z")


def detect(data: bytes, name: str) -> bool:
    """Whether the bytes are a mail or a mailbox: they open with what the header of one holds."""
    head = data[:HEAD].removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
    if not _HEADER.match(head) and not name.lower().endswith((".eml", ".mbox")):
        return False
    names = {found.lower() for found in _NAMES.findall(head.partition(b"\n\n")[0])}
    return (bool(names & _MACHINE) and bool(names & _COMMON)) or names >= _SAVED


def mails(data: bytes) -> list[bytes]:
    """The mails of a mailbox, the mail itself where it is one alone."""
    starts = [match.end() for match in _MAILBOX.finditer(data)]
    if not starts:
        return [data.removeprefix(BOM_UTF8)]
    ends = [match.start() for match in _MAILBOX.finditer(data)][1:]
    cut = (data[a:b] for a, b in zip(starts, [*ends, len(data)], strict=True))
    return [mail.replace(b"\n>From ", b"\nFrom ") for mail in cut]


def read(data: bytes, name: str, depth: int = 0) -> Source:
    """The release that a mail brings; raises BriefingError where there is none to be read."""
    from email import message_from_bytes  # noqa: PLC0415 - only for mails

    if len(data) > MOST_BYTES:
        reason = f"is a mail of {len(data) // 1_000_000} MB, more than {MOST_BYTES // 1_000_000}"
        raise BriefingError(name, reason, ADVICE)
    found = mails(data)
    if len(found) > 1:
        raise BriefingError(name, f"is a mailbox of {len(found)} mails", "--split briefs each")
    try:
        mail = message_from_bytes(found[0])
        parts = list(_leaves(mail))
    except RecursionError:
        raise BriefingError(name, "is a mail whose parts are nested too deeply", ADVICE) from None
    body = _body(parts, name)
    count = len(body.text.split()) if body else 0
    note = body is None or bool(_NOTE.search(body.text[:_TOP]))
    best = None
    if count < (MOST_NOTE if note else LEAST_BODY):
        best, unread = _attached(parts, name, depth, count)
        if note and best is None and unread:
            raise unread
    source = best or body
    if source is None:
        raise BriefingError(name, "is a mail without text", "open it and save what is attached")
    return _told(source, mail, name)


def _leaves(mail: Message) -> Iterator[Message]:
    """The parts that hold no other parts, attached mails among them, a few hundred at most."""
    stack = [mail]
    left = MOST_PARTS
    while stack and left:
        part = stack.pop()
        payload = part.get_payload()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            stack += [inner for inner in reversed(payload) if not isinstance(inner, str)]  # type: ignore[arg-type]
        else:
            left -= 1
            yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _bytes(part: Message) -> bytes:
    """What a part holds, decoded; what is broken in it is left as it is."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _body(parts: list[Message], name: str) -> Source | None:
    """The text of a mail: as plain text where that is all of it, else as a page."""
    shown = [part for part in parts if not _is_attached(part)]
    texts = [_text(part) for part in shown if part.get_content_type() == "text/plain"]
    text = "\n\n".join(text.strip("\r\n") for text in texts if text.strip())
    pages = [part for part in shown if part.get_content_type() == "text/html"]
    page = _page(pages[0], name) if pages else None
    if page and len(text.split()) < 0.5 * len(page.text.split()):
        return page
    return Source(text, meta={"name": name}) if text.strip() else page


def _text(part: Message) -> str:
    """The plain text of a part, its lines as they were before the mail was sent."""
    text = declared_text(_bytes(part), str(part.get_content_charset() or ""))
    lines = text.split("\n")
    said = [line for line in lines if line.strip()]
    if sum(line.startswith(">") for line in said) > 0.5 * len(said):
        text = "\n".join(_QUOTED.sub("", line) for line in lines)
    if str(part.get_param("format") or "").lower() == "flowed":
        return _SOFT.sub("" if str(part.get_param("delsp") or "").lower() == "yes" else " ", text)
    return text


def _page(part: Message, name: str) -> Source | None:
    from briefing.readers import web_page  # noqa: PLC0415 - only where a mail holds a page

    try:
        return web_page.read(_bytes(part), name, str(part.get_content_charset() or ""))
    except BriefingError:
        return None  # the plain text beside it or what is attached may do


def _attached(
    parts: list[Message], name: str, depth: int, least: int
) -> tuple[Source | None, BriefingError | None]:
    """The longest text that is attached, where it is longer than the body; why one is not read."""
    best: Source | None = None
    unread: BriefingError | None = None
    for part in parts:
        if not (_is_attached(part) or _is_mail(part)):
            continue
        try:
            source = _attachment(part, name, depth)
        except BriefingError as error:
            unread = unread or _unread(part, error, name)
            continue
        words = len(source.text.split()) if source else 0
        if words > least:
            best, least = source, words
    return best, unread


def _unread(part: Message, error: BriefingError, name: str) -> BriefingError:
    """Why what is attached to a mail is not read."""
    file = folded(part.get_filename() or "")[:80] or "what is attached"
    if part.get_content_type() == "application/ms-tnef" or file.lower() == "winmail.dat":
        return BriefingError(name, "holds what only Outlook opens (winmail.dat)", _ASK)
    return BriefingError(name, f"is a note, and {file} {error.reason}", error.advice)


def _is_mail(part: Message) -> bool:
    return part.get_content_type() == "message/rfc822"


def _attachment(part: Message, name: str, depth: int) -> Source | None:
    from briefing.readers import read_bytes  # noqa: PLC0415 - the registry knows this module

    if depth >= DEEPEST or part.get_content_maintype() in ("image", "audio", "video", "font"):
        return None
    try:
        if _is_mail(part):
            inner = part.get_payload()
            mail = inner[0] if isinstance(inner, list) and inner else part
            return read(_whole(mail), name, depth + 1)
        data = _bytes(part)
        if detect(data, ""):
            return read(data, name, depth + 1)
        return read_bytes(data, name)
    except (ValueError, LookupError):
        return None  # another part may be the release


def _whole(mail: object) -> bytes:
    """A mail inside of a mail as it stands; raises ValueError where it is none."""
    from email.message import Message as Mail  # noqa: PLC0415 - only for mails

    if not isinstance(mail, Mail):
        raise ValueError  # noqa: TRY004 - told like all that is wrong with a mail
    return mail.as_bytes()


def _told(source: Source, mail: Message, name: str) -> Source:
    """The source with the subject before it where it has no title, and with the day of the mail."""
    meta = dict(source.meta) | {"name": name}
    day = _day(mail)
    if day:
        meta.setdefault("date", day)
    subject = _subject(mail)
    if meta.get("title") or not subject or _has_title(source.text, subject):
        return Source(source.text, source.blocks, meta)
    meta["title"] = subject
    if not source.blocks:
        return Source(f"{subject}\n\n{source.text}", (), meta)
    text = source.text
    pieces = [Piece(b.kind, text[b.span.start : b.span.end], b.level) for b in source.blocks]
    return written([Piece(BlockKind.HEADING, subject, 1), *pieces], meta)


def _has_title(text: str, subject: str) -> bool:
    """Whether a text opens with a title of its own, the subject of the mail or another."""
    for lines in _PARAGRAPH.findall(text[:3000])[:6]:
        first = folded(lines.splitlines()[0])
        whole = folded(lines)
        if subject.lower() in (first.lower(), whole.lower()):
            return True
        if _NO_TITLE.match(first) or _DATE.search(first):
            continue
        line = whole if lines.count("\n") < 3 else first
        return 3 <= len(line.split()) <= 30 and line[-1] not in ".,:;" and line[0].isupper()
    return False


def _subject(mail: Message) -> str:
    from email.errors import HeaderParseError  # noqa: PLC0415 - only for mails
    from email.header import decode_header, make_header  # noqa: PLC0415

    raw = str(mail.get("Subject") or "")
    try:
        subject = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        subject = raw
    clean = subject.encode("utf-8", "replace").decode("utf-8")
    return _KIND.sub("", folded(_FORWARDED.sub("", clean[:1000])), count=1)[:300]


def _day(mail: Message) -> str:
    """The day on which a mail was sent, as its sender's clock had it."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - only for mails

    try:
        return (
            parsedate_to_datetime(str(mail.get("Date") or mail.get("Sent") or "")[:100])
            .date()
            .isoformat()
        )
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
