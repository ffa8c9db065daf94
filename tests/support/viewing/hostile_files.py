"""More than 200 files that are broken, lie about themselves, or ask for too much."""

import random
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.support.viewing.good_files import good_files
from tests.support.viewing.hostile_documents import documents
from tests.support.viewing.hostile_pages import Made, pages

_CUTS = (0.02, 0.1, 0.3, 0.6, 0.9, 0.99)
_FLIPS = 5
_WRONG_NAMES = ("report.pdf", "photo.png", "table.xlsx", "letter.eml", "data.json", "list.csv", "noname")


class HostileFile(NamedTuple):
    """A file by its name, and what writes it."""

    group: str
    name: str
    write: Callable[[Path], object]


GROUPS = ("damaged", "mislabelled", "pictures", "pdfs", "svgs", "tables", "texts", "mails", "media")


def hostile_files(address: str) -> Iterator[HostileFile]:
    """All of them, always the same.

    Args:
        address: of a server that must not be asked; many of the files refer to it.
    """
    groups = {"damaged": _damaged(), "mislabelled": _mislabelled(), **pages(address), **documents(address)}
    for group, files in groups.items():
        for name, made in files.items():
            yield HostileFile(group, name, _write(made) if isinstance(made, bytes) else made)


def _write(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _damaged() -> dict[str, Made]:
    found: dict[str, Made] = {}
    for name, content in good_files().items():
        stem, _, suffix = name.rpartition(".")
        for cut in _CUTS:
            found[f"{stem}-cut-{cut}.{suffix}"] = content[: int(len(content) * cut)]
        for seed in range(_FLIPS):
            chance = random.Random(zlib.crc32(name.encode()) + seed)
            flipped = bytearray(content)
            for _ in range(1 + len(content) // 200):
                flipped[chance.randrange(len(flipped))] = chance.randrange(256)
            found[f"{stem}-flipped-{seed}.{suffix}"] = bytes(flipped)
    return found


def _mislabelled() -> dict[str, Made]:
    return {
        f"{stem}-named-{wrong}": content
        for name, content in good_files().items()
        for stem in [name.replace(".", "-")]
        for wrong in _WRONG_NAMES[::3]
    }
