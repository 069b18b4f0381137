"""What of a page is never shown to those who read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.patterns import Pattern

#: Elements that hold no words for readers, or words of controls.
UNSEEN_TAGS = frozenset(
    """script style template noscript head title svg math iframe object embed canvas audio video map
    select option optgroup datalist
    input textarea label legend dialog progress meter
    noframes frameset param source track area link meta base rp""".split()
)
#: Classes by which well-known frameworks hide an element, or keep it for screen readers only.
UNSEEN_CLASSES = frozenset(
    """hidden hide is-hidden u-hidden d-none invisible visually-hidden visuallyhidden sr-only
    screen-reader-text screen-reader element-invisible a11y-hidden usa-sr-only show-for-sr
    assistive-text offscreen off-screen tooltiptext tooltip-text tooltip-content
    tippy-content""".split()
)
#: The same with the name of a framework before it.
_FOR_SCREEN_READERS = Pattern(
    r"[\w-]{1,30}(?:visually-?hidden|sr-only|screen-?reader-?(?:text|only))\Z", re.IGNORECASE
)
UNSEEN_ROLES = frozenset({"tooltip", "dialog", "alertdialog"})
#: Where a button is the heading of what it unfolds.
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 summary dt".split())
_LETTERS = Pattern(r"\w")
#: An element with one of these is shown on some screens, whatever its other classes say.
_SHOWN = Pattern(
    r"(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-(?:block|flex|inline|inline-block|grid)"
    r"|(?:sm|md|lg|xl):(?:block|flex|inline|inline-block|grid)|visible-\w{2,9})(?:\s|$)"
)
_STYLE = Pattern(
    r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE
)
_DISPLAY = Pattern(r"(?:^|;)\s{0,9}(?:display|visibility)\s{0,9}:", re.IGNORECASE)
_SIMPLE = Pattern(r"(?:[a-z][a-z0-9]{0,9})?([.#])([A-Za-z_][\w-]{0,60})\Z")
_BRACE = Pattern(r"[{}]")
_LONGEST_STYLE = 200_000  # signs of style sheets that are looked at
_BODY = frozenset({"html", "body"})


def hidden(root: HtmlElement) -> set[HtmlElement]:
    """The elements that are not shown; what stands inside them is not named again."""
    names = _styled_away(root)
    found: set[HtmlElement] = set()
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag not in _BODY and _unseen(element, names):
            found.add(element)
    return found


def _unseen(element: HtmlElement, names: frozenset[str]) -> bool:
    get = element.get
    if element.tag == "button" or get("role") == "button":
        return not _is_heading(element)
    if element.tag == "a" and (get("href") or "").startswith("#"):
        return not _LETTERS.search(element.text_content())  # ↩ and ¶, which lead about the page
    if element.tag in UNSEEN_TAGS or get("hidden") is not None or get("aria-hidden") == "true":
        return True
    if get("role") in UNSEEN_ROLES or _STYLE.search(get("style") or ""):
        return True
    classes = get("class") or ""
    tokens = classes.split()
    away = not UNSEEN_CLASSES.isdisjoint(token.lower() for token in tokens)
    if away or any(_FOR_SCREEN_READERS.match(token) for token in tokens):
        return not _SHOWN.search(classes)
    own = get("id")
    return bool(names) and (f"#{own}" in names or any(f".{token}" in names for token in tokens))


def _is_heading(button: HtmlElement) -> bool:
    """Whether a button is the heading of what it unfolds, or holds one."""
    parent = button.getparent()
    if parent is not None and parent.tag in _HEADINGS:
        return True
    return any(element.tag in _HEADINGS for element in button)


def _styled_away(root: HtmlElement) -> frozenset[str]:
    """The classes and ids that the page's own style sheets hide, on whatever screen."""
    away: set[str] = set()
    shown: set[str] = set()
    css = "".join(sheet.text or "" for sheet in root.iter("style"))[:_LONGEST_STYLE]
    for selectors, body in _rules(css):
        if _DISPLAY.search(body):
            simple = (_SIMPLE.match(part.strip()) for part in selectors.split(","))
            names = {f"{match[1]}{match[2]}" for match in simple if match}
            (away if _STYLE.search(body) else shown).update(names)
    return frozenset(away - shown)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """The selectors and the body of each innermost rule."""
    opened, last = -1, 0
    for brace in _BRACE.finditer(css):
        if brace[0] == "{":
            selectors = css[max(last, brace.start() - 500) : brace.start()]
            opened = brace.end()
        elif opened >= 0:
            yield selectors, css[opened : brace.start()]
            opened = -1
        last = brace.end()
