"""Where one letter leads to after ``G``: each letter is given once, and nothing that comes later changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from string import ascii_uppercase, digits
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.filter_bar.view_names import (
    BUILT_IN,
    CHANGED,
    DUE_THIS_WEEK,
    LATER,
    MY_TASKS,
    NEEDS_ME,
    OVERDUE,
    UNASSIGNED,
    built_in_words,
)

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
ALL = "\0all"
_FIXED: Mapping[str, str] = MappingProxyType(
    {
        ALL: "A",
        MY_TASKS: "M",
        NEEDS_ME: "N",
        UNASSIGNED: "U",
        DUE_THIS_WEEK: "D",
        OVERDUE: "O",
        LATER: "L",
        CHANGED: "C",
    }
)
"""The letters of the views that are always there: the same in each workflow and for everybody."""
_MOST_REMEMBERED = 500


@dataclass(frozen=True, slots=True)
class Way:
    """Somewhere to go to.

    Attributes:
        id: names it for good, in all workflows.
        name: what it is called.
        go: goes there.
    """

    id: str
    name: str
    go: Callable[[], object]


def views(window: MainWindow) -> Iterator[Way]:
    """The views of the workflow that is shown, those first that are always there."""
    if window.shows_start:
        return
    bar = window.filter_bar
    yield Way(ALL, translate("Commands", "All tasks"), bar.show_all)
    offered = bar.built_in_views()
    for name in (name for name in BUILT_IN if name in offered):
        yield Way(name, built_in_words(name), partial(bar.view_chosen.emit, name))
    for view in bar.views:
        yield Way(f"view:{bar.workflow_id}/{view}", view, partial(bar.view_chosen.emit, view))


def workflows(window: MainWindow) -> Iterator[Way]:
    """The workflows that can be chosen."""
    bar = window.filter_bar
    for workflow in bar.workflows:
        yield Way(f"workflow:{workflow.id}", workflow.name, partial(bar.workflow_chosen.emit, workflow.id))


class GoLetters:
    """Gives letters, and remembers them."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def restore(self, stored: object) -> None:
        """Give the letters again that were stored; what can't be read is left out."""
        if isinstance(stored, dict):
            self._given = {
                id: letter for id, letter in stored.items() if isinstance(letter, str) and len(letter) == 1
            } | self._given

    @property
    def given(self) -> dict[str, str]:
        """All letters by what they lead to, the latest last."""
        return dict([*self._given.items()][-_MOST_REMEMBERED:])

    def of(self, ways: Sequence[Way]) -> dict[str, str]:
        """The letters of what is offered now, by id; ``""`` where none is left.

        A new one gets the first of its own letters that nothing has, in any workflow, then any letter that is not
        offered now.
        """
        found: dict[str, str] = {}
        for way in ways:
            letter = _FIXED.get(way.id) or self._given.get(way.id, "")
            found[way.id] = letter if letter not in found.values() else ""
        for way in ways:
            if not found[way.id]:
                found[way.id] = self._free(way.name, found.values())
                if found[way.id] and way.id not in self._given:
                    self._given[way.id] = found[way.id]
        return found

    def _free(self, name: str, shown: Iterable[str]) -> str:
        own = [letter for letter in name.upper() if letter.isalnum() and len(letter) == 1]
        here = {*shown, *_FIXED.values()}
        everywhere = here | {*self._given.values()}
        wanted = [*own, *ascii_uppercase, *digits]
        unused = chain((one for one in wanted if one not in everywhere), (one for one in wanted if one not in here))
        return next(unused, "")
