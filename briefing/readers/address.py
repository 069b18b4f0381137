"""Web addresses: what a server holds there, fetched with limits. The one door to the network."""

from __future__ import annotations

import http.client
import socket
import ssl
import zlib
from threading import Thread
from time import monotonic
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from briefing.errors import BriefingError
from briefing.model import folded
from briefing.readers.plain_text import declared_text, tells_more
from briefing.readers.unpacking import PACKINGS, Unpacker

SCHEMES = ("http://", "https://")
SECONDS = 30.0  # for all of it, redirects too
SILENCE = 15.0  # seconds without a byte
MOST_BYTES = 25_000_000
MOST_REDIRECTS = 5
AGENT = "briefing-cli"
CHUNK = 65_536
#: Kinds of content that hold no release, and how people call them.
NO_TEXT = {"image": "a picture", "video": "a film", "audio": "a recording", "font": "a typeface"}
#: What documents that are no text begin with, whatever a server calls them.
NO_TEXT_STARTS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
#: What the answers of servers mean, and what to do.
ANSWERS = {
    401: ("asks for a password", "open it in a browser and save it"),
    403: ("is not given to programs or strangers", "open it in a browser and save it"),
    404: ("is not there", "check the address"),
    410: ("is there no more", "look for an archived copy"),
    429: ("has had too many visits", "try again later"),
    451: ("is withheld for legal reasons", "look for another copy"),
}


def is_address(name: str) -> bool:
    """Whether a source is an address to be fetched.

    >>> is_address("https://example.org/news"), is_address("news.txt")
    (True, False)
    """
    return name[:8].lower().startswith(SCHEMES)


def fetch(address: str, seconds: float = SECONDS) -> bytes:
    """What the server holds at an address, text as UTF-8; raises BriefingError, always in time.

    The work is done beside us: neither a name server nor a body that drips can hold us up.
    """
    outcome: list[bytes | BriefingError] = []
    worker = Thread(target=lambda: outcome.append(_outcome(address, seconds)), daemon=True)
    worker.start()
    worker.join(seconds + 1)
    result = outcome[0] if outcome else _late(address, seconds)
    if isinstance(result, BriefingError):
        raise result
    return result


def _outcome(address: str, seconds: float) -> bytes | BriefingError:
    """What was fetched, or the one clear reason why nothing was."""
    try:
        return _fetch(address, seconds)
    except BriefingError as error:
        return error
    except HTTPError as error:
        error.close()
        return _answered(address, error)
    except URLError as error:
        return _failed(address, error.reason, seconds)
    except (http.client.HTTPException, OSError, ValueError, zlib.error) as error:
        return _failed(address, error, seconds)


def _fetch(address: str, seconds: float) -> bytes:
    deadline = monotonic() + seconds
    request = Request(_quoted(address), headers={  # noqa: S310 - http and https only
        "User-Agent": AGENT,
        "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "identity",
    })  # fmt: skip
    with _opener().open(request, timeout=min(SILENCE, seconds)) as answer:
        _check(address, answer)
        data = _body(address, answer, deadline, seconds)
        charset = answer.headers.get_content_charset() or ""
        if tells_more(charset) and _is_text(answer, data):
            return declared_text(data, charset).encode("utf-8", "replace")
        return data


def _is_text(answer: Any, data: bytes) -> bool:  # noqa: ANN401
    """Whether a body is text: many servers call all that they have text/html."""
    kind = answer.headers.get_content_type()
    named = kind.startswith("text/") or kind.endswith(("/xml", "+xml"))
    return named and not data.startswith(NO_TEXT_STARTS)


def _quoted(address: str) -> str:
    """The address with only signs that may be sent; raises ValueError where it is none."""
    parts = urlsplit(address)
    if not parts.hostname:
        raise ValueError
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return f"{parts.scheme}://{host}{path or '/'}" + (f"?{query}" if query else "")


