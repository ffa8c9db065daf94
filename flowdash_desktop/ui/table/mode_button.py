"""The small word in the status bar that says which mode is in force. A press goes to the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.table.rows.mode import Mode, mode_help, mode_words, short_mode_words
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

translate = QCoreApplication.translate
_MANY = 9_999
_WIDE, _ROOMY, _LEAST = 1040, 900, 560
"""In a narrower bar the count stands beside a short word, then the word is short in any case, and in the narrowest the
ring alone says which mode is in force. How the changes stand has the room."""


class ModeButton(QPushButton):
    """Says the mode, and how many tasks single keys have picked. It keeps the room of its longest words.

    Args:
        view: the table.
        bar: the status bar, which has the button before ``before``.
        before: the button behind it.
    """

    def __init__(self, view: TaskRowsView, bar: QWidget, before: QWidget) -> None:
        super().__init__(bar)
        self._view, self._bar = view, bar
        self._words, self._counted, self._is_short = "", "", False
        self._is_wanted = not view.isHidden()
        self.setObjectName("quiet")
        set_variant(self, "variant", "link")
        self.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard on the row
        self.setAccessibleName(translate("TaskTable", "Mode of the table"))
        layout = bar.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.indexOf(before), self)
        bar.installEventFilter(self)
        view.installEventFilter(self)
        self.clicked.connect(view.mode.toggle)
        view.mode.changed.connect(self._say)
        view.current.target_changed.connect(self._say)
        self._say()

    def words(self) -> str:
        """What it says where there is room."""
        return self._words

    def _say(self) -> None:
        view = self._view
        words, self._counted = mode_words(view.mode.mode), ""
        if view.target.is_picking or (view.target.has_several() and not view.mode.has_cell):
            count = view.target.count()
            words = translate("TaskTable", "{mode} · {count} selected").format(mode=words, count=counted(count))
            self._counted = _counted(view.mode.mode, count)
        self._words = words
        self.setAccessibleDescription(f"{words}. {mode_help(view.mode.mode)}")
        self._fit()

    def _fit(self) -> None:
        has_mode = not self._view.mode.always_edits and not self._view.mode.is_away
        mode, self._is_short = self._view.mode.mode, self._bar.width() < _ROOMY
        beside = self._counted if self._bar.width() < _WIDE else ""
        self.setText(short_mode_words(mode) if self._is_short else beside or self._words)
        is_cut = self.text() != self._words
        self.setToolTip(plain_tooltip(f"{self._words}. {mode_help(mode)}" if is_cut else mode_help(mode)))
        self.setVisible(self._is_wanted and has_mode and self._bar.width() >= _LEAST)

    def sizeHint(self) -> QSize:
        """The room of its longest words, so that nothing beside it moves."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        selected = translate("TaskTable", "{mode} · {count} selected")
        if self._is_short:
            short = [short_mode_words(mode) for mode in Mode]
            more = max(map(metrics.horizontalAdvance, short)) - metrics.horizontalAdvance(self.text())
            return QSize(hint.width() + max(more, 0), hint.height())
        longest = [selected.format(mode=mode_words(mode), count=counted(_MANY)) for mode in Mode]
        if self._bar.width() < _WIDE:
            longest = [words for mode in Mode for words in (mode_words(mode), _counted(mode, _MANY))]
        more = max(map(metrics.horizontalAdvance, longest)) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + max(more, 0), hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width of the bar; tasks are shown, or nothing that has a mode."""
        if watched is self._bar and event.type() == QEvent.Type.Resize:
            self._fit()
        elif watched is self._view and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._is_wanted = event.type() == QEvent.Type.ShowToParent
            self._fit()
        return False


def _counted(mode: Mode, count: int) -> str:
    """The mode and how many tasks are selected, where there is little room."""
    return translate("TaskTable", "{mode} · {count}").format(mode=short_mode_words(mode), count=counted(count))
