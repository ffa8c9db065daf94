"""Shows what a change of many cells does before it is done; the button says for how many cells it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.session.outbox.bulk_settings import AskingKind
from flowdash_desktop.ui.preview.asking_number import AskingNumber, asking_words
from flowdash_desktop.ui.preview.model import AFTER, BEFORE, FIELD, TASK, WHY, PreviewModel
from flowdash_desktop.ui.preview.ticked_model import OwnColors
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.screen_fit import available_area
from flowdash_desktop.ui.widgets.text import with_keys

_WIDTH, _HEIGHT = 1020, 540
_WIDTHS = {TASK: 230, FIELD: 120, BEFORE: 150, AFTER: 150}
_WIDTHS_OF_ONE = {TASK: 300, BEFORE: 210, AFTER: 210}
_LEAST, _LEAST_TASK, _EDGES, _MEASURED = 90, 160, 24, 40
_ROW = 30
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Rows(OwnColors):
    """A click anywhere in a row ticks and unticks it."""

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Take a click that selects nothing more; the view reports it where press and release are on one cell."""
        if not isinstance(event, QMouseEvent) or not isinstance(model, PreviewModel) or event.modifiers():
            return super().editorEvent(event, model, option, index)
        if event.button() == Qt.MouseButton.LeftButton and event.type() == QEvent.Type.MouseButtonRelease:
            model.toggle([index.row()])
            return True
        return False


