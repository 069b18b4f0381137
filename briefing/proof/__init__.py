"""What was made, read again and held against its source: each of its words must stand there.

Nothing here trusts what made the output. A page is taken apart as its reader sees it, its
statements are sought in the paragraph that they name, and every other word in the source, in what a
second reading of the source gives for values and dates, or among the few words of our own.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import Source, Wish
from briefing.pipeline import brief
from briefing.proof import html_page, markdown_page, record, table, text_page
from briefing.proof.claims import Claim, Proof, Unproven
from briefing.proof.known import Known
from briefing.renderers.look import Look
from briefing.renderers.marks import harmless

__all__ = ["Claim", "Proof", "Unproven", "prove"]


def prove(page: str, form: str, source: Source, look: Look, wish: Wish) -> Proof:
    """What was checked of a page that was made of the source in that format.

    Raises Unproven with the first words that neither stand in the source nor are ours.
    """
    if form == "text":
        if harmless(page) != harmless(source.text):
            raise Unproven(page[:60], 0)
        return Proof(words=len(page.split()))
    briefing = brief(source, wish)
    if form == "json":
        return record.prove(page, briefing)
    if form == "csv":
        return table.prove(page, briefing)
    return _proved(_claims(page, form, look, Known(briefing, look)), Known(briefing, look))


def _claims(page: str, form: str, look: Look, known: Known) -> Iterable[Claim]:
    if form == "html":
        return html_page.claims(page)
    if form == "markdown":
        return markdown_page.claims(page)
    return text_page.claims(page, look if form == "terminal" else Look(), known)


def _proved(claims: Iterable[Claim], known: Known) -> Proof:
    proof = Proof()
    for claim in claims:
        proof += known.check(claim)
    return proof
