"""What counts as a figure, kind by kind: labelled rows, all written for this test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.figures import find_figures
from briefing.figures.currencies import countries
from briefing.model import Block, BlockKind, Document, Figure, Role, Source, Span, Unit
from briefing.units import cut


def figures(text: str, role: Role = Role.THEME) -> tuple[Figure, ...]:
    span = Span(0, len(text))
    blocks = (Block(span, BlockKind.PARAGRAPH),)
    return find_figures(Document(Source(text), blocks, (Unit(span, 0),)), (role,))


def facts(text: str, kind: str) -> list[tuple[str, object, str]]:
    return [
        (text[f.span.start : f.span.end], f.value, f.unit) for f in figures(text) if f.kind == kind
    ]


def rows(kind: str, table: list[tuple[str, str, object, str]]) -> list[object]:
    return [pytest.param(kind, *row, id=f"{kind}: {row[1]}") for row in table]


B, M = 10**9, 10**6
MONEY = [
    ("It cost $1.2bn.", "$1.2bn", 1.2 * B, "USD"),
    ("It cost $900.000 a month.", "$900.000", 900000, "USD"),
    ("It cost 12.500 euros a month.", "12.500 euros", 12500, "EUR"),
    ("Fuel cost $3.459 there.", "$3.459", 3.459, "USD"),
    ("It cost $1.500 billion.", "$1.500 billion", 1.5 * B, "USD"),
    ("It cost US$ 2024 a head.", "US$ 2024", 2024, "USD"),
    ("It cost EUR 1999 a head.", "EUR 1999", 1999, "EUR"),
    ("$ 2024 %", "$ 2024", 2024, "USD"),
    ("It cost C$1.2bn.", "C$1.2bn", 1.2 * B, "CAD"),
    ("It cost A$40 million.", "A$40 million", 40 * M, "AUD"),
    ("It cost between £14m and £16m.", "between £14m and £16m", (14 * M, 16 * M), "GBP"),
    ("It cost US$ 10-15 billion.", "US$ 10-15 billion", (10 * B, 15 * B), "USD"),
    ("It cost EUR 3 million.", "EUR 3 million", 3 * M, "EUR"),
    ("It cost €3m.", "€3m", 3 * M, "EUR"),
    ("It cost P50,000.", "P50,000", 50000, "PHP"),
    ("It cost PHP 1.5 billion.", "PHP 1.5 billion", 1.5 * B, "PHP"),
    ("It cost ₱250.", "₱250", 250, "PHP"),
    ("India paid Rs. 12.5 million.", "Rs. 12.5 million", 12.5 * M, "INR"),
    ("India paid Rs 5 crore.", "Rs 5 crore", 5 * 10**7, "INR"),
    ("India paid Rs 12,461 crore.", "Rs 12,461 crore", 12461 * 10**7, "INR"),
    ("Colombo, Sri Lanka, paid Rs. 32 billion.", "Rs. 32 billion", 32 * B, "LKR"),
    ("It cost LKR 300 million.", "LKR 300 million", 300 * M, "LKR"),
    ("It cost USD 350 mln.", "USD 350 mln", 350 * M, "USD"),
    ("It cost 10 billion US dollars.", "10 billion US dollars", 10 * B, "USD"),
    ("It cost 500,000 tenge.", "500,000 tenge", 500000, "KZT"),
    ("It cost CHF 4.5 billion.", "CHF 4.5 billion", 4.5 * B, "CHF"),
    ("It cost 3 million Swiss francs.", "3 million Swiss francs", 3 * M, "CHF"),
    ("It cost 50 cents.", "50 cents", 0.5, "USD"),
    ("It cost £420,000.", "£420,000", 420000, "GBP"),
    ("It cost ¥12,000.", "¥12,000", 12000, "JPY"),
    ("It cost 40 billion yuan.", "40 billion yuan", 40 * B, "CNY"),
    ("It cost RMB 2 million.", "RMB 2 million", 2 * M, "CNY"),
    ("It cost 900 billion won.", "900 billion won", 900 * B, "KRW"),
    ("It cost 3 billion rubles.", "3 billion rubles", 3 * B, "RUB"),
    ("It cost 3 billion roubles.", "3 billion roubles", 3 * B, "RUB"),
    ("It cost RUB 70,000.", "RUB 70,000", 70000, "RUB"),
    ("It cost 12 trillion soums.", "12 trillion soums", 12 * 10**12, "UZS"),
    ("It cost S$25 million.", "S$25 million", 25 * M, "SGD"),
    ("It cost HK$8.", "HK$8", 8, "HKD"),
    ("It cost NT$30,000.", "NT$30,000", 30000, "TWD"),
    ("It cost R$2 million.", "R$2 million", 2 * M, "BRL"),
    ("It cost ₹12,50,000.", "₹12,50,000", 1250000, "INR"),
    ("It cost ₽5 million.", "₽5 million", 5 * M, "RUB"),
    ("It cost ₸4,000.", "₸4,000", 4000, "KZT"),
    ("It cost ₴4,000.", "₴4,000", 4000, "UAH"),
    ("It cost AED 3.2 billion.", "AED 3.2 billion", 3.2 * B, "AED"),
    ("It cost two million dollars.", "two million dollars", 2 * M, "USD"),
    ("It cost half a million euros.", "half a million euros", 500000, "EUR"),
    ("It cost a billion dollars.", "a billion dollars", B, "USD"),
    ("Costs of $3 to $7 follow.", "$3 to $7", (3, 7), "USD"),
    ("It cost between $5 million and $8 million.", "between $5 million and $8 million", (5 * M, 8 * M), "USD"),
    ("It cost more than\n$2,000 a month.", "more than\n$2,000", 2000, "USD"),
    ("It made 2,1 billion dollars.", "2,1 billion dollars", 2.1 * B, "USD"),
    ("It cost SDR 254 million.", "SDR 254 million", 254 * M, "XDR"),
    ("It cost 41.2 billion yen.", "41.2 billion yen", 41.2 * B, "JPY"),
    ("It cost KES 4 billion.", "KES 4 billion", 4 * B, "KES"),
    ("It cost US$336m.", "US$336m", 336 * M, "USD"),
    ("It cost $150-million.", "$150-million", 150 * M, "USD"),
    ("A fine of $1,234,567.89 is due.", "$1,234,567.89", 1234567.89, "USD"),
    ("It cost 20 lakh rupees in Delhi, India.", "20 lakh rupees", 2 * M, "INR"),
    ("It cost 3,000 pesos in Manila.", "3,000 pesos", 3000, "PHP"),
    ("It cost 3,000 pesos in Mexico.", "3,000 pesos", 3000, "MXN"),
    ("It cost 5m pounds.", "5m pounds", 5 * M, "GBP"),
    ("It cost NZ$70k.", "NZ$70k", 70000, "NZD"),
    ("It cost EUR3m.", "EUR3m", 3 * M, "EUR"),
    ("It cost RM1.2 million.", "RM1.2 million", 1.2 * M, "MYR"),
    ("It cost â‚¬3 million.", "â‚¬3 million", 3 * M, "EUR"),
    ("It cost 7 million Canadian dollars.", "7 million Canadian dollars", 7 * M, "CAD"),
    ("It cost $5 million to $8 million.", "$5 million to $8 million", (5 * M, 8 * M), "USD"),
]  # fmt: skip
PERCENT = [
    ("One company out of four pays.", "One company out of four", 25, "%"),
    ("Nine out of ten agree.", "Nine out of ten", 90, "%"),
    ("It holds roughly one in five of the books.", "roughly one in five", 20, "%"),
    ("Waiting times fell by half within a year.", "half", 50, "%"),
    ("Four of every five doses came by sea.", "Four of every five", 80, "%"),
    ("One in every five of the shirts is blue.", "One in every five", 20, "%"),
    ("It fell below one in five, and stayed there.", "below one in five", 20, "%"),
    ("It affects two in five adults.", "two in five", 40, "%"),
    ("It affected two in five adults.", "two in five", 40, "%"),
    ("Nearly two in five homes have it.", "Nearly two in five", 40, "%"),
    ("It lost two in five of the games.", "two in five", 40, "%"),
    ("It rose 80%.", "80%", 80, "%"),
    ("It rose 3.5 per cent.", "3.5 per cent", 3.5, "%"),
    ("It rose two percent.", "two percent", 2, "%"),
    ("It fell by –3%.", "–3%", -3, "%"),
    ("It moved (-3.4%).", "-3.4%", -3.4, "%"),
    ("It moved (+10%).", "+10%", 10, "%"),
    ("It rose 25 basis points.", "25 basis points", 25, "bp"),
    ("It rose 250 bps.", "250 bps", 250, "bp"),
    ("It rose 2.1 percentage points.", "2.1 percentage points", 2.1, "pp"),
    ("It rose 0.5 pp.", "0.5 pp", 0.5, "pp"),
    ("It is between 5 and 7 per cent.", "between 5 and 7 per cent", (5, 7), "%"),
    ("It is 5–7% now.", "5–7%", (5, 7), "%"),
    ("It is 5 to 7% now.", "5 to 7%", (5, 7), "%"),
    ("It is 5% to 7% now.", "5% to 7%", (5, 7), "%"),
    ("It is more than 40% now.", "more than 40%", 40, "%"),
    ("Over one fifth of firms agree.", "Over one fifth", 20, "%"),
    ("More than half of firms agree.", "More than half", 50, "%"),
    ("Half of the firms agree.", "Half", 50, "%"),
    ("A quarter of the firms agree.", "A quarter", 25, "%"),
    ("Of the claims, about a third were settled.", "about a third", 33.333333333, "%"),
    ("A third of the firms agree.", "A third", 33.333333333, "%"),
    ("Three quarters of firms agree.", "Three quarters", 75, "%"),
    ("Some three-quarters of firms agree.", "Some three-quarters", 75, "%"),
    ("A 7 percent barrier holds.", "7 percent", 7, "%"),
    ("Nearly 14.25 percent of it.", "Nearly 14.25 percent", 14.25, "%"),
    ("It fell 0,4 % again.", "0,4 %", 0.4, "%"),
    ("It fell 100% again.", "100%", 100, "%"),
    ("Up to 95 per cent effective.", "Up to 95 per cent", 95, "%"),
    ("It grew 1.5 %-points.", "1.5 %-points", 1.5, "pp"),
]  # fmt: skip
QUANTITY = [
    ("The two runners-up came.", "two runners-up", 2, "runners-up"),
    ("It warms by 1 or 2 degrees Celsius.", "1 or 2 degrees Celsius", (1, 2), "degrees Celsius"),
    (
        "The members of the delegation held long talks in the old town hall with\n25 companies there.",
        "25 companies",
        25,
        "companies",
    ),
    ("They met 25 companies.", "25 companies", 25, "companies"),
    ("They chose 44 new IT projects.", "44 new IT projects", 44, "IT projects"),
    ("They met 20 US companies.", "20 US companies", 20, "US companies"),
    ("It is 1,200 km long.", "1,200 km", 1200, "km"),
    ("They signed three agreements.", "three agreements", 3, "agreements"),
    ("It made 4.5 million tonnes.", "4.5 million tonnes", 4.5 * M, "tonnes"),
    ("It fed 15 000 people.", "15 000 people", 15000, "people"),
    ("It fed 15\u00a0000 people.", "15\u00a0000 people", 15000, "people"),
    ("It fed 2’500’000 people.", "2’500’000 people", 2500000, "people"),
    ("It sent 77,000 additional doses.", "77,000 additional doses", 77000, "doses"),
    ("It has twenty-five members.", "twenty-five members", 25, "members"),
    ("It has one hundred and twenty seats.", "one hundred and twenty seats", 120, "seats"),
    ("It fed half a million people.", "half a million people", 500000, "people"),
    ("It has a dozen offices.", "a dozen offices", 12, "offices"),
    ("It has two dozen offices.", "two dozen offices", 24, "offices"),
    ("It fed 1.2 million people.", "1.2 million people", 1.2 * M, "people"),
    ("It fed two million people.", "two million people", 2 * M, "people"),
    ("It fed 12,50,000 farmers.", "12,50,000 farmers", 1250000, "farmers"),
    ("It fed 9.26 crore farmers.", "9.26 crore farmers", 92600000, "farmers"),
    ("It fed 5 lakh farmers.", "5 lakh farmers", 500000, "farmers"),
    ("More than 5,000 workers came.", "More than 5,000 workers", 5000, "workers"),
    ("The hall held 5,000+ guests.", "5,000+ guests", 5000, "guests"),
    ("A 25-member delegation came.", "25-member", 25, "member"),
    ("It met 12 of its 14 members.", "12", 12, "members"),
    ("It met 12 of its 14 members.", "14 members", 14, "members"),
    ("It wounded over 60 others.", "over 60 others", 60, "others"),
    ("It rose 1.5°C.", "1.5°C", 1.5, "°C"),
    ("It makes 1,000 MW.", "1,000 MW", 1000, "MW"),
    ("It burned 2,300 hectares.", "2,300 hectares", 2300, "hectares"),
    ("It seized 3.5 kg of it.", "3.5 kg", 3.5, "kg"),
    ("It pumps 90,000 barrels per day.", "90,000 barrels", 90000, "barrels"),
    ("It makes 40 GWh.", "40 GWh", 40, "GWh"),
    ("It is 30 square kilometres.", "30 square kilometres", 30, "square kilometres"),
    ("A warrant was issued for three others in 2013.", "three others", 3, "others"),
    ("It has about 200 employees.", "about 200 employees", 200, "employees"),
    ("It has as many as 40 schools.", "as many as 40 schools", 40, "schools"),
    ("It has at least four centres.", "at least four centres", 4, "centres"),
    ("It lost 12 men and boys.", "12 men and boys", 12, "men and boys"),
    ("It hired 300 engineers and technicians.", "300 engineers and technicians", 300, "engineers and technicians"),
    ("All 27 Member States agreed.", "27 Member States", 27, "Member States"),
    ("It takes 10 to 12 ships.", "10 to 12 ships", (10, 12), "ships"),
    ("It takes between 10 and 12 ships.", "between 10 and 12 ships", (10, 12), "ships"),
    ("It has two or three ships.", "two or three ships", (2, 3), "ships"),
    ("Indices of +82 and +68 points.", "+82", 82, "points"),
    ("Indices of +82 and +68 points.", "+68 points", 68, "points"),
    ("It drew 10k visitors.", "10k visitors", 10000, "visitors"),
    ("It saw 105 440 adult convictions.", "105 440 adult convictions", 105440, "adult convictions"),
    ("It counts 12 human rights defenders.", "12 human rights defenders", 12, "human rights defenders"),
    ("The call for 250 buses closes on Friday.", "250 buses", 250, "buses"),
    ("Two of the firms left.", "Two of the firms", 2, "firms"),
    ("He is 5ft 8ins tall.", "5ft 8ins", 68, "ins"),
    ("He is 5 feet, 11 inches tall.", "5 feet, 11 inches", 71, "inches"),
    ("It is 5 feet by 8 inches.", "5 feet", 5, "feet"),
    ("Only 22 of the 1,700 planned were built.", "22", 22, ""),
    ("He pleaded guilty to one felony count of theft.", "one felony count", 1, "felony count"),
    ("It has 14 second-hand shops.", "14 second-hand shops", 14, "second-hand shops"),
    ("It won 52 votes, with 31 against.", "31", 31, ""),
    ("It is 600 m (1969 feet) long.", "1969 feet", 1969, "feet"),
    ("It drew over 700 HR clerks.", "over 700 HR clerks", 700, "HR clerks"),
    ("It sued four large, foreign companies.", "four large, foreign companies", 4, "large, foreign companies"),
    ("It fed 60 primary, middle and upper classes.", "60 primary, middle and upper classes", 60, "primary, middle and upper classes"),
    ("The limit is 50 µg/L.", "50 µg/L", 50, "µg/L"),
    ("It fell to 40 mL/min in a week.", "40 mL/min", 40, "mL/min"),
    ("It rose from 7 to 18 ug/m3.", "18 ug/m3", 18, "ug/m3"),
    ("It passed 15 of 17 articles.", "15", 15, "articles"),
    ("It passed 15 of 17 articles.", "17 articles", 17, "articles"),
    ("It polled 2.6m regular riders.", "2.6m regular riders", 2.6 * M, "regular riders"),
    ("It polled 1.4m regular train users.", "1.4m regular train users", 1.4 * M, "regular train users"),
    ("It drew 3m swimmers.", "3m swimmers", 3 * M, "swimmers"),
    ("It has two 50m swimming pools.", "50m", 50, "m"),
    ("It has 10m high walls.", "10m", 10, "m"),
    ("It has 25m deep wells.", "25m", 25, "m"),
    ("It raised 20m steel bridges.", "20m", 20, "m"),
    ("It opened 25m indoor pools.", "25m", 25, "m"),
    ("It hired two skilled and local bakers.", "two skilled and local bakers", 2, "skilled and local bakers"),
    ("A 6-ethnicity panel met.", "6-ethnicity", 6, "ethnicity"),
    ("It runs 15 oil and gas fields.", "15 oil and gas fields", 15, "oil and gas fields"),
    ("It has 20 listed and unlisted firms.", "20 listed and unlisted firms", 20, "listed and unlisted firms"),
    ("It joined 12 bar associations.", "12 bar associations", 12, "bar associations"),
    ("It runs at 12 bar for an hour.", "12 bar", 12, "bar"),
    ("It fell to 25 Pa.", "25 Pa", 25, "Pa"),
    ("It rose 3 feet, 2 in May and 1 in June.", "3 feet", 3, "feet"),
    ("He is 6ft 2in and slim.", "6ft 2in", 74, "in"),
    ("He is 5 feet, 11 in tall.", "5 feet, 11 in", 71, "in"),
    ("Just 8 of the 17 planned were built.", "8", 8, ""),
    ("Police killed two in 50 raids.", "50 raids", 50, "raids"),
    ("They won three in four games.", "four games", 4, "games"),
    ("It opened two in five cities.", "five cities", 5, "cities"),
    ("It has 17 coastal and inland ports.", "17 coastal and inland ports", 17, "coastal and inland ports"),
    ("It has 30 other small or large firms.", "30 other small or large firms", 30, "small or large firms"),
    ("Then 9,111 visited the site.", "9,111", 9111, ""),
    ("It freed 20 including two mayors.", "20", 20, ""),
    ("It helped 16,000 more.", "16,000", 16000, ""),
    ("Eleven of them came.", "Eleven", 11, ""),
    ("It employs three thousand five hundred people.", "three thousand five hundred people", 3500, "people"),
]  # fmt: skip
DURATION = [
    ("It lasts five years.", "five years", 5, "years"),
    ("It lasts 90 days.", "90 days", 90, "days"),
    ("A three-month truce.", "three-month", 3, "month"),
    ("Over the past five years it rose.", "past five years", 5, "years"),
    ("Over the next twelve months it rises.", "next twelve months", 12, "months"),
    ("A man aged 45 fell.", "45", 45, "years"),
    ("Ann Reed, a former smith, 24, chose it.", "24", 24, "years"),
    ("Max Roe, 27, and three others left.", "27", 27, "years"),
    ("A man in his 20s fell.", "20s", (20, 29), "years"),
    ("A man in his mid to late 40s fell.", "40s", (40, 49), "years"),
    ("Ann Reed, 34, Max Roe, 29, and Joe Dow, 41, left.", "34", 34, "years"),
    ("Ann Reed, 34, Max Roe, 29, and Joe Dow, 41, left.", "29", 29, "years"),
    ("Ann Reed, 34, Max Roe, 29, and Joe Dow, 41, left.", "41", 41, "years"),
    ("Diane Lane, 41, and Grace Church, 37, left.", "37", 37, "years"),
    ("Okoro Adebisi, 41, and Zuhra Tok, 32, left.", "32", 32, "years"),
    ("A 45-year-old man fell.", "45-year-old", 45, "year"),
    ("It is three years and eight months.", "three years and eight months", 44, "months"),
    ("It is 3 years, 8 months.", "3 years, 8 months", 44, "months"),
    ("It takes three to six months.", "three to six months", (3, 6), "months"),
    ("It takes 3-6 months.", "3-6 months", (3, 6), "months"),
    ("Nearly 200 years of history.", "Nearly 200 years", 200, "years"),
    ("A half-day forum.", "half-day", 0.5, "day"),
    ("Up to two months later.", "Up to two months", 2, "months"),
    ("Youth 18 and younger enter.", "18 and younger", 18, "years"),
    ("Within 24 hours it ended.", "24 hours", 24, "hours"),
    ("It took two decades.", "two decades", 2, "decades"),
    ("It took 10 working days.", "10 working days", 10, "days"),
    ("Jane Doe, 52, of Ohio, pleaded guilty.", "52", 52, "years"),
    ("It took about 50 minutes.", "about 50 minutes", 50, "minutes"),
    ("A 48-month programme.", "48-month", 48, "month"),
    ("The last 10 years went well.", "last 10 years", 10, "years"),
    ("For 3- and 4-year olds.", "3", 3, "year"),
    ("It took one and a half years.", "one and a half years", 1.5, "years"),
    ("It took 2½ years.", "2½ years", 2.5, "years"),
    ("It took two and a quarter hours.", "two and a quarter hours", 2.25, "hours"),
    ("It took one and three quarter hours.", "one and three quarter hours", 1.75, "hours"),
]  # fmt: skip
DATE = [
    ("It began in approximately 2016.", "2016", "2016", ""),
    ("In 2008 Wall Street fell.", "2008", "2008", ""),
    ("Held on 16 May 2024.", "16 May 2024", "2024-05-16", ""),
    ("Held on May 16.", "May 16", "--05-16", ""),
    ("Held on May 16, 2024.", "May 16, 2024", "2024-05-16", ""),
    ("Held on 16.05.2024.", "16.05.2024", "2024-05-16", ""),
    ("Held on 2024-05-16.", "2024-05-16", "2024-05-16", ""),
    ("5. 6. 2025", "5. 6. 2025", "2025-06-05", ""),
    ("Held on 31/03/2025.", "31/03/2025", "2025-03-31", ""),
    ("04/03/2025 (TOLEDO, OH) – The mill closed.", "04/03/2025", "2025-04-03", ""),
    ("04-03-2025. Write to 1 Mill Lane, Toledo, OH 43604.", "04-03-2025", "2025-04-03", ""),
    ("04-03-2025. TOLEDO, OHIO — The mill closed.", "04-03-2025", "2025-04-03", ""),
    ("04/03/2025. Toledo, Spain — The mill closed.", "04/03/2025", "2025-03-04", ""),
    ("She said, Miss Reid came on 04/03/2025.", "04/03/2025", "2025-03-04", ""),
    ("Shops in London, New York, and Tokyo open on 04/03/2025.", "04/03/2025", "2025-03-04", ""),
    ("Shops in Bern, Paris, Washington, and Rome open on 04/03/2025.", "04/03/2025", "2025-03-04", ""),
    ("PERTH, WA – Western Australia opened it on 04/03/2025.", "04/03/2025", "2025-03-04", ""),
    ("Date:04/03/2025, TOLEDO, Ohio – It opened.", "04/03/2025", "2025-04-03", ""),
    ("ALBANY, New York – It opened on 04/03/2025.", "04/03/2025", "2025-04-03", ""),
    ("Its shop in Dublin, Ohio, opened on 04/03/2025.", "04/03/2025", "2025-04-03", ""),
    ("Its shop in Peoria, Ill., opened on 04/03/2025.", "04/03/2025", "2025-04-03", ""),
    ("Japan and its shop in Dublin, Ohio, agreed on 04/03/2025.", "04/03/2025", "2025-03-04", ""),
    ("It ran from 06/22/2025 to 06/05/26.", "06/05/26", "2026-06-05", ""),
    ("It ran from 22. 06. 2025 on, not 06. 05. 2025.", "06. 05. 2025", "2025-05-06", ""),
    ("Version 1.20.30 came on 04.03.2025.", "04.03.2025", "2025-03-04", ""),
    ("Done by the 7TH DAY OF JULY 2024.", "7TH DAY OF JULY 2024", "2024-07-07", ""),
    ("In the last quarter of 2021 it grew.", "last quarter of 2021", "2021-Q4", ""),
    ("In the final half of 2021 it grew.", "final half of 2021", "2021-H2", ""),
    ("In the second\nquarter of 2021 it grew.", "second\nquarter of 2021", "2021-Q2", ""),
    ("Held on Thursday (28/11) there.", "28/11", "--11-28", ""),
    ("Due no later than 2050.", "2050", "2050", ""),
    ("By 2024 milestones were met.", "2024", "2024", ""),
    ("It went into 06/22/25 there.", "06/22/25", "2025-06-22", ""),
    ("Its fourth quarter and full year 2024 results.", "fourth quarter", "2024-Q4", ""),
    ("Its fourth quarter and full year 2024 results.", "2024", "2024", ""),
    ("Due in 2Q-25 at last.", "2Q-25", "2025-Q2", ""),
    ("Sent on Jan. 12, 2025 – 5 p.m.", "Jan. 12, 2025", "2025-01-12", ""),
    ("It ran from Oct. 1, 2023, through Sept. 30, 2026.", "Oct. 1, 2023, through Sept. 30, 2026", ("2023-10-01", "2026-09-30"), ""),
    ("Paid from 2007 through July 2014.", "2007 through July 2014", ("2007", "2014-07"), ""),
    ("Paid from June 2015 to 2018.", "June 2015 to 2018", ("2015-06", "2018"), ""),
    ("Between 2007 and July 2014 it rose.", "Between 2007 and July 2014", ("2007", "2014-07"), ""),
    ("Between June 2015 and 2018 it rose.", "Between June 2015 and 2018", ("2015-06", "2018"), ""),
    ("Held on 03/31/2025.", "03/31/2025", "2025-03-31", ""),
    ("Held on Sept. 20 there.", "Sept. 20", "--09-20", ""),
    ("Held on the 16th of May.", "16th of May", "--05-16", ""),
    ("Held on 18th June, 2024.", "18th June, 2024", "2024-06-18", ""),
    ("Held on January 01st, 2025.", "January 01st, 2025", "2025-01-01", ""),
    ("Held today (15) there.", "15", "---15", ""),
    ("Held this morning (05) there.", "05", "---05", ""),
    ("Held this afternoon (April 8).", "April 8", "--04-08", ""),
    ("31 DECEMBER 2020", "31 DECEMBER 2020", "2020-12-31", ""),
    ("1 SEP 2020", "1 SEP 2020", "2020-09-01", ""),
    ("Held in May 2024.", "May 2024", "2024-05", ""),
    ("Held in the first quarter of 2025.", "first quarter of 2025", "2025-Q1", ""),
    ("Dividend for First Quarter 2026", "First Quarter 2026", "2026-Q1", ""),
    ("Sales in Q1 2025 rose.", "Q1 2025", "2025-Q1", ""),
    ("Sales in Q3 FY24 rose.", "Q3 FY24", "2024-Q3", ""),
    ("Sales in 2Q25 rose.", "2Q25", "2025-Q2", ""),
    ("Sales in the third quarter of fiscal 2025.", "third quarter of fiscal 2025", "2025-Q3", ""),
    ("Sales in the first half of 2024.", "first half of 2024", "2024-H1", ""),
    ("Sales in H2 2024 rose.", "H2 2024", "2024-H2", ""),
    ("The FY2024/25 budget.", "FY2024/25", ("2024", "2025"), ""),
    ("The FY 2024-25 budget.", "FY 2024-25", ("2024", "2025"), ""),
    ("The FY24 budget.", "FY24", "2024", ""),
    ("Since the 1990s it grew.", "1990s", "199X", ""),
    ("Since the mid-1990s it grew.", "mid-1990s", "199X", ""),
    ("Held from 13 to 14 December 2016.", "13 to 14 December 2016", ("2016-12-13", "2016-12-14"), ""),
    ("Held on 5-7 June 2025.", "5-7 June 2025", ("2025-06-05", "2025-06-07"), ""),
    ("Held on June 24-26 there.", "June 24-26", ("--06-24", "--06-26"), ""),
    ("Held on Sept. 12–14, again.", "Sept. 12–14", ("--09-12", "--09-14"), ""),
    ("Held from January 16 to 18.", "January 16 to 18", ("--01-16", "--01-18"), ""),
    ("Held from May 28 to June 2, 2025.", "May 28 to June 2, 2025", ("2025-05-28", "2025-06-02"), ""),
    ("Held from 28 May to 2 June 2025.", "28 May to 2 June 2025", ("2025-05-28", "2025-06-02"), ""),
    ("Between 26 June and 21 August 2019 it rose.", "Between 26 June and 21 August 2019", ("2019-06-26", "2019-08-21"), ""),
    ("It rose between April and July 2016.", "between April and July 2016", ("2016-04", "2016-07"), ""),
    ("It rose from January to September 2016.", "January to September 2016", ("2016-01", "2016-09"), ""),
    ("The 2021-2027 budget.", "2021-2027", ("2021", "2027"), ""),
    ("The 2024-25 season.", "2024-25", ("2024", "2025"), ""),
    ("The 1997–99 level.", "1997–99", ("1997", "1999"), ""),
    ("Between 2010 and 2020 it rose.", "Between 2010 and 2020", ("2010", "2020"), ""),
    ("It rose from 2010 to 2020.", "2010 to 2020", ("2010", "2020"), ""),
    ("In the first five months of 2019 it rose.", "first five months of 2019", ("2019-01", "2019-05"), ""),
    ("It ends by 2030.", "2030", "2030", ""),
    ("It began in 1991.", "1991", "1991", ""),
    ("By the end of 2025 it ends.", "2025", "2025", ""),
    ("The 2026 Budget was read.", "2026", "2026", ""),
    ("The class of 2027 came.", "2027", "2027", ""),
    ("The class of ’98 came.", "’98", "1998", ""),
    ("It was shown at Expo ’24 in Bor.", "’24", "2024", ""),
    ("The Central Asia 2040 plan.", "2040", "2040", ""),
    ("Held by 26 May at the latest.", "26 May", "--05-26", ""),
    ("Tuesday, Aug 20, 2024 @ noon", "Aug 20, 2024", "2024-08-20", ""),
    ("It is due on the 26th.", "26th", "---26", ""),
    ("Its 1997 profits fell.", "1997", "1997", ""),
    ("ALL 2024 models have it.", "2024", "2024", ""),
    ("The TSE 2024 report.", "2024", "2024", ""),
    ("It grew in 2000 again.", "2000", "2000", ""),
]  # fmt: skip
ORDINAL = [
    ("The 6th Consultative Meeting opened.", "6th Consultative Meeting", 6, "Consultative Meeting"),
    ("The 75th anniversary came.", "75th anniversary", 75, "anniversary"),
    ("She is the 14th vice president there.", "14th vice president", 14, "vice president"),
    ("The third round of talks.", "third round", 3, "round"),
    ("It takes second place on the list.", "second place", 2, "place"),
    ("The #1 provider of it.", "#1 provider", 1, "provider"),
    ("The first meeting of the board.", "first meeting", 1, "meeting"),
    ("The twenty-eighth session of it.", "twenty-eighth session", 28, "session"),
    ("In the 21st century.", "21st century", 21, "century"),
    ("The eleventh survey of it.", "eleventh survey", 11, "survey"),
    ("A third term in office.", "third term", 3, "term"),
    ("The 2nd phase of it.", "2nd phase", 2, "phase"),
    ("The bill had its second reading.", "second reading", 2, "reading"),
    ("The 3rd EU–Asia summit opened.", "3rd EU–Asia summit", 3, "EU–Asia summit"),
    (
        "The first Brazilian astronaut, again.",
        "first Brazilian astronaut",
        1,
        "Brazilian astronaut",
    ),
    ("The Tenth Session opened.", "Tenth Session", 10, "Session"),
    ("The first-ever glider race took off.", "first-ever glider race", 1, "glider race"),
    ("THE FIRST MEETING OF THE BOARD", "FIRST MEETING", 1, "MEETING"),
    ("She was the first president of it.", "first president", 1, "president"),
]
ROWS = [
    *rows("money", MONEY),
    *rows("percent", PERCENT),
    *rows("quantity", QUANTITY),
    *rows("duration", DURATION),
    *rows("date", DATE),
    *rows("ordinal", ORDINAL),
]


@pytest.mark.parametrize(("kind", "text", "written", "value", "unit"), ROWS)
def test_fires(kind: str, text: str, written: str, value: object, unit: str) -> None:
    found = facts(text, kind)
    assert written in [fact[0] for fact in found]
    _, got, of = next(fact for fact in found if fact[0] == written)
    assert got == (pytest.approx(value) if kind != "date" else value)
    assert of == unit


NOTHING = [
    "It is common in the U.S.1 The firm said so.", "It is common in the U.S.1,2 Doctors said so.",
    "The two countries agreed.", "Both sides agreed.", "One of the firms left.", "No one came.",
    "Dozens of people came.", "Hundreds of soldiers came.", "Billions of dollars were lost.",
    "It did so for the first time.", "First of all, thanks.", "First, thanks go out.",
    "First Lady Jane Doe came.", "Second Minister John Doe came.", "First Deputy Prime Minister spoke.",
    "First Secretary Doe spoke.", "The G20 met.", "The C5+1 met.", "The COP29 met.", "Resolution 2758 stands.",
    "Security Council resolution 2712 (2023) stands.", "The A320 landed.", "A Boeing 737 landed.",
    "Article 11 stands.", "Article 7(1) stands.", "Section 5 stands.", "It is No. 12.", "Along Highway 61.",
    "See https://x.org/2024/05/16/a-20.", "Write to a12@b34.org.", "[Here](/a/2024/12.html) it is.",
    "Call +41 58 462 21 11 now.", "Call 555-123-4567 now.", "Tel. 22334455", "It began at 10:30.",
    "It began at 10 a.m.", "It began at 5 pm.", "The COVID-19 crisis.", "See paragraph 12.", "Phase Three began.",
    "Owners of iPhone 6 and 7 get it.", "It runs on iOS 10.2, in short.", "He led Port Group (PPG) 50.",
    "The new Larnix 8.0 introduces jails.", "It is a 32-bit, two-pillar plan.",
    "Case C-204/21 stands.", "Act No. 12 of 2003 was read.", "It was first introduced there.",
    '<p id="fn12">Text</p>', "A one-on-one talk.", "A two-state solution.", "A two-way street.",
    "It scored 62-38.", "See note [12].", "Room 4 is open.", "It met at 24/7 pace.", "The Companies Act 2013 stands.",
    "It passed HB 10442 in May.", "She lives at Via Aurelia, 14, Elmport.", "Rue Royale, 45, Elmport",
    "Elm Street, 22, and Oak Avenue, 31, are shut.", "It is at Calle de Olmos, 45, and open.",
    "Of the 40 invited, many guests declined.", "Shares rose 12 overall and share prices fell.",
    "It breaks 25 Pa. Code in part.", "They brought in S. 2674 and H.R. 1250 then.",
    "It stands by Resolutions 2254 and 2118.", "It met at 1735 Elm Avenue there.",
    "It serves Fortune 500 companies.", "Our first priority is rain.", "She is one of the first nurses.",
    "The firm is ISO 9001:2015 certified.", "The FIRST programme helps.",
    "It was first set up there.", "The Harbour First Policy helps.",
    "Be there by half past nine.", "It ended by half time.", "It fell by half term.",
    "It emits CO2 gases.", "The QR-T7-high group fell.", "A rack KXP48 offers it.", "At 3551 Elm Rd #102 there.",
    "It holds 6-acetylcodeine.", "It holds 4-QLD.", "It holds 2-methylbutane.", "It holds 1-propanol.",
    "It holds 3-butadiene.", "Widget 1.5-rc1 came.", "It filed (app.no. 7012345).",
    "It lost the file 19055968.",  "2.- The firm agrees.",
    "Last year was good.", "The following day it rained.", "Next month it will rain.", "The two sides met.",
    "Our two nations agree.", "On one occasion it rained.", "Several dozen came.", "One can say so.", "",
]  # fmt: skip


@pytest.mark.parametrize("text", [pytest.param(t, id=t or "empty") for t in NOTHING])
def test_does_not_fire(text: str) -> None:
    assert [text[f.span.start : f.span.end] for f in figures(text)] == []


QUALIFIERS = [
    ("more than 40%", "more than"), ("nearly 500 kids", "nearly"), ("up to €500 million", "up to"),
    ("over 60 people", "over"), ("almost $54 billion", "almost"), ("at least 14 people", "at least"),
    ("about 3 km", "about"), ("approximately 50 minutes", "approximately"), ("around 20 firms", "around"),
    ("some 2,500 ventures", "some"), ("less than 5%", "less than"), ("as many as 40 schools", "as many as"),
    ("5,000+ guests", "+"), ("fewer than 500 staff", "fewer than"), ("40%", ""), ("~40%", "~"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIERS)
def test_qualifier(text: str, qualifier: str) -> None:
    (figure,) = figures(text)
    assert figure.qualifier == qualifier
    assert figure.span == Span(0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "They came from New York, 27, Los Angeles, 14, and Ohio.",
        "The Elmport Larks, 24, Dalton Combs, 17, and others won.",
        "The firms are Elm Ventures, 24, and Elm Bakery, 19.",
    ],
)
def test_no_person_has_no_age(text: str) -> None:
    assert facts(text, "duration") == []


@pytest.mark.parametrize(
    ("text", "america"),
    [
        ("It has shops in Texas, Iowa and Maine.", 3),
        ("He is Ill. She said: Miss me, Kan. Wash it.", 0),
    ],
)
def test_states_in_full_are_america(text: str, america: int) -> None:
    assert countries(text)["US"] == america


def test_change_is_two_figures() -> None:
    assert facts("It rose from 40 to 60%.", "percent") == [("40", 40, "%"), ("60%", 60, "%")]


def test_boilerplate_has_none() -> None:
    assert figures("It cost $5 million.", Role.BOILERPLATE) == ()


PIECES = st.lists(
    st.sampled_from(
        "$ € % 1 12 2024 1,000 3.5 - – to and between May million one two half of third (15) first "
        "years people Rs. +5 Q1 the from US$ \n \u00a0 ½ cents . , 10-15 FY24".split(" ")
    ),
    max_size=12,
).map(" ".join)


@given(st.text(max_size=80) | PIECES)
def test_any_text(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert end <= figure.span.start < figure.span.end <= len(text)
        assert figure.qualifier.strip() == figure.qualifier
        end = figure.span.end


@pytest.mark.parametrize("piece", ["1,", "9", "one ", "1 000 ", "May 1-", "$", "- ", "and two "])
def test_long_hostile_text(piece: str) -> None:
    assert isinstance(figures(piece * 5000), tuple)


WAYS = {
    "plain": str,
    "commas": lambda n: f"{n:,}",
    "spaces": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "apostrophes": lambda n: f"{n:,}".replace(",", "’"),
}


@given(
    number=st.integers(3000, 10**9),
    way=st.sampled_from(sorted(WAYS)),
    times=st.sampled_from([("", 1), (" million", 10**6), (" billion", 10**9)]),
)
def test_value_is_what_the_text_says(number: int, way: str, times: tuple[str, int]) -> None:
    (figure,) = figures(f"It cost €{WAYS[way](number)}{times[0]}.")
    assert (figure.value, figure.unit) == (number * times[1], "EUR")


@given(PIECES)
def test_value_can_be_read_again_from_the_figure(text: str) -> None:
    for figure in figures(text):
        if figure.kind in {"money", "percent"} and figure.unit not in {"", "%"}:
            written = text[figure.span.start : figure.span.end]
            assert [(f.value, f.unit) for f in figures(written)] == [(figure.value, figure.unit)]


def test_numbers_of_paragraphs_without_a_stop() -> None:
    text = (
        "1   More than 200 fines were paid.\n\n2   The agency named 31 sellers.\n\n9 Members left."
    )
    found = find_figures(document := cut(Source(text)), [Role.THEME] * len(document.units))
    assert [f.value for f in found] == [200, 31, 9]
