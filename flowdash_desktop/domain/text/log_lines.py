"""Lines of a log as they may be given to somebody else: what the program did, without what people wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

REMOVED = "(removed)"
_RECORD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+: )(.*)")
_FRAME = re.compile(r'\s*File "(.*)", line (\d+)(?:,)? in (\S+)')
_RAISED = re.compile(r"((?:[A-Za-z_]\w*\.)*\w*(?:Error|Exception|Warning|Interrupt|Exit|Group))(?::.*)?")
_OUTSIDE = re.compile(
    r"""["'“„«‘].*                      # from the first quote on, all is somebody's
    | :\ .*                             # behind a colon stands what was said elsewhere
    | \b[a-z][a-z0-9+.-]*://.*          # an address, and what may belong to it
    | \S*[@/\\].*                       # an e-mail, a path
    | \b\w*\d\w{7,}\b | \b\w{24,}\b     # keys and IDs
    """,
    re.VERBOSE,
)
_INSIDE = "flowdash_desktop"


def without_texts(lines: Iterable[str], versions: Iterable[str] = ()) -> Iterator[str]:
    """The same lines without values.

    Of a record stay the time, the level, the module and the words up to the first quote, colon, address, path or ID. Of
    a traceback stay the modules with numbers of lines and the kind of error. All else is left out.

    Args:
        lines: of a log.
        versions: whole messages that the program writes itself, which stay as they are.
    """
    known = set(versions)
    for line in lines:
        if record := _RECORD.fullmatch(line):
            head, message = record.groups()
            yield head + (message if message in known else _without_values(message))
        elif frame := _FRAME.match(line):
            yield f"  {_module(frame[1])}, line {frame[2]}, in {frame[3]}"
        elif raised := _RAISED.fullmatch(line):
            yield f"  {raised[1]}"


def _without_values(message: str) -> str:
    return _OUTSIDE.sub(REMOVED, message)


def _module(path: str) -> str:
    """A path from the name of its package on: nobody's home is in it."""
    parts = re.split(r"[/\\]", path)
    for name in (_INSIDE, "site-packages"):
        if name in parts:
            return "/".join(parts[parts.index(name) :])
    return parts[-1]
