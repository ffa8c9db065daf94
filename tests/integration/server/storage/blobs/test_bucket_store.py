"""Blobs in a bucket, against moto's server as a process: it speaks S3 over HTTP, and is not S3 itself."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.app.command_line import main
from flowdash_desktop.server.storage.blobs.blob_store import BlobsAwayError, MissingBlobError
from flowdash_desktop.server.storage.blobs.bucket_store import BucketError, BucketStore
from tests.support.definitions import COMPANIES, Definition, workspace
from tests.support.fixtures_server import postgresql
from tests.support.http import Api
from tests.support.postgresql import Cluster
from tests.support.s3_server import S3Server, s3_server
from tests.support.server_process import ServerProcess

__all__ = ["postgresql"]


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    with s3_server(tmp_path_factory.mktemp("s3")) as running:
        yield running


@pytest.fixture
def bucket(s3: S3Server, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    for name, value in s3.environment().items():
        monkeypatch.setenv(name, value)
    name = "b" + hashlib.sha256(request.node.name.encode()).hexdigest()[:20]
    s3.client().create_bucket(Bucket=name)
    return name


def test_contents_are_kept_by_their_hash(bucket: str) -> None:
    store = BucketStore(f"s3://{bucket}/some/prefix")
    contents = [b"one", b"two", b"one", b"", b"x" * 3_000_000]
    stored = store.put_all(contents)
    assert [blob.sha256 for blob in stored] == [hashlib.sha256(one).hexdigest() for one in contents]
    assert [b"".join(store.read(blob.sha256)) for blob in stored] == contents
    assert [store.size(blob.sha256) for blob in stored] == list(map(len, contents))
    assert {(blob.sha256, blob.size) for blob in store.listing()} == {(b.sha256, b.size) for b in stored}
    assert store.path(stored[0].sha256) is None


def test_streamed_content_is_there_when_finished(bucket: str) -> None:
    """Contents that come in pieces are there once they are finished."""
    store = BucketStore(f"s3://{bucket}/pieces")
    with store.incoming() as new:
        for piece in (b"a" * 100_000, b"", b"b"):
            new.write(piece)
        assert list(store.listing()) == []
        blob = new.finish()
    assert b"".join(store.read(blob.sha256)) == b"a" * 100_000 + b"b"
    with store.incoming() as given_up:
        given_up.write(b"x")
    assert [one.sha256 for one in store.listing()] == [blob.sha256]


def test_what_is_not_there_is_told(bucket: str) -> None:
    store = BucketStore(f"s3://{bucket}")
    missing = "0" * 64
    assert store.size(missing) is None
    with pytest.raises(MissingBlobError):
        next(store.read(missing))
    store.remove(missing)
    assert list(store.listing()) == []


def test_what_is_removed_is_gone_and_other_objects_are_no_blobs(bucket: str, s3: S3Server) -> None:
    store, beside = BucketStore(f"s3://{bucket}/a"), BucketStore(f"s3://{bucket}/b")
    blob, other = store.put(b"contents"), beside.put(b"contents of another")
    s3.client().put_object(Bucket=bucket, Key="a/readme.txt", Body=b"not ours")
    store.give_name("name")
    assert [one.sha256 for one in store.listing()] == [blob.sha256]
    store.remove(blob.sha256)
    assert list(store.listing()) == []
    assert beside.size(other.sha256) == len(b"contents of another")


def test_it_keeps_the_name_it_is_given(bucket: str) -> None:
    store = BucketStore(f"s3://{bucket}/named")
    assert store.name() is None
    store.give_name("abc")
    assert BucketStore(f"s3://{bucket}/named/").name() == "abc"


def test_more_objects_than_one_page_are_all_listed(bucket: str) -> None:
    store = BucketStore(f"s3://{bucket}")
    store.page_size = 3
    stored = store.put_all([str(number).encode() for number in range(10)])
    assert {blob.sha256 for blob in store.listing()} == {blob.sha256 for blob in stored}


def test_serve_keeps_attachments_in_a_bucket(bucket: str, postgresql: Cluster, tmp_path: Path) -> None:
    """From the upload to the collection, and by way of a backup into a data folder."""
    places = ("--database", postgresql.database(), "--blobs", f"s3://{bucket}/files")
    server = BucketServer(tmp_path, workspace(COMPANIES), places)
    with server:
        api = Api(server)
        encoded = base64.b64encode(b"contents").decode()
        file = {"filename": "a.bin", "contentType": "a/b", "base64contents": encoded}
        task = api.put("42", {"Documents": [file]}).json()
        answer = api.file(task["Documents"][0]["blobId"])
        assert (answer.content, answer.headers["Content-Type"]) == (b"contents", "a/b")
        sha256 = hashlib.sha256(b"contents").hexdigest()
        assert BucketStore(f"s3://{bucket}/files").size(sha256) == 8
        assert main(["check", *places]) == 0
        assert main(["backup", str(tmp_path / "backup.zip"), *places]) == 0
        api.close()
    assert main(["restore", str(tmp_path / "backup.zip"), "--data-dir", str(tmp_path / "restored")]) == 0
    assert (tmp_path / "restored" / "local" / "blobs" / sha256[:2] / sha256).read_bytes() == b"contents"
    BucketStore(f"s3://{bucket}/files").remove(sha256)
    assert main(["check", *places]) == 1


class BucketServer(ServerProcess):
    """A server whose workspace is where the arguments say."""

    def __init__(self, folder: Path, definition: Definition, places: tuple[str, ...]) -> None:
        super().__init__(folder, definition)
        self._places = places

    @property
    def places(self) -> list[str]:
        return list(self._places)


def test_wrong_key_and_later_refusals_are_reported(bucket: str, s3: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that is wrong is refused and what refuses later is said."""
    store = BucketStore(f"s3://{bucket}")
    s3.client().delete_bucket(Bucket=bucket)
    with pytest.raises(BlobsAwayError, match=f"the bucket {bucket} can't be used: .*NoSuchBucket"):
        store.put(b"contents")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    with pytest.raises(BucketError, match=rf"the bucket {bucket} can't be used: .*40[34]"):
        BucketStore(f"s3://{bucket}")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    with pytest.raises(BucketError, match="credentials"):
        BucketStore(f"s3://{bucket}")


def test_a_bucket_that_is_not_there_is_refused(bucket: str) -> None:
    with pytest.raises(BucketError, match="no-such-bucket"):
        BucketStore("s3://no-such-bucket")
