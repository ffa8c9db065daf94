"""API keys in the system's keyring, never in a file. The only importer of keyring.

Every call runs on a thread of its own with a time-out: a keyring may ask the person something, or hang.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from flowdash_desktop import APP_ID
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.errors import SessionFault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
SERVICE = APP_ID
EARLIER_SERVICES = ("Flowdash Desktop",)
"""The names that earlier versions kept keys under. A key that is found there moves."""
TIMEOUT_SECONDS = 20.0
_log = logging.getLogger(__name__)
_NOT_SAFE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")


class KeyringUnusableError(CodedError):
    """There is no keyring that keeps a secret, or it did not answer."""


class Credentials:
    """The API keys of the accounts: in the keyring, or in memory for this session only."""

    def __init__(self, timeout: float = TIMEOUT_SECONDS) -> None:
        self._timeout = timeout
        self._session_only: dict[str, str] = {}

    async def get(self, account_id: str) -> str | None:
        """The key of an account, None where there is none.

        Raises:
            KeyringUnusableError: the keyring can't be asked.
        """
        if account_id in self._session_only:
            return self._session_only[account_id]
        return await self._ask(lambda keyring: _find(keyring, account_id))

    async def keep(self, account_id: str, key: str) -> None:
        """Put a key into the keyring, and look whether it is there.

        Raises:
            KeyringUnusableError: it can't be kept there.
        """

        def work(keyring: KeyringBackend) -> bool:
            keyring.set_password(SERVICE, account_id, key)
            is_kept = keyring.get_password(SERVICE, account_id) == key
            if is_kept:
                _remove_earlier(keyring, account_id)
            return is_kept

        if not await self._ask(work):
            raise KeyringUnusableError(SessionFault.KEYRING_KEPT_NOTHING)
        self._session_only.pop(account_id, None)

    def keep_for_this_session(self, account_id: str, key: str) -> None:
        """Keep a key in memory until the app ends."""
        self._session_only[account_id] = key

    def forget_for_this_session(self, account_id: str) -> None:
        """Forget a key that is in memory only."""
        self._session_only.pop(account_id, None)

    async def forget(self, account_id: str) -> None:
        """Remove a key from the keyring and from memory. A key in memory was kept nowhere if there is no keyring.

        Raises:
            KeyringUnusableError: the keyring can't be asked.
        """
        was_in_memory = self._session_only.pop(account_id, None) is not None

        try:
            await self._ask(lambda keyring: _remove(keyring, account_id, (SERVICE, *EARLIER_SERVICES)))
        except KeyringUnusableError as error:
            if not was_in_memory or error.reason.code is not SessionFault.NO_KEYRING:
                raise

    async def _ask(self, work: Callable[[KeyringBackend], T]) -> T:
        try:
            async with asyncio.timeout(self._timeout):
                return await in_thread(lambda: work(_usable_keyring()), "keyring")
        except TimeoutError as error:
            raise KeyringUnusableError(SessionFault.KEYRING_SILENT) from error
        except KeyringUnusableError:
            raise
        except Exception as error:  # the backends raise whatever their platform raises
            raise KeyringUnusableError(SessionFault.KEYRING_UNUSABLE) from error


def _find(keyring: KeyringBackend, account_id: str) -> str | None:
    """The key of an account. One under an earlier name is kept under the present one before it is removed there."""
    key = keyring.get_password(SERVICE, account_id)
    if key is not None:
        return key
    for service in EARLIER_SERVICES:
        key = keyring.get_password(service, account_id)
        if key is not None:
            try:
                keyring.set_password(SERVICE, account_id, key)
                if keyring.get_password(SERVICE, account_id) == key:
                    keyring.delete_password(service, account_id)
            except Exception as error:  # whatever the platform raises; the key is there all the same
                _log_not_moved(error)
            return key
    return None


def _remove_earlier(keyring: KeyringBackend, account_id: str) -> None:
    """Remove what stands under earlier names. The key is kept already, so this need not succeed."""
    try:
        _remove(keyring, account_id, EARLIER_SERVICES)
    except Exception as error:  # whatever the platform raises
        _log_not_moved(error)


def _log_not_moved(error: Exception) -> None:
    _log.warning("a key could not be moved to its present name: %s", type(error).__name__)


def _remove(keyring: KeyringBackend, account_id: str, services: Iterable[str]) -> None:
    for service in services:
        if keyring.get_password(service, account_id) is not None:
            keyring.delete_password(service, account_id)


def _usable_keyring() -> KeyringBackend:
    """The keyring of this system, if it is one that keeps secrets outside of plain files."""
    import keyring  # slow to import, so not before a key is needed
    from keyring.backends import chainer

    backend = keyring.get_keyring()
    choices = list(backend.backends) if isinstance(backend, chainer.ChainerBackend) else [backend]
    for choice in choices:
        if not type(choice).__module__.startswith(_NOT_SAFE):
            return choice
    raise KeyringUnusableError(SessionFault.NO_KEYRING)
