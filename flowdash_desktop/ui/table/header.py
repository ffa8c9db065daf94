"""The table's header: field names, the order in force, and what a click, a drag and a right click do to columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QSizePolicy, QWidget

from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.table.messages import SortMark, TableRole
from flowdash_desktop.ui.table.viewport import take_own_viewport
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip

PADDING = 10
"""Space left and right of a cell's or a header's text, in pixels."""
_ARROW = 14
_MIN_WIDTH = 48


def next_order(sort: Sequence[SortBy], field: str, add: bool) -> tuple[SortBy, ...]:
    """The order after a click on a column: ascending, then descending, then not at all.

    Args:
        sort: the order so far.
        field: the column that was clicked.
        add: keep the other levels (shift was held) instead of ordering by this column alone.
    """
    now = next((by for by in sort if by.field == field), None)
    after = SortBy(field) if now is None else None if now.descending else SortBy(field, descending=True)
    if not add:
        return () if after is None else (after,)
    if now is None or after is None:
        return tuple(by for by in sort if by.field != field) + ((after,) if after else ())
    return tuple(after if by.field == field else by for by in sort)


def _label(name: str) -> str:
    """A name as a menu shows it: an ampersand would mark a key."""
    return name.replace("&", "&&")


class TaskHeader(QHeaderView):
    """The columns' names. A click sorts, with shift it adds a level; a drag moves or resizes; a right click hides.

    Signals:
        sort_requested: the new order, a tuple of ``SortBy``.
        columns_changed: a column was hidden, shown, moved or resized by a person.
    """

    sort_requested = Signal(object)
    columns_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        take_own_viewport(self, QPalette.ColorRole.Button)
        self.theme = theme
        self._sort: tuple[SortBy, ...] = ()
        self._menu: QMenu | None = None
        self._hover = -1
        self._quiet = False
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_MIN_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Columns"))
        self.end = _HeaderEnd(self)
        """What goes on with the header over the scroll bar beside it."""
        self.sectionClicked.connect(self._click)
        self.sectionMoved.connect(self._changed)
        self.sectionResized.connect(self._changed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_sort(self, sort: tuple[SortBy, ...]) -> None:
        """Show this order."""
        self._sort = sort
        self.viewport().update()

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Rearrange columns without ``columns_changed``: no person did it."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def field(self, section: int) -> Field | None:
        """The field of a column by its logical index."""
        field = self.model().headerData(section, self.orientation(), TableRole.FIELD) if self.model() else None
        return field if isinstance(field, Field) else None

    def wanted_width(self, section: int) -> int:
        """The width that shows the whole name, with room for the arrow."""
        name = str(self.model().headerData(section, self.orientation()) or "")
        return QFontMetrics(self.font()).horizontalAdvance(name) + 2 * PADDING + _ARROW + 2

    def sizeHint(self) -> QSize:
        """A row's height, never less than the text needs."""
        hint = super().sizeHint()
        hint.setHeight(max(self.theme.row_height, QFontMetrics(self.font()).height() + 8))
        return hint

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name, muted, with an arrow where the column counts in the order."""
        tokens = self.theme.tokens
        hovered = section == self._hover
        painter.fillRect(rect, tokens.hover if hovered else tokens.panel)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        if hovered:
            painter.fillRect(QRect(rect.right(), rect.top() + 8, 1, rect.height() - 16), tokens.field_line)
        mark = self.model().headerData(section, self.orientation(), TableRole.SORT)
        name = str(self.model().headerData(section, self.orientation()) or "")
        sides = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        mirrored = self.isRightToLeft()
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        metrics = QFontMetrics(self.font())
        room = inner.width() - (_ARROW if isinstance(mark, SortMark) else 0)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0))
        width = metrics.horizontalAdvance(shown)
        whole = width + (_ARROW if isinstance(mark, SortMark) else 0)
        left = inner.left()
        if sides & Qt.AlignmentFlag.AlignHCenter:
            left += max(0, (inner.width() - whole) // 2)
        elif bool(sides & Qt.AlignmentFlag.AlignRight) != mirrored:
            left = inner.right() + 1 - whole
        painter.setPen(tokens.text if isinstance(mark, SortMark) or hovered else tokens.muted)
        painter.setFont(self.font())
        arrow = left + width + 3
        if mirrored and isinstance(mark, SortMark):
            left, arrow = left + _ARROW, left
        line = QRect(left, rect.top(), width + 2, rect.height() - 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(line, flags | Qt.TextFlag.TextSingleLine, shown)
        if isinstance(mark, SortMark):
            self._paint_mark(painter, QPoint(arrow, rect.center().y()), mark)

    def _paint_mark(self, painter: QPainter, at: QPoint, mark: SortMark) -> None:
        tokens, ratio = self.theme.tokens, self.devicePixelRatioF()
        arrow = self.theme.pixmap("arrow-down" if mark.descending else "arrow-up", 12, tokens.text, ratio)
        painter.drawPixmap(at.x(), at.y() - 6, arrow)
        if mark.levels > 1:
            painter.setFont(self.theme.font(FontRole.SECTION))
            painter.setPen(tokens.muted)
            painter.drawText(QRect(at.x() + 10, at.y() - 10, 10, 10), Qt.AlignmentFlag.AlignCenter, str(mark.level))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which column is under the pointer."""
        super().mouseMoveEvent(event)
        self._set_hover(self.logicalIndexAt(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """A tool tip where the name has no room."""
        if event.type() == QEvent.Type.Leave:
            self._set_hover(-1)
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Which columns to show, and the order by this one."""
        self.open_menu(self.logicalIndexAt(event.pos()), event.globalPos())

    def open_menu(self, section: int, at: QPoint) -> None:
        """Open the menu of a column at a place on the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, section)
        self._menu = menu
        menu.popup(at)

    def fill_menu(self, menu: QMenu, section: int) -> None:
        """Add what can be done to a column, and the list of all columns, to a menu."""
        field = self.field(section)
        if field is not None:
            self._add_sorting(menu, field.name)
        if self._sort:
            menu.addAction(self.tr("Clear sorting")).triggered.connect(lambda: self.sort_requested.emit(()))
        if field is not None and self._visible_count() > 1:
            menu.addSeparator()
            hide = menu.addAction(self.theme.icon("eye"), self.tr("Hide {field}").format(field=_label(field.name)))
            hide.triggered.connect(lambda: self._show_column(section, False))
        menu.addSection(self.tr("Columns"))
        for visual in range(self.count()):
            self._add_column(menu, self.logicalIndex(visual))

    def _add_sorting(self, menu: QMenu, name: str) -> None:
        label, icon = _label(name), self.theme.icon
        up = menu.addAction(icon("sort-asc"), self.tr("Sort by {field}, ascending").format(field=label))
        up.triggered.connect(lambda: self.sort_requested.emit((SortBy(name),)))
        down = menu.addAction(icon("sort-desc"), self.tr("Sort by {field}, descending").format(field=label))
        down.triggered.connect(lambda: self.sort_requested.emit((SortBy(name, descending=True),)))
        if self._sort and all(by.field != name for by in self._sort):
            also = menu.addAction(self.tr("Then sort by {field}").format(field=label))
            also.triggered.connect(lambda: self.sort_requested.emit((*self._sort, SortBy(name))))

    def _add_column(self, menu: QMenu, section: int) -> None:
        field = self.field(section)
        if field is None:
            return
        action = menu.addAction(_label(field.name))
        action.setCheckable(True)
        action.setChecked(not self.isSectionHidden(section))
        action.setEnabled(self.isSectionHidden(section) or self._visible_count() > 1)
        action.toggled.connect(lambda on: self._show_column(section, on))

    def _show_column(self, section: int, on: bool) -> None:
        self.setSectionHidden(section, not on)
        self._changed()

    def _changed(self) -> None:
        if not self._quiet:
            self.columns_changed.emit()

    def _visible_count(self) -> int:
        return self.count() - self.hiddenSectionCount()

    def _click(self, section: int) -> None:
        field = self.field(section)
        if field is not None:
            add = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.sort_requested.emit(next_order(self._sort, field.name, add))

    def _set_hover(self, section: int) -> None:
        if section != self._hover:
            self._hover = section
            field = self.field(section)
            self.setToolTip(plain_tooltip(field.name) if field is not None else "")
            self.viewport().update()

    def _restyle(self) -> None:
        self.setFont(self.theme.font(FontRole.MEDIUM))
        self.updateGeometry()
        self.viewport().update()
        self.end.update()


class _HeaderEnd(QWidget):
    """A piece of header without a name."""

    def __init__(self, header: TaskHeader) -> None:
        super().__init__(header)
        self._header = header
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, self._header.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = self._header.theme.tokens, QPainter(self)
        painter.fillRect(self.rect(), tokens.panel)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), tokens.line)
        painter.end()
