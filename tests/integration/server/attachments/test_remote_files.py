"""Which addresses a ``remoteUrl`` may lead to, and that the connection goes to the address that was checked."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import tracemalloc
import zlib
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.attachments import remote_files
from flowdash_desktop.server.attachments.file_entries import FileTooLargeError, RemoteFile
from flowdash_desktop.server.attachments.http_fetch import Outbound, is_public
from flowdash_desktop.server.attachments.remote_files import RemoteFiles
from tests.support.file_server import file_server

PUBLIC = ["8.8.8.8", "1.1.1.1", "151.101.1.69", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2002:a00:1::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.statement("files.remote-public")
@pytest.mark.parametrize("address", PRIVATE)
def test_other_addresses_are_not(address: str) -> None:
    assert not is_public(ip_address(address))


async def problem_of(url: str, files: RemoteFiles) -> Problem:
    with pytest.raises(InvalidValueError) as error:
        await files.fetch(RemoteFile(url))
    return error.value.problem


@pytest.mark.statement("files.remote-public")
@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://user:password@10.0.0.1/",
    ],
)
async def test_this_machine_and_its_network_are_out_of_reach(url: str) -> None:
    assert await problem_of(url, RemoteFiles(Outbound())) is Problem.FORBIDDEN_URL


@pytest.mark.statement("files.remote-public")
async def test_a_name_with_one_private_address_is_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    async def both(_host: str, port: int, **_more: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ("8.8.8.8", "10.0.0.1")]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", both)
    assert await problem_of("http://rebinding.example/", RemoteFiles(Outbound())) is Problem.FORBIDDEN_URL


@pytest.mark.statement("files.remote-public")
async def test_a_name_is_resolved_once_and_the_connection_goes_there(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    with file_server() as server:
        server.page("/a.txt", b"contents", "text/plain")
        port = int(server.url.rpartition(":")[2])
        loop = asyncio.get_running_loop()
        real = loop.getaddrinfo

        async def resolve(host: Any, port: Any, **more: Any) -> Any:
            asked.append(host)
            return await real("127.0.0.1" if host == "files.example" else host, port, **more)

        monkeypatch.setattr(loop, "getaddrinfo", resolve)
        files = RemoteFiles(Outbound(lambda address: address.is_loopback))
        file = await files.fetch(RemoteFile(f"http://files.example:{port}/a.txt"))
        assert (file.filename, file.content_type, file.contents) == ("a.txt", "text/plain", b"contents")
        assert asked.count("files.example") == 1
        assert set(asked) <= {"files.example", "127.0.0.1"}
        assert server.seen == [("/a.txt", f"files.example:{port}")]


@pytest.mark.parametrize(("certified", "reached"), [("files.example", True), ("other.example", False)])
async def test_a_certificate_is_checked_against_the_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, certified: str, reached: bool
) -> None:
    certificate = self_signed(tmp_path, certified)
    loop = asyncio.get_running_loop()
    real = loop.getaddrinfo

    async def resolve(host: Any, port: Any, **more: Any) -> Any:
        return await real("127.0.0.1" if host == "files.example" else host, port, **more)

    monkeypatch.setattr(loop, "getaddrinfo", resolve)
    trusting = ssl.create_default_context(cafile=certificate)
    monkeypatch.setattr("httpx.create_ssl_context", lambda: trusting)
    with file_server(certificate) as server:
        server.page("/a.txt", b"contents")
        url = server.url.replace("127.0.0.1", "files.example")
        files = RemoteFiles(Outbound(lambda address: address.is_loopback))
        if reached:
            assert (await files.fetch(RemoteFile(f"{url}/a.txt"))).contents == b"contents"
        else:
            assert await problem_of(f"{url}/a.txt", files) is Problem.UNREACHABLE_URL


def self_signed(folder: Path, name: str) -> Path:
    """A certificate for a name and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    return file


async def test_a_name_that_does_not_resolve_could_not_be_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(*_arguments: Any, **_more: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", nothing)
    assert await problem_of("http://nowhere.example/", RemoteFiles(Outbound())) is Problem.UNREACHABLE_URL


@pytest.mark.statement("files.remote-time")
async def test_a_server_that_never_answers_ends_at_the_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_files, "TIME_LIMIT", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        assert await problem_of(url, RemoteFiles(Outbound(lambda _: True))) is Problem.UNREACHABLE_URL


@pytest.mark.parametrize("packed", [gzip.compress(b"hello"), gzip.compress(b"")], ids=["some", "nothing"])
async def test_a_file_that_comes_compressed_unasked_is_unpacked(packed: bytes) -> None:
    with file_server() as server:
        url = server.page("/file", packed, Content_Encoding="gzip")
        assert (await RemoteFiles(Outbound(lambda _: True)).fetch(RemoteFile(url))).contents == gzip.decompress(packed)


@pytest.mark.statement("files.remote-size")
async def test_a_compressed_file_is_measured_by_what_it_unfolds_to() -> None:
    """Zeros, a thousandth of their size: given up at the limit, without ever being there as a whole."""
    packing, zeros = zlib.compressobj(9, zlib.DEFLATED, 31), bytes(1024 * 1024)
    bomb = b"".join([*(packing.compress(zeros) for _ in range(300)), packing.flush()])
    with file_server() as server:
        url = server.page("/bomb", bomb, Content_Encoding="gzip")
        tracemalloc.start()
        try:
            with pytest.raises(FileTooLargeError):
                await RemoteFiles(Outbound(lambda _: True)).fetch(RemoteFile(url))
            assert tracemalloc.get_traced_memory()[1] < 80 * 1024 * 1024
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "deflate", "gzip"])
async def test_file_in_an_unknown_form_is_a_failed_download(coding: str) -> None:
    """A file that comes in a form that was not asked for could not be downloaded."""
    with file_server() as server:
        url = server.page("/file", b"not what it says", Content_Encoding=coding)
        assert await problem_of(url, RemoteFiles(Outbound(lambda _: True))) is Problem.UNREACHABLE_URL
        truncated = server.page("/short", gzip.compress(bytes(100_000))[:50], Content_Encoding=coding)
        assert await problem_of(truncated, RemoteFiles(Outbound(lambda _: True))) is Problem.UNREACHABLE_URL
