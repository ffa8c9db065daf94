"""Sentences about backups, restores and exports of a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.widgets.text import with_count
from flowdash_desktop.wire.workspace_jobs import BackedUp, Exported, Found, JobFault, Progress, Restored

translate = QCoreApplication.translate


class WorkspaceFileTexts:
    """Each method is one sentence, or the words of one button."""

    @staticmethod
    def backup_title() -> str:
        """Of the dialog for the place of a backup."""
        return translate("WorkspaceFiles", "Back up the workspace to")

    @staticmethod
    def backup_name(workspace: str, day: str) -> str:
        """The name that is proposed for a backup."""
        return translate("WorkspaceFiles", "{workspace} backup {day}.zip").format(workspace=workspace, day=day)

    @staticmethod
    def backup_filter() -> str:
        """The kind of file, for the system's dialog."""
        return translate("WorkspaceFiles", "Backup of a workspace (*.zip)")

    @staticmethod
    def export_title() -> str:
        """Of the dialog for the place of a definition."""
        return translate("WorkspaceFiles", "Export the workspace to")

    @staticmethod
    def export_name(workspace: str, day: str) -> str:
        """The name that is proposed for a definition."""
        return translate("WorkspaceFiles", "{workspace} {day}.json").format(workspace=workspace, day=day)

    @staticmethod
    def export_filter() -> str:
        """The kind of file, for the system's dialog."""
        return translate("WorkspaceFiles", "Definition of a workspace (*.json)")

    @staticmethod
    def saving() -> str:
        """Before a backup: changes are sent first, so that they are in it."""
        return translate("WorkspaceFiles", "Saving changes…")

    @staticmethod
    def backing_up(progress: Progress | None) -> str:
        """How far a backup has come."""
        return _with_percent(translate("WorkspaceFiles", "Backing up…"), progress)

    @staticmethod
    def exporting() -> str:
        """An export is on its way."""
        return translate("WorkspaceFiles", "Exporting the workspace…")

    @staticmethod
    def cancel() -> str:
        """The button that ends it."""
        return translate("WorkspaceFiles", "Cancel")

    @staticmethod
    def show_in_folder() -> str:
        """The button that opens the folder of the file."""
        return translate("WorkspaceFiles", "Show in folder")

    @staticmethod
    def busy() -> str:
        """One at a time."""
        return translate("WorkspaceFiles", "Another backup, restore, export or copy is still running.")

    @staticmethod
    def backed_up(done: BackedUp, file: Path, size: str) -> str:
        """A backup is there."""
        words = translate("WorkspaceFiles", "“{workspace}” is backed up to {file} ({size}).")
        words = words.format(workspace=done.workspace, file=file.name, size=size)
        return joined(words, _missing(done.missing))

    @staticmethod
    def exported(done: Exported, file: Path) -> str:
        """A definition is there."""
        words = translate("WorkspaceFiles", "“{workspace}” is exported to {file}: {workflows}, {tasks}.")
        workflows, tasks = count_workflows(done.workflows), count_tasks(done.tasks)
        words = words.format(workspace=done.workspace, file=file.name, workflows=workflows, tasks=tasks)
        return joined(words, _left_out(done.left_out))

    @staticmethod
    def waiting(count: int) -> str:
        """Changes that were not sent, and so are not in the file."""
        if not count:
            return ""
        if count == 1:
            return translate("WorkspaceFiles", "One change that waits or needs you is not in it.")
        words = translate("WorkspaceFiles", "{count} changes that wait or need you are not in it.")
        return words.format(count=counted(count))

    @staticmethod
    def not_written(file: Path, fault: JobFault) -> str:
        """Why there is no file."""
        reasons = {
            JobFault.NO_ROOM: translate(
                "WorkspaceFiles", "There is no room left on the disk. Free some, or choose another."
            ),
            JobFault.NOT_ALLOWED: translate("WorkspaceFiles", "You may not write there. Choose another folder."),
            JobFault.NO_FOLDER: translate("WorkspaceFiles", "The folder is not there any more. Choose another one."),
            JobFault.NO_WORKSPACE: translate("WorkspaceFiles", "There is no workspace here yet."),
        }
        reason = reasons.get(fault, translate("WorkspaceFiles", "The workspace or the disk could not be read."))
        return joined(translate("WorkspaceFiles", "{file} was not written.").format(file=file.name), reason)

    @staticmethod
    def not_backed_up(fault: JobFault) -> str:
        """There is no automatic backup today."""
        said = translate("WorkspaceFiles", "The automatic backup of today was not made.")
        reasons = {
            JobFault.NO_ROOM: translate(
                "WorkspaceFiles", "The disk has too little room for it, or the workspace is too large."
            ),
            JobFault.NOT_ALLOWED: translate("WorkspaceFiles", "You may not write to the data folder."),
        }
        reason = reasons.get(fault, translate("WorkspaceFiles", "The workspace or the disk could not be read."))
        return joined(said, reason, translate("WorkspaceFiles", "The earlier ones are still there."))

    @staticmethod
    def backed_up_in_part(missing: int) -> str:
        """The automatic backup of today has not all attachments."""
        return joined(translate("WorkspaceFiles", "The automatic backup of today is incomplete."), _missing(missing))

    @staticmethod
    def daily_backups(is_on: bool, folder: Path) -> str:
        """The person has switched the automatic backups on or off."""
        on = translate("WorkspaceFiles", "Local workspaces are backed up every day; seven backups stay in {folder}.")
        off = translate("WorkspaceFiles", "There are no automatic backups any more. Those in {folder} stay.")
        return (on if is_on else off).format(folder=folder)

    @staticmethod
    def close_unfinished() -> tuple[str, str, str]:
        """Before the window closes while something runs: title, text, and the button that closes it all the same."""
        return (
            translate("WorkspaceFiles", "A backup, restore or export is not finished"),
            translate("WorkspaceFiles", "If you close the window now, it is cancelled, and nothing is left of it."),
            translate("WorkspaceFiles", "Cancel it and close"),
        )

    @staticmethod
    def restore_title() -> str:
        """Of the dialog for a backup."""
        return translate("WorkspaceFiles", "Restore from a backup")

    @staticmethod
    def all_files() -> str:
        """For the system's dialog: a backup may have any name."""
        return translate("WorkspaceFiles", "All files (*)")

    @staticmethod
    def looking(progress: Progress | None) -> str:
        """How far the check of a backup has come."""
        return _with_percent(translate("WorkspaceFiles", "Checking the backup…"), progress)

    @staticmethod
    def restoring(progress: Progress | None) -> str:
        """How far a restore has come."""
        return _with_percent(translate("WorkspaceFiles", "Restoring…"), progress)

    @staticmethod
    def restored_name(workspace: str, moment: str) -> str:
        """What a restored workspace is called in the list of accounts."""
        return translate("WorkspaceFiles", "{workspace} ({moment})").format(workspace=workspace, moment=moment)

    @staticmethod
    def restore_heading(workspace: str) -> str:
        """Of the question before a restore."""
        return translate("WorkspaceFiles", "Restore “{workspace}”?").format(workspace=workspace)

    @staticmethod
    def restore() -> str:
        """The button that begins it."""
        return translate("WorkspaceFiles", "Restore")

    @staticmethod
    def restore_question(found: Found, moment: str, name: str, waiting: int) -> str:
        """What is in a backup, and what will happen."""
        holds = translate(
            "WorkspaceFiles",
            "Backed up on {moment}. The backup is not damaged. It holds {workflows}, {tasks} and {files}.",
        )
        counts = {
            "workflows": count_workflows(found.workflows),
            "tasks": count_tasks(found.tasks),
            "files": count_files(found.files),
        }
        holds = holds.format(moment=moment, **counts)
        happens = translate(
            "WorkspaceFiles",
            "It becomes a workspace of its own on this computer, “{name}”. The workspaces that are there stay as they"
            " are. You change between them in the menu of the accounts.",
        ).format(name=name)
        stays = ""
        if waiting:
            one = translate("WorkspaceFiles", "One change that is not sent yet belongs to the present one only.")
            many = translate("WorkspaceFiles", "{count} changes that are not sent yet belong to the present one only.")
            stays = (one if waiting == 1 else many).format(count=counted(waiting))
        return "\n\n".join((joined(holds, _missing(found.missing)), joined(happens, stays)))

    @staticmethod
    def restored(done: Restored) -> str:
        """A workspace is there again."""
        words = translate("WorkspaceFiles", "“{workspace}” is restored beside your other workspaces.")
        return joined(words.format(workspace=done.workspace), _missing(done.missing))

    @staticmethod
    def go_back(name: str) -> str:
        """The button that shows the former workspace again."""
        return translate("WorkspaceFiles", "Back to {name}").format(name=name)

    @staticmethod
    def not_restored(file: Path, reason: str) -> str:
        """Nothing was restored."""
        title = translate("WorkspaceFiles", "{file} was not restored.").format(file=file.name)
        return joined(title, reason, translate("WorkspaceFiles", "Nothing was changed."))

    @staticmethod
    def why_not(fault: JobFault) -> str:
        """Why nothing was restored."""
        reasons = {
            JobFault.NO_BACKUP: translate("WorkspaceFiles", "It is no backup of Flowdash Desktop, or it is not whole."),
            JobFault.DAMAGED: translate("WorkspaceFiles", "It is damaged. Take another copy of it."),
            JobFault.NEWER: translate(
                "WorkspaceFiles", "It was made by a newer version of Flowdash Desktop. Update this one."
            ),
            JobFault.NO_WORKSPACE: translate("WorkspaceFiles", "There is no workspace in it."),
            JobFault.NO_ROOM: translate("WorkspaceFiles", "There is no room left on the disk. Free some."),
            JobFault.NOT_ALLOWED: translate("WorkspaceFiles", "You may not read it, or not write to the data folder."),
            JobFault.NO_FOLDER: translate("WorkspaceFiles", "The file or the data folder is not there any more."),
        }
        return reasons.get(fault, translate("WorkspaceFiles", "The file or the disk could not be read."))


