"""Spreadsheets are tried, imported and exported in the real window: how long it takes, and how long the loop stops.

Each step has its longest time. What is not done in it is told so, and the steps after it go on where they can.
"""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.importing.plan import RowKind
from flowdash_desktop.ui.importing.dialog import ImportDialog
from tests.benchmarks.many.screen import Screen
from tests.benchmarks.many.sheet_files import WORKFLOW

if TYPE_CHECKING:
    from tests.benchmarks.many.window import Hands

_LONGEST = {"try": 120.0, "again": 120.0, "durable": 150.0, "sent": 120.0, "export": 60.0}
"""Seconds."""


@dataclass
class Watch:
    """Wall clock, and the processor time of the window's thread, its process and the processes that it started."""

    hands: Hands
    begun: float = field(default_factory=time.monotonic)
    thread: float = field(default_factory=time.thread_time)
    process: float = field(default_factory=time.process_time)
    others: float = field(default_factory=lambda: _of_others())

    def note(self, what: str) -> None:
        """Note what it took until now."""
        for name, now, before in (
            ("", time.monotonic(), self.begun),
            (" busy", time.thread_time(), self.thread),
            (" process", time.process_time(), self.process),
            (" others", _of_others(), self.others),
        ):
            self.hands.note(what + name, now - before)


def _of_others() -> float:
    """The processor time of processes that have ended, and of running ones, such as the local server."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime + sum(map(_of_process, psutil.Process().children(recursive=True)))


def _of_process(process: psutil.Process) -> float:
    try:
        used = process.cpu_times()
    except psutil.Error:
        return 0.0  # it has ended just now
    return float(used.user + used.system)


def sheet_path(hands: Hands, many: int) -> Path:
    """The file of so many rows, which the bench has written."""
    return Path(hands.plan.output).parent.parent / f"{many}.xlsx"


async def _calm(hands: Hands) -> None:
    """Wait until nothing is going on, unless something is still sent."""
    if not hands.session()._outbox.items:
        await hands.calm()


async def open_workflow(hands: Hands) -> None:
    """Show the workflow that the files fit."""
    await hands.until(lambda: hands._application._workspace is not None)
    await hands.until(lambda: hands.session().status.updated is not None)
    if hands.window.model.schema.workflow.id != WORKFLOW or not hands.session().is_complete(WORKFLOW):
        hands.window.filter_bar._choose_workflow(WORKFLOW)
        await hands.until(lambda: hands.window.model.schema.workflow.id == WORKFLOW)
        await hands.until(lambda: hands.session().is_complete(WORKFLOW))


async def try_sheet(hands: Hands, many: int, name: str = "try", kind: RowKind = RowKind.NEW) -> ImportDialog:
    """Open a file and wait until all that it would do is shown; the dialog stays open."""
    await open_workflow(hands)
    await _calm(hands)
    hands.pulse.start()
    watch = Watch(hands)
    hands._application._files.bring_in(sheet_path(hands, many))
    found: list[ImportDialog] = []

    def shown() -> bool:
        found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, ImportDialog) and one.isVisible()]
        return bool(found)

    await hands.until(shown, _LONGEST[name])
    dialog = found[0]
    screen, what = Screen(dialog), f"{name} {many}"
    if dialog.model.rowCount() == 0 and not dialog.busy.isHidden():
        await screen.next(lambda: dialog.model.rowCount() > 0 or dialog.busy.isHidden())
    watch.note(f"{what} first rows")
    if not dialog.busy.isHidden():
        await screen.next(dialog.busy.isHidden)
    watch.note(what)
    hands.stalls(what, hands.pulse.stop())
    counts = {one: dialog.model.summary.count(one) for one in RowKind}
    assert counts[kind] == many, counts
    return dialog


async def look_at_sheet(hands: Hands, many: int, name: str = "try", kind: RowKind = RowKind.NEW) -> None:
    """See what a file would do, and press *Cancel*."""
    dialog = await try_sheet(hands, many, name, kind)
    dialog.cancel_button.click()
    await _calm(hands)


async def look_again(hands: Hands, many: int) -> None:
    """The same once its tasks are there: it would do nothing."""
    await look_at_sheet(hands, many, "again", RowKind.SAME)


async def import_sheet(hands: Hands, many: int) -> None:
    """Carry a file out: until it is durable here, and until the server has all of it, or as much as it takes in time.

    What is not sent then goes on beside the steps that follow.
    """
    dialog = await try_sheet(hands, many)
    await hands.calm()
    session, notice = hands.session(), hands.window.notice
    notice.hide()
    hands.pulse.start()
    watch = Watch(hands)
    dialog.confirm_button.click()
    await hands.until(lambda: notice.isVisible() and f"{many:,}" in notice.text, _LONGEST["durable"])
    watch.note(f"durable {many}")
    hands.stalls(f"durable {many}", hands.pulse.stop())
    hands.pulse.start()
    watch, before = Watch(hands), len(session._outbox.items)
    with suppress(TimeoutError):
        await hands.until(lambda: not session._outbox.items, _LONGEST["sent"], poll=0.02)
    watch.note(f"sent {many}")
    hands.note(f"sent {many} count", before - len(session._outbox.items))
    hands.note(f"sent {many} first", many - before)
    hands.stalls(f"sent {many}", hands.pulse.stop())


async def export_sheet(hands: Hands, many: int) -> None:
    """Write all tasks to an XLSX file."""
    from flowdash_desktop.ui.dialogs.export_dialog import ExportChoice
    from flowdash_desktop.ui.presenters.round_trip.exporting import ExportPresenter

    application, session = hands._application, hands.session()
    schema = hands.window.model.schema
    keys = tuple(session.shown(WORKFLOW))
    assert len(keys) == many
    presenter = ExportPresenter(hands.window, application._scope, application._files._program)
    path = Path(hands.plan.output).parent / "exported.xlsx"
    await _calm(hands)
    hands.pulse.start()
    watch = Watch(hands)
    async with asyncio.timeout(_LONGEST["export"]):
        await presenter.export(session, schema, keys, schema.columns, ExportChoice(), path)
    watch.note(f"export {many}")
    hands.stalls(f"export {many}", hands.pulse.stop())
    assert path.stat().st_size > 0


def _in_time(step: Callable[[Hands, int], Awaitable[None]]) -> Callable[[Hands, int], Awaitable[None]]:
    """A step of which what is not done in time is left out: no dialog of it stays open."""

    async def limited(hands: Hands, many: int) -> None:
        try:
            await step(hands, many)
        except TimeoutError:
            hands.pulse.stop()
            for one in QApplication.topLevelWidgets():
                if isinstance(one, ImportDialog):
                    one.reject()

    return limited


STEPS: Mapping[str, Callable[..., Awaitable[None]]] = {
    "sheet": _in_time(look_at_sheet),
    "sheet_import": _in_time(import_sheet),
    "sheet_again": _in_time(look_again),
    "sheet_export": _in_time(export_sheet),
}
"""What a plan may name."""
