"""Opens the preview of a command on many tasks, and remembers from how many on it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.outbox.bulk_settings import AskingKind, BulkChoices, BulkSettings
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.bulk.planning import BulkPlan

if TYPE_CHECKING:
    from flowdash_desktop.ui.preview.dialog import ChangesPreview

Chosen = Callable[[Sequence[TaskKey]], object]


@dataclass(frozen=True, slots=True)
class Question:
    """What a preview says.

    Attributes:
        title: what is done.
        words: what the button says for a number of tasks.
        said: what the person has to know about it, in sentences.
        kind: whose number says from how many tasks on it is asked; None: it always is.
        careful: the safe answer has the focus.
        danger: something goes.
    """

    title: str
    words: Callable[[int], str]
    said: str
    kind: AskingKind | None = None
    careful: bool = False
    danger: bool = False


class BulkQuestions:
    """Asks before a command on many tasks.

    Args:
        window: where.
        session: knows the tasks.
        scope: owns what is started here.
        settings: from how many tasks on is asked.
    """

    def __init__(self, window: MainWindow, session: Session, scope: TaskScope, settings: BulkSettings) -> None:
        self._window, self._session, self._scope = window, session, scope
        self.settings = settings

    def ask(self, workflow_id: str, plan: BulkPlan, question: Question, then: Chosen) -> None:
        """Show what becomes of each task; ``then`` is called with the ticked ones once the person has confirmed."""
        # Not imported above: the first rows do not wait for dialogs.
        from flowdash_desktop.ui.preview.dialog import ChangesPreview
        from flowdash_desktop.ui.preview.model import PreviewModel

        window, before = self._window, self.settings.choices
        schema = self._session.schema(workflow_id) or window.model.schema
        task_of = partial(self._task, workflow_id)
        model = PreviewModel(window.theme, schema, task_of, plan.fitting, refused=plan.refused)
        number = before.number(question.kind) if question.kind is not None else None
        dialog = ChangesPreview(
            window.theme, window, question.title, model, question.words, question.said,
            asks_from=number, asking_kind=question.kind or AskingKind.VALUES,
            careful=question.careful, danger=question.danger, of_one_field=True,
        )  # fmt: skip
        dialog.confirmed.connect(lambda: self._remember(dialog, question.kind))
        dialog.confirmed.connect(lambda: then([plan.tasks[place] for place in model.ticked_places()]))
        dialog.finished.connect(partial(self._give_back, window.focusWidget()))
        dialog.open()

    def _give_back(self, before: QWidget | None, _result: int) -> None:
        """Leave the keyboard where it was before the preview, as on a button of the pane; else it is in the table."""
        widget: QWidget = self._window.table
        if before is not None and before is self._window.focusWidget() and before.isVisible():
            widget = before
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remember(self, dialog: ChangesPreview, kind: AskingKind | None) -> None:
        """Store the number that is chosen in the preview, where it is another."""
        if dialog.asking is not None and kind is not None:
            self.choose(self.settings.choices.with_number(kind, dialog.asking.number()))

    def choose(self, choices: BulkChoices) -> None:
        """Put choices in force."""
        if choices != self.settings.choices:
            self._scope.start(self.settings.store(choices), name="store choices")

    def open_options(self) -> None:
        """Let the person choose when changes of many tasks are asked about."""
        from flowdash_desktop.ui.preview.options import BulkOptions

        dialog = BulkOptions(self._window.theme, self._window, self.settings.choices)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.choose)
        dialog.open()

    def _task(self, workflow_id: str, key: TaskKey) -> Task | None:
        shown = self._session.shown(workflow_id).get(key)
        return shown.task if shown is not None else None
