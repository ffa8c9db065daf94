"""Wrong API keys, counted by remote address: whoever tries many is told to wait, and every valid key gets in.

The wait bounds what guesses write into the log and the audit log. It does not stop a guesser who goes on, and need not:
a key is 24 random bytes. Only unknown keys are guesses, each of them once: a program that goes on with a key that was
revoked is told so each time, and slows nobody.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from typing import Any

MOST_GUESSES = 10
"""So many different wrong keys may come from an address in ``SECONDS``."""

SECONDS = 60.0
_MOST_ADDRESSES = 10_000
_NETWORK = 64
"""The bits of an IPv6 address that count: a machine has as many addresses of the rest as it likes."""


class WrongKeys:
    """What came from which address lately; bounded, whoever asks."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        """``seconds`` is a clock that is never set."""
        self._seconds = seconds
        self._guesses: OrderedDict[str, OrderedDict[str, float]] = OrderedDict()
        self._waits: OrderedDict[str, float] = OrderedDict()
        self._refusals: OrderedDict[tuple[str, str], float] = OrderedDict()

    def wait(self, address: str, digest: str) -> int:
        """How many seconds a request with an unknown key from this address has to wait; 0 for no wait.

        A key that was wrong before is not a new guess.
        """
        who = _who(address)
        guesses = self._recent(who)
        if len(guesses) < MOST_GUESSES or digest in guesses:
            return 0
        return max(1, ceil(next(iter(guesses.values())) + SECONDS - self._seconds()))

    def is_new(self, address: str, digest: str) -> bool:
        """Note a wrong key; False for one that was noted lately."""
        who = _who(address)
        guesses = self._recent(who)
        if digest in guesses:
            return False
        guesses[digest] = self._seconds()
        self._guesses[who] = guesses
        _bound(self._guesses)
        return True

    def is_first_wait(self, address: str) -> bool:
        """Whether an address has to wait now and did not have to in the last minute, so that the log says it once."""
        return self._is_first(self._waits, _who(address))

    def is_first_refusal(self, address: str, digest: str) -> bool:
        """Whether this is the first refusal in a minute of a known key (ended, or of a deactivated user) from there.

        Such a key is no guess, so nobody has to wait for it.
        """
        return self._is_first(self._refusals, (_who(address), digest))

    def _is_first(self, moments: OrderedDict[Any, float], what: object) -> bool:
        now = self._seconds()
        last = moments.pop(what, None)
        moments[what] = now
        _bound(moments)
        return last is None or last + SECONDS < now

    def _recent(self, who: str) -> OrderedDict[str, float]:
        guesses = self._guesses.get(who, OrderedDict())
        since = self._seconds() - SECONDS
        while guesses and next(iter(guesses.values())) <= since:
            guesses.popitem(last=False)
        if not guesses:
            self._guesses.pop(who, None)
        return guesses


def _who(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        mapped = found.ipv4_mapped
        return str(mapped) if mapped else str(ip_network((found, _NETWORK), strict=False))
    return str(found)


def _bound(some: OrderedDict[Any, Any]) -> None:
    while len(some) > _MOST_ADDRESSES:
        some.popitem(last=False)
