"""The people that can be mentioned, offered while ``@`` and a name are typed into a comment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListView, QPlainTextEdit, QVBoxLayout

from flowdash_desktop.domain.schema import User
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.choices import Choice, ChoiceDelegate, ChoiceModel

_BEGUN = re.compile(r"(?<!\w)@((?:[^\s@]+(?: [^\s@]*)?)?)$")
_MOST_ROWS = 6
_WIDTH = 280
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


def mention_of(user: User) -> str:
    """How a comment mentions a user, as the API reads it; ``""`` for one without a name, who can't be mentioned."""
    name = f"{user.first_name} {user.last_name}".strip()
    return f"@{name}" if name else ""


class MentionList(QFrame):
    """Floats at the cursor of a text box, which keeps the keyboard.

    Up and Down move, Enter and Tab put the name in, Esc closes, a click chooses. Nothing is offered where no name fits,
    and a name that is whole already is left alone.

    Args:
        theme: the look.
        box: where the comment is typed.
    """

    def __init__(self, theme: Theme, box: QPlainTextEdit) -> None:
        super().__init__(box)
        self._theme, self._box = theme, box
        self._users: tuple[User, ...] = ()
        self._dropped = -1
        self._described = ""
        self.setObjectName("choices")
        self.setAccessibleName(self.tr("People to mention"))
        self._model = ChoiceModel(False, self)
        self.rows = QListView(self)
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(ChoiceDelegate(theme, self._model, False, self.rows))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setUniformItemSizes(True)
        self.rows.setAccessibleName(self.tr("People to mention"))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.clicked.connect(self._clicked)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self.rows)
        self.hide()
        box.installEventFilter(self)
        box.cursorPositionChanged.connect(self._look)
        box.textChanged.connect(self._look)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel and its border, as of other lists."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setPen(tokens.field_line)
        painter.setBrush(tokens.panel)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def set_users(self, users: Sequence[User]) -> None:
        """Who can be mentioned."""
        self._users = tuple(user for user in users if mention_of(user) and not user.deactivated)

    def _begun(self) -> tuple[int, str] | None:
        """Where the ``@`` stands that the cursor is behind, and the letters between."""
        cursor = self._box.textCursor()
        if cursor.hasSelection() or not self._box.hasFocus() or self._box.isReadOnly():
            return None
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _BEGUN.search(before)
        return None if found is None else (cursor.block().position() + found.start(), found[1])

    def _look(self) -> None:
        begun = self._begun()
        if begun is None or begun[0] == self._dropped:
            self._close()
            return
        wanted = begun[1].casefold()
        fitting = [user for user in self._users if _fits(user, wanted)]
        if not fitting or any(mention_of(user).casefold() == f"@{wanted}" for user in fitting):
            self._close()
            return
        self._dropped = -1
        if self.isHidden():
            self._described = self._box.accessibleDescription()
        self._model.set_choices([Choice(user.id, user.name, user.email, avatar=user.email) for user in fitting], ())
        self._make_current(0)
        self._place(len(fitting))

    def _place(self, count: int) -> None:
        """Stand below the line that is typed, above it where there is no room; inside of the window."""
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        if self.isHidden():
            self.show()
        line = self._box.cursorRect()
        height = min(count, _MOST_ROWS) * self._theme.row_height + 8
        self.resize(min(_WIDTH, window.width()), height)
        below = self._box.viewport().mapTo(window, line.bottomLeft() + QPoint(0, 4))
        top = self._box.viewport().mapTo(window, line.topLeft()).y() - height - 4
        y = below.y() if below.y() + height <= window.height() or top < 0 else top
        self.move(max(0, min(below.x(), window.width() - self.width())), y)
        self.raise_()

    def _make_current(self, row: int) -> None:
        index = self._model.index(row)
        self.rows.setCurrentIndex(index)
        self.rows.scrollTo(index)
        name = self._model.choice(row).text
        self._box.setAccessibleDescription(self.tr("{name}: Enter mentions").format(name=name))

    def _close(self) -> None:
        if not self.isHidden():
            self.hide()
            self._box.setAccessibleDescription(self._described)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that move, take and close, while something is offered."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._close()
        elif self.isVisible() and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or key not in (*_TAKING, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            begun = self._begun()
            self._dropped = begun[0] if begun is not None else -1
            self._close()
        elif key in _TAKING:
            self._take(self.rows.currentIndex())
        else:
            step = -1 if key == Qt.Key.Key_Up else 1
            self._make_current((self.rows.currentIndex().row() + step) % self._model.rowCount())
        return True

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        """Put the name in the place of what was typed of it."""
        begun = self._begun()
        if begun is None or not index.isValid():
            return
        wanted = self._model.choice(index.row()).value
        user = next(user for user in self._users if user.id == wanted)
        self._close()
        cursor = self._box.textCursor()
        cursor.setPosition(begun[0], QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"{mention_of(user)} ")
        self._box.setTextCursor(cursor)


def _fits(user: User, wanted: str) -> bool:
    """True where a name, or a part of it, begins with what is typed, or the e-mail address does."""
    name = f"{user.first_name} {user.last_name}".strip().casefold()
    parts = (name, *name.split(), user.email.casefold())
    return any(part.startswith(wanted) for part in parts)
