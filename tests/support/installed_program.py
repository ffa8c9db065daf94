"""The command as an installer leaves it, which starts this project's own code."""

from __future__ import annotations

import sys
from pathlib import Path

from flowdash_desktop import PROGRAM

ROOT = Path(__file__).parents[2]


def make_program(folder: Path) -> Path:
    """Write the command into a folder, which is made where it is missing, and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / PROGRAM
    lines = [
        f"#!{sys.executable}",
        "import sys",
        f"sys.path.insert(0, {str(ROOT)!r})",
        "from flowdash_desktop.app.command_line import main",
        "sys.exit(main())",
    ]
    file.write_text("\n".join(lines))
    file.chmod(0o755)
    return file
