"""Makes ``dist/flowdash-desktop_VERSION_ARCH.deb`` of the one-folder build, with ``dist/SHA256SUMS``.

What Debian has of the libraries in the folder is left out and depended on, so that Debian's updates reach it.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from email.utils import formatdate
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "audit"), str(ROOT / "packaging" / "setup"), str(HERE)]

import elf  # noqa: E402
import licences  # noqa: E402
import notices  # noqa: E402
import pages  # noqa: E402
from packaging.utils import canonicalize_name  # noqa: E402
from sums import write_sums  # noqa: E402

from flowdash_desktop import PROGRAM, __version__  # noqa: E402
from flowdash_desktop.app.command_line import make_parser  # noqa: E402
from flowdash_desktop.app.desktop_entry import SIZES, desktop_files, icon_file  # noqa: E402

REVISION = "1"
FONTS = ("fonts-dejavu-core | fonts-noto-core | fonts-liberation", "fontconfig-config")
MAINTAINER = "Flowdash Desktop contributors <maintainers@flowdash-desktop.invalid>"
_EXTRAS = {
    "boto3",
    "botocore",
    "jmespath",
    "psycopg",
    "psycopg-binary",
    "s3transfer",
    "urllib3",
    "python-dateutil",
    "six",
}


def system_libraries() -> dict[str, str]:
    """The Debian package of each soname that both supported versions of Debian have."""
    lines = (HERE / "system_libraries.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines)


def take_out_system_libraries(folder: Path) -> set[str]:
    """Remove the libraries that Debian has, and give the packages to depend on.

    Raises:
        SystemExit: a library is needed that neither the folder nor the list has.
    """
    known = system_libraries()
    for path in folder.glob("lib/lib*.so*"):
        if path.name in known:
            path.unlink()
    there = {path.name for path in folder.rglob("*.so*")}
    wanted = {name for path in elf.elf_files(folder) for name in elf.needed(path)} - there
    wanted = {name for name in wanted if not elf.GLIBC.match(name)}
    if unknown := sorted(wanted - known.keys()):
        raise SystemExit(f"No package is known for {', '.join(unknown)}: name it in system_libraries.txt")
    # Qt opens these two by name.
    return {known[name] for name in wanted} | {"libegl1", "libgl1"}


def write_pages(share: Path, date: str) -> None:
    """The manual page and the completions."""
    parser = make_parser()
    _packed(share / "man" / "man1" / f"{PROGRAM}.1.gz", pages.manual(parser, date).encode())
    for place, text in (
        (f"bash-completion/completions/{PROGRAM}", pages.bash(parser)),
        (f"zsh/vendor-completions/_{PROGRAM}", pages.zsh(parser)),
        (f"fish/vendor_completions.d/{PROGRAM}.fish", pages.fish(parser)),
    ):
        _write(share / place, text.encode())


def write_icons(share: Path) -> None:
    """The icon in the sizes of the theme, painted from its SVG."""
    for size in SIZES:
        file = share / icon_file(size)
        file.parent.mkdir(parents=True)
        source = ROOT / "resources" / "icons" / "app" / "app.svg"
        subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), "-o", file, source], check=True)


def write_documents(share: Path, seconds: int) -> None:
    """Changes, copyright, licences and the list of what is packed."""
    documents = share / "doc" / PROGRAM
    changes = (HERE / "changelog.in").read_text(encoding="utf-8")
    changes = changes.replace("@VERSION@", f"{__version__}-{REVISION}").replace("@MAINTAINER@", MAINTAINER)
    changes = changes.replace("@DATE@", formatdate(seconds))
    _packed(documents / "changelog.Debian.gz", changes.encode())
    _packed(documents / "changelog.gz", (ROOT / "CHANGELOG.md").read_bytes())
    _write(documents / "copyright", (HERE / "copyright").read_bytes())
    found = {canonicalize_name(one.name): one.licence for one in licences.findings()}
    names = licences.packages_of_app() - _EXTRAS
    missing = notices.write_notices(documents / "LICENSES", names, found)
    if missing:
        print(f"No licence text was found of {', '.join(missing)}; their licences are in the SBOM.")
    notices.write_sbom(documents / "sbom.cdx.json", __version__, names, found)
    _write(share / "lintian" / "overrides" / PROGRAM, (HERE / "lintian-overrides").read_bytes())


def write_control(tree: Path, packages: set[str], floor: tuple[int, int]) -> None:
    """The control file and the sums of all files."""
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    kilobytes = sum(-(-path.stat().st_size // 1024) for path in files)
    sums = "".join(f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files)
    depends = [f"libc6 (>= {floor[0]}.{floor[1]})", *sorted(packages), *FONTS]
    text = (HERE / "control.in").read_text(encoding="utf-8")
    for mark, value in {
        "@VERSION@": f"{__version__}-{REVISION}",
        "@ARCHITECTURE@": architecture(),
        "@MAINTAINER@": MAINTAINER,
        "@SIZE@": str(kilobytes),
        "@DEPENDS@": ", ".join(depends),
    }.items():
        text = text.replace(mark, value)
    _write(tree / "DEBIAN" / "control", text.encode())
    _write(tree / "DEBIAN" / "md5sums", sums.encode())


def architecture() -> str:
    """Debian's name of this machine's kind."""
    return subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _packed(path: Path, content: bytes) -> None:
    _write(path, gzip.compress(content, 9, mtime=0))


def set_rights(tree: Path, seconds: int) -> None:
    """One date for everything, and rights that do not depend on who builds."""
    programs = {tree / "usr" / "lib" / PROGRAM / PROGRAM}
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def main() -> int:
    """Build it and give the exit status."""
    seconds = int(os.environ["SOURCE_DATE_EPOCH"])
    date = subprocess.check_output(["date", "-u", "-d", f"@{seconds}", "+%Y-%m-%d"], text=True).strip()
    tree, dist = ROOT / "build" / "deb", ROOT / "dist"
    shutil.rmtree(tree, ignore_errors=True)
    folder, share = tree / "usr" / "lib" / PROGRAM, tree / "usr" / "share"
    shutil.copytree(dist / PROGRAM, folder, symlinks=True, ignore=shutil.ignore_patterns(".git*"))
    packages = take_out_system_libraries(folder)
    floor = max(map(elf.glibc_floor, elf.elf_files(folder)))
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    for name, content in desktop_files(ROOT / "resources").items():
        _write(share / name, content)
    write_icons(share)
    write_pages(share, date)
    write_documents(share, seconds)
    write_control(tree, packages, floor)
    set_rights(tree, seconds)
    package = dist / f"{PROGRAM}_{__version__}-{REVISION}_{architecture()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package], check=True)
    write_sums(dist, __version__)
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size // 1_000_000} MB, glibc {floor[0]}.{floor[1]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
