"""What counts as a commitment, of which kind, who is bound and by when."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Block, BlockKind, Commitment, Document, Reading, Role, Source, Span, Unit
from briefing.sections.commitments import find_commitments
from briefing.sections.commitments.acts import acts_of
from briefing.sections.commitments.views import View


def found_in(sentence: str, role: Role = Role.THEME) -> tuple[Commitment, ...]:
    span = Span(0, len(sentence))
    document = Document(Source(sentence), (Block(span, BlockKind.PARAGRAPH),), (Unit(span, 0),))
    return find_commitments(Reading(document, (role,), (), ()))


FIRES = [
    ("agreement", "The two presidents agreed to open a second border crossing."),
    ("agreement", "A memorandum of understanding on fisheries was signed after the talks."),
    ("agreement", "Both sides agreed to hold joint exercises."),
    ("agreement", "The ministers signed a protocol on the exchange of archives."),
    ("decision", "The Cabinet has approved a national plan against drought."),
    ("decision", "The Council decided to extend the sanctions for six months."),
    ("decision", "The defendant was sentenced to four years in prison."),
    ("decision", "The new law will enter into force on 1 January 2028."),
    ("decision", "The Governing Board decided to leave the policy rate unchanged."),
    ("decision", "The President appointed Maria Costa as Minister of Energy."),
    ("pledge", "We are committed to ending child poverty."),
    ("pledge", "The company plans to build two wind farms by 2030."),
    ("pledge", "Denmark stands ready to send more doctors."),
    ("pledge", "The President said that Kenya would provide 200 police officers."),
    ("pledge", "The Minister reaffirmed the government's commitment to free education."),
    ("instruction", "The President instructed the governors to repair the dams."),
    ("instruction", "The Ministry of Health was tasked with opening five clinics."),
    ("instruction", "He ordered the police to protect the polling stations."),
    ("call", "The Secretary-General called on the parties to lay down their arms."),
    ("call", "We urge the authorities to release the journalists."),
    ("call", "She stressed the need to protect the forests."),
    ("call", "We must do more to help the refugees."),
    ("scheduled", "The next session will be held in Lima on 14 March 2027."),
    ("scheduled", "The hearing is scheduled for Friday."),
]


@pytest.mark.parametrize(("kind", "sentence"), [pytest.param(*r, id=r[1][:40]) for r in FIRES])
def test_fires(kind: str, sentence: str) -> None:
    assert kind in [c.kind for c in found_in(sentence)]


SILENT = [
    "The Minister expressed confidence that trade would grow.",
    "He expressed hope for a lasting friendship.",
    "Sales are expected to grow by four percent.",
    "The economy is forecast to expand by two percent.",
    "For more information, visit our website.",
    "The two countries established diplomatic relations in 1971.",
    "The sides discussed the state of bilateral relations.",
    "The parties exchanged views on regional issues.",
    "The factory employs 900 people.",
    "The museum was founded in 1888.",
    "Trade reached 3 billion dollars last year.",
    "The Prime Minister thanked the Queen for her hospitality.",
    "The President congratulated the athletes.",
    "The indictment alleges that he hid the money.",
    "The attack killed nine people.",
    "Net income rose to 14 million euros.",
    "She holds a degree in law from the University of Ghana.",
    "The talks were held in a friendly atmosphere.",
    "Applicants may submit a request for review.",
    "The study found that most adults sleep badly.",
    "The company was founded in 1962.",
    "Analysts expect that the rate will be cut.",
    "The Harbour Board is the body mandated to oversee the ports of Ghana.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_silent(sentence: str) -> None:
    assert found_in(sentence) == ()


@pytest.mark.parametrize("role", [Role.BOILERPLATE, Role.ATTENDEES])
def test_never_in_boilerplate_or_attendees(role: Role) -> None:
    assert found_in("The two presidents agreed to open a border crossing.", role) == ()


ACTORS = [
    ("the governors", "The President instructed the governors to repair the dams."),
    ("the parties", "The Secretary-General called on the parties to lay down their arms."),
    ("The two presidents", "The two presidents agreed to open a second border crossing."),
    ("Kenya", "The President said that Kenya would provide 200 police officers."),
    ("the government", "She underlined the government's readiness to finance free schools."),
    ("We", "We must do more to help the refugees."),
    ("The Ministry of Health", "The Ministry of Health was tasked with opening five clinics."),
    ("", "A memorandum of understanding on fisheries was signed after the talks."),
    ("", "She stressed the need to protect the forests."),
]


@pytest.mark.parametrize(("actor", "sentence"), [pytest.param(*r, id=r[1][:40]) for r in ACTORS])
def test_actor(actor: str, sentence: str) -> None:
    assert [c.actor for c in found_in(sentence)][:1] == [actor]


DEADLINES = [
    ("2030", "The company plans to build two wind farms by 2030."),
    ("the end of the year", "The parties agreed to finish the talks by the end of the year."),
    ("14 March 2027", "The next session will be held in Lima on 14 March 2027."),
    ("as soon as possible", "He instructed the ministry to report as soon as possible."),
    ("within six months", "The mayor promised to repair the bridge within six months."),
    ("31 May", "The Council decided to extend the truce from 1 May to 31 May."),
    ("", "We are committed to ending child poverty."),
]


@pytest.mark.parametrize(("due", "sentence"), [pytest.param(*r, id=r[1][:40]) for r in DEADLINES])
def test_deadline(due: str, sentence: str) -> None:
    assert [c.deadline for c in found_in(sentence)][:1] == [due]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_is_read_and_slices_stand_in_it(text: str) -> None:
    folded = " ".join(text.split())
    for commitment in found_in(text):
        assert " ".join(commitment.actor.split()) in folded
        assert commitment.deadline in folded


@pytest.mark.parametrize("opening", ["Newly", "Recently", "The newly"])
def test_who_came_to_an_office_lately_decides_nothing(opening: str) -> None:
    """A participle behind such a word tells of the office and is no verb."""
    text = f"{opening} appointed Attaché Ole Marr paid a visit to the port."
    words = View(text, 0, len(text), Role.THEME).words
    assert [words[act.verb].low for act in acts_of(words)] == ["paid"]
