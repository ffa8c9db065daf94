"""Translated words for the domain's enums, and for what a server says of a field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.domain.filters import Operator
from flowdash_desktop.domain.schema import FieldKind, User
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem, Unmet
from flowdash_desktop.ui.error_texts import error_text

translate = QCoreApplication.translate


def explain(error: InvalidValueError) -> str:
    """What is wrong with a typed value and what would help, in whole sentences for the place where it is typed."""
    said = _with_hint(error.problem).get(error.hint)
    if said is None:
        said = _problems()[error.problem]
        if error.hint is not Hint.NONE:
            said = f"{said} {_hints()[error.hint]}"
    return said.format_map(_Params(error.params))


def problem_text(problem: EditProblem, field_name: str) -> str:
    """Why an edit of a field waits: the server's words for it, else its words for the whole task, else our own."""
    there = problem.there
    if there is not None and there.title:
        words = translate(
            "words", "The server has given the ID to another task, “{task}”. Your change was not put into it."
        )
        return words.format(task=there.title)
    if problem.refusal in (Refusal.NO_COPY, Refusal.KEEPS_FAILING):
        said = (*problem.messages.get("", ()), error_text(problem.reason))
        return "\n".join(filter(None, (refusal_text(problem.refusal), *said)))
    messages = problem.messages.get(field_name) or problem.messages.get("") or ()
    if not messages:
        return error_text(problem.reason) or refusal_text(problem.refusal)
    subject = field_name if messages is problem.messages.get(field_name) else ""
    return _joined([server_text(message, subject) for message in messages])


def _joined(said: Sequence[str]) -> str:
    """Sentences one after the other; what is no sentence is parted by semicolons."""
    are_sentences = all(text.endswith((".", "!", "?")) for text in said)
    return (" " if are_sentences else "; ").join(said)


def server_text(message: str, field_name: str, *, is_beside: bool = True) -> str:
    """What the server says of a field, as a sentence: the API's half sentences are about a field that is named beside.

    Args:
        message: ``"is invalid"``, or any other words.
        field_name: what they are about, ``""`` for the whole task.
        is_beside: they stand at the field, which need not be named then.
    """
    if is_beside and message in set(Problem):
        return _problems()[Problem(message)]
    if message in set(Unmet):
        return _unmet()[Unmet(message)]
    if not message[:1].islower():
        return _named(message)
    whole = _named(f"{field_name} {message}") if field_name else message
    return f"{whole[:1].upper()}{whole[1:]}{'' if whole.endswith(('.', '!', '?')) else '.'}"


def _named(message: str) -> str:
    """What the API says of a field by its name, translated; any other words as they are."""
    for problem, words in _problems_of_a_field().items():
        if message.endswith(f" {problem}"):
            return words.replace("{field}", message.removesuffix(f" {problem}"))
    return message


def _unmet() -> dict[Unmet, str]:
    return {
        Unmet.NOT_OFFERED: translate("words", "Action is not available at this stage"),
        Unmet.CHECKLIST: translate("words", "Checklist must be completed"),
        Unmet.ASSIGNED: translate("words", "Must be assigned"),
    }


def _problems_of_a_field() -> dict[Problem, str]:
    return {
        Problem.INVALID: translate("words", "{field} is invalid"),
        Problem.REQUIRED: translate("words", "{field} is required"),
        Problem.NOT_AN_OPTION: translate("words", "{field} is not one of the options"),
        Problem.NOT_A_USER: translate("words", "{field} is not a user of this workflow"),
        Problem.DEACTIVATED_USER: translate("words", "{field} is a deactivated person. Choose somebody else"),
        Problem.NOT_A_STAGE: translate("words", "{field} is not a stage of this workflow"),
        Problem.NOT_A_FIELD: translate("words", "{field} is not a field of this workflow"),
        Problem.NOT_EDITABLE: translate("words", "{field} can't be changed"),
        Problem.NOT_UNIQUE: translate("words", "{field} has already been taken"),
        Problem.TOO_MANY_FILES: translate("words", "{field} has too many files"),
        Problem.TOO_LARGE: translate("words", "{field} is too large"),
        Problem.NO_SUCH_TASK: translate("words", "{field} does not exist"),
    }


