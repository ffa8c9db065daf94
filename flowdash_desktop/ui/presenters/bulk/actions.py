"""An action that is run on many tasks: on which of them it can be run, and the question before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from flowdash_desktop.domain.activity import Action, Requirements
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.activity_projection import items_of, running_action
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.needs import open_items as open_items_of
from flowdash_desktop.session.outbox.bulk_settings import AskingKind
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.bulk.planning import BulkPlan, plan_of, why_not_run
from flowdash_desktop.ui.presenters.bulk.questions import BulkQuestions, Question
from flowdash_desktop.ui.presenters.bulk.texts import action_button, left_meanwhile, run_title, said_of
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel

Submit = Callable[[Sequence[RunAction], Mapping[TaskKey, Identity | None]], None]


class ActionsOnMany:
    """Plans an action on the selected tasks, and asks.

    Args:
        window: whose table has the tasks.
        session: knows what is on its way.
        questions: opens the preview.
    """

    def __init__(self, window: MainWindow, session: Session, questions: BulkQuestions) -> None:
        self._window, self._session, self._questions = window, session, questions

    def plan(self, run: RunAction, requires: Requirements, tasks: Sequence[TaskKey]) -> BulkPlan:
        """On which tasks an action can be run.

        Args:
            run: the action on one of them.
            requires: what the server says that a task must have.
            tasks: which tasks.
        """
        ready, busy = ready_tasks(self._window.model, run.stage, tasks)
        open_items = partial(with_open_items, self._session, run.workflow_id)
        why_not = why_not_run(self._window.model, run.name, set(ready), busy, requires, open_items)
        return plan_of(self._window.model, tasks, run.name, why_not)

    def ask(self, run: RunAction, action: Action, plan: BulkPlan, submit: Submit, *, asks: bool = False) -> None:
        """Run an action on the tasks of a plan, once the person has confirmed it: where they want to be asked, or where
        it ``asks`` in any case."""
        workflow_id = run.workflow_id
        sight = self._session.history.sight(workflow_id, plan.tasks)

        def start(chosen: Sequence[TaskKey]) -> None:
            model = self._window.model
            is_shown = model.schema is not None and model.schema.workflow.id == workflow_id
            ready = {*(ready_tasks(model, run.stage, chosen)[0] if is_shown else ())}  # another's tasks tell nothing
            runs = [replace(run, task=key) for key in chosen if key in ready]
            if len(runs) < len(chosen):
                self._window.notice.show_notice(left_meanwhile(len(chosen) - len(runs)), tone="warning")
            if runs:
                submit(runs, sight)

        is_free = action.confirmation is None and not plan.refused and not asks
        if is_free and len(plan.tasks) < self._questions.settings.choices.actions_from:
            start(plan.tasks)
            return
        said = said_of(len(plan.refused), first=action.confirmation or "")
        title = run_title(action.name, len(plan.tasks))
        words = partial(action_button, action.name)
        is_careful = action.confirmation is not None
        kind = None if is_careful else AskingKind.ACTIONS
        self._questions.ask(workflow_id, plan, Question(title, words, said, kind, is_careful), start)


def with_open_items(session: Session, workflow_id: str, tasks: Sequence[TaskKey]) -> list[int]:
    """The positions of tasks whose stage has open items, among those whose checklists are known: some hundreds.

    A checklist that others may have changed meanwhile does not count, and is read again; ``ActivityChanged`` says when.
    """
    shown, found = session.shown(workflow_id), set[TaskKey]()
    known = set(session.activity.tasks(workflow_id))
    if known:
        session.activity_ahead.read_checklists(workflow_id, known.intersection(tasks))
    for key in known:
        task, items = shown.get(key), session.activity.checklist((workflow_id, key))
        if task is not None and items is not None and open_items_of(task.task, items_of(items, task.activity)):
            found.add(key)
    return [place for place, key in enumerate(tasks) if key in found] if found else []


def ready_tasks(model: TaskTableModel, stage: str, keys: Sequence[TaskKey]) -> tuple[list[TaskKey], frozenset[TaskKey]]:
    """The tasks in a stage that have no action on its way, and the others of the stage, which have one.

    There may be a hundred thousand: columns of the rows are read, and of tasks only the ones to be changed.
    """
    reader = model.table.reader
    rows = reader.ids(keys)
    here = reader.showing(model.column(STAGE), rows, stage)
    edited = {place: shown for place in here if (shown := reader.pending(rows[place])) is not None}
    running = {place for place, shown in edited.items() if running_action(shown.activity)}
    return [keys[place] for place in here if place not in running], frozenset(keys[place] for place in running)
