"""The table's header: field names, the order in force, and what a click and a drag do to columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QHeaderView, QSizePolicy, QWidget

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field
from flowdash_desktop.domain.table import GroupBy, Grouping, SortBy
from flowdash_desktop.domain.table.groups.grouping import groupings_of
from flowdash_desktop.ui.table.events import SortMark, TableRole
from flowdash_desktop.ui.table.header.frozen_header import FrozenFirstHeader
from flowdash_desktop.ui.table.rows.viewport import take_own_viewport
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip

PADDING = 10
"""Space left and right of a cell's or a header's text, in pixels."""
GUTTER = 16
"""Space before the texts of the first column for the marks of a row's state, besides the padding, in pixels."""
_ARROW = 14
_MIN_WIDTH = 48
_SHADE = (26, 18, 12, 7, 3)
"""How dark the shade beside the frozen column is, from its edge outward."""


def next_order(sort: Sequence[SortBy], field: str, add: bool) -> tuple[SortBy, ...]:
    """The order after a click on a column: ascending, then descending, then not at all.

    Args:
        sort: the order so far.
        field: the column that was clicked.
        add: keep the other levels (shift was held) instead of ordering by this column alone.
    """
    now = next((by for by in sort if by.field == field), None)
    after = _next_levels(field, now)
    if not add:
        return after
    if now is None:
        return (*sort, *after)
    return tuple(level for by in sort for level in (after if by.field == field else (by,)))


def _next_levels(field: str, now: SortBy | None) -> tuple[SortBy, ...]:
    """The level that a click gives a column in place of its level ``now``; empty where it takes the level away."""
    if now is None:
        return (SortBy(field),)
    return () if now.descending else (SortBy(field, descending=True),)


