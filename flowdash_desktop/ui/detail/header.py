"""The head of the detail pane: what the task is called, the way to its neighbours, its stage and its assignee."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.text.app_link import AppLink
from flowdash_desktop.domain.text.task_address import last_part
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.ui.detail.activity.action_bar import ActionBar
from flowdash_desktop.ui.detail.activity.action_question import ActionQuestion
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.presence_line import PresenceLine
from flowdash_desktop.ui.detail.section import MARGIN
from flowdash_desktop.ui.editors.base import FieldEditor
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.editors.registry import make_editor
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.key_tips import tip_keys
from flowdash_desktop.ui.widgets.text import short, with_keys
from flowdash_desktop.ui.widgets.wrapped import WrappedLabel

if TYPE_CHECKING:
    from flowdash_desktop.ui.pane_actions import PaneActions

_BUTTON_EDGE = 6
"""By so much the last button reaches out, so that its picture ends where the fields end."""
_BACK_LETTERS, _ORIGIN_LETTERS = 40, 30
_WAYS_GAP, _WAY_PADDING = 8, 10
_CHOICE_WIDTH = 220
"""Stage and assignee share the line, whatever they say, so that no value moves the other one."""


class TaskHeader(QWidget):
    """Title, unique ID, arrows and menu above the stage, the assignee and the actions.

    Signals:
        next_requested(), previous_requested(), close_requested(): where to go.
        delete_asked(): from the menu; not confirmed yet.
        back_requested(): to the task that was shown before a linked one was opened.
        origin_requested(): to the linked task in the table of its workflow.
        link_opened(str): the task's page in the web app.

    Attributes:
        question: asks before an action.
        needs: says what an action still needs that was pressed.
        workspace: gives the task's workspace for its link, None while it is not known.
    """

    next_requested = Signal()
    previous_requested = Signal()
    close_requested = Signal()
    delete_asked = Signal()
    back_requested = Signal()
    origin_requested = Signal()
    link_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it blank."""
        super().__init__(parent)
        self._theme = theme
        self._url = self._workflow_id = ""
        self.workspace: Callable[[], WorkspaceIdentity | None] = lambda: None
        self.title = ElidedLabel("", self)
        set_variant(self.title, "tone", "heading")
        self.unique_id = ElidedLabel("", self)
        set_variant(self.unique_id, "tone", "muted")
        self.several = WrappedLabel("", self)
        set_variant(self.several, "tone", "muted")
        self.several.hide()
        self.previous_button = IconButton(theme, "arrow-up", self)
        self.previous_button.name(self.tr("Previous task"))
        self.previous_button.setToolTip(with_keys(self.tr("Previous task"), "Ctrl+PgUp"))
        self.previous_button.clicked.connect(self.previous_requested)
        self.next_button = IconButton(theme, "arrow-down", self)
        self.next_button.name(self.tr("Next task"))
        self.next_button.setToolTip(with_keys(self.tr("Next task"), "Ctrl+PgDown"))
        self.next_button.clicked.connect(self.next_requested)
        self.menu_button = IconButton(theme, "more", self)
        self.menu_button.name(self.tr("More"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._make_menu()
        self.back = QPushButton(self)
        set_variant(self.back, "variant", "link")
        tip_keys(self.back, self.tr("Back"), "Alt+Left")
        self.back.clicked.connect(self.back_requested)
        self.back.hide()
        self._back_words = self._origin_words = ""
        self.origin = QPushButton(self)
        set_variant(self.origin, "variant", "link")
        self.origin.clicked.connect(self.origin_requested)
        self.origin.hide()
        for way in (self.back, self.origin):
            way.setMinimumWidth(1)  # the line is no reason for a wider pane
        self.presence = PresenceLine(theme, self)
        self.action_bar = ActionBar(theme, self)
        self.question, self.needs = ActionQuestion(theme, self), TaskNotice(theme, self)
        self.editors: tuple[FieldEditor, ...] = ()
        self._lay_out()

    def set_schema(self, schema: WorkflowSchema) -> tuple[FieldEditor, ...]:
        """Make the editors of the stage and the assignee for a workflow."""
        for editor in self.editors:
            self._row.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        fields = (schema.stage_field, schema.assigned_to_field)
        self.editors = tuple(make_editor(self._theme, f, schema, self, labelled=False) for f in fields)
        for place, editor in enumerate(self.editors):
            editor.setMaximumWidth(_CHOICE_WIDTH)
            self._row.insertWidget(place, editor, 1, Qt.AlignmentFlag.AlignTop)
            editor.show()
        return self.editors

    def show_task(self, shown: ShownTask, schema: WorkflowSchema) -> None:
        """Show the task's names."""
        task, field = shown.task, schema.title_field
        title = ""
        if field is not None:
            title = field_type(field.kind).display(task.values.get(field.name), field, schema)
        unique_id = task.unique_id or ""
        if not title:
            title = unique_id or (self.tr("New task") if shown.is_new else self.tr("Untitled"))
        self.title.setText(title)
        self.unique_id.setText("" if unique_id == title else unique_id)
        self._url = task.url or ""
        self._workflow_id = schema.workflow.id
        self.copy_link.setEnabled(bool(self.link))
        self.copy_address.setEnabled(bool(self._url))
        self.open_in_browser.setEnabled(bool(self._url))

    @property
    def link(self) -> str:
        """The ``flowdash://`` link of the task; ``""`` where there is none, as for a task that is on no server yet."""
        workspace, task = self.workspace(), last_part(self._url)
        is_known = workspace is not None and workspace.id and task
        return str(AppLink(workspace.id, self._workflow_id, task)) if workspace is not None and is_known else ""

    def set_large(self, large: bool) -> None:
        """Show the title larger, and the actions with plain digits."""
        set_variant(self.title, "tone", "title" if large else "heading")
        self.action_bar.set_plain(large)
        for button in (self.previous_button, self.next_button):
            button.setVisible(not large)

    def put_below_actions(self, widget: QWidget) -> None:
        """Show something of the actions below them."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.action_bar) + 1, widget)

    def show_back(self, title: str | None) -> None:
        """Offer the way back to a task, ``""`` for the rows of the table; None where there is none."""
        words = self.tr("Back to {task}").format(task=short(title or "", _BACK_LETTERS))
        if not title:
            words = self.tr("Back to the table")
        self._back_words = f"\u2190 {words}"
        self.back.setAccessibleName(words)
        self.back.setVisible(title is not None)
        self._fit_ways()

    def show_origin(self, workflow: str | None) -> None:
        """Offer the way to a linked task in its workflow, by name, ``""`` for the one in the table; None where the task
        is the table's current one."""
        words = self.tr("Show in {workflow}").format(workflow=short(workflow or "", _ORIGIN_LETTERS))
        if not workflow:
            words = self.tr("Show in the table")
        self._origin_words = words
        self.origin.setAccessibleName(words)
        self.origin.setVisible(workflow is not None)
        self._fit_ways()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the ways out of a linked task the room that there is."""
        super().resizeEvent(event)
        self._fit_ways()

    def _fit_ways(self) -> None:
        """Shorten their words where both do not fit in the line: the way back has what the other leaves."""
        room = self.width() - 2 * MARGIN - _WAYS_GAP
        for button, words, share in ((self.origin, self._origin_words, 2), (self.back, self._back_words, 1)):
            most = max(room // share - _WAY_PADDING, 0)
            shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most)
            button.setText(shown.replace("&", "&&"))
            room -= button.sizeHint().width() if not button.isHidden() else 0

    def set_pages(self, has_pages: bool) -> None:
        """Offer each task's page only where there is one that a browser can open."""
        self.copy_address.setVisible(has_pages)
        self.open_in_browser.setVisible(has_pages)

    def set_count(self, count: int, acted_on: int, without: Mapping[str, int]) -> None:
        """Say how many tasks are selected, for how many of them the actions are, and how many of these lack something
        for an action, by its id."""
        self.action_bar.set_count(acted_on, without)
        words = self.tr(
            "{count} tasks are selected. Fields changed here change this task only; the actions are for all of them."
        )
        if acted_on == 1:
            words = self.tr("{count} tasks are selected. Fields and actions here change this task only.")
        elif without:
            words = self.tr(
                "{count} tasks are selected. Fields changed here change this task only. Each action says for how many"
                " tasks it is: the others lack something or are in another stage."
            )
        elif acted_on < count:
            words = self.tr(
                "{count} tasks are selected. Fields changed here change this task only; the actions are for {some} of"
                " them."
            )
        self.several.setText(words.format(count=counted(count), some=counted(acted_on)))
        self.several.setVisible(count > 1)

    def add_to_menu(self, actions: Sequence[QAction]) -> None:
        """Offer these too, above the last entry."""
        menu = self.menu_button.menu()
        menu.insertActions(self.delete, actions)
        menu.insertSeparator(self.delete)

    def add_places(self, places: PaneActions) -> None:
        """Offer the task's files, where the pane can be, and its sections, with their keys."""
        menu = self.menu_button.menu()
        menu.insertAction(self.close_pane, places.look)
        menu.insertMenu(self.close_pane, places.menu(menu))
        menu.insertSeparator(self.close_pane)
        menu.insertActions(self.close_pane, (places.files_first, places.reset, places.hide, places.below))

    def _make_menu(self) -> None:
        menu = QMenu(self.menu_button)
        self.copy_link = menu.addAction(self.tr("Copy link"))
        self.copy_link.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.link))
        self.copy_address = menu.addAction(self.tr("Copy web address"))
        self.copy_address.triggered.connect(lambda: QGuiApplication.clipboard().setText(self._url))
        menu.aboutToShow.connect(lambda: self.copy_link.setEnabled(bool(self.link)))
        self.open_in_browser = menu.addAction(self.tr("Open in browser"))
        self.open_in_browser.triggered.connect(lambda: self.link_opened.emit(self._url))
        self.close_pane = menu.addAction(self.tr("Close details"))
        self.close_pane.triggered.connect(self.close_requested)
        menu.addSeparator()
        self.delete = menu.addAction(self.tr("Delete…"))
        self.delete.triggered.connect(self.delete_asked)
        self.menu_button.setMenu(menu)
        self._theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _paint_icons(self) -> None:
        theme = self._theme
        for action in (self.copy_link, self.copy_address):
            action.setIcon(theme.icon("copy"))
        self.open_in_browser.setIcon(theme.icon("open-external"))
        self.close_pane.setIcon(theme.icon("close"))
        self.delete.setIcon(theme.icon("trash", theme.tokens.error))

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self.title)
        names.addWidget(self.unique_id)
        names.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(2)
        out = -_BUTTON_EDGE
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top.setContentsMargins(out if mirrored else 0, 0, 0 if mirrored else out, 0)
        top.addLayout(names, 1)
        for button in (self.previous_button, self.next_button, self.menu_button):
            top.addWidget(button)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 12)
        column.setSpacing(6)
        back = QHBoxLayout()
        back.addWidget(self.back)
        back.addStretch(1)
        back.addWidget(self.origin)
        column.addLayout(back)
        column.addLayout(top)
        column.addLayout(self._row)
        column.addWidget(self.presence)
        column.addWidget(self.action_bar)
        for below in (self.question, self.needs, self.several):  # last, so that they move no button
            column.addWidget(below)
