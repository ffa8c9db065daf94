"""The real program as a process of its own, with hands inside: it does what the bench measures, and writes it down.

``python -m tests.benchmarks.many.window PLAN.json --data-dir ... --server ...``: the plan says how many tasks there
will be and what is to be done with them; what was seen goes into the file that it names.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import resource
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from tests.benchmarks.many.arriving import first_rows, watch_wire
from tests.benchmarks.many.data import AMOUNT, DUE, SUBJECT, UNIQUE_ID, WORKFLOW
from tests.benchmarks.many.pulse import Pulse, Stalls

if TYPE_CHECKING:
    from flowdash_desktop.ui.application.runner import ApplicationRunner

WORDS = ("invoice", "broken printer", "müller", "köln", "100042", "ltd", "zzz", "2024")
"""What is typed: common and rare words, several of them, a name with an umlaut, a number, a date, what is not there."""
_CALM = 1.0


@dataclasses.dataclass(frozen=True)
class Plan:
    """What to do.

    Attributes:
        many: how many tasks the workflow has.
        steps: ``load``, ``again`` (from the cache), ``type``, ``sort``, ``filter``, ``scroll``, ``refresh``,
            ``edit``, ``preview`` and ``bulk`` with a count.
        words: what to type.
        output: the file for what was seen.
        change: how to have one task changed from outside: an address, a key, and the ID.
        most_memory: bytes of address space beyond which the program gets none, 0 for no limit.
    """

    many: int
    steps: list[str]
    words: list[str]
    output: str
    change: list[str] = dataclasses.field(default_factory=list)
    most_memory: int = 0


def main() -> int:
    from flowdash_desktop.app.command_line import main as run_program
    from flowdash_desktop.ui.application.runner import ApplicationRunner

    plan = Plan(**json.loads(Path(sys.argv[1]).read_text()))
    if plan.most_memory:
        resource.setrlimit(resource.RLIMIT_AS, (plan.most_memory, plan.most_memory))
    run_window = ApplicationRunner.main

    async def driven(runner: ApplicationRunner) -> int:
        hands = asyncio.get_running_loop().create_task(_work(runner, plan))
        try:
            return await run_window(runner)
        finally:
            hands.cancel()
            await asyncio.gather(hands, return_exceptions=True)

    ApplicationRunner.main = driven  # type: ignore[method-assign, assignment]
    return run_program(sys.argv[2:])


async def _work(runner: ApplicationRunner, plan: Plan) -> None:
    seen: dict[str, Any] = {}
    while (application := runner.application) is None:  # noqa: ASYNC110 - no event tells
        await asyncio.sleep(0.001)
    try:
        await Hands(application, plan, seen).do()
    except BaseException:
        seen["failed"] = traceback.format_exc()
    Path(plan.output).write_text(json.dumps(seen))  # noqa: ASYNC240 - all is measured
    application.window.close()
    if any(step.startswith(("bulk", "sheet")) for step in plan.steps):
        from tests.benchmarks.many.bulk import leave_unsent

        await leave_unsent()


def _resident() -> int:
    return int(psutil.Process().memory_info().rss)


def _reset_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024
    return 0


class Hands:
    """Does the steps of a plan, one after the other."""

    def __init__(self, application: Any, plan: Plan, seen: dict[str, Any]) -> None:
        self.window = application.window
        self._application = application
        self.plan = plan
        self._seen = seen
        self.pulse = Pulse()
        self._wire: dict[str, float] = {}

    async def do(self) -> None:
        """All of them."""
        from tests.benchmarks.many.screen import Screen

        self.screen = Screen(self.window)
        for step in self.plan.steps:
            print(f"{time.monotonic():.2f} {step}", file=sys.stderr, flush=True)
            name, *counts = step.split()
            if name.startswith("sheet"):
                from tests.benchmarks.many.sheets import STEPS  # brings the dialogs of imports, which a start does not

                await STEPS[name](self, *map(int, counts))
            else:
                await getattr(self, f"_{name}")(*map(int, counts))

    # -- waiting ----------------------------------------------------------------------------------------------------

    async def until(self, condition: Callable[[], object], seconds: float = 120.0, *, poll: float = 0.005) -> None:
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - looks at what no event tells
                await asyncio.sleep(poll)

    async def calm(self) -> None:
        """Wait until nothing has been going on for a while: no reading, and hardly any processor time."""
        me, calm_since = psutil.Process(), time.monotonic()
        async with asyncio.timeout(600.0):
            before = sum(me.cpu_times()[:2])
            while time.monotonic() - calm_since < _CALM:
                await asyncio.sleep(0.25)
                now = sum(me.cpu_times()[:2])
                if now - before > 0.1 or self.session().status.refreshing:
                    calm_since = time.monotonic()
                before = now

    def session(self) -> Any:
        assert self._application._workspace is not None
        return self._application._workspace.session

    def stalls(self, name: str, stalls: Stalls) -> None:
        self._seen.setdefault("stalls", {})[name] = dataclasses.asdict(stalls)

    @property
    def _total(self) -> int:
        return int(self.window.model.shown.counts.total)

    def _is_complete(self) -> bool:
        return self._total >= self.plan.many

    # -- steps ------------------------------------------------------------------------------------------------------

    async def _idle(self) -> None:
        """The window with nothing in it: its memory, and the pulse of a loop that has nothing to do."""
        await self.until(lambda: self._application._workspace is not None)
        await self.until(lambda: self.session().status.updated is not None)
        await self.calm()
        self.pulse.start()
        await asyncio.sleep(3)
        self.stalls("idle window", self.pulse.stop())
        self._seen["memory empty"] = _resident()

    async def _load(self) -> None:
        """Choose the workflow, and wait until all of it is in the table."""
        watch_wire(self._wire)
        model, viewport = self.window.model, self.window.table.viewport()
        _reset_peak()
        first = first_rows(viewport, lambda: self._total > 0)
        self.pulse.start()
        begun, busy = time.monotonic(), time.thread_time()
        self.window.filter_bar._choose_workflow(WORKFLOW)
        complete = await self.screen.next(self._is_complete)
        busy = time.thread_time() - busy
        await self.until(lambda: not self.session().status.refreshing)
        settled = time.monotonic()
        await self.calm()
        self.stalls("load", self.pulse.stop())
        wire = self._wire
        self._seen["load"] = {
            "chosen to asked": wire["asked"] - begun,
            "asked to first byte": wire["first byte"] - wire["asked"],
            "asked to last byte": wire.get("last byte", settled) - wire["asked"],
            "first byte to rows": first.at - wire["first byte"],
            "asked to complete": complete - wire["asked"],
            "first byte to complete": complete - wire["first byte"],
            "busy": busy,
            "asked to settled": settled - wire["asked"],
            "rows": model.rowCount(),
        }
        self._seen["memory full"] = _resident()
        self._seen["memory peak"] = _peak()

    async def _again(self) -> None:
        """The program was started on what an earlier one kept."""
        self.pulse.start()
        complete = await self.screen.next(self._is_complete)
        started = psutil.Process().create_time()
        self._seen["again complete"] = time.time() - started - (time.monotonic() - complete)
        await self.calm()
        self.stalls("again", self.pulse.stop())
        self._seen["memory again"] = _resident()

    async def _all_rows(self) -> None:
        """Show the tasks of the end stages too, by a click."""
        from tests.support.hands import click

        row = self.window.filter_bar._row
        if row.active.isChecked():
            step, model = (lambda: click(row.active)), self.window.model
            self.note("filter", await self.screen.timed(step, lambda: model.shown.counts.shown == self.plan.many))
        assert self.window.model.rowCount() == self.plan.many

    async def _type(self) -> None:
        """Words, letter by letter, and the line cleared after each of them."""
        from PySide6.QtCore import Qt

        from tests.support.hands import CONTROL, keys, press

        search, table = self.window.filter_bar._row.search, self.window.model.table
        press(self.window, Qt.Key.Key_F, CONTROL)
        await self.until(search.hasFocus)
        self.pulse.start()
        counts = self._seen.setdefault("found", {})
        for word in self.plan.words:
            for end in range(1, len(word) + 1):
                typed = word[:end]
                if typed.endswith(" "):
                    keys(search, " ")
                    continue
                seconds = await self.screen.timed(
                    lambda letter=word[end - 1]: keys(search, letter),  # type: ignore[misc]  # a lambda with a default
                    lambda typed=typed: table.queries.filter.search == typed,  # type: ignore[misc]  # a lambda with a default
                )
                self.note("key", seconds)
                self.note("key busy", self.screen.busy)
                self._seen.setdefault("typed", []).append([typed, round(seconds, 4)])
            counts[word] = self.window.model.shown.counts.shown
            press(search, Qt.Key.Key_A, CONTROL)
            gone = await self.screen.timed(
                lambda: press(search, Qt.Key.Key_Delete), lambda: table.queries.filter.search == ""
            )
            self.note("cleared", gone)
        self.stalls("type", self.pulse.stop())

    def note(self, what: str, seconds: float) -> None:
        self._seen.setdefault("times", {}).setdefault(what, []).append(seconds)

    async def _sort(self) -> None:
        """Clicks on headers: each column for the first time, turned round, and again."""
        self.pulse.start()
        for what, field in (("text", SUBJECT), ("number", AMOUNT), ("date", DUE)):
            self.note(f"sort by {what}", await self._click_header(field))
            self.note(f"sort by {what} busy", self.screen.busy)
            await self._re_sort(field)
        for field in (SUBJECT, DUE, AMOUNT) * 2:
            await self._re_sort(field)
            await self._re_sort(field)
        await self._click_header(AMOUNT)  # the server's order again
        self.stalls("sort", self.pulse.stop())

    async def _re_sort(self, field: str) -> None:
        self.note("re-sort", await self._click_header(field))
        self.note("re-sort busy", self.screen.busy)

    async def _click_header(self, field: str) -> float:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        from flowdash_desktop.ui.table.header.header import next_order

        model, header = self.window.model, self.window.table.horizontalHeader()
        column = model.column(field)
        self.window.table.scrollTo(model.index(0, column))
        place = QPoint(header.sectionViewportPosition(column) + 30, header.height() // 2)
        wanted = next_order(model.table.queries.sort, field, add=False)
        seconds = await self.screen.timed(
            lambda: QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place),
            lambda: tuple(model.table.queries.sort) == tuple(wanted),
        )
        return seconds

    async def _filter(self) -> None:
        """Other stages, by what their list announces, in the server's order and in another."""
        from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
        from flowdash_desktop.ui.filter_bar.conditions import with_any_of

        bar, table = self.window.filter_bar, self.window.model.table
        self.pulse.start()
        for sorted_by in (None, SUBJECT):
            if sorted_by is not None:
                await self._click_header(sorted_by)
            for field, values in (
                (STAGE, ("Triaged",)),
                (STAGE, ("In Progress", "Review")),
                (STAGE, ("Solved",)),
                (ASSIGNED_TO, ("user7@example.com",)),
                (STAGE, ()),
                (ASSIGNED_TO, ("user8@example.com", "user9@example.com")),
                (ASSIGNED_TO, ()),
            ):
                seconds = await self.screen.timed(
                    lambda field=field, values=values: bar.conditions.put(
                        with_any_of(bar.conditions.groups, field, values)
                    ),  # type: ignore[misc]  # a lambda with a default
                    lambda: table.queries.filter == bar.filter(),
                )
                self.note("filter", seconds)
                self.note("filter busy", self.screen.busy)
        self.stalls("filter", self.pulse.stop())

    async def _scroll(self) -> None:
        """Fifty rows of all columns, repainted as the wheel goes on, beside a plain table of the same size."""
        from tests.benchmarks.many.scrolling import scroll

        self._seen["scroll"] = await scroll(self.window, self.screen)

    async def _refresh(self) -> None:
        """F5 where nothing is new, and where one task is."""
        from PySide6.QtCore import Qt

        from tests.support.hands import press

        session = self.session()
        await self.calm()
        for what in ("same", "changed"):
            if what == "changed" and not self.plan.change:
                break
            if what == "changed":
                await self._change()
            self.window.activateWindow()
            await self.until(self.window.isActiveWindow)
            before = session.status.updated
            self.pulse.start()
            begun = time.monotonic()
            press(self.window, Qt.Key.Key_F5)
            await self.until(lambda before=before: session.status.updated != before)  # type: ignore[misc]  # a lambda with a default
            await self.until(lambda: not session.status.refreshing)
            self.note(f"refresh {what}", time.monotonic() - begun)
            if what == "changed":
                await self.until(lambda: self._shows("Changed from outside"))
            await self.calm()
            self.stalls(f"refresh {what}", self.pulse.stop())

    async def _edit(self) -> None:
        """Cells edited by keys, one after the other."""
        from tests.benchmarks.many.editing import edit_cells

        await edit_cells(self)

    async def _bulk(self, count: int) -> None:
        """A stage for so many tasks, undone again."""
        from tests.benchmarks.many.bulk import set_stage
        from tests.benchmarks.many.data import STAGES

        await set_stage(self, count, STAGES[4])

    async def _preview(self, count: int) -> None:
        """A stage and a text for so many tasks, previewed and cancelled."""
        from tests.benchmarks.many.bulk import show_preview
        from tests.benchmarks.many.data import STAGES

        await show_preview(self, count, "Stage", STAGES[4])
        await show_preview(self, count, SUBJECT, "The same for all")

    async def _change(self) -> None:
        url, key, unique_id = self.plan.change
        body = json.dumps({UNIQUE_ID: unique_id, SUBJECT: "Changed from outside"})
        command = ["curl", "-sf", "-X", "PUT", url, "-H", f"Authorization: Bearer {key}"]
        done = await asyncio.get_running_loop().run_in_executor(
            None, lambda: subprocess.run([*command, "-H", "Content-Type: application/json", "-d", body], check=False)
        )
        assert done.returncode == 0

    def _shows(self, text: str) -> bool:
        from flowdash_desktop.domain.tasks import TaskKey

        model = self.window.model
        row = model.shown.row(TaskKey(self.plan.change[2]))
        return bool(row >= 0 and model.index(row, model.column(SUBJECT)).data() == text)


if __name__ == "__main__":
    sys.exit(main())
