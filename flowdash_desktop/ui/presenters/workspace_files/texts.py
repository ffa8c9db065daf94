"""Sentences about backups and exports of a workspace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.wire.workspace_jobs import BackedUp, Exported, JobFault, Progress

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
        return translate("WorkspaceFiles", "Another backup, restore or export is still running.")

    @staticmethod
    def backed_up(done: BackedUp, file: Path, size: str) -> str:
        """A backup is there."""
        words = translate("WorkspaceFiles", "“{workspace}” is backed up to {file} ({size}).")
        words = words.format(workspace=done.workspace, file=file.name, size=size)
        return _joined(words, _missing(done.missing))

    @staticmethod
    def exported(done: Exported, file: Path) -> str:
        """A definition is there."""
        words = translate(
            "WorkspaceFiles", "“{workspace}” is exported to {file}: {workflows} workflows, {tasks} tasks."
        )
        words = words.format(
            workspace=done.workspace, file=file.name, workflows=f"{done.workflows:,}", tasks=f"{done.tasks:,}"
        )
        if not done.left_out:
            return words
        left_out = translate("WorkspaceFiles", "{count} things could not be in it, for example: {first}.")
        return _joined(words, left_out.format(count=f"{len(done.left_out):,}", first=done.left_out[0]))

    @staticmethod
    def waiting(count: int) -> str:
        """Changes that were not sent, and so are not in the file."""
        if not count:
            return ""
        if count == 1:
            return translate("WorkspaceFiles", "One change that waits or needs you is not in it.")
        words = translate("WorkspaceFiles", "{count} changes that wait or need you are not in it.")
        return words.format(count=f"{count:,}")

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
        return _joined(translate("WorkspaceFiles", "{file} was not written.").format(file=file.name), reason)


def _missing(count: int) -> str:
    if not count:
        return ""
    words = translate("WorkspaceFiles", "{count} attachments are missing or damaged, and not in it.")
    return words.format(count=f"{count:,}")


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _with_percent(words: str, progress: Progress | None) -> str:
    if progress is None or not progress.total:
        return words
    percent = min(100, progress.done * 100 // progress.total)
    return translate("WorkspaceFiles", "{what} {percent} %").format(what=words, percent=percent)