def refusal_text(refusal: Refusal) -> str:
    """Why an edit waits for a person: what happened, what is safe, what to do."""
    return {
        Refusal.INVALID: translate("words", "The server does not take this value. What you typed is kept: change it."),
        Refusal.GONE: translate("words", "The task was deleted on the server. What you typed is kept here."),
        Refusal.ANOTHER_TASK: translate(
            "words", "The server has given the ID to another task. Your change was not put into it."
        ),
        Refusal.CHANGED_MEANWHILE: translate(
            "words", "Someone else changed this meanwhile. What you typed is kept: choose which one to keep."
        ),
        Refusal.TOO_LARGE: translate("words", "The server does not take files this large. The file is kept here."),
        Refusal.NOT_ALLOWED: translate("words", "You are not allowed to change this. What you typed is kept here."),
        Refusal.UNCERTAIN: translate(
            "words",
            "It is not known whether the server has this: it did not answer, and does not show it. Retry looks for it"
            " once more, and sends it again only if it is not there.",
        ),
        Refusal.SEVERAL: translate(
            "words",
            "The server did not answer, and shows several new tasks like this one. Discard this if one of them is"
            " yours. Retry sends it again.",
        ),
        Refusal.UNFINISHED: translate("words", "It is still running on the server. Check again later."),
        Refusal.FILE_MISSING: translate("words", "The file kept here can't be read any more. Add it again."),
        Refusal.NO_COPY: translate(
            "words", "Nothing was removed: a file could not be copied before, so undo could not bring it back."
        ),
        Refusal.KEEPS_FAILING: translate(
            "words",
            "The server fails at this each time, though it takes other changes. It is kept here: retry later, or change"
            " it.",
        ),
        Refusal.REFUSED: translate("words", "The server refused this. What you typed is kept here."),
    }[refusal]


def state_text(state: EditState) -> str:
    """Where an edit is on its way to the server, for a tool tip or the status bar."""
    return {
        EditState.SAVED_HERE: translate("words", "Saved here, not sent yet"),
        EditState.SENDING: translate("words", "Sending"),
        EditState.NEEDS_YOU: translate("words", "Needs you"),
    }[state]


def operator_text(operator: Operator, kind: FieldKind | None = None) -> str:
    """How a condition compares, to be read between the field's name and the value.

    Args:
        operator: the comparison.
        kind: of the field: numbers and people have words of their own for some.
    """
    special: dict[Operator, str] = {}
    if kind in (FieldKind.NUMBER, FieldKind.CURRENCY):
        special = {
            Operator.AT_LEAST: translate("words", "is at least"),
            Operator.AT_MOST: translate("words", "is at most"),
            Operator.BEFORE: translate("words", "is less than"),
            Operator.AFTER: translate("words", "is more than"),
        }
    elif kind is FieldKind.PERSON:
        special = {
            Operator.IS_BLANK: translate("words", "is nobody"),
            Operator.IS_NOT_BLANK: translate("words", "is somebody"),
        }
    return special.get(operator) or _operators()[operator]


def _operators() -> dict[Operator, str]:
    return {
        Operator.IS: translate("words", "is"),
        Operator.IS_NOT: translate("words", "is not"),
        Operator.IS_ANY_OF: translate("words", "is any of"),
        Operator.IS_NONE_OF: translate("words", "is none of"),
        Operator.CONTAINS: translate("words", "contains"),
        Operator.NOT_CONTAINS: translate("words", "does not contain"),
        Operator.STARTS_WITH: translate("words", "starts with"),
        Operator.BEFORE: translate("words", "is before"),
        Operator.AFTER: translate("words", "is after"),
        Operator.AT_LEAST: translate("words", "is on or after"),
        Operator.AT_MOST: translate("words", "is on or before"),
        Operator.BETWEEN: translate("words", "is between"),
        Operator.IS_TODAY: translate("words", "is today"),
        Operator.IS_OVERDUE: translate("words", "is overdue"),
        Operator.IS_THIS_WEEK: translate("words", "is this week"),
        Operator.IS_NEXT_7_DAYS: translate("words", "is in the next 7 days"),
        Operator.IS_ME: translate("words", "is me"),
        Operator.IS_NOT_ME: translate("words", "is not me"),
        Operator.IS_BLANK: translate("words", "is blank"),
        Operator.IS_NOT_BLANK: translate("words", "is not blank"),
        Operator.IS_CHECKED: translate("words", "is checked"),
        Operator.IS_NOT_CHECKED: translate("words", "is not checked"),
    }


def deactivated_text() -> str:
    """The word for a person whom no task gets any more."""
    return translate("words", "deactivated")


def person_text(user: User, name: str = "") -> str:
    """What a person is called where somebody may take them for one who can be given tasks.

    Args:
        user: the person.
        name: another name than their own.
    """
    words = translate("words", "{name} \u00b7 {state}")
    name = name or user.name
    return words.format(name=name, state=deactivated_text()) if user.deactivated else name


