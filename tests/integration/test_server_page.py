"""``docs/server.md``: each command on the page works, in the order in which it stands there."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from flowdash_desktop.app.command_line import make_parser
from flowdash_desktop.server.command.arguments import add_arguments
from tests.support.fixtures_server import postgresql
from tests.support.nginx import free_port
from tests.support.postgresql import Cluster
from tests.support.postgresql import installed as postgresql_installed

__all__ = ["postgresql"]
ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "server.md"
END_SECONDS = 60.0
PROGRAM = "flowdash-desktop"
PARSED, POSTGRESQL, ENDED = "parsed: ", "run with PostgreSQL", "the server is ended"
_BLOCK = re.compile(r"(?:<!-- (?P<note>[^\n]*?) -->\n)?```(?P<kind>\w*)\n(?P<text>.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block, with what its comment says of it."""

    note: str
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.strip().splitlines()

    @property
    def serves(self) -> bool:
        return self.lines[-1].startswith(f"{PROGRAM} serve ")


def blocks() -> list[Block]:
    found = list(_BLOCK.finditer(PAGE.read_text(encoding="utf-8")))
    assert all(one["kind"] == "sh" for one in found)
    return [Block(one["note"] or "", one["text"]) for one in found]


class Machine:
    """A folder in which the commands run, with the program on the path; one server at a time."""

    def __init__(self, folder: Path, database: str | None) -> None:
        self._folder = folder
        self._port = free_port()
        self._database = database
        self._server: subprocess.Popen[str] | None = None
        programs = folder / "programs"
        programs.mkdir()
        shim = programs / PROGRAM
        shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m flowdash_desktop "$@"\n')
        shim.chmod(0o755)
        work = folder / "work"
        work.mkdir()
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("FLOWDASH", "PG"))}
        path = f"{programs}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        self._environment = {**kept, "HOME": str(folder), "PATH": path, "PYTHONPATH": str(ROOT), "NO_PROXY": "*"}

    def run(self, block: Block) -> None:
        """Run a block; a server that it starts goes on in the background, and takes the place of the one before."""
        if block.serves or block.note == ENDED:
            self.end()
        text = self._here(block.text)
        if block.serves:
            self._serve(text)
            return
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", text], env=self._environment, cwd=self._folder / "work",
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=END_SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"

    def end(self) -> None:
        """End the server in order."""
        if self._server is None:
            return
        self._server.terminate()
        _, errors = self._server.communicate(timeout=END_SECONDS)
        assert (self._server.returncode, errors) == (0, "")
        self._server = None

    def kill(self) -> None:
        """End it in any case."""
        if self._server is not None:
            self._server.kill()
            self._server.communicate()

    def _serve(self, text: str) -> None:
        self._server = subprocess.Popen(
            ["bash", "-euc", f"exec {text.strip()}"], env=self._environment, cwd=self._folder / "work",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._server.stdout is not None
        line = self._server.stdout.readline()
        assert line.startswith("Serving "), f"{text}\n{self._server.communicate()}"

    def _here(self, text: str) -> str:
        database = self._database or ""
        return text.replace("8400", str(self._port)).replace(
            "postgresql://flowdash@db.example.com/flowdash", shlex.quote(database)
        )


@pytest.fixture
def machine(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Machine]:
    database = None
    if postgresql_installed() is not None:
        cluster: Cluster = request.getfixturevalue("postgresql")
        database = cluster.database()
    made = Machine(tmp_path, database)
    try:
        yield made
    finally:
        made.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="the page is about other systems")
@pytest.mark.skipif(not all(map(shutil.which, ("bash", "curl", "openssl"))), reason="bash, curl or openssl is missing")
def test_each_command_of_the_page_works(machine: Machine) -> None:
    """In the order of the page, in one folder; what needs PostgreSQL is left out where it is missing."""
    ran = 0
    for block in blocks():
        needs_database = block.note == POSTGRESQL and postgresql_installed() is None
        if block.note.startswith(PARSED) or needs_database:
            continue
        machine.run(block)
        ran += 1
    machine.end()
    assert ran > 10


def test_what_is_not_run_says_why_and_can_be_parsed() -> None:
    """By the shell, and each command of ours by its own parser."""
    notes = {block.note for block in blocks()} - {"", POSTGRESQL, ENDED}
    assert all(note.startswith(PARSED) for note in notes), "an odd comment"
    for block in blocks():
        subprocess.run(["sh", "-n", "-c", block.text], check=True)
    for line in (line for block in blocks() for line in block.lines):
        if line.startswith(f"{PROGRAM} "):
            make_parser().parse_args(shlex.split(line)[1:])


def test_no_key_stands_in_the_arguments_of_a_program() -> None:
    """All users of a machine can read them; a variable before the program, or what the shell does itself, is fine."""
    for line in (line for block in blocks() for line in block.lines if "cat api-key" in line):
        assert re.match(r"""(printf|\w+="\$\(cat api-key\)") """, line), line
        assert line.count("cat api-key") == 1


def test_the_page_names_every_option_of_the_server() -> None:
    """All options except for the ones that only the window uses."""
    page = PAGE.read_text(encoding="utf-8")
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    options = {f"--{name.replace('_', '-')}" for name in vars(parser.parse_args([]))}
    assert {one for one in options if one not in page} == {"--supervised", "--workspace-folder"}
