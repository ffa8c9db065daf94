"""Puts toasts over the bottom edge of a part of the window, where they move nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.ui.widgets.toasts.banner import SHADOW, Banner

_WIDTH = 440
_MARGIN = 12
_NEAR = 8


class Toasts(QObject):
    """Stacks toasts at the bottom of an area, in the order in which they come.

    A toast that is shown never moves because another one hides. It opens on the side where it covers neither the
    pointer nor what the keyboard is on. Where the area has no room for all, the newest lies over the others until it
    goes. Closing it gives the focus back to where it was.

    Args:
        host: the parent of all toasts; it never lays them out.
        area: gives the part of ``host`` that the toasts may cover.
        banners: the toasts.

    Signals:
        covered: how much of the area's bottom is covered now, in logical pixels.
    """

    covered = Signal(int)

    def __init__(self, host: QWidget, area: Callable[[], QRect], banners: Sequence[Banner]) -> None:
        super().__init__(host)
        self._host = host
        self._area = area
        self._banners = tuple(banners)
        self._offsets: dict[Banner, int] = {}
        self._on_right: dict[Banner, bool] = {}
        self._back_to: QWidget | None = None
        self.avoided: Callable[[], Sequence[QRect]] = lambda: ()
        """Gives what else a new toast should not cover, in the host's coordinates."""
        for banner in self._banners:
            banner.setParent(host)
            banner.hide()
            banner.installEventFilter(self)
            banner.about_to_hide.connect(lambda banner=banner: self._give_focus_back(banner))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def watch(self, *widgets: QWidget) -> None:
        """Place the toasts anew whenever one of these widgets moves or has another size."""
        for widget in widgets:
            widget.installEventFilter(self)

    def stacked(self) -> list[Banner]:
        """The toasts with something to press, from the lowest to the highest."""
        return sorted((b for b in self._banners if b.has_stops), key=lambda b: self._offsets.get(b, 0))

    def raise_all(self) -> None:
        """Show the toasts above what was opened over the area."""
        for banner in self._offsets:
            banner.raise_()
        self._arrange_all()

    def has(self, widget: QWidget | None) -> bool:
        """True for a widget inside one of the toasts."""
        return widget is not None and any(b.isAncestorOf(widget) for b in self._banners)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the toasts and the area."""
        kind = event.type()
        if isinstance(watched, Banner):
            if kind == QEvent.Type.Show:
                self._opened(watched)
            elif kind == QEvent.Type.Hide:
                self._offsets.pop(watched, None)
                self._tell()
            elif kind == QEvent.Type.LayoutRequest and watched.isVisible():
                self._arrange_all()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._arrange_all()
        return False

    def _opened(self, banner: Banner) -> None:
        height = self._step(banner)
        taken = sorted((o, o + self._step(b)) for b, o in self._offsets.items() if b is not banner)
        offset = 0
        for low, high in taken:
            if offset + height <= low:
                break
            offset = max(offset, high)
        self._offsets[banner] = offset
        self._on_right[banner] = self._choose_side(banner)
        self._arrange_all()
        banner.raise_()

    def _choose_side(self, banner: Banner) -> bool:
        """True for the right side, the usual one; False where only the left side covers nothing in use."""
        near = QPoint(_NEAR, _NEAR)
        at = self._host.mapFromGlobal(QCursor.pos())
        avoided = [QRect(at - near, at + near), *self.avoided()]
        for on_right in (True, False):
            card = self._rect(banner, on_right).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            if not any(card.intersects(rect) for rect in avoided):
                return on_right
        return True

    def _arrange_all(self) -> None:
        free = 0
        for banner in sorted(self._offsets, key=self._offsets.__getitem__):
            self._offsets[banner] = max(self._offsets[banner], free)
            banner.setGeometry(self._rect(banner, self._on_right[banner]))
            free = self._offsets[banner] + self._step(banner)
        self._tell()

    def _rect(self, banner: Banner, on_right: bool) -> QRect:
        area, width = self._area(), self._width()
        height = banner.heightForWidth(width)
        right_to_left = self._host.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = _MARGIN - SHADOW
        left = area.right() + 1 - edge - width if on_right is not right_to_left else area.left() + edge
        offset = min(self._offsets[banner], max(0, area.height() - edge - height + SHADOW))
        return QRect(left, area.bottom() + 1 - edge - offset - height, width, height)

    def _width(self) -> int:
        return min(_WIDTH, self._area().width() - 2 * _MARGIN) + 2 * SHADOW

    def _step(self, banner: Banner) -> int:
        """How much higher the next toast is: the shadows between two cards may overlap."""
        return banner.heightForWidth(self._width()) - SHADOW

    def _tell(self) -> None:
        area = self._area()
        tops = [banner.geometry().top() + SHADOW for banner in self._offsets]
        self.covered.emit(max(0, area.bottom() + 1 - min(tops)) if tops else 0)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self.has(new) and old is not None and not self.has(old):
            self._back_to = old
            old.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._back_to = None

    def _give_focus_back(self, banner: Banner) -> None:
        focus = self._host.window().focusWidget()
        if focus is None or not banner.isAncestorOf(focus):
            return
        if self._back_to is not None and self._back_to.isVisible():
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
