"""Addresses, on the loopback interface: what is fetched, and each way in which that can fail."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from briefing.errors import BriefingError
from briefing.readers import read_bytes
from briefing.readers.address import fetch

TEXT = "The Minister of São Tomé opened a school on 4 May 2025 — with 31 pupils."
HOLD = Event()
SECONDS = 5.0  # in which all is over that is not meant to be late


class Answers(BaseHTTPRequestHandler):
    """A server that answers each path in its own way."""

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def answer(self, body: bytes, kind: str = "text/plain", code: int = 200, **more: str) -> None:
        self.send_response(code)
        headers = {"Content-Type": kind, "Content-Length": str(len(body))}
        for name, value in {**headers, **{k.replace("_", "-"): v for k, v in more.items()}}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)

    def do_GET(self) -> None:
        path = self.path.split("?")[0].strip("/")
        if path.isdigit():
            self.answer(b"<html>sorry</html>", "text/html", int(path))
        elif path.startswith("hop"):
            left = int(path[3:])
            self.answer(b"", code=302, Location=f"/hop{left - 1}" if left else "/text")
        else:
            getattr(self, path.replace("%20", "_"))()

    def text(self) -> None:
        self.answer(TEXT.encode(), "text/plain; charset=utf-8")

    def wrong(self) -> None:
        self.answer(TEXT.encode(), "text/plain; charset=iso-8859-1")

    def koi8(self) -> None:
        self.answer("Министр".encode("koi8-r"), "text/html; charset=koi8-r")

    def a_b(self) -> None:
        self.answer(self.headers["User-Agent"].encode())

    def packed(self) -> None:
        self.answer(gzip.compress(TEXT.encode()), Content_Encoding="gzip")

    def pieces(self) -> None:
        half = len(TEXT) // 2
        body = b"".join(gzip.compress(part.encode()) for part in (TEXT[:half], TEXT[half:]))
        self.answer(body, Content_Encoding="gzip")

    def headless(self) -> None:
        packed = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        self.answer(packed.compress(TEXT.encode()) + packed.flush(), Content_Encoding="deflate")

    def cut(self) -> None:
        self.answer(gzip.compress(TEXT.encode())[:-20], Content_Encoding="gzip")

    def brotli(self) -> None:
        self.answer(b"\x1b\x42\x03", Content_Encoding="br")

    def data(self) -> None:
        self.answer(b"{}", "application/json")

    def pdf(self) -> None:
        self.answer(b"%PDF-1.4 \xe2\xe3\xcf\xd3", "text/html; charset=iso-8859-2")

    def xhtml(self) -> None:
        self.answer("Министр".encode("koi8-r"), "application/xhtml+xml; charset=koi8-r")

    def unasked(self) -> None:
        body = '<html><meta charset="koi8-r"><p>Министр</p></html>'.encode("koi8-r")
        self.answer(body, "text/html; charset=ISO-8859-1")

    def bomb(self) -> None:
        self.answer(gzip.compress(b" " * 30_000_000), Content_Encoding="gzip")

    def damaged(self) -> None:
        self.answer(b"no gzip at all", Content_Encoding="gzip")

    def file(self) -> None:
        self.answer(b"", code=302, Location="file:///etc/hostname")

    def ftp(self) -> None:
        self.answer(b"", code=302, Location="ftp://127.0.0.1/x")

    def loop(self) -> None:
        self.answer(b"", code=302, Location="/loop")

    def picture(self) -> None:
        self.answer(b"\x89PNG", "image/png")

    def long(self) -> None:
        self.answer(b"", Content_Length="99000000")

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            while not HOLD.is_set():
                self.wfile.write(b" " * 1_000_000)

    def short(self) -> None:
        self.answer(b"abc", Content_Length="500")

    def stalled(self) -> None:
        HOLD.wait(20)

    def dripping(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            while not HOLD.wait(0.05):
                self.wfile.write(b"x")

    def nonsense(self) -> None:
        self.wfile.write(b"this is no answer\r\n\r\n")


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    worker = Thread(target=server.serve_forever, daemon=True)
    worker.start()
    yield f"http://127.0.0.1:{server.server_port}"
    HOLD.set()
    server.shutdown()
    server.server_close()
    worker.join(5)


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    "path", ["text", "wrong", "packed", "pieces", "headless", "hop0", "hop3", "text?a=ä b#c"]
)
def test_fetched(base: str, path: str) -> None:
    assert fetch(f"{base}/{path}", SECONDS).decode() == TEXT


def test_the_charset_of_the_header(base: str) -> None:
    for path in ("koi8", "xhtml"):
        assert fetch(f"{base}/{path}", SECONDS).decode() == "Министр"


def test_a_charset_that_servers_name_unasked_leaves_it_to_the_page(base: str) -> None:
    assert b'charset="koi8-r"' in fetch(f"{base}/unasked", SECONDS)
    assert "Министр".encode("koi8-r") in fetch(f"{base}/unasked", SECONDS)


def test_a_document_that_is_called_text_is_left_as_it_is(base: str) -> None:
    assert fetch(f"{base}/pdf", SECONDS) == b"%PDF-1.4 \xe2\xe3\xcf\xd3"


def test_a_path_with_spaces_and_a_plain_agent(base: str) -> None:
    assert fetch(f"{base}/a b", SECONDS).startswith(b"briefing")


def test_the_text_is_read_like_a_file(base: str) -> None:
    assert read_bytes(fetch(f"{base}/text", SECONDS), "x").text == TEXT


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        pytest.param("404", "is not there", id="404"),
        pytest.param("403", "strangers", id="403"),
        pytest.param("410", "no more", id="410"),
        pytest.param("418", "answers 418", id="418"),
        pytest.param("503", r"answers 503.{1,9}try again later", id="503"),
        pytest.param("hop9", "redirects", id="many redirects"),
        pytest.param("loop", "redirects", id="redirects in a circle"),
        pytest.param("file", "no address of the web", id="redirect to a file"),
        pytest.param("ftp", "no address of the web", id="redirect to another kind"),
        pytest.param("picture", "is a picture", id="picture"),
        pytest.param("long", "more than 25 MB", id="long by its header"),
        pytest.param("endless", "more than 25 MB", id="long without a header"),
        pytest.param("bomb", "more than 25 MB", id="packed bomb"),
        pytest.param("damaged", "packed, and damaged", id="packed wrongly"),
        pytest.param("cut", "broke off", id="packed and cut short"),
        pytest.param("brotli", r"packed in a way that is not read \(br\)", id="packed otherwise"),
        pytest.param("data", "data for programs", id="JSON"),
        pytest.param("short", "broke off", id="cut short"),
        pytest.param("nonsense", "cannot be fetched", id="no answer of the web"),
    ],
)
def test_failed(base: str, path: str, reason: str) -> None:
    with pytest.raises(BriefingError, match=reason) as caught:
        fetch(f"{base}/{path}", SECONDS)
    assert "\n" not in str(caught.value)
    assert caught.value.source == f"{base}/{path}"


@pytest.mark.parametrize("path", ["stalled", "dripping"])
def test_in_time(base: str, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(BriefingError, match=r"not delivered within 0\.5 seconds"):
        fetch(f"{base}/{path}", 0.5)
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize(
    "name",
    [
        "http://",
        "http:///path",
        "http://[::",
        "http://a b/",
        "http://127.0.0.1:no/",
        "http://\x00/",
    ],
)
def test_no_addresses(name: str) -> None:
    with pytest.raises(BriefingError, match="not a valid address"):
        fetch(name, SECONDS)


def test_nobody_there() -> None:
    with pytest.raises(BriefingError, match="cannot be reached"):
        fetch("http://127.0.0.1:1/", SECONDS)


def test_an_unsafe_connection(base: str) -> None:
    with pytest.raises(BriefingError, match="no connection to be trusted"):
        fetch(base.replace("http://", "https://"), SECONDS)


def test_proxies_of_the_environment(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    whole: Callable[[Answers], None] = Answers.do_GET

    def note(self: Answers) -> None:
        seen.append(self.path)
        self.path = "/text"
        whole(self)

    monkeypatch.setattr(Answers, "do_GET", note)
    monkeypatch.setenv("http_proxy", base)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert fetch("http://ministry.example/news", SECONDS).decode() == TEXT
    assert seen == ["http://ministry.example/news"]
