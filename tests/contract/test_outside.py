"""Before a definition is loaded it is said which databases it has the server read, and which addresses call."""

from __future__ import annotations

import json
from pathlib import Path

from tests.contract.test_serve_keys import served
from tests.support.definitions import COMPANIES, workspace
from tests.support.syncs import customers

SECRET = "a-password"


def test_sources_and_calls_are_listed_first(tmp_path: Path) -> None:
    """A file that somebody has sent may read a database of this machine; passwords and paths of calls are not said."""
    call = {"type": "apiCall", "url": f"https://hooks.example.test:8443/{SECRET}?key={SECRET}"}
    notify = {"id": "notify", "name": "Notify\u001b[2J", "steps": [call]}
    definition = workspace({**COMPANIES, "actions": [notify]}, customers(f"postgresql://u:{SECRET}@db.test/crm"))
    file = tmp_path / "workspace.json"
    file.write_text(json.dumps(definition))
    with served("--data-dir", tmp_path / "data", "--workspace", file, "--api-key", "k") as (url, process):
        assert url.startswith("http://127.0.0.1:")
        process.terminate()
        assert process.stderr is not None
        said = process.stderr.read().decode()
    assert "calls https://hooks.example.test:8443\n" in said
    assert "reads the database crm on db.test\n" in said
    assert SECRET not in said
    assert "\u001b" not in said
