"""What concerns a task as a whole: whether it is to be deleted, and what of it needs the person."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.inline_confirm import AskInline
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.problems import gone_edits, notice_of, uncopied
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.theme import Theme


class WholeTask(QObject):
    """Asks, and says what is to be decided, above a task's fields.

    Signals:
        delete_requested(TaskKey): confirmed here.
        answered(EditAnswer): to a creation, deletion or removal that was refused.
        anyway_requested(str): a removal is to be made without a copy.
        create_again_requested(str), apply_here_requested(tuple), let_go_requested(tuple): edits whose task is gone.

    Attributes:
        question, notice: the widgets.
    """

    delete_requested = Signal(object)
    answered = Signal(object)
    anyway_requested = Signal(str)
    create_again_requested = Signal(str)
    apply_here_requested = Signal(object)
    let_go_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: ShownTask | None = None
        self.question = AskInline(theme, parent)
        self.question.setContentsMargins(10, 0, 10, 0)
        self.question.confirmed.connect(self._deletion_confirmed)
        self.notice = TaskNotice(theme, parent)
        self.notice.action.connect(self._answer)

    def show_task(self, shown: ShownTask, *, other: bool) -> None:
        """Say what is to be decided of a task; ``other`` than the one before, about which nothing is asked any more."""
        self._shown = shown
        if other:
            self.question.dismiss()
        text, answers = notice_of(shown)
        self.notice.say(text, "error", answers)

    def clear(self) -> None:
        """Nothing is asked or decided any more: somebody else took the task away."""
        self.question.dismiss()
        self.notice.say("")

    def ask_deletion(self, task: TaskKey, title: str, asker: QWidget) -> None:
        """Ask whether a task is to be deleted."""
        words = self.tr("Delete {task}? Undo brings it back with its files, but without its comments.")
        delete, keep = self.tr("Delete"), self.tr("Keep")
        self._asked = task
        self.question.ask(words.format(task=title), delete, keep, task, asker, cautious=True)

    def _deletion_confirmed(self) -> None:
        self.delete_requested.emit(self._asked)

    def _answer(self, name: str) -> None:
        gone = gone_edits(self._shown) if self._shown is not None else ()
        if name == "again" and gone:
            self.create_again_requested.emit(gone[0])
        elif name in ("here", "let go"):
            (self.apply_here_requested if name == "here" else self.let_go_requested).emit(gone)
        elif (mark := self._refused()) and name == "anyway":
            self.anyway_requested.emit(mark.edit_id)
        elif mark:
            self.answered.emit(EditAnswer(mark.edit_id, Answer.RETRY if name == "retry" else Answer.DISCARD))

    def _refused(self) -> FieldMark | None:
        return (uncopied(self._shown) or self._shown.marks.get("")) if self._shown is not None else None
