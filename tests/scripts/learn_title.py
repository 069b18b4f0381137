"""Learn which line above the text is the title: → briefing/lexicons/en/title.json.

    python tests/scripts/learn_title.py            how often it is right, each source left out once
    python tests/scripts/learn_title.py --save     … and write the weights

Compared with the first unit that the model of roles calls a headline. The roles that it reads
from are those of models of roles that never saw the source, as with a release of tomorrow.
"""

from __future__ import annotations

import argparse
import collections
from collections.abc import Iterator
from dataclasses import dataclass

import corpus
import learn_roles
import learning
import written_releases
from copies import copies

from briefing.linear import Linear
from briefing.model import Reading, Role, folded
from briefing.roles import title
from briefing.roles.sequence import weighed
from briefing.roles.signs import signs_of as signs_of_roles
from briefing.roles.title_signs import signs_of
from briefing.sections.headline import find_headline
from briefing.units import cut

STRENGTH, LEAST_PUBLISHERS = 0.3, 3
# What a copy counts: as much as its release, and short titles are taken for another's top.
COPY = 0.4


@dataclass(frozen=True)
class Example:
    """A release with the signs of its upper units, and what its title and sub-titles are.

    A copy under the top of another teaches and is not judged; it has the sources of both.
    """

    source: str
    sources: frozenset[str]
    judged: bool
    publisher: str
    rows: dict[int, set[str]]
    told: dict[int, str]
    first: str
    right: frozenset[str]
    titles: frozenset[str]  # sub-titles too

    def chosen(self, model: Linear) -> str:
        """What the model takes for the title, or what the roles say."""
        scores = {i: model.score(signs) for i, signs in self.rows.items()}
        best = title.likeliest(scores)
        return self.first if best is None or scores[best] <= title.LEAST else self.told[best]


def unseen_roles() -> Iterator[tuple[corpus.Annotated, frozenset[str], bool, tuple[Role, ...]]]:
    """Each release, and each copy, with the roles that a model gives which never saw its source."""
    data = learn_roles.texts()
    ones = [*learning.releases(), *written_releases.releases(written_releases.ROLES)]
    fold = learning.folds(ones)
    told = [(one, frozenset([one.source]), True) for one in ones]
    told += [(made.one, made.sources, False) for made in copies(ones)]
    for number in set(fold.values()):
        model = learn_roles.fit([d for d in data if number not in {fold.get(s) for s in d.sources}])
        for one, sources, judged in told:
            if fold[one.source] == number:
                signs = [weighed(signs) for signs in signs_of_roles(cut(one.document.source))]
                yield one, sources, judged, tuple(map(Role, learn_roles.predict(model, signs)))


def example(
    one: corpus.Annotated, sources: frozenset[str], roles: tuple[Role, ...], *, judged: bool
) -> Example:
    document = cut(one.document.source)
    pairs = zip(one.document.units, one.roles, strict=True)
    titles = [folded(one.document.slice(u.span)) for u, role in pairs if role is Role.HEADLINE]
    full = titles[1:2] if titles and titles[0].endswith(("…", "...")) else []
    rows = signs_of(document, roles)
    told = {i: document.slice(document.units[i].span) for i in rows}
    publisher = one.path.parent.name or one.path.name
    first = find_headline(Reading(document, roles, (), ()))
    right = frozenset([*titles[:1], *full])
    return Example(
        one.source, sources, judged, publisher, rows, told, first, right, frozenset(titles)
    )


def learn(examples: list[Example]) -> Linear:
    """Each source weighs with the root of what it holds; signs of few publishers are left out."""
    spread = collections.defaultdict(set)
    for e in examples:
        for signs in e.rows.values():
            for sign in signs:
                spread[sign].add((e.source, e.publisher))
    kept = {sign for sign, of in spread.items() if len(of) >= LEAST_PUBLISHERS}
    held = collections.Counter(e.source for e in examples)
    mean = len(examples) / len(held)
    rows, marks, weights = [], [], []
    for e in examples:
        for i, signs in e.rows.items():
            rows.append(dict.fromkeys(sorted(signs & kept), 1.0))
            marks.append(int(e.told[i] in e.titles))
            copied = COPY if len(e.sources) > 1 else 1.0
            weights.append(copied * (mean / held[e.source]) ** 0.5)
    return learning.fit(rows, marks, STRENGTH, weights)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--save", action="store_true")
    asked = options.parse_args()
    examples = [
        made
        for one, sources, judged, roles in unseen_roles()
        if (made := example(one, sources, roles, judged=judged)).right
    ]
    counts: dict[bool, list[int]] = {}
    for source in sorted({e.source for e in examples}):
        model = learn([e for e in examples if source not in e.sources])
        for e in (e for e in examples if e.source == source and e.judged):
            count = counts.setdefault(source.startswith(corpus.MADE_UP), [0, 0, 0])
            count[0] += e.first in e.right
            count[1] += e.chosen(model) in e.right
            count[2] += 1
    for made_up, (before, after, of) in counts.items():
        name = "made-up publishers" if made_up else "sources of the corpus"
        print(f"{name:22} by roles {before / of:.3f}  by the model {after / of:.3f}  of {of}")
    if asked.save:
        learning.write("title", learning.as_json(learn(examples)))


if __name__ == "__main__":
    main()
