"""Keys in a real keyring, in new processes each time; and what is said where there is none that keeps a secret."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from flowdash_desktop import APP_ID
from flowdash_desktop.session.accounts.credentials import EARLIER_SERVICES, Credentials, KeyringUnusableError
from tests.support.keyring_daemon import environment, keyring_daemon, private_bus

ROOT = Path(__file__).parents[4]
PROGRAM = """
import asyncio, sys
from flowdash_desktop.session.accounts.credentials import Credentials, KeyringUnusableError

async def main():
    credentials = Credentials(timeout=float(sys.argv[1]))
    for line in sys.argv[2:]:
        name, *arguments = line.split()
        try:
            print(await getattr(credentials, name)(*arguments))
        except KeyringUnusableError as error:
            print("unusable:", error)

asyncio.run(main())
"""
NEVER = "60"
"""A time-out that is not reached."""

BACKEND = """
import threading
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 9
    def get_password(self, service, username):
        {body}
    def set_password(self, service, username, password):
        {body}
    def delete_password(self, service, username):
        {body}
"""


def ask(env: Mapping[str, str], *lines: str, timeout: str = NEVER, logged: str = "") -> list[str]:
    """Run calls in a new process, and give what they answered."""
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, timeout, *lines],
        env=dict(env),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, logged)
    return result.stdout.splitlines()


def stored(env: Mapping[str, str], line: str) -> list[str]:
    """Run a line with the keyring's own library, and give what it printed."""
    command = [sys.executable, "-c", f"import keyring; {line}"]
    return subprocess.check_output(command, env=dict(env), text=True, cwd=ROOT).splitlines()


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder with a path that is short enough for a socket."""
    with TemporaryDirectory(prefix="fd-", ignore_cleanup_errors=True) as name:
        yield Path(name)


@pytest.fixture(scope="module")
def keyring(folder: Path) -> Iterator[Mapping[str, str]]:
    """The environment of a real, unlocked keyring."""
    with keyring_daemon(folder) as env:
        yield env


def backend(tmp_path: Path, module: str, body: str) -> dict[str, str]:
    """The environment in which a keyring of our own is the one."""
    file = tmp_path / "backends" / (module.replace(".", "/") + ".py")
    file.parent.mkdir(parents=True)
    file.write_text(BACKEND.format(body=body))
    return environment(
        tmp_path, PYTHONPATH=f"{tmp_path / 'backends'}:{ROOT}", PYTHON_KEYRING_BACKEND=f"{module}.Keyring"
    )


def test_keys_are_kept_found_by_a_new_process_and_forgotten(keyring: Mapping[str, str]) -> None:
    assert ask(keyring, "get a1", "keep a1 sesame", "keep a2 other", "get a1") == ["None", "None", "None", "sesame"]
    assert ask(keyring, "get a1", "get a2") == ["sesame", "other"]
    assert ask(keyring, "keep a1 changed", "forget a2", "forget a2") == ["None"] * 3
    assert ask(keyring, "get a1", "get a2") == ["changed", "None"]


def test_a_key_under_an_earlier_name_is_found_and_moved(keyring: Mapping[str, str]) -> None:
    """What versions before the first release have kept is there, once, and goes when the account goes."""
    for account in ("e1", "e2", "e3"):
        stored(keyring, f"keyring.set_password({EARLIER_SERVICES[0]!r}, {account!r}, 'sesame')")
    assert ask(keyring, "get e1", "get e1") == ["sesame", "sesame"]
    assert stored(keyring, f"print(keyring.get_password({APP_ID!r}, 'e1'))") == ["sesame"]
    assert ask(keyring, "keep e2 changed", "forget e3", "get e2", "get e3") == ["None", "None", "changed", "None"]
    for account in ("e1", "e2", "e3"):
        assert stored(keyring, f"print(keyring.get_password({EARLIER_SERVICES[0]!r}, {account!r}))") == ["None"]


def test_a_key_that_can_not_be_moved_is_found_all_the_same(tmp_path: Path) -> None:
    """A keyring that can be read only: the key stays where it is."""
    service = repr(EARLIER_SERVICES[0])
    body = (
        f"if 'password' in locals(): raise OSError('locked')\n        return 'sesame' if service == {service} else None"
    )
    env = backend(tmp_path, "locked", body)
    logged = "a key could not be moved to its present name: OSError\n"
    assert ask(env, "get e1", logged=logged) == ["sesame"]


def test_a_key_is_kept_where_an_earlier_one_stays(tmp_path: Path) -> None:
    """A keyring that removes nothing: the person is not told that the new key could not be kept."""
    service = repr(EARLIER_SERVICES[0])
    lines = (
        "name, kept = __import__('sys')._getframe().f_code.co_name, self.__dict__.setdefault('kept', {})",
        "if name == 'delete_password': raise OSError('locked')",
        "if name == 'set_password': kept[service] = locals()['password']",
        f"return kept.get(service, 'sesame' if service == {service} else None)",
    )
    env = backend(tmp_path, "keeps", "\n        ".join(lines))
    logged = "a key could not be moved to its present name: OSError\n"
    assert ask(env, "keep e1 changed", "get e1", logged=logged) == ["None", "changed"]


def test_no_file_holds_a_key_in_plain_text(keyring: Mapping[str, str], folder: Path) -> None:
    ask(keyring, "keep a3 5d41402abc4b2a76")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"5d41402abc4b2a76" in path.read_bytes()]


def test_without_a_bus_it_is_said_at_once(tmp_path: Path) -> None:
    assert (
        ask(environment(tmp_path), "get a1", "keep a1 sesame", "forget a1")
        == ["unusable: no keyring that keeps a key"] * 3
    )


def test_on_a_bus_without_a_keyring_it_is_said_at_once(folder: Path) -> None:
    own = folder / "b"
    own.mkdir()
    with private_bus(own) as address:
        (answer,) = ask(environment(own, DBUS_SESSION_BUS_ADDRESS=address), "get a1")
    assert answer.startswith("unusable: ")


def test_a_keyring_that_writes_plain_files_is_not_used(tmp_path: Path) -> None:
    env = backend(tmp_path, "keyrings.alt.file", "return 'sesame'")
    assert ask(env, "get a1") == ["unusable: no keyring that keeps a key"]


def test_a_keyring_that_hangs_is_given_up(tmp_path: Path) -> None:
    env = backend(tmp_path, "hanging", "threading.Event().wait()")
    assert ask(env, "get a1", "forget a1", timeout="0.05") == ["unusable: keyring did not answer"] * 2


def test_a_keyring_that_keeps_something_else_is_found_out(tmp_path: Path) -> None:
    env = backend(tmp_path, "forgetful", "return 'something else'")
    assert ask(env, "keep a1 sesame") == ["unusable: keyring did not keep the key"]


def test_a_keyring_that_fails_is_no_fault_of_the_program(tmp_path: Path) -> None:
    env = backend(tmp_path, "failing", "raise OSError('locked')")
    assert ask(env, "get a1") == ["unusable: keyring unusable"]


async def test_a_key_for_this_session_only_asks_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    credentials = Credentials()
    credentials.keep_for_this_session("a1", "sesame")
    assert await credentials.get("a1") == "sesame"
    credentials.forget_for_this_session("a1")
    with pytest.raises(KeyringUnusableError):
        await credentials.get("a1")
    assert "sesame" not in repr(vars(credentials))
