"""A gateway that lets no large file through: the file stays here, and goes once the gateway takes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import RequestFault
from flowdash_desktop.domain.edits import Refusal
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.accounts.account_connectors import make_client
from tests.integration.session.conftest import MakeElsewhere, Open, definition
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.authority import Authority
from tests.support.fixtures_server import StartServer
from tests.support.nginx import MISSING, installed, nginx

FILES = "Documents"
CONTENTS = b"\xff" * 3_000_000


class Trusting(ServerConnector):
    """Reaches a server whose certificate an authority of one's own has issued."""

    def __init__(self, base_url: str, key: str, ca_file: Path) -> None:
        super().__init__(base_url, key)
        self._ca_file = ca_file

    async def connect(self) -> FlowdashClient:
        assert self.key is not None
        return await make_client(self.base_url, self.key, self._ca_file)


@pytest.mark.skipif(installed() is None, reason=f"{MISSING} (on Debian: apt-get install nginx-light)")
async def test_a_file_that_a_gateway_refuses_stays_here(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """With about how much the gateway takes; other changes go on, and *Retry* sends it once the gateway takes more."""
    running = server(definition())
    file = tmp_path / "Plan.bin"
    file.write_bytes(CONTENTS)
    authority = Authority(tmp_path)
    (tmp_path / "nginx").mkdir()
    with nginx(tmp_path / "nginx", authority) as gateway:
        gateway.lead_to(running.base_url, most="1m")
        live = await open_live(Trusting(gateway.base_url, running.key, authority.file))
        await live.session.attach(WORKFLOW, TaskKey("1"), FILES, [file])
        file.unlink()
        refused = await live.until_needs_you()
        assert refused.problem is not None
        assert refused.problem.refusal is Refusal.TOO_LARGE
        assert refused.problem.reason is not None
        assert refused.problem.reason.code == RequestFault.GATEWAY_FILE_LIMIT
        assert refused.problem.reason.values == {"most": "1"}
        (waiting,) = live.shown("1").pending_files[FILES]
        assert live.session.staged_path(waiting.file).stat().st_size == len(CONTENTS)
        await live.set("2", "Company Name", "Renamed meanwhile")
        await live.until(lambda: len(live.session.pending) == 1, "the other change")
        await live.session.decisions.retry(refused.id)
        again = await live.until_needs_you()
        assert again.problem is not None
        assert again.problem.reason == refused.problem.reason
        gateway.lead_to(running.base_url)
        await live.session.decisions.retry(refused.id)
        await live.until_saved()
    other = elsewhere(running)
    (attached,) = (await other.task("1")).files(FILES)
    assert await other.file(attached.blob_id, tmp_path) == CONTENTS
