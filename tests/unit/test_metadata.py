"""What the project says about itself: pins, versions, and its entry in the desktop's menus."""

import configparser
import re
import runpy
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ElementTree
from importlib.metadata import distribution, version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import flowdash_desktop
from flowdash_desktop import APP_ID, APP_NAME, PROGRAM
from flowdash_desktop.app.desktop_entry import desktop_files

ROOT = Path(__file__).parents[2]
DESKTOP = f"applications/{APP_ID}.desktop"
METAINFO = f"metainfo/{APP_ID}.metainfo.xml"
FILES = desktop_files(ROOT / "resources")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)["project"]
    return table


@pytest.fixture(scope="module")
def pins() -> dict[str, str]:
    """Every pinned version by canonical package name."""
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {canonicalize_name(name): pinned for name, _, pinned in (line.partition("==") for line in lines)}


def test_constraints_are_name_and_version_only() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.+!]*", line)] == []


def test_every_range_is_pinned_within(project: dict[str, Any], pins: dict[str, str]) -> None:
    requirements = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, requirements):
        assert requirement.specifier, f"{requirement.name} has no range"
        assert pins[canonicalize_name(requirement.name)] in requirement.specifier, requirement


def test_pins_are_complete_and_installed(project: dict[str, Any], pins: dict[str, str]) -> None:
    """Also what our dependencies depend on: nothing is left for the day of the install to choose."""
    asked = map(Requirement, (*project["dependencies"], *project["optional-dependencies"]["dev"]))
    waiting = [one for one in asked if one.marker is None or one.marker.evaluate()]
    seen: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in seen:
            continue
        seen.add(name)
        assert name in pins, f"{name} is not pinned"
        assert version(name) == pins[name], f"{name} is not the pinned version"
        extras = ["", *requirement.extras]
        for text in distribution(name).requires or []:
            wanted = Requirement(text)
            if wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(wanted)


def test_version_is_the_same_everywhere(project: dict[str, Any]) -> None:
    release = ElementTree.fromstring(FILES[METAINFO]).find("releases/release")
    assert release is not None
    said = {
        "pyproject.toml": project["version"],
        "flowdash_desktop.__version__": flowdash_desktop.__version__,
        "installed": version("flowdash-desktop"),
        "metainfo.xml": release.get("version"),
    }
    assert set(said.values()) == {flowdash_desktop.__version__}, said
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[?{re.escape(flowdash_desktop.__version__)}\b", changelog, re.MULTILINE)


@pytest.mark.parametrize(
    ("command", "name"),
    [(["desktop-file-validate"], DESKTOP), (["appstreamcli", "validate", "--no-net"], METAINFO)],
    ids=["desktop entry", "metainfo"],
)
def test_desktop_metadata_is_valid(command: list[str], name: str, tmp_path: Path) -> None:
    if shutil.which(command[0]) is None:
        pytest.fail(f"{command[0]} is missing; `make setup-dev` brings it")
    file = tmp_path / Path(name).name
    file.write_bytes(FILES[name])
    done = subprocess.run([*command, file], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_guide_and_its_pictures_are_packed() -> None:
    """Into the wheel by a hook, and into the one-folder build by its spec, where the window looks for them."""
    hook = runpy.run_path(str(ROOT / "packaging" / "hatch_build.py"))["ResourcesHook"]
    data: dict[str, dict[str, str]] = {"force_include": {}}
    hook.initialize(SimpleNamespace(root=str(ROOT)), "standard", data)
    packed = data["force_include"]
    assert "flowdash_desktop/_resources/translations/flowdash_de.qm" in packed.values(), "languages, compiled"
    assert [path for path in packed if path.endswith(".ts")] == []
    assert packed["docs/guide.md"] == "flowdash_desktop/_resources/guide/guide.md"
    assert [path for path in packed if not (ROOT / path).exists()] == []
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", (ROOT / "docs" / "guide.md").read_text(encoding="utf-8"))
    assert pictures
    assert [name for name in pictures if f"docs/{name.partition('/')[0]}" not in packed] == []
    spec = (ROOT / "packaging" / "pyinstaller" / "flowdash-desktop.spec").read_text(encoding="utf-8")
    for name in ('"guide.md"), "flowdash_desktop/_resources/guide"', '"flowdash_desktop/_resources/guide/screenshots"'):
        assert name in spec


def test_one_id_names_everything() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]  # keys of desktop entries are case-sensitive
    entry.read_string(FILES[DESKTOP].decode())
    component = ElementTree.fromstring(FILES[METAINFO])
    assert entry["Desktop Entry"]["Icon"] == APP_ID
    assert entry["Desktop Entry"]["Name"] == component.findtext("name") == APP_NAME
    assert entry["Desktop Entry"]["TryExec"] == component.findtext("provides/binary") == PROGRAM
    assert entry["Desktop Entry"]["Exec"] == f"{PROGRAM} %u"
    assert entry["Desktop Entry"]["MimeType"] == "x-scheme-handler/flowdash;"
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == f"{APP_ID}.desktop"
    icons = [name for name in FILES if name.endswith(".svg")]
    assert {Path(name).name for name in icons} == {f"{APP_ID}.svg", f"{APP_ID}-symbolic.svg"}
    for name in icons:
        assert ElementTree.fromstring(FILES[name]).tag == "{http://www.w3.org/2000/svg}svg"
    assert [name for name, content in FILES.items() if b"@" in content] == [], "a mark without a value"


def test_the_id_is_written_in_one_place() -> None:
    """Elsewhere it is filled in. Stores refuse the first one, which named a domain that is not ours."""
    earlier = ".".join(("io", "flowdash", "Desktop"))
    found = {APP_ID: list[str](), earlier: list[str]()}
    for file in subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True).split("\0")[:-1]:
        text = file if (ROOT / file).is_symlink() else f"{file}\n{(ROOT / file).read_bytes().decode(errors='replace')}"
        for words, files in found.items():
            if words.lower() in text.lower():
                files.append(file)
    assert found == {APP_ID: ["flowdash_desktop/__init__.py"], earlier: []}


def test_nothing_claims_to_come_from_the_maker_of_the_service() -> None:
    command = ["git", "grep", "-I", "-i", "-l", "offi" + "cial"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout == ""
