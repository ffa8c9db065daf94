"""Damage files at random and read them: ``python -m tests.support.spreadsheets.damage SEED COUNT``.

Each is read or refused with a reason. The exit status is 1 where anything else has come of it.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import zipfile
from pathlib import Path

import msgspec

from flowdash_desktop.spreadsheet.frames import LENGTH
from flowdash_desktop.spreadsheet.limited_process import limit_process
from flowdash_desktop.spreadsheet.reading.job import Facts, Failed, Limits, ReadFault, ReadJob
from flowdash_desktop.spreadsheet.reading.kinds import BROKEN_PARTS
from flowdash_desktop.spreadsheet.reading.process import read_file
from tests.support.spreadsheets.cases import CASES

_MOST_BYTES = 40_000
_ANSWER: type[Facts | Failed] = Facts | Failed  # type: ignore[assignment]  # msgspec takes unions for types
_PIECES = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"<c/>", b'"')


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A file some of whose bytes are others, gone or new; of a ZIP one of its parts, more often than not."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        try:
            return _damaged_part(data, chance)
        except (zipfile.BadZipFile, *BROKEN_PARTS):
            pass
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        place = chance.randrange(len(changed) + 1)
        end = place + chance.choice((0, 1, 4, chance.randrange(50)))
        changed[place:end] = chance.choice((b"", chance.randbytes(chance.randrange(9)), chance.choice(_PIECES)))
    return bytes(changed)


def _damaged_part(data: bytes, chance: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w") as other:
        names = package.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = package.read(name)
            other.writestr(name, damaged(content, chance) if name == chosen else content)
    return made.getvalue()


def files(folder: Path) -> list[tuple[str, bytes]]:
    """The short ones of all files, with their names."""
    found = []
    for number, case in enumerate(CASES):
        (folder / str(number)).mkdir()
        path = case.write(folder / str(number))
        if path.is_file() and path.stat().st_size <= _MOST_BYTES:
            found.append((path.name, path.read_bytes()))
    return found


def main(seed: int, count: int) -> int:
    """The exit status."""
    chance = random.Random(seed)
    limit_process(Limits().memory_bytes, Limits().seconds)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = files(folder)
        for _ in range(count):
            file, data = chance.choice(sound)
            path = folder / file
            path.write_bytes(damaged(data, chance))
            first = next(read_file(ReadJob(str(path))))
            answer = msgspec.msgpack.decode(first[LENGTH.size :], type=_ANSWER)
            if isinstance(answer, Failed) and answer.code in (ReadFault.FAILED, ReadFault.UNREADABLE):
                sys.stdout.write(f"{answer}\n")
                return 1
    sys.stdout.write(f"{count} damaged files\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