class TaskHeader(FrozenFirstHeader):
    """The columns' names. A click sorts, with shift it adds a level; a drag moves or resizes; a double click on a
    divider fits; a right click offers all of it.

    Signals:
        sort_requested: the new order, a tuple of ``SortBy``.
        fit_requested: give these columns the width of their contents, a tuple of logical indexes.
        group_requested: group the rows by these levels, a ``Grouping``; empty for no groups.
        collapse_requested: close all groups (True), or open them all.
        reset_requested: arrange the columns as they are at first.
        columns_changed: a column was hidden, shown, moved, resized or frozen by a person.
        menu_requested: the menu of a column (its logical index, -1 for none), at a point of the screen.
    """

    sort_requested = Signal(object)
    fit_requested = Signal(object)
    group_requested = Signal(object)
    collapse_requested = Signal(bool)
    reset_requested = Signal()
    columns_changed = Signal()
    menu_requested = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        take_own_viewport(self, QPalette.ColorRole.Button)
        self.theme = theme
        self.sort: tuple[SortBy, ...] = ()
        """The order that is shown."""
        self.grouping: Grouping = ()
        """By what the rows are grouped."""
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
        self.sectionMoved.connect(self.changed)
        self.sectionResized.connect(self.changed)
        self.first_frozen_changed.connect(self.changed)
        self.sectionHandleDoubleClicked.connect(lambda section: self.fit_requested.emit((section,)))
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_sort(self, sort: tuple[SortBy, ...]) -> None:
        """Show this order."""
        self.sort = sort
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

    def fields(self) -> Sequence[Field]:
        """The fields of all columns, by their logical indexes: at once, as there may be thousands."""
        found: Sequence[Field] = getattr(self.model(), "fields", ())
        return found

    def groupings(self, section: int) -> tuple[GroupBy, ...]:
        """What the menu of a column offers to group by: the column itself, a task's stage and its assignee."""
        own = self.field(section)
        offered = [field for field in self.fields() if field is own or field.name in (STAGE, ASSIGNED_TO)]
        return tuple(by for field in offered for by in groupings_of(field))

    def wanted_width(self, section: int) -> int:
        """The width that shows the whole name, with room for the arrow."""
        name = str(self.model().headerData(section, self.orientation()) or "")
        return QFontMetrics(self.font()).horizontalAdvance(name) + 2 * PADDING + _ARROW + 2 + self._gutter(section)

    def _gutter(self, section: int) -> int:
        return GUTTER if section == self.first_section() else 0

    def sizeHint(self) -> QSize:
        """A row's height, never less than the text needs."""
        hint = super().sizeHint()
        hint.setHeight(max(self.theme.row_height, QFontMetrics(self.font()).height() + 8))
        return hint

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name, muted, with an arrow where the column counts in the order."""
        tokens, hovered, mirrored = self.theme.tokens, section == self._hover, self.isRightToLeft()
        self._paint_back(painter, rect, hovered)
        mark = self._sort_mark(section)
        name = str(self.model().headerData(section, self.orientation()) or "")
        sides = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        inner = self._inner(rect, section)
        metrics = QFontMetrics(self.font())
        mark_width = _ARROW if mark is not None else 0
        room = inner.width() - mark_width
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0))
        width = metrics.horizontalAdvance(shown)
        left = _text_left(inner, width + mark_width, sides, mirrored)
        painter.setPen(tokens.text if mark is not None or hovered else tokens.muted)
        painter.setFont(self.font())
        if mirrored:  # the arrow stands left of the name
            left += mark_width
        arrow = left - _ARROW if mirrored else left + width + 3
        line = QRect(left, rect.top(), width + 2, rect.height() - 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(line, flags | Qt.TextFlag.TextSingleLine, shown)
        if mark is not None:
            self._paint_mark(painter, QPoint(arrow, rect.center().y()), mark)
        elif hovered and room - width >= _ARROW:  # what a press would do
            hint = self.theme.pixmap("arrow-up", 12, tokens.muted, self.devicePixelRatioF())
            painter.drawPixmap(arrow, rect.center().y() - 6, hint)

    def _sort_mark(self, section: int) -> SortMark | None:
        mark = self.model().headerData(section, self.orientation(), TableRole.SORT)
        return mark if isinstance(mark, SortMark) else None

    def _inner(self, rect: QRect, section: int) -> QRect:
        """The part of a section that has its name and arrow: without the padding and the gutter at its start."""
        gutter = self._gutter(section)
        before, behind = (0, gutter) if self.isRightToLeft() else (gutter, 0)
        return rect.adjusted(PADDING + before, 0, -PADDING - behind, 0)

    def _paint_back(self, painter: QPainter, rect: QRect, hovered: bool) -> None:
        """The background of a section, the line below it, and the divider at its end."""
        tokens = self.theme.tokens
        painter.fillRect(rect, tokens.hover if hovered else tokens.panel)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        divider = rect.left() if self.isRightToLeft() else rect.right()
        strong = tokens.field_line if hovered else tokens.line
        painter.fillRect(QRect(divider, rect.top() + 8, 1, rect.height() - 16), strong)

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
        self._set_hover(self.section_at(int(event.position().x())))

    def viewportEvent(self, event: QEvent) -> bool:
        """A tool tip where the name has no room."""
        if event.type() == QEvent.Type.Leave:
            self._set_hover(-1)
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Which columns to show, and the order by this one."""
        self.menu_requested.emit(self.section_at(event.pos().x()), event.globalPos())

    def show_column(self, section: int, on: bool) -> None:
        """Show or hide a column, as a person wants it; the last one stays."""
        if on == self.isSectionHidden(section) and (on or self.visible_count() > 1):
            self.setSectionHidden(section, not on)
            self.changed()

    def shown_sections(self, *, from_end: bool = False) -> Iterator[int]:
        """The columns that are not hidden, as they stand, by their logical indexes."""
        places = range(self.count())
        order = map(self.logicalIndex, reversed(places) if from_end else places)
        return (section for section in order if not self.isSectionHidden(section))

    def show_all(self) -> None:
        """Hide no column any more, as a person wants it."""
        hidden = [section for section in range(self.count()) if self.isSectionHidden(section)]
        for section in hidden:
            self.setSectionHidden(section, False)
        if hidden:
            self.changed()

    def move_column(self, section: int, step: int) -> None:
        """Let a column change places with the next visible one before it (-1) or behind it (1)."""
        visual = self.visualIndex(section) + step
        while 0 <= visual < self.count() and self.isSectionHidden(self.logicalIndex(visual)):
            visual += step
        if 0 <= visual < self.count():
            self.moveSection(self.visualIndex(section), visual)

    def changed(self) -> None:
        """A person has rearranged columns."""
        if not self._quiet:
            self.columns_changed.emit()

    def visible_count(self) -> int:
        """How many columns are not hidden."""
        return self.count() - self.hiddenSectionCount()

    def paint_frozen_edge(self, painter: QPainter, edge: int, height: int) -> None:
        """The line between the frozen column and the others; a shade where some are below it."""
        mirrored = self.isRightToLeft()
        paint_frozen_edge(painter, self.theme, edge, height, scrolled=bool(self.offset()), mirrored=mirrored)

    def _click(self, section: int) -> None:
        field = self.field(section)
        if field is not None:
            add = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.sort_requested.emit(next_order(self.sort, field.name, add))

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


def _text_left(inner: QRect, width: int, sides: Qt.AlignmentFlag, mirrored: bool) -> int:
    """Where a name of this width, its arrow included, begins: its alignment is mirrored with the columns."""
    if sides & Qt.AlignmentFlag.AlignHCenter:
        return inner.left() + max(0, (inner.width() - width) // 2)
    if bool(sides & Qt.AlignmentFlag.AlignRight) != mirrored:
        return inner.right() + 1 - width
    return inner.left()


def paint_frozen_edge(
    painter: QPainter, theme: Theme, edge: int, height: int, *, scrolled: bool, mirrored: bool
) -> None:
    """Draw the line beside the frozen column, and a shade on the columns scrolled below it.

    Args:
        painter: on the viewport of the header or the table.
        theme: for the colours.
        edge: the x where the other columns begin.
        height: how far down.
        scrolled: some column is below the frozen one.
        mirrored: the columns stand from right to left.
    """
    line = edge if mirrored else edge - 1
    painter.fillRect(line, 0, 1, height, theme.tokens.field_line if scrolled else theme.tokens.line)
    if not scrolled:
        return
    for step, alpha in enumerate(_SHADE):
        shade = QColor(0, 0, 0, alpha * (2 if theme.dark else 1))
        painter.fillRect(line - 1 - step if mirrored else line + 1 + step, 0, 1, height, shade)


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
