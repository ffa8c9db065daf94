"""Two customers behind one address: what is made for one workspace is never sent to the other, nor shown as its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from flowdash_desktop.domain.edits import DeleteTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store.preferences import Account
from flowdash_desktop.ui.dialogs import KeyDialog
from tests.support.definitions import COMPANIES, Definition, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, press, replace_text, says
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

WORKFLOW = COMPANIES["id"]
KEY_A, KEY_B = "key-of-customer-a", "key-of-customer-b"


def _customer(letter: str) -> Definition:
    tasks = [{**COMPANIES["tasks"][0], "Company Name": f"Of {letter}"}]
    definition = workspace({**COMPANIES, "tasks": tasks})
    return {**definition, "workspace": {"id": f"customer-{letter}", "name": f"Customer {letter}"}}


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are kept for the session only."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture
def customer_a(server: StartServer) -> ServerProcess:
    return server(_customer("A"), key=KEY_A)


@pytest.fixture
def customer_b(server: StartServer) -> ServerProcess:
    return server(_customer("B"), key=KEY_B)


def _names(server: ServerProcess) -> list[Any]:
    api = Api(server, WORKFLOW)
    try:
        return [task["Company Name"] for task in api.list()]
    finally:
        api.close()


async def _open_account(desk: Desk, line: TcpProxy) -> Account:
    """An account of customer A, whose tasks were read."""
    await desk.open()
    await desk.until_read()
    accounts = desk.application._parts.accounts
    account = await accounts.add(line.base_url, KEY_A, "Customer A", session_only=True)
    await desk.application.show_account(account)
    await desk.until(lambda: desk.window.model.rowCount() == 1, "the task of A")
    await desk.until(lambda: desk.session.status.updated is not None, "the list of A")
    return account


async def _create(desk: Desk, name: str) -> None:
    """Make a task in the window, and wait until it is kept here."""
    before = len(desk.session.pending)
    click(desk.find("New task", QPushButton))
    pane = desk.window.new_task
    await desk.until(pane.isVisible)
    for field, text in {"Company ID": name, "Company Name": name}.items():
        replace_text(desk.find(field, QLineEdit, inside=pane), text)
    click(button("Create task", pane))
    await desk.until(lambda: len(desk.session.pending) == before + 1, "the task in the outbox")


async def _asked_for_key(desk: Desk) -> KeyDialog:
    return await desk.until_found(lambda: desk.dialog(KeyDialog), "the question for a key")


def _give_key(desk: Desk, dialog: KeyDialog, key: str) -> None:
    line = desk.find("API key", QLineEdit, inside=dialog)
    replace_text(line, key)
    press(line, Qt.Key.Key_Return)


async def _make_task_while_a_is_away(desk: Desk, line: TcpProxy, a: ServerProcess, b: ServerProcess) -> KeyDialog:
    """Customer A's server goes away, a task is made, and the address leads to customer B, who refuses A's key."""
    a.stop()
    line.lead_to(a.base_url)
    await _create(desk, "Made for A")
    line.lead_to(b.base_url)
    desk.session.reconnect()
    return await _asked_for_key(desk)


@story
async def test_another_customers_key_gets_an_account_of_its_own(
    desk: Desk, customer_a: ServerProcess, customer_b: ServerProcess
) -> None:
    async with TcpProxy(customer_a.base_url) as line:
        account = await _open_account(desk, line)
        dialog = await _make_task_while_a_is_away(desk, line, customer_a, customer_b)
        _give_key(desk, dialog, KEY_B)
        await desk.until(lambda: says(dialog, "This key opens the workspace “Customer B”."), "the refusal")
        assert [item.edit.task for item in desk.session.pending] != []
        assert _names(customer_b) == ["Of B"], "nothing was sent"

        click(button("Open as an account of its own", dialog))
        await desk.until(lambda: desk.application._workspace is not None, "an account")
        await desk.until(lambda: desk.window.status.account_button.accessibleName() == "Customer B", "account B")
        await desk.until(lambda: desk.column("Company Name") == ["Of B"], "the tasks of B alone")
        assert desk.session.pending == ()
        assert desk.session.account.id != account.id
        await desk.until_saved()

        customer_a.start()
        line.lead_to(customer_a.base_url)
        await desk.application.show_account(account)
        await desk.until(lambda: desk.column("Company Name")[:2] == ["Of A", "Made for A"], "the tasks of A")
        await desk.until_saved()
        assert _names(customer_a) == ["Of A", "Made for A"]
        assert _names(customer_b) == ["Of B"]
        await desk.close()


@story
async def test_the_former_key_goes_on_where_it_was(
    desk: Desk, customer_a: ServerProcess, customer_b: ServerProcess
) -> None:
    async with TcpProxy(customer_a.base_url) as line:
        await _open_account(desk, line)
        dialog = await _make_task_while_a_is_away(desk, line, customer_a, customer_b)
        _give_key(desk, dialog, KEY_B)
        await desk.until(lambda: says(dialog, "Enter a key of “Customer A”"), "the refusal")
        customer_a.start()
        line.lead_to(customer_a.base_url)
        _give_key(desk, dialog, KEY_A)
        click(await desk.until_found(lambda: button("For this session only", dialog), "the offer"))
        await desk.until_saved()
        assert _names(customer_a) == ["Of A", "Made for A"]
        assert _names(customer_b) == ["Of B"]
        await desk.close()


@story
async def test_a_key_that_changed_outside_sends_nothing(
    desk: Desk, customer_a: ServerProcess, customer_b: ServerProcess
) -> None:
    """The keyring holds another customer's key at the next start; a task of A waits, with B behind the address."""
    async with TcpProxy(customer_a.base_url) as line:
        account = await _open_account(desk, line)
        customer_a.stop()
        line.lead_to(customer_a.base_url)
        await _create(desk, "Made for A")
        await desk.until(lambda: desk.session.status.connection is Connection.OFFLINE, "the end of the line")
        desk.credentials.keep_for_this_session(account.id, KEY_B)
        line.lead_to(customer_b.base_url)
        desk.session.reconnect()
        dialog = await _asked_for_key(desk)
        assert says(dialog, "This key opens the workspace “Customer B”.")
        assert desk.column("Company Name") == ["Of A", "Made for A"]
        assert _names(customer_b) == ["Of B"], "nothing was sent"
        click(button("Open as an account of its own", dialog))
        await desk.until(lambda: desk.window.status.account_button.accessibleName() == "Customer B", "account B")
        await desk.until(lambda: desk.column("Company Name") == ["Of B"], "the tasks of B alone")
        await desk.until_saved()
        await desk.close()


