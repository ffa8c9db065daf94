"""Holds a one-folder build on Linux against its limits: how large it is, and how old a system may be.

Usage: check_build.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "deb"))
import elf

MOST_MEGABYTES = 310
"""The library of polars alone has 140 of them."""
NEWEST_GLIBC = (2, 35)
EXTRAS = ("boto3", "botocore", "psycopg", "psycopg_binary")


def problems(folder: Path) -> list[str]:
    """What is wrong with a build; empty where nothing is."""
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    has_extras = any((folder / "lib" / name).exists() for name in EXTRAS)
    wrong = []
    if size > MOST_MEGABYTES * 1_000_000 and not has_extras:
        wrong.append(f"it has {size // 1_000_000} MB, more than {MOST_MEGABYTES}")
    for path in elf.elf_files(folder):
        floor = elf.glibc_floor(path)
        if floor > NEWEST_GLIBC:
            wrong.append(f"{path.relative_to(folder)} needs glibc {floor[0]}.{floor[1]}")
    return wrong


if __name__ == "__main__":
    found = problems(Path(sys.argv[1]))
    print(*found, sep="\n", file=sys.stderr)
    raise SystemExit(bool(found))
