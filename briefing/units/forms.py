"""What a line is by its form alone: marker patterns, and what lines stand by themselves."""

from __future__ import annotations

import re
from string import ascii_uppercase

from briefing.model import BlockKind
from briefing.patterns import Pattern

#: What a list item may open with even where it touches the words.
BULLETS = frozenset("•●▪■◦‣⁃∙➢►▶✓✔")
#: The sign before a list item or a numbered paragraph, with the white space after it.
MARKER = Pattern(
    r"""(?:<[^<>]{1,200}>){0,4}(?:\*\*|__)?(?:
      (?:[-–—•●▪■◦‣⁃∙·○□➢►▶✓✔*+]|o(?=[ \t]{2}))[ \t]+                    # a bullet
        (?:\d{1,2}[.)]+[ \t]+)?                                # … with a number
    | [•●▪■◦‣⁃∙➢►▶✓✔](?=\S)(?:\d{1,2}[.)]+[ \t]*)?           # a bullet that touches its item
    | \(?(?:\d{1,3}\.?|[a-zA-Z]|[ivxIVX]{1,6})\)\.?[ \t]*     # 1) (a) iv)
    | \d{1,3}(?:\.\d{1,2}){0,3}\\?\.(?:[ \t\xa0]+|&nbsp;)     # 1. 1.2. 1\.
    | \d{1,2}(?:\.\d{1,2}){1,3}[ \t\xa0]+(?=[A-Z])            # 1.2
    | [a-hA-H]\.[ \t\xa0]+(?=[A-Z&<])                         # a. The
    | [a-h]\.\t+                                              # a.<tab>the
    | [ivxIVX]{2,5}\.[ \t\xa0]+                              # iv.
    )(?:&nbsp;[ \t]*)*""",
    re.VERBOSE,
)
HEADING = Pattern(r"\#{1,6}[ \t]+\S")
RULE = Pattern(
    r"(?:\\?[-–—_=*#~•·+<>…. ]){3,}\Z|\{:?[^{}]{0,60}\}\Z|\|?[ \t:|-]{3,}\Z|"
    r"-?\s?(?:30|ENDS?|End|Ends)\s?-\Z"
)
IMAGE = Pattern(r"!\[[^\]]{0,300}\]\([^)]{0,2000}\)\Z|<img\b")
BOLD = Pattern(r"(?:\*\*|__)[^*_]{1,150}(?:\*\*|__):?\Z|<h[1-6]\b", re.IGNORECASE)
ROW = Pattern(
    r"""(?:
      \|[^|]{0,200}\|.{0,1000}                               # | a | b |
    | [^|]{1,60}(?:\|[^|]{1,60}){2,20}                       # a | b | c
    | [^\t]{1,60}\t+[^\t]{1,60}(?:\t+[^\t]{1,60}){0,20}\t*  # a <tab> b
    | \S.{0,60}?[ ]{3,40}\S.{0,30}?[ ]{3,40}\S.{0,200}       # a   b   c
    )\Z""",
    re.VERBOSE,
)
PHOTO = Pattern(
    r"""(?:file\s)?(?:photo|image|picture|video|caption|credit)s?\s?
        (?:[:/©]|(?:by|credits?|courtesy)\b)
    | \((?:photo|image)s?\b | (?<![ãÃ])© | \(c\)\s | copyright\b""",
    re.IGNORECASE | re.VERBOSE,
)
TAGS = Pattern(r"(?:</?[a-zA-Z][^<>]{0,300}>\s*|&nbsp;\s*)+\Z")
LIST_TAG = Pattern(r"<li\b", re.IGNORECASE)
QUOTE = Pattern(r">[ \t]?\S")


_KINDS = (
    (RULE, BlockKind.RULE),
    (TAGS, BlockKind.RULE),
    (HEADING, BlockKind.HEADING),
    (BOLD, BlockKind.HEADING),
    (IMAGE, BlockKind.CAPTION),
    (PHOTO, BlockKind.CAPTION),
    (MARKER, BlockKind.ITEM),
    (LIST_TAG, BlockKind.ITEM),
    (ROW, BlockKind.ROW),
    (QUOTE, BlockKind.QUOTE),
)


# Those whose form a line can have that begins with a capital.
_CAPITALS = frozenset(ascii_uppercase)
_WITH_CAPITAL = tuple(entry for entry in _KINDS if entry[0] in (RULE, PHOTO, MARKER, ROW))
_PARTING = ("|", "\t", " " * 3)  # one of them stands between the cells of a row


def kind_of(line: str) -> BlockKind:
    """The kind of a line without its surrounding white space, PARAGRAPH where it has no mark."""
    cells = any(map(line.__contains__, _PARTING))
    for form, kind in _WITH_CAPITAL if line[0] in _CAPITALS else _KINDS:
        if (cells or form is not ROW) and form.match(line):
            return kind
    return BlockKind.PARAGRAPH
