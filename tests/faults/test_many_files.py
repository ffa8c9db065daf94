"""Fifty mixed files on a line that fails all the time arrive once, in their order and byte for byte."""

from __future__ import annotations

from pathlib import Path
from random import Random

from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.conftest import Opened
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.integration.session.conftest import MakeElsewhere
from tests.support.server_process import ServerProcess

FLOW, FILES, KEY = "compan", "Documents", TaskKey("4")
FAULTS = (
    *(Fault(kind) for kind in (Kind.RESET_BEFORE, Kind.RESET_AFTER, Kind.REPLY_LOST, Kind.HALF_REPLY, Kind.DRIP)),
    *(Fault(kind) for kind in (Kind.TWICE_FIRST, Kind.TWICE_SECOND, Kind.HTML_AFTER, Kind.BROKEN_JSON)),
    *(Fault(Kind.STATUS_BEFORE, 503), Fault(Kind.STATUS_AFTER, 502)),
)
NAMES = ("{n:02} Größe.pdf", "{n:02}.txt", "{n:02} photo (1).jpg", "{n:02}", "same.txt")
SIZES = (0, 1, 700, 5_000, 120_000, 300_000)


class EveryThird(Script):
    """A fault for every third request that writes, each kind in its turn; the answers between come in drips."""

    def __init__(self) -> None:
        super().__init__()
        self.writes = 0

    def draw(self, request: Message) -> Fault | None:
        """The fault of a request."""
        if request.method != "PUT":
            return None
        self.writes += 1
        return FAULTS[self.writes // 3 % len(FAULTS)] if self.writes % 3 == 0 else None


def mixed(folder: Path) -> list[Path]:
    """Fifty files of many sizes; every fifth has the same name in a folder of its own."""
    chance, made = Random(50), []
    for number in range(50):
        path = folder / str(number) / NAMES[number % len(NAMES)].format(n=number)
        path.parent.mkdir()
        path.write_bytes(chance.randbytes(SIZES[number % len(SIZES)]))
        made.append(path)
    return made


def contents(path: Path) -> bytes:
    return path.read_bytes()


async def test_fifty_files_arrive_once_and_in_order(
    line: FaultProxy, shared: ServerProcess, opened: Opened, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    live = await opened(FLOW)
    files = mixed(tmp_path)
    line.chooser = EveryThird()
    await live.session.attach(FLOW, KEY, FILES, files)
    await live.until_sent()
    line.chooser = None
    other = elsewhere(shared, FLOW)
    there = (await other.task(KEY)).files(FILES)
    assert [one.filename for one in there] == [path.name for path in files]
    for attachment, path in zip(there, files, strict=True):
        assert await other.file(attachment.blob_id, tmp_path) == contents(path), path.name
