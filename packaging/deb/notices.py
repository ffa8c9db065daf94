"""The folder ``LICENSES`` of a build: the licence texts and notices of what is packed, and the list of it."""

from __future__ import annotations

import json
import re
import shutil
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

_NOTICE = re.compile(r"(licen[cs]e|copying|notice|authors|copyright|patents)[^/]*$", re.IGNORECASE)
_COMMON = Path("/usr/share/common-licenses")
_WHOLE_TEXTS = {
    "LGPL-3.0-only": ("LGPL-3", "GPL-3"),
    "Apache-2.0": ("Apache-2.0",),
    "MPL-2.0": ("MPL-2.0",),
}
"""Licences of packages that bring no text, and the files of the system with it."""


def write_notices(target: Path, names: set[str], licences: dict[str, str]) -> list[str]:
    """Write a folder for each package; gives the names of those for which no text was found.

    Args:
        target: the folder ``LICENSES``, which is made.
        names: the packages.
        licences: what each is under, by its name.
    """
    target.mkdir(parents=True)
    missing = []
    for name in sorted(names):
        package = distribution(name)
        own = target / f"{name}-{package.version}"
        own.mkdir()
        if not _copy_notices(package, own) and not _copy_common(licences.get(name, ""), own):
            own.rmdir()
            missing.append(name)
    python = target / "python"
    python.mkdir()
    shutil.copyfile(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", python / "LICENSE.txt")
    return missing


def _copy_notices(package: Distribution, own: Path) -> bool:
    for file in package.files or ():
        if _NOTICE.search(file.name) and file.suffix not in (".py", ".pyc"):
            source = Path(str(package.locate_file(file)))
            if source.is_file():
                shutil.copyfile(source, own / "-".join(file.parts[1:]).replace("..", ""))
    return any(own.iterdir())


def _copy_common(licence: str, own: Path) -> bool:
    for identifier, files in _WHOLE_TEXTS.items():
        if identifier in licence:
            for name in files:
                shutil.copyfile(_COMMON / name, own / f"{name}.txt")
    return any(own.iterdir())


def write_sbom(target: Path, version: str, names: set[str], licences: dict[str, str]) -> None:
    """Write what is packed as CycloneDX 1.6, without the time, so that a build can be made again."""
    components = [
        {
            "type": "library",
            "name": name,
            "version": distribution(name).version,
            "purl": f"pkg:pypi/{name}@{distribution(name).version}",
            "licenses": [{"expression": licences[name]}],
        }
        for name in sorted(names)
    ]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "flowdash-desktop", "version": version}},
        "components": components,
    }
    target.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
