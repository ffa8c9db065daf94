"""Answers that nobody asked for: one behind the answer to a request would be taken for the answer to the next one."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Any

_METHOD, _NOTED = "_response_closed", "_flowdash_ends_with_more"


def drop_unasked_answers() -> None:
    """Have httpcore end a connection on which more has come than the answer, in place of using it again.

    httpcore looks only whether more waits in the socket. What was read together with the end of the answer lies in the
    parser, and would say of an edit that it has arrived when it has not been sent. Where httpcore has no such method,
    nothing changes.
    """
    connection = getattr(sys.modules.get("httpcore"), "AsyncHTTP11Connection", None)
    give_back: Callable[..., Awaitable[None]] | None = getattr(connection, _METHOD, None)
    if connection is None or give_back is None or hasattr(connection, _NOTED):
        return

    async def checked(self: Any) -> None:
        more, _has_ended = self._h11_state.trailing_data
        if more:
            await self.aclose()
        else:
            await give_back(self)

    setattr(connection, _NOTED, True)
    setattr(connection, _METHOD, checked)
