"""Opens the guide, what the program says of itself, and its files. Nothing of it is ever sent anywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.commands.command import Requests
from flowdash_desktop.ui.commands.help_commands import ABOUT, DIAGNOSTICS, FOLDER, GUIDE, LOG
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.widgets.opening import open_file

if TYPE_CHECKING:
    from flowdash_desktop.ui.dialogs.help.guide import Guide
    from flowdash_desktop.ui.dialogs.help.report import ReportDialog

# The windows are imported when they are first opened: the first rows do not wait for them.

translate = QCoreApplication.translate
_CRASH = "crash report"


@dataclass(frozen=True, slots=True)
class HelpFolders:
    """Where the program's own files are.

    Attributes:
        data: the data folder.
        logs: where the logs are.
        crash_report: the report of the run before, where that crashed.
    """

    data: Path
    logs: Path
    crash_report: Path | None = None


class HelpPresenter:
    """Does the commands of *Help*.

    Args:
        window: the window.
        requests: what the commands ask for.
        resources: where the guide is.
        preferences: the settings, and the accounts, of which only kinds and numbers are told.
        scope: owns what is started here.
        folders: the program's files; None where there are none, as in some tests.
        session: the account that is shown.
    """

    def __init__(
        self,
        window: MainWindow,
        requests: Requests,
        resources: Path,
        preferences: Preferences,
        scope: TaskScope,
        folders: HelpFolders | None,
        session: Callable[[], Session | None],
    ) -> None:
        self._window, self._resources, self._preferences = window, resources, preferences
        self._scope, self._folders, self._session = scope, folders, session
        requests.help.connect(self._do)
        window.notice.action.connect(self._pressed)

    def _do(self, what: str) -> None:
        ways: dict[str, Callable[[], object]] = {
            GUIDE: self._open_guide,
            ABOUT: self._open_versions,
            FOLDER: self._open_folder,
            LOG: self._open_log,
            DIAGNOSTICS: self._open_diagnostics,
        }
        if what in ways:  # the hints are shown by the tour
            ways[what]()

    # The guide

    @cached_property
    def _guide(self) -> Guide:
        from flowdash_desktop.ui.dialogs.help.guide import Guide
        from flowdash_desktop.ui.dialogs.help.pages import guide_file, pages

        file = guide_file(self._resources)
        try:
            text = file.read_text(encoding="utf-8")
        except OSError:
            text = ""
        return Guide(self._window.theme, self._window, pages(text), file.parent)

    def _open_guide(self) -> None:
        self._guide.open_on()

    # What the program says of itself

    def _open_versions(self) -> None:
        from flowdash_desktop.ui.dialogs.help.report import ReportDialog
        from flowdash_desktop.ui.presenters.help.diagnostics import versions

        words = translate("Help", "Flowdash Desktop is under the MIT licence, and made of the packages below.")
        text = "\n".join([*versions(), "", *self._licences()])
        title = translate("Help", "About Flowdash Desktop")
        ReportDialog(self._window.theme, self._window, title, words, text).open()

    def _licences(self) -> list[str]:
        try:
            lines = (self._resources / "licences.tsv").read_text(encoding="utf-8").splitlines()
        except OSError:
            return []
        return [line.replace("\t", ": ") for line in lines]

    def _open_diagnostics(self) -> None:
        self._scope.start(self._show_diagnostics(), name="diagnostics", key="diagnostics")

    async def _show_diagnostics(self) -> None:
        from flowdash_desktop.ui.dialogs.help.report import ReportDialog
        from flowdash_desktop.ui.presenters.help import diagnostics

        folders, session = self._folders, self._session()
        values = {name: await self._preferences.get(name) for name in diagnostics.SETTINGS}
        tasks = 0 if self._window.shows_start else self._window.model.rowCount()
        made = (
            list(diagnostics.settings(values)),
            list(diagnostics.state(await self._preferences.accounts(), session, tasks)),
            list(diagnostics.system()),
        )
        logs = folders.logs if folders is not None else Path()
        text = await in_thread(lambda: diagnostics.report(logs, *made), "make diagnostics")
        words = translate(
            "Help",
            "This is all of it, without names, addresses, keys and texts of tasks. Nothing is sent: copy or save it.",
        )
        title = translate("Help", "Diagnostics")
        dialog = ReportDialog(self._window.theme, self._window, title, words, text, "flowdash-diagnostics.txt")
        dialog.save_requested.connect(
            lambda path: self._scope.start(self._save(dialog, path, text), name="save diagnostics")
        )
        dialog.open()

    async def _save(self, dialog: ReportDialog, path: Path, text: str) -> None:
        from shiboken6 import isValid

        def write() -> str:
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                return error.strerror or str(error)
            return ""

        reason = await in_thread(write, "save diagnostics")
        if not isValid(dialog):
            return
        if reason:
            words = translate("Help", "{file} can't be written: {reason}. Choose another folder.")
            dialog.say(words.format(file=path.name, reason=reason), is_error=True)
        else:
            dialog.say(translate("Help", "Saved as {file}.").format(file=path.name))

    # The program's own files

    def _open_folder(self) -> None:
        if self._folders is not None:
            self._open(self._folders.data)

    def _open_log(self) -> None:
        if self._folders is None:
            return
        log = self._folders.logs / "flowdash-desktop.log"
        if log.exists():
            self._open(log)
        else:
            self._window.notice.show_notice(translate("Help", "There is no log: nothing went wrong so far."))

    def _open(self, path: Path) -> None:
        if not open_file(path):
            words = translate("Help", "No program opens {path}. Open it by hand.").format(path=path)
            self._window.notice.show_notice(words, tone="warning", stays=True)

    # The crash of the run before

    def offer_crash_report(self) -> None:
        """Say once that the run before has crashed. The report is shown where a person asks for it."""
        if self._folders is not None and self._folders.crash_report is not None:
            self._window.notice.show_notice(
                translate("Help", "The program ended unexpectedly the last time. What was saved is here."),
                tone="warning",
                actions=((_CRASH, translate("Help", "Show report…")),),
                stays=True,
                of_window=True,
            )

    def _pressed(self, action: str) -> None:
        if action == _CRASH:
            self._window.notice.hide()
            self._open_diagnostics()
