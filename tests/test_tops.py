"""Date and place of made-up releases whose tops follow the styles of the whole world."""

from __future__ import annotations

import pytest

from briefing import brief

TITLE = "Ministers Agree on a New Ferry Line"
BODY = (
    "The line will link the two ports three times a week. It will carry 400 passengers a day.\n\n"
    "The ministers also spoke about fisheries. They will meet again next year.\n"
)
LEAD = "The Minister of Transport, Jana Weber, met her colleague Ivo Stan and signed an agreement."


def top(*lines: str, lead: str = LEAD, end: str = "") -> str:
    """A release with these lines above its lead and one below its body."""
    return "\n\n".join((*lines, lead, BODY + ("\n" + end if end else "")))


# What stands above (and below), the day, the place.
TOPS = {
    "dateline, day first": (top(TITLE, lead=f"OSLO, 12 June 2023 – {LEAD}"), "2023-06-12", "OSLO"),
    "dateline, month first": (
        top(TITLE, lead=f"Elmsport, Taronia, June 12, 2023 — {LEAD}"), "2023-06-12", "Elmsport"),
    "dateline with agency": (
        top(TITLE, lead=f"OSLO, June 12, 2023 /Elm Newswire/ -- {LEAD}"), "2023-06-12", "OSLO"),
    "dateline, weekday": (
        top(TITLE, lead=f"GABORONE, Monday 12/06/2023 - {LEAD}"), "2023-06-12", "GABORONE"),
    "place in brackets": (
        top(TITLE, lead=f"(Ottawa) June 12, 2023 – {LEAD}"), "2023-06-12", "Ottawa"),
    "dateline with colon": (
        top(TITLE, lead=f"Dhaka, June 12, 2023: {LEAD}"), "2023-06-12", "Dhaka"),
    "place line and day": (top(TITLE, "Nairobi, 12 June 2023"), "2023-06-12", "Nairobi"),
    "place, colon, day": (top(TITLE, "Islamabad: 12th June, 2023"), "2023-06-12", "Islamabad"),
    "day line below the title": (top(TITLE, "12 June 2023"), "2023-06-12", ""),
    "day line above the title": (top("12 June 2023", TITLE), "2023-06-12", ""),
    "weekday line": (top(TITLE, "Friday, June 2nd, 2023"), "2023-06-02", ""),
    "numbers with dots": (top(TITLE, "12.06.2023"), "2023-06-12", ""),
    "numbers with hyphens": (top(TITLE, "News | 22-01-2025 | 07:00"), "2025-01-22", ""),
    "numbers apart": (top(TITLE, "30 / 01 / 2025 | Views: 1,204"), "2025-01-30", ""),
    "year first": (top(TITLE, "2023-06-12"), "2023-06-12", ""),
    "abbreviated month": (top(TITLE, "04-Dec-2023"), "2023-12-04", ""),
    "released on": (top("Released on 12 June 2023", TITLE), "2023-06-12", ""),
    "published, with a clock": (top(TITLE, "Published: 12/06/2023 14:05"), "2023-06-12", ""),
    "posted on": (top(TITLE, "Posted On: 14 FEB 2024 4:32PM by PIB Elmsport"), "2024-02-14", ""),
    "published, then updated": (
        top(TITLE, "Published in Dec 10, 2024 07:14 PM Updated in Dec 11, 2024 09:02 AM"),
        "2024-12-10", ""),
    "only updated": (top(TITLE, end="Last updated on 4 May 2020"), "", ""),
    "issue date": (top(TITLE, "Issue date: Thursday, 15 May 2025"), "2025-05-15", ""),
    "label with bullets": (
        top(TITLE, "By Office of Documents ■ Date Thu, 28 November 2024 ■ Category News"),
        "2024-11-28", ""),
    "between bars": (
        top("Ministry of Transport | January 30, 2025 | Press Release", TITLE), "2025-01-30", ""),
    "number, then day": (top("PRESS RELEASE No. 571 – 12 June 2023", TITLE), "2023-06-12", ""),
    "title with its day": (top("Briefing by the Spokesperson – June 12, 2023"), "2023-06-12", ""),
    "month of another tongue": (top(TITLE, "Santiago, 2 de agosto de 2024"), "2024-08-02", "Santiago"),
    "yearless numbers": (top(TITLE, "Zürich, 21.11."), "--11-21", "Zürich"),
    "yearless with a clock": (top("18-03 19:21", TITLE), "--03-18", ""),
    "yesterday": (
        top(TITLE, "12 June 2023", lead="The Minister of Transport yesterday met her colleague."),
        "2023-06-11", ""),
    "weekday before": (
        top(TITLE, lead="OSLO, June 13, 2023 – On Monday, the Minister of Transport met the envoy."),
        "2023-06-12", "OSLO"),
    "event with its own day": (
        top(TITLE, "14 June 2023", lead="The Minister of Transport met the envoy on 12 June 2023."),
        "2023-06-12", ""),
    "announced for later": (
        top(TITLE, "14 June 2023", lead="The Ministry of Transport announced a fair for 7 July 2023."),
        "2023-06-14", ""),
    "in force from": (
        top(TITLE, "14 June 2023", lead="The Ministry of Transport cut the fee with effect from 1 July."),
        "2023-06-14", ""),
    "done at": (top(TITLE, end="Done at Lusaka, 24 October 2024"), "2024-10-24", "Lusaka"),
    "given at": (top(TITLE, end="Given at Kisangani, 21 August 2024"), "2024-08-21", "Kisangani"),
    "day below": (top(TITLE, end="Budavár, 19 February 2025"), "2025-02-19", "Budavár"),
    "for publication": (top(TITLE, "For publication: 20/06/2025"), "2025-06-20", ""),
    "held in, today": (
        top(TITLE, "12 June 2023", lead="The ministers met today in Geneva and signed an agreement."),
        "2023-06-12", "Geneva"),
    "held in, no day line": (
        top(TITLE, lead="The second meeting of the ministers was held in Lisbon on 12 June 2023."),
        "2023-06-12", "Lisbon"),
    "range in the lead": (
        top(TITLE, lead="The ministers met in Lisbon from 8 to 9 September 2010."),
        "2010-09-08", "Lisbon"),
    "place below the day": (top("19 November 2024", "Ottawa, Ontario", TITLE), "2024-11-19", "Ottawa"),
    "month first by the rest": (
        top(TITLE, "Posted 6/12/2025", lead=f"On 6/13/2025 more was told. {LEAD}"), "2025-06-12", ""),
    "month first by the words": (
        top(TITLE, "6/12/2025", lead=f"Elmsport, June 12, 2025 – {LEAD}"), "2025-06-12", "Elmsport"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "date"), [(t, d) for t, d, _ in TOPS.values()], ids=TOPS)
def test_date(text: str, date: str) -> None:
    assert brief(text).date == date


@pytest.mark.parametrize(("text", "place"), [(t, p) for t, _, p in TOPS.values()], ids=TOPS)
def test_place(text: str, place: str) -> None:
    assert brief(text).place == place
