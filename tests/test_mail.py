"""Mails and mailboxes: the body, what is attached, the subject, the day, odd and hostile ones."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from documents import lines, pdf

from briefing import brief
from briefing.errors import BriefingError
from briefing.readers import read_bytes, split_bytes
from briefing.readers.mail import detect

SUBJECT = "Ministers agree on fish quotas for 2026"
BODY = "The ministers met in Port Elin on Tuesday and agreed to cut the cod quota by 12 per cent.\n"
NOTE = "Dear colleagues,\n\nplease find our release attached.\n\nBest regards\n"


def mail(body: str = BODY, subject: str = SUBJECT, **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Press Office <press@ministry.example>"
    made["To"] = "news@paper.example"
    made["Date"] = headers.get("date", "Wed, 17 Dec 2025 23:30:00 -0500")
    made.set_content(body, charset=headers.get("charset", "utf-8"))
    return made


def test_the_subject_is_the_title_and_the_day_is_that_of_the_sender() -> None:
    source = read_bytes(bytes(mail()), "message.eml")
    assert source.text == f"{SUBJECT}\n\n{BODY}".rstrip("\n")
    assert source.meta["title"] == SUBJECT
    assert source.meta["date"] == "2025-12-17"
    briefing = brief(source)
    assert briefing.headline == SUBJECT
    assert briefing.date == "2025-12-16"  # the Tuesday before


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        pytest.param(f"Fwd: RE: [EXT] {SUBJECT}", f"{SUBJECT}\n\n{BODY}", id="the same"),
        pytest.param("Our news", f"Ministers agree on quotas\n\n{BODY}", id="one of its own"),
        pytest.param(
            "Our news", f"FOR IMMEDIATE RELEASE\n\nMinisters agree\n\n{BODY}".replace(
                "Ministers agree\n", "Ministers agree on quotas\n"), id="below a label"),
    ],
)  # fmt: skip
def test_a_title_of_the_text_goes_first(subject: str, body: str) -> None:
    assert read_bytes(bytes(mail(body, subject)), "-").text == body.rstrip("\n")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        pytest.param(f"Fwd: {SUBJECT}", SUBJECT, id="forwarded"),
        pytest.param(f"AW: WG: [External] {SUBJECT}", SUBJECT, id="several times"),
        pytest.param(
            "Fischereiräte: Einigung – 2026", "Fischereiräte: Einigung – 2026", id="coded"
        ),
    ],
)
def test_subjects(subject: str, title: str) -> None:
    assert read_bytes(bytes(mail(subject=subject)), "-").text.startswith(f"{title}\n\n")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "iso-8859-15", "windows-1252"])
@pytest.mark.parametrize("coding", ["base64", "quoted-printable"])
def test_encodings(charset: str, coding: str) -> None:
    made = mail()
    made.set_content("São Tomé, £5 é", charset=charset, cte=coding)
    assert read_bytes(bytes(made), "-").text.endswith("São Tomé, £5 é")


PAGE = f"<html><body><h1>{SUBJECT}</h1><p>{BODY}</p><p>{BODY}</p></body></html>"


def test_plain_text_goes_before_a_page_that_says_no_more() -> None:
    made = mail(f"{SUBJECT}\n\n{BODY}\n{BODY}")
    made.add_alternative(PAGE, subtype="html")
    assert not read_bytes(bytes(made), "-").blocks


def test_a_page_goes_before_plain_text_that_says_less() -> None:
    pytest.importorskip("lxml", reason="lxml, which reads web pages, is not installed")
    made = mail("View this mail in your browser.")
    made.add_alternative(PAGE, subtype="html")
    source = read_bytes(bytes(made), "-")
    assert source.text == f"{SUBJECT}\n\n{BODY}\n{BODY}"
    assert source.meta["date"] == "2025-12-17"


def test_what_is_attached_goes_before_a_mere_note() -> None:
    made = mail(NOTE, "Our release")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment((BODY * 3).encode(), maintype="text", subtype="plain", filename="r.txt")
    assert read_bytes(bytes(made), "-").text.count(BODY.strip()) == 3


def test_an_attached_document() -> None:
    pytest.importorskip("pypdf", reason="pypdf, which reads PDF, is not installed")
    made = mail(NOTE, "Our release")
    data = pdf([[(60, 760, 18, f"*{SUBJECT}"), *lines([BODY.strip()])]])
    made.add_attachment(data, maintype="application", subtype="octet-stream", filename="r.pdf")
    source = read_bytes(bytes(made), "-")
    assert source.text == f"{SUBJECT}\n\n{BODY}"
    assert source.meta["title"] == SUBJECT


def test_a_mail_inside_of_a_mail() -> None:
    made = mail(NOTE, "Fwd: see below")
    made.add_attachment(mail(BODY * 3))
    source = read_bytes(bytes(made), "-")
    assert source.text.startswith(f"{SUBJECT}\n\n{BODY}")


def test_a_long_body_goes_before_what_is_attached() -> None:
    made = mail(f"{SUBJECT}\n\n{BODY * 5}")
    made.add_attachment(b"Other words. " * 500, maintype="text", subtype="plain", filename="a.txt")
    assert "Other words" not in read_bytes(bytes(made), "-").text


def mailbox(*mails: EmailMessage) -> bytes:
    return b"\n".join(
        b"From press@ministry.example Wed Dec 17 23:30:00 2025\n" + bytes(one) for one in mails
    )


def test_mailboxes_are_split() -> None:
    data = mailbox(mail(), mail(subject="Second release of the day"), mail())
    with pytest.raises(BriefingError, match="mailbox of 3 mails; --split"):
        read_bytes(data, "-")
    parts = [read_bytes(part, "-") for part in split_bytes(data, "-")]
    assert [part.meta["title"] for part in parts] == [SUBJECT, "Second release of the day", SUBJECT]


def test_a_mailbox_of_one_mail_is_that_mail() -> None:
    assert read_bytes(mailbox(mail()), "-").text == read_bytes(bytes(mail()), "-").text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Subject: talks\nDate: 4 May\nFrom: the Minister\n\nText.", id="memo"),
        pytest.param(b"Contact: Ann\nTel: 12\nDate: 4 May\n\nText of the release.", id="contacts"),
        pytest.param(b"From the Ministry in 2025\n\nThe talks began.", id="prose"),
        pytest.param(b"FOR IMMEDIATE RELEASE\nContact: x@y.example\n", id="release"),
    ],
)
def test_texts_that_are_no_mails(data: bytes) -> None:
    assert not detect(data, "-")


def nested(depth: int) -> bytes:
    head = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(depth)
    )
    return b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n" + head + b"\n\ntext"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(bytes(mail("")), "without text", id="empty"),
        pytest.param(nested(5000), "nested too deeply", id="deep"),
        pytest.param(bytes(mail()) + b" " * 100_000_000, "MB", id="long"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BriefingError, match=reason):
        read_bytes(data, "x.eml")


def test_many_parts_are_not_all_looked_at() -> None:
    made = mail(NOTE)
    for _ in range(300):
        made.add_attachment(b"word", maintype="text", subtype="plain", filename="a.txt")
    assert "release attached" in read_bytes(bytes(made), "-").text


def test_lines_wrapped_by_the_sender_are_no_title() -> None:
    body = "The ministers met in Port Elin on Tuesday\nand agreed to cut the quota.\n"
    assert read_bytes(bytes(mail(body)), "-").text == f"{SUBJECT}\n\n{body}".rstrip("\n")


def test_a_title_on_two_lines_is_one() -> None:
    body = f"Ministers agree on quotas\nfor all fish of the north\n\n{BODY}"
    assert read_bytes(bytes(mail(body, "Our news")), "-").text == body.rstrip("\n")


def test_flowed_lines_go_on() -> None:
    made = mail("The ministers met \nin Port Elin.\n\n-- \nAnn\n")
    made.replace_header("Content-Type", "text/plain; charset=utf-8; format=flowed")
    text = read_bytes(bytes(made), "-").text
    assert text == f"{SUBJECT}\n\nThe ministers met in Port Elin.\n\n-- \nAnn"


def test_a_quoted_mail_is_read_without_its_marks() -> None:
    body = "See below.\n\n" + "\n".join(f"> {line}" for line in BODY.split(" agreed "))
    assert ">" not in read_bytes(bytes(mail(body)), "-").text


@pytest.mark.parametrize(
    ("subject", "title"),
    [("Press release", ""), (f"Media release: {SUBJECT}", SUBJECT), ("Statement", "")],
)
def test_a_subject_that_tells_only_its_kind(subject: str, title: str) -> None:
    assert read_bytes(bytes(mail(subject=subject)), "-").meta.get("title", "") == title


def test_what_is_attached_goes_before_a_note_and_its_disclaimers() -> None:
    made = mail(f"{NOTE}\n{'This mail is confidential and for its addressees alone. ' * 9}")
    made.add_attachment((BODY * 9).encode(), maintype="text", subtype="plain", filename="r.txt")
    assert "confidential" not in read_bytes(bytes(made), "-").text


@pytest.mark.parametrize(
    ("data", "kind", "name", "reason"),
    [
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "msword", "r.doc",
            "is a note, and r.doc is an Office document of before 2007.*; save it as .docx",
            id="old Word"),
        pytest.param(
            b"\x78\x9f\x3e\x22" + b"\0" * 99, "ms-tnef", "winmail.dat",
            "only Outlook opens.*; ask for", id="winmail.dat"),
    ],
)  # fmt: skip
def test_a_note_whose_attachment_is_not_read(
    data: bytes, kind: str, name: str, reason: str
) -> None:
    made = mail(NOTE)
    made.add_attachment(data, maintype="application", subtype=kind, filename=name)
    with pytest.raises(BriefingError, match=reason):
        read_bytes(bytes(made), "x.eml")


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with mark"])
def test_a_mail_saved_as_text(mark: str) -> None:
    head = f"From: Press\r\nSent: Wednesday, December 17, 2025 9:30 AM\r\nTo: Desk\r\nSubject: {SUBJECT}"
    source = read_bytes(f"{mark}{head}\r\n\r\n{BODY}".encode(), "mail.txt")
    assert source.text == f"{SUBJECT}\n\n{BODY}".rstrip("\n")
    assert source.meta["date"] == "2025-12-17"
