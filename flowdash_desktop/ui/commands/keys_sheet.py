"""The sheet of keys: every command that has one, by sections, and what keys do in a cell, a list or a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.ui.commands.command import Command, Section, section_words, shown_key
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets.key_caps import cap_height, cap_width, paint_cap

translate = QCoreApplication.translate
_EDGE, _COLUMN, _MOST_COLUMNS = 20, 360, 3
_GAP = 4


def notes() -> tuple[tuple[Section, str, tuple[str, ...]], ...]:
    """What keys do that are no commands of the window: section, words and keys."""
    return (
        (Section.TASKS, translate("Commands", "Select one more task"), ("Ctrl+Space",)),
        (Section.CELLS, translate("Commands", "From a row into its cell"), ("Return",)),
        (Section.CELLS, translate("Commands", "From a cell back to its row"), ("Esc",)),
        (Section.CELLS, translate("Commands", "Next and previous cell while typing"), ("Tab", "Shift+Tab")),
        (Section.CELLS, translate("Commands", "Save what is typed and go down, or stay"), ("Return", "Ctrl+Return")),
        (Section.CELLS, translate("Commands", "Give up what is typed"), ("Esc",)),
        (Section.DETAILS, translate("Commands", "Send the comment"), ("Ctrl+Return",)),
    )


def lines(commands: Sequence[Command]) -> Iterator[tuple[Section, str, Sequence[str]]]:
    """What the sheet lists: section, words, and keys as this system writes them."""
    for section in Section:
        for command in commands:
            if command.section is section and command.keys:
                yield section, command.words(), [shown_key(key) for key in command.keys]
        for where, words, keys in notes():
            if where is section:
                yield section, words, [shown_key(key) for key in keys]


class _Keys(QWidget):
    """Some keys beside each other, for one command."""

    def __init__(self, theme: Theme, keys: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._keys = theme, tuple(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        widths = [cap_width(self._theme, key) for key in self._keys]
        return QSize(sum(widths) + _GAP * (len(widths) - 1) + 1, cap_height(self._theme) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for key in self._keys:
            paint_cap(painter, self._theme, QPoint(left, self.height() // 2), key)
            left += cap_width(self._theme, key) + _GAP
        painter.end()


class KeysSheet(PopupPanel):
    """Opens over the middle of a window. Any key but one that scrolls closes it.

    Signals:
        change_requested: give commands other keys; the sheet is closed by then.
    """

    change_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._window = parent
        self.setObjectName("keys")
        self.setAccessibleName(self.tr("All keys"))
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        # The columns always fit. A bar for them would take height, so that a second bar came for that.
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = QLabel(self.tr("All keys"), self)
        title.setFont(theme.font(FontRole.HEADING))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 16, 4, 12)
        change = QPushButton(self.tr("Change keys…"), self)
        change.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # any key closes the sheet
        set_variant(change, "variant", "link")
        change.clicked.connect(self.close)
        change.clicked.connect(self.change_requested)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, _EDGE, 0)
        head.addWidget(title, 1)
        head.addWidget(change)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)

    def open(self, commands: Sequence[Command], over: QWidget, ways: Sequence[tuple[str, str]] = ()) -> None:
        """Show the keys of these commands, over the middle of a window.

        Args:
            commands: the commands.
            over: the window.
            ways: views and workflows, each with the keys that lead to it.
        """
        self._window = over
        columns = max(1, min(_MOST_COLUMNS, (self._window.width() - 3 * _EDGE) // _COLUMN))
        listed = [*lines(commands), *((Section.GO, name, (keys,)) for name, keys in ways)]
        page = self._page(listed, columns)
        self._scroll.setWidget(page)
        self.fit()
        self.show()
        self._scroll.setFocus(Qt.FocusReason.PopupFocusReason)

    def _page(self, listed: list[tuple[Section, str, Sequence[str]]], columns: int) -> QWidget:
        page = QWidget()
        page.setAutoFillBackground(False)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 4, 12, 4)
        row.setSpacing(28)
        page.setMinimumWidth(columns * _COLUMN - 40)
        grids = [QGridLayout() for _ in range(columns)]
        sections = [(section, [line for line in listed if line[0] is section]) for section in Section]
        heights = [0] * columns
        for section, some in sections:
            if not some:
                continue
            column = heights.index(min(heights))
            heights[column] += len(some) + 2
            self._add_section(page, grids[column], section_words(section), some)
        for grid in grids:
            grid.setRowStretch(grid.rowCount(), 1)
            grid.setColumnStretch(0, 1)
            grid.setVerticalSpacing(5)
            row.addLayout(grid, 1)
        return page

    def _add_section(
        self, page: QWidget, grid: QGridLayout, heading: str, some: Sequence[tuple[Section, str, Sequence[str]]]
    ) -> None:
        title = QLabel(heading, page)
        title.setFont(self._theme.font(FontRole.SECTION))
        title.setContentsMargins(0, 10, 0, 2)
        set_variant(title, "tone", "muted")
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for _, words, keys in some:
            place = grid.rowCount()
            label = QLabel(words, page)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAccessibleDescription(", ".join(keys))
            grid.addWidget(label, place, 0)
            grid.addWidget(_Keys(self._theme, keys, page), place, 1, Qt.AlignmentFlag.AlignRight)

    def fit(self) -> None:
        """Take the room for all of it, as far as the window has it."""
        page, window = self._scroll.widget(), self._window
        if page is None:
            return
        width, layout = max(page.sizeHint().width(), page.minimumWidth()), page.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        wanted = QSize(width + 2 * _EDGE + 24, height + 84)
        size = wanted.boundedTo(window.size() - QSize(24, 24))
        self.resize(size)
        corner = QPoint((window.width() - size.width()) // 2, (window.height() - size.height()) // 2)
        self.move(window.mapToGlobal(corner))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close."""
        self.close()
