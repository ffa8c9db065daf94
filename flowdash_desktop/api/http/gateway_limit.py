"""How large a body the gateway before a server lets through, as far as it has shown.

A proxy that refuses a body says so with a page of its own and names no limit. What it has let through and what it has
refused enclose the limit; of the limits that people set, one in between is taken for it.
"""

from __future__ import annotations

from flowdash_desktop.api.errors import RequestFault, TooLargeError
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.wire.json import NotJsonError, decode

_KIB, _MIB = 1024, 1024 * 1024
_DEFAULT = _MIB
"""Of nginx, which stands before most servers: where it is possible, it is likely."""
_USUAL = (
    *(n * _KIB for n in (16, 32, 64, 100, 128, 200, 256, 500, 512)),
    *(n * _MIB for n in (1, 2, 4, 5, 8, 10, 16, 20, 25, 30, 32, 50, 64, 100, 128, 150)),
)
_IN_BASE64 = 4 / 3
"""How many bytes of a body a byte of a file takes."""


class GatewayLimit:
    """What one server's gateway has let through and refused, in bytes of a body."""

    def __init__(self) -> None:
        self._passed = 0
        self._refused = 0

    def note_passed(self, size: int) -> None:
        """A body has come through."""
        self._passed = max(self._passed, size)
        if self._refused <= self._passed:
            self._refused = 0  # somebody has raised the limit

    def error(self, size: int, *, is_file: bool) -> TooLargeError:
        """What to raise for a body that was refused.

        Args:
            size: its bytes.
            is_file: nearly all of it is a file in base64, so that the limit for files can be named.
        """
        if size <= self._passed:
            self._passed = 0  # somebody has lowered the limit
        self._refused = min(self._refused or size, size)
        if not is_file:
            return TooLargeError(Reason(RequestFault.GATEWAY_LIMIT, {"most": _in_mb(self._likely(size))}), status=413)
        file_size = size / _IN_BASE64
        limit = self._likely(file_size)
        # The limit is one of bodies. A file that is smaller than it was refused by what it takes in a body.
        most = limit if file_size > limit else limit / _IN_BASE64
        return TooLargeError(Reason(RequestFault.GATEWAY_FILE_LIMIT, {"most": _in_mb(most)}), status=413)

    def _likely(self, size: float) -> int:
        """A limit between what has passed and what was refused, below ``size`` where there is one."""
        possible = [one for one in _USUAL if self._passed <= one < self._refused]
        if not possible:
            return self._passed or self._refused
        possible = [one for one in possible if one < size] or possible
        return _DEFAULT if _DEFAULT in possible else possible[-1]


def is_of_a_gateway(body: bytes) -> bool:
    """True for the body of an error that no Flowdash server has written: theirs is JSON that says what is wrong."""
    try:
        found = decode(body)
    except NotJsonError:
        return True
    return not isinstance(found, dict) or not {"error", "errors"} & found.keys()


def _in_mb(size: float) -> str:
    """In megabytes, to one figure after the point where it is needed."""
    return f"{size / _MIB:.1f}".removesuffix(".0") if size >= _MIB / 10 else f"{size / _MIB:.2f}"
