"""The menu of a saved view in the list of views: with it the workflow opens, its letter, its colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QActionGroup, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.filter_bar.view_list.look import ViewLook
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.theme.shades import shade_words, strong
from flowdash_desktop.ui.widgets.marks import DOT, paint_dot

_SIDE = 16


class ViewOptions(QMenu):
    """A menu; made anew for each use.

    Signals:
        default_chosen(bool): the workflow is to open with this view, or not any more.
        letter_requested: another letter is wanted.
        shade_chosen: another ``Shade``, None for none.
    """

    default_chosen = Signal(bool)
    letter_requested = Signal()
    shade_chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, look: ViewLook, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Options of the view {name}").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opens = self.addAction(self.tr("Open the workflow with this view"))
        opens.setCheckable(True)
        opens.setChecked(look.is_default)
        opens.triggered.connect(self.default_chosen)
        words = self.tr("Letter after G…")
        self.addAction(f"{words}\t{keys}" if keys else words).triggered.connect(lambda: self.letter_requested.emit())
        colors = self.addMenu(self.tr("Colour"))
        group = QActionGroup(self)
        for shade in (None, *Shade):
            action = colors.addAction(shade_icon(theme, shade, self.devicePixelRatioF()), shade_words(shade))
            action.setCheckable(True)
            action.setChecked(shade is look.shade)
            action.triggered.connect(lambda _=False, shade=shade: self.shade_chosen.emit(shade))
            group.addAction(action)


def shade_icon(theme: Theme, shade: Shade | None, ratio: float) -> QIcon:
    """A dot of a colour, nothing for none."""
    pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    if shade is not None:
        painter = QPainter(pixmap)
        paint_dot(painter, theme, QRect((_SIDE - DOT) // 2, 0, DOT, _SIDE), strong(theme.tokens, shade))
        painter.end()
    return QIcon(pixmap)
