"""What a worker does with a source: from its name to the bytes that are written."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.batch.sources import divided, fetch, load, loaded
from briefing.batch.task import Outcome, Task
from briefing.errors import BriefingError, Fault
from briefing.model import Source, Wish
from briefing.renderers import renderer
from briefing.renderers.look import PLAIN, Look

DEFAULT = Wish()

REPORT = "it is not printed; please report it"
MENDED = "was decoded wrongly before it was saved; it is shown as it should read"


@dataclass(frozen=True, slots=True)
class Work:
    """How sources are read and rendered.

    ``form`` is that of a renderer, or "text" for the text alone that was read out. ``field`` names
    the field of JSON records that holds the text, "" where sources are releases. ``split`` says
    that a source may hold several releases, ``wish`` what of each briefing is wanted. ``verify``
    says that what is printed is read again first, and held against its source.
    """

    form: str = "json"
    look: Look = PLAIN
    encoding: str = "utf-8"
    field: str = ""
    split: bool = False
    wish: Wish = DEFAULT
    verify: bool = False

    def one(self, task: Task) -> Outcome:
        """What became of the source; raises nothing but what ends the program."""
        try:
            if self.split and not task.parts and not self.field and task.problem is None:
                return self._each_part(task)
            return self._done(task)
        except BriefingError as error:
            return self.failed(task, error)
        except MemoryError:
            return self.failed(task, BriefingError(task.name, "needs more memory than there is"))
        except Exception as fault:  # the outermost place of a worker: the others go on
            if os.environ.get("BRIEFING_DEBUG"):
                raise
            return self.failed(task, Fault(task.name, f"{type(fault).__name__}: {fault}"))

    def _each_part(self, task: Task) -> Outcome:
        """What became of all the releases that a source holds; raises BriefingError."""
        data = fetch(task.name) if task.data is None else task.data
        parts = divided(data, task.name)
        tasks = (replace(task, data=d, part=i, parts=len(parts)) for i, d in enumerate(parts, 1))
        done = [self.one(part) for part in tasks]
        return Outcome(
            task.name,
            tuple(page for one in done for page in one.pages),
            tuple(error for one in done for error in one.errors),
            tuple(dict.fromkeys(notice for one in done for notice in one.notices)),
        )

    def failed(self, task: Task, error: BriefingError) -> Outcome:
        """What became of a source that cannot be briefed: in JSON a line that says so."""
        if self.form != "json":
            return Outcome(task.name, errors=(error,))
        from briefing.renderers import json_lines  # noqa: PLC0415 - only for errors

        line = json_lines.failure(error.source, error.reason, part=task.part, parts=task.parts)
        return Outcome(task.name, (self._page(task, line),), (error,))

    def _done(self, task: Task) -> Outcome:
        """What is written of a source, and what should be known of it; raises BriefingError."""
        if task.problem is not None:
            raise task.problem
        sources = self._sources(task)
        texts = [self._rendered(source) for source in sources]
        proofs = [self._proof(task, *made) for made in zip(texts, sources, strict=True)]
        pages = [self._page(task, text) for text in texts]
        wrong = self.form != "text" and any(_wrongly_decoded(source) for source in sources)
        notices = (*filter(None, proofs), *(f"{task.name}: {MENDED}",) * wrong)
        return Outcome(task.name, tuple(pages), notices=notices)

    def _proof(self, task: Task, page: str, source: Source) -> str:
        """What was verified of a page, "" where nobody asked; raises BriefingError."""
        if not self.verify:
            return ""
        from briefing.proof import Unproven, prove  # noqa: PLC0415 - only where asked for

        try:
            proof = prove(page, self.form, source, self.look, self.wish)
        except Unproven as fault:
            raise BriefingError(task.name, f"its briefing {fault}", REPORT) from None
        return f"{task.name}: {proof}"

    def _sources(self, task: Task) -> list[Source]:
        """All releases that the source holds; raises BriefingError."""
        if self.field:
            from briefing.batch import records  # noqa: PLC0415 - only for records

            return [records.source(task, self.field)]
        source = load(task.name) if task.data is None else loaded(task.data, task.name)
        if task.parts:
            told = {"part": str(task.part), "parts": str(task.parts)}
            source = replace(source, meta={**source.meta, **told})
        return [source]

    def _rendered(self, source: Source) -> str:
        if self.form == "text":
            from briefing.renderers.marks import harmless  # noqa: PLC0415 - not needed in a pipe

            return source.text if self.look.width is None else harmless(source.text)
        # Loaded when the first source was found fit to be read: a mistyped name is told at once.
        from briefing.pipeline import brief  # noqa: PLC0415

        return renderer(self.form).render(brief(source, self.wish), self.look)

    def _page(self, task: Task, page: str) -> bytes:
        if self.field and self.form == "json":
            from briefing.batch import records  # noqa: PLC0415 - only for records

            page = records.passed_through(page, task, self.field)
        return page.encode(self.encoding, "replace")


def _wrongly_decoded(source: Source) -> bool:
    """Whether the text was saved after it had been decoded wrongly."""
    if source.text.isascii():
        return False
    from briefing.markup.mending import garbled  # noqa: PLC0415 - loaded with what reads

    return next(garbled(source.text), None) is not None


def run(work: Work, tasks: Iterable[Task]) -> list[Outcome]:
    """What became of each source: what a worker is asked to call."""
    return [work.one(task) for task in tasks]
