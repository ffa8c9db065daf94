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

from flowdash_desktop.ui.filter_bar.view_list.look import NO_LOOK, LetterOwner
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
        wanted: the letter that a person has chosen for it, ``""`` for none.
    """

    id: str
    name: str
    go: Callable[[], object]
    wanted: str = ""

    @property
    def is_fixed(self) -> bool:
        """True where its letter is the same in each workflow and for everybody."""
        return self.id in _FIXED


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
        wanted = bar.looks.get(view, NO_LOOK).letter
        yield Way(f"view:{bar.workflow_id}/{view}", view, partial(bar.view_chosen.emit, view), wanted)


def workflows(window: MainWindow) -> Iterator[Way]:
    """The workflows that can be chosen."""
    bar = window.filter_bar
    for workflow in bar.workflows:
        yield Way(f"workflow:{workflow.id}", workflow.name, partial(bar.workflow_chosen.emit, workflow.id))


def view_letters(window: MainWindow, letters: GoLetters) -> dict[str, str]:
    """The letter of each view of the workflow that is shown, by the view's name."""
    some = [*views(window)]
    given = letters.of((*some, *workflows(window)))
    prefix = f"view:{window.filter_bar.workflow_id}/"
    return {way.id.removeprefix(prefix): given[way.id] for way in some}


def letter_owners(window: MainWindow, letters: GoLetters, view: str) -> dict[str, LetterOwner]:
    """Who has each letter, but for a saved view."""
    ways = [*views(window), *workflows(window)]
    given, own = letters.of(ways), f"view:{window.filter_bar.workflow_id}/{view}"
    found = {given[way.id]: LetterOwner(way.name, way.is_fixed) for way in ways if given[way.id] and way.id != own}
    return {letter: LetterOwner(name, True) for letter, name in _fixed_names().items()} | found


def _fixed_names() -> dict[str, str]:
    """What the letters lead to that are always taken, whether there is such a view in the workflow or not."""
    all_tasks = translate("Commands", "All tasks")
    return {letter: all_tasks if id == ALL else built_in_words(id) for id, letter in _FIXED.items()}


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

        A letter that a person has chosen comes first, but for the fixed ones, then one that was given before. A new way
        gets the first of its own letters that nothing has, in any workflow, then any letter that is not offered now.
        """
        found = {way.id: _FIXED.get(way.id, "") for way in ways}
        _prefer(found, {way.id: way.wanted for way in ways})
        _prefer(found, self._given)
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


def _prefer(found: dict[str, str], letters: Mapping[str, str]) -> None:
    """Give these letters to the ways that have none yet, as far as nothing else has them."""
    for id, has in found.items():
        letter = "" if has else letters.get(id, "")
        if letter and letter not in {*found.values(), *_FIXED.values()}:
            found[id] = letter
