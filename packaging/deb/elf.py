"""What the programs and libraries of a folder need of the system, as ``objdump`` tells it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

GLIBC = re.compile(r"^libc\.so|^libm\.so|^libdl\.so|^libpthread\.so|^librt\.so|^libutil\.so|^ld-linux|^libresolv\.so")
"""The libraries of libc6."""


def elf_files(folder: Path) -> Iterator[Path]:
    """Every program and library in a folder, in a fixed order; links are left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def needed(path: Path) -> set[str]:
    """The sonames that a file is linked against."""
    return set(re.findall(r"^\s+NEEDED\s+(\S+)", _headers(path), re.MULTILINE))


def glibc_floor(path: Path) -> tuple[int, int]:
    """The oldest glibc that a file works with, such as (2, 35); (2, 0) where it asks for none."""
    found = re.findall(r"\bGLIBC_(\d+)\.(\d+)", _headers(path))
    return max(((int(major), int(minor)) for major, minor in found), default=(2, 0))


def _headers(path: Path) -> str:
    return subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
