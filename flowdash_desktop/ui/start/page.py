"""The page of a window that shows no workflow: what a person can begin with, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.domain.workspace.definition import WorkflowTemplate
from flowdash_desktop.ui.dialogs.workflows.template_preview import dot_icon
from flowdash_desktop.ui.start.cards import Card, DropZone, TemplateRow
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.flow_layout import FlowLayout
from flowdash_desktop.ui.widgets.key_button import KeyButton
from flowdash_desktop.ui.widgets.marks import DOT
from flowdash_desktop.ui.widgets.text import short

_GAP, _MARGIN = 16, 24
_BESIDE = 3 * 220 + 2 * _GAP + 2 * _MARGIN
"""From this width on the cards stand side by side."""
_MOST_LETTERS = 40


@dataclass(frozen=True, slots=True)
class StartChoices:
    """What the page offers.

    Attributes:
        templates: what a workflow can begin as.
        sample: whether the sample workspace is offered.
        archived: workflows that can be brought back.
    """

    templates: Sequence[WorkflowTemplate] = ()
    sample: bool = False
    archived: Sequence[Workflow] = ()


class StartPage(ContentScroll):
    """Three cards and a line below them; each choice has a key while the page has the keyboard.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        file_requested: make a workflow of a spreadsheet; the person is to be asked for it.
        workflow_requested(int): make a workflow from a template: its place among them, 0 where none was chosen.
        connect_requested: connect to a server.
        sample_requested: fill the workspace with the sample.
        bring_back_requested(str): list a workflow again that was archived.
    """

    file_requested = Signal()
    workflow_requested = Signal(int)
    connect_requested = Signal()
    sample_requested = Signal()
    bring_back_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = StartChoices()
        self._rows: list[TemplateRow] = []
        self.setAccessibleName(self.tr("Start"))
        title = QLabel(self.tr("What do you want to triage?"), self.inner)
        set_variant(title, "tone", "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title.setWordWrap(True)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(_GAP)
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(0)
        self.column.addStretch(2)
        self.column.addWidget(title)
        self.column.addSpacing(20)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addLayout(self._cards, 1000)
        centred.addStretch(1)
        self.column.addLayout(centred)
        self.column.addSpacing(16)
        self._add_file()
        self._add_workflow()
        self._add_server()
        self._add_sample()
        self._add_archived()
        self.column.addStretch(3)
        self._add_keys()
        self.setFocusProxy(self.choose_file)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._dress)
        self._dress()

    def _add_file(self) -> None:
        text = self.tr(
            "Drop a CSV, Excel or LibreOffice file anywhere in this window. Its columns become fields, "
            "and a column of states becomes stages."
        )
        card = Card(self._theme, self.tr("A spreadsheet"), text, self.inner)
        self._zone = DropZone(self._theme, self.tr("Drop a file here"), card)
        card.column.addSpacing(4)
        card.column.addWidget(self._zone)
        self.choose_file = card.add_button(self.tr("Choose a file…"), "O", is_first=True)
        self.choose_file.clicked.connect(lambda: self.file_requested.emit())
        self._cards.addWidget(card, 1)

    def _add_workflow(self) -> None:
        text = self.tr("Start with a workflow made for a kind of work, and change it as you like.")
        self._own = Card(self._theme, self.tr("Something of your own"), text, self.inner)
        self.new_workflow = self._own.add_button(self.tr("New workflow…"), "N")
        self.new_workflow.clicked.connect(lambda: self.workflow_requested.emit(0))
        self._cards.addWidget(self._own, 1)

    def _add_server(self) -> None:
        text = self.tr(
            "The hosted service, an install of your own, or a colleague's shared workspace. "
            "You need its address and an API key."
        )
        card = Card(self._theme, self.tr("Flowdash"), text, self.inner)
        self.connect_button = card.add_button(self.tr("Connect…"), "C")
        self.connect_button.clicked.connect(lambda: self.connect_requested.emit())
        self._cards.addWidget(card, 1)

    def _add_sample(self) -> None:
        self._sample_line = QWidget(self.inner)
        row = QHBoxLayout(self._sample_line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        words = QLabel(self.tr("or"), self._sample_line)
        set_variant(words, "tone", "muted")
        self.sample = KeyButton(self._theme, self.tr("look around in a workspace filled with sample data"), "S", self)
        set_variant(self.sample, "variant", "link")
        self.sample.clicked.connect(lambda: self.sample_requested.emit())
        row.addStretch(1)
        row.addWidget(words)
        row.addWidget(self.sample)
        row.addStretch(1)
        self.column.addWidget(self._sample_line)

    def _add_archived(self) -> None:
        self._archived = QWidget(self.inner)
        column = QVBoxLayout(self._archived)
        column.setContentsMargins(0, 8, 0, 0)
        words = QLabel(self.tr("or bring back an archived workflow:"), self._archived)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_variant(words, "tone", "muted")
        self._archived_names = QWidget(self._archived)
        self._archived_flow = FlowLayout(self._archived_names, 4)
        column.addWidget(words)
        column.addWidget(self._archived_names, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self._archived)
        self._archived.hide()

    def _add_keys(self) -> None:
        for keys, button in (
            ("O", self.choose_file),
            ("N", self.new_workflow),
            ("C", self.connect_button),
            ("S", self.sample),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def show_choices(self, choices: StartChoices) -> None:
        """Offer these."""
        if choices == self._choices:
            return
        self._choices = choices
        for row in self._rows:
            self._own.column.removeWidget(row)
            row.deleteLater()
        self._rows = [TemplateRow(one.workflow.name, one.summary, self._own) for one in choices.templates]
        before: QWidget = self.choose_file
        for place, row in enumerate(self._rows):
            row.clicked.connect(lambda _=False, place=place: self.workflow_requested.emit(place))
            self._own.column.addWidget(row)
            self.setTabOrder(before, row)
            before = row
        for button in (self.new_workflow, self.connect_button, self.sample):
            self.setTabOrder(before, button)
            before = button
        self._sample_line.setVisible(choices.sample)
        self._show_archived()
        self._paint_dots()

    def _show_archived(self) -> None:
        while (item := self._archived_flow.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.deleteLater()
        for workflow in self._choices.archived:
            button = QPushButton(short(workflow.name, _MOST_LETTERS).replace("&", "&&"), self._archived_names)
            button.setAutoDefault(True)
            set_variant(button, "variant", "link")
            button.clicked.connect(lambda _=False, wanted=workflow.id: self.bring_back_requested.emit(wanted))
            self._archived_flow.addWidget(button)
        self._archived.setVisible(bool(self._choices.archived))

    def set_over(self, is_over: bool) -> None:
        """A file that can be taken is held over the window, or is not any more."""
        self._zone.set_over(is_over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side where there is room for it, else one below the other."""
        direction = QBoxLayout.Direction
        beside = self.width() >= _BESIDE
        self._cards.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._paint_dots()

    def _dress(self) -> None:
        """Take the window's own colour behind the cards, and behind the scroll bar."""
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._theme.tokens.window)
        self.setPalette(palette)
        self._paint_dots()

    def _paint_dots(self) -> None:
        for row, template in zip(self._rows, self._choices.templates, strict=True):
            row.setIcon(dot_icon(self._theme, template.color, self.devicePixelRatioF()))
            row.setIconSize(QSize(DOT, DOT))
