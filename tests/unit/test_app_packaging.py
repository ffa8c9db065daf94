"""``packaging/deb``: what goes into the Debian package, held against the program without building it.

``make dist-deb`` builds it, and ``make dist-deb-test`` installs it in fresh systems.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from flowdash_desktop import PROGRAM
from flowdash_desktop.app.command_line import make_parser

ROOT = Path(__file__).parents[2]
DEB = ROOT / "packaging" / "deb"


@pytest.fixture(scope="module")
def pages() -> Iterator[ModuleType]:
    sys.path.insert(0, str(DEB))
    import pages  # type: ignore[import-not-found]

    yield pages
    sys.path.remove(str(DEB))
    del sys.modules["pages"]


def libraries() -> dict[str, str]:
    lines = (DEB / "system_libraries.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    return dict(line.split() for line in lines)


def test_the_manual_names_every_command_and_option(pages: ModuleType) -> None:
    parser = make_parser()
    manual = pages.manual(parser, "2026-01-01")
    plain = manual.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "")
    named = re.findall(r"^    (\S+) ", parser.format_help(), re.MULTILINE)
    assert {"serve", "backup", "import", "keys"} <= set(named)
    assert [name for name in named if f".SS {name}\n" not in plain] == []
    for one in (parser, *(found for _, found in pages.commands(parser).values())):
        for flag in re.findall(r"(?<![\w-])--[a-z][a-z-]+", one.format_help()):
            assert flag in plain
    assert [line for line in manual.splitlines() if line.startswith("'")] == []


def test_the_manual_is_shown_without_a_complaint(pages: ModuleType, tmp_path: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("man is not installed")
    file = tmp_path / f"{PROGRAM}.1"
    file.write_text(pages.manual(make_parser(), "2026-01-01"), encoding="utf-8")
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(file)]
    shown = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (shown.returncode, shown.stderr) == (0, "")


def test_bash_completes_commands_and_their_options(pages: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "completion"
    file.write_text(pages.bash(make_parser()), encoding="utf-8")

    def completed(*words: str) -> set[str]:
        script = f'. {file}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _flowdash_desktop; echo "${{COMPREPLY[@]}}"'
        said = subprocess.check_output(["bash", "-c", script, "bash", PROGRAM, *words], text=True, cwd=tmp_path)
        return set(said.split())

    assert completed("ex") == {"export", "export-tasks"}
    assert completed("export-tasks", "--ch") == {"--check-out"}
    assert completed("--sam") == {"--sample"}
    assert completed("import", "comp") == {"completion"}, "names of files"


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_complete_every_command(pages: ModuleType, shell: str, tmp_path: Path) -> None:
    parser = make_parser()
    text = getattr(pages, shell)(parser)
    assert [name for name in pages.commands(parser) if name not in text] == []
    if shutil.which(shell):
        file = tmp_path / "completion"
        file.write_text(text, encoding="utf-8")
        assert subprocess.run([shell, "-n", file], capture_output=True, text=True, check=False).stderr == ""


def test_what_the_window_needs_is_depended_on() -> None:
    """The libraries that ``make setup`` brings are those that the package asks for, by the same names."""
    script = ". packaging/setup/system-libraries.sh; qt_libraries"
    brought = dict(
        line.split() for line in subprocess.check_output(["sh", "-c", script], cwd=ROOT, text=True).splitlines()
    )
    assert {"libEGL.so.1", "libxcb-cursor.so.0"} <= brought.keys()
    assert brought.items() <= libraries().items()


def test_the_control_file_has_what_debian_asks_for() -> None:
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.+)$", (DEB / "control.in").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"Package", "Version", "Architecture", "Maintainer", "Depends", "Description", "Section"} <= fields.keys()
    assert fields["Package"] == PROGRAM


def test_every_override_has_a_reason() -> None:
    lines = (DEB / "lintian-overrides").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert [line for line in lines if not line.startswith(("# ", f"{PROGRAM}: "))] == []
