"""What each column of the file becomes, and what holds for the file as a whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.importing.columns import ColumnUse, DayOrder, importable, with_values, zone_columns
from flowdash_desktop.domain.importing.plan import ImportOptions
from flowdash_desktop.domain.importing.zones import is_known
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.spreadsheet.reading.job import Facts
from flowdash_desktop.ui import widgets
from flowdash_desktop.ui.filter_bar.picker import Offer, Picker
from flowdash_desktop.ui.importing.files_panel import FilesPanel
from flowdash_desktop.ui.importing.source import SourcePanel
from flowdash_desktop.ui.importing.texts import decimal_text, order_text, zone_text
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.menu_button import MenuButton
from flowdash_desktop.ui.widgets.text import PlainLabel

_LEAVE_OUT = ""
_NEW_FIELD = "\0new"
"""Chosen for a column, it makes a field; no name of a field has such a letter."""
_MOST_NAME = 120


class MappingPanel(QWidget):
    """Columns with their fields, what finds tasks, and the two choices for the file as a whole.

    Attributes:
        files: what is to be known of files that the rows name; the dialog puts it where it is seen.
        missing: names the required fields that no column fills.

    Signals:
        read_requested(ReadOptions): read the file so; what is None in them stays as it is.
        field_requested(int), options_requested(int): the workflow is to get a field for this column, or options for its
            values.
        changed: something else is chosen; look at ``uses`` and ``options``.
    """

    changed = Signal()
    read_requested = Signal(object)
    field_requested = Signal(int)
    options_requested = Signal(int)

    def __init__(self, theme: Theme, schema: WorkflowSchema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._schema = schema
        self._uses: list[ColumnUse] = []
        self._headings: tuple[str, ...] = ()
        self._with_days: frozenset[int] = frozenset()
        self._fits: list[QLabel] = []
        self._zones: list[QLabel] = []
        self._for_ordinary: list[QWidget] = []
        self._is_check_in = False
        self._new: frozenset[int] = frozenset()
        self._adds: dict[int, QPushButton] = {}
        self._with_commas: frozenset[int] = frozenset()
        self._decimals: dict[int, MenuButton] = {}
        self._buttons: list[MenuButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(6)
        self._source = SourcePanel(theme, self)
        self._source.read_requested.connect(self.read_requested)
        self._column.addWidget(self._source)
        self._column.addWidget(self._section(self.tr("Columns")))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self.missing = PlainLabel("", self)
        set_variant(self.missing, "tone", "error")
        self.missing.hide()
        self._column.addWidget(self.missing)
        self._add_key()
        self._keeps_blanks = self._choice(
            self.tr("Blank cells"), self.tr("keep what the task has"), self.tr("clear it"), is_for_ordinary=True
        )
        self._creates = self._choice(self.tr("Rows without a task"), self.tr("create one"), self.tr("are left out"))
        self.files = FilesPanel(self)
        self.files.changed.connect(self.changed)
        self.notes = PlainLabel("", self)
        set_variant(self.notes, "tone", "warning")
        self.notes.hide()
        self.parts = PlainLabel("", self)
        self.parts.hide()
        self._column.addSpacing(12)
        self._column.addWidget(self.parts)
        self._column.addWidget(self.notes)
        self._column.addStretch(1)

    def show_check_in(self) -> None:
        """The file was checked out: what finds a task, and what a blank cell means, is no question."""
        self._is_check_in = True
        for widget in self._for_ordinary:
            widget.hide()
        self._show_uses()

    def set_schema(self, schema: WorkflowSchema, note: str) -> None:
        """The workflow gets more fields and options; ``note`` says which, ``""`` for none."""
        self._schema = schema
        self.parts.setText(note)
        self.parts.setVisible(bool(note))

    def offer_fields(self, places: Collection[int]) -> None:
        """Let these columns become new fields of their names."""
        self._new = frozenset(places)

    def offer_options(self, counts: Mapping[int, int]) -> None:
        """Offer to make options of the values of columns: how many there are by the place of the column."""
        for place, button in self._adds.items():
            count = counts.get(place, 0)
            one, many = self.tr("Add this option"), self.tr("Add these {count} options")
            button.setText(one if count == 1 else many.format(count=count))
            button.setVisible(bool(count))

    def show_source(self, sheets: Sequence[str], facts: Facts) -> None:
        """Offer other ways of reading the file."""
        self._source.show_facts(sheets, facts)

    def show_columns(
        self,
        headings: Sequence[str],
        uses: Sequence[ColumnUse],
        with_days: frozenset[int],
        with_commas: frozenset[int] = frozenset(),
    ) -> None:
        """Show the columns of a file.

        Args:
            headings: of the columns.
            uses: what they become for now.
            with_days: the places of columns in which the order of day and month matters.
            with_commas: the places of columns in which it matters what begins the decimals of a number.
        """
        self.files.forget()
        self._headings, self._uses = tuple(headings), list(uses)
        self._with_days, self._with_commas = with_days, with_commas
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._buttons, self._fits, self._zones, self._decimals, self._adds = [], [], [], {}, {}
        for place, words in enumerate((self.tr("In the file"), self.tr("Becomes"), self.tr("Values"))):
            label = QLabel(words, self)
            set_variant(label, "tone", "small")
            self._grid.addWidget(label, 0, place)
        for place, heading in enumerate(headings):
            self._add_column(place, heading)
        self._show_uses()

    def _add_column(self, place: int, heading: str) -> None:
        name = widgets.ElidedLabel(heading or self.tr("Column {number}").format(number=place + 1), self)
        name.setMaximumWidth(_MOST_NAME)
        name.setMinimumWidth(_MOST_NAME)
        button = MenuButton(self._theme, "", self)
        button.setAccessibleName(self.tr("{column} becomes").format(column=heading))
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # a long name is cut off
        picker = Picker(self._theme, button, lambda: self._offered(place), self, searchable=True)
        picker.chosen.connect(lambda field: self.choose(place, field))
        values = QWidget(self)  # one widget for each place of the grid, so that all of it goes with the columns
        line = QHBoxLayout(values)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        fits = QLabel(values)
        line.addWidget(fits)
        if place in self._with_days:
            line.addWidget(self._order_button(place))
        if place in self._with_commas:
            self._decimals[place] = self._decimal_button(place)
            line.addWidget(self._decimals[place])
        add = self._adds[place] = QPushButton(values)
        add.setAutoDefault(False)
        add.setAccessibleDescription(heading)
        set_variant(add, "variant", "link")
        add.clicked.connect(lambda: self.options_requested.emit(place))
        add.hide()
        line.addWidget(add)
        zone = widgets.ElidedLabel(zone_text(self._uses[place].zone), values)
        set_variant(zone, "tone", "muted" if is_known(self._uses[place].zone) else "warning")
        line.addWidget(zone)
        line.addStretch(1)
        self._grid.addWidget(name, place + 1, 0)
        self._grid.addWidget(button, place + 1, 1)
        self._grid.addWidget(values, place + 1, 2)
        self._buttons.append(button)
        self._fits.append(fits)
        self._zones.append(zone)

    def _order_button(self, place: int) -> MenuButton:
        button = MenuButton(self._theme, order_text(self._uses[place].day_order), self)
        button.setAccessibleName(self.tr("Order of day and month in {column}").format(column=self._headings[place]))

        def offer() -> Offer:
            choices = [widgets.Choice(order.value, order_text(order)) for order in DayOrder]
            return choices, self._uses[place].day_order.value

        def choose(value: str) -> None:
            button.setText(order_text(DayOrder(value)))
            self._use(place, replace(self._uses[place], day_order=DayOrder(value)))

        Picker(self._theme, button, offer, self, searchable=False).chosen.connect(choose)
        return button

    def _decimal_button(self, place: int) -> MenuButton:
        button = MenuButton(self._theme, decimal_text(self._uses[place].has_decimal_comma), self)
        button.setAccessibleName(self.tr("Decimals in {column}").format(column=self._headings[place]))

        def offer() -> Offer:
            choices = [widgets.Choice(str(comma), decimal_text(comma)) for comma in (False, True)]
            return choices, str(self._uses[place].has_decimal_comma)

        def choose(value: str) -> None:
            button.setText(decimal_text(value == str(True)))
            self._use(place, replace(self._uses[place], has_decimal_comma=value == str(True)))

        Picker(self._theme, button, offer, self, searchable=False).chosen.connect(choose)
        return button

    def show_fits(self, problems: Mapping[str, int], rows: int) -> None:
        """Say of each column how many of its values fit, and which required fields have no column.

        Args:
            problems: by field name, how many cells are refused.
            rows: how many rows there are.
        """
        filled = {use.field for use in self._uses}
        words = self.tr("{field} is required and no column fills it.")
        self.missing.setText("\n".join(words.format(field=name) for name in problems if name not in filled))
        self.missing.setVisible(bool(self.missing.text()))
        for use, label in zip(self._uses, self._fits, strict=True):
            refused = problems.get(use.field or "", 0)
            words = self.tr("{count} fit").format(count=counted(rows - refused))
            if refused:
                one, many = self.tr("one does not fit"), self.tr("{count} do not fit")
                words = one if refused == 1 else many.format(count=counted(refused))
            label.setText(words if use.field is not None else "")
            set_variant(label, "tone", "error" if refused else "success")

    @property
    def uses(self) -> tuple[ColumnUse, ...]:
        """What the columns become."""
        return tuple(self._uses)

    @property
    def options(self) -> ImportOptions:
        """What holds for the file as a whole."""
        keeps, creates = self._keeps_blanks.isChecked(), self._creates.isChecked()
        return ImportOptions(not keeps, creates, self.files.takes_elsewhere.isChecked())

    def choose(self, place: int, field: str) -> None:
        """Have a column become this field, ``""`` for none."""
        if field == _NEW_FIELD:
            self.field_requested.emit(place)
            return
        self._use(place, replace(self._uses[place], field=field or None))

    def _offered(self, place: int) -> Offer:
        key = next((use.field for use in self._uses if use.finds_task), None) if self._is_check_in else None
        taken = (with_values if self._is_check_in else importable)(self._schema)
        fields = [widgets.Choice(field.name, field.name) for field in taken if field.name != key]
        none = widgets.Choice(_LEAVE_OUT, self.tr("leave out"), muted=True)
        words = self.tr("Make a new field “{name}”").format(name=self._headings[place].strip())
        new = [widgets.Choice(_NEW_FIELD, words)] if place in self._new else []
        return [none, *new, *fields], self._uses[place].field or _LEAVE_OUT

    def use(self, place: int, use: ColumnUse) -> None:
        """Have a column become what this says."""
        self._use(place, use)

    def _use(self, place: int, use: ColumnUse) -> None:
        """Use a column so; the field is taken from the column that had it before."""
        for other, before in enumerate(self._uses):
            if other != place and use.field is not None and before.field == use.field:
                self._uses[other] = replace(before, field=None, finds_task=False)
        moved = use.field != self._uses[place].field
        self._uses[place] = replace(use, finds_task=use.finds_task and not moved)
        self._show_uses()
        self.changed.emit()

    def _show_fields(self) -> None:
        for use, button in zip(self._uses, self._buttons, strict=True):
            button.setText(use.field or self.tr("leave out"))
            button.setToolTip(widgets.plain_tooltip(use.field or ""))
            button.set_muted(use.field is None)
            button.setEnabled(not (self._is_check_in and use.finds_task))

    def _show_uses(self) -> None:
        self._show_fields()
        with_zone = zone_columns(self._uses, self._schema)
        for use, zone in zip(self._uses, self._zones, strict=True):
            zone.setVisible(use in with_zone)
        for place, button in self._decimals.items():
            kind = self._schema.field_by_name[name].kind if (name := self._uses[place].field) else None
            button.setVisible(kind in (FieldKind.NUMBER, FieldKind.CURRENCY))
        found = next((use.field for use in self._uses if use.finds_task), None)
        self._key.setText(found or self.tr("nothing: each row is a new task"))
        self._key.set_muted(found is None)

    def _add_key(self) -> None:
        title = self._section(self.tr("Tasks are found by"))
        self._column.addWidget(title)
        self._key = MenuButton(self._theme, "", self)
        self._key.setAccessibleName(self.tr("Tasks are found by"))
        picker = Picker(self._theme, self._key, self._offered_keys, self, searchable=False)
        picker.chosen.connect(self.find_by)
        self._column.addWidget(self._key, 0, Qt.AlignmentFlag.AlignLeft)
        self._for_ordinary += [title, self._key]

    def _offered_keys(self) -> Offer:
        none = widgets.Choice(_LEAVE_OUT, self.tr("nothing: each row is a new task"), muted=True)
        fields = [widgets.Choice(use.field, use.field) for use in self._uses if use.field is not None]
        return [none, *fields], next((use.field for use in self._uses if use.finds_task), None) or _LEAVE_OUT

    def find_by(self, field: str) -> None:
        """Have tasks found by the column of this field, ``""`` for none."""
        self._uses = [replace(use, finds_task=use.field == field and bool(field)) for use in self._uses]
        self._show_uses()
        self.changed.emit()

    def _choice(self, title: str, first: str, second: str, *, is_for_ordinary: bool = False) -> QRadioButton:
        """Two radio buttons under a heading; gives the first, which is chosen."""
        heading = self._section(title)
        self._column.addWidget(heading)
        group, line = QButtonGroup(self), QHBoxLayout()
        line.setSpacing(16)
        radios = [QRadioButton(text, self) for text in (first, second)]
        for radio in radios:
            radio.setAccessibleDescription(title)
            group.addButton(radio)
            line.addWidget(radio)
        line.addStretch(1)
        self._column.addLayout(line)
        if is_for_ordinary:
            self._for_ordinary += [heading, *radios]
        radios[0].setChecked(True)
        radios[0].toggled.connect(self.changed)
        return radios[0]

    def _section(self, title: str) -> QLabel:
        label = QLabel(title, self)
        set_variant(label, "tone", "section")
        label.setContentsMargins(0, 10, 0, 2)
        return label
