"""A button that shows what is chosen and opens the choices."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QWidget

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.focus.button_keys import ARROWS
from flowdash_desktop.ui.widgets.marks import AVATAR, DOT, paint_avatar, paint_dot
from flowdash_desktop.ui.widgets.press_outside import MenuPresses
from flowdash_desktop.ui.widgets.speech.interfaces import HOLDS, tell_open

if TYPE_CHECKING:
    from flowdash_desktop.ui.widgets.choice_popup import ChoicePopup

_PAD = 11
_CHEVRON = 16
_BARE = 34
_MOST_LETTERS = 200
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_F4)


class MenuButton(QPushButton):
    """An outlined button with a dot, an avatar or an icon, a text that elides, and a chevron.

    Args:
        theme: the look.
        text: what is chosen; plain. A screen reader hears it as the description.
        parent: the owner.
    """

    about_to_open = Signal()
    """The popup is about to be shown: the time to set its choices, or to make and set the popup itself."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._popup: ChoicePopup | QMenu | None = None
        self._dot: QColor | None = None
        self._avatar: tuple[str, str] | None = None
        self._icon_name = ""
        self._muted = False
        self._strong = self._bare = False
        self.setProperty(ARROWS, "down")
        self.setText(text)
        self.clicked.connect(self.open_popup)
        theme.changed.connect(self.update)

    def setText(self, text: str) -> None:
        """Show another text; ampersands are letters here."""
        text = harmless_line(text, _MOST_LETTERS)
        super().setText(text.replace("&", "&&"))
        self.setAccessibleDescription(text)
        self.setProperty(HOLDS, text)
        self._text = text
        self.updateGeometry()

    def set_label(self, text: str) -> None:
        """Show what the button is for, as nothing is chosen."""
        self.setText(text)
        self.setProperty(HOLDS, "")

    def set_mark(self, *, dot: QColor | None = None, avatar: tuple[str, str] | None = None, icon: str = "") -> None:
        """Put a stage's dot, a person's avatar (e-mail and name) or an icon in front of the text; nothing for none."""
        self._dot, self._avatar, self._icon_name = dot, avatar, icon
        self.updateGeometry()
        self.update()

    def set_muted(self, muted: bool) -> None:
        """Show the text muted, as for *Unassigned*."""
        self._muted = muted
        self.update()

    def set_strong(self, strong: bool) -> None:
        """Show the text in accent colour, as for a filter that is in force."""
        self._strong = strong
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Show the icon alone, without a chevron, where there is no room for more."""
        self._bare = bare
        self.updateGeometry()
        self.update()

    @property
    def popup(self) -> ChoicePopup | QMenu | None:
        """What pressing opens, once it was set."""
        return self._popup

    def set_popup(self, popup: ChoicePopup | QMenu) -> None:
        """What pressing opens. The button does not own it."""
        self._popup = popup
        if isinstance(popup, QMenu):
            popup.aboutToHide.connect(self._closed)
            MenuPresses(popup, self)
        else:
            popup.closed.connect(self._closed)

    def open_popup(self) -> None:
        """Open the popup below the button."""
        self.about_to_open.emit()
        if self._popup is not None and not self._popup.accessibleName():
            self._popup.setAccessibleName(self.accessibleName())  # a list is called after what it chooses
        if isinstance(self._popup, QMenu):
            self._popup.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        elif self._popup is not None:
            self._popup.show_below(self)
        self.setDown(self._popup is not None)
        tell_open(self)

    def shown_text(self) -> str:
        """What is painted."""
        return self._text

    def sizeHint(self) -> QSize:
        """Room for the mark, the text and the chevron."""
        height = max(30, super().sizeHint().height())
        if self._bare:
            return QSize(_BARE, height)
        text = ceil(QFontMetricsF(self.font()).horizontalAdvance(self._text)) + 1
        width = 2 * _PAD + self._lead() + text + _CHEVRON
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters of the text."""
        hint = self.sizeHint()
        if self._bare:
            return hint
        few = 2 * _PAD + self._lead() + self.fontMetrics().averageCharWidth() * 4 + _CHEVRON
        return QSize(min(hint.width(), few), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, down and F4 too."""
        if event.key() in _OPENING:
            self.open_popup()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and on it the mark, the text and the chevron."""
        painter, tokens = QPainter(self), self._theme.tokens
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        ink = tokens.muted if self._muted else tokens.text
        if not self.isEnabled():
            ink = tokens.disabled_text
        elif self._strong:
            ink = tokens.link
        if self._bare:
            self._paint_icon(painter, self._icon_name, QRect((self.width() - 16) // 2, 0, 16, self.height()), ink)
            return
        area = self.rect().adjusted(_PAD, 0, -_PAD + 4, 0)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def place(x: int, width: int) -> QRect:
            """A part of the button, counted from its start."""
            left = area.right() + 1 - x - width if mirrored else area.left() + x
            return QRect(left, area.top(), width, area.height())

        if self._dot is not None:
            paint_dot(painter, self._theme, place(0, DOT), self._dot)
        elif self._avatar is not None:
            paint_avatar(painter, self._theme, place(0, AVATAR), *self._avatar)
        elif self._icon_name:
            self._paint_icon(painter, self._icon_name, place(0, 16), ink)
        x = self._lead()
        room = area.width() - x - _CHEVRON - 4
        painter.setPen(ink)
        painter.setFont(self.font())
        text = self.fontMetrics().elidedText(self.shown_text(), Qt.TextElideMode.ElideRight, room)
        start = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place(x, room), Qt.AlignmentFlag.AlignVCenter | start, text)
        chevron = tokens.disabled_text if not self.isEnabled() else tokens.muted
        self._paint_icon(painter, "chevron-down", place(area.width() - _CHEVRON, _CHEVRON), chevron)

    def _lead(self) -> int:
        if self._dot is not None:
            return DOT + 8
        if self._avatar is not None:
            return AVATAR + 8
        return 24 if self._icon_name else 0

    def _paint_icon(self, painter: QPainter, name: str, rect: QRect, color: QColor) -> None:
        pixmap = self._theme.pixmap(name, 16, color, self.devicePixelRatioF())
        painter.drawPixmap(rect.x(), rect.y() + (rect.height() - 16) // 2, pixmap)

    def _closed(self) -> None:
        self.setDown(False)
        tell_open(self)
