"""Date and place of a release."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Reading, Role, Source
from briefing.sections.dateline import find_date, find_place
from briefing.sections.days import Day, completed, days_in, on_weekday
from briefing.sections.places import place_of_line
from briefing.units import cut

LETTERS = {role.value[0]: role for role in Role}


def reading(*units: str) -> Reading:
    """A reading of units given as "l The Minister …", each a block of its own."""
    document = cut(Source("\n\n".join(unit[2:] for unit in units)))
    wanted = [LETTERS[unit[0]] for unit in units]
    roles = tuple(wanted[min(unit.block, len(wanted) - 1)] for unit in document.units)
    return Reading(document, roles, (), ())


HEAD = "h Ministers agree on a ferry line"

DATES = [
    ((HEAD, "o May 3, 2024", "l The ministers met at noon."), "2024-05-03"),
    (
        (HEAD, "o May 3, 2024", "l He met the council that was elected on 9 April 2024."),
        "2024-05-03",
    ),
    (
        (HEAD, "o June 2, 2024", "l They met at the Elm Forum, which was opened on 1 June 2024."),
        "2024-06-01",
    ),
    ((HEAD, "o 03.05.24 | News", "l The ministers met at noon."), "2024-05-03"),
    ((HEAD, "o Sent: Fri 12-26-25 6:04 a.m.", "l The ministers met at noon."), "2025-12-26"),
    ((HEAD, "l OSLO, 12 June 2023 – The ministers agreed on a ferry line."), "2023-06-12"),
    ((HEAD, "l OSLO, June 12, 2023 /PRNewswire/ -- The ministers agreed."), "2023-06-12"),
    ((HEAD, "o 2023-06-13", "l OSLO, June 13 (NNA) -- Ministers agreed on Monday."), "2023-06-12"),
    ((HEAD, "l The ministers met today (26) in the town hall."), "---26"),
    ((HEAD, "l On March 14, the ministers met in the town hall."), "--03-14"),
    ((HEAD, "l The ministers met from 8 to 9 September 2010."), "2010-09-08"),
    ((HEAD, "b Posted On: 14 FEB 2024 4:32PM", "l The ministers met today."), "2024-02-14"),
    ((HEAD, "b 3 June 2021 Posted in News", "l The ministers met yesterday."), "2021-06-02"),
    ((HEAD, "o 21.11.2019", "l The ministers met in Oslo."), "2019-11-21"),
    ((HEAD, "o 2 January 2020", "l The ministers met on 30 December."), "2019-12-30"),
    ((HEAD, "l The ministers met today.", "b Last updated on 4 May 2020"), ""),
    ((HEAD, "l The ministers met on Tuesday."), ""),
    (
        (HEAD, "l OSLO, 12 June 2023 – Elm Fairs announced a fair set for 7 July 2023."),
        "2023-06-12",
    ),
    ((HEAD, "l OSLO, 12 June 2023 – The ministers will meet on 7 July 2023."), "2023-07-07"),
    ((HEAD, "l OSLO, 12 June 2023 – The group is outraged by the raid on Sunday."), "2023-06-12"),
    ((HEAD, "l (Elm Newswire) - June 12, 2023 - OSLO — The firm met the envoy."), "2023-06-12"),
    ((HEAD, "l The minister will travel to Chad March 26-30 for talks."), "--03-26"),
    ((HEAD, "l The board met May 3, 2021, in the town hall."), "2021-05-03"),
    (
        (HEAD, "l Ana Doe was named head with effect from 1 June 2021.", "o 6 May 2021"),
        "2021-05-06",
    ),
    ((HEAD, "l Ana Doe was named head effective June 1, 2021.", "o 6 May 2021"), "2021-05-06"),
    ((HEAD, "l It earned more in the quarter ended June 30, 2022."), ""),
    (
        (
            HEAD,
            "o Published 26 May 2021",
            "o Last updated 27 May 2021 — See all",
            "l Ministers met.",
        ),
        "2021-05-26",
    ),
    (
        (HEAD, "l The fee is cut.", "t Done in the City of Elm, this 30th day of June 2016."),
        "2016-06-30",
    ),
    ((HEAD, "o Bern, Switzerland — June 2025", "l The ministers met in Bern."), "2025-06"),
    ((HEAD, "o Prices, June 2025", "l The prices rose."), ""),
    ((HEAD, "l The board fined a firm today.", "l It previously sued it on 3 May 2020."), ""),
    (
        (HEAD, "l The firm grew.", "b A replay will be available through May 5, 2024."),
        "",
    ),
    (
        (HEAD, "o 3 May 2024", "l Oslo opens a hall.", "b WHEN:", "b May 7th, 2024 1pm"),
        "2024-05-07",
    ),
    ((HEAD, "o 3 May 2024", "l Oslo opens a hall.", "t When: Tuesday, 7 May 2024"), "2024-05-07"),
    (
        (HEAD, "o 3 May 2024", "l Elm Union will lead a march on Friday, 7 June 2024."),
        "2024-06-07",
    ),
    ((HEAD, "o Oslo, Feb. 26/2025", "l The ministers met."), "2025-02-26"),
    ((HEAD, "l The ministers signed it today.", "t It takes effect on 1 July 2025."), ""),
    ((HEAD, "l A show is on.", "t Booking opens 9 June."), ""),
    ((HEAD, "l A fair has ended.", "t It was held from 10-12 June, 2025."), "2025-06-10"),
    ((HEAD, "l Ann Doe won it yesterday.", "b Update 24.05.2019: hear her speech."), ""),
    ((HEAD, "l The ministers met.", "t They met in Oslo on 3 May for talks."), "--05-03"),
    ((HEAD, "l The ministers met.", "t They spoke.", "t Roe was born in Oslo on 3 May."), ""),
    ((HEAD, "o 1 May 2020", "l The treaty signed on 4 July 1976 was renewed."), "2020-05-01"),
    (
        (HEAD, "l The fair, originally planned for the spring, opened in Elmport on 9 May 2025."),
        "2025-05-09",
    ),
    ((HEAD, "l Ann Orr was formerly the mayor and met Pell on 9 May 2025."), "2025-05-09"),
    ((HEAD, "l The previously announced fair opened on 9 May 2025."), "2025-05-09"),
    ((HEAD, "l The mayor met Ann Orr.", "t She was born in Bergen on 3 May 1970."), ""),
    ((HEAD, "l The mayor met Ann Orr.", "t Her firm was founded in Bergen on 3 May 1970."), ""),
    ((HEAD, "l The mayor thanked Ann Orr.", "t Her son died at Bergen on 3 May 1970."), ""),
    (
        (HEAD, "l A hall opens.", "b WHEN: RSVP by 1 June 2025; the meeting is on 9 June 2025"),
        "2025-06-09",
    ),
    (
        (HEAD, "o 1 May 2025", "l A hall opens.", "b WHEN: It is scheduled for 9 June 2025"),
        "2025-06-09",
    ),
    (
        (HEAD, "o 3 June 2025", "l The fair opened on Friday; 9 June is its last day."),
        "2025-05-30",
    ),
    (
        (HEAD, "o 3 June 2025", "l The fair opened on Friday and 9 June is its last day."),
        "2025-05-30",
    ),
    ((HEAD, "o 11 June 2025", "l The fair opened on Monday, 2 June."), "2025-06-02"),
]


@pytest.mark.parametrize(("units", "date"), DATES)
def test_date(units: tuple[str, ...], date: str) -> None:
    assert find_date(reading(*units)) == date


PLACES = [
    ((HEAD, "l OSLO, 12 June 2023 – The ministers agreed on a ferry line."), "OSLO"),
    ((HEAD, "l Port Ellis, Taronia (12 June 2023) – The ministers agreed."), "Port Ellis"),
    ((HEAD, "l OSLO, Norway--(BUSINESS WIRE)--The ministers agreed."), "OSLO"),
    ((HEAD, "l June 12, 2023 (HAMILTON) — The ministers agreed on a ferry line."), "HAMILTON"),
    ((HEAD, "o May 3, 2024", "o City Hall, Bergen", "l The ministers met."), "Bergen"),
    ((HEAD, "o Bergen, 3 May 2024", "l The ministers met."), "Bergen"),
    ((HEAD, "l The ministers of Norway met in Bergen on 3 May 2024."), "Bergen"),
    ((HEAD, "l The minister will visit Denmark in May."), "Denmark"),
    ((HEAD, "l The minister spoke in Parliament in June."), ""),
    ((HEAD, "l (Elm Newswire) - June 12, 2023 - OSLO — The firm met the envoy."), "OSLO"),
    ((HEAD, "l CES—Elm Robots today showed a robot."), ""),
    ((HEAD, "l SPRING HOUSE, Pa., June 6, 2023 – The firm met the envoy."), "SPRING HOUSE"),
    ((HEAD, "o Game Schedule", "o 3 May 2021", "l The firm met the envoy."), ""),
    ((HEAD, "l On April 14–15, the ministers will pay a visit to Chad."), "Chad"),
    ((HEAD, "l The envoy spoke of his victory in the Guatemalan election."), ""),
    (
        (HEAD, "l The envoy dined in the Republic of the Union of Myanmar."),
        "Republic of the Union of Myanmar",
    ),
    (
        (HEAD, "l The envoy came to the White House to sum up the talks in Buenos Aires."),
        "Buenos Aires",
    ),
    ((HEAD, "l The envoy spoke at the White House of the talks in Buenos Aires."), "White House"),
    ((HEAD, "l In Kyiv, the ministers of Norway and Ukraine met."), "Kyiv"),
    ((HEAD, "l In May, the ministers met."), ""),
    ((HEAD, "l The ministers met at Elm House, New Delhi today."), "New Delhi"),
    ((HEAD, "l The parliament of Elm School, Colombo, was held at the old hall."), "Colombo"),
    ((HEAD, "l Ana Doe of the Elm Institute, Colombo thanked the ministers."), ""),
    (
        (HEAD, "l The ministers signed it in the visit of the President to the Kingdom of Bhutan."),
        "Bhutan",
    ),
    ((HEAD, "l The minister, who is visiting Kuala Lumpur, met the envoy."), "Kuala Lumpur"),
    ((HEAD, "l The ministers met.", "b Maputo", "b September 4, 2021"), "Maputo"),
    (
        (HEAD, "o 6 February 2024", "b Libreville, Gabon", "l The envoy met the President."),
        "Libreville",
    ),
    ((HEAD, "b Brussels, 13 March 2025", "l The envoy met the President."), "Brussels"),
    ((HEAD, "b Government of India", "l The envoy met the President."), ""),
    ((HEAD, "b London, Paris, New York", "l The firm met the envoy."), ""),
    ((HEAD, "o Published 26 February 2025", "l The envoy met the President."), ""),
    ((HEAD, "l The fee is cut.", "t Done in the City of Elm, this 30th day of June 2016."), "Elm"),
    (("h THE TEAMS WERE ANNOUNCED IN TASHKENT", "l All of them are pupils."), "TASHKENT"),
    (("h Ministers agree on sanctions in Guinea", "l Two firms are listed."), ""),
    ((HEAD, "g The President offered condolences on the crash in Elmville."), ""),
    ((HEAD, "l June 12, 2023 (HAMILTON)Â\xa0 â\x80\x93 The ministers agreed."), "HAMILTON"),
    ((HEAD, "l The Ministry of Research and Innovation (MRI) is funding 24 start-ups."), ""),
    ((HEAD, "l The ministers met at the Presidential Secretariat."), ""),
    ((HEAD, "o ## [Elmport, 30 September 1980]", "l The ministers met."), "Elmport"),
    ((HEAD, "l [Elmport, Minnesota] Today the firm opened a shop."), "Elmport"),
    ((HEAD, "l (ELMPORT, MN) – The firm opened a shop."), "ELMPORT"),
    ((HEAD, "l Elmport, 21 July 2025, 07:00 CEST – The firm opened a shop."), "Elmport"),
    ((HEAD, "l Elmport, April 29, 2024, ENA -- The firm opened a shop."), "Elmport"),
    ((HEAD, "l ELMPORT â€“ The firm opened a shop."), "ELMPORT"),
    ((HEAD, *["b Menu"] * 12, "l ELMPORT, May 6 (EIS): The firm opened a shop."), "ELMPORT"),
    ((HEAD, "l The ministers of Spain met in Elmport (Spain) on 3 May."), "Elmport"),
    ((HEAD, "l The ministers met in Elmport (see below) on 3 May."), ""),
    (
        (HEAD, "l Police in West Elmshire seek a van that was seen in Elmport on Tuesday."),
        "Elmport",
    ),
    ((HEAD, "l The envoy received in Vientiane Mr Ole Roe of the Elm Fund."), "Vientiane"),
    ((HEAD, "l The envoy spoke in St. George's of the storm."), "St. George's"),
    ((HEAD, "l The envoys met at Canberra on 3 May."), "Canberra"),
    ((HEAD, "l The firm won an award in Science for its work across Asia."), ""),
    ((HEAD, "l The envoy paid a visit to Peter the Great School."), ""),
    ((HEAD, "l The envoy visited Samar province."), "Samar"),
    ((HEAD, "o Leaving May 3", "l The envoys met."), ""),
    ((HEAD, "l Growth slowed in the Euro region and across the Western Hemisphere."), ""),
    (("h Award in Science for the firm", "l It is the third."), ""),
    ((HEAD, "b DATELINE May 3, 2024", "l The envoys met."), ""),
    ((HEAD, "o ANSWER", "l The envoys met."), ""),
    (
        (HEAD, "l The firm will hold a fair.", "t It will be in Elmport on May 14 at ten."),
        "Elmport",
    ),
    (
        (HEAD, "l The firm plans a fair.", "t The Elmport Fund opens it in Elmport on May 14."),
        "Elmport",
    ),
    (
        (HEAD, "l The Elmport Fund met the envoy in Oakham and opened it in Elmport on May 14."),
        "Elmport",
    ),
    ((HEAD, "l The chair follows with concern the situation in Tripoli."), ""),
    ((HEAD, "l Young nurses may soon get jobs in Norway."), ""),
    (("h Call on the crisis in Beirut", "l The envoy spoke with the council."), ""),
    (
        (
            HEAD,
            "l The board opened talks on films in Norway.",
            "t It met at its headquarters in Oslo.",
        ),
        "Oslo",
    ),
    (
        (HEAD, "l The bank taught a course.", "t The course, held in Singapore, was long."),
        "Singapore",
    ),
    ((HEAD, "l The bank taught a course.", "t A talk is held in May."), ""),
    (
        (HEAD, "l The mayor pledged help.", "t She did so.", "t He met her at Elm House, Oslo."),
        "Oslo",
    ),
    ((HEAD, "l Oakham opens a hall.", "b WHERE:", "b Elm Hall, 2 Elm Road, Oslo"), "Oslo"),
    ((HEAD, "l Oakham opens a hall.", "b Where: Elm Hall, 2 Elm Road, Oslo"), "Oslo"),
    ((HEAD, "l The mayor spoke at Elmport Town Hall on 3 May."), "Elmport"),
    ((HEAD, "l The thief was jailed at Oakham Crown Court on 3 May."), "Oakham"),
    ((HEAD, "l The ministers met at Dublin Castle on 3 May."), "Dublin"),
    ((HEAD, "l OSLO, Norway, and BERGEN – May 3, 2024 – The firms agreed."), "OSLO"),
    ((HEAD, "l Envoys signed the peace in Geneva on 3 May 2025."), "Geneva"),
    ((HEAD, "l The envoys watched the elections in Bergen on 3 May."), "Bergen"),
    ((HEAD, "l The board held a fair for jobs in Bergen on 3 May."), "Bergen"),
    ((HEAD, "l The firm announced new investments in Oslo on Tuesday."), "Oslo"),
    ((HEAD, "l The mayor met Ann Orr, who was born in Bergen on 3 May 1970."), ""),
    ((HEAD, "l [Corrected, 3 May 2025] The board met."), ""),
    ((HEAD, "l (Corrected, 3 May 2025) The board met."), ""),
    ((HEAD, "l The envoy paid a visit to the Swedish Timber and Fish Council on 3 May."), ""),
    ((HEAD, "l They signed a Partnership in Environmental Affairs on 3 May 2025."), ""),
    ((HEAD, "l They met in the New Coastal Capital on 3 May 2025."), "New Coastal Capital"),
    ((HEAD, "b Elm Council Offices, Mombasa | April 18, 2024", "l The envoys met."), "Mombasa"),
    ((HEAD, "b Elm House, Mombasa", "l The envoys met."), ""),
    ((HEAD, "l [File Photo, May 3, 2019] The board met."), ""),
    ((HEAD, "l [Ann Orr, 3 May 2025] – The board met."), ""),
    ((HEAD, "l [Elmport, Minnesota, 3 May 2025] The board met."), "Elmport"),
    (
        (
            HEAD,
            "l Minister Orr met President Pell in Chad on 3 May 2025.",
            "t They agreed that the next talks will be held in Paris.",
        ),
        "Chad",
    ),
    ((HEAD, "l Orr met Pell in Chad on 3 May.", "t The course, held in Oslo, ended."), "Chad"),
    ((HEAD, "l Orr met Pell.", "t The next talks are to be held in Paris."), ""),
    ((HEAD, "l Orr met Pell.", "t The last talks took place in Paris."), ""),
    ((HEAD, "l Orr met Pell.", "t The firm with headquarters in Paris grew."), ""),
    (
        (HEAD, "l A hall opens.", "o WHEN: 3 June 2025, 10 a.m.", "o WHERE: Elm Road, Elmport"),
        "Elmport",
    ),
    ((HEAD, "l A hall opens.", "b WHEN: 3 June 2025, 10 a.m.", "b WHERE: Elm Road, Oslo"), "Oslo"),
    ((HEAD, "l A hall opens.", "b When: June 3, 2025 – 10 a.m."), ""),
    ((HEAD, "l A hall opens.", "b WHEN — June 3, 2025 — 10 a.m."), ""),
]


@pytest.mark.parametrize(("units", "place"), PLACES)
def test_place(units: tuple[str, ...], place: str) -> None:
    assert find_place(reading(*units)) == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("The Grand Palace, Bangkok", "Bangkok"),
        ("ARLINGTON, Va.,", "ARLINGTON"),
        ("Villa Rosa Conference Centre, Rome", "Rome"),
        ("Elm Road, Elmport", "Elmport"),
        ("Elm Lane, Kansas", "Elm Lane"),
        ("the message reads", ""),
        ("", ""),
    ],
)
def test_place_of_line(line: str, place: str) -> None:
    assert place_of_line(line) == place


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("5.3.2024", ["2024-03-05"]),
        ("12/31/2024", ["2024-12-31"]),
        ("between 26 June and 21 August 2019", ["2019-06-26", "2019-08-21"]),
        ("24 to 29 May 2026", ["2026-05-24"]),
        ("Sept. 20", ["--09-20"]),
        ("the 4th of July 2020", ["2020-07-04"]),
        ("we may 5 times", []),
        ("32 May 2020", []),
        ("at 10:30", []),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    assert [day.iso for day in days_in(text)] == days


def test_weekday_before_and_after() -> None:
    tuesday = Day(2016, 9, 20, 0, 0)
    assert on_weekday(tuesday, 0, ahead=False).iso == "2016-09-19"
    assert on_weekday(tuesday, 0, ahead=True).iso == "2016-09-26"


def test_completed_goes_back_a_year() -> None:
    assert completed(Day(0, 12, 30, 0, 0), Day(2020, 1, 2, 0, 0)).iso == "2019-12-30"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(list(Role)))
def test_any_text(text: str, role: Role) -> None:
    document = cut(Source(text))
    found = Reading(document, (role,) * len(document.units), (), ())
    assert isinstance(find_date(found), str)
    assert find_place(found) in " ".join(text.split())
