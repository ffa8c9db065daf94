"""Opens the collapsed sections of a task that need the person: with an error, or with text that is not saved."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.drafts import ITEM_TITLE, NEW_COMMENT, NEW_ITEM
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.ui.detail.activity.activity_sections import ActivityParts
from flowdash_desktop.ui.detail.arranged.sections import ArrangedSections
from flowdash_desktop.ui.detail.fields.drafts import Drafts
from flowdash_desktop.ui.detail.fields.task_fields import TaskFields
from flowdash_desktop.ui.detail.links.linked import LinkedTasks

_LINKS = "\nlinks"


def problems_of(shown: ShownTask) -> frozenset[tuple[str, str]]:
    """What needs the person: the id of each edit, and the field that it is of, or where else it is shown."""
    of_fields = [(mark.edit_id, name, mark.state) for name, mark in shown.marks.items()]
    of_files = [(one.edit_id, name, one.state) for name, files in shown.pending_files.items() for one in files]
    of_activity = [(item.id, _where_shown(item), item.state) for item in shown.activity]
    of_links = [(link.edit_id, _LINKS, link.state) for link in shown.pending_links]
    every = (*of_fields, *of_files, *of_activity, *of_links)
    return frozenset((edit_id, name) for edit_id, name, state in every if state is EditState.NEEDS_YOU)


def _where_shown(item: Operation) -> str:
    """Where a comment or an edit of the checklist is shown; an action has no section, and is said above."""
    if isinstance(item.edit, RunAction):
        return ""
    return NEW_COMMENT if isinstance(item.edit, AddComment) else NEW_ITEM


class SectionsInNeed:
    """Remembers what needed the person before: a section that they collapse over an error stays so.

    Args:
        sections: which are opened.
        fields, activity, links: what is in them.
        drafts: what is typed and not saved.
    """

    def __init__(
        self,
        sections: ArrangedSections,
        fields: TaskFields,
        activity: ActivityParts,
        links: LinkedTasks,
        drafts: Drafts,
    ) -> None:
        self._sections, self._fields, self._activity = sections, fields, activity
        self._links, self._drafts = links, drafts
        self._known: frozenset[tuple[str, str]] = frozenset()

    def show_task(self, shown: ShownTask, identity: Identity | None, *, other: bool) -> None:
        """Open what needs the person anew; with another task, all that needs the person there."""
        before, self._known = self._known, problems_of(shown)
        names = {name for _, name in (self._known if other else self._known - before)}
        if other:
            self._sections.begin_task()
            names |= self._drafts.of_task(shown.key, identity).keys()
        self._sections.open_for(filter(None, map(self._widget, names)))
        self._sections.show_lines()

    def _widget(self, name: str) -> QWidget | None:
        if name == _LINKS:
            return self._links
        where = NEW_ITEM if name.startswith(ITEM_TITLE) else name
        return self._fields.editors.get(name) or self._fields.areas.get(name) or self._activity.text_input(where)
