"""Name, office and affiliation in the forms that releases of the whole world use."""

from __future__ import annotations

import pytest

from briefing import lexicons
from briefing.model import Block, BlockKind, Document, Role, Source, Span, Unit
from briefing.people import GRADING, find_people
from briefing.people.appositions import ASIDE, COURSES
from briefing.people.christened import SHORT_RANKS
from briefing.people.delegations import LED as LEADING
from briefing.people.delegations import PARTIES, SENT
from briefing.people.offices import CHARGED


def told(text: str, role: Role = Role.THEME, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """The people of a text that is one unit, each as "name | role | affiliation"."""
    span = Span(0, len(text))
    document = Document(Source(text), (Block(span, kind),), (Unit(span, 0),))
    people = find_people(document, (role,))
    return [f"{p.name} | {p.role} | {p.affiliation}" for p in people]


BEFORE = [
    pytest.param(
        "There were Amb. Ida Quist, Denmark's Minister for Trade, and H.E. Amb. Ole Orr, "
        "Denmark's Ambassador to Peru in Lima in March 2015.",
        ["Ida Quist | Minister for Trade | Denmark", "Ole Orr | Ambassador to Peru | Denmark"],
        id="title-of-an-envoy",
    ),
    pytest.param(
        "Representing the Elm Secretary, the Director Planning and Research, Dr. Ida Quist spoke.",
        ["Ida Quist | Director Planning and Research | "],
        id="field-without-a-comma",
    ),
    pytest.param(
        "He was joined by Ida Quist, the Elm Bank’s new Country Director for Peru, Ole Orr, Country "
        "Manager for the Elm Corporation, and Ann Pell, Director for Water.",
        [
            "Ida Quist | new Country Director for Peru | Elm Bank",
            "Ole Orr | Country Manager | Elm Corporation",
            "Ann Pell | Director for Water | ",
        ],
        id="owned-behind-a-comma",
    ),
    pytest.param(
        "They met Ida Quist IV, the Alafor of the Elm Coast, and Ole Orr, the Alafor of Larn.",
        ["Ida Quist IV | Alafor | Elm Coast", "Ole Orr |  | "],
        id="strange-title",
    ),
    pytest.param(
        "It is a word from a Treasury Spokesperson on Secretary Quist’s talks.",
        ["Quist | Secretary | "],
        id="speaker-on-another",
    ),
    pytest.param(
        "Chief Ole Orr XIV and King Quist XVII met Ida PellSenior Adviser.",
        ["Ole Orr XIV | Chief | ", "Quist XVII | King | ", "Ida Pell |  | "],
        id="numerals-and-glue",
    ),
    pytest.param(
        "They met the former Oslo Harbour Director Ida Quist.",
        ["Ida Quist | former Oslo Harbour Director | "],
        id="held-before",
    ),
    pytest.param(
        "Ida Quist has been elected President of the Elm Association (EA) at its meeting in Oslo.",
        ["Ida Quist | President | Elm Association (EA)"],
        id="where-one-was-elected",
    ),
    pytest.param(
        "They met the Director of the Elm Board, Rear Admiral Ida Quist (Rtd.), at noon.",
        ["Ida Quist | Director | Elm Board"],
        id="left-the-service",
    ),
    pytest.param(
        "They spoke with the Director General, H.E Dr. Ida Quist, at noon.",
        ["Ida Quist | Director General | "],
        id="courtesy-without-its-last-point",
    ),
    pytest.param(
        "They met the Secretary for Trade, Amb. Ida Quist, and Rev. Ole Orr.",
        ["Ida Quist | Secretary for Trade | ", "Ole Orr |  | "],
        id="envoy-behind-an-office",
    ),
    pytest.param(
        "It was signed by Vice-Chancellor Professor Ida Quist and Assistant Professor Ole Orr.",
        ["Ida Quist | Vice-Chancellor | ", "Ole Orr | Assistant Professor | "],
        id="professor-behind-an-office",
    ),
    pytest.param(
        "It was signed by Captain Ida Quist RN, of the Navy’s Fleet Training Organisation, "
        "and by Captain Ole Orr, of London.",
        ["Ida Quist | Captain | Navy’s Fleet Training Organisation", "Ole Orr | Captain | "],
        id="of-a-body-behind-a-comma",
    ),
    pytest.param(
        "They met the Chancellor Marr University Ota, Prof. Ida Quist.",
        ["Ida Quist | Chancellor | Marr University Ota"],
        id="body-without-a-link",
    ),
    pytest.param(
        "Ida Wynquist Director of Press to the Governor of Ota State",
        ["Ida Wynquist | Director of Press to the Governor | Ota State"],
        id="line-of-name-and-office",
    ),
    pytest.param(
        "Ida Wynquist Director of Press is here",
        ["Ida Wynquist |  | "],
        id="sentence-of-name-and-office",
    ),
    pytest.param(
        "Among the former Governors who came are Sen. Ida Quist, Ota State, Wynna Marroch, "
        "Ebo State, Mr. Ole Orr, Kilu Province and the Director of the Forum, Hon. Ann Pell.",
        [
            "Ida Quist | former Governors | Ota State",
            "Wynna Marroch | former Governors | Ebo State",
            "Ole Orr | former Governors | Kilu Province",
            "Ann Pell | Director of the Forum | ",
        ],
        id="row-with-states",
    ),
    pytest.param(
        "They met Ida Quist, Ota State, and Ole Orr, Ebo State.",
        ["Ida Quist |  | ", "Ole Orr |  | "],
        id="no-row-with-states",
    ),
    pytest.param(
        "Ida Quist, Delegate of the Government in charge as Head of the Unit of Pumps, spoke.",
        ["Ida Quist | Delegate of the Government in charge as Head of the Unit of Pumps | "],
        id="in-charge-as",
    ),
    pytest.param(
        "Also there were representatives of Marr Park and the office of the Chief Minister of "
        "Norway, Dato' Ole Orr.",
        ["Ole Orr | Chief Minister | Norway"],
        id="behind-several-and-the",
    ),
    pytest.param(
        "Sardar Ida Quist, Federal Secretary, Ministry of Water, chaired it.",
        ["Ida Quist | Federal Secretary | Ministry of Water"],
        id="chief-with-an-office",
    ),
    pytest.param(
        "They met the Chairman, House Committee on Trade, Hon. Ida Quist.",
        ["Ida Quist | Chairman, House Committee on Trade | "],
        id="field-of-a-committee",
    ),
    pytest.param(
        "They met High Commissioner Amb. Ida Quist and Pro-Chancellor Professor Ole Orr.",
        ["Ida Quist | High Commissioner | ", "Ole Orr | Pro-Chancellor | "],
        id="envoy-behind-an-office-without-a-comma",
    ),
    pytest.param(
        "The Minister, Arc. Ida Quist, met Comrade Ann Pell and Mallam Ole Orr of the ARC.",
        ["Ida Quist | Minister | ", "Ann Pell |  | ", "Ole Orr |  | ARC"],
        id="courtesies-of-west-africa",
    ),
    pytest.param(
        "They know Dr Ida Quist as Commissioner for Education in the State.",
        ["Ida Quist | Commissioner for Education | "],
        id="in-the-state",
    ),
    pytest.param(
        "They know Dr Ida Quist as Adviser for Health in the State Ministry.",
        ["Ida Quist | Adviser for Health in the State Ministry | "],
        id="in-a-body-of-the-state",
    ),
    pytest.param(
        "Dr. Ida Quist, Danish Prime Minister Discuss Next Moves in Space",
        ["Ida Quist |  | "],
        id="headline-of-two",
    ),
    pytest.param(
        "Brig. Gen. (Ret.) Oscar Mendel met PCSupt Ana Dizon, Regional Director of the SAF.",
        ["Oscar Mendel | Brig. Gen. | ", "Ana Dizon | Regional Director | SAF"],
        id="ranks",
    ),
    pytest.param(
        "Generals Patrick and Halsworth of Norway were honoured.",
        ["Patrick | Generals | ", "Halsworth | Generals | Norway"],
        id="title-of-two",
    ),
    pytest.param(
        "They met the Secretary of the Council, the Executive Director, Ana Beck.",
        ["Ana Beck | Executive Director | "],
        id="another-behind-the",
    ),
    pytest.param(
        "The governors included Nuno Vedan from the Northern Province and Prof. Ana Abey "
        "from the Central Province.",
        [
            "Nuno Vedan | governors | Northern Province",
            "Ana Abey | governors | Central Province",
        ],
        id="row-behind-included",
    ),
    pytest.param(
        "It was led by Director General Ada Baro, and two Deputy Director Generals – "
        "Ms. Finna Mollow, and Mr. Yann Haile.",
        [
            "Ada Baro | Director General | ",
            "Finna Mollow | Deputy Director Generals | ",
            "Yann Haile | Deputy Director Generals | ",
        ],
        id="two-behind-a-dash",
    ),
    pytest.param(
        "The Dean of Nets, Prof. (Mrs.) Wanda Oku, and the Registrar, Dr. (Mrs.) Ann Oku, came.",
        ["Wanda Oku | Dean of Nets | ", "Ann Oku | Registrar | "],
        id="courtesies-in-brackets",
    ),
    pytest.param(
        "U.S. Sens. Dick Harbeck and Ann Orrell voted.",
        ["Dick Harbeck | Sens. | U.S.", "Ann Orrell | Sens. | U.S."],
        id="short-title-of-two",
    ),
    pytest.param(
        "The organisers, Professor Ada Rose from the Department of Commerce and Associate "
        "Professor Martin Young from the Department of Finance, spoke.",
        [
            "Ada Rose | Professor | Department of Commerce",
            "Martin Young | Associate Professor | Department of Finance",
        ],
        id="of-several-before-a-title",
    ),
    pytest.param(
        "The Director, Corporate Affairs, Mr. Sam Dapa, and the Head, Legal Services, Ada Orr, "
        "met the Deputy Director, Research and Planning, Professor Ian Orr.",
        [
            "Sam Dapa | Director, Corporate Affairs | ",
            "Ada Orr | Head, Legal Services | ",
            "Ian Orr | Deputy Director, Research and Planning | ",
        ],
        id="field-behind-a-comma",
    ),
    pytest.param(
        "Ann Okku, the Director, Research, Mr. Sam Dapa, and the Mayor, Larnby, Ada Orr came.",
        ["Ann Okku | Director | Research", "Sam Dapa |  | ", "Ada Orr |  | "],
        id="field-of-another-or-a-place",
    ),
    pytest.param(
        "The head of the SADC advance team, Ms Patience Sibonde, took questions.",
        ["Patience Sibonde | head | SADC advance team"],
        id="team-in-small-letters",
    ),
    pytest.param(
        "It was for President Nadlanga to host President Kagalena and the host Premier Ann Orr.",
        ["Nadlanga | President | ", "Kagalena | President | ", "Ann Orr | host Premier | "],
        id="to-host",
    ),
    pytest.param(
        "A statement of President Hagelmann with Albanian Prime Minister Leshani was read.",
        ["Hagelmann | President | ", "Leshani | Prime Minister | Albanian"],
        id="president-before-a-small-word",
    ),
    pytest.param(
        "Chief Rita Rodd, Director of Ports, thanked Chief Ann Orr and Fire Chief Ian Orr, a director.",
        ["Rita Rodd | Director of Ports | ", "Ann Orr | Chief | ", "Ian Orr | Fire Chief | "],
        id="chief-of-honour",
    ),
    pytest.param(
        "They met Ada Rose, the Dean and Ida Marr Professor of Midwifery at Orla College.",
        ["Ada Rose | Dean and Ida Marr Professor of Midwifery | Orla College"],
        id="endowed-chair",
    ),
    pytest.param(
        "The rebels freed the two soldiers, Ben Salas and Alvin Reyes.",
        ["Ben Salas | soldiers | ", "Alvin Reyes | soldiers | "],
        id="two-of-them",
    ),
    pytest.param(
        "Bernt Kolb, Minister-President of Saxony, and sportscaster Carla Thorn came.",
        ["Bernt Kolb | Minister-President | Saxony", "Carla Thorn | sportscaster | "],
        id="callings",
    ),
    pytest.param(
        "Panel: Mara Spindler, Sr. Advisor, Grid and Storage; Sara Galt, Managing Director.",
        ["Mara Spindler | Sr. Advisor | Grid and Storage", "Sara Galt | Managing Director | "],
        id="graded-office",
    ),
    pytest.param(
        "It was attended by Secretary to the Ministry of Ports, Air Vice Marshal Kumara Perera "
        "(Retd); Commander of the Navy, Rear Admiral Nimal Silva; and the mayor.",
        [
            "Kumara Perera | Secretary to the Ministry of Ports | ",
            "Nimal Silva | Commander of the Navy | ",
        ],
        id="office-comma-rank",
    ),
    pytest.param(
        "Guests are National Council members Corina Fret (GLP/ZH), Pierre Pache (SVP/FR) "
        "and Jon Pelt (SP/GR).",
        [
            "Corina Fret | National Council members | GLP/ZH",
            "Pierre Pache | National Council members | SVP/FR",
            "Jon Pelt | National Council members | SP/GR",
        ],
        id="parties-in-brackets",
    ),
    pytest.param(
        "Senator Dana Morris, D-TX, spoke after Congresswoman Ana Bell, R-TX-3.",
        ["Dana Morris | Senator | D-TX", "Ana Bell | Congresswoman | R-TX-3"],
        id="party-and-state",
    ),
    pytest.param(
        "His NFP counterpart Luis Harlan also spoke.",
        ["Luis Harlan |  | NFP"],
        id="counterpart-of-a-body",
    ),
    pytest.param(
        "They came with minister of roads, transport and energy Dana Stanic, the mayor of Split.",
        ["Dana Stanic | minister of roads, transport and energy | "],
        id="portfolio-of-three-in-small-letters",
    ),
    pytest.param(
        "The envoy assured President Anton Karlsen of the UAE's support.",
        ["Anton Karlsen | President | "],
        id="owner-behind-of",
    ),
    pytest.param(
        "Korean Ambassador Meets President Anton Karlsen",
        ["Anton Karlsen | President | "],
        id="verb-of-a-headline",
    ),
    pytest.param(
        "Rear Admiral Fred Senna, as the High Commissioner to Norway, will travel.",
        ["Fred Senna | High Commissioner to Norway | "],
        id="as-behind-a-comma",
    ),
    pytest.param(
        "The military attaché of the embassy of Estonia in Latvia Tonu Veski attended the talks.",
        ["Tonu Veski | military attaché | embassy of Estonia in Latvia"],
        id="embassy-with-its-country",
    ),
    pytest.param(
        "The Ambassador of Estonia in Warsaw, Tonu Veski, came.",
        ["Tonu Veski | Ambassador | Estonia"],
        id="posted-in-a-town",
    ),
    pytest.param(
        "Alderwoman for transport Noor Dekker and state secretary for trade and energy Eva Maes met.",
        [
            "Noor Dekker | Alderwoman for transport | ",
            "Eva Maes | state secretary for trade and energy | ",
        ],
        id="portfolio-in-small-letters",
    ),
    pytest.param(
        "U.S. Attorney Damian Hughes for the Eastern District of New York announced the charges.",
        ["Damian Hughes | U.S. Attorney | Eastern District of New York"],
        id="district-after-the-name",
    ),
    pytest.param(
        "United States Attorney for the District of Maryland Erek Barron announced the charges.",
        ["Erek Barron | United States Attorney for the District | Maryland"],
        id="us-attorney-district",
    ),
    pytest.param(
        "He met Prime Minister of the Republic of Korea H.E. Han Duck-soo in Seoul.",
        ["Han Duck-soo | Prime Minister | Republic of Korea"],
        id="republic-excellency",
    ),
    pytest.param(
        "The course is led by Assistant Professor Dr Lena Hoffmann of Uppsala University.",
        ["Lena Hoffmann | Assistant Professor | Uppsala University"],
        id="professor-of-university",
    ),
    pytest.param(
        "The guests met the Chairman of the Senate of the Oliy Majlis Tanzila Narbayeva.",
        ["Tanzila Narbayeva | Chairman of the Senate | Oliy Majlis"],
        id="chairman-of-a-chamber",
    ),
    pytest.param(
        "Minister for Infrastructure and Energy Belinda Balluku opened the road.",
        ["Belinda Balluku | Minister for Infrastructure and Energy | "],
        id="minister-for-two",
    ),
    pytest.param(
        "Attorney General Letitia James's lawsuit was filed today.",
        ["Letitia James | Attorney General | "],
        id="genitive-name",
    ),
    pytest.param(
        "Federal Councillor Viola Amherd travelled to Vienna.",
        ["Viola Amherd | Federal Councillor | "],
        id="federal-councillor",
    ),
    pytest.param(
        "Deputy Foreign Minister for Political Affairs Arsen Petrov received the ambassador.",
        ["Arsen Petrov | Deputy Foreign Minister for Political Affairs | "],
        id="deputy-minister-for",
    ),
    pytest.param(
        "EU High Representative/Vice-President Josep Borrell chaired the session.",
        ["Josep Borrell | High Representative/Vice-President | EU"],
        id="slash",
    ),
    pytest.param(
        "Crown Prince Haakon visited the shipyard.", ["Haakon | Crown Prince | "], id="crown-prince"
    ),
    pytest.param(
        "Lieutenant Governor Peggy Flanagan joined the tour.",
        ["Peggy Flanagan | Lieutenant Governor | "],
        id="lieutenant-governor",
    ),
    pytest.param(
        "CFO Marie Dubois presented the results.", ["Marie Dubois | CFO | "], id="initials-office"
    ),
    pytest.param(
        "Kazakh Foreign Minister Murat Nurtleu arrived.",
        ["Murat Nurtleu | Foreign Minister | Kazakh"],
        id="demonym",
    ),
    pytest.param(
        "Ministry of Finance Secretary Paul Mbeki signed for the government.",
        ["Paul Mbeki | Secretary | Ministry of Finance"],
        id="ministry-before-head",
    ),
    pytest.param(
        "European Commission President Ursula von der Leyen spoke first.",
        ["Ursula von der Leyen | President | European Commission"],
        id="body-before-head",
    ),
    pytest.param(
        "NATO Secretary General Jens Stoltenberg thanked him.",
        ["Jens Stoltenberg | Secretary General | NATO"],
        id="acronym-before-head",
    ),
    pytest.param(
        "UN Secretary-General António Guterres thanked him.",
        ["António Guterres | Secretary-General | UN"],
        id="un-secretary-general",
    ),
    pytest.param(
        "Finland’s Prime Minister Petteri Orpo signed it.",
        ["Petteri Orpo | Prime Minister | Finland"],
        id="genitive-country",
    ),
    pytest.param(
        "The Minister of Foreign Affairs of the Republic of Armenia, Ararat Mirzoyan, spoke.",
        ["Ararat Mirzoyan | Minister of Foreign Affairs | Republic of Armenia"],
        id="office-commas",
    ),
    pytest.param(
        "The President of the National Assembly of the Republic of Mali, Amadou Keita, spoke.",
        ["Amadou Keita | President of the National Assembly | Republic of Mali"],
        id="assembly-of-country",
    ),
    pytest.param(
        "The Ambassador Extraordinary and Plenipotentiary of Japan to Georgia Ishizuka Hideki sat.",
        ["Ishizuka Hideki | Ambassador Extraordinary and Plenipotentiary | Japan"],
        id="ambassador-of-to",
    ),
    pytest.param(
        "The U.S. Ambassador to Ghana, Virginia Palmer, handed over the clinic.",
        ["Virginia Palmer | Ambassador to Ghana | U.S."],
        id="ambassador-to-comma",
    ),
    pytest.param(
        "The EU Special Envoy for the Sahel, Emanuela Del Re, joined them.",
        ["Emanuela Del Re | Special Envoy for the Sahel | EU"],
        id="special-envoy",
    ),
    pytest.param(
        "He received Special Envoy of the Government of Japan for Myanmar Sasakawa Yohei.",
        ["Sasakawa Yohei | Special Envoy | Government of Japan for Myanmar"],
        id="special-envoy-of-for",
    ),
    pytest.param(
        "IMF Managing Director Kristalina Georgieva issued the statement.",
        ["Kristalina Georgieva | Managing Director | IMF"],
        id="managing-director",
    ),
    pytest.param(
        "Deputy Chairman of the Board of the National Bank of Georgia Archil Mestvirishvili spoke.",
        ["Archil Mestvirishvili | Deputy Chairman of the Board | National Bank of Georgia"],
        id="board-of-bank",
    ),
    pytest.param(
        "First Deputy Speaker of the Parliament of Georgia Gia Volski met the delegation.",
        ["Gia Volski | First Deputy Speaker of the Parliament | Georgia"],
        id="speaker-of-parliament-of",
    ),
    pytest.param(
        "Head of the Delegation of the European Union to Armenia Vassilis Maragos took part.",
        ["Vassilis Maragos | Head of the Delegation | European Union"],
        id="head-of-delegation",
    ),
    pytest.param(
        "UNDP Resident Representative in Kyrgyzstan Alexandra Solovieva took part.",
        ["Alexandra Solovieva | Resident Representative in Kyrgyzstan | UNDP"],
        id="resident-representative-in",
    ),
    pytest.param(
        "Assistant Secretary of State for European and Eurasian Affairs James O’Brien will travel.",
        ["James O’Brien | Assistant Secretary of State for European and Eurasian Affairs | "],
        id="assistant-secretary-of-state-for",
    ),
    pytest.param(
        "Under Secretary-General for Humanitarian Affairs Martin Griffiths briefed the Council.",
        ["Martin Griffiths | Under Secretary-General for Humanitarian Affairs | "],
        id="under-secretary-general",
    ),
    pytest.param(
        "They met Ana Prado and the clerk of the Royal Council, Henri Dubois.",
        ["Ana Prado |  | ", "Henri Dubois | clerk of the Royal Council | "],
        id="small-office-behind-article",
    ),
    pytest.param(
        "The head of the Miners' Union, Ms Ana Prado, attended.",
        ["Ana Prado | head | Miners' Union"],
        id="owned-by-several",
    ),
    pytest.param(
        "She met Josip Babic, Chair of the Council on Trade, and Mayor Ana Prado of Split.",
        ["Josip Babic | Chair of the Council on Trade | ", "Ana Prado | Mayor | Split"],
        id="office-of-the-name-before",
    ),
    pytest.param(
        "Vice President Ana Prado and Henri Dubois spoke. The Vice President and President Dubois agreed.",
        ["Ana Prado | Vice President | ", "Henri Dubois | President | "],
        id="same-office-twice",
    ),
    pytest.param(
        "Colonel Ana Prado, and senior military officials were present.",
        ["Ana Prado | Colonel | "],
        id="office-of-others",
    ),
    pytest.param(
        "- Ana Prado, Ambassador of Croatia, with residence in Ankara;",
        ["Ana Prado | Ambassador | Croatia"],
        id="residence-is-no-body",
    ),
    pytest.param(
        "It was led by Ana Prado, the country's Ambassador to Norway.",
        ["Ana Prado | Ambassador to Norway | "],
        id="small-letters-own-nothing",
    ),
    pytest.param(
        "Briefing by Spokesperson Ana Prado (Thursday, 9 January 2025)",
        ["Ana Prado | Spokesperson | "],
        id="date-is-no-body",
    ),
    pytest.param(
        "Vice President and Minister of Defence Oswaldo Vizcarrondo attended.",
        ["Oswaldo Vizcarrondo | Vice President and Minister of Defence | "],
        id="two-offices",
    ),
    pytest.param(
        "Deputy Prime Minister and Minister for Foreign Affairs, Hon. Amina Diallo, attended.",
        ["Amina Diallo | Deputy Prime Minister and Minister for Foreign Affairs | "],
        id="two-offices-comma-hon",
    ),
    pytest.param(
        "Governor of the Central Bank of Kenya Kamau Thugge signed.",
        ["Kamau Thugge | Governor | Central Bank of Kenya"],
        id="central-bank",
    ),
    pytest.param(
        "Chief of the General Staff of the Armed Forces Edvard Asryan reported.",
        ["Edvard Asryan | Chief of the General Staff of the Armed Forces | "],
        id="general-staff",
    ),
    pytest.param(
        "Director of the WHO Regional Office for Europe Hans Kluge spoke.",
        ["Hans Kluge | Director | WHO Regional Office for Europe"],
        id="regional-office",
    ),
    pytest.param("King Abdullah II received the envoy.", ["Abdullah II | King | "], id="king"),
    pytest.param(
        "Secretary of the Security Council of Armenia Armen Grigoryan met them.",
        ["Armen Grigoryan | Secretary of the Security Council | Armenia"],
        id="security-council",
    ),
    pytest.param(
        "Prime Minister Nikol Pashinyan and his spouse Anna Hakobyan arrived.",
        ["Nikol Pashinyan | Prime Minister | ", "Anna Hakobyan | spouse | "],
        id="spouse",
    ),
    pytest.param(
        "Rep. Mike Thompson (D-CA) and Sen. Susan Collins (R-ME) wrote to the agency.",
        ["Mike Thompson | Rep. | D-CA", "Susan Collins | Sen. | R-ME"],
        id="party-and-state",
    ),
    pytest.param(
        "The Vice-Chancellor of the University of Ghana, Prof. Nana Aba Appiah Amfo, welcomed him.",
        ["Nana Aba Appiah Amfo | Vice-Chancellor | University of Ghana"],
        id="vice-chancellor",
    ),
    pytest.param(
        "The Paramount Chief of Kumawu, Barima Sarfo Tweneboah, thanked him.",
        ["Barima Sarfo Tweneboah | Paramount Chief | Kumawu"],
        id="paramount-chief",
    ),
    pytest.param(
        "Police Chief Constable Rachel Swann said arrests had been made.",
        ["Rachel Swann | Police Chief Constable | "],
        id="police",
    ),
    pytest.param(
        "Premier Daniel Andrews of Victoria opened the line.",
        ["Daniel Andrews | Premier | Victoria"],
        id="of-place-after-the-name",
    ),
    pytest.param(
        "Secretary-General of the Organization of Turkic States Kubanychbek Omuraliev attended.",
        ["Kubanychbek Omuraliev | Secretary-General | Organization of Turkic States"],
        id="organization-of-states",
    ),
    pytest.param(
        "Chairperson of the African Union Commission Moussa Faki Mahamat attended.",
        ["Moussa Faki Mahamat | Chairperson | African Union Commission"],
        id="african-union",
    ),
]

AFTER = [
    pytest.param(
        "Debbie Roe, CEO of Harlow.com, spoke.", ["Debbie Roe | CEO | Harlow.com"], id="address"
    ),
    pytest.param(
        "Jaime Garcia, who is the director of Nova Labs, said the team was ready.",
        ["Jaime Garcia | director | Nova Labs"],
        id="who-is",
    ),
    pytest.param(
        "“We grew,” said Tom Baker, President & CEO at Northwind Traders.",
        ["Tom Baker | President & CEO | Northwind Traders"],
        id="and-at",
    ),
    pytest.param(
        "Hon. Anthony Albanese, MP, Prime Minister of Australia, spoke by video.",
        ["Anthony Albanese | Prime Minister | Australia"],
        id="mp-then-office",
    ),
    pytest.param(
        "Carlos Mendez, Ambassador Extraordinary and Plenipotentiary of Peru to Thailand, came.",
        ["Carlos Mendez | Ambassador Extraordinary and Plenipotentiary | Peru"],
        id="ambassador-after",
    ),
    pytest.param(
        "Elena Kovacs, Special Envoy of the Secretary-General for Yemen, briefed the members.",
        ["Elena Kovacs | Special Envoy of the Secretary-General for Yemen | "],
        id="envoy-of-a-person",
    ),
    pytest.param(
        "“It is a milestone,” said Rita Olsen, Chair of the Board of Directors of Norsk Wind ASA.",
        ["Rita Olsen | Chair of the Board of Directors | Norsk Wind ASA"],
        id="chair-of-the-board",
    ),
    pytest.param(
        "“It is a milestone,” said Acme Energy Chief Executive Officer Rita Olsen.",
        ["Rita Olsen | Chief Executive Officer | Acme Energy"],
        id="company-before",
    ),
    pytest.param(
        "“It is a milestone,” said Rita Olsen, Acme Energy’s chief executive officer.",
        ["Rita Olsen | chief executive officer | Acme Energy"],
        id="company-genitive-after",
    ),
    pytest.param(
        "Present were the Ag. Dean of Engineering, Prof. Peter Kamau, and Surv. Tunde Okafor.",
        ["Peter Kamau | Ag. Dean of Engineering | ", "Tunde Okafor |  | "],
        id="acting",
    ),
    pytest.param(
        "Present were; Dean of Harbour Studies (HS) Prof. Cleo Maende, Registrar Mugo Gitari, and "
        "Ag. Director, School of Ropes, Dr. Fred Mutua.",
        [
            "Cleo Maende | Dean | Harbour Studies (HS)",
            "Mugo Gitari | Registrar | ",
            "Fred Mutua | Ag. Director, School | Ropes",
        ],
        id="offices-first",
    ),
    pytest.param(
        "“It is a milestone,” commented Dr. Rita Olsen, PhD, Head of Oncology, Acme Pharma AG.",
        ["Rita Olsen | Head of Oncology | Acme Pharma AG"],
        id="comma-company",
    ),
    pytest.param(
        "“Yes,” says Jonas Weber, Group CFO and Member of the Executive Board of Helvetia Bank.",
        ["Jonas Weber | Group CFO and Member of the Executive Board | Helvetia Bank"],
        id="cfo-and-member",
    ),
    pytest.param(
        "Kwame Boateng, the Deputy Minister for Trade and Industry, addressed the forum.",
        ["Kwame Boateng | Deputy Minister for Trade and Industry | "],
        id="the-deputy-minister",
    ),
    pytest.param(
        "Lars Jensen, Denmark’s Minister for Climate, addressed the forum.",
        ["Lars Jensen | Minister for Climate | Denmark"],
        id="genitive-country-after",
    ),
    pytest.param(
        "Lars Jensen, Danish Minister for Climate, Energy and Utilities, addressed the forum.",
        ["Lars Jensen | Minister for Climate, Energy and Utilities | Danish"],
        id="demonym-after",
    ),
    pytest.param(
        "Maria Santos (Minister of Health, Brazil) opened the panel.",
        ["Maria Santos | Minister of Health | Brazil"],
        id="in-brackets",
    ),
    pytest.param(
        "Sahil Babayev, Minister of Labor and Social Protection of the Republic of Chad, sat.",
        ["Sahil Babayev | Minister of Labor and Social Protection | Republic of Chad"],
        id="long-portfolio",
    ),
    pytest.param(
        "Ahmed Nasser, Undersecretary of the Ministry of Economy for Foreign Trade, spoke.",
        ["Ahmed Nasser | Undersecretary | Ministry of Economy for Foreign Trade"],
        id="undersecretary-of-ministry",
    ),
    pytest.param(
        "Noura Al Kaabi, Minister of State at the Ministry of Foreign Affairs, received him.",
        ["Noura Al Kaabi | Minister of State | Ministry of Foreign Affairs"],
        id="minister-at-ministry",
    ),
    pytest.param(
        "Ivan Petrov, mayor of Varna, and Anna Ilieva, a researcher at Sofia University, came.",
        ["Ivan Petrov | mayor | Varna", "Anna Ilieva | researcher | Sofia University"],
        id="lower-case",
    ),
    pytest.param(
        "“Crime does not pay,” said Special Agent in Charge Dana Miller of the FBI’s Boston Field"
        " Office.",
        ["Dana Miller | Special Agent in Charge | FBI’s Boston Field Office"],
        id="special-agent",
    ),
    pytest.param(
        "The research was led by Yuki Tanaka, a professor of physics at Kyoto University.",
        ["Yuki Tanaka | professor of physics | Kyoto University"],
        id="professor-of-at",
    ),
    pytest.param(
        "Fatou Bensouda, former Prosecutor of the International Criminal Court, gave a lecture.",
        ["Fatou Bensouda | former Prosecutor | International Criminal Court"],
        id="former-prosecutor",
    ),
    pytest.param(
        "Peter Novak, Permanent Representative of Slovakia to the United Nations, presided.",
        ["Peter Novak | Permanent Representative | Slovakia to the United Nations"],
        id="permanent-representative",
    ),
    pytest.param(
        "Li Na, vice president of the Chinese Academy of Sciences, said the launch went well.",
        ["Li Na | vice president | Chinese Academy of Sciences"],
        id="academy",
    ),
    pytest.param(
        "Sofia Rossi, spokesperson for the European External Action Service, declined to comment.",
        ["Sofia Rossi | spokesperson | European External Action Service"],
        id="spokesperson-for",
    ),
    pytest.param(
        "Samuel Osei, Executive Vice President, Global Operations at Contoso Ltd., will retire.",
        ["Samuel Osei | Executive Vice President, Global Operations | Contoso Ltd."],
        id="division-then-company",
    ),
]

ROWS = [
    pytest.param(
        "Secretaries Arturo Reyes (DFA), Rosa Lim (DOLE) and Ben Cruz (DTI) came along.",
        [
            "Arturo Reyes | Secretaries | DFA",
            "Rosa Lim | Secretaries | DOLE",
            "Ben Cruz | Secretaries | DTI",
        ],
        id="plural-with-brackets",
    ),
    pytest.param(
        "President Anna Weber and Chairman Kofi Mensah of the Volta Bank signed the accord.",
        ["Anna Weber | President | ", "Kofi Mensah | Chairman | Volta Bank"],
        id="two-with-one-body",
    ),
    pytest.param(
        "Foreign Ministers Wopke Hoekstra of the Netherlands and Jean Asselborn of Luxembourg met.",
        [
            "Wopke Hoekstra | Foreign Ministers | Netherlands",
            "Jean Asselborn | Foreign Ministers | Luxembourg",
        ],
        id="foreign-ministers",
    ),
    pytest.param(
        "MPs Ketevan Lomidze, Davit Gelashvili and Nino Beridze attended the meeting.",
        [
            "Ketevan Lomidze | MPs | ",
            "Davit Gelashvili | MPs | ",
            "Nino Beridze | MPs | ",
        ],
        id="mps",
    ),
    pytest.param(
        "The meeting was attended by Minister of Finance Ali Hasan, Minister of Economy Omar Said"
        " and Head of the Presidential Office Karim Aziz.",
        [
            "Ali Hasan | Minister of Finance | ",
            "Omar Said | Minister of Economy | ",
            "Karim Aziz | Head of the Presidential Office | ",
        ],
        id="offices-before-in-a-row",
    ),
    pytest.param(
        "Present were Ali Hasan, Minister of Finance, Omar Said, Minister of Economy, and Karim"
        " Aziz, Governor of the Central Bank.",
        [
            "Ali Hasan | Minister of Finance | ",
            "Omar Said | Minister of Economy | ",
            "Karim Aziz | Governor | Central Bank",
        ],
        id="offices-after-in-a-row",
    ),
    pytest.param(
        "Prime Minister Robert Abela, Minister for Finance Clyde Caruana, and the Governor of the"
        " Bank, Edward Scicluna, took part.",
        [
            "Robert Abela | Prime Minister | ",
            "Clyde Caruana | Minister for Finance | ",
            "Edward Scicluna | Governor | Bank",
        ],
        id="mixed-row",
    ),
]

LATER = [
    pytest.param(
        "Vladimir Putin arrived in Hanoi. The Russian President was met at the airport.",
        ["Vladimir Putin | President | Russian"],
        id="definite-description",
    ),
]

LISTED = [
    pytest.param(
        "David Lainson, Lund University",
        ["David Lainson |  | Lund University"],
        id="body-alone",
    ),
    pytest.param(
        "**Rev. Dr. Milo Barton,** Pastor, Third Harbour Church (Oakport, CA)",
        ["Milo Barton | Pastor | Third Harbour Church"],
        id="church-and-town",
    ),
    pytest.param(
        "**Sen. Carla Quist, **Senate Majority Whip",
        ["Carla Quist | Senate Majority Whip | "],
        id="office-behind-a-seat",
    ),
    pytest.param(
        "Grace Njoroge – Permanent Secretary, Ministry of Water, Kenya",
        ["Grace Njoroge | Permanent Secretary | Ministry of Water, Kenya"],
        id="dash",
    ),
    pytest.param(
        "Mr. Hiroshi Sato, Senior Vice President, Sumida Electric Co., Ltd.",
        ["Hiroshi Sato | Senior Vice President | Sumida Electric Co., Ltd."],
        id="commas",
    ),
    pytest.param(
        "Minister of Justice: Ana Birchall",
        ["Ana Birchall | Minister of Justice | "],
        id="office-colon-name",
    ),
    pytest.param(
        "H.E. Penny Wong, Minister for Foreign Affairs of Australia",
        ["Penny Wong | Minister for Foreign Affairs | Australia"],
        id="excellency",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE + AFTER + ROWS + LATER)
def test_offices(text: str, expected: list[str]) -> None:
    assert told(text, Role.LEAD) == expected


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_offices_of_a_list(text: str, expected: list[str]) -> None:
    assert told(text, Role.ATTENDEES, BlockKind.ITEM) == expected


@pytest.mark.parametrize("word", sorted(COURSES))
def test_courses_of_officers(word: str) -> None:
    text = (
        f"He met General Paul Pherani, MSM, {word}, PhD, the Commander, Malta Patrol Force (MPF)."
    )
    assert told(text) == ["Paul Pherani | Commander | Malta Patrol Force (MPF)"]


@pytest.mark.parametrize("word", sorted(GRADING))
def test_graded_ranks_say_less(word: str) -> None:
    text = f"He met {word.title()} Colonel Paul Pherani, Director of Ports."
    assert told(text) == ["Paul Pherani | Director of Ports | "]


@pytest.mark.parametrize("word", sorted(CHARGED))
def test_what_an_office_is_charged_with(word: str) -> None:
    office = f"Deputy Minister {'in ' * (word == 'charge')}{word} for Rural Affairs"
    assert told(f"The {office} Paul Pherani spoke.") == [f"Paul Pherani | {office} | "]
    assert told(f"They met Paul Pherani, {office}.") == [f"Paul Pherani | {office} | "]


LED = [
    *[(f"A {party} of the Harbour Trust, led by its", "Harbour Trust") for party in PARTIES],
    *[(f"The delegation {tie} Malta {verb} by", "Malta") for tie in SENT for verb in LEADING],
    ("A delegation of 42 people led by", ""),
    ("A delegation of Malta; some were led by", ""),
    ("A delegation of Malta was met by", ""),
    *[
        (f"The delegation of Malta, {tie} led by", "Malta")
        for tie in ("which is", "which was", "a dozen strong,", "a dozen strong, which was")
    ],
    ("The team of Marr School won the cup at a feast led by", ""),
    ("The delegation of Malta, a band and a choir led by", ""),
    ("The mission of the Harbour Trust, led by", ""),
    ("Malta was led by", ""),
]


@pytest.mark.parametrize(("opening", "body"), sorted(LED))
def test_whose_delegation_somebody_leads(opening: str, body: str) -> None:
    assert told(f"{opening} Director General Ann Orr, came.") == [
        f"Ann Orr | Director General | {body}"
    ]


def test_a_title_is_not_that_of_a_delegation() -> None:
    text = "A delegation from the Harbour Trust led by Senator Ann Orr came."
    assert told(text) == ["Ann Orr | Senator | "]


@pytest.mark.parametrize("word", sorted(ASIDE))
def test_somebody_else_behind_a_comma(word: str) -> None:
    assert "Ann Orr |  | " in told(f"They met Ann Orr, {word} the Rector of Orla College.")


def test_who_speaks_for_a_cause() -> None:
    assert told("They met Ann Orr, a keen advocate for whales.") == ["Ann Orr |  | "]
    assert told("They met Ann Orr, an advocate at Orla Law.") == ["Ann Orr | advocate | Orla Law"]
    assert told("They met Ann Orr, advocate of the Larnby Court.") == [
        "Ann Orr | advocate | Larnby Court"
    ]
    assert told("They met Ann Orr, advocate of the High Court.")[0].startswith("Ann Orr | advocate")


@pytest.mark.parametrize("opening", ["On behalf of the", "Representing also the"])
def test_who_stands_in_for_another(opening: str) -> None:
    text = f"{opening} Rector, Professor Elias Dabi, the Registrar of KUST, spoke."
    assert "Elias Dabi | Registrar | KUST" in told(text)


@pytest.mark.parametrize("rank", sorted(rank.upper() for rank in SHORT_RANKS))
def test_ranks_that_are_bodies_before_an_office(rank: str) -> None:
    people = told(f"The {rank} Chief Executive Officer Ann Baker met {rank} Ben Roe.")
    assert people == [f"Ann Baker | Chief Executive Officer | {rank}", f"Ben Roe | {rank} | "]
    people = told(f"They met Ann Baker, {rank} Vice President.")
    assert people == [f"Ann Baker | Vice President | {rank}"]


@pytest.mark.parametrize("rank", lexicons.words("ranks"))
def test_every_rank_says_less_than_an_office_behind(rank: str) -> None:
    people = told(f"They met {rank.title()} Ann Baker, Director of Ports.")
    assert people == ["Ann Baker | Director of Ports | "]
    assert told(f"They met {rank.title()} Ann Baker.") == [f"Ann Baker | {rank.title()} | "]


def notice(*lines: str) -> list[tuple[str, str, str]]:
    """The people of a notice to the press that is these lines: name, role, affiliation."""
    text = "\n".join(lines)
    spans = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    blocks = tuple(Block(span, BlockKind.LINE) for span in spans)
    units = tuple(Unit(span, k) for k, span in enumerate(spans))
    people = find_people(Document(Source(text), blocks, units), (Role.BOILERPLATE,) * len(lines))
    return [(p.name, p.role, p.affiliation) for p in people]


def test_bodies_on_the_lines_of_a_notice() -> None:
    lines = ["WHO:", "Mayor Dana Cove, Orla County", "Ann Bay and Max Orr, Orlaber", "WHAT: A run"]
    assert notice(*lines) == [
        ("Dana Cove", "Mayor", "Orla County"),
        ("Ann Bay", "", "Orlaber"),
        ("Max Orr", "", "Orlaber"),
    ]
    assert notice("WHO: Mayor Dana Cove; Max Orr and Ann Bay, Orlaber", "WHAT: A run") == [
        ("Dana Cove", "Mayor", ""),
        ("Max Orr", "", "Orlaber"),
        ("Ann Bay", "", "Orlaber"),
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "both of whom will speak",
        "who built the bridge",
        "10 pupils and a band",
        "Orla County, 10 pupils",
        "the County which Orla left",
    ],
)
def test_words_behind_a_name_of_a_notice_that_are_no_body(rest: str) -> None:
    assert notice(f"WHO: Dana Cove; Max Orr, {rest}", "WHAT: A run") == [
        ("Dana Cove", "", ""),
        ("Max Orr", "", ""),
    ]
