"""``packaging/server``: what can't be built or started here is held against the project, part by part."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from flowdash_desktop.app.command_line import make_parser

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "server"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PORT = "8400"
PROGRAM = "/opt/flowdash/bin/flowdash-desktop"


def text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def instructions() -> list[tuple[str, str]]:
    """The instructions of the container file with their arguments."""
    lines = re.sub(r"\\\n", " ", text("Containerfile")).splitlines()
    return [(head, rest.strip()) for head, _, rest in (line.partition(" ") for line in lines if line[:1].isupper())]


def of(kind: str) -> list[str]:
    return [rest for head, rest in instructions() if head == kind]


def test_the_container_file_has_known_instructions_only() -> None:
    known = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT"}
    assert {head for head, _ in instructions()} == known
    assert instructions()[0][0] == "FROM"
    for script in of("RUN"):
        subprocess.run(["sh", "-n", "-c", script], check=True)


def test_the_container_file_names_what_is_there() -> None:
    copied = [parts[:-1] for parts in (rest.split() for rest in of("COPY")) if not parts[0].startswith("--from")]
    sources = [source for some in copied for source in some]
    assert all((ROOT / source).exists() for source in sources)
    needed = {
        "pyproject.toml",
        PROJECT["readme"],
        *PROJECT["license-files"],
        "packaging",
        "resources",
        "flowdash_desktop",
    }
    assert needed == {source.strip("./") for source in sources}, "what a wheel is made of"
    (install,) = (script for script in of("RUN") if "pip install" in script)
    assert (ROOT / re.findall(r"--constraint (\S+)", install)[0]).is_file()
    (extras,) = re.findall(r"\.\[([\w,]+)\]", install)
    assert set(extras.split(",")) <= set(PROJECT["optional-dependencies"])
    for image in of("FROM"):
        (version,) = re.findall(r"python:(\d+\.\d+)-slim", image)
        assert version in SpecifierSet(PROJECT["requires-python"])
        assert f"Programming Language :: Python :: {version}" in PROJECT["classifiers"]


def test_the_container_starts_a_server_that_others_reach() -> None:
    """As nobody in particular, on the port that is exposed and looked at, with its data in the volume."""
    (entry,) = map(json.loads, of("ENTRYPOINT"))
    assert entry[0] == PROGRAM
    assert Path(PROGRAM).name in {*PROJECT["scripts"], *PROJECT["gui-scripts"]}
    options = make_parser().parse_args(entry[1:])
    assert (options.command, options.host, options.allow_remote, str(options.port)) == ("serve", "0.0.0.0", True, PORT)
    assert [str(options.data_dir)] == json.loads(of("VOLUME")[0])
    assert of("EXPOSE") == [PORT]
    assert of("USER") == ["10001"]
    assert any("--uid 10001" in script and "--owner 10001" in script for script in of("RUN"))


def test_the_container_is_looked_at_by_its_health() -> None:
    _, _, command = of("HEALTHCHECK")[0].partition("CMD ")
    program, option, code = json.loads(command)
    assert (program, option) == ("/opt/flowdash/bin/python", "-c")
    assert f"http://127.0.0.1:{PORT}/health" in code
    compile(code, "health", "exec")


def unit() -> dict[str, list[str]]:
    """The settings of the unit, by name; one may stand there several times."""
    found: dict[str, list[str]] = {}
    for line in text("flowdash.service").splitlines():
        if line and line[0] not in "#[":
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def test_the_unit_starts_the_server_with_options_that_it_has() -> None:
    (command,) = unit()["ExecStart"]
    given = shlex.split(command.replace("$FLOWDASH_OPTIONS", "--public-url https://tasks.example.com"))
    assert given[0] == PROGRAM
    options = make_parser().parse_args(given[1:])
    assert (options.command, options.host, str(options.port)) == ("serve", "127.0.0.1", PORT)
    assert str(options.data_dir) == "${STATE_DIRECTORY}"
    (credential,) = unit()["LoadCredential"]
    assert str(options.api_key_file) == f"${{CREDENTIALS_DIRECTORY}}/{credential.partition(':')[0]}"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_takes_the_unit_and_calls_it_well_protected(tmp_path: Path) -> None:
    copy = tmp_path / "flowdash.service"
    copy.write_text(text("flowdash.service").replace(PROGRAM, sys.executable), encoding="utf-8")
    taken = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
    about_it = [line for line in taken.stderr.splitlines() if "flowdash" in line]
    assert (taken.returncode, about_it) == (0, [])
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", str(copy)]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout[-400:]


def test_examples_of_proxies_fit_the_server() -> None:
    """They lead to the port of the unit, let the largest body through, and each brace has its partner."""
    from flowdash_desktop.server.http.requests import MAX_BODY_BYTES

    (most,) = re.findall(r"client_max_body_size (\d+)m;", text("nginx.conf"))
    assert int(most) * 1024 * 1024 >= MAX_BODY_BYTES
    (most,) = re.findall(r"max_size (\d+)MB", text("Caddyfile"))
    assert int(most) * 1000 * 1000 >= MAX_BODY_BYTES
    for name in ("nginx.conf", "Caddyfile"):
        bare = re.sub(r"#.*", "", text(name))
        assert "health" not in bare, "an answer 503 of one server would be an outage of everything"
        assert f"127.0.0.1:{PORT}" in bare
        assert bare.count("{") == bare.count("}")
        assert "tasks.example.com" in bare
        head = text(name).split("\n\n")[0]
        (options,) = re.findall(r"runs with: (.*)", head)
        make_parser().parse_args(["serve", *shlex.split(options)])


def test_nginx_takes_no_address_apart() -> None:
    """With a path after the name it would decode what clients have encoded."""
    bare = re.sub(r"#.*", "", text("nginx.conf"))
    assert set(re.findall(r"proxy_pass (\S+);", bare)) == {"http://flowdash"}
    (events,) = re.findall(r"location ~ (\S+) \{([^}]*)\}", bare)
    assert re.match(events[0], "/api/v1/workflows/2ylSaZ/events")
    assert not re.match(events[0], "/api/v1/workflows/2ylSaZ/tasks/events")
    assert "proxy_buffering off;" in events[1]
