"""API keys in the system's keyring, never in a file. The only importer of keyring.

Every call runs on a thread of its own with a time-out: a keyring may ask the person something, or hang.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.errors import SessionFault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
SERVICE = "Flowdash Desktop"
TIMEOUT_SECONDS = 20.0
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
        return await self._ask(lambda keyring: keyring.get_password(SERVICE, account_id))

    async def keep(self, account_id: str, key: str) -> None:
        """Put a key into the keyring, and look whether it is there.

        Raises:
            KeyringUnusableError: it can't be kept there.
        """

        def work(keyring: KeyringBackend) -> bool:
            keyring.set_password(SERVICE, account_id, key)
            return keyring.get_password(SERVICE, account_id) == key

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

        def work(keyring: KeyringBackend) -> None:
            if keyring.get_password(SERVICE, account_id) is not None:
                keyring.delete_password(SERVICE, account_id)

        try:
            await self._ask(work)
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