class _Params(dict[str, str]):
    """A hint's params, where a name that a translation got wrong is left in its braces."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def _problems() -> dict[Problem, str]:
    return {
        Problem.INVALID: translate("words", "This value is not valid."),
        Problem.REQUIRED: translate("words", "This field is required."),
        Problem.NOT_AN_OPTION: translate("words", "This is not one of the options."),
        Problem.REPEATED_OPTION: translate("words", "An option is there twice."),
        Problem.NOT_A_USER: translate("words", "This is not a user of this workflow."),
        Problem.DEACTIVATED_USER: translate("words", "This person is deactivated. Choose somebody else."),
        Problem.NOT_A_STAGE: translate("words", "This is not a stage of this workflow."),
        Problem.NOT_A_FIELD: translate("words", "This is not a field of this workflow."),
        Problem.NOT_EDITABLE: translate("words", "This can't be changed."),
        Problem.NOT_UNIQUE: translate("words", "Another task has this already."),
        Problem.SET_BY_SERVER: translate("words", "The server sets this."),
        Problem.TOO_MANY_FILES: translate("words", "There are too many files."),
        Problem.ONE_LINE: translate("words", "This must be on one line."),
        Problem.UNKNOWN_FILE: translate("words", "One of the files is not attached."),
        Problem.UNREACHABLE_URL: translate("words", "The file could not be downloaded."),
        Problem.FORBIDDEN_URL: translate("words", "The address is not allowed."),
        Problem.TOO_LARGE: translate("words", "This is too large."),
        Problem.NO_SUCH_TASK: translate("words", "The task does not exist."),
        Problem.NOT_A_LINK: translate("words", "This is not a link of this workflow."),
        Problem.ID_OF_ANOTHER: translate("words", "Another task has this unique ID now."),
    }


def _hints() -> dict[Hint, str]:
    return {
        Hint.NONE: "",
        Hint.NO_SUCH_DAY: translate("words", "{month} {year} has only {days} days."),
        Hint.DATE_EXAMPLES: translate("words", "Write it like 2026-01-31 or 31 Jan 2026."),
        Hint.AMBIGUOUS_DATE: translate("words", "This could be {first} or {second}."),
        Hint.DATETIME_EXAMPLES: translate("words", "Write it like 2026-01-31 14:30."),
        Hint.NUMBER_EXAMPLE: translate("words", "Write it like 1200.50."),
        Hint.AMBIGUOUS_NUMBER: translate("words", "Write {first}, or {second} with decimals."),
        Hint.MONEY_EXAMPLE: translate("words", "Write it with at most two decimals, like 1200.50."),
        Hint.EMAIL_EXAMPLE: translate("words", "Write it like name@example.com."),
        Hint.URL_EXAMPLE: translate("words", "Write it with https:// at the start."),
        Hint.URL_SPACES: translate("words", "An address has no spaces."),
        Hint.OPTIONS: translate("words", "Choose one of: {options}"),
        Hint.USERS: translate("words", "Choose a name or an e-mail address of this workflow's users."),
        Hint.FILE_LIMIT: translate("words", "The limit is {limit}."),
        Hint.YES_OR_NO: translate("words", "Write yes or no."),
    }


def _with_hint(problem: Problem) -> dict[Hint, str]:
    """A text that is no value of its field: what it should be, and how that is written."""
    if problem is not Problem.INVALID:
        return {}
    alone = (Hint.NO_SUCH_DAY, Hint.AMBIGUOUS_DATE, Hint.AMBIGUOUS_NUMBER, Hint.URL_SPACES, Hint.YES_OR_NO)
    return {hint: words for hint, words in _hints().items() if hint in alone} | {
        Hint.DATE_EXAMPLES: translate("words", "Not a date. Write it like 2026-01-31 or 31 Jan 2026."),
        Hint.DATETIME_EXAMPLES: translate("words", "Not a date and a time. Write them like 2026-01-31 14:30."),
        Hint.NUMBER_EXAMPLE: translate("words", "Not a number. Write it like 1200.50."),
        Hint.MONEY_EXAMPLE: translate("words", "Not an amount. Write it with at most two decimals, like 1200.50."),
        Hint.EMAIL_EXAMPLE: translate("words", "Not an e-mail address. Write it like name@example.com."),
        Hint.URL_EXAMPLE: translate("words", "Not a web address. Write it with https:// at the start."),
    }
