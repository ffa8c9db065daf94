"""Says that text is kept which was typed for another task that had this one's unique ID, and what may become of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.drafts import Draft, DraftRef
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.fields.drafts import Drafts
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.edit_texts import draft_words
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import shortened

_MOST_LETTERS = 160


class OrphanDraftsNotice(QObject):
    """A quiet notice, one text at a time, the oldest first.

    Signals:
        taken(str, str): the person wants a text in a field of the task that is shown: the field's name and the text.

    Attributes:
        is_free: tells whether the place of a field can take a text, and holds none that would be lost.
    """

    taken = Signal(str, str)

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_free: Callable[[str], bool] = lambda _: False
        self.notice = TaskNotice(theme, parent)
        self._drafts = drafts
        self._task: tuple[TaskKey, Identity | None] | None = None
        self._first: tuple[DraftRef, Draft] | None = None
        self.notice.action.connect(self._answer)

    def show_task(self, task: TaskKey | None, identity: Identity | None) -> None:
        """Say what is kept for others that had this task's ID; None for no task."""
        self._task = (task, identity) if task is not None else None
        self.refresh()

    def refresh(self) -> None:
        """Say it as it is now."""
        kept = self._drafts.astray(*self._task) if self._task is not None else {}
        self._first = next(iter(kept.items()), None)
        if self._first is None:
            self.notice.say("")
            return
        ref, draft = self._first
        title = draft.identity.title if draft.identity is not None else ""
        text = self.tr("What was typed for “{task}”, which had this ID before, is kept.").format(task=title)
        if not title:
            text = self.tr("What was typed for another task, which had this ID before, is kept.")
        shown = shortened(" ".join(draft.text.split()), _MOST_LETTERS)
        text += "\n" + self.tr("{field}: “{text}”").format(field=draft_words(ref.field), text=shown)
        if len(kept) > 1:
            text += " " + self.tr("({count} texts in all)").format(count=len(kept))
        answers = [("copy", self.tr("Copy")), ("discard", self.tr("Discard"))]
        if self.is_free(ref.field):
            answers.insert(0, ("use", self.tr("Use it here")))
        self.notice.say(text, "info", answers)

    def _answer(self, name: str) -> None:
        if self._first is None:
            return
        ref, draft = self._first
        if name == "copy":
            QGuiApplication.clipboard().setText(draft.text)
            return
        if name == "use":
            self.taken.emit(ref.field, draft.text)
        self._drafts.forget(ref)
        self.refresh()
