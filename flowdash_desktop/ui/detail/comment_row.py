"""One comment: who wrote it, when, its words, and where it is on its way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity_projection import ShownComment
from flowdash_desktop.domain.edits import EditState, PendingEdit
from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.ui.editors.words_below import WordsBelow
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.wrapped import ReadText
from flowdash_desktop.ui.words import problem_text, state_text


class CommentRow(QWidget):
    """A comment as plain text.

    Signals:
        retry_requested(str), discard_requested(str): for a comment that was refused, by its edit's id.
        taken_back(str): a comment that was not sent yet.
    """

    retry_requested = Signal(str)
    discard_requested = Signal(str)
    taken_back = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it blank."""
        super().__init__(parent)
        self._theme = theme
        self._edit_id = ""
        self._author = ElidedLabel(parent=self)
        self._take_font()
        theme.changed.connect(self._take_font)
        self._when = QLabel(self)
        self._when.setTextFormat(Qt.TextFormat.PlainText)
        self._back = QPushButton(self.tr("Take back"), self)
        set_variant(self._back, "variant", "link")
        self._back.setFixedHeight(20)
        self._back.clicked.connect(lambda: self.taken_back.emit(self._edit_id))
        self.words = ReadText("", self)
        self._problem = WordsBelow(theme, self.tr("Comment"), self)
        self._problem.retry_requested.connect(lambda: self.retry_requested.emit(self._edit_id))
        self._problem.discard_requested.connect(lambda: self.discard_requested.emit(self._edit_id))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._author)
        head.addWidget(self._when)
        head.addStretch(1)
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self._problem)

    def _take_font(self) -> None:
        self._author.setFont(self._theme.font(FontRole.STRONG))

    def show_comment(self, shown: ShownComment) -> None:
        """Show a comment, or one that is on its way."""
        comment, pending = shown.comment, shown.pending
        self._edit_id = pending.id if pending is not None else ""
        author = comment.author if pending is None else self.tr("You")
        self._author.setText(author)
        self._author.setVisible(bool(author))
        when = moment_text(comment.written) if pending is None else state_text(pending.state)
        self._when.setText(when)
        set_variant(self._when, "tone", "small" if pending is None else _tone(pending))
        self._back.setVisible(pending is not None and pending.state is EditState.SAVED_HERE and not pending.doubtful)
        self.words.set_text(comment.body)
        self.words.setAccessibleName(" ".join(part for part in (author, when) if part))
        problem = pending.problem if pending is not None else None
        self._problem.say(problem_text(problem, "body") if problem is not None else "", actions=problem is not None)


def _tone(pending: PendingEdit) -> str:
    return "error" if pending.state is EditState.NEEDS_YOU else "warning"


def moment_text(moment: datetime | None) -> str:
    """When something was, by the machine's clock: the time alone where it was today; ``""`` for unknown."""
    if moment is None:
        return ""
    local, today = local_time(moment), local_time(datetime.now().astimezone())
    if local.date() == today.date():
        return QCoreApplication.translate("CommentRow", "Today {time}").format(time=f"{local:%H:%M}")
    return f"{show_day(local)} {local:%H:%M}"
