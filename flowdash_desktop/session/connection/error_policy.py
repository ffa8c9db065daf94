"""What an error of the API means for the edit that met it: wait, ask for the key, or ask the person."""

from __future__ import annotations

from collections.abc import Sequence

from flowdash_desktop.api.errors import (
    AuthenticationError,
    ConflictError,
    FlowdashError,
    NotAllowedError,
    NotFoundError,
    RateLimitError,
    RefusedError,
    ServerError,
    TooLargeError,
    UnreadableFileError,
    ValidationError,
)
from flowdash_desktop.domain.edits import CreateTask, Edit, EditProblem, Refusal
from flowdash_desktop.domain.errors import CodedError, ErrorCode, Reason
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.errors import SessionFault

_HEADER, _MOST_LETTERS = "Authorization", 300


class NeedsPersonError(CodedError):
    """An edit can't go on without the person, although no request has failed.

    Args:
        refusal: the kind of problem that the edit has.
        reason: why.
        words: the server's own words for it, which are shown in place of ours.
        task: see below.

    Attributes:
        problem: why.
        task: its task as the server has it now, where that was found out on the way; None for not.
    """

    def __init__(
        self, refusal: Refusal, reason: ErrorCode | Reason, *, words: Sequence[str] = (), task: Task | None = None
    ) -> None:
        super().__init__(reason)
        self.problem = _problem(refusal, self.reason, words)
        self.task = task


def asked_to_wait(error: FlowdashError) -> float:
    """Seconds that the server asks to wait before it is asked again; 0 where it does not say."""
    return (error.retry_after or 0.0) if isinstance(error, RateLimitError | ServerError) else 0.0


def needs_key(error: FlowdashError) -> bool:
    """True when the account waits for another API key."""
    return isinstance(error, AuthenticationError) and not isinstance(error, NotAllowedError)


def key_reason(error: FlowdashError) -> Reason:
    """Why the account waits for another API key: in the server's words, unless they are of a header, which no person
    has written."""
    words = error.detail[:_MOST_LETTERS].rstrip(". ")
    return Reason(SessionFault.KEY_REFUSED, {"words": words}) if words and _HEADER not in words else error.reason


def problem_of(
    error: FlowdashError, edit: Edit, *, repeats_are_known: bool, can_be_found: bool = False
) -> EditProblem | None:
    """Why the edit waits for the person, or None when it stays queued and is sent again later.

    Args:
        error: how its sending ended.
        edit: what was asked for.
        repeats_are_known: the server honours ``Idempotency-Key``: a creation can be repeated without making two tasks.
        can_be_found: a creation has a unique ID under which it is looked for before it is repeated.
    """
    refusal = _refusal(error)
    if refusal is None:
        if isinstance(edit, CreateTask) and error.outcome_unknown and not (repeats_are_known or can_be_found):
            return EditProblem(Refusal.UNCERTAIN, {}, reason=error.reason)
        return None
    if isinstance(error, ValidationError) and error.messages:
        return EditProblem(refusal, error.messages)
    return worded_problem(refusal, error)


def worded_problem(refusal: Refusal, error: FlowdashError) -> EditProblem:
    """A problem with the server's own words, or with the error's reason where the server had none."""
    return _problem(refusal, error.reason, (error.detail,) if error.detail else ())


def _problem(refusal: Refusal, reason: Reason, words: Sequence[str]) -> EditProblem:
    return EditProblem(refusal, {"": tuple(words)}) if words else EditProblem(refusal, {}, reason=reason)


def _refusal(error: FlowdashError) -> Refusal | None:
    if needs_key(error):
        return None
    match error:
        case ValidationError():
            return Refusal.INVALID
        case NotFoundError():
            return Refusal.GONE
        case ConflictError():
            return Refusal.CHANGED_MEANWHILE
        case TooLargeError():
            return Refusal.TOO_LARGE
        case NotAllowedError():
            return Refusal.NOT_ALLOWED
        case UnreadableFileError():
            return Refusal.FILE_MISSING
        case RefusedError():
            return Refusal.REFUSED
    return None
