"""The window, what is around it, and what the model expects to be seen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from tests.window.model import Sheet
from tests.window.person import Person
from tests.window.screen import Screen
from tests.window.world import World

WAIT_SECONDS = 10.0


@dataclass
class Scene:
    """One window and the model beside it.

    Attributes:
        world: what is around the window.
        sheet: the workflow that is shown.
        current: the task that should be current; ``""`` while the model does not know.
        focus: words that the focus must be in; ``""`` for anywhere in the window.
        others: somebody else has changed the server, and the window has not been asked to read it.
    """

    world: World
    sheet: Sheet = field(init=False)
    screen: Screen = field(init=False)
    person: Person = field(init=False)
    current: str | None = ""
    focus: str = ""
    others: bool = False
    line_is_free: bool = True

    async def open(self) -> None:
        """Start the application and wait for its rows."""
        await self.world.open()
        self._take_window()
        if not hasattr(self, "sheet"):
            self.sheet = self.world.sheets["Vendors"]
        self.current, self.focus = "", ""
        await self.world.desk.until(lambda: self.screen.words("Workflow") == self.sheet.name, "the workflow")

    def _take_window(self) -> None:
        self.screen = Screen(self.world.desk.window)
        self.person = Person(self.screen)

    async def close(self) -> None:
        """Quit."""
        await self.world.desk.close()

    async def settled(self) -> None:
        """What was just done has reached the session; what follows from it is on the screen or on its way."""
        desk = self.world.desk
        for _ in range(3):
            await asyncio.sleep(0)
        await desk.until(lambda: not desk.workspace._scope._tasks, "what was just done to be saved here")
        QApplication.sendPostedEvents()
        await asyncio.sleep(0)

    async def until_right(self, check: Callable[[], list[str]]) -> list[str]:
        """Wait until nothing is wrong any more, and give what still is."""
        end = time.monotonic() + WAIT_SECONDS
        while (wrong := check()) and time.monotonic() < end:
            await asyncio.sleep(0.01)
        return wrong
