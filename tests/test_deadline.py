"""By when a commitment is due, given its sentence and kind; "" where the sentence does not say."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import CommitmentKind, Role, folded
from briefing.sections.commitments.deadline import deadline_of
from briefing.sections.commitments.due import offers
from briefing.sections.commitments.due_signs import NEVER
from briefing.sections.commitments.moments import (
    COMING_EVENT,
    COMING_TIME,
    DUE_CUE,
    PLAIN_DATE,
    Moment,
    dated,
    found_at,
)
from briefing.sections.commitments.times import PLAIN
from briefing.sections.commitments.views import View


def seen(text: str) -> View:
    return View(text, 0, len(text), Role.THEME)


def deadline_in(sentence: str, kind: str) -> str:
    found = deadline_of(seen(sentence), CommitmentKind(kind))
    return folded(sentence[found.start : found.end]) if found else ""


DUE = [
    ("call", "She called for a ceasefire during Ramadan.", "during Ramadan"),
    ("pledge", "The government will pay another 6 million from its own budget.", ""),
    ("call", "We need to act so that we can reach the end of hunger this year.", "this year"),
    ("pledge", "The ministry commits to open a wing before winter.", "before winter"),
    ("instruction", "It asked the board for a plan by its next session.", "by its next session"),
    ("instruction", "The ministry is to settle arrears in the 3rd quarter.", "in the 3rd quarter"),
    ("scheduled", "Drilling will begin in the final quarter of 2026.", "the final quarter of 2026"),
    ("pledge", "I'll be back here in August.", "August"),
    ("pledge", "We will not be silent until he is brought home.", ""),
    ("pledge", "She has given 60 million at a ceremony this morning.", ""),
    ("instruction", "Following the talks, the President asked the minister for a list.", ""),
    ("pledge", "The works will be finished at the end of October.", "the end of October"),
    (
        "decision",
        "The break runs from 20 December to 24 January.",
        "from 20 December to 24 January",
    ),
    ("decision", "The closing date was moved from 3 May to 9 June 2027.", "9 June 2027"),
    ("call", "We urge the minister to reopen the fund before Christmas.", "before Christmas"),
    ("instruction", "Residents must leave their homes this evening.", "this evening"),
    ("scheduled", "Doors open on Sunday at 3 pm.", "Sunday at 3 pm"),
    ("scheduled", "On Tuesday at 10:30 EU ministers will meet.", "Tuesday at 10:30"),
    ("pledge", "The firm will hire 20 people a month before Christmas.", "before Christmas"),
    (
        "scheduled",
        "The shop will open from 9 a.m. to 5 p.m. on 5 May.",
        "from 9 a.m. to 5 p.m. on 5 May",
    ),
    ("scheduled", "Bookings open at 8 a.m. on June 3 next year.", "at 8 a.m. on June 3 next year"),
    (
        "scheduled",
        "The rig will sail no earlier than October 2027.",
        "no earlier than October 2027",
    ),
    ("scheduled", "The talks will be held the day before the Fair.", "the day before the Fair"),
    ("decision", "Flags shall fly low from today until 25 August.", "from today until 25 August"),
    (
        "decision",
        "He was elected chair for another term of one year.",
        "for another term of one year",
    ),
    ("instruction", "The regulator was given the task of a review in the spring.", "in the spring"),
    ("call", "She proposed leasing planes before next fire season.", "before next fire season"),
    (
        "instruction",
        "He has mandated the Minister of Works, Sen. Ada Briggs, to open the road before the yuletide.",
        "before the yuletide",
    ),
    (
        "call",
        "He urged a return to civilian rule within the agreed timeframe of 24 months.",
        "within the agreed timeframe of 24 months",
    ),
    ("scheduled", "Director Paul Land will retire at the annual meeting.", "at the annual meeting"),
    ("agreement", "They signed the Programme of Cooperation of 2026 to 2030.", "2026 to 2030"),
    ("pledge", "The ministry will publish the list this week.", "this week"),
    ("decision", "This week, a court confirmed the verdict.", ""),
    ("pledge", "The fund will pay farmers half, the minister said this morning.", ""),
    (
        "decision",
        "Buses get 870 million announced by the minister today (Wednesday 26 February 2025).",
        "",
    ),
    ("decision", "The buyer is liable for the rest of the payment.", ""),
    ("pledge", "They will end it by the end of the first quarter.", "the end of the first quarter"),
    ("agreement", "The parties agreed to conclude by year's end.", "year's end"),
    ("pledge", "The scheme will run until the end of 2028.", "until the end of 2028"),
    ("decision", "The mandate was extended for a further year.", "for a further year"),
    ("pledge", "We will deliver between 2027 and 2029.", "between 2027 and 2029"),
    ("pledge", "By 2030 or earlier we shall halve it.", "2030"),
    ("pledge", "The bank intends to hire 200 people in 2027.", "2027"),
    ("pledge", "We aim to be neutral by mid-century.", "mid-century"),
    ("instruction", "The court gave the firm 60 days to comply.", "60 days"),
    ("instruction", "Applicants have until 5 p.m. on Friday to reply.", "until 5 p.m."),
    ("instruction", "The firm was ordered to pay by the 15th.", "the 15th"),
    ("pledge", "Production will commence in Q4.", "Q4"),
    ("decision", "The act comes into force in 2027.", "2027"),
    ("pledge", "It will be completed in two years' time.", "in two years' time"),
    ("pledge", "Trains will run by the time the Games begin.", "by the time the Games begin"),
    ("pledge", "Work will begin in the new year.", "in the new year"),
    ("pledge", "The scheme will start the following month.", "the following month"),
    ("pledge", "Delivery is planned for the 2027/28 season.", "for the 2027/28 season"),
    ("decision", "The pact will last for a decade.", "for a decade"),
    ("pledge", "The line should be ready by mid-year.", "mid-year"),
    ("pledge", "Works will begin in the second half of next year.", "the second half of next year"),
    (
        "pledge",
        "Output will double over the course of the decade.",
        "over the course of the decade",
    ),
    ("pledge", "We will help for as long as it takes.", "for as long as it takes"),
    ("pledge", "Rates will fall over the medium term.", "over the medium term"),
    ("pledge", "The ministry will close the road for two weeks.", "for two weeks"),
    ("decision", "The curfew stays in force until further notice.", "until further notice"),
    (
        "decision",
        "The order takes effect 15 days after its publication.",
        "15 days after its publication",
    ),
    ("decision", "The sanctions are prolonged for another six months.", "for another six months"),
    ("decision", "The amnesty starts 1 March.", "1 March"),
    ("decision", "The decree takes effect today.", "today"),
    ("instruction", "Agencies must report within thirty (30) days.", "within thirty (30) days"),
    ("instruction", "He told the ministry to act at once.", "at once"),
    ("instruction", "He told them to pay before Christmas.", "before Christmas"),
    ("agreement", "They agreed to meet in the autumn of this year.", "the autumn of this year"),
    ("agreement", "They agreed to meet again in autumn.", "in autumn"),
    ("call", "She urged that hearings begin no later than March.", "no later than March"),
    ("call", "He urged donors to give more in the months ahead.", "in the months ahead"),
    (
        "call",
        "She urged them to stay until peace returns to the valley.",
        "until peace returns to the valley",
    ),
    ("scheduled", "The vote is due in the week of 12 May.", "the week of 12 May"),
    ("scheduled", "The summit is planned for September.", "September"),
    ("scheduled", "The summit will be held on 8 June 2027.", "8 June 2027"),
    ("scheduled", "The tour runs from 3 to 9 May 2027.", "from 3 to 9 May 2027"),
    ("scheduled", "The fair takes place June 24-26, 2027, in Lyon.", "June 24-26, 2027"),
    ("scheduled", "The hearing is set for Friday.", "Friday"),
    ("scheduled", "They meet on Tuesday, 4 March at 10:00.", "Tuesday, 4 March at 10:00"),
    ("scheduled", "They will meet again soon.", "soon"),
    ("scheduled", "The board convenes next week.", "next week"),
    ("scheduled", "During this visit, the King will open a school.", "During this visit"),
    ("scheduled", "After the meeting, she will travel to Peru.", "After the meeting"),
    (
        "scheduled",
        "They will talk on the sidelines of the summit.",
        "on the sidelines of the summit",
    ),
    ("scheduled", "While in Peru, the Minister will tour a mine.", "While in Peru"),
    (
        "scheduled",
        "The results will be published in the first quarter of 2028.",
        "the first quarter of 2028",
    ),
    ("scheduled", "The talks resume tomorrow.", "tomorrow"),
    ("scheduled", "Polls open later this month.", "later this month"),
    ("pledge", "The company will build two plants by 2030.", "2030"),
    ("pledge", "The bridge will open by the end of 2027.", "the end of 2027"),
    ("pledge", "He will report within two weeks.", "within two weeks"),
    ("pledge", "Sixty clinics will be built this year.", "this year"),
    ("pledge", "The fund will invest over the next five years.", "over the next five years"),
    ("pledge", "The plan starts on 1 May 2027 and will help farmers.", "1 May 2027"),
    ("pledge", "We will deliver it in Q3 2027.", "Q3 2027"),
    (
        "pledge",
        "The state plans to close the mine before the end of the year.",
        "before the end of the year",
    ),
    ("pledge", "The site will be ready in the first week of March.", "the first week of March"),
    ("pledge", "Troops will stay until the situation improves.", "until the situation improves"),
    ("pledge", "Counselling will be offered throughout the week.", "throughout the week"),
    ("decision", "The law takes effect from 15 July 2027.", "from 15 July 2027"),
    ("decision", "The ban is extended until 31 January 2027.", "until 31 January 2027"),
    ("decision", "The rules apply with immediate effect.", "with immediate effect"),
    ("decision", "The fee will rise on 1 March.", "1 March"),
    ("decision", "The treaty takes effect immediately.", "immediately"),
    ("decision", "Claims must be filed no later than 5 May 2027.", "no later than 5 May 2027"),
    ("instruction", "He told the ministry to finish as soon as possible.", "as soon as possible"),
    ("instruction", "The banks must report within 30 days.", "within 30 days"),
    ("instruction", "She ordered the works to start without delay.", "without delay"),
    (
        "call",
        "We urge both sides to act at the earliest opportunity.",
        "at the earliest opportunity",
    ),
    (
        "call",
        "The funds should be spent within the respective financial year.",
        "within the respective financial year",
    ),
    ("call", "I suggest that we vote on it today.", "today"),
    (
        "agreement",
        "They agreed to meet at the upcoming Lima Summit.",
        "at the upcoming Lima Summit",
    ),
    ("agreement", "They agreed to stay in touch over the coming days.", "over the coming days"),
    ("agreement", "The sides agreed to hold the next round in March 2027.", "March 2027"),
    ("agreement", "A programme of cooperation for 2027-2029 was signed.", "2027-2029"),
    ("agreement", "They agreed to promptly exchange prisoners.", "promptly"),
]
NONE = [
    ("pledge", "The firm aims to lengthen the vein to 600 m (1969 feet)."),
    ("pledge", "The Fund aims to carry on its work (2019-2020)."),
    ("agreement", "The two ministers signed the treaty on 5 May 2017."),
    ("agreement", "The deal was signed in 2014."),
    ("decision", "The act adopted on 18 May 2010 was repealed."),
    ("decision", "The Cabinet met on Tuesday and approved the plan."),
    ("decision", "Ho was sentenced on 27 August 2018."),
    ("decision", "It is the first cut in two years."),
    ("pledge", "The Minister said on Monday that aid would be sent."),
    ("pledge", "The city will help students who sit the exam next year."),
    ("pledge", "We may help them."),
    ("pledge", "She pledged support."),
    ("call", "We should discuss the tasks for this year."),
    ("call", "The bill was tabled in Parliament today."),
    ("call", "They urged the court to immediately free him."),
    ("instruction", "He ordered the police to march."),
    ("scheduled", "The group was founded in 1992."),
]


@pytest.mark.parametrize(
    ("kind", "sentence", "due"), [pytest.param(*row, id=row[1][:40]) for row in DUE]
)
def test_due(kind: str, sentence: str, due: str) -> None:
    assert deadline_in(sentence, kind) == due


@pytest.mark.parametrize(("kind", "sentence"), [pytest.param(*row, id=row[1][:40]) for row in NONE])
def test_none(kind: str, sentence: str) -> None:
    assert deadline_in(sentence, kind) == ""


def offered(sentence: str) -> list[str]:
    spans = offers(seen(sentence), None)
    return [sentence[span.start : span.end] for span in spans if span != NEVER]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Gates open on Tuesday, 3 March at 10 a.m. ET.", "Tuesday, 3 March at 10 a.m. ET"),
        ("The call begins at 8:30am CET.", "8:30am CET"),
        ("It stays shut until the court has ruled.", "until the court has ruled"),
        ("Files are to be kept for three years.", "for three years"),
        ("The fair runs May 31-June 8.", "May 31-June 8"),
        ("They will do it once a week.", "once a week"),
        ("The two-year ban begins.", "two-year"),
        ("Seats are filled prior to the vote.", "prior to the vote"),
        ("Work starts in the first semester of 2017.", "in the first semester of 2017"),
    ],
)
def test_offered(sentence: str, phrase: str) -> None:
    assert phrase in offered(sentence)


def test_offered_none() -> None:
    assert offered("The ministry may march to the pier.") == []


def test_offers_are_bounded() -> None:
    assert len(offered("We will meet on 3 May, " * 500)) < 200


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.sampled_from(list(CommitmentKind)))
def test_any_text(text: str, kind: CommitmentKind) -> None:
    found = deadline_of(seen(text), kind)
    assert found is None or 0 <= found.start < found.end <= len(text)


SCRIPTS = Path(__file__).parent / "scripts"
TEXTS = [
    line.split("\t")[3]
    for line in (SCRIPTS / "commitment_sentences.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


CUT = re.compile(r"(?<=[a-z])[a-z]")  # inside of a word
MOMENTS = [COMING_TIME, COMING_EVENT, DUE_CUE, PLAIN_DATE]


@pytest.mark.parametrize("moment", MOMENTS, ids=["time", "event", "due", "date"])
def test_whatever_a_pattern_finds_opens_with_a_word_that_is_known_to_open_it(
    moment: Moment,
) -> None:
    for text in TEXTS:
        sought = found_at(moment, seen(text))
        found = moment.pattern.finditer(text, 0, len(text))
        whole = [m.span() for m in found if not CUT.match(text, m.end())]
        assert [m.span() for m in sought] == whole, text


def test_what_holds_a_date_has_a_word_that_dates() -> None:
    for text in TEXTS:
        if PLAIN.search(text, 0, len(text)):
            assert dated(seen(text)), text


def test_the_first_letters_of_a_name_are_no_month() -> None:
    text = "The refinery will be bought by Marathon Energy."
    assert deadline_of(seen(text), CommitmentKind.PLEDGE) is None
