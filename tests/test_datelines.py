"""Datelines of the world's releases: sentences of our own in the orders that offices use."""

from __future__ import annotations

import pytest
from test_dateline import HEAD, reading

from briefing.sections.dateline import find_date, find_place

MISSED = pytest.mark.xfail(reason="a form that is not read yet")
OPENINGS = [
    pytest.param(
        "l 02.13.2019\tELMPORT, D.C.—Rep. Ole Marr (WA-02) today brought in a bill.",
        "2019-02-13",
        "ELMPORT",
        id="02.13.2019 ELMPORT, D.C.",
    ),
    pytest.param(
        "l San Larn, CA (May 3, 2021) _Culture for Larn_, a union of nine bodies, opens today.",
        "2021-05-03",
        "San Larn",
        id="San Larn, CA (May 3, 2021)",
    ),
    pytest.param(
        "l East Larnian Court of Justice, Elmport, 30th September, 2018: The court ruled today.",
        "2018-09-30",
        "Elmport",
        id="East Larnian Court of Justice, Elmport, 30th September",
    ),
    pytest.param(
        "l GENEVA/NEW YORK, 3 May 2021 – Experts urged restraint.",
        "2021-05-03",
        "GENEVA",
        id="GENEVA/NEW YORK, 3 May",
    ),
    pytest.param(
        "l Accra, Ghana, May 2025 – The minister opened a clinic in Elmport.",
        "2025-05",
        "Accra",
        id="Accra, Ghana, May 2025",
    ),
    pytest.param(
        "l Prices, May 2025 – The board said that they rose.", "", "", id="Prices, May 2025"
    ),
    pytest.param(
        "l Abuja (Nigeria), 12 June 2025 - The envoy visited the centre.",
        "2025-06-12",
        "Abuja",
        id="Abuja (Nigeria), 12 June",
    ),
    pytest.param(
        "l [Abuja, Nigeria, 12 June 2025] The envoy visited the centre.",
        "2025-06-12",
        "Abuja",
        id="[Abuja, Nigeria, 12 June",
    ),
    pytest.param(
        "l OSLO, Norway, and BERGEN, Norway – May 3, 2021 – The firms agreed.",
        "2021-05-03",
        "OSLO",
        id="OSLO, Norway, and BERGEN",
    ),
    pytest.param(
        "l ACCRA, Ghana, 7 March 2019-/African Wire (AW)/-- The bank opened an office.",
        "2019-03-07",
        "ACCRA",
        id="ACCRA, Ghana, 7 March ",
    ),
    pytest.param(
        "l Abu Dhabi-UAE: 12th October, 2022 – The forum opened.",
        "2022-10-12",
        "Abu Dhabi",
        id="Abu Dhabi-UAE: 12th Oc",
        marks=MISSED,
    ),
    pytest.param(
        "l RIYADH, 04 Rajab 1442 (16 February 2021) -- The cabinet met.",
        "2021-02-16",
        "RIYADH",
        id="RIYADH, 04 Rajab 1442 ",
    ),
    pytest.param(
        "l BRASÍLIA, Brazil – March 3, 2020 – The agency fined a bank.",
        "2020-03-03",
        "BRASÍLIA",
        id="BRASÍLIA, Brazil – Mar",
    ),
    pytest.param(
        "l Washington, DC – June 5, 2020: The Fund approved a loan.",
        "2020-06-05",
        "Washington",
        id="Washington, DC – June ",
    ),
    pytest.param(
        "l (Ottawa, Ontario) June 5, 2020 – The minister announced a fund.",
        "2020-06-05",
        "Ottawa",
        id="(Ottawa, Ontario) June",
    ),
    pytest.param(
        "l June 5, 2020 – Ottawa, Ontario – The agency announced a fund.",
        "2020-06-05",
        "Ottawa",
        id="June 5, 2020 – Ottawa,",
    ),
    pytest.param(
        "l New Delhi, Jan 12 (NNA): The minister opened a school.",
        "--01-12",
        "New Delhi",
        id="New Delhi, Jan 12 (NNA",
    ),
    pytest.param(
        "l TASHKENT, 14 June. /NNA/. A bridge was opened.",
        "--06-14",
        "TASHKENT",
        id="TASHKENT, 14 June. /NN",
    ),
    pytest.param(
        "l MINSK, 5 March (NNA) - The minister met miners.",
        "--03-05",
        "MINSK",
        id="MINSK, 5 March (NNA) -",
    ),
    pytest.param(
        "l BAKU. May 3. NNA: The minister met miners.",
        "--05-03",
        "BAKU",
        id="BAKU. May 3. NNA: The ",
    ),
    pytest.param(
        "l The Hague, 14 July 2016 – The court ruled.",
        "2016-07-14",
        "The Hague",
        id="The Hague, 14 July 201",
    ),
    pytest.param(
        "l St. Gallen, 14.07.2016 - The board met.",
        "2016-07-14",
        "St. Gallen",
        id="St. Gallen, 14.07.2016",
    ),
    pytest.param(
        "l Port-au-Prince, July 14th, 2016. The ministers met.",
        "2016-07-14",
        "Port-au-Prince",
        id="Port-au-Prince, July 1",
    ),
    pytest.param(
        "l ST. PAUL, Minn. [AP] — The ministers met.", "", "ST. PAUL", id="ST. PAUL, Minn. [AP] —"
    ),
    pytest.param(
        "l SINGAPORE, 4 May 2021 | The board met.",
        "2021-05-04",
        "SINGAPORE",
        id="SINGAPORE, 4 May 2021 ",
    ),
    pytest.param(
        "l The ministers met in Vienna from 13 to 14 December 2016.",
        "2016-12-13",
        "Vienna",
        id="The ministers met in V",
    ),
    pytest.param(
        "l The ministers met in Vienna between 30 November and 2 December 2016.",
        "2016-11-30",
        "Vienna",
        id="The ministers met in V",
    ),
    pytest.param(
        "l From June 3-5, 2019, the ministers met in San José.",
        "2019-06-03",
        "San José",
        id="From June 3-5, 2019, t",
    ),
    pytest.param(
        "l The ministers met on Tuesday, 5 March 2019, in Buenos Aires.",
        "2019-03-05",
        "Buenos Aires",
        id="The ministers met on T",
    ),
    pytest.param(
        "l On the 5th of March 2019 the President received the envoy at State House, Lusaka.",
        "2019-03-05",
        "Lusaka",
        id="On the 5th of March 20",
    ),
    pytest.param(
        "l The minister arrived in the Republic of Corvia on 5 March 2019.",
        "2019-03-05",
        "Republic of Corvia",
        id="The minister arrived i",
    ),
    pytest.param(
        "l The talks were held in London and chaired by the minister.",
        "",
        "London",
        id="The talks were held in",
    ),
    pytest.param(
        "l The minister spoke in English in July 2020.",
        "2020-07",
        "",
        id="The minister spoke in ",
        marks=MISSED,
    ),
    pytest.param(
        "l The council met in Rio de Janeiro, Brazil, on March 5.",
        "--03-05",
        "Rio de Janeiro",
        id="The council met in Rio",
    ),
    pytest.param(
        "l Published June 25, 2026, the report finds a rise.",
        "2026-06-25",
        "",
        id="Published June 25, 202",
    ),
    pytest.param(
        "l The company reported results for the quarter ended June 30, 2022.",
        "",
        "",
        id="The company reported r",
    ),
    pytest.param(
        "l The Mission held a course in the Durmen region on 3 May 2018.",
        "2018-05-03",
        "Durmen",
        id="The Mission held a cou",
    ),
    pytest.param(
        "l The minister opened a school in Ulaanbaatar's Bayan district today.",
        "",
        "Ulaanbaatar",
        id="The minister opened a ",
        marks=MISSED,
    ),
]

