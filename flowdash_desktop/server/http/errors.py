"""The errors that an answer can tell, as exceptions; ``app`` turns them into the shapes of the specification."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class RequestError(Exception):
    """A request that can't be met.

    Attributes:
        status: the HTTP status of the answer.
        message: the text of ``{"error": ...}``.
    """

    status = 400

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class BadRequestError(RequestError):
    """The body is not JSON, or not an object."""


class NotAllowedError(RequestError):
    """The API key is known, but its user may not do this."""

    status = 403


class NotFoundError(RequestError):
    """There is no such workflow, task, file or user."""

    status = 404


class ConflictError(RequestError):
    """Something else has been done meanwhile, or stands on what is to go."""

    status = 409


class PreconditionError(RequestError):
    """``If-Match`` names another version than the current one."""

    status = 412


class TooLargeError(RequestError):
    """The body, or a file in it, is larger than the limit."""

    status = 413


class UnavailableError(RequestError):
    """It can't be done at the moment, and nothing was done: worth sending again."""

    status = 503


class TooManyError(RequestError):
    """The key has its share already: nothing was done, and it is worth sending again later."""

    status = 429


class ValidationError(Exception):
    """Invalid data: 422 with the words by name."""

    def __init__(self, messages: Mapping[str, Sequence[str]]) -> None:
        super().__init__(dict(messages))
        self.messages = messages
