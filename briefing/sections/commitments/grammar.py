"""Words by what they do in a sentence: pronouns, prepositions, what ends a phrase."""

from __future__ import annotations

from briefing import lexicons

Found = tuple[int, int] | None
PRONOUNS = frozenset("i we he she they it you".split())
EMPTY = frozenset("this that these those there which what nothing".split())
RELATIVE = frozenset("who which that".split())
JOINTS = frozenset("and or but & nor".split())
PREPOSITIONS = frozenset(
    "in on at during under by after before for from with through to as according within of amid "
    "following given based upon per since despite alongside throughout while when if although "
    "because pursuant between among regarding concerning over until once without besides ahead "
    "irrespective regardless beyond speaking apart thanks due whereas though unless toward towards "
    "into against about including across around outside inside along together together".split()
)
STOPS = frozenset(
    '; : ! ? “ ” " | # > • · * _ ‘ ] while when if because since although though whether where '
    "unless so until once whereas whose than".split()
)
HARD = frozenset("; : ! ? “ ”".split())
DASHES = frozenset("–—-")
DETERMINERS = frozenset(
    "the a an this these those our their his her its my all both each every any no some".split()
)
# A phrase ends before these.
ENDS = frozenset(
    'who which that whose where when while whom ( [ ) ] ; : . ! ? “ ” " including such along '
    "together – — - * to not is are was were be if because until unless within through as than "
    "via | _ during under after before by from with without among between upon since via per amid "
    "has have had will would shall must should may might can could".split()
)
# With these a phrase does not open, and a clause of its own does.
ENDS_ONLY = ENDS - DETERMINERS
SUBJECTS_OPEN = DETERMINERS | PRONOUNS
NAMING = frozenset("of for on to in against and &".split())
NOT_PLACES = frozenset("in on to against for".split())
FARTHEST = 60
LONGEST = 40
INSERTION = 25
OPENS_INSERTION = frozenset(
    "who which whose where including such led headed together along as a an the in on at with for "
    "through under during when while if by of according if like particularly especially based "
    "however therefore meanwhile too also moreover he she they".split()
)
# Verbs that report what somebody said.
SAYING = frozenset(
    form
    for name, forms in lexicons.pairs("reporting_verbs")
    if name != "speaks"
    for form in forms.split()
) | frozenset("expressed pointed".split())
