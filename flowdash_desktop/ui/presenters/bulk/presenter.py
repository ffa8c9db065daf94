"""Values that many tasks get at once, and the deletion of many: previewed from a number of tasks on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.background_tasks import Outcome
from flowdash_desktop.session.outbox.bulk import ManyChanged
from flowdash_desktop.session.outbox.bulk_settings import AskingKind, BulkSettings
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.bulk.actions import ActionsOnMany
from flowdash_desktop.ui.presenters.bulk.again import DoingAgain
from flowdash_desktop.ui.presenters.bulk.planning import BulkPlan, SeenTexts, plan_of, plan_value
from flowdash_desktop.ui.presenters.bulk.progress import BulkProgress
from flowdash_desktop.ui.presenters.bulk.questions import BulkQuestions, Question
from flowdash_desktop.ui.presenters.bulk.texts import (
    changed_words,
    changing_words,
    delete_button,
    delete_many,
    delete_one,
    delete_words,
    deleted_words,
    has_it_already,
    said_of,
    value_button,
    value_title,
)
from flowdash_desktop.ui.presenters.field_edits import where_they_went
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.table.events import ManyEdit

_TAKES_TIME = 1000
"""So many tasks are not changed at once for the eye."""


class BulkPresenter:
    """Changes and deletes tasks of the workflow that is shown.

    Args:
        window: whose table has the tasks.
        session: where the changes go.
        scope: owns what is started here.
        settings: from how many tasks on is asked.
        workflow: the workflow that is shown, None for none.
        tell: says what was done, and by which step.

    Attributes:
        settings: from how many tasks on is asked.
        progress: says how far a change of many has been sent.
        again: offers what was done to two tasks for others.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        settings: BulkSettings,
        workflow: Callable[[], str | None],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self.settings, self._workflow, self._tell = settings, workflow, tell
        self._questions = BulkQuestions(window, session, scope, settings)
        self.progress = BulkProgress(window, session, scope, tell)
        ask = partial(self.set_value, asks=True)
        self.again = DoingAgain(window, session, settings, workflow, ask, self._run_again)
        self._actions = ActionsOnMany(window, session, self._questions)
        self.open_options = self._questions.open_options
        scope.start(settings.load(), name="choices of many tasks")

    def end(self) -> None:
        """Leave the window alone from now on."""
        self.progress.end()
        self.again.end()

    # Values

    def set_value(self, edit: ManyEdit, *, asks: bool = False) -> None:
        """Give a field of many tasks a value. Few of them get it at once, unless it ``asks`` in any case."""
        workflow_id, field = self._workflow(), self._window.model.schema.field_by_name.get(edit.field)
        if workflow_id is None or field is None:
            return
        if not asks and len(edit.tasks) < self.settings.choices.values_from:
            self._scope.start(self._change(workflow_id, edit), name="edit many")
            return
        model = self._window.model
        then = self._session.bulk.shown_then(workflow_id, edit.tasks)
        seen = SeenTexts(model, edit.tasks, edit.field, then)
        needing = self._session.bulk.needing(workflow_id, edit.field)
        plan = plan_value(model, edit.tasks, field, edit.value, seen, needing)
        if not plan.tasks and not plan.refused:
            self._tell(has_it_already(), "")
            return
        identity = self._session.history.sight(workflow_id, plan.tasks)

        def change(chosen: Sequence[TaskKey]) -> None:
            done = self._session.bulk.set_field(
                workflow_id, chosen, edit.field, edit.value, identity=identity, as_seen=seen.are_as_before
            )
            self._begin(edit.field, len(chosen))
            self._scope.start(self._say(workflow_id, edit, done), name="edit many")

        self._questions.ask(workflow_id, plan, self._question(field, edit, plan), change)

    def _question(self, field: Field, edit: ManyEdit, plan: BulkPlan) -> Question:
        title = value_title(field, edit.value, self._window.model.schema)
        return Question(title, value_button, said_of(len(plan.refused), plan.same), AskingKind.VALUES)

    def _begin(self, field: str, count: int) -> None:
        if count > _TAKES_TIME:
            self._window.notice.show_notice(changing_words(field, count), closable=False)

    async def _change(self, workflow_id: str, edit: ManyEdit) -> None:
        changing = self._session.bulk.set_field(workflow_id, edit.tasks, edit.field, edit.value)
        self._begin(edit.field, len(edit.tasks))
        await self._say(workflow_id, edit, changing)

    async def _say(self, workflow_id: str, edit: ManyEdit, changing: Outcome[ManyChanged]) -> None:
        """Say what became of it, once it is durable."""
        done = await changing
        schema = self._session.schema(workflow_id)
        if schema is not None and edit.field in schema.field_by_name:
            words = changed_words(edit, done, schema)
            is_shown = self._window.model.schema.workflow.id == workflow_id
            where = where_they_went(self._window.model, edit.field, done.changed) if is_shown else ""
            self._tell(f"{words} {where}".strip(), done.step)

    # Actions

    def _run_again(self, run: RunAction, action: Action, tasks: Sequence[TaskKey]) -> None:
        """Ask whether an action is to be run on more tasks."""
        plan = self._actions.plan(run, self.again.requires(run.workflow_id, action), tasks)
        self._actions.ask(run, action, plan, self._submit, asks=True)

    def _submit(self, runs: Sequence[RunAction], identities: Mapping[TaskKey, Identity | None]) -> None:
        self._scope.start(self._session.submit(*runs, identities=identities), name="actions")

    # Deletion

    def delete(self, keys: tuple[TaskKey, ...]) -> None:
        """Delete tasks, once the person has confirmed it."""
        workflow_id, model = self._workflow(), self._window.model
        schema = self._session.schema(workflow_id) if workflow_id is not None else None
        if workflow_id is None or schema is None or schema.unique_id_field is None or not keys:
            return
        identity = self._session.history.sight(workflow_id, keys)

        def delete(chosen: Sequence[TaskKey]) -> None:
            self._scope.start(self._session.bulk.delete(workflow_id, chosen, identity), name="delete")

        if len(keys) == 1:
            title, text = delete_one(self._title_of(keys[0]))
            dialog = dialogs.ConfirmDialog(self._window.theme, self._window, title, text, delete_words(), danger=True)
            dialog.confirmed.connect(partial(delete, keys))
            dialog.open()
            return
        title, text = delete_many(len(keys))
        plan = plan_of(model, keys, deleted_words(), lambda _tasks, _rows: {})
        self._questions.ask(workflow_id, plan, Question(title, delete_button, text, careful=True, danger=True), delete)

    def _title_of(self, key: TaskKey) -> str:
        row = self._window.model.table.reader.row(key)
        return Words.task_title(row.shown.task, self._window.model.schema) if row is not None else str(key)
