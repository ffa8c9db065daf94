"""What was shown of a workflow before its default view was opened in its place, and that as JSON."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.session.views.saved_view import (
    SavedView,
    is_comparable,
    renamed_view,
    views_from_json,
    views_to_json,
)


@dataclass(frozen=True, slots=True)
class AsLeft:
    """A workflow as it was left.

    Attributes:
        view: its filter and its table, as a view without a name.
        listed: the view whose tasks were listed one by one, ``""`` for none.
        loaded: the saved view that was loaded, ``""`` for none.
    """

    view: SavedView
    listed: str = ""
    loaded: str = ""

    def renamed(self, renames: Renames) -> AsLeft:
        """The same, naming the parts of the workflow as they are called now."""
        return replace(self, view=renamed_view(self.view, renames))


def as_left_to_json(left: AsLeft) -> list[object]:
    """It as JSON."""
    return [*views_to_json([left.view]), left.listed, left.loaded]


def as_left_from_json(raw: object) -> AsLeft:
    """What ``as_left_to_json`` wrote.

    Raises:
        ValueError: it is none, or no table can be filtered by it.
    """
    match raw:
        case [view, str(listed), str(loaded)]:
            made = next(iter(views_from_json([view]).values()))
            if is_comparable(made.filter):
                return AsLeft(made, listed, loaded)
    raise ValueError("not a workflow as it was left")
