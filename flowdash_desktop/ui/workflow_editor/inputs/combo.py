"""A choice out of a few that a turn of the wheel does not change by accident, and one of colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QColorDialog, QComboBox, QWidget

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.dialogs.workflows.template_preview import dot_icon
from flowdash_desktop.ui.theme import Theme

translate = QCoreApplication.translate
_OTHER = "other"
_LETTERS = 8


class Combo(QComboBox):
    """Choices with a value each.

    Signals:
        chosen(object): the person has chosen this value.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def show_choices(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Offer these values with their words, of which one is chosen; no row is chosen where it is none of them."""
        shown = [(one, harmless_line(words)) for one, words in choices]
        if [(self.itemData(row), self.itemText(row)) for row in range(self.count())] != shown:
            self.clear()
            for one, words in shown:
                self.addItem(words, one)
        values = [one for one, _ in choices]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def value(self) -> object:
        """What is chosen, None for nothing."""
        return self.currentData()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        event.ignore()


def named_colors() -> Sequence[tuple[str | None, str]]:
    """The colours that are offered, with their names."""
    return (
        (None, translate("WorkflowEditor", "No colour")),
        ("#8b95a5", translate("WorkflowEditor", "Grey")),
        ("#2f6feb", translate("WorkflowEditor", "Blue")),
        ("#0e9384", translate("WorkflowEditor", "Teal")),
        ("#2f9e62", translate("WorkflowEditor", "Green")),
        ("#84a31f", translate("WorkflowEditor", "Olive")),
        ("#e6b422", translate("WorkflowEditor", "Yellow")),
        ("#e8590c", translate("WorkflowEditor", "Orange")),
        ("#c4324a", translate("WorkflowEditor", "Red")),
        ("#d6409f", translate("WorkflowEditor", "Pink")),
        ("#7a3fe0", translate("WorkflowEditor", "Violet")),
        ("#7c5a3a", translate("WorkflowEditor", "Brown")),
    )


class ColorChoice(Combo):
    """A colour by name, or any other one.

    Args:
        theme: the look.
        parent: the owner.
        narrow: only as wide as the dot.

    Signals:
        color_chosen(object): a colour (``#rrggbb``), None for none.
    """

    color_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color: str | None = None
        if narrow:
            self.setMinimumContentsLength(0)
            self.setFixedWidth(58)
        self.chosen.connect(self._choose)
        theme.changed.connect(self._paint_dots)
        self.show_color(None)

    def show_color(self, color: str | None) -> None:
        """Show a colour; one without a name is shown as it is written."""
        self._color = color
        named = [*named_colors()]
        if color not in [one for one, _ in named]:
            named.append((color, str(color)))
        self.show_choices([*named, (_OTHER, translate("WorkflowEditor", "Other colour…"))], color)
        self._paint_dots()

    def _paint_dots(self) -> None:
        for row in range(self.count() - 1):
            color = self.itemData(row)
            self.setItemIcon(row, dot_icon(self._theme, color, self.devicePixelRatioF()))
        self.setItemData(self.currentIndex(), self.currentText(), Qt.ItemDataRole.ToolTipRole)

    def _choose(self, value: object) -> None:
        if value != _OTHER:
            self.color_chosen.emit(value)
            return
        self.show_color(self._color)
        dialog = QColorDialog(QColor(self._color or "#2f6feb"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda color: self.color_chosen.emit(color.name()))
        dialog.open()
