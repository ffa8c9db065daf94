"""Run a command with a home and a temporary folder of its own, and remove both and all of its processes at the end.

Also when the command fails or is interrupted. Usage: in_scratch.py COMMAND [ARGUMENT...]
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import psutil

MARK = "FLOWDASH_SCRATCH"
"""The environment variable by which processes of the command are found that outlived it."""

_XDG = ("CONFIG", "DATA", "CACHE", "STATE")
_END_SECONDS, _LOOK_SECONDS = 5.0, 1.0
LEFT_OVER = 4
"""The exit status of a command that went well and left something behind that could not be removed, or in the home."""


def environment(scratch: Path) -> dict[str, str]:
    """The environment for the command; its folders are made."""
    folders = {"TMPDIR": "tmp", "HOME": "home", "XDG_RUNTIME_DIR": "run"}
    folders |= {f"XDG_{name}_HOME": f"home/{name.lower()}" for name in _XDG}
    for name in folders.values():
        (scratch / name).mkdir(parents=True, exist_ok=True)
    (scratch / "run").chmod(0o700)
    # Other users may go through, as the user that runs PostgreSQL does; nobody else lists what is there.
    for folder in (scratch, scratch / "tmp"):
        folder.chmod(0o711)
    return {**os.environ, **{key: str(scratch / name) for key, name in folders.items()}, MARK: str(scratch)}


def left_processes(scratch: Path) -> list[psutil.Process]:
    """What still runs in this scratch folder."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.pid != os.getpid() and process.environ().get(MARK) == str(scratch):
                found.append(process)
    return found


def end_processes(scratch: Path) -> None:
    """End what still runs, first kindly."""
    for end in (psutil.Process.terminate, psutil.Process.kill):
        found = left_processes(scratch)
        for process in found:
            with suppress(psutil.Error):
                end(process)
        psutil.wait_procs(found, timeout=_END_SECONDS)


def watched() -> dict[str, bool]:
    """Whether the files are there that programs of the command would make in a home that is not theirs."""
    home = Path.home()
    names = (".config/QtProject.conf", ".local/share/flowdash-desktop", ".config/QtProject")
    return {str(home / name): (home / name).exists() for name in names}


def wait_for(process: subprocess.Popen[bytes], parent: int) -> int:
    """The exit status of the command, which is interrupted where whoever started this has ended."""
    interrupted = False
    while True:
        with suppress(subprocess.TimeoutExpired):
            return process.wait(_LOOK_SECONDS)
        if not interrupted and os.getppid() != parent:
            process.send_signal(signal.SIGINT)
            interrupted = True


def main() -> int:
    """Run the command and give its exit status, or ``LEFT_OVER``."""
    before = watched()
    scratch = Path(tempfile.mkdtemp(prefix="fd-tests-"))
    process: subprocess.Popen[bytes] | None = None

    def interrupt(*_: object) -> None:
        if process is not None and process.poll() is None:
            process.send_signal(signal.SIGINT)

    # Ctrl+C reaches the command by itself: the terminal sends it to all of them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGHUP, interrupt)
    try:
        process = subprocess.Popen(
            sys.argv[1:],
            env=environment(scratch),
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        status = wait_for(process, os.getppid())
    finally:
        end_processes(scratch)
        shutil.rmtree(scratch, ignore_errors=True)
    left = [name for name, is_there in watched().items() if is_there and not before[name]]
    left += [str(scratch)] if scratch.exists() else []
    if left:
        print(f"Left behind: {', '.join(left)}", file=sys.stderr)
        return status or LEFT_OVER
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main())
