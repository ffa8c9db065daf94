"""The entries that make, rename, copy, archive, delete and bring back workflows, and say why they can't."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip, short

UNDO_KEY, EDIT_KEY = "Ctrl+Alt+Z", "Ctrl+Shift+W"
_MOST_LETTERS, _MOST_ENTRIES = 40, 40
"""So many letters of a name stand in a menu; and so many archived workflows, more are found in a list."""


@dataclass(frozen=True, slots=True)
class WorkflowMenuState:
    """What the entries are to show.

    Attributes:
        reason: why workflows can't be changed, ``""`` where they can be.
        archived: the workflows that can be brought back.
        undo: what can be undone, ``""`` for nothing.
        page: whether the page of the service is offered, where its workflows are changed.
        sample: whether the sample is here; None where it is not offered.
    """

    reason: str = ""
    archived: Sequence[Workflow] = ()
    undo: str = ""
    page: bool = False
    sample: bool | None = None


class WorkflowMenu(QObject):
    """The entries in a menu.

    Args:
        theme: the look.
        menu: gets the entries, behind its own.

    Attributes:
        edit, rename, duplicate, archive, delete: of the workflow that is shown.
        sample: throws the sample away, or brings it back.
        undo: takes the last change of workflows back.
        page: opens the page of the service.

    Signals:
        about_to_open: the menu opens: say how things are.
        new_requested: make a workflow.
        edit_requested: edit the workflow that is shown.
        from_file_requested: make a workflow of a spreadsheet's columns, and tasks of its rows.
        bring_back_requested: a workflow (its id) is to be listed again.
    """

    about_to_open = Signal()
    new_requested = Signal()
    edit_requested = Signal()
    from_file_requested = Signal()
    bring_back_requested = Signal(str)

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        super().__init__(menu)
        self._theme, self._menu = theme, menu
        self._has_workflow = False
        self._state = WorkflowMenuState()
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        self.new = menu.addAction(self.tr("New workflow…"))
        self.new.triggered.connect(lambda: self.new_requested.emit())
        self.from_file = menu.addAction(self.tr("New workflow from a spreadsheet…"))
        self.from_file.triggered.connect(lambda: self.from_file_requested.emit())
        self.edit = menu.addAction(self.tr("Edit workflow…"))
        self.edit.setShortcut(QKeySequence(EDIT_KEY))
        self.edit.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # only shown here: the window has the key
        self.edit.triggered.connect(lambda: self.edit_requested.emit())
        self.rename = menu.addAction(self.tr("Rename workflow…"))
        self.duplicate = menu.addAction(self.tr("Duplicate workflow"))
        self.archive = menu.addAction(self.tr("Archive workflow"))
        self._back = QMenu(self.tr("Bring back"), menu)
        menu.addMenu(self._back)
        self.delete = menu.addAction(self.tr("Delete workflow…"))
        self.sample = menu.addAction("")
        self.undo = menu.addAction("")
        self.undo.setShortcut(QKeySequence(UNDO_KEY))
        self.undo.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # only shown here: the window has the key
        self._note_line = menu.addSeparator()
        self._note = menu.addAction("")
        self._note.setEnabled(False)
        self.page = menu.addAction(self.tr("Open the service's page…"))
        menu.aboutToShow.connect(self.about_to_open)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()
        self.show_state(self._state)

    def set_has_workflow(self, has: bool) -> None:
        """Whether a workflow is shown that entries could act on."""
        self._has_workflow = has
        self.show_state(self._state)

    def show_state(self, state: WorkflowMenuState) -> None:
        """Enable what can be done; what can't says why in its tool tip, and all of it on a line at the end.

        What comes and goes stands below what stays, so that nothing moves away from the pointer.
        """
        self._state = state
        can = not state.reason
        for action in (self.new, self.from_file, self.edit, self.rename, self.duplicate, self.archive, self.delete):
            action.setEnabled(can and (action in (self.new, self.from_file) or self._has_workflow))
            action.setToolTip(plain_tooltip(state.reason))
            action.setStatusTip(state.reason)
        self._back.clear()
        is_long = len(state.archived) > _MOST_ENTRIES
        for workflow in () if is_long else state.archived:
            entry = self._back.addAction(short(workflow.name, _MOST_LETTERS).replace("&", "&&"))
            entry.triggered.connect(lambda _=False, id=workflow.id: self.bring_back_requested.emit(id))
        if is_long:
            self._back.addAction(self.tr("Choose a workflow…")).triggered.connect(self._choose_archived)
        self._back.menuAction().setEnabled(can and bool(state.archived))
        away, back = self.tr("Throw the sample away"), self.tr("Bring the sample back")
        self.sample.setText(away if state.sample else back)
        self.sample.setVisible(state.sample is not None)
        self.sample.setEnabled(can)
        self.undo.setText(state.undo.replace("&", "&&") or self.tr("Undo the last change of workflows"))
        self.undo.setEnabled(bool(state.undo))
        self._note_line.setVisible(not can)
        self._note.setVisible(not can)
        self._note.setText(state.reason.replace("&", "&&"))
        self.page.setVisible(state.page)

    def _choose_archived(self) -> None:
        """Let the person find an archived workflow by typing."""
        from flowdash_desktop.ui.widgets import Choice, ChoicePopup  # the first rows do not wait for popups

        choices = [Choice(workflow.id, workflow.name) for workflow in self._state.archived]
        at = QRect(self._menu.pos(), QSize(1, 1))
        popup = ChoicePopup.opened(self._theme, self._menu.parentWidget(), at, self._back.title(), choices)
        popup.chosen.connect(self.bring_back_requested)

    def entries(self) -> Sequence[QAction]:
        """All entries, for those who look for one by its words."""
        own = (self.edit, self.rename, self.duplicate, self.archive, self.delete)
        return (self.new, self.from_file, *own, self.sample, self.undo, self.page)

    def _paint_icons(self) -> None:
        icons = {
            "plus": self.new, "upload": self.from_file, "flow": self.edit, "pencil": self.rename,
            "copy": self.duplicate, "inbox": self.archive, "trash": self.delete, "undo": self.undo, "info": self._note,
            "open-external": self.page, "views": self.sample,
        }  # fmt: skip
        for name, action in icons.items():
            action.setIcon(self._theme.icon(name))
