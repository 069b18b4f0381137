"""The rankings that readers know by name: sumy's summarizers, and the order of the text.

They are there to be compared with ours, and load when they are asked for.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from briefing import terms
from briefing.errors import BriefingError
from briefing.ranking.lex_rank import Words, centrality

LEAD = "lead"
LEX_RANK = "lex-rank"
# sumy's summarizers by the names that its own command has for them.
SUMMARIZERS = {
    "text-rank": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
    "lsa": ("sumy.summarizers.lsa", "LsaSummarizer"),
    "luhn": ("sumy.summarizers.luhn", "LuhnSummarizer"),
    "sum-basic": ("sumy.summarizers.sum_basic", "SumBasicSummarizer"),
    "kl": ("sumy.summarizers.kl", "KLSummarizer"),
    "edmundson": ("sumy.summarizers.edmundson", "EdmundsonSummarizer"),
}
METHODS = (LEX_RANK, *SUMMARIZERS, LEAD)
NEED_NUMPY = frozenset({"text-rank", "lsa"})
BOUND = 300  # sentences: most of the methods compare each with each
# What Edmundson's cue method takes for signs of a weighty sentence and of an idle one.
BONUS = tuple("agreed agreement announced decided signed significant important will today".split())
STIGMA = tuple("example perhaps however moreover hardly impossible said he she they this".split())


def ranked(method: str, sentences: Sequence[str], title: str = "") -> list[int]:
    """The places of the sentences, the most telling first; raises BriefingError without numpy.

    Sentences without any word of substance, and those behind the first ``BOUND``, come last.
    """
    everything = range(len(sentences))
    if method == LEAD:
        return list(everything)
    if method == LEX_RANK:
        central = centrality(sentences)
        return sorted(everything, key=lambda i: -central[i])
    worded = [i for i in everything[:BOUND] if Words().to_words(sentences[i])]
    order = [worded[i] for i in _order(method, [sentences[i] for i in worded], title)]
    rest = set(everything) - set(order)
    return [*order, *sorted(rest)]


def _order(method: str, sentences: Sequence[str], title: str) -> list[int]:
    """The order in which a summarizer of sumy puts sentences; sumy hands it to what counts them."""
    if not sentences:
        return []
    _check(method)
    dom = import_module("sumy.models.dom")
    summarizer = _summarizer(method)
    order: list[int] = []

    def keep(infos: list[Any]) -> list[Any]:
        order.extend(info.order for info in infos)
        return []

    lines = [dom.Sentence(title, Words(), is_heading=True)] if title else []
    lines += [dom.Sentence(text, Words()) for text in sentences]
    with warnings.catch_warnings():  # LSA warns of texts with fewer words than sentences
        warnings.simplefilter("ignore")
        summarizer(dom.ObjectDocumentModel([dom.Paragraph(lines)]), keep)
    return order


def _check(method: str) -> None:
    if method in NEED_NUMPY:
        try:
            import_module("numpy")
        except ImportError:
            option, advice = f"--rank {method}", "pip install numpy, or take another ranking"
            raise BriefingError(option, "needs numpy", advice) from None


def _summarizer(method: str) -> Any:  # noqa: ANN401 - sumy has no types
    module, name = SUMMARIZERS[method]
    made = getattr(import_module(module), name)()
    if method == "edmundson":
        made.bonus_words = [terms.stem(word) for word in BONUS]
        made.stigma_words = [terms.stem(word) for word in STIGMA]
        made.null_words = terms.stop_words()
    return made
