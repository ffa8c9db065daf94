"""The tasks that are most like the one in the pane, with why; a list that advises nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.links.linked_row import RowTitle, StageDot
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel

_LINE, _DETAILS = 24, 18
_GAP = 4


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """What is said of a task.

    Attributes:
        task: which one.
        title: what it is called.
        stage: where it is.
        color: of the stage, None where that is not known.
        why: why it is alike, in words.
    """

    task: TaskKey
    title: str
    stage: str
    color: str | None
    why: str


class AlikeSection(Section):
    """Open and decided ones apart. The heading stays, with nothing below it where no task is alike, so that nothing
    moves while they are looked for.

    Signals:
        open_asked(str, str): the key of a task that is to be shown, and what it is called.
        decide_asked(): the task in the pane and the open ones are to be decided together.
        rows_changed(): there are widgets that were not there before.
    """

    open_asked = Signal(str, str)
    decide_asked = Signal()
    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__("", parent, theme=theme)
        self._is_wanted_open, self._is_pinned = True, False
        self._shown: tuple[tuple[AlikeLine, ...], tuple[AlikeLine, ...]] = (), ()
        self.set_title(self.tr("Alike"))
        self.setAccessibleName(self.tr("Alike tasks"))
        self._groups = [_Group(theme, words, self) for words in (self.tr("Open"), self.tr("Decided"))]
        for group in self._groups:
            group.open_asked.connect(self.open_asked)
            self.add(group)
        self.decide_button = QPushButton(self.tr("Decide all these alike…"), self.body)
        self.decide_button.setAutoDefault(True)
        set_variant(self.decide_button, "variant", "link")
        self.decide_button.clicked.connect(self.decide_asked)
        self.decide_button.hide()
        self.column.insertWidget(1, self.decide_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_state()

    def show_lines(self, undecided: Sequence[AlikeLine], decided: Sequence[AlikeLine]) -> None:
        """Show these tasks, the most alike first. From then on the heading is seen."""
        if self.parentWidget() is not None:
            self.show()
        shown = tuple(undecided), tuple(decided)
        if shown == self._shown:
            return
        self._shown = shown
        before = [group.made for group in self._groups]
        self.decide_button.setVisible(bool(undecided))
        for group, lines in zip(self._groups, (undecided, decided), strict=True):
            group.show_lines(lines)
        count = len(undecided) + len(decided)
        self.set_count(str(count) if count else "")
        self._show_state()
        if before != [group.made for group in self._groups]:
            self.rows_changed.emit()

    def set_state(self, *, is_open: bool, is_pinned: bool) -> None:
        """See ``Section``. Without any task it is closed, and opens once there is one."""
        self._is_wanted_open, self._is_pinned = is_open, is_pinned
        self._show_state()

    def _show_state(self) -> None:
        has_lines = any(not group.isHidden() for group in self._groups)
        super().set_state(is_open=self._is_wanted_open and has_lines, is_pinned=self._is_pinned)


class _Group(QWidget):
    """A small heading above a row for each task."""

    open_asked = Signal(str, str)

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._rows: list[_Row] = []
        heading = QLabel(words, self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(heading, "tone", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, _GAP)
        self._column.setSpacing(_GAP)
        self._column.addWidget(heading)
        self.hide()

    @property
    def made(self) -> int:
        """How many rows were made."""
        return len(self._rows)

    def show_lines(self, lines: Sequence[AlikeLine]) -> None:
        """Show a row for each; rows that were made before are used again."""
        while len(self._rows) < len(lines):
            row = _Row(self._theme, self)
            row.title.pressed.connect(partial(self._open, row))
            self._rows.append(row)
            self._column.addWidget(row)
        for row, line in zip(self._rows, lines, strict=False):
            row.show_line(self._words, line)
            row.show()
        for row in self._rows[len(lines) :]:
            row.hide()
        self.setVisible(bool(lines))

    def _open(self, row: _Row) -> None:
        if row.line is not None:
            self.open_asked.emit(row.line.task, row.line.title)


class _Row(QWidget):
    """A task: its title, which leads there, and below it its stage and why it is alike."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: AlikeLine | None = None
        self.title = RowTitle(parent=self)
        self.title.set_opens(True)
        self.title.setFixedHeight(_LINE)
        self._dot = StageDot(theme, self)
        self._details = ElidedLabel(parent=self)
        set_variant(self._details, "tone", "small")
        self._details.setFixedHeight(_DETAILS)
        said = QHBoxLayout()
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(6)
        said.addWidget(self._dot)
        said.addWidget(self._details, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(said)

    def show_line(self, group: str, line: AlikeLine) -> None:
        """Show a task; ``group`` is what the heading above says."""
        self.line = line
        details = " \u00b7 ".join(filter(None, (line.stage, line.why)))
        self.title.setText(line.title)
        self.title.setAccessibleName(f"{group}: {line.title}")
        self.title.setAccessibleDescription(details)
        self._dot.set_color(line.color)
        self._dot.setVisible(bool(line.stage))
        self._details.setText(details)
