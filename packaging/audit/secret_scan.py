"""Looks for secrets in the files of the project: private keys, keys of services, passwords in addresses.

Run by itself it prints where one is, never the secret itself, and ends with 1. Values that tests have made up are in
``made_up_secrets.txt``, as the beginnings of their SHA-256.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
MADE_UP = Path(__file__).with_name("made_up_secrets.txt")
_LARGEST_BYTES = 5_000_000
_NOT_OURS = {".git", ".venv", ".venv-3.13", "build", "dist", "__pycache__"}


class Kind(NamedTuple):
    """A kind of secret. The pattern is slow, so it is tried only where one of the words is found, in small letters."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]


def _kind(pattern: str, *words: str) -> Kind:
    return Kind(words, re.compile(pattern))


KINDS = {
    "a private key": _kind(r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{16}", "private key-----"),
    "a key of AWS": _kind(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b", "akia", "asia"),
    "a token of GitHub": _kind(r"\bgh[pousr]_[A-Za-z0-9]{36,}", "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
    "a fine token of GitHub": _kind(r"\bgithub_pat_[A-Za-z0-9_]{60,}", "github_pat_"),
    "a token of GitLab": _kind(r"\bglpat-[\w-]{20,}", "glpat-"),
    "a token of Slack": _kind(r"\bxox[abprs]-[A-Za-z0-9-]{10,}", "xox"),
    "a key of Google": _kind(r"\bAIza[\w-]{35}", "aiza"),
    "a key of Stripe": _kind(r"\b[rs]k_live_[0-9A-Za-z]{20,}", "k_live_"),
    "a token of a registry": _kind(r"\b(?:pypi-AgE[\w-]{50,}|npm_[A-Za-z0-9]{36})", "pypi-age", "npm_"),
    "a signed token": _kind(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}", "eyj"),
    "a password in an address": _kind(r"\b[a-z][a-z0-9+.-]*://[^\s/:@'\"{}<>()]+:[^\s/:@'\"{}<>()]{3,}@", "://"),
    "a key in the code": _kind(
        r"(?i:api_?key|token|secret|passw(?:or)?d)['\"]?\s*[:=]\s*['\"]"
        r"(?=[^'\"]*[0-9])(?=[^'\"]*[A-Z])(?=[^'\"]*[a-z])[\w+/=-]{20,}['\"]",
        *(
            f"{name}{mark}"
            for name in ("key", "token", "secret", "password", "passwd")
            for mark in ("=", " =", ":", "'", '"')
        ),
    ),
}


class Finding(NamedTuple):
    """A place that may hold a secret.

    Attributes:
        path: from the project's root.
        digest: the beginning of the SHA-256 of what was found, as ``made_up_secrets.txt`` names it.
    """

    path: str
    line: int
    kind: str
    digest: str


def files() -> Iterator[Path]:
    """What git tracks; in a copy without git, everything but builds and environments."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        inside = (path for path in ROOT.rglob("*") if not _NOT_OURS & set(path.relative_to(ROOT).parts))
        yield from (path for path in inside if path.is_file())
        return
    yield from (ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file())


def secrets_in(text: str) -> Iterator[tuple[int, str, str]]:
    """The line, the kind and the digest of each text that looks like a secret."""
    small = text.lower()
    for kind, (words, pattern) in KINDS.items():
        if not any(word in small for word in words):
            continue
        for match in pattern.finditer(text):
            digest = hashlib.sha256(match.group().encode()).hexdigest()[:16]
            yield text.count("\n", 0, match.start()) + 1, kind, digest


def made_up() -> set[str]:
    """Digests of the values that tests have made up."""
    lines = MADE_UP.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line and not line.startswith("#")}


def findings() -> Iterator[Finding]:
    """Every place in the project's files that may hold a secret, without the made-up ones."""
    known = made_up()
    for path in files():
        data = path.read_bytes() if path.stat().st_size <= _LARGEST_BYTES else b""
        if b"\0" in data[:8192]:
            continue  # a picture or a spreadsheet
        for line, kind, digest in secrets_in(data.decode(errors="replace")):
            if digest not in known:
                yield Finding(path.relative_to(ROOT).as_posix(), line, kind, digest)


def main() -> int:
    """Print what was found; 1 where there is something."""
    found = list(findings())
    for one in found:
        print(f"{one.path}:{one.line}: {one.kind} ({one.digest})", file=sys.stderr)
    print(f"{len(found)} places look like secrets.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
