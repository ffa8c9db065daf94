"""The rows of the list that asks about duplicates: tasks, stages and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from flowdash_desktop.domain.alike.duplicates import end_stages, is_marked
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.domain.text.fuzzy import Name
from flowdash_desktop.domain.text.search_text import search_words, searched
from flowdash_desktop.session.alike_tasks import AlikeTask
from flowdash_desktop.session.link_targets import as_linked
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.commands.entries import Entry, EntryKind
from flowdash_desktop.ui.commands.palette_rows import Found
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.alike.asked import Asked
from flowdash_desktop.ui.presenters.texts.alike_texts import titled, why_words
from flowdash_desktop.ui.presenters.texts.duplicate_texts import DuplicateTexts
from flowdash_desktop.ui.widgets.text import short

_MOST, _LETTERS, _WHY = 20, 60, 44
Rows = Callable[[str], Sequence[Found]]


class TaskRows:
    """The alike tasks first; what is typed is looked for in all tasks of the workflow.

    Args:
        window: whose table has the tasks.
        session: what they are now.
        asked: which tasks are duplicates.
        choose: takes the task that is chosen.
        ask_again: asks how duplicates are marked.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        asked: Asked,
        choose: Callable[[TaskKey], None],
        ask_again: Callable[[], None],
    ) -> None:
        self._window, self._session, self._asked = window, session, asked
        self._choose, self._ask_again = choose, ask_again

    def find(self, text: str) -> list[Found]:
        """The rows for what is typed."""
        words = search_words(text)
        alike = _holding([*self._alike()], words)
        found = {entry.id for entry in alike}
        made = (self._entry(key, EntryKind.TASK) for key in self._keys(text, words))
        others = [one for one in made if one is not None and one.id not in found]
        if words:
            named = {entry.id for entry in _holding(others, words)}  # else the words are in another field, or in a link
            others.sort(key=lambda entry: entry.id not in named)
        return [Found(row) for row in (*alike, *others, *([] if words else self._ways()))]

    def _ways(self) -> Iterator[Entry]:
        """The way to mark duplicates otherwise, where one was chosen."""
        if self._asked.way is not None and self._asked.has_choice:
            yield Entry("way", EntryKind.WAY, Name(DuplicateTexts.another_way()), self._ask_again)

    def _alike(self) -> Iterator[Entry]:
        for one in (*self._asked.found.open, *self._asked.found.decided):
            entry = self._entry(one.task.key, EntryKind.ALIKE, one)
            if entry is not None:
                yield entry

    def _keys(self, text: str, words: Sequence[str]) -> Iterable[TaskKey]:
        """The task of exactly this ID, and those in which the words are found; without words those near by."""
        if not words:
            return self._near() if self._asked.is_searched else ()  # else the first row would be another one soon
        exact = TaskKey(text.strip())
        there = [exact] if exact in self._session.shown(self._asked.workflow_id) else []
        return dict.fromkeys((*there, *self._window.model.table.queries.tasks_with(words, _MOST)))

    def _near(self) -> list[TaskKey]:
        """The rows around the current one, the nearest first."""
        window = self._window
        row, count = window.table.currentIndex().row(), window.model.rowCount()
        around = sorted(range(max(0, row - _MOST // 2), min(count, row + _MOST // 2)), key=lambda one: abs(one - row))
        keys = map(window.model.shown.key, around)
        return [key for key in keys if key is not None]

    def _entry(self, key: TaskKey, kind: EntryKind, alike: AlikeTask | None = None) -> Entry | None:
        shown = self._session.shown(self._asked.workflow_id).get(key)
        if shown is None or key in self._asked.keys:
            return None
        task, schema = shown.task, self._asked.schema
        why = short(why_words(alike.alike.kinds, alike.alike.words), _WHY) if alike is not None else ""
        known = schema.stage_by_name.get(task.stage)
        dot = self._window.theme.stage_color(known.color if known is not None else None)
        detail = " · ".join(filter(None, (task.stage, why)))
        name, run = Name(short(titled(task, schema), _LETTERS)), partial(self._choose, key)
        return Entry(f"task:{key}", kind, name, run, detail, dot=dot, why_not=self._why_not(task))

    def _why_not(self, other: Task) -> str:
        """Why a task can't be chosen: two tasks are not duplicates of each other."""
        asked = self._asked
        own = self._session.shown(asked.workflow_id).get(asked.keys[0])
        field = asked.schema.unique_id_field
        if own is None or field is None or asked.way is None or len(asked.keys) > 1:
            return ""
        is_its = is_marked(other, as_linked(own.task, asked.schema), asked.way, field.name)
        return DuplicateTexts.its_duplicate() if is_its else ""


def _holding(entries: Sequence[Entry], words: Sequence[str]) -> list[Entry]:
    """The entries in whose names all words are found."""
    return [one for one in entries if all(word in searched(one.name.text) for word in words)]


def _narrowed(entries: Sequence[Entry], text: str) -> list[Found]:
    return [Found(one) for one in _holding(entries, search_words(text))]


def stage_rows(window: MainWindow, schema: WorkflowSchema, choose: Callable[[str], None]) -> Rows:
    """The end stages of a workflow, the last one first: stages that refuse usually stand behind accepting ones."""
    made = []
    for name in reversed(end_stages(schema)):
        dot = window.theme.stage_color(schema.stage_by_name[name].color)
        made.append(Entry(f"stage:{name}", EntryKind.WAY, Name(name), partial(choose, name), dot=dot))
    return partial(_narrowed, made)


def link_rows(links: Sequence[str], choose: Callable[[str], None]) -> Rows:
    """The links that may be set; where a comment is one of the rows, it is not known where the links lead."""
    made = []
    for name in links:
        words = DuplicateTexts.by_link(name) if name else DuplicateTexts.by_comment()
        detail = DuplicateTexts.not_known() if name and "" in links else ""
        made.append(Entry(f"link:{name}", EntryKind.WAY, Name(words), partial(choose, name), detail))
    return partial(_narrowed, made)
