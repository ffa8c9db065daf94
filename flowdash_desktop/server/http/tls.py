"""The server's own certificate, for a server that speaks https without a proxy before it."""

from __future__ import annotations

import logging
import ssl
from dataclasses import dataclass
from pathlib import Path

_log = logging.getLogger(__name__)


class CertificateError(Exception):
    """A certificate can't be used; the text says why."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Two files in PEM.

    Attributes:
        chain: the certificate, then those of the authorities between it and one that clients trust.
        key: the private key, without a password.
    """

    chain: Path
    key: Path

    def load_into(self, context: ssl.SSLContext) -> None:
        """Have connections that come from now on use what is in the files.

        Raises:
            CertificateError: they can't be read, or do not belong together.
        """
        for file in (self.chain, self.key):
            try:
                file.read_bytes()
            except OSError as error:
                raise CertificateError(f"{file} can't be read: {error.strerror or error}") from error
        try:
            context.load_cert_chain(self.chain, self.key, password=_no_password)
        except (OSError, ValueError) as error:
            words = f"{self.chain} and {self.key} can't be used: both must be PEM, belong together and have no password"
            raise CertificateError(words) from error

    def check(self) -> None:
        """Look whether the files can be used.

        Raises:
            CertificateError: they can't.
        """
        self.load_into(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER))


class CertificateWatch:
    """Takes a renewed certificate over while the server runs: most are valid for some weeks only."""

    def __init__(self, certificate: Certificate) -> None:
        self._certificate = certificate
        self._seen = self._state()

    def renew(self, context: ssl.SSLContext) -> None:
        """Load the files where they have changed; a new one that can't be used leaves the old one in force."""
        state = self._state()
        if state == self._seen:
            return
        self._seen = state
        try:
            self._certificate.check()
            self._certificate.load_into(context)
        except CertificateError as error:
            _log.warning("the renewed certificate can't be used, the former one stays in force: %s", error)
        else:
            _log.info("the renewed certificate is in force")

    def _state(self) -> tuple[tuple[int, int] | None, ...]:
        """What is another after a file was replaced."""
        return tuple(_state_of(file) for file in (self._certificate.chain, self._certificate.key))


def _state_of(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _no_password() -> str:
    raise ValueError("the key has a password")
