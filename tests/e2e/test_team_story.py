"""A team of two works through nginx on two servers and one PostgreSQL: nothing is lost, nothing is done twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from flowdash_desktop.domain.workspace.invitation import invitation_in
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.dialogs import ConfirmDialog, ConnectDialog, KeyDialog
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.dialogs.sharing.key_form import KeyForm
from flowdash_desktop.ui.dialogs.sharing.person_form import PersonForm
from tests.contract.test_backup import run, went_well
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_sharing import menu_of_accounts, no_keyring, other_desk, rows, share
from tests.support import nginx as gateways
from tests.support.authority import Authority
from tests.support.desk import Desk, story
from tests.support.fixtures_server import postgresql
from tests.support.hands import CONTROL, NO_KEY, button, click, focused, keys, press, replace_text, says
from tests.support.http import Api
from tests.support.nginx import Nginx, free_port
from tests.support.people import add_key, ask, until
from tests.support.postgresql import Cluster
from tests.support.server_process import ServerProcess

__all__ = ["no_keyring", "other_desk", "postgresql"]

MISSING = f"{gateways.MISSING} (on Debian: apt-get install nginx-light)"
pytestmark = [
    pytest.mark.listening,
    pytest.mark.timeout(180),
    pytest.mark.skipif(gateways.installed() is None, reason=MISSING),
]
TASKS = [f"T-{number}" for number in range(1, 11)]
OF_ANNA, OF_INES = TASKS[::2], TASKS[1::2]


class Team:
    """Two servers on one database behind nginx, at addresses that stay.

    Attributes:
        gateway: what the windows reach.
        servers: the two.
    """

    def __init__(self, folder: Path, cluster: Cluster, gateway: Nginx) -> None:
        self.gateway, self._folder, self._cluster = gateway, folder, cluster
        self._ports = free_port(), free_port()
        self.servers: list[ServerProcess] = []
        self._number = 0

    def new_servers(self, *, first: bool = False) -> ServerProcess:
        """Make two on a new database, which are not started; the first one of them."""
        self._number += 1
        folder, database = self._folder / f"servers-{self._number}", self._cluster.database()
        folder.mkdir()
        made = definition(*TASKS) if first else None
        self.servers = [
            ServerProcess(folder, made if number == 0 else None, database=database, arguments=self._arguments(number))
            for number in (0, 1)
        ]
        return self.servers[0]

    def _arguments(self, number: int) -> tuple[str, ...]:
        public = ("--public-url", self.gateway.base_url, "--trusted-proxy", "127.0.0.1")
        return (*public, "--port", str(self._ports[number]))

    def start(self) -> None:
        """Start both, and lead to both."""
        for server in self.servers:
            server.start()
        self.connect()

    def connect(self) -> None:
        """Have nginx lead to both."""
        self.gateway.lead_to(*(f"http://127.0.0.1:{port}" for port in self._ports))

    def stop(self) -> None:
        """End both at once."""
        for server in self.servers:
            server.kill()

    def decisions(self) -> Counter[str]:
        """How many executions of each task the database has."""
        database = self.servers[0].database
        assert database is not None
        with psycopg.connect(database) as connection:
            return Counter(str(row[0]) for row in connection.execute("SELECT unique_id FROM executions"))

    def stages(self) -> dict[str, str]:
        """The stage of each task, as the database has it."""
        api = Api(self.servers[0], WORKFLOW)
        try:
            return {task["ID"]: task["Stage"] for task in api.list()}
        finally:
            api.close()


@pytest.fixture
def team(tmp_path: Path, postgresql: Cluster, monkeypatch: pytest.MonkeyPatch) -> Iterator[Team]:
    authority, folder = Authority(tmp_path), tmp_path / "nginx"
    folder.mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    with ExitStack() as stack:
        made = Team(tmp_path, postgresql, stack.enter_context(gateways.nginx(folder, authority)))
        stack.callback(lambda: made.stop())
        made.new_servers(first=True)
        made.start()
        yield made


async def invite(desk: Desk) -> str:
    """Add Ines with a key of her own, and give the text that is to be sent to her."""
    dialog = await share(desk)
    click(button("Add person…", dialog))
    person = await desk.until_found(lambda: desk.dialog(PersonForm), "the form")
    await desk.until(lambda: focused() is person.email.line, "the first line")
    keys(focused(), "ines@example.com")
    press(focused(), Qt.Key.Key_Tab)
    keys(focused(), "Ines")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: not desk.window.findChildren(PersonForm), "the person")
    await desk.until(lambda: "Ines" in [row[0] for row in rows(dialog.people)], "the row")
    await desk.until(lambda: dialog.focusWidget() is dialog.person_key, "the way to a key")
    click(dialog.person_key)
    form = await desk.until_found(lambda: desk.dialog(KeyForm), "the form")
    await desk.until(lambda: form.focusWidget() is form.name.line, "its line")
    keys(form.name.line, "Laptop")
    press(form.name.line, Qt.Key.Key_Return)
    click(await desk.until_found(lambda: button("Copy invitation", form), "the key"))
    text = QGuiApplication.clipboard().text()
    click(button("Done", form))
    await desk.until(lambda: not desk.window.findChildren(KeyForm), "the form to go")
    click(button("Close", dialog))
    return text


async def join(desk: Desk, invitation: str) -> None:
    """Connect with what was sent."""
    await desk.open()
    await desk.until_read()
    menu = await menu_of_accounts(desk)
    click(desk.find("Connect to Flowdash…", MenuRow, inside=menu))
    dialog = await desk.until_found(lambda: desk.dialog(ConnectDialog), "the dialog")
    QGuiApplication.clipboard().setText(invitation)
    dialog.key.line.setFocus()
    press(dialog.key.line, Qt.Key.Key_V, CONTROL)
    press(dialog.key.line, Qt.Key.Key_Return)
    save = await desk.until_found(lambda: button("Save", dialog), "the button")
    await desk.until(lambda: save.isEnabled(), "the answer")
    click(save)
    click(await desk.until_found(lambda: button("For this session only", dialog), "the offer"))
    await desk.until(lambda: desk.session.sharing.me is not None, "the person of the key")
    await desk.until_rows()


async def offered(desk: Desk, key: str) -> ActionButton:
    """Open a task, and wait for the button of its decision."""
    await desk.in_front()
    await desk.open_task(key, "ID")
    return await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "the action")


async def decide(desk: Desk, key: str) -> None:
    click(await offered(desk, key))
    await desk.until(lambda: not desk.workspace._scope._tasks, "what was just done to be kept")


async def revoke(desk: Desk) -> None:
    """Revoke the key of Ines."""
    dialog = await share(desk)
    dialog.tabs.setCurrentIndex(1)
    await desk.until(lambda: "Laptop" in [row[0] for row in rows(dialog.keys)], "the key")
    number = [row[0] for row in rows(dialog.keys)].index("Laptop")
    dialog.keys.view.setFocus()
    dialog.keys.view.selectRow(number)
    press(dialog.keys.view, Qt.Key.Key_Delete)
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert says(question, "Revoke the key “Laptop”?")
    click(button("Revoke key", question))
    await desk.until(lambda: dialog.notice.words() == "The key “Laptop” is revoked.", "the end of it")
    click(button("Close", dialog))


async def until_open(desk: Desk, *decided: str) -> None:
    """Wait until a window shows these tasks as decided, without a refresh by hand."""

    def shown() -> bool:
        stages = dict(zip(desk.column("ID"), desk.column("Stage"), strict=True))
        return all(stages[key] == "Open" for key in decided)

    await desk.until(shown, f"the decisions about {decided}")


@story
async def test_team_of_two_loses_nothing_and_doubles_nothing(
    desk: Desk, other_desk: Desk, team: Team, no_keyring: None, tmp_path: Path
) -> None:
    """Invite, decide side by side, go offline, lose a server, revoke a key, restore a backup, and go on."""
    anna, ines = desk, other_desk
    await anna.open_table(server=(team.gateway.base_url, team.servers[0].key), workflow_id=WORKFLOW)
    invitation = await invite(anna)
    invited = invitation_in(invitation)
    assert invited is not None
    assert invited.base_url == team.gateway.base_url
    await join(ines, invitation)
    assert ines.window is not anna.window

    # Side by side: each sees what the other has decided.
    await decide(anna, OF_ANNA[0])
    await decide(ines, OF_INES[0])
    for one in (anna, ines):
        await one.until_saved()
        await until_open(one, OF_ANNA[0], OF_INES[0])

    # One server is killed between decisions that are on their way.
    await decide(anna, OF_ANNA[1])
    team.servers[0].kill()
    await decide(ines, OF_INES[1])
    for one in (anna, ines):
        await one.until_saved()
        await until_open(one, OF_ANNA[1], OF_INES[1])
    team.servers[0].start()

    # Both are offline for a moment, and a server is killed meanwhile.
    starts = [await offered(anna, OF_ANNA[2]), await offered(ines, OF_INES[2])]
    team.gateway.stop()
    for start in starts:
        click(start)
    await anna.until(lambda: len(anna.session.pending) == 1, "the decision, which waits")
    await ines.until(lambda: len(ines.session.pending) == 1, "the decision, which waits")
    team.servers[1].kill()
    team.connect()
    for one in (anna, ines):
        await one.shortcut(Qt.Key.Key_F5, NO_KEY)
        await one.until_saved()
        await until_open(one, *OF_ANNA[:3], *OF_INES[:3])
    team.servers[1].start()
    assert team.decisions() == Counter([*OF_ANNA[:3], *OF_INES[:3]])

    # The key of Ines is revoked: her window says so, and keeps what was not sent.
    await revoke(anna)
    await decide(ines, OF_INES[3])
    asked = await ines.until_found(lambda: ines.dialog(KeyDialog), "the question for the key")
    assert says(asked, "The server does not accept the API key.")
    click(button("Later", asked))
    await ines.until(lambda: not asked.isVisible(), "the dialog to go")
    assert len(ines.session.pending) == 1

    # The workspace moves to another database by a backup; Anna's window goes on.
    file = tmp_path / "team.backup"
    went_well(run("backup", file, *team.servers[0].places))
    start = await offered(anna, OF_ANNA[3])
    team.stop()
    went_well(run("restore", file, *team.new_servers().places))
    click(start)
    team.start()
    await anna.shortcut(Qt.Key.Key_F5, NO_KEY)
    await anna.until_saved()
    assert len(ines.session.pending) == 1, "the revoked key stays revoked"

    # With a new key, what waited is sent.
    api = Api(team.servers[0], WORKFLOW)
    people = api.http.get(f"{api.workflow_url}/users").json()
    (person,) = [one for one in people if one["email"] == "ines@example.com"]
    key = str(add_key(api, "New laptop", person["id"])["key"])
    api.close()
    # The other server learns of it within moments.
    until(lambda: all(ask(server, key, "/me").status_code == 200 for server in team.servers))
    await ines.in_front()
    click(await ines.until_found(lambda: button("Enter the key…", ines.window.status), "the way back"))
    asked = await ines.until_found(lambda: ines.dialog(KeyDialog), "the question for the key")
    replace_text(asked.key.line, key)
    press(asked.key.line, Qt.Key.Key_Return)
    offer = await ines.until_found(lambda: button("For this session only", asked), "the offer")
    click(offer)
    await ines.until_saved()
    decided = [*OF_ANNA[:4], *OF_INES[:4]]
    for one in (anna, ines):
        await until_open(one, *decided)
    assert team.decisions() == Counter(decided), "each once"
    stages = team.stages()
    assert {key for key, stage in stages.items() if stage == "Open"} == set(decided)
    assert sorted(stages) == sorted(TASKS)
    for one in (ines, anna):  # each puts the signals back as it found them, so the newest ends first
        await one.close()
