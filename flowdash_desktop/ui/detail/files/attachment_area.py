"""The area of a file field: its files, where to drop more, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.field_types.files import RemoteAddress, file_name
from flowdash_desktop.domain.projection import PendingFile
from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.ui.detail.events import FileUse
from flowdash_desktop.ui.detail.files.address_form import AddressForm
from flowdash_desktop.ui.detail.files.attachment_menu import AttachmentMenu
from flowdash_desktop.ui.detail.files.attachment_model import AttachmentItem, AttachmentListModel, item_key
from flowdash_desktop.ui.detail.files.attachment_view import AttachmentView
from flowdash_desktop.ui.detail.files.file_intake import AddingFiles, Intake
from flowdash_desktop.ui.detail.inline_confirm import AskInline
from flowdash_desktop.ui.editors.words_below import WordsBelow
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.files.file_data import clipboard_data


class AttachmentArea(QFrame):
    """The files of one field, and where to drop more; nothing is read or sent by it.

    Signals:
        view_requested(AttachmentItem): show a file here.
        open_requested(Attachment), save_requested(Attachment), save_all(): of what is attached.
        use_requested(FileUse, Attachment): it is wanted outside of this window.
        rename_requested(Attachment, str): it is to have this name, which is a plain file name.
        remove_requested(Attachment): after it was confirmed here.
        path_removed(Path): a file chosen for a new task is not wanted any more.
        file_answered(EditAnswer): a file on its way is to be sent again, or discarded.
        problem_answered(Answer): to ``set_problem``.

    Attributes:
        field, task: whose files are shown.
        reason: why nothing can be added or removed, ``""`` where it can.
        adding: takes what is dropped, pasted or chosen here, and tells it.
    """

    view_requested = Signal(object)
    open_requested = Signal(object)
    save_requested = Signal(object)
    save_all = Signal()
    use_requested = Signal(object, object)
    rename_requested = Signal(object, str)
    remove_requested = Signal(object)
    path_removed = Signal(object)
    file_answered = Signal(object)
    problem_answered = Signal(object)

    def __init__(self, theme: Theme, field: Field, parent: QWidget | None = None) -> None:
        """Make it empty; the field gives the accessible name and the limit."""
        super().__init__(parent)
        self._theme = theme
        self.field = field
        self.task: TaskKey | None = None
        self.reason = ""
        self._message = self._said_of_name = ""
        self._problem = ("", False)
        self._asked: AttachmentItem | None = None
        self.adding = AddingFiles(field, lambda: Intake(self.task, self.room, self.reason), self)
        self.model = AttachmentListModel(field.name, self)
        self.view = AttachmentView(theme, self.model, self)
        self.view.setAccessibleName(field.name)
        self._ask = AskInline(theme, self)
        self._words = WordsBelow(theme, field.name, self)
        self._words.setContentsMargins(2, 0, 2, 0)  # under the files' own marks
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("tone", "small")
        self.add_button = QPushButton(self.tr("Add files"), self)
        self.add_button.setProperty("variant", "link")
        self.add_button.setFont(theme.font(FontRole.SMALL))
        self.add_button.setAccessibleName(self.tr("Add files"))
        self.add_button.setAccessibleDescription(field.name)
        self.address_button = QPushButton(self.tr("from address…"), self)
        self.address_button.setProperty("variant", "link")
        self.address_button.setFont(theme.font(FontRole.SMALL))
        self.address_button.setAccessibleName(self.tr("Add from address"))
        self.address_button.setAccessibleDescription(field.name)
        self.address_form = AddressForm(theme, field.name, self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self.update)
        self._refresh()

    # What is shown

    def set_files(self, task: TaskKey | None, items: Sequence[AttachmentItem], *, other: bool = False) -> None:
        """Show these files of a task; turning to another task, also one of the same key, forgets what was asked."""
        if task != self.task or other:
            self.task = task
            self._ask.dismiss()
            self._message = ""
            self.adding.dismiss()
            self.address_form.give_up()
        self.model.set_items(items)
        asked = self._ask.subject
        if asked is not None and asked not in {row.key for row in self.model.rows()}:
            self._ask.dismiss()
        self._refresh()

    def rename_task(self, new: TaskKey) -> None:
        """Go on with the same task under its new name."""
        self.task = new

    def set_read_only(self, reason: str) -> None:
        """Let nothing be added or removed, and say why; ``""`` lets it again."""
        if reason != self.reason:
            self.reason = reason
            self.model.set_read_only(bool(reason))
            self._ask.dismiss()
            self._refresh()
            self.update()

    def set_problem(self, words: str, actions: bool = False) -> None:
        """Say what the server has against the field's files, ``""`` for nothing."""
        self._problem = (words, actions)
        self._refresh()

    def set_progress(self, edit_id: str, sent: int, total: int) -> bool:
        """Show how much of a file was sent, in bytes; False when it is none of these."""
        return self.model.set_progress(edit_id, sent, total)

    def words(self) -> str:
        """What is said below the files now."""
        return self._words.text()

    def count_text(self) -> str:
        """``2 of 5``, or ``2`` without a limit, or nothing."""
        count = self.model.rowCount()
        if self.field.limit is None:
            return str(count) if count else ""
        return self.tr("{count} of {limit}").format(count=count, limit=self.field.limit)

    @property
    def room(self) -> int | None:
        """How many files still fit; None for any number."""
        return None if self.field.limit is None else max(0, self.field.limit - self.model.rowCount())

    def take_focus(self) -> None:
        """Give the keyboard to the files, to the button where there are none."""
        target: QWidget = self.view if self.model.rowCount() else self.add_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_address(self) -> None:
        """Let the person type the web address of a file."""
        if self.address_button.isEnabled() and not self.reason and self.room != 0:
            self.address_form.begin()

    def _address_given(self, wanted: RemoteAddress) -> None:
        """What can't be added now stays typed."""
        if self.adding.add_addresses([wanted]):
            self.address_form.give_up()

    def _address_form_closed(self) -> None:
        focus = self.window().focusWidget()
        if focus is not None and self.address_form.isAncestorOf(focus):
            self.take_focus() if self.address_button.isHidden() else self.address_button.setFocus()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep pasting from the shortcuts of the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste wherever the focus is in the area."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def _paste(self) -> None:
        self.adding.take(clipboard_data())

    # One row

    def _open(self, item: AttachmentItem) -> None:
        if isinstance(item, Attachment):
            self.open_requested.emit(item)
        elif isinstance(item, PendingFile) and item.state is EditState.NEEDS_YOU:
            self.file_answered.emit(EditAnswer(item.edit_id, Answer.RETRY))

    def _view(self, item: AttachmentItem) -> None:
        if not isinstance(item, Path):
            self.view_requested.emit(item)

    def _save(self, item: AttachmentItem) -> None:
        if isinstance(item, Attachment):
            self.save_requested.emit(item)

    def _rename(self, attachment: Attachment, typed: str) -> None:
        """Ask for another name as it will be stored; one that is taken stays typed."""
        name = file_name(typed)
        if self.model.is_name_in_use(name, attachment):
            words = self.tr("There is a file called {name} already. Choose another name.").format(name=name)
            self._said_of_name = words
            self._say(words)
        elif name != attachment.filename:
            self._say("")
            self.view.follow(name)
            self.rename_requested.emit(attachment, name)

    def _forget_refused_name(self) -> None:
        if self._message and self._message == self._said_of_name:
            self._say("")

    def _use(self, use: FileUse, item: AttachmentItem) -> None:
        if isinstance(item, Attachment):
            self.use_requested.emit(use, item)

    def _ask_removal(self, item: AttachmentItem) -> None:
        if isinstance(item, Path):
            self.path_removed.emit(item)
            return
        if isinstance(item, PendingFile):
            self.file_answered.emit(EditAnswer(item.edit_id, Answer.DISCARD))  # which is asked about there
            return
        if self.reason:
            self._say(self.reason)
            return
        words = self.tr("Remove {name}?").format(name=item.filename)
        self._ask.ask(words, self.tr("Remove"), self.tr("Keep"), item_key(item), self.view)
        self._asked = item

    def _removal_confirmed(self) -> None:
        if isinstance(self._asked, Attachment):
            self.remove_requested.emit(self._asked)

    def _show_menu(self, item: AttachmentItem, at: QPoint) -> None:
        several = sum(isinstance(row.item, Attachment) for row in self.model.rows()) > 1
        can_add = not self.address_button.isHidden()
        menu = AttachmentMenu(self._theme, item, self, several=several, read_only=bool(self.reason), can_add=can_add)
        menu.address_wanted.connect(self.ask_address)
        menu.copied.connect(partial(self._use, FileUse.COPY, item))
        menu.edited.connect(partial(self._use, FileUse.EDIT, item))
        menu.viewed.connect(partial(self._view, item))
        menu.opened.connect(partial(self._open, item))
        menu.saved.connect(partial(self._save, item))
        menu.all_saved.connect(self.save_all)
        # Once the menu is closed: it would take the keyboard from the name.
        menu.named.connect(lambda: QTimer.singleShot(0, self.view, lambda: self.view.rename(item)))
        menu.retried.connect(partial(self._open, item))
        menu.removed.connect(partial(self._ask_removal, item))
        menu.popup(at)

    # Looks

    def _refresh(self) -> None:
        can_add = not self.reason and self.room != 0
        self.add_button.setEnabled(can_add)
        self.add_button.setVisible(can_add)
        self.address_button.setVisible(can_add and self.task is not None)
        hint = self._hint_text()
        self._hint.setText(hint)
        self._foot.setVisible(bool(hint))
        self._refresh_words()
        if not self.model.rowCount() and self.window().focusWidget() is self.view:
            self._leave_empty_list()

    def _hint_text(self) -> str:
        if self.reason:
            return "" if self.model.rowCount() else self.tr("No files")
        if self.room == 0:
            return self.tr("Full: at most {limit} files. Remove one to add another.").format(limit=self.field.limit)
        return self.tr("Drop files here, paste, or")

    def _leave_empty_list(self) -> None:
        """Bring the keyboard from a list that has no rows left, and so nothing to show it at, to the button."""
        if self.add_button.isEnabled():
            self.take_focus()
        else:
            self.view.clearFocus()

    def _say(self, words: str) -> None:
        self._message = words
        self._refresh_words()

    def _refresh_words(self) -> None:
        words, actions = self._problem
        if self._message:
            words, actions = self._message, False
        self._words.say(words, "error", actions)
        self.view.setAccessibleDescription(". ".join(part for part in (words, self.reason) if part))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self._ask)
        column.addWidget(self._words)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 4)
        foot.setSpacing(0)
        foot.addStretch()
        foot.addWidget(self._hint)
        foot.addWidget(self.add_button)
        foot.addWidget(self.address_button)
        foot.addStretch()
        column.addWidget(self._foot)
        column.addWidget(self.address_form)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame where files can be added."""
        if self.reason:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.field_line, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.adding.choose)
        self.adding.said.connect(self._say)
        self.address_button.clicked.connect(self.ask_address)
        self.address_form.given.connect(self._address_given)
        self.address_form.closed.connect(self._address_form_closed)
        self._ask.confirmed.connect(self._removal_confirmed)
        self._words.answered.connect(self.problem_answered)
        view = self.view
        view.opened.connect(self._open)
        view.viewed.connect(self._view)
        view.saved.connect(self._save)
        view.renamed.connect(self._rename)
        view.retyped.connect(self._forget_refused_name)
        view.removed.connect(self._ask_removal)
        view.copied.connect(partial(self._use, FileUse.COPY))
        view.pressed_on.connect(partial(self._use, FileUse.PREPARE))
        view.dragged.connect(partial(self._use, FileUse.DRAG))
        view.pasted.connect(self._paste)
        view.menu_asked.connect(self._show_menu)