class PreviewTable(QTableView):
    """Planned cells, which Space and a click tick and untick.

    Args:
        theme: the look.
        parent: the dialog.

    Attributes:
        of_one_field: all cells are of one field, which is named elsewhere.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._planned: PreviewModel | None = None
        self.of_one_field = False
        self.setAccessibleName(self.tr("Changes"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(_Rows(self))
        set_variant(self, "variant", "framed")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_ROW, theme.row_height))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def show_model(self, model: PreviewModel | None, *, stays: bool = False) -> None:
        """Show these cells, from the first one on; where it ``stays``, from where the person is."""
        row, above = self.currentIndex().row(), self.verticalScrollBar().value()
        self.setModel(model)
        self._planned = model
        if model is None:
            return
        for column, width in (_WIDTHS_OF_ONE if self.of_one_field else _WIDTHS).items():
            self.setColumnWidth(column, width)
        self.setColumnHidden(WHY, not model.refused)
        self.setColumnHidden(FIELD, self.of_one_field)
        self._give_reasons_room()
        if model.rowCount():
            self.setCurrentIndex(model.index(min(max(row, 0), model.rowCount() - 1) if stays else 0, TASK))
        if stays:
            self.verticalScrollBar().setValue(above)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._give_reasons_room()

    def _give_reasons_room(self) -> None:
        """Take from the other columns what the reasons lack, as far as these can be narrower."""
        model, measure = self._planned, self.fontMetrics().horizontalAdvance
        if model is None or not model.refused or not self.isVisible():
            return
        columns = [column for column in (TASK, FIELD, BEFORE, AFTER) if not self.isColumnHidden(column)]
        rows = range(model.first_refused, model.first_refused + min(model.refused, _MEASURED))
        reasons = (str(model.index(row, WHY).data()) for row in rows)
        room = self.viewport().width() - max(measure(words) for words in reasons) - _EDGES
        share = min(1.0, room / sum(self.columnWidth(column) for column in columns))
        for column in columns:
            least = {TASK: _LEAST_TASK}.get(column, _LEAST)
            self.setColumnWidth(column, max(least, int(self.columnWidth(column) * share)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            event.ignore()  # the dialog has it
            return
        if event.key() != Qt.Key.Key_Space or event.modifiers() or self._planned is None:
            super().keyPressEvent(event)
            return
        rows = [
            row for part in self.selectionModel().selection().toList() for row in range(part.top(), part.bottom() + 1)
        ]
        self._planned.toggle(rows)


def fit_dialog(dialog: QDialog) -> None:
    """Give a dialog room for its cells, no more than the screen and the window have."""
    room = (available_area(dialog).size() * 0.95).boundedTo(QSize(_WIDTH, _HEIGHT))
    parent = dialog.parentWidget()
    dialog.resize(room if parent is None else room.boundedTo(parent.window().size()))


class RefusedFilter(QPushButton):
    """Shows the refused cells alone, and all again. Hidden where none is refused, or all are.

    Args:
        table: whose rows are meant.
        parent: the dialog.
    """

    def __init__(self, table: PreviewTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._model: PreviewModel | None = None
        set_variant(self, "variant", "link")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.toggled.connect(self._filter)
        self.hide()

    def show_for(self, model: PreviewModel | None) -> None:
        """These cells are shown now, all of them."""
        self._model = model
        self.blockSignals(True)
        self.setChecked(False)
        self.blockSignals(False)
        self.setVisible(model is not None and 0 < model.refused < model.rowCount())
        self._name()

    def _filter(self, on: bool) -> None:
        if self._model is not None:
            self._model.show_only_refused(on)
            self._table.show_model(self._model)
        self._name()

    def _name(self) -> None:
        count = self._model.refused if self._model is not None else 0
        one, many = self.tr("Show the 1 that stays"), self.tr("Show the {count} that stay")
        words = one if count == 1 else many.format(count=counted(count))
        self.setText(self.tr("Show all") if self.isChecked() else words)


class ChangesPreview(QDialog):
    """Asks once; shown with ``open()``. The list has the focus, so that arrows and Space are for its rows.

    Args:
        theme: the look.
        parent: the window.
        title: what is done.
        model: the planned cells.
        words: what the button says for a number of cells.
        said: what the person has to know about it, in sentences.
        asks_from: from how many tasks on such a change is asked about; None where it always is.
        asking_kind: which kind of change that number is for.
        careful: Enter gives the safe answer; Ctrl+Enter confirms in any case.
        danger: something goes.
        of_one_field: all cells are of one field, which the title names.

    Attributes:
        asking: where that number is changed; None where it always asks.

    Signals:
        confirmed: change the ticked cells. ``rejected`` (of QDialog): leave all as it is.
    """

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        title: str,
        model: PreviewModel,
        words: Callable[[int], str],
        said: str,
        *,
        asks_from: int | None = None,
        asking_kind: AskingKind = AskingKind.VALUES,
        careful: bool = False,
        danger: bool = False,
        of_one_field: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.model, self._words = model, words
        model.setParent(self)
        heading, text = QLabel(title, self), QLabel(said, self)
        set_variant(heading, "tone", "heading")
        for label in (heading, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        text.setVisible(bool(said))
        self.setAccessibleDescription(said)
        self.table = PreviewTable(theme, self)
        self.table.of_one_field = of_one_field
        self.table.show_model(model)
        self.asking = AskingNumber(asks_from, self, asking_words(asking_kind)) if asks_from is not None else None
        self.all_button = QPushButton(self.tr("Untick all"), self)
        self.refused_button = RefusedFilter(self.table, self)
        self.refused_button.show_for(model)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.confirm_button = QPushButton(self)
        set_variant(self.confirm_button, "variant", "danger" if danger else "primary")
        (self.cancel_button if careful else self.confirm_button).setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.all_button, self.cancel_button, self.confirm_button):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        buttons.insertWidget(1, self.refused_button)
        buttons.insertStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(text)
        layout.addWidget(self.table, 1)
        if self.asking is not None:
            layout.addWidget(self.asking)
        layout.addLayout(buttons)
        fit_dialog(self)
        model.ticked.connect(self._show_count)
        model.modelReset.connect(self._show_count)
        self.all_button.clicked.connect(lambda: model.tick_all(not model.count()))
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self._confirm)
        self._show_count()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter confirms. Enter in the number box takes the number alone, as the box has done by then."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm_button.click()
        elif self.asking is None or self.focusWidget() is not self.asking.box:
            super().keyPressEvent(event)

    def _show_count(self) -> None:
        count = self.model.count()
        words = self._words(count)
        self.confirm_button.setText(words.replace("&", "&&"))
        self.confirm_button.setToolTip(with_keys(words, "Ctrl+Return"))
        self.confirm_button.setEnabled(count > 0)
        self.all_button.setText(self.tr("Untick all") if count else self.tr("Tick all"))
        self.all_button.setEnabled(self.model.first_refused > 0)

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.accept()
