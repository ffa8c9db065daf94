"""Count, sum and average of the selected cells, for the status bar. A hundred thousand cells are added in slices."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.currencies import currency_of, without_currency
from flowdash_desktop.domain.field_types.notation import counted, notation
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.sums import Sums
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets import ElidedLabel

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

translate = QCoreApplication.translate
_PAUSE_MS = 60
_ROWS_A_STEP = 256
_SECONDS_A_SLICE = 0.006
_NUMBERS = (FieldKind.NUMBER, FieldKind.CURRENCY)


class BlockSums(QObject):
    """Says what the selected cells come to, once the selection rests.

    Args:
        view: whose cells.

    Signals:
        said: the words, ``""`` while one cell or none is selected.
    """

    said = Signal(str)

    def __init__(self, view: TaskRowsView) -> None:
        super().__init__(view)
        self._view = view
        self._words = ""
        self._steps: Iterator[None] = iter(())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._slices = QTimer(self, singleShot=True)
        self._slices.timeout.connect(self._go_on)
        view.block.changed.connect(self._later)
        view.mode.changed.connect(self._later)
        view.current.target_changed.connect(self._later)
        view.tasks.rows.refreshed.connect(lambda _: self._later())

    @property
    def is_busy(self) -> bool:
        """True while the words are of what was selected before."""
        return self._pause.isActive() or self._slices.isActive()

    def words(self) -> str:
        """What was said last."""
        return self._words

    def _later(self) -> None:
        if self._words or self._slices.isActive() or self._view.block.is_several():
            self._slices.stop()
            self._pause.start()

    def _begin(self) -> None:
        self._steps = self._adding() if self._view.block.is_several() else iter(())
        if not self._view.block.is_several():
            self._say("")
            return
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + _SECONDS_A_SLICE
        for _ in self._steps:
            if perf_counter() >= until:
                self._slices.start(0)
                return

    def _adding(self) -> Iterator[None]:
        """Add a part of the cells at each step, and say what they come to at the end."""
        model, ids, sums = self._view.tasks, self._view.target.ids(), Sums()
        sections = self._view.block.sections()
        reader = model.table.reader
        added = [model.field(section) for section in sections if model.field(section).kind in _NUMBERS]
        are_alike = len({(field.kind, currency_of(field.name)) for field in added}) == 1
        for section in sections:
            field = model.field(section)
            for start in range(0, len(ids), _ROWS_A_STEP):
                texts = reader.texts(section, ids[start : start + _ROWS_A_STEP])
                sums.add(texts, _numbers(texts, field) if are_alike and field in added else ())
                yield
                if reader is not model.table.reader:
                    return  # another table: what is selected there is added anew
        self._say(_sum_words(sums, added[0] if added else None, model.schema))

    def _say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.said.emit(words)


def _numbers(texts: list[str], field: Field) -> Iterator[Decimal]:
    """The numbers that cells say."""
    currency, by = currency_of(field.name), notation()
    return (Decimal(by.english_number(without_currency(text, currency))) for text in texts if text)


def _sum_words(sums: Sums, field: Field | None, schema: WorkflowSchema) -> str:
    """What some cells come to. A sum of amounts is shown as an amount of the field."""
    said = [translate("TaskTable", "Count {count}").format(count=counted(sums.filled))]
    average = sums.average()
    if field is not None and average is not None:
        kind = field_type(field.kind)
        if field.kind is FieldKind.CURRENCY:
            average = round(average, 2)
        total, mean = (kind.display(number, field, schema) for number in (sums.total, average))
        said += [translate("TaskTable", "Sum {sum}").format(sum=total)]
        said += [translate("TaskTable", "Average {average}").format(average=mean)]
    return " · ".join(said)


class SumsLabel(ElidedLabel):
    """Shows the sums in the status bar, in the room that is left.

    Args:
        view: the table.
        bar: the status bar, which has the words before ``before``.
        before: what stands behind them.
    """

    def __init__(self, view: TaskRowsView, bar: QWidget, before: QWidget) -> None:
        super().__init__("", bar)
        self.setAccessibleName(translate("TaskTable", "Sums of the selected cells"))
        set_variant(self, "tone", "muted")
        layout = bar.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.indexOf(before), self)
        self.sums = BlockSums(view)
        self.sums.said.connect(self._show)
        self.hide()

    def _show(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleDescription(words)
        self.setVisible(bool(words))
