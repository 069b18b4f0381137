"""What of a page stands around the release: navigation, shares, banners, footers, related links."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise

from lxml.html import HtmlElement

from briefing.patterns import Pattern

FURNITURE_TAGS = frozenset({"nav", "footer", "aside"})
FURNITURE_ROLES = frozenset(
    "navigation banner contentinfo search menu menubar toolbar tablist alert status".split()
)
#: Words in the classes and ids of what stands around a text; how people who make pages call it.
FURNITURE_WORDS = frozenset(
    """nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs crumbs share sharing
    sharethis addthis addtoany social socials cookie cookies consent gdpr newsletter subscribe
    subscription signup related recommended recommendations sidebar footer comments disqus
    pagination pager prevnext skip skiplink login signin search searchbox advert adverts
    advertisement advertising ads banner popup modal overlay toolbar topbar masthead copyright
    legal backtotop totop language languages langswitch lang translate feedback rating ratings
    promo promotion teaser teasers trending popular recent latest toolbox print
    hotline hits createdby disclaimer""".split()
)
#: Pairs of words that mean the same together, and nothing apart.
FURNITURE_PAIRS = frozenset(
    {
        ("see", "also"), ("read", "more"), ("read", "next"), ("more", "news"), ("other", "news"),
        ("site", "header"), ("site", "footer"), ("page", "tools"), ("back", "top"),
        ("tag", "list"), ("media", "contact"), ("side", "bar"), ("bread", "crumb"),
        ("you", "may"), ("post", "navigation"), ("jump", "to"), ("share", "buttons"),
        ("read", "status"), ("text", "version"), ("fact", "box"), ("post", "terms"),
        ("button", "next"), ("button", "prev"), ("print", "icon"), ("email", "icon"),
    }
)  # fmt: skip
#: Words that say that the other words of a class are about the frame of the page.
FRAME_WORDS = frozenset(
    "has with without no layout wrapper page template body main content".split()
)
_WORD = Pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
#: Words that are never said of what holds a release, however much they hold.
SURE_WORDS = frozenset(
    "cookie cookies consent gdpr disqus newsletter breadcrumb comments disclaimer".split()
)
#: The share of all the running words from which nothing is furniture, whatever it is called: short
#: releases stand above long footers.
_MOST_CALLED, _MOST_SURE = 0.5, 0.9


def furniture(
    root: HtmlElement,
    out: Collection[HtmlElement],
    running: Mapping[HtmlElement, int],
    kept: Collection[HtmlElement],
) -> set[HtmlElement]:
    """The elements around the release, none that holds one of ``kept`` or much running text."""
    total = running.get(root, 0)
    articles = _inside_articles(root)
    return {
        element
        for element in root.iter()
        if isinstance(element.tag, str)
        and element not in out
        and element not in kept
        and (most := _most(element, articles)) >= 0
        and running.get(element, 0) <= most * total
    }


def _inside_articles(root: HtmlElement) -> set[HtmlElement]:
    """All that stands inside of an article or the main part, where a header is part of the text."""
    found: set[HtmlElement] = set()
    for element in root.iter():
        if element.tag in ("article", "main") or element.getparent() in found:
            found.add(element)
    return found


def _most(element: HtmlElement, articles: Collection[HtmlElement]) -> float:
    """The share of the running words up to which an element is furniture, -1 where it is none."""
    if element.tag in FURNITURE_TAGS or element.get("role") in FURNITURE_ROLES:
        return _MOST_SURE
    if element.tag == "header":
        return -1 if element in articles else _MOST_CALLED
    return max((_called(value) for value in _names(element)), default=-1)


def _names(element: HtmlElement) -> list[str]:
    names = (element.get("class") or "").split()[:20]
    own = element.get("id")
    return [*names, own] if own else names


def _called(name: str) -> float:
    """The share up to which a class or an id calls its element furniture, -1 where it does not."""
    words = [word.lower() for word in _WORD.findall(name[:80])]
    if not SURE_WORDS.isdisjoint(words):
        return _MOST_SURE
    if FURNITURE_WORDS.isdisjoint(words):
        return _MOST_CALLED if any(pair in FURNITURE_PAIRS for pair in pairwise(words)) else -1
    return _MOST_CALLED if FRAME_WORDS.isdisjoint(words) else -1
