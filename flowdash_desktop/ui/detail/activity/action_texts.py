"""What is said of an action that is on its way, above the task, and what can be answered."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.edits import EditProblem, EditState, Operation, Refusal
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.ui.sentences import ended, sentence_of
from flowdash_desktop.ui.texts import problem_text, server_text

translate = QCoreApplication.translate
Said: TypeAlias = tuple[str, Literal["info", "error"], tuple[tuple[str, str], ...]]
"""The words, how they are meant, and the answers by name and words."""
_NOTHING: Said = "", "info", ()


def action_notice(pending: Operation | None, shown: ShownTask, *, online: bool, can_retry: bool = True) -> Said:
    """What is said of an action that does not simply go its way; no words for the others."""
    if pending is None or not isinstance(pending.edit, RunAction):
        return _NOTHING
    name, problem = pending.edit.name, pending.problem
    if pending.state is EditState.NEEDS_YOU:
        if problem is not None and problem.refusal is Refusal.GONE:
            return _NOTHING  # said once, of the whole task
        return _refused(pending, name, can_retry=can_retry)
    words = _waiting_words(pending, shown, online=online)
    if not words:
        return _NOTHING
    answers = (("undo", translate("DetailPane", "Undo")),) if not pending.uncertain else ()
    return words.format(action=name), "info", answers


def _waiting_words(pending: Operation, shown: ShownTask, *, online: bool) -> str:
    """Why an action is not on its way; ``""`` where something else says it."""
    if pending.state is EditState.SENDING:
        return ""  # its button says so
    if _is_held_up(shown, pending):
        return translate("DetailPane", "{action} waits for what needs you in this task.")
    if not online:
        return translate("DetailPane", "{action} is saved here, and goes on when the server can be reached.")
    if pending.attempts:
        return translate("DetailPane", "{action} is tried again soon.")
    return ""  # the window says what waits so that it can be undone


def _refused(pending: Operation, name: str, *, can_retry: bool) -> Said:
    problem = pending.problem
    head, again = _head_and_retry(problem.refusal if problem is not None else Refusal.REFUSED)
    why = _why(problem) if problem is not None else ""
    discard = ("discard", translate("DetailPane", "Discard"))
    return (
        f"{sentence_of(head, action=name)} {ended(why) if why else ''}".strip(),
        "error",
        ((("retry", again), discard) if can_retry else (discard,)),
    )


def _why(problem: EditProblem) -> str:
    """The server's words for the whole action, else its words for each field, else our own."""
    why = problem_text(problem, "")
    if problem.messages.get("") or problem.reason is not None:
        return why
    named = [(field, text) for field, texts in problem.messages.items() for text in texts]
    return " ".join(server_text(text, field, is_beside=False) for field, text in named) or why


def _head_and_retry(refusal: Refusal) -> tuple[str, str]:
    """What happened to the action, and the words of the button that tries it again."""
    retry = translate("DetailPane", "Retry")
    match refusal:
        case Refusal.UNCERTAIN:
            return translate("DetailPane", "{action} may have been done."), translate("DetailPane", "Run it again")
        case Refusal.KEEPS_FAILING:
            return translate("DetailPane", "{action} may have been done."), retry
        case Refusal.UNFINISHED:
            return translate("DetailPane", "{action} is not finished."), translate("DetailPane", "Check again")
    return translate("DetailPane", "{action} did not go through."), retry


def _is_held_up(shown: ShownTask, pending: Operation) -> bool:
    """True where something that was changed before needs the person."""
    marks = [mark.state for mark in shown.marks.values()]
    marks += [file.state for files in shown.pending_files.values() for file in files]
    others = [i for i in shown.activity if i.sequence < pending.sequence]
    marks += [i.state for i in others if not isinstance(i.edit, RunAction | AddComment)]
    return EditState.NEEDS_YOU in marks


def actions_load() -> str:
    """Why the key of an action does nothing before the actions are known."""
    return translate("Commands", "The actions are still loading")


def no_such_action(digit: int) -> str:
    """Why the key of an action does nothing where no action has it."""
    return translate("Commands", "This workflow has no action {number}").format(number=digit)
