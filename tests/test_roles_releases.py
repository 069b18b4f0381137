"""Whole releases, line by line, that are not among those the weights were learned from."""

from __future__ import annotations

import pytest

from briefing.model import Role, Source
from briefing.roles import assign_roles
from briefing.units import cut

LETTERS = {role.value[0]: role for role in Role}

RELEASES = {
    "court": """
        h|Tribunal orders repayment of harbour fees
        b|Press release No 18/2021
        o|Haldenberg, 4 March 2021
        l|The Tribunal today ordered the port authority to repay fees of 3 million euros.
        t|The fees had been charged without a legal basis.
        t|An appeal may be brought within two months.
        b|Unofficial document for media use, not binding on the Tribunal.
        b|Press contact: Ria Lund, tel. +352 4300 0000
    """,
    "embassy": """
        h|Ambassador Cole meets Governor of Sila Region
        l|On 9 June 2023, Ambassador Ruth Cole met with the Governor of Sila Region, Timur Bek.
        g|The Governor warmly welcomed the Ambassador and wished her success in her mission.
        t|The parties discussed trade and student exchange.
        t|They agreed to hold a business forum in the autumn.
        a|The meeting was also attended by Deputy Governor Asel Nur and Honorary Consul Jan Petit.
    """,
    "foundation": """
        b|For immediate release
        h|Green Valley Trust plants its millionth tree
        l|LEEDS, 12 April 2022 – Green Valley Trust planted its millionth tree in Leeds today.
        t|The tree, an oak, stands in a park that was once a coal mine.
        t|"Every tree counts," said director Amir Khan.
        g|Mr Khan thanked the 4,000 volunteers for their patience.
        b|About Green Valley Trust
        b|Green Valley Trust is a charity that restores woodland in the north of England.
        b|For more information visit www.greenvalley.example.
    """,
    "limits": """
        h|Limits set for eight metals in drinking water
        l|The Water Minister, Lena Holm, today set limits for eight metals in drinking water.
        t|The limits come into force in spring.
        t|Water Minister Lena Holm said:
        t|These limits are strict, and they can be met.
        t|The limits to be met from 1 May are:
        o|Heavy metals
        t|lead, 5 µg/L
        t|cadmium, 3 µg/L
        t|mercury, 1 µg/L
        t|nickel, 20 µg/L
        t|A second list will follow next year.
        b|Press enquiries 020 5550 4471
    """,
    "mourning": """
        h|Prime Minister mourns the death of poet Ilse Moran
        o|3 January 2018
        g|The Prime Minister expressed her deepest condolences to the family of Ilse Moran.
        t|Her poems have been translated into thirty languages.
        b|Share
        b|Print
    """,
    "summit": """
        h|Leaders of River States Hold Ninth Summit
        o|14 May 2019
        o|Grand Hall, Norport
        l|The leaders of the six river states held their ninth summit in Norport on 14 May 2019.
        t|The leaders adopted a declaration on fishing quotas.
        t|The next summit will be held in 2021.
        a|The summit was attended by President Ola Dahl, King Aron II and Prime Minister Eva Roy.
        b|See also
        b|Declaration of the Ninth Summit
    """,
}


@pytest.mark.parametrize("name", sorted(RELEASES))
def test_at_most_one_unit_is_misread(name: str) -> None:
    lines = [line.strip().partition("|") for line in RELEASES[name].strip().splitlines()]
    document = cut(Source("\n\n".join(words for _, _, words in lines)))
    assert len(document.units) == len(lines)
    read = zip(lines, assign_roles(document), strict=True)
    wrong = [(words, role) for (mark, _, words), role in read if role is not LETTERS[mark]]
    assert len(wrong) <= 1, wrong
