"""The SHA-256 of each file of each pinned package, in ``packaging/hashes.txt``.

They are of every platform's files, as the registry lists them. The file has no addresses: pip's own settings say
where packages come from, and ``pip install --require-hashes --requirement`` takes the file as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PINS = ROOT / "packaging" / "constraints.txt"
HASHES = ROOT / "packaging" / "hashes.txt"
_PIN = re.compile(r"([A-Za-z0-9._-]+==[^\s\\;]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def read(text: str) -> dict[str, set[str]]:
    """The hashes by ``name==version``, the name in small letters with hyphens."""
    found: dict[str, set[str]] = {}
    pin = ""
    for line in text.splitlines():
        if match := _PIN.match(line):
            pin = _canonical(match.group())
            found[pin] = set()
        found.setdefault(pin, set()).update(_HASH.findall(line))
    return found


def _canonical(pin: str) -> str:
    name, _, version = pin.partition("==")
    return f"{re.sub(r'[-_.]+', '-', name).lower()}=={version}"


def problems() -> list[str]:
    """In which pins the file of hashes does not fit the pins; empty where it fits."""
    pins = {_canonical(line) for line in PINS.read_text(encoding="utf-8").splitlines()}
    hashes = read(HASHES.read_text(encoding="utf-8"))
    wrong = [f"{pin} has no hashes" for pin in sorted(pins) if not hashes.get(pin)]
    return wrong + [f"{pin} is not pinned" for pin in sorted(hashes.keys() - pins)]


def changes(listed: str) -> tuple[list[str], list[str]]:
    """What a registry lists now beside the file: the pins of which hashes are gone, and those with new files."""
    kept, now = read(HASHES.read_text(encoding="utf-8")), read(listed)
    gone = [pin for pin, hashes in kept.items() if hashes - now.get(pin, set())]
    new = [pin for pin, hashes in now.items() if hashes - kept.get(pin, set())]
    return gone, new
