"""What the bar, the strip and the card at the end say of a queue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.activity_projection import comments_of
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.deciding import days_late, deciding_fields, due_field
from flowdash_desktop.domain.triage.queue import Standing
from flowdash_desktop.ui.filter_bar.condition_words import condition_texts
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.triage.key_presses import KeyPresses
from flowdash_desktop.ui.presenters.triage.later import LaterTasks
from flowdash_desktop.ui.presenters.triage.needs import Needs
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.triage.ordering import QueueOrdering
from flowdash_desktop.ui.presenters.triage.run import TriageRun
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.triage.strip import DecisionState
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

_AHEAD = 5
_COUNTDOWN_MS = 500


class TriageDisplay:
    """Shows how things stand, whatever has changed.

    Args:
        window: where.
        of: the account.
        run: gives the present queue.
        keys: know which task was painted.
        needs, later, ordering: parts of triage mode that have something to say.
    """

    def __init__(
        self,
        window: MainWindow,
        of: TriageOf,
        run: Callable[[], TriageRun],
        keys: KeyPresses,
        needs: Needs,
        later: LaterTasks,
        ordering: QueueOrdering,
    ) -> None:
        self._window, self._of, self._run = window, of, run
        self._keys, self._needs, self._later, self._ordering = keys, needs, later, ordering
        self._mode = window.triage
        self._countdown = QTimer(window, interval=_COUNTDOWN_MS)
        self._countdown.timeout.connect(self.show_decisions)
        self._soon = QTimer(window, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_what_changed)
        self._is_whole = False
        self._announced: TaskKey | None = None

    def stop(self) -> None:
        """Show nothing any more by itself."""
        self._countdown.stop()
        self._soon.stop()

    def begin(self) -> None:
        """Name the workflow, and the conditions with which the queue is made."""
        self._announced = None
        now, schema = self._window.model.table.queries.filter, self._window.model.schema
        words = [(TriageTexts.active_only(), "")] if now.active_only else []
        for group in now.groups:
            lead, *others = [condition_texts(condition, schema) for condition in group]
            is_first = group is now.groups[0]
            words += [lead if is_first else (TriageTexts.alternative(lead[0]), lead[1]), *others]
        words += [(TriageTexts.search(now.search.strip()), "")] if now.search.strip() else []
        self._mode.bar.filters.say(words)
        self._mode.bar.workflow.setText(self._of.history.name_of(self._run().workflow_id))

    def show_soon(self, *, only_decisions: bool = False) -> None:
        """Show the queue, or the decisions alone, in a moment: several things happen in one turn of the loop."""
        self._is_whole = self._is_whole or not only_decisions
        self._soon.start()

    def _show_what_changed(self) -> None:
        (self.show if self._is_whole else self.show_decisions)()

    def show(self) -> None:
        """Show the queue as it is now."""
        self._soon.stop()
        self._is_whole = False
        run, mode = self._run(), self._mode
        queue = run.queue
        done, total = queue.count(Standing.DECIDED), queue.total
        mode.bar.show_progress(done, total, TriageTexts.progress(done, total, run.pace.left(total - done)))
        mode.bar.subject.setText(self._subject())
        mode.bar.show_order(self._ordering.words())
        mode.bar.show_later(len(self._later))
        self._of.session.activity_ahead.expect(run.workflow_id, queue.upcoming(_AHEAD))
        self.show_ready()
        if mode.shows_end:
            mode.end.show_summary(*run.decisions.summary(queue.count(Standing.OPEN)))
        self.show_decisions()
        self._show_task()
        self._needs.show()
        if not self._keys.is_painted:
            mode.repaint_task()

    def show_ready(self) -> None:
        """Say the keys, and how many of the next tasks are ready."""
        self._mode.strip.show_keys(TriageTexts.keys(self._of.session.activity_ahead.ready()))

    def show_end(self) -> None:
        """Show the card at the end in the place of a task."""
        self._mode.show_end(True)
        self.show()

    def show_decisions(self) -> None:
        """Show the last decisions as they stand now; seconds are counted while one waits."""
        shown = self._run().decisions.shown()
        self._mode.strip.show_decisions(shown)
        waits = any(one.state is DecisionState.WAITS for one in shown)
        if waits and not self._countdown.isActive():
            self._countdown.start()
        elif not waits:
            self._countdown.stop()

    def _show_task(self) -> None:
        """Show what decides about the task on the screen: its fields, when it is due, its last comment."""
        window, facts = self._window, self._mode.facts
        shown, schema = window.detail.shown, self._of.session.schema(self._run().workflow_id)
        if shown is None or schema is None:
            return
        if shown.key != self._announced:
            self._announced = shown.key
            queue = self._run().queue
            progress = TriageTexts.progress(queue.count(Standing.DECIDED), queue.total, None)
            announce(self._mode.bar, Spoken.TASK, f"{Words.task_title(shown.task, schema)}. {progress}")
        if window.table.current.is_elsewhere:  # the queue knows nothing of a linked task
            self._mode.deciding.show(frozenset())
            facts.show_due("", is_late=False)
            facts.show_comment("")
            return
        header = window.table.header
        order = [s for s in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(s)]
        columns = [window.table.tasks.field(section).name for section in order]
        self._mode.deciding.show(deciding_fields(schema, self._needs.required_fields(), columns))
        words, late = _due(shown, schema)
        facts.show_due(words, is_late=late)
        facts.show_comment(self._last_comment(shown, schema))

    def _last_comment(self, shown: ShownTask, schema: WorkflowSchema) -> str:
        workflow_id, parts = self._run().workflow_id, self._window.detail.activity
        known = self._of.session.activity.shown(workflow_id, shown.key, shown.task.stage).known
        comments = [one.comment for one in comments_of(known.comments or (), shown.activity)]
        if not comments:
            return ""
        last = comments[-1]
        author = parts.author_of(workflow_id, shown.key, last) or last.author
        user = schema.user(author)
        when = show_day(local_time(last.written).date()) if last.written is not None else ""
        return TriageTexts.comment(user.name if user is not None else author, when, last.body)

    def _subject(self) -> str:
        """What is to be said of the task on the screen."""
        pane, run = self._window.detail, self._run()
        if pane.shown is None or pane.task is None or self._window.table.current.is_elsewhere:
            return ""
        if run.queue.standing(pane.task) is Standing.OPEN and not self._window.model.table.queries.matches(pane.task):
            return TriageTexts.outside()
        session = self._of.session
        news, recent = session.news.of(run.workflow_id).of(pane.task), session.recent.of(run.workflow_id, pane.task)
        # What was changed in the last minutes stands above the actions, with who did it and when.
        if news is not None and news.fields - (recent.fields if recent is not None else frozenset()):
            return TriageTexts.changed_by_others(sorted(news.fields))
        return self._ordering.why(pane.task)


def _due(shown: ShownTask, schema: WorkflowSchema) -> tuple[str, bool]:
    """When a task is due, in words, and whether it is late; a finished one never is."""
    field = due_field(schema)
    value = shown.task.values.get(field.name) if field is not None else None
    if field is None or field_type(field.kind).is_blank(value):
        return "", False
    late = 0 if schema.is_end_stage(shown.task.stage) else days_late(value, date.today())
    day = field_type(field.kind).display(value, field, schema)
    return TriageTexts.due(field.name, day, late), late > 0
