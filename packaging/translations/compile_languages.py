"""Compiles the languages of the window: ``compile_languages.py [FOLDER]``.

Each ``resources/translations/flowdash_LANGUAGE.ts`` becomes a ``.qm``, which is what the program loads. It lies beside
its source, or in ``FOLDER``. A file that is newer than its source is left alone.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "resources" / "translations"


def tool(name: str) -> Path:
    """A tool of Qt that PySide6 brings, such as ``lrelease``.

    Raises:
        FileNotFoundError: PySide6 is not installed.
    """
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        for found in Path(folder).glob(f"{name}*"):
            if found.stem == name and found.suffix in ("", ".exe"):
                return found
    raise FileNotFoundError(f"{name} is part of PySide6-Essentials, which is not installed")


def compile_languages(target: Path = SOURCES, sources: Path = SOURCES) -> Sequence[Path]:
    """Compile what is out of date, and give all compiled files.

    Raises:
        FileNotFoundError: PySide6 is not installed.
        subprocess.CalledProcessError: a source is no file of texts.
    """
    target.mkdir(parents=True, exist_ok=True)
    made = []
    for source in sorted(sources.glob("flowdash_*.ts")):
        compiled = target / f"{source.stem}.qm"
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            new = compiled.with_suffix(f".{os.getpid()}.new")  # a window that starts meanwhile reads a whole file
            command = [tool("lrelease"), "-silent", "-removeidentical", source, "-qm", new]
            subprocess.run(command, check=True, timeout=300)
            new.replace(compiled)
        made.append(compiled)
    return made


if __name__ == "__main__":
    compile_languages(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCES)
