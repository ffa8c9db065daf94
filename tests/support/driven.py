"""The real program as a process, with hands inside: it does what its standard input says, and tells what it sees.

Each line is a command: ``rows``, ``show KEY``, ``edit KEY FIELD TEXT``, ``drop KEY FIELD PATH``, ``refresh``,
``close``, or ``until WHAT`` with ``defined``, ``uploading``, ``refreshing``, ``sending``, ``kept``, ``drafts``,
``saved``. To type and not end it: ``type KEY FIELD TEXT`` (in the pane), ``cell KEY FIELD TEXT`` and ``new FIELD
TEXT``; ``reads KEY FIELD TEXT`` and ``form FIELD TEXT`` wait until that is there. ``tick KEY FIELD`` opens a list,
ticks what is below the choice, and leaves it open. ``comment KEY TEXT`` writes a comment, ``remark KEY TEXT`` only
types it, and ``remarks KEY TEXT`` waits until it is there; ``item`` and ``items`` do the same with an item of the
checklist. ``files KEY FIELD PATH`` writes down which files there are, and where on the screen. An underscore in a
field's name stands for a space. ``draft OLD NEW`` gives a stage another name in the workflow editor, up to what that
would do, and ``apply`` presses the last button; ``take-back`` undoes the last change of a workflow. Each is answered
by ``done LINE``.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import psutil

if TYPE_CHECKING:
    from flowdash_desktop.session.session import Session
    from flowdash_desktop.ui.workflow_editor.window import WorkflowEditor

SECONDS = 15.0
_WITHOUT_FIELD = ("comment", "remark", "remarks", "item", "items", "new", "form")


class Program:
    """``flowdash-desktop --sample`` on a data folder of its own; what it writes to the standard error is kept."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self.data_dir = folder / "data"
        self.errors = folder / "stderr.txt"
        with self.errors.open("a") as errors:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "tests.support.driven",
                    "--sample",
                    "--data-dir",
                    str(self.data_dir),
                    *arguments,
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                bufsize=1,
                cwd=Path(__file__).parents[2],
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false", **environment},
            )
        self.offspring: list[psutil.Process] = []

    def do(self, *deeds: str) -> None:
        """Have deeds done, one after the other."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        for deed in deeds:
            self.process.stdin.write(f"{deed}\n")
            answer = self.process.stdout.readline().strip()
            assert answer == f"done {deed}", f"{deed}: {answer!r}\n{self.stderr}"
        self.offspring = psutil.Process(self.process.pid).children(recursive=True)

    def close(self) -> int:
        """Have the window closed as by a press on its cross, and give the exit code."""
        assert self.process.stdin is not None
        self.process.stdin.write("close\n")
        return self._exit_code()

    def terminate(self) -> int:
        """End it by SIGTERM, and give the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self._exit_code()

    def kill(self) -> None:
        """End it as a crash would (``kill -9``)."""
        self.process.kill()
        self._exit_code()

    def _exit_code(self) -> int:
        code = self.process.wait(SECONDS)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
        return code

    def orphans(self) -> list[psutil.Process]:
        """What it started that still runs, after a while in which it may end."""
        return psutil.wait_procs(self.offspring, timeout=SECONDS)[1]

    @property
    def stderr(self) -> str:
        """What it has written to the standard error."""
        return "\n".join(line for line in self.errors.read_text().splitlines() if "This plugin does not" not in line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.kill()
        for process in self.offspring:
            if process.is_running():
                process.kill()


def _run() -> int:
    from flowdash_desktop.app.command_line import main
    from flowdash_desktop.ui.application.runner import ApplicationRunner

    run_window = ApplicationRunner.main

    async def driven(runner: ApplicationRunner) -> int:
        hands = asyncio.get_running_loop().create_task(_obey(runner))
        try:
            return await run_window(runner)
        finally:
            hands.cancel()
            await asyncio.gather(hands, return_exceptions=True)

    ApplicationRunner.main = driven  # type: ignore[method-assign, assignment]
    return main(sys.argv[1:])


async def _obey(runner: object) -> None:
    from flowdash_desktop.ui.application.runner import ApplicationRunner

    assert isinstance(runner, ApplicationRunner)
    loop, lines = asyncio.get_running_loop(), asyncio.Queue[str]()
    loop.add_reader(sys.stdin.fileno(), lambda: lines.put_nowait(sys.stdin.readline()))
    seen: set[str] = set()
    try:
        while line := (await lines.get()).rstrip("\n"):
            try:
                while runner.application is None:  # noqa: ASYNC110 - no event tells
                    await asyncio.sleep(0.005)
                await _Hands(runner.application, seen).do(*_parts(line))
                print(f"done {line}", flush=True)  # noqa: T201
            except Exception as error:
                print(f"failed {line}: {error!r}", flush=True)  # noqa: T201
    finally:
        loop.remove_reader(sys.stdin.fileno())


def _parts(line: str) -> list[str]:
    """A deed and what it is about: of most deeds a task and a field or none, and a text that may have spaces."""
    return line.split(" ", 2 if line.split(" ")[0] in _WITHOUT_FIELD else 3)


class _Hands:
    def __init__(self, application: object, seen: set[str]) -> None:
        from flowdash_desktop.ui.application.application import Application

        assert isinstance(application, Application)
        self.application = application
        self.seen = seen

    async def do(self, deed: str, *more: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        from flowdash_desktop.domain.tasks import TaskKey
        from flowdash_desktop.domain.workflow_draft.model import Section
        from tests.e2e.workflow_editor import go_to, stage_form
        from tests.support.hands import drop_files, replace_text

        window = self.application.window
        match deed, *more:
            case ("rows",):
                await self._until(lambda: window.model.rowCount() > 0)
                session = self._session()
                await self._until(lambda: session.status.updated is not None)
                session.observe(lambda event: self.seen.add(type(event).__name__))
            case "edit", key, field, text:
                window.table.current.go_to(TaskKey(key))
                await self._until(lambda: window.detail.task == key)
                line = window.detail.editor(field).input
                line.setFocus()
                QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                QTest.keyClicks(line, text)
                QTest.keyClick(line, Qt.Key.Key_Return)
            case "show", key:
                await self._show(key)
            case "type", key, field, text:
                await self._show(key)
                line = window.detail.editor(field.replace("_", " ")).input
                line.setFocus()
                QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                QTest.keyClicks(line, text)
            case ("comment" | "remark") as deed, key, text:
                await self._show(key)
                box = window.detail.activity.comments.box
                box.setFocus()
                QTest.keyClicks(box, text)
                if deed == "comment":
                    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
                    await self._until(lambda: not box.toPlainText())
            case "remarks", key, text:
                await self._show(key)
                await self._until(lambda: window.detail.activity.comments.text() == text)
            case "tick", key, field:
                await self._show(key)
                button = window.detail.editor(field).input
                button.setFocus()
                QTest.keyClick(button, Qt.Key.Key_Return)
                popup = QApplication.activePopupWidget()
                assert popup is not None
                QTest.keyClick(popup, Qt.Key.Key_Down)
                QTest.keyClick(popup, Qt.Key.Key_Space)
            case "item", key, text:
                await self._show(key)
                line = window.detail.activity.checklist.line
                line.setFocus()
                QTest.keyClicks(line, text)
            case "items", key, text:
                await self._show(key)
                await self._until(lambda: window.detail.activity.checklist.line.text() == text)
            case "cell", key, field, text:
                assert window.table.editing.edit_cell(TaskKey(key), field)
                (editor,) = window.table.editing.open_editors()
                editor.set_text(text)
            case "new", field, text:
                QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
                line = window.new_task.editor(field).input
                line.setFocus()
                QTest.keyClicks(line, text)
            case "reads", key, field, text:
                await self._show(key)
                shown = window.detail.editor(field.replace("_", " "))
                await self._until(lambda: shown.draft() == text)
            case "form", field, text:
                QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
                await self._until(lambda: window.new_task.editor(field).draft() == text)
            case "drop", key, field, path:
                index = window.model.index(window.model.shown.row(TaskKey(key)), window.model.column(field))
                window.table.scrollTo(index)
                at = window.table.visualRect(index).center()
                assert drop_files(window.table.viewport(), at, [Path(path)])
            case "files", key, field, path:
                await self._files(key, field, Path(path))
            case "draft", old, new:
                draft = await self._editor()
                go_to(draft, Section.STAGES, old)
                replace_text(stage_form(draft).name, new)
                await self._until(draft.top.apply_button.isEnabled)
                QTest.mouseClick(draft.top.apply_button, Qt.MouseButton.LeftButton)
                await self._until(lambda: draft.shows_preview)
            case ("apply",):
                QTest.mouseClick((await self._editor()).top.apply_button, Qt.MouseButton.LeftButton)
            case ("take-back",):
                await self._until(window.filter_bar.more.workflows.undo.isEnabled)
                window.filter_bar.more.workflows.undo.trigger()
            case ("minimise",):
                window.showMinimized()
            case ("refresh",):
                QTest.keyClick(window, Qt.Key.Key_F5)
            case ("close",):
                window.close()
                window.close()  # asked twice, it does not ask back
            case "until", what:
                await self._until(lambda: self._is(what))

    async def _files(self, key: str, field: str, path: Path) -> None:
        """Write down which files a task has, and where they are on the screen: the window is at its right."""
        from PySide6.QtCore import QRect
        from PySide6.QtWidgets import QWidget

        window = self.application.window
        window.setGeometry(700, 0, 1200, 960)
        await self._show(key)
        area = window.detail.files.areas[field]

        def on_screen(widget: QWidget, rect: QRect) -> list[int]:
            corner = widget.mapToGlobal(rect.topLeft())
            return [corner.x(), corner.y(), rect.width(), rect.height()]

        window.detail.scrolled.bring(area)
        indexes = [area.model.index(number) for number in range(area.model.rowCount())]
        told = {
            "area": on_screen(area, area.rect()),
            "rows": [on_screen(area.view.viewport(), area.view.visualRect(index)) for index in indexes],
            "names": [row.name for row in area.model.rows()],
        }
        _write(path, json.dumps(told))

    async def _show(self, key: str) -> None:
        from flowdash_desktop.domain.tasks import TaskKey

        window = self.application.window
        window.table.current.go_to(TaskKey(key))
        await self._until(lambda: window.detail.task == key)

    async def _editor(self) -> WorkflowEditor:
        """The workflow editor, opened where it is not open."""
        from flowdash_desktop.ui.workflow_editor.window import WorkflowEditor

        window = self.application.window
        if not (found := window.findChildren(WorkflowEditor)):
            await self._until(lambda: self._session().status.connection.name == "ONLINE")
            window.filter_bar.more.workflows.edit_requested.emit()
            await self._until(lambda: window.findChildren(WorkflowEditor))
            found = window.findChildren(WorkflowEditor)
        return found[0]

    def _session(self) -> Session:
        assert self.application._workspace is not None
        return self.application._workspace.session

    def _is(self, what: str) -> bool:
        if self.application._workspace is None:
            return False
        status = self._session().status
        match what:
            case "defined":
                return any(self._session().schema(workflow.id) for workflow in self._session().workflows)
            case "uploading":
                return "UploadProgressed" in self.seen and status.sending > 0
            case "refreshing":
                return bool(status.refreshing)
            case "sending":
                return bool(status.sending)
            case "in-front":
                return not self.application.window.isMinimized()
            case "link-refused":
                return "not connected here" in self.application.window.notice.text
            case "drafts":
                assert self.application._workspace is not None
                drafts = self.application._workspace.detail.drafts
                return not drafts._changes and not self._session()._background._tasks
            case "kept":
                return bool(status.waiting + status.sending)
        return status.updated is not None and not self._session().pending

    async def _until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(SECONDS):
            while not condition():  # noqa: ASYNC110 - looks at what no event tells
                await asyncio.sleep(0.001)


def _write(path: Path, text: str) -> None:
    path.write_text(text)


if __name__ == "__main__":
    sys.exit(_run())
