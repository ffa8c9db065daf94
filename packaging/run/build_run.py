"""Makes ``dist/flowdash-desktop-VERSION-ARCH.run`` of the one-folder build, and ``dist/SHA256SUMS``.

The file is a shell script that holds a compressed tar: it needs nothing but what every Linux system has.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import platform
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "setup")]

from sums import write_sums  # noqa: E402

from flowdash_desktop import APP_NAME, PROGRAM, __version__  # noqa: E402


def build(folder: Path, target: Path, seconds: int) -> None:
    """Write the installer of a folder.

    Args:
        folder: the one-folder build, with the program at its top.
        target: the file to write.
        seconds: the date of every file in it, in seconds since 1970, so that the same folder makes the same installer.
    """
    payload = gzip.compress(_tar(folder, seconds), 9, mtime=0)
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    values = {
        "@APP_NAME@": APP_NAME,
        "@PROGRAM@": PROGRAM,
        "@VERSION@": __version__,
        "@BYTES@": str(len(payload)),
        "@SHA256@": hashlib.sha256(payload).hexdigest(),
        "@KILOBYTES@": str(sum(-(-path.stat().st_size // 4096) * 4 for path in files)),
    }
    text = (HERE / "head.sh.in").read_text(encoding="utf-8")
    for mark, value in values.items():
        text = text.replace(mark, value)
    head = _with_own_length(text)
    target.write_bytes(head + payload)
    target.chmod(0o755)


def _with_own_length(text: str) -> bytes:
    """The script with its own length in bytes in it."""
    length = len(text.encode())
    while len(text.replace("@HEAD@", str(length)).encode()) != length:
        length = len(text.replace("@HEAD@", str(length)).encode())
    return text.replace("@HEAD@", str(length)).encode()


def _tar(folder: Path, seconds: int) -> bytes:
    def settled(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = seconds
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
        return member

    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path in sorted(folder.rglob("*")):
            archive.add(path, str(path.relative_to(folder)), recursive=False, filter=settled)
    return packed.getvalue()


def main() -> int:
    """Build it and give the exit status."""
    dist = ROOT / "dist"
    target = dist / f"{PROGRAM}-{__version__}-{platform.machine()}.run"
    build(dist / PROGRAM, target, int(os.environ["SOURCE_DATE_EPOCH"]))
    write_sums(dist, __version__)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1_000_000} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
