"""Names of the whole world beside their titles, and capitals that are nobody."""

from __future__ import annotations

import pytest

from briefing import lexicons
from briefing.model import Block, BlockKind, Document, Role, Source, Span, Unit
from briefing.people import find_people
from briefing.people.candidates import SAINTS, WORD_NAMES
from briefing.people.christened import CHRISTENED
from briefing.people.coreference import RELATIVES
from briefing.people.examples import INCLUDING, PARTING, PEOPLE, PEOPLED, THINGS
from briefing.people.kinds import MAKERS, STREETS
from briefing.people.things import PLURAL_FAMILIES
from briefing.people.thresholds import (
    CLERICAL,
    HELP,
    KIN,
    MINISTERS,
    PORTFOLIOS,
    REACHED_BY,
    REACHING,
)
from briefing.pipeline import read


def names(text: str, role: Role = Role.THEME) -> list[str]:
    """The names of a text that is one unit, in order."""
    span = Span(0, len(text))
    document = Document(Source(text), (Block(span, BlockKind.PARAGRAPH),), (Unit(span, 0),))
    return [p.name for p in find_people(document, (role,)) if p.name]


SOMEBODY = [
    ("CEO Dr. Shaun Pasley Ph.D. met Executive Director Brandon Wales.", 2),
    ("The Ambassador of Korea Miyon LEE and Dr. Kenji SATO arrived.", 2),
    ("Brazil's Luiz Inácio Lula da Silva spoke with Sen. Menendez.", 2),
    ("Mr. Brown and Mrs. Green met the councillors.", 2),
    ("General Secretary To Lam received Vice Premier He Lifeng.", 2),
    ("Foreign Minister Sugiono and President Joko Widodo arrived.", 2),
    ("Her Majesty Queen Máxima and His Eminence Cardinal Pietro Parolin spoke.", 2),
    ("Shri V. Muraleedharan and Smt. K. N. Shanti Kumari spoke.", 2),
    ("Ven. Dr. Omalpe Sobhitha Thero and H.E. Dato Lim Jock Hoi attended.", 2),
    ("His Highness Sheikh Mohammed bin Rashid Al Maktoum met Abdullah bin Touq Al Marri.", 2),
    ("Foreign Minister Þórdís Kolbrún Reykfjörð Gylfadóttir met Hakan Fidan.", 2),
    ("Prime Minister Hu'akavameiliku Siaosi Sovaleni and Mr. İbrahim Kalın spoke.", 2),
    ("Foreign Minister José Manuel Albares Bueno met María Ángela Holguín Cuéllar.", 2),
    ("The talks were led by Jan Novotny, and Bill Tanner met Christian Etterlin.", 3),
    ("June Carver, Director of Sales, and Dean Burrows, President of Ocula, spoke.", 2),
    ("District Attorney Summer Dolan and Ambassador Beat Aebersold spoke.", 2),
    ("Beat Aebersold, Head of Communications, spoke.", 1),
    ("Generals Patrick and Halsworth met Admirals Keller and Spence.", 4),
    ("Archimandrite Savva, Monsignor Pietro Galli and Metropolitan Hilarion of Volo met.", 3),
    ("Father Anselm and Brother Thomas met Patriarch Savva of Volo.", 3),
    ("U Tun Zaw Oo and Dr Tun Hlaing met Her Excellency Mya Than Swe.", 3),
    ("Chief Justice Zhou Jun met Justice Amir Lockyer.", 2),
    ("PSSUPT TERESA L VILLORDE and PSINSP Edgar Q Solmayo came.", 2),
    ("Trade Attachés Benito dela Torra and Clara delos Montes had lunch.", 2),
    ("Founder Wim “Big Wim” Okkers and JT Harnsworth, an architect, spoke.", 2),
    ("Professor Imran A Qureshi and Prof K M Badrul Islam, Director of the school, spoke.", 2),
    ("RK Duggal, Registrar, met Minister Sun Peiyan and Prof. Fan Haneul.", 3),
    ("Jinsoo Oh, CTO of Larnix, met Ella Ma, its founder.", 2),
    ("His wife Sherry and their daughter Ingrun kept the books.", 2),
    ("The trip of Secretary of State Pellworth’s deputy was announced.", 1),
    ("The Mireille Dorval administration raised the tax.", 1),
    ("The Foreign Ministers of Finland and Sweden, Elina Valtonen and Tobias Billström, met.", 2),
    ("Charges against Wynna P. Marroch were read, and Senator Don Okkers spoke.", 2),
    ("He served under President Alan T.K. Marrow and President Alan K. Marrow.", 2),
    ("She met James A. Backhus, and then J. Backhus thanked James Backhus.", 1),
    ("The Secretary Omar ADDO BENA, Dr. Koffi Yao ZAN and Prof. MARVELL OSSAI came.", 3),
    ("Trade minister Koffi ZAN met Prof. Lia BRUNO of the University of Koru (UNIKO).", 2),
    ("It was Paul ADDO BENA, Vice President, and John Peter CPA CFE, Director of Trade.", 2),
    ("They met Chairman Min-jun Song and Secretary Ji-ho Park, and sang Sing-along Song.", 2),
    ("Of the board are Jim Boyden, a partner, and Michael Kimm, CEO MedTrail.", 2),
]


