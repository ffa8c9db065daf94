"""The comments of a task, the newest at the end, and the box for another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity_projection import ShownComment
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import User
from flowdash_desktop.ui.detail.activity.comment_row import CommentRow
from flowdash_desktop.ui.detail.activity.mentions import MentionList
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.editors.long_text import GrowingText
from flowdash_desktop.ui.theme import Theme, set_variant

_USUAL, _STEP = 8, 20
"""So many of the newest are shown, and so many more each time they are asked for."""


class CommentsSection(Section):
    """Says what is typed and what is to be sent; keeps nothing by itself.

    Signals:
        typed(str): what stands in the box now.
        send_requested(str): a comment is to be sent, in these words.
        answered(EditAnswer): to what the server has against a comment.
        taken_back(str): a comment that was not sent yet, by its edit's id.
        link_confirmed(str): a web address is to be opened; it was asked.
        who_requested(): the person wants to say who they are.
    """

    typed = Signal(str)
    send_requested = Signal(str)
    answered = Signal(object)
    taken_back = Signal(str)
    link_confirmed = Signal(str)
    who_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__("", parent, theme=theme)
        self._theme = theme
        self._shown: tuple[ShownComment, ...] = ()
        self._users: Sequence[User] = ()
        self._most = _USUAL
        self._quiet = self._closed = False
        self._rows: list[CommentRow] = []
        self.set_title(self.tr("Comments"))
        self.setAccessibleName(self.tr("Comments"))
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        set_variant(self.said, "tone", "muted")
        self.earlier = QPushButton(self)
        set_variant(self.earlier, "variant", "link")
        self.earlier.clicked.connect(self._show_earlier)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.box = GrowingText(self, fewest=1)
        self.box.setAccessibleName(self.tr("New comment"))
        self.box.setPlaceholderText(self.tr("Write a comment"))
        self.box.textChanged.connect(self._text_changed)
        self.box.installEventFilter(self)
        self.send = QPushButton(self.tr("Comment"), self)
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self.send.setToolTip(self.tr("Send ({keys})").format(keys=keys))
        self.box.setAccessibleDescription(self.tr("{keys} sends it").format(keys=keys))
        self.send.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.send.clicked.connect(self._send)
        self.who = QPushButton(self)
        set_variant(self.who, "variant", "link")
        self.who.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.who.clicked.connect(self.who_requested)
        self.who.hide()
        self._me = ""
        self.box.goes_with = self.send
        self.mentions = MentionList(theme, self.box)
        self._lay_out()
        self._enable()

    def _lay_out(self) -> None:
        link = QHBoxLayout()
        link.addWidget(self.earlier)
        link.addStretch(1)
        self.add(self.said)
        self.column.addLayout(link)
        self.column.addLayout(self._list)
        self.column.addSpacing(4)
        self.add(self.box)
        row = QHBoxLayout()
        row.addWidget(self.who)
        row.addStretch(1)
        row.addWidget(self.send)
        self.column.addLayout(row)

    # What is shown

    def show_me(self, email: str, name: str, *, is_to_ask: bool) -> None:
        """Say beside the box as whom the person writes, or ask quietly who they are."""
        self._me = email
        words = self.tr("As {name}").format(name=name) if name else self.tr("Who are you?")
        self.who.setText(words.replace("&", "&&"))
        self.who.setToolTip(
            self.tr("Your comments and actions here are shown as yours.")
            if name
            else self.tr("Then your comments are shown as yours, and tasks can be assigned to you.")
        )
        self.who.setVisible(bool(name) or is_to_ask)

    def begin(self, text: str) -> None:
        """Another task is shown; ``text`` is what was half-typed for it."""
        self._most = _USUAL
        self.put(text)

    def put(self, text: str) -> None:
        """Put words into the box; nobody is told."""
        if text != self.box.full_text():
            self._quiet = True
            self.box.setPlainText(text)
            self._quiet = False
        self._enable()

    @property
    def rows_made(self) -> int:
        """How many rows there are, shown or not; they are used again."""
        return len(self._rows)

    def text(self) -> str:
        """What stands in the box."""
        return self.box.full_text()

    def show_comments(self, comments: Sequence[ShownComment], said: str, users: Sequence[User] = ()) -> None:
        """Show these, and a sentence above them, ``""`` for none. Rows that were made before are used again.

        Args:
            comments: the oldest first.
            said: the sentence.
            users: those of the workflow, who may be among the authors.
        """
        self._shown, self._users = tuple(comments), users
        self.mentions.set_users(users)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        hidden = max(0, len(comments) - self._most)
        self.earlier.setVisible(hidden > 0)
        self.earlier.setText(self._earlier_words(hidden))
        wanted = comments[hidden:]
        while len(self._rows) < len(wanted):
            self._rows.append(self._new_row())
        for row, shown in zip(self._rows, wanted, strict=False):
            row.show_comment(shown, users, self._me)
            row.show()
        for row in self._rows[len(wanted) :]:
            row.hide()
        self.set_count(str(len(comments)) if comments else "")

    def _earlier_words(self, hidden: int) -> str:
        if hidden > _STEP:
            return self.tr("Show {some} of {count} earlier comments").format(some=_STEP, count=counted(hidden))
        words = self.tr("Show 1 earlier comment") if hidden == 1 else self.tr("Show {count} earlier comments")
        return words.format(count=hidden)

    def let_type(self, able: bool) -> None:
        """Take the keys, or not for a moment while a comment is being put on the disk."""
        self.box.setReadOnly(not able)
        self._enable()

    def set_closed(self, closed: bool) -> list[QPlainTextEdit]:
        """Let nothing be sent; False lets it again.

        Returns:
            The box, where text is typed.
        """
        self._closed = closed
        for row in self._rows:
            row.setEnabled(not closed)
        self.let_type(not closed)
        return [self.box]

    def _new_row(self) -> CommentRow:
        row = CommentRow(self._theme, self)
        row.answered.connect(self.answered)
        row.taken_back.connect(self.taken_back)
        row.link_confirmed.connect(self.link_confirmed)
        self._list.addWidget(row)
        return row

    def _show_earlier(self) -> None:
        self._most += _STEP
        self.show_comments(self._shown, self.said.text(), self._users)

    # What the person does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter sends."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if not event.isAutoRepeat():
                    self._send()
                return True
        return super().eventFilter(watched, event)

    def _text_changed(self) -> None:
        self._enable()
        if not self._quiet:
            self.typed.emit(self.box.full_text())

    def _enable(self) -> None:
        self.send.setEnabled(self._can_send())

    def _can_send(self) -> bool:
        return bool(self.box.full_text().strip()) and not self.box.isReadOnly() and not self._closed

    def _send(self) -> None:
        text = self.box.full_text()
        if self._can_send():
            if self.send.hasFocus():
                self.box.setFocus(Qt.FocusReason.OtherFocusReason)  # it is off in a moment
            self.send_requested.emit(text)