class _Redirects(HTTPRedirectHandler):
    """Follows a few redirects, and only to other addresses of the web."""

    max_redirections = MOST_REDIRECTS
    max_repeats = MOST_REDIRECTS

    def redirect_request(  # noqa: PLR0913, PLR0917 - as in the library
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> Request | None:
        if not is_address(newurl):
            fp.close()
            reason = f"redirects to {newurl[:80]}, which is no address of the web"
            raise BriefingError(req.full_url, reason, "check the address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    """What opens addresses of the web, by the proxies of the environment, and nothing else."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler,
        HTTPHandler,
        HTTPSHandler,
        _Redirects,
        HTTPDefaultErrorHandler,
        HTTPErrorProcessor,
        UnknownHandler,
    ):
        opener.add_handler(handler())
    return opener


def _check(address: str, answer: Any) -> None:  # noqa: ANN401 - the library's own type varies
    """Raise BriefingError for what is no text or is too long, before it is read."""
    kind = answer.headers.get_content_maintype()
    if kind in NO_TEXT:
        raise BriefingError(address, f"is {NO_TEXT[kind]}, not a release", "check the address")
    if answer.headers.get_content_type() == "application/json":
        raise BriefingError(address, "is data for programs (JSON)", "give it the page for readers")
    packing = _packing(answer)
    if packing not in ("", "identity", *PACKINGS):
        reason = f"comes packed in a way that is not read ({packing[:20]})"
        raise BriefingError(address, reason, "open it in a browser and save it")
    length = answer.headers.get("Content-Length") or ""
    if length.isdecimal() and int(length[:20]) > MOST_BYTES:
        raise _too_long(address)


def _body(address: str, answer: Any, deadline: float, seconds: float) -> bytes:  # noqa: ANN401
    unpacker = Unpacker(MOST_BYTES) if _packing(answer) in PACKINGS else None
    parts: list[bytes] = []
    size = 0
    while chunk := answer.read1(CHUNK):
        parts.append(unpacker.content(chunk) if unpacker else chunk)
        size += len(parts[-1])
        if size > MOST_BYTES:
            raise _too_long(address)
        if monotonic() > deadline:
            raise _late(address, seconds)
    if answer.length or (unpacker and not unpacker.ended):
        raise http.client.IncompleteRead(partial=b"", expected=answer.length)
    return b"".join(parts)


def _packing(answer: Any) -> str:  # noqa: ANN401
    return (answer.headers.get("Content-Encoding") or "").strip().lower()


def _too_long(address: str) -> BriefingError:
    reason = f"holds more than {MOST_BYTES // 1_000_000} MB"
    return BriefingError(address, reason, "save the release alone")


def _late(address: str, seconds: float) -> BriefingError:
    reason = f"was not delivered within {seconds:g} seconds"
    return BriefingError(address, reason, "try again later")


def _answered(address: str, error: HTTPError) -> BriefingError:
    """What the answer of a server that gave nothing means."""
    if "not allowed" in str(error.msg):
        return BriefingError(address, "redirects to what is no address of the web", "check it")
    if "infinite loop" in str(error.msg) or error.code in range(300, 400):
        reason = f"redirects more than {MOST_REDIRECTS} times, or to nowhere"
        return BriefingError(address, reason, "check the address")
    if error.code in ANSWERS:
        reason, advice = ANSWERS[error.code]
        return BriefingError(address, f"{reason} (the server answers {error.code})", advice)
    advice = "try again later" if error.code >= 500 else "check the address"
    return BriefingError(address, f"cannot be had (the server answers {error.code})", advice)


#: Why there was no whole answer: the first class that the error is of says it.
_REASONS: tuple[tuple[tuple[type[BaseException], ...], str, str], ...] = (
    ((ssl.SSLError,), "has no connection to be trusted", "check the address"),
    ((http.client.InvalidURL,), "is not a valid address", "check it"),
    (
        (socket.gaierror,),
        "cannot be reached: its host is not known",
        "check the address and your connection",
    ),
    ((ConnectionRefusedError,), "cannot be reached: its server refuses", "check the address"),
    (
        (http.client.IncompleteRead, ConnectionError),
        "broke off before its end",
        "try again later",
    ),
    ((ValueError,), "is not a valid address", "check it"),
    ((zlib.error,), "is packed, and damaged", "try again later"),
)


def _failed(address: str, error: object, seconds: float) -> BriefingError:
    """Why there was no whole answer."""
    if isinstance(error, TimeoutError):
        return _late(address, min(SILENCE, seconds))
    words = folded(getattr(error, "strerror", None) or str(error)) or type(error).__name__
    for classes, reason, advice in _REASONS:
        if isinstance(error, classes):
            more = f" ({words[:80]})" if ssl.SSLError in classes else ""
            return BriefingError(address, reason + more, advice)
    return BriefingError(address, f"cannot be fetched ({words[:100]})", "check the address")
