"""*Decide all these alike*: the task in the pane and the open ones that are like it get one action, or one stage."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias
from uuid import uuid4

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.activity_projection import items_of
from flowdash_desktop.domain.alike.duplicates import end_stages
from flowdash_desktop.domain.cell_values import CellValue, LeftOut
from flowdash_desktop.domain.edits import Edit, TaskEdit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.together import (
    GiveAction,
    GiveStage,
    Giving,
    Hindered,
    lacks,
    offered_action,
    why_no_action,
)
from flowdash_desktop.session.alike_tasks import AlikeFound
from flowdash_desktop.session.events import ActivityChanged, SessionEvent, StepMade, TasksChanged
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.alike.together_model import TogetherRow
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.alike_texts import titled, why_words
from flowdash_desktop.ui.presenters.texts.together_texts import TogetherTexts

Together: TypeAlias = RunAction | TaskEdit
Decided: TypeAlias = Callable[[Sequence[Together], str, str], bool]
Stored: TypeAlias = Callable[[str, bool], None]
_REMEMBERED = 50


@dataclass(frozen=True, slots=True)
class _Asked:
    """The tasks as the person saw them when the dialog opened.

    Attributes:
        schema: of their workflow.
        sight: what they were known by.
        stages: the stage of each, None for one that was not there.
        show: shows them as they are now.
    """

    schema: WorkflowSchema
    sight: Mapping[TaskKey, Identity | None]
    stages: Mapping[TaskKey, str | None]
    show: Callable[[], None]

    @property
    def workflow_id(self) -> str:
        """Their workflow."""
        return self.schema.workflow.id


class TogetherPresenter:
    """Asks which of the alike tasks are decided, and how, and does it as one step.

    Args:
        window: where.
        session: where tasks come from and edits go.
        scope: owns what is started here.
        found: gives the task in the pane with its workflow, and the tasks that are like it.
        tell: says what was done, with *Undo* for its step.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        found: Callable[[], tuple[str, TaskKey | None, AlikeFound]],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._found, self._tell = found, tell
        self._last: dict[tuple[str, TaskKey], Giving] = {}
        self._asked: _Asked | None = None
        """What is asked while the dialog is open."""
        self._decided: Decided = _not_said
        self._stored: Stored = _not_watched
        self._connections = Connections()
        self._connections.on(window.task_actions.decide_alike.triggered, lambda _: self.ask())
        self._connections.on(window.detail.alike.decide_asked, self.ask)
        window.task_actions.decide_alike.setEnabled(True)
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._window.task_actions.decide_alike.setEnabled(False)
        self._stop_observing()

    def watch(self, decided: Decided | None = None, stored: Stored | None = None) -> None:
        """Tell these instead of the person what is done; see ``DuplicatesPresenter.watch``."""
        self._decided, self._stored = decided or _not_said, stored or _not_watched

    def _event(self, event: SessionEvent) -> None:
        match event:
            case TasksChanged():
                self._tasks_changed(event)
            case ActivityChanged():
                self._activity_changed(event)
            case StepMade() if len(event.edits) == 1:
                self._note_decision(event.edits[0])

    def _tasks_changed(self, event: TasksChanged) -> None:
        """Show in the dialog what others did to its tasks."""
        asked = self._asked
        if asked is not None and event.workflow_id == asked.workflow_id and not event.keys.isdisjoint(asked.stages):
            self._read_checklists(asked)
            asked.show()

    def _activity_changed(self, event: ActivityChanged) -> None:
        """Show what the checklist of a task leaves open, now that it was read, or that others may have changed it."""
        asked = self._asked
        if asked is not None and event.workflow_id == asked.workflow_id and event.key in asked.stages:
            self._read_checklists(asked)
            asked.show()

    def _read_checklists(self, asked: _Asked) -> None:
        """Read the checklists of the asked tasks that do not count any more, where an action requires them."""
        if self._requires_checklist(asked.workflow_id, asked.stages):
            self._session.activity_ahead.read_checklists(asked.workflow_id, asked.stages, unknown=True)

    def _note_decision(self, edit: Edit) -> None:
        """Note how the person decided about a task: the others may be decided so, too."""
        giving: Giving | None = GiveAction(edit.name) if isinstance(edit, RunAction) else None
        if isinstance(edit, TaskEdit) and edit.field == STAGE and isinstance(edit.value, str):
            giving = GiveStage(edit.value)
        if giving is not None:
            self._last.pop((edit.workflow_id, edit.task), None)
            self._last[edit.workflow_id, edit.task] = giving
            while len(self._last) > _REMEMBERED:
                self._last.pop(next(iter(self._last)))

    # What is asked

    def ask(self) -> None:
        """Open the dialog, where an open task is like the one in the pane."""
        # Not imported above: the pane does not wait for dialogs.
        from flowdash_desktop.ui.detail.alike.together import TogetherDialog

        workflow_id, key, found = self._found()
        schema = self._session.schema(workflow_id)
        if schema is None or key is None or not found.open or schema.unique_id_field is None:
            self._window.notice.show_notice(TogetherTexts.nothing(), leaves=True)
            return
        self._window.detail.commit_typing()
        shown = self._session.shown(workflow_id).get(key)
        is_open = shown is not None and not schema.is_end_stage(shown.task.stage)
        why = {key: ""} if is_open else {}
        why |= {one.task.key: why_words(one.alike.kinds, one.alike.words) for one in found.open}
        dialog = TogetherDialog(
            self._window.theme,
            self._window,
            [*self._choices(schema, [*why])],
            self._last.get((workflow_id, key)),
            partial(self._look, schema),
            TogetherTexts.button,
        )

        def show_rows() -> None:
            rows = [self._row(asked, one, words, dialog.giving) for one, words in why.items()]
            refused = sum(bool(row.why_not) for row in rows)
            dialog.show_rows(rows, TogetherTexts.said(self._question(schema, [*why], dialog.giving), refused))

        def decide() -> None:
            if dialog.giving is not None:
                self._decide(asked, dialog.model.chosen(), dialog.model.wanted(), dialog.giving)

        stages = {one: self._stage(workflow_id, one) for one in why}
        asked = self._asked = _Asked(schema, self._session.history.sight(workflow_id, why), stages, show_rows)
        dialog.changed.connect(show_rows)
        dialog.confirmed.connect(decide)
        dialog.finished.connect(lambda _: self._stop_asking(asked))
        self._read_checklists(asked)
        show_rows()
        dialog.begin()

    def _stop_asking(self, asked: _Asked) -> None:
        if self._asked is asked:
            self._asked = None

    def _stage(self, workflow_id: str, key: TaskKey) -> str | None:
        shown = self._session.shown(workflow_id).get(key)
        return shown.task.stage if shown is not None else None

    def _choices(self, schema: WorkflowSchema, keys: Sequence[TaskKey]) -> Iterator[tuple[Giving, str]]:
        """The actions that any of these tasks offers, by name, and the end stages."""
        workflow_id = schema.workflow.id
        offered = (self._actions(workflow_id, shown) or () for shown in self._shown(workflow_id, keys))
        for name in dict.fromkeys(action.name for actions in offered for action in actions):
            yield GiveAction(name), name
        for stage in end_stages(schema):
            yield GiveStage(stage), TogetherTexts.move_to(stage)

    def _shown(self, workflow_id: str, keys: Iterable[TaskKey]) -> list[ShownTask]:
        there = self._session.shown(workflow_id)
        return [there[key] for key in keys if key in there]

    def _actions(self, workflow_id: str, shown: ShownTask) -> tuple[Action, ...] | None:
        return self._session.activity.shown(workflow_id, shown.key, shown.task.stage).actions

    def _requires_checklist(self, workflow_id: str, keys: Iterable[TaskKey]) -> bool:
        offered = (self._actions(workflow_id, shown) or () for shown in self._shown(workflow_id, keys))
        return any(action.requires.checklist for actions in offered for action in actions)

    def _question(self, schema: WorkflowSchema, keys: Sequence[TaskKey], giving: Giving | None) -> str:
        """What the action asks before it runs, ``""`` for nothing."""
        if not isinstance(giving, GiveAction):
            return ""
        workflow_id = schema.workflow.id
        for shown in self._shown(workflow_id, keys):
            action = offered_action(giving.name, self._actions(workflow_id, shown) or ())
            if action is not None and action.confirmation:
                return action.confirmation
        return ""

    def _row(self, asked: _Asked, key: TaskKey, why: str, giving: Giving | None) -> TogetherRow:
        shown = self._session.shown(asked.workflow_id).get(key)
        if shown is None:
            return TogetherRow(key, str(key), "", why, TogetherTexts.hindered(Hindered.GONE))
        why_not = self._why_not(asked, shown, giving)
        return TogetherRow(key, titled(shown.task, asked.schema), shown.task.stage, why, why_not)

    def _why_not(self, asked: _Asked, shown: ShownTask, giving: Giving | None) -> str:
        """Why a task can't be decided so, in words; ``""`` where it can."""
        workflow_id = asked.workflow_id
        if shown.task.stage != asked.stages.get(shown.key):
            return TogetherTexts.hindered(Hindered.MOVED)
        if isinstance(giving, GiveAction):
            return self._why_no_action(workflow_id, shown, giving.name)
        if giving is not None:
            left_out = self._session.bulk.why_left_out(workflow_id, CellValue(shown.key, STAGE, giving.stage))
            hindered = _OF_STAGE.get(left_out) if left_out is not None else None
            return TogetherTexts.hindered(hindered) if hindered is not None else ""
        return ""

    def _why_no_action(self, workflow_id: str, shown: ShownTask, name: str) -> str:
        actions = self._actions(workflow_id, shown)
        hindered = why_no_action(name, shown, actions)
        if hindered is not None:
            return TogetherTexts.hindered(hindered, shown.task.stage)
        action = offered_action(name, actions or ())
        if action is None or not action.requires:
            return ""
        items = self._session.activity.checklist((workflow_id, shown.key))
        missing = lacks(action.requires, shown, [*items_of(items or (), shown.activity)])
        return TogetherTexts.needs(missing) if missing else ""

    def _look(self, schema: WorkflowSchema, key: TaskKey) -> list[tuple[str, str]]:
        """The fields of a task that have a value."""
        shown = self._session.shown(schema.workflow.id).get(key)
        if shown is None:
            return []
        values = shown.task.values
        said = (
            (field.name, field_type(field.kind).display(values.get(field.name), field, schema))
            for field in schema.columns
        )
        return [(name, text) for name, text in said if text]

    # What is done

    def _decide(self, asked: _Asked, keys: Sequence[TaskKey], wanted: Sequence[TaskKey], giving: Giving) -> None:
        """Decide tasks as they are now. One that is not as the person saw it is left out, and that is said.

        Args:
            asked: the tasks as the person saw them.
            keys: the ticked ones.
            wanted: these, and the refused ones that were not unticked.
            giving: what they get.
        """
        edits = self._edits(asked, keys, giving)
        changed = {key for key in wanted if self._stage(asked.workflow_id, key) != asked.stages.get(key)}
        left = len(changed.union(keys).difference(edit.task for edit in edits))
        words = TogetherTexts.done(giving, len(edits), left)
        if not edits:
            self._tell(words, "")
            return
        step = str(uuid4())
        submitted = self._session.submit(*edits, identities=asked.sight, step_id=step)
        is_said = self._decided(edits, step, words)
        if isinstance(giving, GiveAction) and not is_said:
            words = TogetherTexts.left(left)  # what is on hold is said elsewhere
        self._scope.start(self._store(submitted, step, "" if is_said else words), name="decide alike")

    def _edits(self, asked: _Asked, keys: Sequence[TaskKey], giving: Giving) -> list[Together]:
        there = self._shown(asked.workflow_id, keys)
        fitting = [shown for shown in there if not self._why_not(asked, shown, giving)]
        made = (self._edit(asked.workflow_id, shown, giving) for shown in fitting)
        return [edit for edit in made if edit is not None]

    def _edit(self, workflow_id: str, shown: ShownTask, giving: Giving) -> Together | None:
        if isinstance(giving, GiveStage):
            return TaskEdit(workflow_id, shown.key, STAGE, giving.stage, shown.task.values.get(STAGE))
        action = offered_action(giving.name, self._actions(workflow_id, shown) or ())
        if action is None:
            return None
        by = self._window.detail.activity.performed_by
        return RunAction(workflow_id, shown.key, action.id, action.name, shown.task.stage, by)

    async def _store(self, submitted: Awaitable[None], step: str, words: str) -> None:
        try:
            await submitted
        except Exception:
            self._stored(step, False)
            raise
        self._stored(step, True)
        if words:
            self._tell(words, step)


_OF_STAGE = {
    LeftOut.SAME: Hindered.SAME_STAGE,
    LeftOut.NEEDING: Hindered.NEEDS_YOU,
    LeftOut.GONE: Hindered.GONE,
}


def _not_said(_edits: Sequence[Together], _step: str, _words: str) -> bool:
    """What is told where triage mode is not on."""
    return False


def _not_watched(_step: str, _durable: bool) -> None:
    """The same for what becomes of a step."""
