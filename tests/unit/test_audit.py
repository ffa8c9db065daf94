"""What ``make audit`` looks at, as far as it needs no network: licences, hashes of the pins, secrets in files."""

import re
import runpy
import subprocess
from importlib.metadata import distribution
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
AUDIT = ROOT / "packaging" / "audit"


def _module(name: str) -> Any:
    return SimpleNamespace(**runpy.run_path(str(AUDIT / f"{name}.py")))


def test_every_installed_package_has_an_accepted_licence() -> None:
    found = list(_module("licences").findings())
    assert {"pyside6-essentials", "httpx", "psycopg"} <= {
        one.name.lower().replace("_", "-") for one in found if one.in_app
    }
    assert [f"{one.name} {one.version}: {one.licence} {one.problem}" for one in found if one.problem] == []


def test_about_shows_the_licences_of_the_app() -> None:
    """Written by ``make audit UPDATE=1``; another Python may need fewer packages."""
    lines = (ROOT / "resources" / "licences.tsv").read_text(encoding="utf-8").splitlines()
    shown = dict(line.split("\t") for line in lines)
    assert {one.name: one.licence for one in _module("licences").findings() if one.in_app}.items() <= shown.items()


def test_a_licence_that_is_not_listed_is_found() -> None:
    """Of a choice one is enough; of what holds together, all; and a tool may be under more licences than an app."""
    licences = _module("licences")
    listed = set(licences.accepted()["app"])
    assert licences.is_accepted("GPL-3.0-only OR LGPL-3.0-only", listed)
    assert not licences.is_accepted("MIT AND GPL-3.0-only", listed)
    assert not licences.is_accepted("", listed)
    assert "pyinstaller" not in licences.packages_of_app()


def test_a_licence_that_was_read_is_of_one_version() -> None:
    """A new version may be under another licence, so that its files are read again."""
    licences, package = _module("licences"), distribution("jinja2")
    known = licences.accepted()
    assert licences.licence_of(package, known) == "BSD-3-Clause"
    known["read"]["jinja2"]["version"] = "0"
    assert licences.licence_of(package, known) == ""


def test_every_pin_has_hashes() -> None:
    hashes = _module("hashes")
    assert hashes.problems() == []
    assert re.search(r"://|index", hashes.HASHES.read_text(encoding="utf-8")) is None
    text = hashes.HASHES.read_text(encoding="utf-8")
    anyio = next(pin for pin in hashes.read(text) if pin.startswith("anyio=="))
    other = re.sub(r"(anyio==\S+ \\\n *--hash=sha256:)[0-9a-f]{64}", r"\g<1>" + "0" * 64, text)
    assert other != text
    assert hashes.changes(other) == ([anyio], [anyio])


@pytest.mark.parametrize(
    "made_up",
    [
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "ghp_" + "a1B2" * 10,
        "xoxb-" + "1234567890-abc",
        "postgresql://" + "me:secret" + "@db.example/x",
        "api_key = '" + "Zx9" * 9 + "'",
        "-----BEGIN RSA " + "PRIVATE KEY-----\n" + "MIIE" * 8,
    ],
)
def test_a_secret_is_found_and_not_shown(made_up: str) -> None:
    found = list(_module("secret_scan").secrets_in(f"first line\n{made_up}\n"))
    assert [line for line, _, _ in found] == [2]
    assert made_up not in repr(found)


def test_no_file_of_the_project_holds_a_secret() -> None:
    scan = _module("secret_scan")
    assert len(list(scan.files())) > 1000
    assert [str(one) for one in scan.findings()] == []


def test_what_is_made_up_is_still_there() -> None:
    """A value that no test has any more goes from the list."""
    scan = _module("secret_scan")
    tests = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")]
    used = {digest for text in tests for _, _, digest in scan.secrets_in(text)}
    assert scan.made_up() - used == set()


def test_the_security_page_names_tests_that_exist() -> None:
    """Each row names what stops a threat and the test that shows it: a file, or a function in one."""
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+(?:\.py)?/?)(?:::(\w+))?`", page)
    assert len(named) > 40
    missing = [f"{path}::{name}" for path, name in named if not _is_there(ROOT / path, name)]
    assert missing == []
    rows = [line for line in page.splitlines() if re.match(r"\| (?!---|What they)", line)]
    assert len(rows) > 30
    assert [row for row in rows if "`tests/" not in row] == []


def _is_there(path: Path, name: str) -> bool:
    return path.exists() and (not name or re.search(rf"def {name}\(", path.read_text(encoding="utf-8")) is not None)


def test_the_security_page_names_no_address() -> None:
    """Where a fault is reported is settled with the project's home; until then no address is made up."""
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert re.search(r"https?://|[\w.]+@[\w.]+", page) is None
    for threat in ("server", "content", "other users", "web page", "stolen", "team", "leaked key"):
        assert re.search(rf"^## .*{threat}", page, re.MULTILINE | re.IGNORECASE), threat
    assert re.search(r"^## .*report", page, re.MULTILINE | re.IGNORECASE)


def test_audit_is_a_command_of_the_project() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "make audit" in done.stdout
