"""When changes of many tasks are asked about, and whether a change is offered for the other tasks that match."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from flowdash_desktop.store.preferences import Account, AccountPreferences, Preferences

_LEAST = 2


class AskingKind(Enum):
    """What is done to many tasks, as far as it matters for the question before."""

    VALUES = "values"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class BulkChoices:
    """What a person has chosen about changes of many tasks.

    Attributes:
        values_from: from so many tasks on a value is previewed; below, undo is quicker than a question. Usually a
            screen of rows: whoever selects more does not see all of them.
        actions_from: from so many tasks on an action is previewed; an action is undone only while it waits.
        offers_again: the same change is offered for the tasks that match.
    """

    values_from: int = 30
    actions_from: int = _LEAST
    offers_again: bool = True

    def number(self, kind: AskingKind) -> int:
        """From how many tasks on a change of a kind is previewed."""
        return self.values_from if kind is AskingKind.VALUES else self.actions_from

    def with_number(self, kind: AskingKind, number: int) -> BulkChoices:
        """These choices with another number for a kind."""
        if kind is AskingKind.VALUES:
            return replace(self, values_from=number)
        return replace(self, actions_from=number)


class BulkSettings:
    """The choices of one account. What can't be read is as if it had never been stored.

    Attributes:
        choices: those in force, the usual ones until they are loaded.
    """

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = AccountPreferences(preferences, account)
        self.choices = BulkChoices()

    async def load(self) -> None:
        """Read what was chosen."""
        match await self._preferences.get("many tasks"):
            case [int(values), int(actions), bool(offers)]:
                self.choices = BulkChoices(max(_LEAST, values), max(_LEAST, actions), offers)

    def store(self, choices: BulkChoices) -> Coroutine[Any, Any, None]:
        """Put choices in force at once, and give what stores them."""
        self.choices = choices
        return self._preferences.put("many tasks", [choices.values_from, choices.actions_from, choices.offers_again])
