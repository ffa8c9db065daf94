"""Conditional requests: ETags as answers carry them, and what ``If-None-Match`` and ``If-Match`` ask for [choice].

The tag of a compressed answer ends in ``-gzip``: to HTTP it is another representation. As a version it is the same one,
so both forms are understood in a request.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import Response

ANY = "*"
_GZIP = "-gzip"
_TAG = re.compile(r'(W/)?"([^"]*)"|\*')


def content_tag(*parts: bytes | str) -> str:
    """The ETag of what these parts tell apart from everything else."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return f'"{digest.hexdigest()[:32]}"'


def gzip_tag(etag: str) -> str:
    """The ETag of the compressed form of what has this one."""
    return f'{etag[:-1]}{_GZIP}"'


def required_tags(request: Request) -> tuple[str, ...] | None:
    """What ``If-Match`` requires, see ``strong_tags``; None where there is no such header."""
    values = request.headers.getlist("if-match")
    return strong_tags(values) if values else None


def strong_tags(values: Iterable[str]) -> tuple[str, ...]:
    """The tags that these values of ``If-Match`` name, each as a strong tag in quotes or ``*``.

    A weak tag names no version that could be required: it is left out, and so nothing matches it.
    """
    return tuple(tag for tag, weak in _tags(values) if not weak)


def asks_for_none(request: Request) -> bool:
    """True when ``If-None-Match: *`` asks for a thing not to be there yet."""
    return any(tag == ANY for tag, _ in _tags(request.headers.getlist("if-none-match")))


def known_tag(values: Iterable[str], etag: str) -> str | None:
    """The tag among the values of ``If-None-Match`` that says the client has this already, as the client said it."""
    bare = etag.removeprefix("W/")
    for tag, _ in _tags(values):
        if tag == ANY:
            return etag
        if tag == bare:
            return bare
        if _without_gzip(tag) == bare:
            return gzip_tag(bare)
    return None


def not_modified(request: Request, etag: str) -> Response | None:
    """The 304 for a client that has the answer with this ETag, or None where it has to be sent."""
    known = known_tag(request.headers.getlist("if-none-match"), etag)
    return None if known is None else Response(status_code=304, headers={"ETag": known, "Vary": "Accept-Encoding"})


def versions(tags: Iterable[str]) -> tuple[str, ...]:
    """The versions that tags name, whatever the form of the answer that they came with."""
    return tuple(_without_gzip(tag) for tag in tags)


def _tags(values: Iterable[str]) -> Iterable[tuple[str, bool]]:
    for value in values:
        for found in _TAG.finditer(value):
            weak, opaque = found.groups()
            yield (ANY if opaque is None else f'"{opaque}"'), weak is not None


def _without_gzip(tag: str) -> str:
    return f'{tag[: -len(_GZIP) - 1]}"' if tag.endswith(f'{_GZIP}"') else tag
