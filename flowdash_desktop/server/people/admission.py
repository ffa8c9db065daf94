"""Whom an API key lets in: one that is known, has not ended, and whose user works here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from flowdash_desktop.server.api_keys import ApiKey, find_key, key_digest, run_key
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.people.caller import Caller, caller_with
from flowdash_desktop.server.tasks.timestamps import moment_text

NEEDED = "a valid API key is needed: Authorization: Bearer YOUR_API_KEY"
ENDED = "this API key ended on {}: ask an administrator of the workspace for another"
DEACTIVATED = "the user of this API key is deactivated: ask an administrator of the workspace"
DELETED = "the user of this API key was deleted: ask an administrator of the workspace for another key"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why somebody is not let in: the status, the sentence, and headers of the answer."""

    status: int
    message: str
    headers: dict[str, str] = field(default_factory=lambda: {"WWW-Authenticate": "Bearer"})


class Admission:
    """Looks keys up.

    Args:
        catalog: gives the workspace as it is now, with its keys.
        run_keys: digests of keys that are accepted in this run, beside the stored ones.
        clock: by which keys end.
    """

    def __init__(
        self, catalog: Callable[[], Catalog], run_keys: Iterable[str] = (), clock: Clock | None = None
    ) -> None:
        self._catalog = catalog
        self._run_keys = {digest: run_key(digest) for digest in run_keys}
        self._clock = clock or Clock()

    def admit(self, presented: str | None, address: str) -> Caller | Refusal:
        """Who asks with a key, or why that is nobody.

        Args:
            presented: the key of the request, None where there is none.
            address: the remote address, for the log.
        """
        if not presented:
            return Refusal(401, NEEDED)
        catalog, digest = self._catalog(), key_digest(presented)
        key = find_key(digest, self._run_keys) or find_key(digest, catalog.keys)
        if key is None:
            _log.warning("a wrong API key came from %s", address)
            return Refusal(401, NEEDED)
        return self._with(key, catalog)

    def _with(self, key: ApiKey, catalog: Catalog) -> Caller | Refusal:
        if key.ends_on is not None and key.ends_on <= moment_text(self._clock.now()):
            return Refusal(401, ENDED.format(key.ends_on))
        caller = caller_with(key, catalog)
        if caller is None:
            return Refusal(401, DELETED)
        if caller.user is not None and caller.user.deactivated:
            return Refusal(401, DEACTIVATED)
        return caller
