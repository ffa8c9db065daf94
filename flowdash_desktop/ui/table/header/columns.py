"""How wide the columns are, in which order they stand and which are hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from heapq import nlargest
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import CREATED_ON, UPDATED_ON, Field, FieldKind
from flowdash_desktop.domain.table.arrangement import ColumnArrangement, TableArrangement
from flowdash_desktop.domain.table.groups.grouping import possible
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.header.frozen_header import MOST_OF_VIEW
from flowdash_desktop.ui.table.header.header import GUTTER, PADDING
from flowdash_desktop.ui.theme import FontRole
from flowdash_desktop.ui.widgets.marks import AVATAR, DOT

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

ICON = 16
MARK_GAP = 8
"""Space between a dot or an avatar and its name, in pixels."""
_ROWS_LOOKED_AT = 200
_MOST_FITTED = 200
_TEXTS_MEASURED = 6
_LONGEST_MEASURED = 24
_CUT = 16
"""One text in so many may be cut off, where texts are of any length."""
_FREE = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.EMAIL, FieldKind.URL, FieldKind.MULTIPLE_SELECT)
_MIN, _MAX, _MAX_LONG = 64, 280, 320
_MAX_FIT = 480
"""A column is made no wider than this to fit its contents; a person may draw it wider."""
_HIDDEN_AT_FIRST = (CREATED_ON, UPDATED_ON)
"""Every task has them, and the pane shows them; a search for a month would find all tasks by them."""
_SETTLED_MS = 250
"""A column that is being dragged is told about when it has come to rest."""


def lead(kind: FieldKind) -> int:
    """The room that a mark before the text takes: a stage's dot, a person's avatar, a paper clip."""
    side = {FieldKind.STAGE: DOT, FieldKind.PERSON: AVATAR, FieldKind.FILE: ICON}.get(kind)
    return 0 if side is None else side + MARK_GAP


class Columns(QObject):
    """The columns of a table: fitted once to the first rows, then as a person arranges them.

    Signals:
        rearranged(): columns or order were arranged otherwise by a person, and have come to rest; ``arrangement`` tells
            how they stand.
    """

    rearranged = Signal()

    def __init__(self, view: TaskGrid) -> None:
        """``view`` has its header and its model."""
        super().__init__(view)
        self._view = view
        self._header, self._tasks = view.header, view.tasks
        self._are_fitted = False
        self._to_fit: list[int] = []
        self._fitting = QTimer(self, singleShot=True)
        self._fitting.timeout.connect(self._fit_next)
        self._moving = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._moving.timeout.connect(self.rearranged)
        self._header.fit_requested.connect(self.fit)
        self._header.columns_changed.connect(self._changed)
        self._header.reset_requested.connect(self.reset)
        self._header.menu_requested.connect(self._open_menu)
        self._tasks.modelReset.connect(self._forget)
        self._forget()

    @property
    def are_moving(self) -> bool:
        """True while a change has not come to rest."""
        return self._moving.isActive()

    def _open_menu(self, section: int, at: QPoint) -> None:
        # Not imported above: the first rows do not wait for menus.
        from flowdash_desktop.ui.table.header.column_menu import ColumnMenu

        menu = ColumnMenu(self._header, section)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _changed(self) -> None:
        self.moved()
        self._tell_shown()

    def _tell_shown(self) -> None:
        """The search looks in the columns that are shown."""
        header, fields = self._header, self._tasks.fields
        self._tasks.rows.search_in(frozenset(f.name for s, f in enumerate(fields) if not header.isSectionHidden(s)))

    def moved(self) -> None:
        """A person arranges something; it is told when it has come to rest."""
        self._moving.start()

    def come_to_rest(self) -> bool:
        """Wait no longer for a change to come to rest. True where one had not, which nobody is notified of then."""
        moving = self.are_moving
        self._moving.stop()
        return moving

    def arrangement(self) -> TableArrangement:
        """How columns and rows are arranged now. A hidden column keeps the width that it comes back with.

        Of thousands of columns the last ones are left out where they are as at first.
        """
        header, model = self._header, self._tasks
        columns = []
        with header.quietly():
            for visual in range(self._arranged_count()):
                section = header.logicalIndex(visual)
                hidden = header.isSectionHidden(section)
                if hidden:
                    header.setSectionHidden(section, False)
                columns.append(ColumnArrangement(model.field(section).name, header.sectionSize(section), hidden))
                if hidden:
                    header.setSectionHidden(section, True)
        return TableArrangement(
            tuple(columns),
            model.table.queries.sort,
            header.freezes_first,
            model.table.queries.grouping,
            model.table.queries.collapsed,
        )

    def _arranged_count(self) -> int:
        """How many columns, as they stand, an arrangement names."""
        count = self._header.count()
        while count > _MOST_FITTED and self._is_as_at_first(count - 1):
            count -= 1
        return count

    def _is_as_at_first(self, section: int) -> bool:
        header = self._header
        usual = 0 if self._tasks.fields[section].name in _HIDDEN_AT_FIRST else header.defaultSectionSize()
        return header.sectionSize(section) == usual and header.visualIndex(section) == section

    def restore(self, arrangement: TableArrangement) -> None:
        """Arrange columns and rows as they were; columns that are new since come last. What the workflow has no more is
        passed over."""
        self._are_fitted = True
        header, model = self._header, self._tasks
        with header.quietly():
            self._restore_columns(arrangement.columns)
            if header.count() and header.hiddenSectionCount() == header.count():
                header.setSectionHidden(header.logicalIndex(0), False)
            header.set_freezes_first(arrangement.frozen)
        self._tell_shown()
        known = {field.name for field in model.fields}
        model.rows.set_grouping(possible(arrangement.grouping, model.schema), arrangement.collapsed)
        model.rows.set_sort(tuple(by for by in arrangement.sort if by.field in known))

    def _restore_columns(self, columns: Sequence[ColumnArrangement]) -> None:
        header, model = self._header, self._tasks
        known = [(section, wanted) for wanted in columns if (section := model.column(wanted.field)) >= 0]
        for place, (section, wanted) in enumerate(known):
            header.moveSection(header.visualIndex(section), place)
            header.setSectionHidden(section, False)  # Qt gives a hidden column no width
            header.resizeSection(section, max(wanted.width, header.minimumSectionSize()))
            header.setSectionHidden(section, wanted.hidden)
        if header.count() > _MOST_FITTED:
            self._restore_others({section for section, _ in known})

    def _restore_others(self, known: Set[int]) -> None:
        """Have the columns that an arrangement leaves out stand behind the others, as at first."""
        header, fields = self._header, self._tasks.fields
        others = (section for section in range(header.count()) if section not in known)
        for place, section in enumerate(others, len(known)):
            if header.visualIndex(section) != place:
                header.moveSection(header.visualIndex(section), place)
            if not self._is_as_at_first(section):
                header.setSectionHidden(section, False)
                header.resizeSection(section, header.defaultSectionSize())
                header.setSectionHidden(section, fields[section].name in _HIDDEN_AT_FIRST)

    def reset(self) -> None:
        """Arrange the columns as those of a workflow that nobody has arranged, as a person asks for it."""
        header = self._header
        with header.quietly():
            for section in range(header.count()):
                header.moveSection(header.visualIndex(section), section)
        self._forget()
        self.fit_at_first()
        self.moved()

    def fit_at_first(self) -> None:
        """Give every column the width that its name and nearly all of the first rows need, within bounds; not twice,
        and not where a person has arranged them. Behind the first hundreds they keep their usual width."""
        if self._are_fitted or not self._tasks.rowCount():
            return
        self._are_fitted = True
        header, model = self._header, self._tasks
        rows = list(range(min(model.rowCount(), _ROWS_LOOKED_AT)))
        for column, field in enumerate(model.fields[:_MOST_FITTED]):
            texts = [text or cell_texts.blank_text(field) for text in model.cells.texts(column, rows)]
            if field.kind in _FREE:  # a few long texts do not take the room of all other columns
                texts = nlargest(len(texts) // _CUT + _TEXTS_MEASURED, texts, key=len)[len(texts) // _CUT :]
            wanted = self._wanted(field, texts)
            upper = _MAX_LONG if field == model.schema.title_field else _MAX
            width = max(_MIN, min(wanted, upper), min(header.wanted_width(column), upper))
            with header.quietly():
                header.resizeSection(column, width)

    def fit(self, sections: Iterable[int]) -> None:
        """Give columns the width that their contents need, as a person asks for it: one in each turn of the loop."""
        self._to_fit = list(sections)
        self._fit_next()

    def _fit_next(self) -> None:
        if self._to_fit:
            self._fit(self._to_fit.pop(0))
        if self._to_fit:
            self._fitting.start()

    def _fit(self, column: int) -> None:
        """Give a column the width of its longest text and its name, within bounds.

        The longest are looked for among the different texts of the column, and only some of them are measured: it takes
        as long for a hundred thousand rows as for a few.
        """
        header, field = self._header, self._tasks.field(column)
        texts = [*self._tasks.cells.longest_texts(column, _LONGEST_MEASURED), cell_texts.blank_text(field)]
        most = max(min(int(self._view.viewport().width() * MOST_OF_VIEW), _MAX_FIT), _MIN)
        wanted = max(self._wanted(field, texts), header.wanted_width(column))
        header.resizeSection(column, max(header.minimumSectionSize(), min(wanted, most)))

    def _wanted(self, field: Field, texts: Iterable[str]) -> int:
        """The width at which none of the longest of these texts is cut."""
        numeric = field_type(field.kind).numeric
        metrics = QFontMetrics(self._view.theme.font(FontRole.TABULAR if numeric else FontRole.BODY))
        longest = nlargest(_TEXTS_MEASURED, set(texts), key=len)
        widest = max(map(metrics.horizontalAdvance, longest), default=0)
        extra = lead(field.kind) + (GUTTER if self._tasks.field(self._header.first_section()) == field else 0)
        return widest + 2 * PADDING + extra + 4

    def _forget(self) -> None:
        """Other columns come, or the same as nobody has arranged them."""
        self._are_fitted = False
        self._to_fit = []
        header, fields = self._header, self._tasks.fields
        with header.quietly():
            for section in range(header.count()):
                header.setSectionHidden(section, fields[section].name in _HIDDEN_AT_FIRST)
            header.set_freezes_first(True)
        self._tell_shown()
