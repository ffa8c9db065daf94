"""Sentences about workflows that are made and changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.errors import ConflictError, ValidationError
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.session.workspace_steps import BegunChange, WorkspaceStep, WorkspaceStepKind
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.domain.workspace.definition import Effect

translate = QCoreApplication.translate
_MOST_LETTERS = 60


class WorkflowTexts:
    """Each method is a sentence or the words of one button."""

    @staticmethod
    def offline() -> str:
        """Why nothing can be changed now."""
        return translate("Workflows", "Workflows can be changed when the server can be reached.")

    @staticmethod
    def asking() -> str:
        """It is not known yet."""
        return translate("Workflows", "Asking the server…")

    @staticmethod
    def stays_here() -> str:
        """What the status bar says where nothing was begun yet."""
        return translate("Workflows", "Everything stays on this computer until you connect")

    @staticmethod
    def filling() -> str:
        """The sample is being brought."""
        return translate("Workflows", "Filling the workspace with sample data…")

    @staticmethod
    def undo() -> str:
        """The button that takes it back."""
        return translate("Workflows", "Undo")

    @staticmethod
    def open_page() -> str:
        """The button that opens the page of the service."""
        return translate("Workflows", "Open the service's page…")

    @staticmethod
    def no_browser() -> str:
        """No program opens the page."""
        return translate("Workflows", "The system has no program that opens web pages.")

    @staticmethod
    def page_question(address: str) -> tuple[str, str, str]:
        """Title, text and button before a page of the service is opened."""
        return (
            translate("Workflows", "Open the service's page?"),
            translate("Workflows", "Workflows of this account are changed there: {address}").format(address=address),
            translate("Workflows", "Open"),
        )

    @staticmethod
    def copy_name(name: str) -> str:
        """What a copy is called."""
        return translate("Workflows", "{name} (copy)").format(name=name)

    @staticmethod
    def done(step: WorkspaceStep) -> str:
        """What was done."""
        words = {
            WorkspaceStepKind.CREATED: translate("Workflows", "“{name}” is ready for its first tasks."),
            WorkspaceStepKind.RENAMED: translate("Workflows", "The workflow is called “{name}” now."),
            WorkspaceStepKind.COPIED: translate("Workflows", "“{name}” is a copy without tasks."),
            WorkspaceStepKind.ARCHIVED: translate("Workflows", "“{name}” is archived, with all its tasks."),
            WorkspaceStepKind.BROUGHT_BACK: translate("Workflows", "“{name}” is back."),
            WorkspaceStepKind.DELETED: translate("Workflows", "“{name}” was deleted."),
            WorkspaceStepKind.EXTENDED: translate("Workflows", "The workflow has “{name}” now."),
            WorkspaceStepKind.SAMPLE_DELETED: translate(
                "Workflows", "The sample is thrown away. Your own workflows are as they were."
            ),
            WorkspaceStepKind.CHANGED: translate("Workflows", "“{name}” was changed."),
        }
        return words[step.kind].format(name=short(step.name, _MOST_LETTERS))

    @staticmethod
    def undoing(step: WorkspaceStep) -> str:
        """The entry that takes a step back."""
        words = {
            WorkspaceStepKind.CREATED: translate("Workflows", "Undo: create “{name}”"),
            WorkspaceStepKind.RENAMED: translate("Workflows", "Undo: rename to “{name}”"),
            WorkspaceStepKind.COPIED: translate("Workflows", "Undo: create “{name}”"),
            WorkspaceStepKind.ARCHIVED: translate("Workflows", "Undo: archive “{name}”"),
            WorkspaceStepKind.BROUGHT_BACK: translate("Workflows", "Undo: bring back “{name}”"),
            WorkspaceStepKind.DELETED: translate("Workflows", "Undo: delete “{name}”"),
            WorkspaceStepKind.SAMPLE_DELETED: translate("Workflows", "Undo: throw the sample away"),
            WorkspaceStepKind.EXTENDED: translate("Workflows", "Undo: add “{name}”"),
            WorkspaceStepKind.CHANGED: translate("Workflows", "Undo: change “{name}”"),
        }
        return words[step.kind].format(name=short(step.name, _MOST_LETTERS // 2))

    @staticmethod
    def undone(step: WorkspaceStep) -> str:
        """A step was taken back."""
        words = {
            WorkspaceStepKind.CREATED: translate("Workflows", "“{name}” was taken away again."),
            WorkspaceStepKind.RENAMED: translate("Workflows", "The workflow has its former name again."),
            WorkspaceStepKind.COPIED: translate("Workflows", "“{name}” was taken away again."),
            WorkspaceStepKind.ARCHIVED: translate("Workflows", "“{name}” is back."),
            WorkspaceStepKind.BROUGHT_BACK: translate("Workflows", "“{name}” is archived again."),
            WorkspaceStepKind.DELETED: translate("Workflows", "“{name}” is back, with all its tasks."),
            WorkspaceStepKind.SAMPLE_DELETED: translate("Workflows", "The sample is back, as you left it."),
            WorkspaceStepKind.EXTENDED: translate("Workflows", "“{name}” was taken away again."),
            WorkspaceStepKind.CHANGED: translate("Workflows", "“{name}” is as it was before the change."),
        }
        return words[step.kind].format(name=short(step.name, _MOST_LETTERS))

    @staticmethod
    def not_noted(done: str, error: CodedError) -> str:
        """What was done on the server although the disk here has not taken its answer."""
        words = translate("Workflows", "{done} Only this computer could not note it: {reason} Undo works all the same.")
        return words.format(done=done, reason=error_text(error))

    @staticmethod
    def not_undone(step: WorkspaceStep, error: CodedError) -> str:
        """Why a step can't be taken back."""
        words = translate("Workflows", "Not undone: {step}. {reason}")
        return words.format(step=WorkflowTexts.undoing(step).partition(": ")[2], reason=error_text(error))

    @staticmethod
    def not_done(begun: BegunChange, error: CodedError) -> str:
        """What was on its way when the window closed was not made."""
        name = short(begun.step.name, _MOST_LETTERS)
        if begun.is_undo:
            return WorkflowTexts.not_undone(begun.step, error)
        if isinstance(error, ConflictError):
            first = translate("Workflows", "Your change of “{name}” was not made: others changed the workspace first.")
            return first.format(name=name)
        words = translate("Workflows", "Your change of “{name}” was not made. {reason}")
        return words.format(name=name, reason=WorkflowTexts.failed(error))

    @staticmethod
    def failed(error: CodedError) -> str:
        """Why a change was not made; the server's words where it has some."""
        if isinstance(error, ValidationError) and error.messages:
            lines = [line for lines in error.messages.values() for line in lines]
            return translate("Workflows", "The server says: {words}.").format(words="; ".join(lines))
        return error_text(error)

    @staticmethod
    def delete_question(
        name: str, effects: Sequence[Effect], linked: Sequence[str], waiting: int
    ) -> tuple[str, str, str]:
        """Title, text and button before a workflow is deleted with its tasks.

        Args:
            name: of the workflow.
            effects: what the deletion would do.
            linked: the names of workflows whose tasks are linked to its own.
            waiting: how many changes of its tasks are not sent yet.
        """
        from flowdash_desktop.domain.workspace.definition import EffectKind

        tasks = sum(effect.tasks for effect in effects if effect.kind is EffectKind.TASKS_REMOVED)
        words = [_tasks_go(tasks)]
        if linked:
            links = translate("Workflows", "Links to tasks of {workflows} go, too.")
            words.append(links.format(workflows=translate("Workflows", ", ").join(linked)))
        if waiting:
            one = translate("Workflows", "One change of its tasks is not sent yet, and can't be sent then.")
            many = translate("Workflows", "{count} changes of its tasks are not sent yet, and can't be sent then.")
            words.append((one if waiting == 1 else many).format(count=counted(waiting)))
        words.append(translate("Workflows", "It can be undone for 30 days."))
        title = translate("Workflows", "Delete “{name}”?").format(name=short(name, _MOST_LETTERS))
        return title, " ".join(words), translate("Workflows", "Delete workflow")


def _tasks_go(count: int) -> str:
    if not count:
        return translate("Workflows", "It has no tasks.")
    if count == 1:
        return translate("Workflows", "Its only task goes with it, with files, comments and history.")
    words = translate("Workflows", "Its {count} tasks go with it, with files, comments and history.")
    return words.format(count=counted(count))
