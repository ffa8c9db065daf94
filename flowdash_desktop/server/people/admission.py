"""Whom an API key lets in: one that is known, has not ended, and whose user works here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from flowdash_desktop.server.api_keys import ApiKey, find_key, key_digest
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.people.audit_facts import Fact, refused_key, too_many_wrong_keys, wrong_key
from flowdash_desktop.server.people.caller import Caller, caller_with
from flowdash_desktop.server.people.wrong_keys import WrongKeys
from flowdash_desktop.server.tasks.timestamps import moment_text

NEEDED = "a valid API key is needed: Authorization: Bearer YOUR_API_KEY"
ENDED = "this API key ended on {}: ask an administrator of the workspace for another"
SLOWED = "many wrong API keys came from your address: wait {} s"
DEACTIVATED = "the user of this API key is deactivated: ask an administrator of the workspace"
DELETED = "the user of this API key was deleted: ask an administrator of the workspace for another key"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why somebody is not let in: the status, the sentence, and headers of the answer."""

    status: int
    message: str
    headers: dict[str, str] = field(default_factory=lambda: {"WWW-Authenticate": "Bearer"})


class Notes(Protocol):
    """Notes which keys got in and which were refused, see ``key_use``."""

    def used(self, caller: Caller, address: str) -> None:
        """Somebody got in."""

    def refused(self, why: Fact) -> None:
        """Somebody did not, for this reason."""


class Admission:
    """Looks keys up.

    Args:
        catalog: gives the workspace as it is now, with its keys.
        run_keys: keys that are accepted in this run, beside the stored ones.
        clock: by which keys end.
        notes: gets every key that got in or was refused.
        wrong: counts wrong keys by address.
    """

    def __init__(
        self,
        catalog: Callable[[], Catalog],
        run_keys: Iterable[ApiKey] = (),
        *,
        clock: Clock,
        notes: Notes,
        wrong: WrongKeys | None = None,
    ) -> None:
        self._catalog = catalog
        self._run_keys = {key.digest: key for key in run_keys}
        self._clock = clock
        self._notes = notes
        self._wrong = wrong or WrongKeys()

    def admit(self, presented: str | None, address: str) -> Caller | Refusal:
        """Who asks with a key, or why that is nobody.

        Args:
            presented: the key of the request, None where there is none.
            address: the remote address.
        """
        if not presented:
            return Refusal(401, NEEDED)
        digest = key_digest(presented)
        key, found = self._find(digest)
        if isinstance(found, Caller):
            # Whatever others try from the same address: a valid key never waits.
            self._notes.used(found, address)
        elif key is not None:
            if self._wrong.is_first_refusal(address, digest):
                self._tell_refused(key, address or "an unknown address")
        elif seconds := self._wrong.wait(address, digest):
            return self._slowed(address, seconds)
        elif self._wrong.is_new(address, digest):
            self._tell_refused(None, address or "an unknown address")
        return found

    def still_lets_in(self, presented: str) -> bool:
        """Whether a key opens the workspace now; asked for a stream that is open, so nobody is told and none waits."""
        return self.lets_in_digest(key_digest(presented))

    def lets_in_digest(self, digest: str) -> bool:
        """The same for a key of which only the digest is known."""
        return isinstance(self._find(digest)[1], Caller)

    def _find(self, digest: str) -> tuple[ApiKey | None, Caller | Refusal]:
        catalog = self._catalog()
        key = find_key(digest, self._run_keys) or find_key(digest, catalog.keys)
        return key, Refusal(401, NEEDED) if key is None else self._with(key, catalog)

    def _tell_refused(self, key: ApiKey | None, address: str) -> None:
        _log.warning("a refused API key came from %s", address)
        if key is None:
            self._notes.refused(wrong_key(address))
        else:
            self._notes.refused(refused_key(key.name, address, has_ended=self._has_ended(key)))

    def _has_ended(self, key: ApiKey) -> bool:
        return key.ends_on is not None and key.ends_on <= moment_text(self._clock.now())

    def _slowed(self, address: str, seconds: int) -> Refusal:
        if self._wrong.is_first_wait(address):
            _log.warning("many wrong API keys come from %s", address)
            self._notes.refused(too_many_wrong_keys(address))
        return Refusal(429, SLOWED.format(seconds), {"Retry-After": str(seconds)})

    def _with(self, key: ApiKey, catalog: Catalog) -> Caller | Refusal:
        if self._has_ended(key):
            return Refusal(401, ENDED.format(key.ends_on))
        caller = caller_with(key, catalog)
        if caller is None:
            return Refusal(401, DELETED)
        if caller.user is not None and caller.user.deactivated:
            return Refusal(401, DEACTIVATED)
        return caller
