"""What the head of a page tells of the release: its title and its day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from briefing.model import folded
from briefing.patterns import Pattern

#: The properties of <meta> that hold a title or a day, the surest first.
TITLE_PROPERTIES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
DATE_PROPERTIES = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "publishdate", "pubdate",
    "publication_date", "article:published", "og:published_time", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "release_date",
)  # fmt: skip
ARTICLES = frozenset(
    """NewsArticle Article ReportageNewsArticle BlogPosting PressRelease WebPage Report
    AnalysisNewsArticle GovernmentAnnouncement SpecialAnnouncement CreativeWork""".split()
)
#: What parts the title of a page from the name of its site.
SITE_SEPARATOR = Pattern(r"\s(?:[|•·»«:]|-|–|—|::|/)\s")
_ISO = Pattern(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_LONGEST = 400  # signs of a title
_LEAST_TITLE = 3  # words, below which a title hardly tells anything beside a longer one
_DEEPEST = 6  # levels of linked data that are looked at


def titles(root: HtmlElement) -> list[str]:
    """What the head gives as the title, the surest first, site names still behind it."""
    found = list(_metas(root, TITLE_PROPERTIES))
    found += [str(data["headline"]) for data in linked_data(root) if data.get("headline")]
    found += [title.text_content() for title in list(root.iter("title"))[:1]]
    cleaned = list(dict.fromkeys(folded(title)[:_LONGEST] for title in found))
    telling = [title for title in cleaned if title and title != folded(site(root))]
    long = [title for title in telling if len(title.split()) >= _LEAST_TITLE]
    return long or telling


def site(root: HtmlElement) -> str:
    """The name that the page gives its site, or ""."""
    return next(_metas(root, ("og:site_name", "application-name")), "")


def without_site(title: str) -> str:
    """The title without the name of the site, where the longest part is plainly the title.

    >>> without_site("Ministers agree on fish quotas for 2026 | Council of Examples")
    'Ministers agree on fish quotas for 2026'
    """
    parts = SITE_SEPARATOR.split(title)
    longest = max(parts, key=len)
    return longest if len(longest) >= 0.5 * len(title) else title


def day(root: HtmlElement, inside: HtmlElement) -> str:
    """The day of the release as ISO 8601, "" where the page does not tell it.

    The properties of the page go before linked data, and these before the first <time> of the
    release, which may be the day of anything that it speaks of.
    """
    for value in (*_metas(root, DATE_PROPERTIES), *_linked_days(root), *_times(inside)):
        found = _ISO.search(value[:80])
        if found and "1900" < found[1] < "2100" and found[2] <= "12" and found[3] <= "31":
            return f"{found[1]}-{found[2]}-{found[3]}"
    return ""


def _metas(root: HtmlElement, wanted: tuple[str, ...]) -> Iterator[str]:
    told: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        told.setdefault(name.lower(), meta.get("content") or "")
    yield from (told[name] for name in wanted if told.get(name, "").strip())


def _linked_days(root: HtmlElement) -> Iterator[str]:
    for data in linked_data(root):
        for key in ("datePublished", "dateCreated"):
            if isinstance(data.get(key), str):
                yield data[key]


def _times(inside: HtmlElement) -> Iterator[str]:
    times = list(inside.iter("time"))[:50]
    published = [time for time in times if _publishes(time)]
    yield from (time.get("datetime") or "" for time in published or times[:1])


def _publishes(time: HtmlElement) -> bool:
    said = " ".join(time.get(key) or "" for key in ("itemprop", "class", "pubdate")).lower()
    return "publish" in said or time.get("pubdate") is not None


def leads_on(root: HtmlElement) -> str:
    """The address to which a page sends whoever opens it, "" where it sends nobody away."""
    for meta in root.iter("meta"):
        if (meta.get("http-equiv") or "").lower() == "refresh":
            _, _, address = (meta.get("content") or "").partition("=")
            if address.strip():
                return folded(address).strip("'\" ")[:100]
    return ""


def article_body(root: HtmlElement) -> str:
    """The longest text of an article that the linked data hold, "" where they hold none."""
    bodies = [data.get("articleBody") for data in linked_data(root)]
    return max((body for body in bodies if isinstance(body, str)), key=len, default="")


def linked_data(root: HtmlElement) -> list[dict[str, Any]]:
    """The JSON-LD objects of the page that are an article, unsound ones left out."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                found += _articles(json.loads(script.text or ""), _DEEPEST)
            except (ValueError, RecursionError):
                continue
    return found


def _articles(data: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    if depth and isinstance(data, list):
        for item in data[:100]:
            yield from _articles(item, depth - 1)
    elif depth and isinstance(data, dict):
        kind = data.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        if any(isinstance(k, str) and k in ARTICLES for k in kinds):
            yield data
        for key in ("@graph", "mainEntity"):
            yield from _articles(data.get(key), depth - 1)