LINES = [
    pytest.param(
        ("o Berlin", "o 3 May 2021", "l The minister signed the treaty today."),
        "2021-05-03",
        "Berlin",
        id="Berlin",
    ),
    pytest.param(
        ("o Date: 3 May 2021", "o Location: Berlin", "l The minister signed the treaty."),
        "2021-05-03",
        "Berlin",
        id="Date: 3 May 2021",
    ),
    pytest.param(
        ("o Lusaka, Monday, 5th August, 2019", "l The President yesterday opened a mill."),
        "2019-08-04",
        "Lusaka",
        id="Lusaka, Monday, 5th Augu",
    ),
    pytest.param(
        ("b Published: 14:05 GMT, 3 May 2021", "l The minister signed it on Saturday."),
        "2021-05-01",
        "",
        id="Published: 14:05 GMT, 3 ",
    ),
    pytest.param(
        ("o May 3rd, 2021", "l The minister met the envoy on April 30."),
        "2021-04-30",
        "",
        id="May 3rd, 2021",
    ),
    pytest.param(("o 3/5/2021", "l The minister met the envoy."), "2021-05-03", "", id="3/5/2021"),
    pytest.param(
        ("o 2021.05.03.", "l The minister met the envoy."), "2021-05-03", "", id="2021.05.03."
    ),
    pytest.param(
        ("o 03 MAY 2021", "l The minister met the envoy last Friday."),
        "2021-04-30",
        "",
        id="03 MAY 2021",
    ),
    pytest.param(
        ("o Monday 3 May 2021 10:15", "l The minister will meet the envoy tomorrow."),
        "2021-05-04",
        "",
        id="Monday 3 May 2021 10:15",
    ),
    pytest.param(
        ("o Release Date: May 3, 2021", "l The agency recalled toys."),
        "2021-05-03",
        "",
        id="Release Date: May 3, 202",
    ),
    pytest.param(
        ("o For release at 2:00 p.m. EDT May 3, 2021", "l The board raised the rate."),
        "2021-05-03",
        "",
        id="For release at 2:00 p.m.",
    ),
]


@pytest.mark.parametrize(("text", "date", "place"), OPENINGS)
def test_opening(text: str, date: str, place: str) -> None:
    found = reading(HEAD, text)
    assert (find_date(found), find_place(found)) == (date, place)


@pytest.mark.parametrize(("units", "date", "place"), LINES)
def test_lines(units: tuple[str, ...], date: str, place: str) -> None:
    found = reading(HEAD, *units)
    assert (find_date(found), find_place(found)) == (date, place)
