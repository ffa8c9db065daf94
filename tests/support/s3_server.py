"""An S3 server as a process of its own, spoken to over HTTP as any other: moto's, which checks who asks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

import boto3

START_SECONDS = 30.0
_ALL_OF_S3 = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
_FREE_ACTIONS = 3
"""What the first user is made with, before anyone has a key."""


@dataclass(frozen=True, slots=True)
class S3Server:
    """Where it is, and a key that it takes."""

    host: str
    port: int
    key_id: str
    secret: str

    def environment(self, port: int | None = None, *, secret: str | None = None) -> dict[str, str]:
        """What tells a program of it; at another port, or with another secret, where they are given."""
        return {
            "AWS_ENDPOINT_URL_S3": f"http://{self.host}:{port or self.port}",
            "AWS_ACCESS_KEY_ID": self.key_id,
            "AWS_SECRET_ACCESS_KEY": secret or self.secret,
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }

    def client(self) -> Any:
        """A client with the key."""
        return _client("s3", f"http://{self.host}:{self.port}", self.key_id, self.secret)


@contextmanager
def s3_server(folder: Path) -> Iterator[S3Server]:
    """Run one; its output goes to a file in ``folder``."""
    host = "127.0.0.1"
    with socket.socket() as free:
        free.bind((host, 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "moto.server", "-H", host, "-p", str(port)]
    environment = {**os.environ, "INITIAL_NO_AUTH_ACTION_COUNT": str(_FREE_ACTIONS)}
    with (folder / "s3-server.log").open("w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        _until_it_listens(process, host, port)
        iam = _client("iam", f"http://{host}:{port}", "nobody", "nothing")
        iam.create_user(UserName="flowdash")
        iam.put_user_policy(UserName="flowdash", PolicyName="s3", PolicyDocument=_ALL_OF_S3)
        key = iam.create_access_key(UserName="flowdash")["AccessKey"]
        yield S3Server(host, port, key["AccessKeyId"], key["SecretAccessKey"])
    finally:
        process.kill()
        process.wait(START_SECONDS)


def _client(service: str, url: str, key_id: str, secret: str) -> Any:
    return boto3.client(
        service, endpoint_url=url, aws_access_key_id=key_id, aws_secret_access_key=secret, region_name="us-east-1"
    )


def _until_it_listens(process: subprocess.Popen[bytes], host: str, port: int) -> None:
    end = monotonic() + START_SECONDS
    while monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection((host, port), 1):
            return
        Event().wait(0.05)
    raise AssertionError("the S3 server did not start")


class Line:
    """A line to a server that can be cut and mended; ``port`` stays the same."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._ends: list[socket.socket] = []
        self.port = 0
        self._listener: socket.socket | None = None
        self.mend()

    def cut(self) -> None:
        """From now on nobody answers."""
        assert self._listener is not None
        # Not only closed: the thread that accepts has to notice.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._listener = None
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._ends.clear()

    def mend(self) -> None:
        """The server is there again."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = int(self._listener.getsockname()[1])
        Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                here, _ = listener.accept()
                there = socket.create_connection(self._target)
                self._ends += [here, there]
                for source, target in ((here, there), (there, here)):
                    Thread(target=self._pump, args=(source, target), daemon=True).start()

    @staticmethod
    def _pump(source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(1 << 16):
                target.sendall(piece)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        source.close()
