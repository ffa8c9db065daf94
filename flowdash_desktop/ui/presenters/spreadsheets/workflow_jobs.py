"""*Sync now* and *Export history as CSV*: asks, has the server do it, and says what it did or why not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.api.errors import FlowdashError, NotFoundError
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.workspace.jobs import DataSync, JobStatus
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.workspace_changes import NotChangeableError
from flowdash_desktop.store.preferences import AccountKind
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.dialogs.history_export import HistoryExportDialog
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.widgets.opening import documents, open_file

_SHOW_FOLDER = "show folder of history"
_USUAL_DAYS = 30
_MOST_ERRORS = 3
translate = QCoreApplication.translate


class WorkflowJobsPresenter:
    """Does both for the workflow that is shown.

    Args:
        window: where they are asked for.
        scope: owns what is started here.
    """

    def __init__(self, window: MainWindow, scope: TaskScope) -> None:
        self._window = window
        self._scope = scope
        self._saved_in: Path | None = None
        window.notice.action.connect(self._pressed)

    # -- data syncs -----------------------------------------------------------------------------------------------

    def offer_sync(self, session: Session, workflow_id: str) -> None:
        """Show *Sync now* where the workflow may have a data sync; the local workspace says whether it has."""
        self._window.filter_bar.more.sync.setVisible(_may_sync(session, workflow_id))
        self._scope.start(self._learn(session, workflow_id), name="look for a sync", key="look for a sync")

    async def _learn(self, session: Session, workflow_id: str) -> None:
        try:
            await session.workspace_changes.read_definition()
        except (FlowdashError, NotChangeableError):
            return
        self._window.filter_bar.more.sync.setVisible(_may_sync(session, workflow_id))

    def sync(self, session: Session, workflow_id: str) -> None:
        """Sync, and say what that did."""
        self._scope.start(self._sync(session, workflow_id), name="sync", key=f"sync {workflow_id}")

    async def _sync(self, session: Session, workflow_id: str) -> None:
        notice, name = self._window.notice, _name_of(session, workflow_id)
        notice.show_notice(translate("Jobs", "The server syncs {workflow} with its database…").format(workflow=name))
        try:
            done = await session.jobs.sync(workflow_id)
        except NotFoundError:
            words = translate("Jobs", "{workflow} has no data sync on this server. Nothing was changed.")
            notice.show_notice(words.format(workflow=name), tone="warning")
        except FlowdashError as error:
            words = translate("Jobs", "{workflow} was not synced: {reason}")
            notice.show_notice(words.format(workflow=name, reason=error_text(error)), tone="error")
        else:
            notice.show_notice(_sync_words(name, done), tone="warning" if done.status is JobStatus.FAIL else "info")

    # -- the history ----------------------------------------------------------------------------------------------

    def ask_history(self, session: Session, workflow_id: str) -> None:
        """Ask for which days, then where to."""
        today = datetime.now(UTC).date()
        name = _name_of(session, workflow_id)
        first = today - timedelta(days=_USUAL_DAYS)
        dialog = HistoryExportDialog(self._window.theme, self._window, name, first, today)
        dialog.chosen.connect(lambda first, last: self._ask_target(session, workflow_id, (first, last)))
        dialog.open()

    def _ask_target(self, session: Session, workflow_id: str, days: tuple[date, date]) -> None:
        dialog = QFileDialog(self._window, translate("Jobs", "Export history"), str(documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Jobs", "CSV (*.csv)"))
        dialog.setDefaultSuffix("csv")
        name = translate("Jobs", "{workflow} history {first} to {last}.csv")
        dialog.selectFile(file_name(name.format(workflow=_name_of(session, workflow_id), first=days[0], last=days[1])))
        dialog.fileSelected.connect(
            lambda chosen: self._scope.start(
                self._export(session, workflow_id, days, Path(chosen)), name="export history"
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _export(self, session: Session, workflow_id: str, days: tuple[date, date], target: Path) -> None:
        notice = self._window.notice
        notice.show_notice(translate("Jobs", "The server writes the history…"))
        try:
            status = await session.jobs.export_history(workflow_id, *days, target)
        except NotFoundError:
            notice.show_notice(translate("Jobs", "This server exports no history."), tone="warning")
        except (FlowdashError, OSError) as error:
            reason = f"{error.strerror or error}." if isinstance(error, OSError) else error_text(error)
            words = translate("Jobs", "The history was not exported: {reason}")
            notice.show_notice(words.format(reason=reason), tone="error")
        else:
            self._say_exported(status, target)

    def _say_exported(self, status: JobStatus, target: Path) -> None:
        if status is JobStatus.SUCCESS:
            self._saved_in = target.parent
            words = translate("Jobs", "The history is in {file}.").format(file=target.name)
            actions = ((_SHOW_FOLDER, translate("Jobs", "Show in folder")),)
            self._window.notice.show_notice(words, actions=actions, leaves=True)
            return
        words = translate("Jobs", "The server could not write the history. No file was saved.")
        if status is JobStatus.PENDING:
            words = translate("Jobs", "The server takes long to write the history. No file was saved: try again later.")
        self._window.notice.show_notice(words, tone="error")

    def _pressed(self, action: str) -> None:
        if action == _SHOW_FOLDER and self._saved_in is not None:
            self._window.notice.hide()
            if not open_file(self._saved_in):
                words = translate("Jobs", "No program shows the folder {folder}.")
                self._window.notice.show_notice(words.format(folder=self._saved_in), tone="warning")


def _may_sync(session: Session, workflow_id: str) -> bool:
    definition = session.workspace_changes.definition
    if definition is None:
        return session.account.kind is not AccountKind.LOCAL
    return any(one.id == workflow_id and one.has_data_sync for one in definition.workflows)


def _name_of(session: Session, workflow_id: str) -> str:
    return next((one.name for one in session.workflows if one.id == workflow_id), workflow_id)


def _sync_words(name: str, done: DataSync) -> str:
    """What a sync did: how many tasks became what, and the first reasons of rows that were refused."""
    if not done.status.is_over:
        words = translate("Jobs", "{workflow}: the server was asked to sync, and goes on by itself.")
        return words.format(workflow=name)
    counts = translate("Jobs", "{workflow} is synced: {created} created, {updated} changed, {unchanged} as before.")
    said = [
        counts.format(
            workflow=name,
            created=counted(done.created),
            updated=counted(done.updated),
            unchanged=counted(done.unchanged),
        )
    ]
    if done.failed:
        said.append(translate("Jobs", "{failed} refused:").format(failed=counted(done.failed)))
    elif done.status is JobStatus.FAIL:
        said = [translate("Jobs", "{workflow} was not synced:").format(workflow=name)]
    said += [f"{error.rstrip('.')}." for error in done.errors[:_MOST_ERRORS]]
    if len(done.errors) > _MOST_ERRORS:
        said.append("…")
    return " ".join(said)
