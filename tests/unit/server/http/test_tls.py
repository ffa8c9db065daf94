"""The server's own certificate: what can be used, and that a renewed one comes into force."""

from __future__ import annotations

import shutil
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from flowdash_desktop.server.http.tls import Certificate, CertificateError, CertificateWatch
from tests.support.authority import Authority


def presented(server: ssl.SSLContext, authority: Authority) -> int:
    """The serial number of the certificate that a client is shown, without a network."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = authority.context().wrap_bio(to_client, to_server, server_hostname="tasks.example")
    serving = server.wrap_bio(to_server, to_client, server_side=True)
    for _ in range(4):
        for one in (client, serving):
            try:
                one.do_handshake()
            except ssl.SSLWantReadError:
                continue
    found = client.getpeercert(binary_form=True)
    assert found is not None
    return x509.load_der_x509_certificate(found).serial_number


def replace(certificate: Certificate, files: tuple[Path, Path]) -> None:
    """Put others into the place of its files, as a program does that renews certificates."""
    for new, old in zip(files, (certificate.chain, certificate.key), strict=True):
        shutil.copyfile(new, old.with_name("new"))
        old.with_name("new").replace(old)


def test_a_renewed_certificate_comes_into_force(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """And one that can't be used leaves the former one in force, with a word in the log."""
    authority = Authority(tmp_path)
    first, second = authority.issue("tasks.example"), authority.issue("tasks.example")
    certificate = Certificate(tmp_path / "used-chain.pem", tmp_path / "used-key.pem")
    replace(certificate, first)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.load_into(context)
    watch = CertificateWatch(certificate)
    before = presented(context, authority)
    watch.renew(context)
    assert presented(context, authority) == before
    replace(certificate, second)
    watch.renew(context)
    after = presented(context, authority)
    assert after != before
    replace(certificate, (first[0], second[1]))
    watch.renew(context)
    assert presented(context, authority) == after
    assert "the former one stays in force" in caplog.text
    certificate.chain.unlink()
    watch.renew(context)
    assert presented(context, authority) == after


def test_a_key_with_a_password_is_refused_and_nobody_is_asked(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    chain, key = authority.issue("tasks.example")
    locked = authority.locked(key)
    with pytest.raises(CertificateError, match="no password"):
        Certificate(chain, locked).check()
    Certificate(chain, key).check()
