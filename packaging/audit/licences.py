"""Holds the licences of all installed packages against the list in ``licences.toml``.

Run by itself it prints each package with its licence, and ends with 1 where one is not on the list. With ``UPDATE=1``
in the environment it writes ``resources/licences.tsv``, which *About* shows.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import Any, NamedTuple

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
SHOWN = ROOT / "resources" / "licences.tsv"
"""The packages of an application and their licences, for a person."""
OURSELVES = "flowdash-desktop"
_EXTRAS = ("postgresql", "s3")
"""What an application may be installed with."""


class Finding(NamedTuple):
    """The licence of one installed package.

    Attributes:
        licence: an SPDX expression; empty where none can be read.
        in_app: an installed application has this package; else it is a tool for tests and builds.
        problem: why the licence is not accepted; empty where it is.
    """

    name: str
    version: str
    licence: str
    in_app: bool
    problem: str


def accepted() -> dict[str, Any]:
    """The list of licences."""
    with (Path(__file__).with_name("licences.toml")).open("rb") as file:
        return tomllib.load(file)


def packages_of_app() -> set[str]:
    """Canonical names of all packages that an application has, dependencies of dependencies included."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    texts = [*project["dependencies"], *(text for extra in _EXTRAS for text in project["optional-dependencies"][extra])]
    waiting, found = [Requirement(text) for text in texts], set[str]()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if not _applies(wanted, "") or name in found:
            continue
        found.add(name)
        extras = ["", *wanted.extras]
        needed = map(Requirement, distribution(name).requires or [])
        waiting += [_without_marker(one) for one in needed if any(_applies(one, extra) for extra in extras)]
    return found


def _applies(wanted: Requirement, extra: str) -> bool:
    return wanted.marker is None or wanted.marker.evaluate({"extra": extra})


def _without_marker(wanted: Requirement) -> Requirement:
    wanted.marker = None
    return wanted


def licence_of(package: Distribution, known: dict[str, Any]) -> str:
    """The licence of a package as an SPDX expression; empty where its metadata does not name one."""
    read = known["read"].get(canonicalize_name(package.name))
    if read is not None:
        return str(read["licence"]) if read["version"] == package.version else ""
    said = [package.metadata.get("License-Expression") or package.metadata.get("License") or ""]
    for words in (said, _classifiers(package)):
        expressions = {_expression(text, known["words"]) for text in words}
        if len(expressions) == 1 and (found := expressions.pop()):
            return found
    return ""


def _classifiers(package: Distribution) -> list[str]:
    lines = package.metadata.get_all("Classifier") or []
    return [line.rpartition(" :: ")[2] for line in lines if line.startswith("License :: OSI Approved :: ")]


def _expression(text: str, words: dict[str, str]) -> str:
    try:
        return canonicalize_license_expression(words.get(text, text))
    except InvalidLicenseExpression:
        return ""


def is_accepted(expression: str, licences: set[str]) -> bool:
    """True when a list of licences allows what a package is under: all that count together, one of a choice."""
    choices = expression.strip("()").split(" OR ")
    return any(all(part in licences for part in choice.split(" AND ")) for choice in choices)


def findings() -> Iterator[Finding]:
    """Every installed package but this project, by name."""
    known, of_app = accepted(), packages_of_app()
    for package in sorted(distributions(), key=lambda one: canonicalize_name(one.name)):
        name = canonicalize_name(package.name)
        if name == OURSELVES:
            continue
        in_app, licence = name in of_app, licence_of(package, known)
        licences = set(known["app"]) if in_app else {*known["app"], *known["tools"]}
        problem = "" if is_accepted(licence, licences) else "is not on the list"
        if not licence:
            problem = "no licence can be read from its metadata: read its files, and say it in licences.toml"
        yield Finding(name, package.version, licence, in_app, problem)


def main() -> int:
    """Print what was found; 1 where a licence is not accepted."""
    found = list(findings())
    if os.environ.get("UPDATE") == "1":
        lines = [f"{one.name}\t{one.licence}\n" for one in found if one.in_app]
        SHOWN.write_text("".join(lines), encoding="utf-8")
    for one in found:
        print(f"{one.name} {one.version}: {one.licence or 'unknown'}{' (tool)' * (not one.in_app)}")
    wrong = [one for one in found if one.problem]
    for one in wrong:
        print(f"{one.name} {one.version}: {one.licence} {one.problem}", file=sys.stderr)
    print(f"{len(found)} packages, {sum(one.in_app for one in found)} of them in an application.")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
