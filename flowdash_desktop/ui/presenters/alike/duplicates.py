"""*Mark as duplicate*: asks of which task, links the tasks to it or comments, and closes them, as one step."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias
from uuid import uuid4

from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.alike.duplicates import (
    DuplicateWay,
    Marking,
    end_stages,
    marking,
)
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.alike_tasks import AlikeFound
from flowdash_desktop.session.events import AlikeChanged, SessionEvent
from flowdash_desktop.session.link_targets import as_linked
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.alike.asked import Asked
from flowdash_desktop.ui.presenters.alike.own_links import OwnLinksFinder
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.duplicate_texts import DuplicateTexts
from flowdash_desktop.ui.presenters.texts.texts import Words

if TYPE_CHECKING:
    from flowdash_desktop.ui.commands.palette import Palette
    from flowdash_desktop.ui.commands.palette_rows import Found

Marked: TypeAlias = Callable[[Sequence[Marking], str, str], bool]
Stored: TypeAlias = Callable[[str, bool], None]
_CHOOSE = "choose how duplicates are marked"
# What the list needs is imported when it is first opened: the first rows do not wait for it.


class DuplicatesPresenter:
    """Marks the tasks that are meant.

    Args:
        window: where.
        session: where tasks come from and edits go.
        scope: owns what is started here.
        arrangements: how duplicates are marked in each workflow.
        found: gives the task in the pane with its workflow, and the tasks that are known to be like it.
        tell: says what was done, with *Undo* for its step.

    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        arrangements: Arrangements,
        found: Callable[[], tuple[str, TaskKey | None, AlikeFound]],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._settings, self._found, self._tell = arrangements.alike, found, tell
        self._own_links = OwnLinksFinder(session)
        self._palette: Palette | None = None
        self._asked: Asked | None = None
        self._unmarked: list[Asked] = []
        """What waits until the person has chosen how duplicates are marked."""
        self._marked: Marked = _not_said
        self._stored: Stored = _not_watched
        self._connections = Connections()
        self._connections.on(window.task_actions.mark.triggered, lambda _: self.ask())
        self._connections.on(window.notice.action, self._notice_pressed)
        window.task_actions.mark.setEnabled(True)
        self._stop_observing = session.observe(self._event)

    def watch(self, marked: Marked | None = None, stored: Stored | None = None) -> None:
        """Tell these instead of the person what is done; nobody where none are given.

        Args:
            marked: called with the edits, the closing one in triage mode first, their step and what to say
                of it; gives whether it says so.
            stored: called with the step once it is durable here (True), or was refused by the disk (False).
        """
        self._marked, self._stored = marked or _not_said, stored or _not_watched

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._stop_observing()
        self._window.task_actions.mark.setEnabled(False)
        if self._palette is not None:
            self._palette.close()
            self._palette.deleteLater()
            self._palette = None

    # Of which task

    def ask(self) -> None:
        """Ask of which task they are duplicates. The list opens at once, as what is typed goes there."""
        window = self._window
        workflow_id, keys = window.model.schema.workflow.id, self._targets()
        schema = self._session.schema(workflow_id)
        if window.shows_start or schema is None:
            return
        if not keys:
            window.notice.show_notice(DuplicateTexts.no_task(), leaves=True)
            return
        if window.table.current.is_elsewhere or schema.unique_id_field is None:
            is_elsewhere = window.table.current.is_elsewhere
            words = DuplicateTexts.linked_task() if is_elsewhere else DuplicateTexts.needs_ids()
            window.notice.show_notice(words, leaves=True)
            return
        window.detail.commit_typing()
        *known, found = self._found()
        asked = self._asked = Asked(schema, keys, self._session.history.sight(workflow_id, keys))
        if known == [workflow_id, keys[0]] and (found.open or found.decided):
            asked.found, asked.is_searched = found, True
        self._open_tasks(asked)
        self._scope.start(self._learn(asked), name="learn of duplicates", key="learn of duplicates")

    def _targets(self) -> tuple[TaskKey, ...]:
        """The tasks that are meant, the current one first; in triage mode the one on the screen."""
        window = self._window
        current = window.table.current_task
        if current is None:
            return ()
        is_triage = "triage" in window.__dict__ and window.triage.is_on
        return (current,) if is_triage else tuple(dict.fromkeys((current, *window.table.target.tasks())))

    def _open(self, find: Callable[[str], Sequence[Found]], asking: str, said: str) -> None:
        from flowdash_desktop.ui.commands.palette import Palette

        if self._palette is None:
            self._palette = Palette(self._window.theme, self._window, DuplicateTexts.name())
            self._palette.chosen.connect(lambda entry: entry.run())
        self._palette.say(said)
        self._palette.open(find, "", self._window, (), asking)

    def _open_tasks(self, asked: Asked) -> None:
        from flowdash_desktop.ui.presenters.alike.duplicate_rows import TaskRows

        asked.is_asked_how = False
        rows = TaskRows(self._window, self._session, asked, self._choose, partial(self._ask_again, asked))
        self._open(rows.find, DuplicateTexts.which(), self._said(asked))

    def _said(self, asked: Asked) -> str:
        if asked.links is None:
            return ""
        if asked.way is None:
            return f"{DuplicateTexts.naming(asked.links)} {DuplicateTexts.asked_after()}".strip()
        return DuplicateTexts.does(asked.way, len(asked.keys))

    async def _learn(self, asked: Asked) -> None:
        """Learn which tasks are alike and how duplicates are marked, while the person looks for the other task."""
        try:
            asked.found = await self._session.alike.find(asked.workflow_id, asked.keys[0])
        except StoreError:
            asked.found = AlikeFound()  # the others can be typed
        asked.is_searched = True
        self._show_learned(asked)
        await self._learn_way(asked)
        self._show_learned(asked)

    async def _learn_way(self, asked: Asked) -> None:
        if asked.links is None:
            links = await self._own_links.find(asked.workflow_id, asked.keys)
            asked.learn(links.offered, await self._settings.duplicate_way(asked.workflow_id))

    def _event(self, event: SessionEvent) -> None:
        """More tasks are indexed: others may be alike."""
        asked = self._asked
        if not isinstance(event, AlikeChanged) or asked is None or asked.workflow_id != event.workflow_id:
            return
        if self._asks_for_task(asked):
            self._scope.start(self._learn(asked), name="learn of duplicates", key="learn of duplicates")

    def _asks_for_task(self, asked: Asked) -> bool:
        """The list of tasks is open."""
        is_open = self._palette is not None and self._palette.isVisible()
        return is_open and asked is self._asked and asked.other is None and not asked.is_asked_how

    def _show_learned(self, asked: Asked) -> None:
        if self._palette is not None and self._asks_for_task(asked):
            self._palette.say(self._said(asked))
            self._palette.find_again()

    # How

    def _choose(self, other: TaskKey) -> None:
        asked = self._asked
        if asked is not None:
            asked.other = other
            if asked.links is None:
                # It has no key: what is asked next must not cancel what the person has chosen here.
                self._window.notice.show_notice(DuplicateTexts.marking(), closable=False)
                self._scope.start(self._go_on_later(asked), name="mark once it is known how")
            else:
                self._go_on(asked)

    async def _go_on_later(self, asked: Asked) -> None:
        """Mark them once it is known how. Where the person has to choose that, no list opens over what they do now."""
        try:
            await self._learn_way(asked)
        finally:
            if self._window.notice.text == DuplicateTexts.marking():
                self._window.notice.hide()
        if asked.way is not None:
            self._go_on(asked)
            return
        self._unmarked.append(asked)
        actions = ((_CHOOSE, DuplicateTexts.choose_way()),)
        self._window.notice.show_notice(DuplicateTexts.not_marked_yet(), actions=actions)

    def _notice_pressed(self, name: str) -> None:
        """Ask how the last waiting one is marked. The others of its workflow are marked so, too."""
        if name != _CHOOSE or not self._unmarked:
            return
        self._window.notice.hide()
        asked = self._asked = self._unmarked[-1]
        asked.behind = tuple(self._take_unmarked(asked.workflow_id))
        self._ask_stage(asked)

    def _take_unmarked(self, workflow_id: str) -> list[Asked]:
        taken = [one for one in self._unmarked if one.workflow_id == workflow_id]
        self._unmarked = [one for one in self._unmarked if one.workflow_id != workflow_id]
        return taken

    def _go_on(self, asked: Asked) -> None:
        if asked.way is None:
            self._ask_stage(asked)
        elif asked.other is None:
            self._open_tasks(asked)
        elif sum(one != asked.other for one in asked.keys) > 1:
            self._ask_for_many(asked, asked.other, asked.way)
        else:
            self._mark(asked, asked.other, asked.way)

    def _ask_for_many(self, asked: Asked, key: TaskKey, way: DuplicateWay) -> None:
        """Many tasks are closed by it, and comments can't be taken back: ask before that."""
        from flowdash_desktop.ui.dialogs import ConfirmDialog

        shown = self._session.shown(asked.workflow_id)
        if key not in shown:
            self._tell(DuplicateTexts.other_gone(), "")
            return
        count = sum(one != key for one in asked.keys)
        title = DuplicateTexts.mark_many(count, Words.task_title(shown[key].task, asked.schema))
        text, button = DuplicateTexts.does(way, count), DuplicateTexts.mark_button(count)
        dialog = ConfirmDialog(self._window.theme, self._window, title, text, button)
        dialog.confirmed.connect(lambda: self._mark(asked, key, way))
        dialog.open()

    def _ask_again(self, asked: Asked) -> None:
        """Choose another way, and then the task."""
        asked.way = None
        self._ask_stage(asked)

    def _ask_stage(self, asked: Asked) -> None:
        from flowdash_desktop.ui.presenters.alike.duplicate_rows import stage_rows

        asked.is_asked_how = True
        stages = end_stages(asked.schema)
        if len(stages) < 2:
            self._ask_link(asked, next(iter(stages), ""))
            return
        rows = stage_rows(self._window, asked.schema, partial(self._ask_link, asked))
        said = f"{DuplicateTexts.naming(asked.links or ('',))} {DuplicateTexts.asked_once()}".strip()
        self._open(rows, DuplicateTexts.which_stage(), said)

    def _ask_link(self, asked: Asked, stage: str) -> None:
        from flowdash_desktop.ui.presenters.alike.duplicate_rows import link_rows

        links = asked.links or ("",)
        if len(links) < 2:
            self._take_way(asked, DuplicateWay(stage, links[0]))
            return
        rows = link_rows(links, lambda link: self._take_way(asked, DuplicateWay(stage, link)))
        self._open(rows, DuplicateTexts.which_link(), DuplicateTexts.asked_once())

    def _take_way(self, asked: Asked, way: DuplicateWay) -> None:
        self._scope.start(self._settings.store_duplicate_way(asked.workflow_id, way), name="store way")
        waiting = [one for one in (*asked.behind, *self._take_unmarked(asked.workflow_id)) if one is not asked]
        for one in (*waiting, asked):
            one.way = way
            self._go_on(one)

    # Doing it

    def _mark(self, asked: Asked, key: TaskKey, way: DuplicateWay) -> None:
        """Mark the tasks, and say so: in triage mode its strip does."""
        shown, schema = self._session.shown(asked.workflow_id), asked.schema
        if key not in shown:
            self._tell(DuplicateTexts.other_gone(), "")
            return
        other = shown[key].task
        marked = self._markings(asked, other, way)
        edits = [edit for some in marked for edit in some]
        title = Words.task_title(shown[edits[0].task].task, schema) if len(marked) == 1 else ""
        left = sum(one != key for one in asked.keys) - len(marked)
        words = DuplicateTexts.done(Words.task_title(other, schema), title, len(marked), left)
        if not edits:
            self._tell(words, "")
            return
        step = str(uuid4())
        submitted = self._session.submit(*edits, identities=asked.sight, step_id=step)
        says = self._marked(edits[::-1], step, words)  # the one that closes a task first
        self._scope.start(self._store(submitted, step, "" if says else words), name="mark duplicates")

    def _markings(self, asked: Asked, other: Task, way: DuplicateWay) -> list[tuple[Marking, ...]]:
        """What marks each task, without the ones that are marked already and the other one itself."""
        shown, schema = self._session.shown(asked.workflow_id), asked.schema
        linked, comment = as_linked(other, schema), self._comment(other, schema)
        tasks = [shown[one].task for one in asked.keys if one in shown and one != other.key]
        waiting = {(one.edit.task, one.edit.body) for one in self._session.pending if isinstance(one.edit, AddComment)}
        made = (self._unsaid(marking(task, linked, way, schema, comment), task, waiting) for task in tasks)
        return [some for some in made if some]

    def _unsaid(
        self, edits: Sequence[Marking], task: Task, waiting: Collection[tuple[TaskKey, str]]
    ) -> tuple[Marking, ...]:
        """The same without a comment that waits to be sent, or that the task has as far as its comments are known."""
        if not any(isinstance(edit, AddComment) for edit in edits):
            return tuple(edits)
        known = self._session.activity.shown(edits[0].workflow_id, task.key, task.stage).known.comments
        said = {one.body for one in known or ()} | {body for key, body in waiting if key == task.key}
        return tuple(edit for edit in edits if not (isinstance(edit, AddComment) and edit.body in said))

    async def _store(self, submitted: Awaitable[None], step: str, words: str) -> None:
        try:
            await submitted
        except Exception:
            self._stored(step, False)
            raise
        self._stored(step, True)
        if words:
            self._tell(words, step)

    @staticmethod
    def _comment(other: Task, schema: WorkflowSchema) -> str:
        title = schema.title_field
        name = other.values.get(title.name) if title is not None else None
        named = name if isinstance(name, str) and name else other.unique_id or Words.task_title(other, schema)
        return DuplicateTexts.comment(other, named)


def _not_said(_edits: Sequence[Marking], _step: str, _words: str) -> bool:
    """What is told where triage mode is not on."""
    return False


def _not_watched(_step: str, _durable: bool) -> None:
    """The same for what becomes of a step."""
