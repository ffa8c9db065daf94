"""Which tasks, which columns and what kind of file: asked before tasks are exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.spreadsheet.job import CsvOptions, FileKind
from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, lay_out_dialog
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll

_WIDTH = 440
_INDENT = 24

E = TypeVar("E", bound=Enum)


class Tasks(Enum):
    """Which tasks are exported."""

    SHOWN = "shown"
    SELECTED = "selected"
    ALL = "all"


class Columns(Enum):
    """Which columns are exported."""

    SHOWN = "shown"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the person has chosen."""

    tasks: Tasks = Tasks.SHOWN
    columns: Columns = Columns.SHOWN
    kind: FileKind = FileKind.XLSX
    csv: CsvOptions = field(default_factory=lambda: CsvOptions(disarms_formulas=True))


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """How much there is to choose from.

    Attributes:
        workflow: the name of the workflow.
        shown, selected, total: how many tasks.
        shown_columns, columns: how many columns.
    """

    workflow: str
    shown: int
    selected: int
    total: int
    shown_columns: int
    columns: int


class ExportDialog(GrowingDialog):
    """Asks what to export; shown with ``open()``.

    Args:
        theme: the look.
        parent: the window.
        counts: how much there is.
        last: what was chosen the last time.

    Signals:
        chosen(ExportChoice): ask for the place of the file.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, counts: ExportCounts, last: ExportChoice) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export tasks"))
        heading = QLabel(self.tr("Export tasks"), self)
        set_variant(heading, "tone", "heading")
        content = ContentScroll(self)
        self._column = content.column
        self._column.setSpacing(4)
        self._column.addWidget(heading)
        self._tasks = self._choices(self.tr("Tasks"), self._task_words(counts))
        self._columns = self._choices(self.tr("Columns"), self._column_words(counts))
        self._kinds = self._choices(
            self.tr("File"),
            {
                FileKind.XLSX: self.tr("Excel or LibreOffice (.xlsx)"),
                FileKind.CSV: self.tr("Comma-separated values (.csv)"),
                FileKind.JSON: self.tr("JSON, with values as the API gives them (.json)"),
            },
        )
        self._add_csv_options(last.csv)
        self.export_button = QPushButton(self.tr("Choose a place…"), self)
        set_variant(self.export_button, "variant", "primary")
        self.export_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        lay_out_dialog(self, content, self.cancel_button, self.export_button)
        self.setFixedWidth(_WIDTH)
        self._set(self._tasks, self._first_tasks(counts, last))
        self._set(self._columns, last.columns)
        self._set(self._kinds, last.kind)
        for radio in self._kinds.values():
            radio.toggled.connect(self._show_csv_options)
        self._show_csv_options()
        self.export_button.clicked.connect(self._choose)
        self.cancel_button.clicked.connect(self.reject)
        next(radio for radio in self._tasks.values() if radio.isChecked()).setFocus()

    def choice(self) -> ExportChoice:
        """What is chosen."""
        options = CsvOptions(
            delimiter=";" if self.semicolon.isChecked() else ",",
            byte_order_mark=self.byte_order_mark.isChecked(),
            disarms_formulas=self.disarms_formulas.isChecked(),
        )
        return ExportChoice(_chosen(self._tasks), _chosen(self._columns), _chosen(self._kinds), options)

    def _task_words(self, counts: ExportCounts) -> dict[Tasks, str]:
        words = {Tasks.SHOWN: self.tr("{count} that are shown, in this order").format(count=counted(counts.shown))}
        if counts.selected > 1:
            words[Tasks.SELECTED] = self.tr("{count} that are selected").format(count=counted(counts.selected))
        words[Tasks.ALL] = self.tr("All {count} of {workflow}").format(
            count=counted(counts.total), workflow=counts.workflow
        )
        return words

    def _column_words(self, counts: ExportCounts) -> dict[Columns, str]:
        return {
            Columns.SHOWN: self.tr("{count} that are shown, in this order").format(count=counts.shown_columns),
            Columns.ALL: self.tr("All {count}").format(count=counts.columns),
        }

    def _first_tasks(self, counts: ExportCounts, last: ExportChoice) -> Tasks:
        """Several selected tasks are meant; otherwise what was chosen last, where there is any."""
        if counts.selected > 1:
            return Tasks.SELECTED
        return Tasks.ALL if last.tasks is Tasks.ALL or not counts.shown else Tasks.SHOWN

    def _add_csv_options(self, last: CsvOptions) -> None:
        self._csv = QWidget(self)
        lines = QVBoxLayout(self._csv)
        lines.setContentsMargins(_INDENT, 0, 0, 0)
        lines.setSpacing(4)
        self.semicolon = QCheckBox(self.tr("Semicolons between the values, as some versions of Excel expect"), self)
        self.byte_order_mark = QCheckBox(self.tr("Begin with a mark that tells Excel the encoding"), self)
        self.disarms_formulas = QCheckBox(self.tr("Disarm texts that look like formulas"), self)
        self.disarms_formulas.setToolTip(
            self.tr("Writes an apostrophe before them. An import here takes it away again; other programs show it.")
        )
        self.semicolon.setChecked(last.delimiter == ";")
        self.byte_order_mark.setChecked(last.byte_order_mark)
        self.disarms_formulas.setChecked(last.disarms_formulas)
        for box in (self.semicolon, self.byte_order_mark, self.disarms_formulas):
            lines.addWidget(box)
        self._column.addWidget(self._csv)

    def _show_csv_options(self) -> None:
        self._csv.setVisible(self._kinds[FileKind.CSV].isChecked())

    def _choices(self, title: str, words: Mapping[E, str]) -> dict[E, QRadioButton]:
        heading = QLabel(title, self)
        set_variant(heading, "tone", "section")
        heading.setContentsMargins(0, 12, 0, 2)
        self._column.addWidget(heading)
        group, radios = QButtonGroup(self), {}
        for value, text in words.items():
            radio = radios[value] = QRadioButton(text.replace("&", "&&"), self)
            radio.setAccessibleDescription(title)
            group.addButton(radio)
            self._column.addWidget(radio)
        return radios

    @staticmethod
    def _set(radios: Mapping[E, QRadioButton], value: E) -> None:
        radios.get(value, next(iter(radios.values()))).setChecked(True)

    def _choose(self) -> None:
        choice = self.choice()
        self.accept()
        self.chosen.emit(choice)


def _chosen(radios: Mapping[E, QRadioButton]) -> E:
    return next(value for value, radio in radios.items() if radio.isChecked())
