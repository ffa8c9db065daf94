"""What can be wrong with a value, as types: the wire carries the words, the window translates them."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """Reasons for which a value is refused. The member's value is the word the API uses for it."""

    INVALID = "is invalid"
    REQUIRED = "is required"
    NOT_AN_OPTION = "is not one of the options"
    REPEATED_OPTION = "has an option twice"
    NOT_A_USER = "is not a user of this workflow"
    DEACTIVATED_USER = "is a deactivated user"
    NOT_A_STAGE = "is not a stage of this workflow"
    NOT_A_FIELD = "is not a field of this workflow"
    NOT_EDITABLE = "can't be changed"
    NOT_UNIQUE = "has already been taken"
    SET_BY_SERVER = "is set by the server"
    TOO_MANY_FILES = "has too many files"
    ONE_LINE = "must be on one line"
    UNKNOWN_FILE = "has a file that is not attached"
    UNREACHABLE_URL = "could not be downloaded"
    FORBIDDEN_URL = "points to an address that is not allowed"
    TOO_LARGE = "is too large"
    NO_SUCH_TASK = "does not exist"
    NOT_A_LINK = "is not a link of this workflow"
    ID_OF_ANOTHER = "another task has this unique ID now"


class Unmet(StrEnum):
    """Why an action can't be performed. The member's value is what the API says."""

    NOT_OFFERED = "Action is not available at this stage"
    CHECKLIST = "Checklist must be completed"
    ASSIGNED = "Must be assigned"


class Hint(StrEnum):
    """What would help the person who typed the value. Shown by the window beside the problem, never sent."""

    NONE = ""
    NO_SUCH_DAY = "{month} {year} has only {days} days"
    DATE_EXAMPLES = "write it like 2026-01-31 or 31 Jan 2026"
    AMBIGUOUS_DATE = "could be {first} or {second}"
    DATETIME_EXAMPLES = "write it like 2026-01-31 14:30"
    NUMBER_EXAMPLE = "write a number like 1200.50"
    AMBIGUOUS_NUMBER = "could be {first} or {second}"
    MONEY_EXAMPLE = "write an amount with at most two decimals, like 1200.50"
    EMAIL_EXAMPLE = "write an address like name@example.com"
    URL_EXAMPLE = "write an address that starts with https://"
    URL_SPACES = "an address has no spaces"
    OPTIONS = "choose one of: {options}"
    USERS = "choose a name or an e-mail of this workflow's users"
    FILE_LIMIT = "at most {limit} files"
    YES_OR_NO = "write yes or no"


class InvalidValueError(ValueError):
    """A value that a field can't take.

    Attributes:
        problem: the reason, whose value is the API's own wording (``"is invalid"``).
        hint: what would help, a template for ``params``.
        params: plain values for the template's names.
    """

    def __init__(self, problem: Problem = Problem.INVALID, hint: Hint = Hint.NONE, **params: str) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.hint = hint
        self.params = params

    def explain(self) -> str:
        """The problem and, behind a colon, the hint: ``"is invalid: February 2026 has only 28 days"``."""
        if self.hint is Hint.NONE:
            return self.problem.value
        return f"{self.problem.value}: {self.hint.value.format(**self.params)}"
