"""How wide the columns are, in which order they stand and which are hidden."""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.ui.table import cell_words
from flowdash_desktop.ui.table.header import PADDING
from flowdash_desktop.ui.table.messages import ColumnLayout, TableLayout
from flowdash_desktop.ui.theme import FontRole
from flowdash_desktop.ui.widgets.marks import AVATAR, DOT

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows_view import TaskRowsView

MARK_GAP = 8
"""Space between a dot or an avatar and its name, in pixels."""
_ROWS_LOOKED_AT = 200
_TEXTS_MEASURED = 6
_CUT = 16
"""One text in so many may be cut off, where texts are of any length."""
_FREE = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.EMAIL, FieldKind.URL, FieldKind.MULTIPLE_SELECT)
_MIN, _MAX, _MAX_LONG = 64, 280, 320


def fit_columns(view: TaskRowsView) -> None:
    """Give every column the width that its name and nearly all of the first rows need, within bounds."""
    model, theme = view.tasks, view.theme
    rows = [row for row in map(model.row_at, range(min(model.rowCount(), _ROWS_LOOKED_AT))) if row is not None]
    text, digits = QFontMetrics(theme.font(FontRole.BODY)), QFontMetrics(theme.font(FontRole.TABULAR))
    for column, field in enumerate(model.fields):
        metrics = digits if field_type(field.kind).numeric else text
        texts = [cell_words.cell_text(row, column, field) or cell_words.blank_text(field) for row in rows]
        if field.kind in _FREE:  # a few long texts do not take the room of all other columns
            texts = nlargest(len(texts) // _CUT + _TEXTS_MEASURED, texts, key=len)[len(texts) // _CUT :]
        else:
            texts = nlargest(_TEXTS_MEASURED, set(texts), key=len)
        longest = max(map(metrics.horizontalAdvance, texts), default=0)
        wanted = longest + 2 * PADDING + _extra(field) + 4
        upper = _MAX_LONG if field == model.schema.title_field else _MAX
        width = max(_MIN, min(wanted, upper), min(view.header.wanted_width(column), upper))
        with view.header.quietly():
            view.header.resizeSection(column, width)


def _extra(field: Field) -> int:
    match field.kind:
        case FieldKind.STAGE:
            return DOT + MARK_GAP
        case FieldKind.PERSON:
            return AVATAR + MARK_GAP
        case FieldKind.FILE:
            return 20
        case FieldKind.UNIQUE_ID:
            return 12
    return 0


def arrangement(view: TaskRowsView) -> TableLayout:
    """The columns as they stand. A hidden one keeps the width that it comes back with."""
    header, model = view.header, view.tasks
    columns = []
    with header.quietly():
        for visual in range(header.count()):
            section = header.logicalIndex(visual)
            hidden = header.isSectionHidden(section)
            if hidden:
                header.setSectionHidden(section, False)
            columns.append(ColumnLayout(model.field(section).name, header.sectionSize(section), hidden))
            if hidden:
                header.setSectionHidden(section, True)
    return TableLayout(tuple(columns), model.table.sort)


def arrange(view: TaskRowsView, layout: TableLayout) -> None:
    """Put the columns where they stood. What the workflow has no more is passed over."""
    header, model = view.header, view.tasks
    with header.quietly():
        place = 0
        for wanted in layout.columns:
            section = model.column(wanted.field)
            if section < 0:
                continue
            header.moveSection(header.visualIndex(section), place)
            header.setSectionHidden(section, False)
            header.resizeSection(section, max(wanted.width, header.minimumSectionSize()))
            header.setSectionHidden(section, wanted.hidden)
            place += 1
        if header.count() and header.hiddenSectionCount() == header.count():
            header.setSectionHidden(header.logicalIndex(0), False)
    known = {field.name for field in model.fields}
    model.set_sort(tuple(by for by in layout.sort if by.field in known))