@pytest.mark.parametrize(("text", "count"), SOMEBODY)
def test_somebody(text: str, count: int) -> None:
    found = names(text)
    assert len(found) == count
    assert all(found)


NOBODY = [
    "The plant of Larnix OH and the chapter in Bor, OH, were sold.",
    "It was Getting A Grip on prices that counted.",
    "Dear Lakeshore friends, the Governor of Chiang Mun, Brigadier General, was there.",
    "Many Sri Lankans and African Americans live in General Santos City and Ilocos Norte.",
    "The president planted a tree at Sultan Park and swam near La Jolla.",
    "Penalties under Minnesota Statutes apply at 28 Maxwell Rd and in Annex B.",
    "The plant in Nova Budejo, Czech Republic, was sold to Collins Aerospace.",
    "Manila signed the pact, and Washington praised it.",
    "The Chief Incumbent and the Professor Emeritus came.",
    "The USS Gerald R. Ford lay near the John F. Kennedy Center.",
    "The Magnitsky Act and the Nelson Mandela Prize were discussed.",
    "President Departs for Official Visit to Berlin",
    "Ombudsman Dismisses 13 Staff From Service",
    "They met the Chief Incumbent of the Great Temple.",
    "Goldman Sachs and Morgan Stanley advised Johnson & Johnson.",
    "They flew from Camp David to Lake Victoria.",
    "The President To Do list and Mr. and Mrs. Right Choice were shown.",
    "She trained teams such as the Denver Larks, Boston Comets and Minnesota Herons.",
    "He worked with companies like Tonal, Orla Ring, and others.",
    "People took our apps like Sleep Checker, Brisk Walker and Easy Meals.",
    "In June Sandoz grew, on 5 June Sandoz fell, and the Bill Passed in May.",
    "The Christian Democrats and Christian Aid met volunteers from AARP Indiana.",
    "AARP INDIANA HOSTS VETERANS DAY AT STATE FAIR GROUNDS",
    "The Bayside Philharmonic, Nordhav Energi and Tolva Neurotherapeutics met at Harlow.com.",
    "The firm sits in Lindenstrasse, and a Consultant Gastroenterologist at the hospital agrees.",
    "General Motors and the Minister Council met the Director Europe.",
    "The march will go from Ada Lyn Park, Sandholm, to the town hall.",
    "They ran from Ada Lyn Park to the town hall.",
    "She is the Ida Marr Professor of Botany, and the Dean and Ida Marr Professor of Nursing.",
    "The Oficina General del Muelle took part.",
    "The plane is an Orla X Loader.",
    "The grant is for the Sierra Leone Lights and Hearths Project.",
    "She is the President Oncology at the clinic.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert names(text) == []


COURTEOUS = [
    ("Present was Tan Sri Ahmad bin Ismail.", "Ahmad bin Ismail"),
    ("Present was Puan Siti Nor binti Omar.", "Siti Nor binti Omar"),
    ("The minister met Daw Aung San Nu Yi.", "Daw Aung San Nu Yi"),
    ("They saw San Diego Mayor Ana Ruiz.", "Ana Ruiz"),
    ("Talks will be held by the UN Special Envoy de Palumbo.", "de Palumbo"),
    ("They met President von der Lindt.", "von der Lindt"),
    ("The Governor of New Hampshire van Loo Ida Marrburg came.", "Ida Marrburg"),
    ("They thanked Anna Lea Park, the President.", "Anna Lea Park"),
]


@pytest.mark.parametrize(("text", "name"), COURTEOUS)
def test_where_a_name_begins(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize("text", ["Governo Italiano", "Watan Habarlary", "Sala de Prensa"])
def test_strange_capitals_around_the_report(text: str) -> None:
    assert names(text, Role.BOILERPLATE) == []


def test_a_contact_stays() -> None:
    assert names("Contact: Tumisang Mokhehle", Role.BOILERPLATE) == ["Tumisang Mokhehle"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("H.H. Sheikh Saif bin Rashid Al Mazrou opened the port.", "Saif bin Rashid Al Mazrou"),
        ("The guests were received by H.M. Queen Lerato.", "Lerato"),
        ("Minister H.M. Perera opened the port.", "H.M. Perera"),
        ("First Deputy Chairman Sh. Yuldoshev opened the port.", "Sh. Yuldoshev"),
        ("Deputy Minister Kh. Odinaev opened the port.", "Kh. Odinaev"),
        ("HRH Prince Thabiso opened the port.", "Thabiso"),
        ("Ambassador Park Eun-ju opened the port.", "Park Eun-ju"),
        ("Moon Ji-won, the spokesperson, opened the port.", "Moon Ji-won"),
        (
            "The Minister of Energy, Said bin Khalfan al Harthy, opened it.",
            "Said bin Khalfan al Harthy",
        ),
        ("Dato' Sri Amran bin Razak opened the port.", "Amran bin Razak"),
        ("Dato’ Sri Amran bin Razak opened the port.", "Amran bin Razak"),
        ("Datuk Sri Amran bin Razak opened the port.", "Amran bin Razak"),
        ("They were received by Dato’ Amran Razak.", "Amran Razak"),
        ("Datuk Azrul bin Tengku Mahmood opened the port.", "Azrul bin Tengku Mahmood"),
    ],
)
def test_courtesies_and_initials_that_look_alike(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CEO Dr. Shaun Pasley Ph.D. spoke.", "Shaun Pasley"),
        ("The Ambassador of Korea Miyon LEE arrived.", "Miyon LEE"),
        ("Dave BurwellDirector, Investor Relations", "Dave Burwell"),
        ("They met founder Kris Sipe\u00c2 of Acme.", "Kris Sipe"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_genitive_whose_apostrophe_is_lost() -> None:
    text = "Senator Daniel Halloway is here. He came to Senator Halloways office."
    assert names(text) == ["Daniel Halloway"]


def listed(text: str) -> list[str]:
    """The names of a text whose lines are units."""
    spans, at = [], 0
    for line in text.split("\n"):
        spans += [Span(at, at + len(line))] if line else []
        at += len(line) + 1
    blocks = tuple(Block(span, BlockKind.LINE) for span in spans)
    units = tuple(Unit(span, k) for k, span in enumerate(spans))
    found = find_people(Document(Source(text), blocks, units), (Role.THEME,) * len(units))
    return [p.name for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Organizations in attendance:\nCarmen Larks\nElena Moss\n\nPresent:\nAnn Baker",
            ["Ann Baker"],
        ),
        ("Contacts for schools:\nAnn Baker\nElena Moss", ["Ann Baker", "Elena Moss"]),
        ("Minister for communities:\nAnn Baker", ["Ann Baker"]),
        ("New films with:\nAnn Baker", ["Ann Baker"]),
        ("Companies:\nCarmen Larks", []),
        ("Presenters of the show series:\nAnn Baker", ["Ann Baker"]),
        ("Present:\nAnn Baker of both companies:", ["Ann Baker"]),
    ],
)
def test_items_of_a_list_of_things(text: str, expected: list[str]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    "lead",
    [
        *[f"All {w} and brands:" for w in sorted(PEOPLE)],
        *[f"Letters {w} brands:" for w in sorted(PARTING)],
    ],
)
def test_every_word_over_a_list_of_people(lead: str) -> None:
    assert listed(f"{lead}\nAnn Baker") == ["Ann Baker"]
    assert listed("All brands:\nAnn Baker") == []


ONE_NAME = [
    *[(f"We met District Attorney {w.title()} Dolan.", f"{w.title()} Dolan") for w in WORD_NAMES],
    *[(f"They met {w.title()} Novotny.", f"{w.title()} Novotny") for w in CHRISTENED - {"dean"}],
    ("Dean Novotny, President of Ocula, spoke.", "Dean Novotny"),
    *[(f"Then his {w} Ingrun spoke.", "Ingrun") for w in KIN],
    *[(f"A trip of Minister of {w.title()} Pellworth’s aide.", "Pellworth") for w in PORTFOLIOS],
    *[(f"A trip of {w.title()} of Trade Pellworth’s aide.", "Pellworth") for w in MINISTERS],
    *[(f"The works of the {w.title()} Savva of Volograd.", "Savva") for w in CLERICAL],
    *[(f"They saw {w.title()} Diego Mayor Ana Ruiz.", "Ana Ruiz") for w in SAINTS],
    *[
        (f"They met Seattle {w.title()}, who is old.", f"Seattle {w.title()}")
        for w in PLURAL_FAMILIES
    ],
    *[(f"They know {w} including Orla Ring.", "Orla Ring") for w in PEOPLED],
]
NO_NAME = [
    *[f"They know {word} like Orla Ring and Elena Moss." for word in sorted(THINGS)],
    *[f"They know {word} such as Orla Ring and Elena Moss." for word in sorted(THINGS)],
    *[f"They know brands {word} Orla Ring." for word in sorted(INCLUDING)],
    *[f"They met Tolva Neuro{end}." for end in MAKERS],
    *[f"They met Ann Linden{end}." for end in STREETS],
]


@pytest.mark.parametrize(("text", "name"), sorted(ONE_NAME))
def test_every_word_that_shows_a_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize("text", NO_NAME)
def test_every_word_that_shows_things(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("word", sorted(REACHING))
@pytest.mark.parametrize("mark", sorted(REACHED_BY))
def test_who_can_be_reached(word: str, mark: str) -> None:
    assert names(f"You help by {word} Wynna Marroch {mark} 555.") == ["Wynna Marroch"]


def test_a_body_that_can_be_reached() -> None:
    assert names("Please contact Wynna Marroch for more.") == []
    assert names("Please contact Marroch at 555.") == []


@pytest.mark.parametrize("word", sorted(HELP))
def test_who_helped(word: str) -> None:
    assert names(f"It was led with {word} from Mark Dee, and done.") == ["Mark Dee"]


TAKEN_FOR_THINGS = [
    ("Commissioner Sadako Ogata met Taro Yamagata.", ["Sadako Ogata", "Taro Yamagata"]),
    ("Marc Lavallee, CEO of Acme, and Rudy Vallee spoke.", ["Marc Lavallee", "Rudy Vallee"]),
    ("He closed the schools as Ann Baker spoke.", ["Ann Baker"]),
    ("It sells songs from Ann Baker and Ben Roe.", ["Ann Baker", "Ben Roe"]),
    ("She shot films including Ann Baker and Ben Roe.", ["Ann Baker", "Ben Roe"]),
    ("She trained teams including the Denver Larks and Elena Moss.", []),
    ("Sydney Hughes, CEO of Acme, spoke.", ["Sydney Hughes"]),
    ("Seattle Larkins, CEO of Acme, spoke.", ["Seattle Larkins"]),
    ("Seattle Larkins said so.", ["Seattle Larkins"]),
    ("In May the Seattle Larkins said so.", []),
    ("Seattle Larkins won.", []),
    ("Director of Energy Gazprom was there.", []),
    ("The Secretary of Labor WDL was there.", []),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_FOR_THINGS, ids=lambda x: str(x)[:40])
def test_people_beside_words_of_things(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("*Satoshi Asami* is co-founder and CTO of Decklin.", "Satoshi Asami"),
        ("**Warner Losh**, the Security Officer, spoke.", "Warner Losh"),
        ("Attorney General Jeff Sessions said so.", "Jeff Sessions"),
        ("Mayor Kim Woods said so.", "Kim Woods"),
        ("Professor of Plant Pathology Alison Stewart said so.", "Alison Stewart"),
        ("Minister of Health Tedros Adhanom said so.", "Tedros Adhanom"),
    ],
)
def test_names_in_marks_behind_offices_and_of_plain_words(sentence: str, name: str) -> None:
    text = f"The college named a dean on Monday in Larnby.\n\n{sentence}\n"
    assert [person.name for person in read(text).people] == [name]


@pytest.mark.parametrize(
    ("short", "name"),
    [(short, name) for name, row in lexicons.pairs("short_names") for short in row.split()],
)
def test_short_forms_of_given_names(short: str, name: str) -> None:
    text = f"We met {name.title()} A. Clarkson. Then {short.title()} Clarkson said so."
    assert names(text) == [f"{name.title()} A. Clarkson"]
    assert short[:2] != name[:2]


@pytest.mark.parametrize(
    "text",
    [
        "We met John Clarkson and Jack Clarkson.",
        "We met John Clarkson. We saw Jack Clarkson. Then Jack Clarkson thanked John Clarkson.",
        "We met Mayor John Clarkson. Then Captain Jack Clarkson said so.",
        "We met John Clarkson. Jack Clarkson, his son, said so.",
        *[f"We met John Clarkson. His {kin} Jack Clarkson said so." for kin in sorted(RELATIVES)],
    ],
)
def test_two_people_whose_given_names_could_be_one(text: str) -> None:
    assert names(text) == ["John Clarkson", "Jack Clarkson"]


@pytest.mark.parametrize(
    "text",
    [
        "We met Minister of Mines John Clarkson. Then Minister Jack Clarkson said so.",
        "We met John Clarkson and his wife. Then Jack Clarkson said so.",
        "We met Mayor John Clarkson! Then Jack Clarkson said so.",
    ],
)
def test_one_person_whose_given_name_is_shortened(text: str) -> None:
    assert names(text) == ["John Clarkson"]


def test_other_given_names_of_one_family() -> None:
    assert names("We met Richard Clarkson and Robert Clarkson.") == [
        "Richard Clarkson",
        "Robert Clarkson",
    ]
