"""All that is around the window: the real server, the line to it, somebody else, and the log."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.support.desk import Desk
from tests.support.http import Api
from tests.support.programs import Programs
from tests.support.server_process import ServerProcess
from tests.window.line import Line
from tests.window.model import ASSIGNED_TO, STAGE, Sheet
from tests.window.workspace import USERS, definition

_OF_THE_PLUGIN = "This plugin does not support"  # what the offscreen plugin says of each window
_HOLD_SECONDS = 3.0
"""In the workspace of every third seed, actions and deletions wait so long before they are sent."""


class World:
    """One workspace, one account folder, and the window on it.

    Attributes:
        desk: opens and closes the application.
        sheets: the model's workflows, by name.
        faults: exceptions in slots, warnings of the log and of Qt.
        others: which task somebody else has on their screen: the workflow, the task, None for none, whether they type
            there, and since when, 0 for nothing said yet.
    """

    def __init__(self, app: QApplication, folder: Path, seed: int) -> None:
        self._folder = folder
        self._definition = definition(seed)
        folder.mkdir(parents=True)
        (folder / "server").mkdir()
        self.server = ServerProcess(folder / "server", self._definition)
        self.desk = Desk(app, folder / "data")
        self.desk.hold_seconds = _HOLD_SECONDS if seed % 3 == 0 else 0.0
        self.faults: list[str] = []
        self.others: tuple[str, str | None, bool, float] = ("", None, False, 0.0)
        self._apis: dict[str, Api] = {}
        self.sheets: dict[str, Sheet] = {}
        self._programs = Programs()
        self._home = os.environ.get("HOME")

    @property
    def opened(self) -> list[Path]:
        """The files that were opened in other programs."""
        return self._programs.opened

    @property
    def has_links(self) -> bool:
        """Tasks are linked, so that the window may ask what names a duplicate's original."""
        return bool(self._definition.get("links"))

    async def __aenter__(self) -> Self:
        documents = self._folder / "home" / "Documents"
        documents.mkdir(parents=True)
        os.environ["HOME"] = str(documents.parent)
        self._programs.begin()
        self.server.start()
        self.line = Line(self.server.base_url)
        await self.line.__aenter__()
        for workflow in self._definition["workflows"]:
            self.sheets[workflow["name"]] = self._sheet(workflow)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            await self.desk.put_away()
        finally:
            self._programs.end()
            if self._home is None:
                del os.environ["HOME"]
            else:
                os.environ["HOME"] = self._home
            await self.line.__aexit__(None, None, None)
            for api in self._apis.values():
                api.close()
            self.server.kill()
            shutil.rmtree(self._folder, ignore_errors=True)

    # The window

    async def open(self) -> None:
        """Start the application, as on any other day."""
        self.desk.another_start()
        await self.desk.open(server=(self.line.base_url, self.server.key))
        sys.excepthook = self._fault

    def _fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        where = ""
        while trace is not None:
            where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
            trace = trace.tb_next
        self.faults.append(f"exception in a slot: {error!r} at {where}")

    def file(self, name: str) -> Path:
        """A small file to attach."""
        path = self._folder / "files" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"This is {name}.")
        return path

    def take_faults(self) -> list[str]:
        """What went wrong inside since this was asked last."""
        found = [*self.faults, *self.desk.faults]
        self.faults.clear()
        self.desk.faults.clear()
        return found

    def pending(self) -> list[str]:
        """What is in the outbox, for the words of a stop."""
        return [f"{item.edit} {item.state} {item.problem}" for item in self.desk.session.pending]

    # The server

    def api(self, sheet: Sheet) -> Api:
        """Somebody else's way to a workflow, beside the line."""
        if sheet.id not in self._apis:
            api = self._apis[sheet.id] = Api(self.server, sheet.id)
            api.http.headers["Connection"] = "close"  # the server may close one that rests just as it is used again
        return self._apis[sheet.id]

    def on_server(self, sheet: Sheet) -> dict[str, dict[str, Any]]:
        """All tasks as the server has them, with the fields that the model knows."""
        return {task["ID"]: {name: _plain(task.get(name)) for name in sheet.kinds} for task in self.api(sheet).list()}

    def beside(self, sheet: Sheet, key: str) -> tuple[list[str], dict[str, bool]]:
        """The comments of a task on the server, and which items of its checklist are done."""
        api = self.api(sheet)
        comments, items = (
            api.http.get(f"{api.task_url(key)}/{part}").json() for part in ("comments", "checklist_items")
        )
        return [comment["body"] for comment in comments], {i["title"]: i["status"] == "Completed" for i in items}

    def _sheet(self, workflow: dict[str, Any]) -> Sheet:
        kinds = {"ID": "uniqueId", STAGE: "stage", ASSIGNED_TO: "person"}
        options = {STAGE: tuple(stage["name"] for stage in workflow["stages"])}
        for field in workflow["fields"]:
            kinds.setdefault(field["name"], field["type"])
            if "options" in field:
                options[field["name"]] = tuple(field["options"])
        sheet = Sheet(
            workflow["id"],
            workflow["name"],
            kinds,
            options,
            {user["email"]: f"{user['first_name']} {user['last_name']}" for user in USERS},
            frozenset(stage["name"] for stage in workflow["stages"] if stage.get("endStage")),
            {},
        )
        sheet.tasks = self.on_server(sheet)
        sheet.numbers = {key: number for number, key in enumerate(sheet.tasks)}
        sheet.saved()
        return sheet


def _plain(value: Any) -> Any:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [{"filename": item["filename"]} for item in value]
    return value if value != "" else None


@contextmanager
def watched(faults: list[str]) -> Iterator[None]:
    """Hear what Qt warns of meanwhile, and put the hooks for exceptions and messages back afterwards."""

    def hear(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not words.startswith(_OF_THE_PLUGIN):
            faults.append(f"Qt says: {words}")

    hook, handler = sys.excepthook, qInstallMessageHandler(hear)
    try:
        yield
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(handler)
