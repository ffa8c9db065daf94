"""Blobs in an S3-compatible bucket, for servers that share a database and no folder. Needs the extra ``s3``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any
from urllib.parse import urlsplit

from flowdash_desktop.server.storage.blobs.blob_store import (
    BlobsAwayError,
    IncomingBlob,
    ListedBlob,
    MissingBlobError,
    StoredBlob,
    is_sha256,
)

_PIECE_BYTES = 1024 * 1024
_NAME = "store-name"
_MISSING = ("404", "NoSuchKey", "NotFound")


class BucketError(Exception):
    """The bucket can't be used; the text says why."""


class BucketStore:
    """``Blobs`` as objects ``<prefix>ab/abcdef…``.

    An object is there as a whole or not at all, once its PUT is answered: that is S3's own promise. Where the bucket
    is, and who we are, comes from what all such programs read: ``AWS_ENDPOINT_URL_S3``, ``AWS_ACCESS_KEY_ID`` and
    their kin, ``~/.aws``, or the machine's role.
    """

    page_size = 1000
    """How many objects one answer of a listing has; the most that S3 gives."""

    def __init__(self, address: str) -> None:
        """Use the bucket at ``s3://BUCKET[/PREFIX]``.

        Raises:
            BucketError: the library for it is not installed, or the bucket can't be reached or does not exist.
        """
        try:
            import boto3
            from botocore.config import Config
            from botocore.exceptions import BotoCoreError, ClientError
        except ImportError as error:
            raise BucketError("a bucket needs the package boto3: install flowdash-desktop[s3]") from error
        parts = urlsplit(address)
        self._bucket = parts.netloc
        prefix = parts.path.strip("/")
        self._prefix = f"{prefix}/" if prefix else ""
        self._errors = (BotoCoreError, ClientError)
        # Not for long: the writer of the database may be waiting for the answer.
        settings = Config(retries={"mode": "standard", "max_attempts": 3}, connect_timeout=5, read_timeout=30)
        try:
            self._client: Any = boto3.Session().client("s3", config=settings)
            self._client.head_bucket(Bucket=self._bucket)
        except self._errors as error:
            raise BucketError(f"the bucket {self._bucket} can't be used: {error}") from error

    def path(self, _sha256: str) -> Path | None:
        """None: they are not in files."""
        return None

    def incoming(self) -> IncomingBlob:
        """Begin contents that come a piece at a time: kept in a temporary file until their hash is known."""
        return _IncomingObject(self)

    def put(self, contents: bytes) -> StoredBlob:
        """Store contents; done when the bucket has answered. The bucket checks that they have arrived unharmed."""
        blob = StoredBlob(hashlib.sha256(contents).hexdigest(), len(contents))
        self.put_object(blob, contents)
        return blob

    def put_object(self, blob: StoredBlob, contents: bytes | IO[bytes]) -> None:
        """Store contents whose hash is known."""
        # Written also where it is there already: that renews its age, and mends one that was damaged.
        with self._reached():
            self._client.put_object(
                Bucket=self._bucket, Key=self._key(blob.sha256), Body=contents, ChecksumAlgorithm="SHA256"
            )

    def put_all(self, many: Iterable[bytes]) -> list[StoredBlob]:
        """Store several."""
        return [self.put(contents) for contents in many]

    def size(self, sha256: str) -> int | None:
        """The length of the contents in bytes, or None when they are not there."""
        with self._reached():
            try:
                return int(self._client.head_object(Bucket=self._bucket, Key=self._key(sha256))["ContentLength"])
            except self._errors as error:
                if not _is_missing(error):
                    raise
        return None

    def read(self, sha256: str) -> Iterator[bytes]:
        """The contents, piece by piece.

        Raises:
            MissingBlobError: they are not there.
        """
        with self._reached():
            body = self._got(self._key(sha256))
            if body is None:
                raise MissingBlobError(sha256)
            with body:
                while piece := body.read(_PIECE_BYTES):
                    yield piece

    def listing(self) -> Iterator[ListedBlob]:
        """All that is there."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=self._prefix, PaginationConfig={"PageSize": self.page_size}
        )
        with self._reached():
            for page in pages:
                for found in page.get("Contents", ()):
                    folder, _, name = found["Key"].removeprefix(self._prefix).partition("/")
                    if is_sha256(name) and name.startswith(folder):
                        yield ListedBlob(name, int(found["Size"]), found["LastModified"].timestamp())

    def remove(self, sha256: str) -> None:
        """Remove contents; missing contents count as removed."""
        with self._reached():
            self._client.delete_object(Bucket=self._bucket, Key=self._key(sha256))

    def tidy(self) -> None:
        """Nothing to do: a bucket shows no half objects."""

    def check(self) -> None:
        """Look whether the bucket answers."""
        with self._reached():
            self._client.head_bucket(Bucket=self._bucket)

    def name(self) -> str | None:
        """The name that was given to this store, None where it has none yet."""
        with self._reached():
            body = self._got(self._prefix + _NAME)
            if body is None:
                return None
            with body:
                return str(body.read().decode("ascii")) or None

    def give_name(self, name: str) -> None:
        """Give the store its name."""
        with self._reached():
            self._client.put_object(Bucket=self._bucket, Key=self._prefix + _NAME, Body=name.encode("ascii"))

    def _got(self, key: str) -> Any:
        """The body of an object, None where it is not there."""
        try:
            return self._client.get_object(Bucket=self._bucket, Key=key)["Body"]
        except self._errors as error:
            if _is_missing(error):
                return None
            raise

    @contextmanager
    def _reached(self) -> Iterator[None]:
        try:
            yield
        except self._errors as error:
            raise BlobsAwayError(f"the bucket {self._bucket} can't be used: {error}") from error

    def _key(self, sha256: str) -> str:
        return f"{self._prefix}{sha256[:2]}/{sha256}"


class _IncomingObject(IncomingBlob):
    def __init__(self, store: BucketStore) -> None:
        super().__init__()
        self._bucket = store

    def _opened(self) -> IO[bytes]:
        return TemporaryFile()

    def _store(self, blob: StoredBlob, file: IO[bytes]) -> None:
        file.seek(0)
        self._bucket.put_object(blob, file)


def _is_missing(error: Exception) -> bool:
    answer: Any = getattr(error, "response", {})
    return answer.get("Error", {}).get("Code") in _MISSING
