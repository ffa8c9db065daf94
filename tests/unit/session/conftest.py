"""Parts of a session without a server."""

from __future__ import annotations

from tests.support.fixtures_session import faults, outbox, thread

__all__ = ["faults", "outbox", "thread"]
