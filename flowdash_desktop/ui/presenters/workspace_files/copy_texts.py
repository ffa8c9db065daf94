"""Sentences about copies of a server's workspace."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.presenters.workspace_files.texts import count_files, count_tasks, count_workflows, joined
from flowdash_desktop.ui.widgets.text import with_count
from flowdash_desktop.wire.workspace_jobs import Copied, JobFault, Part, Progress

translate = QCoreApplication.translate


class CopyTexts:
    """Each method is one sentence, or the words of one button."""

    @staticmethod
    def title(workspace: str) -> str:
        """Of the question."""
        return translate("WorkspaceCopy", "Copy “{workspace}” to this computer?").format(workspace=workspace)

    @staticmethod
    def question() -> str:
        """What a copy is."""
        return translate(
            "WorkspaceCopy",
            "All that the server gives is copied: workflows, people, tasks, links, comments, checklists and files. It"
            " becomes a workspace of its own on this computer, beside the others. Nothing changes on the server."
            "\n\nThis may take long. You can go on working, cancel, and go on with the copy later. At the end a report"
            " says what the server does not give, such as the history.",
        )

    @staticmethod
    def unfinished(moment: str, tasks: int, files: int) -> str:
        """How far an unfinished copy has come."""
        words = translate(
            "WorkspaceCopy",
            "A copy that was begun on {moment} is not finished: {tasks} and {files} have arrived. Going on asks for the"
            " rest only. What others have changed since then may be missing in it.\n\nThrow it away to begin anew.",
        )
        return words.format(moment=moment, tasks=count_tasks(tasks), files=count_files(files))

    @staticmethod
    def copying(progress: Progress | None) -> str:
        """How far it has come."""
        if progress is None or progress.part is None:
            return translate("WorkspaceCopy", "Copying the workspace…")
        words = {
            Part.TASKS: translate("WorkspaceCopy", "Copying the workspace: {done} tasks…"),
            Part.ACTIVITY: translate("WorkspaceCopy", "Copying the workspace: comments of {done} of {total} tasks…"),
            Part.FILES: translate("WorkspaceCopy", "Copying the workspace: {done} of {total} files…"),
            Part.MAKING: translate("WorkspaceCopy", "Copying the workspace: putting it together…"),
        }[progress.part]
        return words.format(done=counted(progress.done), total=counted(progress.total))

    @staticmethod
    def name(workspace: str, moment: str) -> str:
        """What a copy is called in the list of accounts."""
        return translate("WorkspaceCopy", "{workspace} (copy of {moment})").format(workspace=workspace, moment=moment)

    @staticmethod
    def copied(done: Copied, waiting: int) -> str:
        """A copy is there."""
        words = translate("WorkspaceCopy", "“{workspace}” is copied to this computer: {workflows}, {tasks}, {files}.")
        counts = count_workflows(done.workflows), count_tasks(done.tasks), count_files(done.files)
        words = words.format(workspace=done.workspace, workflows=counts[0], tasks=counts[1], files=counts[2])
        return joined(words, _changed(done.left_out), _waiting(waiting))

    @staticmethod
    def open_copy() -> str:
        """The button that shows the copy."""
        return translate("WorkspaceCopy", "Open the copy")

    @staticmethod
    def show_report() -> str:
        """The button that shows the report."""
        return translate("WorkspaceCopy", "Report…")

    @staticmethod
    def go_on() -> str:
        """The button that goes on."""
        return translate("WorkspaceCopy", "Go on")

    @staticmethod
    def throw_away() -> str:
        """The button that removes an unfinished copy."""
        return translate("WorkspaceCopy", "Throw away")

    @staticmethod
    def thrown_away() -> str:
        """An unfinished copy is gone."""
        return translate("WorkspaceCopy", "The unfinished copy is thrown away.")

    @staticmethod
    def cancelled() -> str:
        """It was cancelled, or the line broke."""
        return translate("WorkspaceCopy", "The copy is not finished. What has arrived stays.")

    @staticmethod
    def not_copied(reason: str) -> str:
        """There is no copy yet."""
        return joined(CopyTexts.cancelled(), reason)

    @staticmethod
    def why_not(fault: JobFault) -> str:
        """Why there is no copy yet."""
        reasons = {
            JobFault.NO_ANSWER: translate("WorkspaceCopy", "The server does not answer."),
            JobFault.KEY_REFUSED: translate("WorkspaceCopy", "The server does not accept the API key."),
            JobFault.OTHER_WORKSPACE: translate("WorkspaceCopy", "The API key leads to another workspace now."),
            JobFault.NO_ROOM: translate("WorkspaceCopy", "There is no room left on the disk. Free some."),
            JobFault.NOT_ALLOWED: translate("WorkspaceCopy", "You may not write to the data folder."),
        }
        return reasons.get(fault, translate("WorkspaceCopy", "The server or the disk could not be read."))

    @staticmethod
    def no_key() -> str:
        """The account has no API key to copy with."""
        return translate("WorkspaceCopy", "There is no API key for this account. Enter it first.")

    @staticmethod
    def close_unfinished() -> tuple[str, str, str]:
        """Before the window closes while one runs: title, text, and the button that closes it all the same."""
        return (
            translate("WorkspaceCopy", "A copy of a workspace is not finished"),
            translate(
                "WorkspaceCopy",
                "If you close the window now, it is interrupted. What has arrived stays, and you can go on later.",
            ),
            translate("WorkspaceCopy", "Interrupt it and close"),
        )


def _changed(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("WorkspaceCopy", "1 thing is not in it as it was there.")
    return with_count(translate("WorkspaceCopy", "%n things are not in it as they were there.", None, count), count)


def _waiting(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("WorkspaceCopy", "1 change that was not sent yet is not in it.")
    return with_count(
        translate("WorkspaceCopy", "%n changes that were not sent yet are not in it.", None, count), count
    )
