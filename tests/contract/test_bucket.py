"""A server whose attachments are in a bucket of a real S3 server, and what it says when that is away or refuses."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.contract.test_backup import refused, run, went_well
from tests.support.actions import until
from tests.support.definitions import COMPANIES, Definition, workspace
from tests.support.postgresql import Cluster
from tests.support.s3_server import Line, S3Server, s3_server
from tests.support.server_process import ServerProcess

CONTENTS = bytes(range(256)) * 2000
SHA256 = hashlib.sha256(CONTENTS).hexdigest()
BODY = {"Documents": [{"filename": "a.bin", "base64contents": base64.b64encode(CONTENTS).decode()}]}


class BucketServer(ServerProcess):
    """A server on a PostgreSQL database and a bucket; blobs that nothing names are collected all the time."""

    def __init__(self, folder: Path, places: tuple[str, ...], definition: Definition) -> None:
        arguments = ("--collect-every", "0.05", "--grace", "0.2")
        super().__init__(folder, definition, module="tests.support.server_process", arguments=arguments)
        self._places = places

    @property
    def places(self) -> list[str]:
        return list(self._places)


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    with s3_server(tmp_path_factory.mktemp("s3")) as running:
        running.client().create_bucket(Bucket="files")
        yield running


@pytest.fixture
def line(s3: S3Server) -> Iterator[Line]:
    opened = Line(s3.host, s3.port)
    yield opened
    with suppress(AssertionError):
        opened.cut()


@pytest.fixture
def running(
    s3: S3Server, line: Line, postgresql: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[BucketServer]:
    for name, value in s3.environment(line.port).items():
        monkeypatch.setenv(name, value)
    places = ("--database", postgresql.database(), "--blobs", f"s3://files/{tmp_path.name}")
    with BucketServer(tmp_path, places, workspace(COMPANIES)) as server:
        yield server


def keys(s3: S3Server, prefix: str) -> set[str]:
    found = s3.client().list_objects_v2(Bucket="files", Prefix=f"{prefix}/")
    return {entry["Key"].rpartition("/")[2] for entry in found.get("Contents", ())} - {"store-name"}


def blob_of(task: Any) -> str:
    return str(task["Documents"][0]["blobId"])


def test_attachments_survive_a_restart_and_are_collected(
    running: BucketServer, api_for: OpenApi, s3: S3Server, tmp_path: Path
) -> None:
    """Attachments are put read and collected and there after a restart."""
    api = api_for(running)
    blob = blob_of(api.put("42", BODY).json())
    assert keys(s3, tmp_path.name) == {SHA256}
    assert api.file(blob).content == CONTENTS
    gzipped = api.http.get(f"{api.root}/files/{blob}", headers={"Accept-Encoding": "identity"})
    assert gzipped.headers["content-length"] == str(len(CONTENTS))
    running.restart()
    api = api_for(running)
    assert api.file(blob).content == CONTENTS
    went_well(run("check", *running.places))
    api.put("42", {"Documents": []})
    until(lambda: keys(s3, tmp_path.name), lambda found: not found)
    assert api.file(blob).status_code == 404


def test_exports_are_files_in_the_bucket_too(running: BucketServer, api_for: OpenApi) -> None:
    api = api_for(running)
    url = f"{api.workflow_url}/analytics/exports"
    export = api.http.post(url, json={"start_date": "2000-01-01", "end_date": "2099-12-31"}).json()["id"]
    made = until(lambda: api.http.get(f"{url}/{export}").json(), lambda found: found["status"] != "Pending")
    assert made["status"] == "Success"
    file = api.http.get(made["file_url"])
    assert file.text.count("\r\n") == len(COMPANIES["tasks"]) + 1


def test_only_files_fail_while_the_bucket_is_away(running: BucketServer, api_for: OpenApi, line: Line) -> None:
    """While the bucket is away files are to be asked for again and all else goes on."""
    api = api_for(running)
    api.http.timeout = httpx.Timeout(60)
    blob = blob_of(api.put("42", BODY).json())
    before = api.get("43")
    line.cut()
    for answer in (api.put("43", {**BODY, "Company Name": "Other"}), api.file(blob)):
        assert answer.status_code == 503
        assert answer.json() == {
            "error": "the place where attachments are kept can't be used at the moment; please try again later"
        }
    assert api.get("43") == before, "nothing of it was written"
    assert api.put("43", {"Company Name": "Without a file"}).status_code == 200
    url = f"{api.workflow_url}/analytics/exports"
    export = api.http.post(url, json={"start_date": "2000-01-01", "end_date": "2099-12-31"}).json()["id"]
    assert "Traceback" not in running.stderr
    refused(run("backup", running.folder / "backup.zip", *running.places), "bucket files can't be used")
    line.mend()
    assert api.put("43", BODY).status_code == 200
    assert api.file(blob).content == CONTENTS
    made = until(lambda: api.http.get(f"{url}/{export}").json(), lambda found: found["status"] != "Pending")
    assert made["status"] == "Success", "it waited for the bucket"
    assert "the bucket files can't be used" in running.stderr, "and the log says what was wrong"


def test_server_does_not_start_without_its_bucket(
    running: BucketServer, s3: S3Server, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server does not start on a bucket that is away or refuses it."""
    running.stop()
    line.cut()
    for command in ("check", "serve"):
        refused(run(command, *running.places), "the bucket files can't be used", "Could not connect")
    line.mend()
    for name, value in s3.environment(line.port, secret="wrong").items():
        monkeypatch.setenv(name, value)
    refused(run("serve", *running.places), "the bucket files can't be used", "403")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", s3.secret)
    refused(run("serve", *running.places[:2], "--blobs", "s3://no-such-bucket"), "the bucket no-such-bucket")
    running.start()
