import subprocess
import sys
from pathlib import Path

import pytest

from flowdash_desktop.app.folder_lock import FolderInUseError, locked

_HOLD = """
import sys
from pathlib import Path
from flowdash_desktop.app.folder_lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_free_again_after_use(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path / "lock"):
            pass


def test_other_process_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    """Another process is refused until the first ends however it ends."""
    file = tmp_path / "lock"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", _HOLD, str(file)], stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(FolderInUseError), locked(file):
            pass
        holder.kill()
    with locked(file):
        pass


def test_missing_folder_differs_from_one_in_use(tmp_path: Path) -> None:
    """A folder that is not there is told apart from one in use."""
    with pytest.raises(FileNotFoundError), locked(tmp_path / "none" / "lock"):
        pass
