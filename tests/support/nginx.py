"""A real nginx before a server, with TLS: the site of ``packaging/server/nginx.conf``, at another port."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from tests.support.authority import Authority

SITE = Path(__file__).parents[2] / "packaging" / "server" / "nginx.conf"
MISSING = "nginx is not installed"
END_SECONDS = 20.0
_NAME = "tasks.example.com"
_MAIN = """\
{user}
worker_processes 1;
daemon off;
pid nginx.pid;
error_log error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include site.conf;
}}
"""


def installed() -> str | None:
    """The program, or None where it is not installed."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def free_port() -> int:
    """A port that nobody has at the moment."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Nginx:
    """Runs the project's site before a server.

    Attributes:
        base_url: where clients reach the server.
        plain_url: the same without encryption, which leads there.
    """

    def __init__(self, folder: Path, authority: Authority, name: str = "localhost") -> None:
        """``name`` is the host of the certificate; the site is made by ``lead_to``."""
        self._folder = folder
        self._files = authority.issue(name)
        self._name = name
        self._plain, self._port = free_port(), free_port()
        self.base_url = f"https://{name}:{self._port}"
        self.plain_url = f"http://{name}:{self._plain}"
        self._process: subprocess.Popen[bytes] | None = None

    def lead_to(self, *servers: str, most: str = "160m") -> None:
        """Lead to the servers at these addresses in turn, with this limit for bodies, from now on."""
        site = SITE.read_text(encoding="utf-8")
        for here, there in (
            ("listen 80;", f"listen {self._plain};"),
            ("listen 443 ssl;", f"listen {self._port} ssl;"),
            ("/etc/flowdash/fullchain.pem", str(self._files[0])),
            ("/etc/flowdash/privkey.pem", str(self._files[1])),
            ("server 127.0.0.1:8400;", "\n    ".join(f"server {urlsplit(one).netloc};" for one in servers)),
            ("client_max_body_size 160m;", f"client_max_body_size {most};"),
            (_NAME, self._name),
        ):
            assert here in site, here
            site = site.replace(here, there)
        (self._folder / "site.conf").write_text(site, encoding="utf-8")
        user = "user root;" if os.geteuid() == 0 else ""
        (self._folder / "nginx.conf").write_text(_MAIN.format(user=user), encoding="utf-8")
        if self._process is None:
            self._start()
        else:
            self._reload()

    def stop(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(END_SECONDS)
            self._process = None

    def _start(self) -> None:
        program = installed()
        assert program is not None, MISSING
        command = [program, "-p", str(self._folder), "-c", "nginx.conf", "-e", "error.log"]
        subprocess.run([*command, "-t", "-q"], check=True, stdin=subprocess.DEVNULL)
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        while not self._listens():
            assert self._process.poll() is None, (self._folder / "error.log").read_text()

    def _listens(self) -> bool:
        with closing(socket.socket()) as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0

    def _reload(self) -> None:
        """Take the site anew; done when the workers of before have ended, as they keep their connections."""
        assert self._process is not None
        before = psutil.Process(self._process.pid).children()
        for worker in before:
            worker.suspend()  # so that none takes a connection meanwhile
        self._process.send_signal(1)
        while not set(psutil.Process(self._process.pid).children()) - set(before):
            assert self._process.poll() is None, (self._folder / "error.log").read_text()
        for worker in before:
            worker.kill()
        psutil.wait_procs(before, timeout=END_SECONDS)


@contextmanager
def nginx(folder: Path, authority: Authority, name: str = "localhost") -> Iterator[Nginx]:
    """One that is ended with the block."""
    made = Nginx(folder, authority, name)
    try:
        yield made
    finally:
        made.stop()
