"""The country of a person: from the affiliation, else the office; not where that leads to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import brief
from briefing.people.country import country_of

TOLD = [
    pytest.param("Kazakh", "President", "KZ", id="demonym"),
    pytest.param("Republic of Kazakhstan", "Minister", "KZ", id="republic"),
    pytest.param("U.S.", "Secretary of State", "US", id="points"),
    pytest.param("US", "Senator", "US", id="no-points"),
    pytest.param("United States of America", "Ambassador", "US", id="full"),
    pytest.param("Republic of Korea", "Prime Minister", "KR", id="two-koreas"),
    pytest.param("Embassy of Sri Lanka", "Counsellor", "LK", id="inside-a-body"),
    pytest.param("", "Ambassador of Japan to Georgia", "JP", id="role-of-to"),
    pytest.param("Peru to Thailand", "Ambassador", "PE", id="affiliation-of-to"),
    pytest.param("Philippine government", "Secretary", "PH", id="government"),
    pytest.param("U.S", "Attorney", "US", id="last-point-lost"),
    pytest.param("New South Wales", "Premier", "AU", id="namesake-elsewhere"),
    pytest.param("Northern District of Georgia", "U.S. Attorney", "US", id="the-other-georgia"),
    pytest.param("Georgia", "Prime Minister", "GE", id="georgia"),
    pytest.param("Japan", "Envoy for Lebanon", "JP", id="envoy-for"),
    pytest.param("EU", "High Representative", "EU", id="union"),
]

UNTOLD = [
    pytest.param("", "", id="nothing"),
    pytest.param("Acme Holdings", "CEO", id="company"),
    pytest.param("", "Ambassador to Ghana", id="leads-abroad"),
    pytest.param("", "President", id="office-alone"),
    pytest.param("Indian Ocean Commission", "Secretary General", id="namesake"),
    pytest.param("", "Special Envoy for Lebanon", id="envoy-leads-abroad"),
    pytest.param("", "Minister for European and Foreign Affairs", id="european-affairs"),
]


@pytest.mark.parametrize(("affiliation", "role", "code"), TOLD)
def test_country(affiliation: str, role: str, code: str) -> None:
    assert country_of(affiliation, role) == code


@pytest.mark.parametrize(("affiliation", "role"), UNTOLD)
def test_no_country(affiliation: str, role: str) -> None:
    assert not country_of(affiliation, role)


def test_people_have_their_country() -> None:
    text = "President Asel Bekova met the Kazakh Foreign Minister, Nurlan Akhmetov, in Bishkek."
    assert {p.name: p.country for p in brief(text).people} == {
        "Asel Bekova": "",
        "Nurlan Akhmetov": "KZ",
    }


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_code_has_two_letters(affiliation: str, role: str) -> None:
    assert len(country_of(affiliation, role)) in (0, 2)
