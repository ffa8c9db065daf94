"""The window, what is around it, and what the model expects to be seen."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from tests.window.model import Condition, Sheet
from tests.window.person import Person
from tests.window.screen import Screen
from tests.window.world import World

WAIT_SECONDS = 10.0
ANY = "any task"
_EMPTY = "No task matches"
SAVED = re.compile(r"All changes saved|\d+ texts? not saved yet")
"""What the status says once the server has every change; texts that are no values are not sent."""


@dataclass(frozen=True)
class Typing:
    """Text that is being typed and is not saved.

    Attributes:
        where: ``pane`` or ``cell``.
        value: what it would be saved as; None where it is no value.
    """

    where: str
    task: str
    field: str
    text: str
    value: object | None


@dataclass
class Scene:
    """One window and the model beside it.

    Attributes:
        world: what is around the window.
        sheet: the workflow that is shown.
        current: the task that should be current; ``""`` while the model does not know.
        gone: the task in the pane that somebody else has deleted.
        typing: what is being typed.
        selected: the tasks that should be selected; None while the model does not know.
        focus_before: words of where the focus was before the step.
        may_stay: a task that may stay current, as the focus was in its pane, or may not.
        may_be_below: the focus may be in the status bar, as the person has brought it there.
        may_move: the window has been made larger or smaller.
        positions: where the parts of the window were before the step, and which filters were in force.
        thorough: whether every cell is compared, or those that can be seen.
        focus: words that the focus must be in; ``""`` for anywhere in the window.
    """

    world: World
    sheet: Sheet = field(init=False)
    screen: Screen = field(init=False)
    person: Person = field(init=False)
    current: str | None = ""
    gone: str | None = None
    typing: Typing | None = None
    selected: set[str] | None = None
    focus: str = ""
    focus_before: str = ""
    may_stay: str | None = None
    thorough: bool = True
    may_move: bool = False
    may_be_below: bool = False
    positions: tuple[dict[str, tuple[int, int]], list[Condition]] = field(default_factory=lambda: ({}, []))

    async def open(self) -> None:
        """Start the application and wait for its rows."""
        await self.world.open()
        self.screen = Screen(self.world.desk.window)
        self.person = Person(self.screen)
        if not hasattr(self, "sheet"):
            self.sheet = self.world.sheets["Vendors"]
        self.current, self.focus, self.gone, self.typing = "", "", None, None
        await self.until(lambda: self.screen.words("Workflow") == self.sheet.name, "the workflow")

    async def close(self) -> None:
        """Quit."""
        await self.world.desk.close()

    def before_step(self) -> None:
        """What is not changed by the next step stays as it is."""
        self.current = self.screen.current() or ""
        self.focus = self.focus_before = self.screen.focus_words()
        if _EMPTY in self.focus:
            self.focus = _EMPTY  # which of its buttons there are depends on the tasks
        self.selected = self.may_stay = None
        self.may_move = False
        self.may_be_below = self.screen.focus_is_below()
        self.positions = self.screen.positions(), list(self.sheet.view.conditions)

    async def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait until a condition holds."""
        await self.world.desk.until(condition, what)

    async def until_saved(self) -> None:
        """Wait until the status says that all is saved."""
        await self.settled()
        await self.until(lambda: SAVED.fullmatch(self.screen.status()), "the status to say that all is saved")

    async def until_read(self) -> None:
        """Wait until all is saved and the window has read what the server has now."""
        await self.until_saved()
        await self.refresh()

    async def refresh(self) -> None:
        """Press F5, and wait until the window has read what the server has now."""
        desk = self.world.desk
        await self.until(lambda: not desk.session.status.refreshing, "the end of the refresh")
        begun = datetime.now(UTC)
        await self.person.press("F5")
        await self.until(lambda: (desk.session.status.updated or begun) > begun, "the server's list")

    async def settled(self) -> None:
        """What was just done has reached the session; what follows from it is on the screen or on its way."""
        desk = self.world.desk
        for _ in range(3):
            await asyncio.sleep(0)
        await desk.until(lambda: not desk.workspace._scope._tasks, "what was just done to be saved here")
        QApplication.sendPostedEvents()
        await self.person.come_forward()

    async def until_right(self, check: Callable[[], list[str]]) -> list[str]:
        """Wait until nothing is wrong any more, and give what still is."""
        end = time.monotonic() + WAIT_SECONDS
        while True:
            begun = time.monotonic()
            wrong = check()
            if not wrong or begun > end:
                return wrong
            await asyncio.sleep(max(0.01, 3 * (time.monotonic() - begun)))  # the window needs the loop more

    # What several rules do

    def tasks_shown(self) -> list[str]:
        """The tasks that are shown, from the top."""
        return [entry for entry in self.screen.rows() if isinstance(entry, str)]

    def has_draft(self, key: str) -> bool:
        """Something is typed for a task and not saved."""
        typing = self.typing is not None and self.typing.task == key
        return typing or any(task == key for task, _ in self.sheet.drafts)

    def has_draft_elsewhere(self, key: str) -> bool:
        """The same, and the task is not the current one."""
        return self.has_draft(key) and (self.typing is None or self.screen.current() != key)

    def drop_drafts(self, key: str) -> None:
        """What was typed for a task is not in any field any more, until the task comes back."""
        for place in [place for place in self.sheet.drafts if place[0] == key]:
            self.sheet.orphans[place] = self.sheet.drafts.pop(place)

    def return_drafts(self, key: str) -> None:
        """A task is there again, and what was typed for it stands in its fields."""
        for place in [place for place in self.sheet.orphans if place[0] == key]:
            self.sheet.drafts[place] = self.sheet.orphans.pop(place)

    async def click_row(self, key: str, column: str = "ID") -> None:
        """Click a task's cell, and expect it to be current."""
        row = self.screen.row_of(key)
        assert row >= 0, f"{key} is not shown"
        self.person.click_cell(row, self.screen.all_columns()[column])
        self.current, self.selected, self.focus, self.gone = key, {key}, "Tasks", None
        await self.settled()
        if self.sheet.loose != key:
            self.sheet.loose = None

    async def to_table(self) -> None:
        """Bring the focus to the current row, or to the first task."""
        key, keys = self.screen.current(), self.tasks_shown()
        if key is None or not self.screen.table.hasFocus():
            await self.click_row(key if key in keys else keys[0])
