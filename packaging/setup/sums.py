"""Writes ``dist/SHA256SUMS`` over every artifact of this version, for ``sha256sum --check``."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

KINDS = (".deb", ".run", ".flatpak", ".msi", ".dmg", ".whl", ".tar.gz")
"""How the names of artifacts end."""


def write_sums(dist: Path, version: str) -> list[str]:
    """Write the sums and give the names they cover; artifacts of other versions are left out."""
    this_one = re.compile(rf"[-_]{re.escape(version)}(?!\.?\d)")  # 1.2.3 is neither in 11.2.3 nor in 1.2.30
    found = sorted(path for path in dist.iterdir() if path.name.endswith(KINDS) and this_one.search(path.name))
    lines = []
    for path in found:
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (dist / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    return [path.name for path in found]