def _missing(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("WorkspaceFiles", "1 attachment is missing or damaged, and not in it.")
    words = translate("WorkspaceFiles", "%n attachments are missing or damaged, and not in it.", None, count)
    return with_count(words, count)


def _left_out(lines: Sequence[str]) -> str:
    if not lines:
        return ""
    if len(lines) == 1:
        return translate("WorkspaceFiles", "1 thing could not be in it: {first}.").format(first=lines[0])
    count = len(lines)
    words = translate("WorkspaceFiles", "%n things could not be in it, for example: {first}.", None, count)
    return with_count(words, count).format(first=lines[0])


def count_workflows(count: int) -> str:
    """So many workflows."""
    if count == 1:
        return translate("WorkspaceFiles", "1 workflow")
    return with_count(translate("WorkspaceFiles", "%n workflows", None, count), count)


def count_tasks(count: int) -> str:
    """So many tasks."""
    if count == 1:
        return translate("WorkspaceFiles", "1 task")
    return with_count(translate("WorkspaceFiles", "%n tasks", None, count), count)


def count_files(count: int) -> str:
    """So many files."""
    if count == 1:
        return translate("WorkspaceFiles", "1 file")
    return with_count(translate("WorkspaceFiles", "%n files", None, count), count)


def joined(*sentences: str) -> str:
    """Sentences that are there, one after the other."""
    return " ".join(sentence for sentence in sentences if sentence)


def _with_percent(words: str, progress: Progress | None) -> str:
    if progress is None or not progress.total:
        return words
    percent = min(100, progress.done * 100 // progress.total)
    return translate("WorkspaceFiles", "{what} {percent} %").format(what=words, percent=percent)
