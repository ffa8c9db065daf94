"""Start the built application as a person would, on what looks like a machine without Python.

Each step must end well and say nothing on stderr: a missing module, plugin or library shows there first.
Usage: smoke.py DIST_FOLDER
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

TIMEOUT = 60.0
KEY = "smoke-key"
WORKSPACE = {
    "workspace": {"id": "smoke", "name": "Smoke Test"},
    "apiKeys": [KEY],
    "users": [],
    "workflows": [
        {
            "id": "w1",
            "name": "Companies",
            "recordType": "company",
            "stages": [{"name": "Not Started"}, {"name": "Done", "endStage": True}],
            "fields": [{"id": "f1", "name": "Company ID", "type": "uniqueId"}],
            "tasks": [{"Stage": "Not Started", "Company ID": "42"}],
        }
    ],
}


class SmokeError(Exception):
    """A step went wrong; the text says which and how."""


def bare_environment(home: Path) -> dict[str, str]:
    """Nothing of this machine's Python: no PATH to speak of, no PYTHON*, a home of its own."""
    (home / "runtime").mkdir(parents=True, mode=0o700)
    environment = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home / "runtime"), "PATH": str(home / "no-programs")}
    if "DISPLAY" in os.environ:
        environment |= {"DISPLAY": os.environ["DISPLAY"], "XAUTHORITY": os.environ.get("XAUTHORITY", "")}
    return environment


def run(command: list[str], environment: dict[str, str]) -> str:
    """Run to the end; what it printed on stdout."""
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    if done.returncode != 0 or done.stderr:
        raise SmokeError(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def get(url: str) -> object:
    """A JSON answer of our server."""
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {KEY}"})
    with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
        return json.load(answer)


def check_version(program: str, environment: dict[str, str]) -> str:
    """`--version` and `--help` answer."""
    run([program, "--help"], environment)
    return run([program, "--version"], environment).strip()


def check_serve(program: str, environment: dict[str, str], folder: Path) -> str:
    """`serve` accepts requests, answers them from its workspace file, and ends cleanly when told to."""
    definition = folder / "workspace.json"
    definition.write_text(json.dumps(WORKSPACE), encoding="utf-8")
    command = [program, "serve", "--data-dir", str(folder / "served"), "--workspace", str(definition)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        if not line.startswith("Serving Smoke Test at http://127.0.0.1:"):
            process.kill()
            raise SmokeError(f"serve said {line!r}\n{process.communicate()[1]}")
        base = line.rpartition(" ")[2] + "/api/v1"
        name = get(f"{base}/workspace")
        tasks = get(f"{base}/workflows/w1/tasks")
        if not isinstance(tasks, list) or len(tasks) != 1:
            raise SmokeError(f"serve answered {name!r}, {tasks!r}")
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=TIMEOUT)
        if errors or process.returncode != 0:
            raise SmokeError(f"serve ended with {process.returncode}\n{errors}")
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    return line


def processes_of(folder: Path) -> list[str]:
    """What still runs out of this data folder (its path is in the command line of the server)."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        if any(str(folder) in word for word in words):
            found.append(" ".join(words))
    return found


def check_window(program: str, environment: dict[str, str], folder: Path) -> str:
    """The window opens with its own server and shows rows; when it is closed, nothing is left running."""
    command = [program, "--sample", "--data-dir", str(folder)]
    said = run(command, environment | {"FLOWDASH_BENCH_STARTUP": "1"}).strip()
    if not said.startswith("first-rows "):
        raise SmokeError(f"the window showed no rows, it said: {said!r}")
    deadline = time.monotonic() + 10
    while (left := processes_of(folder)) and time.monotonic() < deadline:
        time.sleep(0.1)
    if left:
        raise SmokeError(f"still running after the window was closed: {left}")
    return said


def main() -> int:
    """Run every step; 0 if all went well."""
    signal.alarm(600)  # whatever hangs, this does not
    dist = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="flowdash-smoke-") as name:
        folder = Path(name)
        # Elsewhere than it was built, as on a person's machine.
        moved = folder / "Flowdash Desktop"
        shutil.copytree(dist, moved, symlinks=True)
        program = str(moved / "flowdash-desktop")
        environment = bare_environment(folder / "home")
        on_screen = "DISPLAY" in environment
        data = folder / "data"
        try:
            print("version ", check_version(program, environment), flush=True)
            print("serve   ", check_serve(program, environment, folder), flush=True)
            offscreen = environment | {"QT_QPA_PLATFORM": "offscreen"}
            print("window  ", check_window(program, offscreen, data), "(offscreen, first start)", flush=True)
            print("window  ", check_window(program, offscreen, data), "(offscreen, second start)", flush=True)
            if on_screen:
                print("window  ", check_window(program, environment, data), "(X11)", flush=True)
        except (SmokeError, OSError, subprocess.TimeoutExpired) as problem:
            print(f"Smoke test failed: {problem}", file=sys.stderr)
            return 1
    print("The built application starts, serves and shows its window.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
