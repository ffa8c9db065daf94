"""Which certificates are trusted: those of the system and of certifi, and an authority that the person names."""

from __future__ import annotations

import ssl
from pathlib import Path

import httpx

from flowdash_desktop.api.errors import AuthorityError


def trusted_context(ca_file: Path | None = None) -> ssl.SSLContext:
    """Verifies servers. Reading all certificates takes a while: call it in a thread.

    Args:
        ca_file: certificates in PEM that are trusted, too.

    Raises:
        AuthorityError: ``ca_file`` can't be read or holds no certificate.
    """
    context = httpx.create_ssl_context()
    context.load_default_certs()
    if ca_file is not None:
        load_authority(context, ca_file)
    return context


def load_authority(context: ssl.SSLContext, ca_file: Path) -> None:
    """Trust the certificates in a file.

    Raises:
        AuthorityError: it can't be read or holds none.
    """
    try:
        context.load_verify_locations(cadata=ca_file.read_text("ascii"))
    except (OSError, ValueError) as error:  # an SSLError is an OSError, too
        raise AuthorityError(ca_file, technical=type(error).__name__) from error
