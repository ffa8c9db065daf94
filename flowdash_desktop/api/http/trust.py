"""Which certificates are trusted: those of the system and of certifi, and an authority that the person names."""

from __future__ import annotations

import ssl
import sys
from pathlib import Path

import httpx

from flowdash_desktop.api.errors import AuthorityError

SYSTEM_VERIFIES = sys.platform in ("win32", "darwin")
"""Whether the system verifies certificates itself: there OpenSSL does not find all that people have installed."""

_USUAL_FILES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where Linux systems have their certificates. A Python that was built elsewhere looks in another place."""


def trusted_context(ca_file: Path | None = None) -> ssl.SSLContext:
    """Verifies servers. Reading all certificates takes a while: call it in a thread.

    Args:
        ca_file: certificates in PEM that are trusted, too.

    Raises:
        AuthorityError: ``ca_file`` can't be read or holds no certificate.
    """
    context = _of_the_system() if SYSTEM_VERIFIES else _of_files()
    if ca_file is not None:
        load_authority(context, ca_file)
    return context


def load_authority(context: ssl.SSLContext, ca_file: Path) -> None:
    """Trust the certificates in a file.

    Raises:
        AuthorityError: it can't be read or holds none.
    """
    try:
        context.load_verify_locations(cafile=ca_file)
    except (OSError, ValueError) as error:  # an SSLError is an OSError, too
        raise AuthorityError(ca_file, technical=type(error).__name__) from error


def _of_the_system() -> ssl.SSLContext:
    # Only where it is used: elsewhere it would read all certificates again for each connection, on the event loop.
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _of_files() -> ssl.SSLContext:
    context = httpx.create_ssl_context()
    context.load_default_certs()
    found = ssl.get_default_verify_paths()
    if not found.cafile and not _has_files(found.capath or ""):
        for name in _USUAL_FILES:
            if Path(name).is_file():
                context.load_verify_locations(name)
                break
    return context


def _has_files(folder: str) -> bool:
    return bool(folder) and Path(folder).is_dir() and any(Path(folder).iterdir())
