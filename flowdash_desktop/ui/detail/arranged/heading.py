"""The heading of a section of the pane: a press collapses the section; keys, a menu and dragging move and pin it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLabel, QMenu, QWidget

from flowdash_desktop.ui.detail.arranged.handle import DragHandle
from flowdash_desktop.ui.detail.sections import DOWN_KEY, UP_KEY
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.focus.button_keys import ARROWS
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring
from flowdash_desktop.ui.widgets.key_tips import key_changes, with_keys
from flowdash_desktop.ui.widgets.speech.interfaces import OPEN, tell_open

_SIGN = 12
_BUTTON = 24
RING = 4
"""The ring reaches out by so much beyond what the heading says."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionHeading(QAbstractButton):
    """A triangle in the margin, the title in small capitals, a count at the end; pointing brings a handle and a menu.

    Signals:
        clicked(): the section is to be collapsed or opened.
        move_asked(int): it is to stand one place higher (-1) or lower (1).
        pin_asked(): it is to stay at the top, or no longer.
        reset_asked(): all sections are to stand as at first.
        dragged(QPoint): it is dragged, and the pointer is there on the screen.
        dropped(): it falls where it was dragged to.
        drag_lost(): the drag ended without a drop.

    Attributes:
        counts_when_open: the count is shown also while the section is open.
    """

    move_asked = Signal(int)
    pin_asked = Signal()
    reset_asked = Signal()
    dragged = Signal(QPoint)
    dropped = Signal()
    drag_lost = Signal()

    def __init__(self, theme: Theme, margin: int, parent: QWidget) -> None:
        """Make the heading of an open section, with the triangle in a margin of this width."""
        super().__init__(parent)
        self._theme = theme
        self._name = self._count = self._keys = ""
        self._is_open, self._is_pinned = True, False
        self.counts_when_open = True
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty(ARROWS, "up down left right")
        self._title = ElidedLabel("", self)
        set_variant(self._title, "tone", "section")
        self._end = QLabel(self)
        self._end.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._end, "tone", "small")
        for label in (self._title, self._end):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.handle = DragHandle(theme, self)
        self.handle.hide()
        self.menu_button = IconButton(theme, "more", self, size=_BUTTON)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu key opens the menu, too
        policy = self.menu_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.menu_button.setSizePolicy(policy)
        self.menu_button.clicked.connect(
            lambda: self._open_menu(self.menu_button.rect().bottomLeft(), self.menu_button)
        )
        self.menu_button.hide()
        self.pin_button = IconButton(theme, "pin", self, size=_BUTTON)
        self.pin_button.name(self.tr("Unpin"))
        self.pin_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pin_button.clicked.connect(self.pin_asked)
        row = QHBoxLayout(self)
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row.setContentsMargins(RING if mirrored else margin, 0, margin if mirrored else RING, 0)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self.handle)
        row.addWidget(self.menu_button)
        row.addWidget(self.pin_button)
        row.addWidget(self._end)
        theme.changed.connect(self.update)
        self._show()

    def set_title(self, title: str) -> None:
        """Name the section."""
        self._name = title
        self._show()

    def show_key(self, keys: str) -> None:
        """Say when it is pointed at what the section is called and which keys lead there, as they are now."""
        self._keys = keys
        key_changes.changed.connect(self._show)
        self._show()

    def set_count(self, count: str) -> None:
        """Say how much is in the section."""
        self._count = count
        self._show()

    def set_state(self, *, is_open: bool, is_pinned: bool) -> None:
        """Say whether the section is open, and whether it stays at the top."""
        self._is_open, self._is_pinned = is_open, is_pinned
        self._show()
        self.update()

    def _show(self) -> None:
        is_counted = bool(self._count) and not self._is_open
        words = self.tr("{section} · {count}").format(section=self._name, count=self._count)
        self.setText((words if is_counted else self._name).replace("&", "&&"))
        self._title.setText(words if is_counted else self._name)
        self._end.setText(self._count if self._is_open and self.counts_when_open else "")
        self.setToolTip(with_keys(self._name, self._keys) if self._keys else "")
        self.pin_button.setVisible(self._is_pinned)
        self.setAccessibleDescription(self.tr("Pinned") if self._is_pinned else "")
        if self.property(OPEN) != self._is_open:
            self.setProperty(OPEN, self._is_open)
            tell_open(self)
        self.menu_button.name(self.tr("{section}: arrange").format(section=self._name))
        self.handle.name(
            with_keys(self.tr("Drag to move"), f"{UP_KEY}, {DOWN_KEY}"),
            self.tr("{section}: drag to move").format(section=self._name),
        )

    # What the person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin. A press on the handle is nothing else."""
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = at
        elif self._is_dragged:
            self.drag_lost.emit()
        if not self.handle.geometry().contains(at):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the section. It is not collapsed at the end."""
        at = event.position().toPoint()
        if self._pressed_at is None:
            return  # the drag was cancelled, and the button is still down
        if not self._is_dragged:
            if (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
                return
            self.setDown(False)
            self._show_drag(True)
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the section, or collapse or open it where it was not dragged."""
        was_dragged, self._pressed_at = self._is_dragged, None
        super().mouseReleaseEvent(event)
        if was_dragged:
            self.dragged.emit(event.globalPosition().toPoint())
            self.dropped.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """A heading that is gone is not dragged."""
        super().hideEvent(event)
        if self._is_dragged:
            self.drag_lost.emit()

    def end_drag(self) -> None:
        """Drag no longer, also while the button is still down."""
        self._pressed_at = None
        self._show_drag(False)

    def _show_drag(self, on: bool) -> None:
        if on is self._is_dragged:
            return
        self._is_dragged = on
        for widget in (self, self.handle):
            widget.setCursor(Qt.CursorShape.ClosedHandCursor)
        if not on:
            self.unsetCursor()
            self.handle.setCursor(Qt.CursorShape.OpenHandCursor)
        self._show_tools(is_pointed_at=self.underMouse())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the section; an arrow to the side opens or collapses it."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_asked.emit(step)
            return
        forward = Qt.Key.Key_Left if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else Qt.Key.Key_Right
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if (event.key() == forward) is not self._is_open:
                self.click()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the section."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self._open_menu(self.rect().bottomLeft() if is_by_key else event.pos(), self)

    def _open_menu(self, at: QPoint, widget: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Collapse") if self._is_open else self.tr("Expand"), self.click)
        menu.addAction(self.tr("Unpin") if self._is_pinned else self.tr("Pin to the top"), self.pin_asked.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Move up"), UP_KEY, lambda: self.move_asked.emit(-1))
        menu.addAction(self.tr("Move down"), DOWN_KEY, lambda: self.move_asked.emit(1))
        menu.addSeparator()
        menu.addAction(self.tr("Reset all sections"), self.reset_asked.emit)
        menu.popup(widget.mapToGlobal(at))

    # Looks

    def _show_tools(self, *, is_pointed_at: bool = False) -> None:
        """Show the handle and the button of the menu while the pointer or the keyboard is here."""
        is_shown = self._is_dragged or is_pointed_at or self.hasFocus()
        for tool in (self.handle, self.menu_button):
            tool.setVisible(is_shown)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the handle and the button of the menu."""
        super().enterEvent(event)
        self._show_tools(is_pointed_at=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them, unless the keyboard is here."""
        super().leaveEvent(event)
        self._show_tools()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the handle and the button of the menu."""
        super().focusInEvent(event)
        self._show_tools(is_pointed_at=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide them, unless the pointer is here."""
        super().focusOutEvent(event)
        self._show_tools(is_pointed_at=self.underMouse())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The triangle, a ring for people who use the keys, and a ground while it is dragged."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, mirrored = self._theme.tokens, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._is_dragged:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.selection)
            painter.drawRoundedRect(self.rect(), 4, 4)
        closed = "chevron-left" if mirrored else "chevron-right"
        name = "chevron-down" if self._is_open else closed
        color = tokens.text if self.underMouse() else tokens.muted
        left = self._title.geometry().right() + 3 if mirrored else self._title.x() - _SIGN - 2
        picture = self._theme.icon(name, color).pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left, (self.height() - _SIGN) // 2), picture)
        if has_ring(self) and self.hasFocus():
            painter.setPen(QPen(tokens.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
