"""What is said of an action that is on its way, above the task, and what can be answered."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.edits import EditState, Operation, Refusal
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.ui.sentences import ended, sentence_of
from flowdash_desktop.ui.texts import problem_text, server_text

translate = QCoreApplication.translate
Said: TypeAlias = tuple[str, Literal["info", "error"], tuple[tuple[str, str], ...]]
"""The words, how they are meant, and the answers by name and words."""


def action_notice(pending: Operation | None, shown: ShownTask, *, online: bool, can_retry: bool = True) -> Said:
    """What is said of an action that does not simply go its way; no words for the others."""
    if pending is None or not isinstance(pending.edit, RunAction):
        return "", "info", ()
    name, problem = pending.edit.name, pending.problem
    if pending.state is EditState.NEEDS_YOU:
        if problem is not None and problem.refusal is Refusal.GONE:
            return "", "info", ()  # said once, of the whole task
        return _refused(pending, name, can_retry=can_retry)
    if pending.state is EditState.SENDING:
        return "", "info", ()  # its button says so
    answers = (("undo", translate("DetailPane", "Undo")),) if not pending.uncertain else ()
    if _is_held_up(shown, pending):
        words = translate("DetailPane", "{action} waits for what needs you in this task.")
    elif not online:
        words = translate("DetailPane", "{action} is saved here, and goes on when the server can be reached.")
    elif pending.attempts:
        words = translate("DetailPane", "{action} is tried again soon.")
    else:
        return "", "info", ()  # the window says what waits so that it can be undone
    return words.format(action=name), "info", answers


def _refused(pending: Operation, name: str, *, can_retry: bool) -> Said:
    problem = pending.problem
    refusal = problem.refusal if problem is not None else Refusal.REFUSED
    why = problem_text(problem, "") if problem is not None else ""
    if problem is not None and not problem.messages.get(""):
        named = [(field, text) for field, texts in problem.messages.items() for text in texts]
        why = " ".join(server_text(text, field, is_beside=False) for field, text in named) or why
    head = translate("DetailPane", "{action} did not go through.")
    again = translate("DetailPane", "Retry")
    if refusal is Refusal.UNCERTAIN:
        head = translate("DetailPane", "{action} may have been done.")
        again = translate("DetailPane", "Run it again")
    elif refusal is Refusal.KEEPS_FAILING:
        head = translate("DetailPane", "{action} may have been done.")
    elif refusal is Refusal.UNFINISHED:
        head = translate("DetailPane", "{action} is not finished.")
        again = translate("DetailPane", "Check again")
    discard = ("discard", translate("DetailPane", "Discard"))
    return (
        f"{sentence_of(head, action=name)} {ended(why) if why else ''}".strip(),
        "error",
        ((("retry", again), discard) if can_retry else (discard,)),
    )


def _is_held_up(shown: ShownTask, pending: Operation) -> bool:
    """True where something that was changed before needs the person."""
    marks = [mark.state for mark in shown.marks.values()]
    marks += [file.state for files in shown.pending_files.values() for file in files]
    others = [i for i in shown.activity if i.sequence < pending.sequence]
    marks += [i.state for i in others if not isinstance(i.edit, RunAction | AddComment)]
    return EditState.NEEDS_YOU in marks
