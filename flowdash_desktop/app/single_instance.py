"""One window for one data folder: a second start hands over to the first, which comes to the front.

The first listens on loopback, at a port and with a word that stand in a file of the folder, for the person's eyes only.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json
import os
import secrets
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict, dataclass
from pathlib import Path

_SECONDS = 5.0
_MOST_BYTES = 16_384
_MOST_LETTERS = 2_001
"""A longer text is no link, and is cut to this length: it is still too long then."""
_DONE = b"shown\n"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a second start asks of the window that is open.

    Attributes:
        workflow: the id of the workflow to show, None for none.
        link: the ``flowdash://`` link to open, ``""`` for none.
        token: by which the desktop lets the window come to the front; ``""`` where it gave none.
    """

    workflow: str | None = None
    link: str = ""
    token: str = ""


@contextlib.asynccontextmanager
async def listening(file: Path, on_start: Callable[[str | None, str, str], None]) -> AsyncIterator[None]:
    """Be the one that others hand over to, meanwhile.

    Args:
        file: where the others find the port and the word.
        on_start: told, each time that another was started, the workflow that was asked for, or None, the link to open
            and the token of the desktop, each ``""`` for none.

    Where this can't be had (no loopback, a full disk), the others say that the folder is in use, as without it.
    """
    word = secrets.token_urlsafe(24)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_SECONDS):
                asked = json.loads(await reader.readline())
            if isinstance(asked, dict) and hmac.compare_digest(str(asked.get("word")).encode(), word.encode()):
                workflow, link, token = (asked.get(name) for name in ("workflow", "link", "token"))
                wanted = workflow if isinstance(workflow, str) else None
                on_start(wanted, *(text if isinstance(text, str) else "" for text in (link, token)))
                writer.write(_DONE)
                await writer.drain()
        except (OSError, ValueError, TimeoutError):
            pass
        finally:
            writer.close()

    server = None
    try:
        server = await asyncio.start_server(answer, "127.0.0.1", 0, limit=_MOST_BYTES)
        port = server.sockets[0].getsockname()[1]
        await asyncio.get_running_loop().run_in_executor(None, _write, file, {"port": port, "word": word})
    except OSError:
        pass
    try:
        yield
    finally:
        if server is not None:
            server.close()
        _remove(file)


def hand_over(file: Path, asked: Asked) -> bool:
    """Ask the window that is open to come to the front; False where none answers.

    Args:
        file: where it has left its port.
        asked: what it is to do.
    """
    wanted = asdict(asked) | {"link": asked.link[:_MOST_LETTERS], "token": asked.token[:_MOST_LETTERS]}
    try:
        found = json.loads(file.read_text())
        with socket.create_connection(("127.0.0.1", int(found["port"])), timeout=_SECONDS) as line:
            line.sendall(json.dumps({"word": found["word"], **wanted}).encode() + b"\n")
            return line.recv(len(_DONE)) == _DONE
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _write(file: Path, content: dict[str, object]) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as opened:
        json.dump(content, opened)


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)
