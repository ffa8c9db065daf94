"""Whose the account's API key is, asked once for each client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from flowdash_desktop.api.errors import FlowdashError, NotAllowedError, RefusedError, UnexpectedAnswerError
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.schema import User
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.events import OwnUserLearned, SessionEvent


class OwnUser:
    """The user whom the key belongs to.

    Args:
        link: where a client comes from.
        announce: is told when it is known.

    Attributes:
        user: the user; None where the key belongs to nobody, or that is not known.
        refusal: why the workspace has no keys that could be managed from here; None where it may have some.
    """

    def __init__(self, link: ServerConnection, announce: Callable[[SessionEvent], None]) -> None:
        self.user: User | None = None
        self.refusal: Reason | None = None
        self._is_known = False
        self._link = link
        self._announce = announce
        self._wanted = asyncio.Event()

    def connected(self) -> None:
        """There is another client, perhaps with another key."""
        self._is_known = False
        self._wanted.set()

    def online(self) -> None:
        """The server has answered something: ask it where it was not reached before."""
        if not self._is_known:
            self._wanted.set()

    async def run(self) -> None:
        """Ask whenever that is wanted, until cancelled."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            async with self._link.client() as client:
                try:
                    user, refusal = await client.people.me(), None
                except (NotAllowedError, RefusedError, UnexpectedAnswerError) as error:
                    if error.status is None:
                        continue
                    user, refusal = None, Reason(SessionFault.NO_SHARING)
                except FlowdashError:
                    continue  # asked again once the server has answered something
            self._is_known = True
            self.user, self.refusal = user, refusal
            self._announce(OwnUserLearned(user))