@story
async def test_runs_of_one_address_are_kept_apart(
    desk: Desk, customer_a: ServerProcess, customer_b: ServerProcess
) -> None:
    """``--server`` with the key of one customer, then of the other: each finds its own tasks, also offline."""
    async with TcpProxy(customer_a.base_url) as line:
        await desk.open_table(server=(line.base_url, KEY_A))
        customer_a.stop()
        line.lead_to(customer_a.base_url)
        await _create(desk, "Made for A")
        await desk.close()

        line.lead_to(customer_b.base_url)
        await desk.open_table(server=(line.base_url, KEY_B))
        assert desk.column("Company Name") == ["Of B"]
        assert desk.session.pending == ()
        await desk.close()
        assert _names(customer_b) == ["Of B"]

        customer_b.stop()
        line.lead_to(customer_b.base_url)
        await desk.open(server=(line.base_url, KEY_B))
        await desk.until(lambda: desk.window.model.rowCount() > 0, "what is kept of B")
        assert desk.column("Company Name") == ["Of B"]
        await desk.close()

        customer_a.start()
        line.lead_to(customer_a.base_url)
        await desk.open_table(server=(line.base_url, KEY_A))
        await desk.until_saved()
        assert _names(customer_a) == ["Of A", "Made for A"]
        await desk.close()
    assert not [path for path in _files(desk.paths.root) if KEY_A.encode() in path.read_bytes()]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@story
async def test_another_local_workspace_has_its_own_files(desk: Desk, tmp_path: Path) -> None:
    """A restore brings another workspace into the folder; an edit of the former one waits until that is back."""
    for letter in "AB":
        (tmp_path / letter).mkdir()
        with ServerProcess(tmp_path / letter, _customer(letter)):
            pass

    def put(letter: str) -> None:
        (tmp_path / letter / "data" / "local").rename(desk.paths.root / "local")

    def take(letter: str) -> None:
        (desk.paths.root / "local").rename(tmp_path / letter / "data" / "local")

    desk.paths.root.mkdir()
    put("A")
    await desk.open_table()
    assert desk.column("Company Name") == ["Of A"]
    await desk.close()
    desk.hold_seconds = 600.0
    await desk.open_table()
    desk.session.submit(DeleteTask(WORKFLOW, TaskKey("42")))
    await desk.until(lambda: len(desk.session.pending) == 1, "a deletion that waits")
    await desk.close()
    take("A")

    put("B")
    await desk.open()
    await desk.until(lambda: desk.column("Company Name") == ["Of B"], "the tasks of B")
    assert desk.session.pending == ()
    assert "Changes made in “Customer A” stay on this computer" in desk.window.notice.text
    await desk.until(lambda: desk.session.status.updated is not None)
    await desk.close()
    take("B")

    put("A")
    await desk.open()
    await desk.until_found(lambda: _waiting(desk), "the deletion that waits")
    await desk.until(lambda: desk.session.status.updated is not None)
    await desk.close()


def _waiting(desk: Desk) -> None:
    assert len(desk.session.pending) == 1
