"""``--ca-file``: an authority whose certificates this run trusts beside those of the system."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

CA_VARIABLE = "FLOWDASH_CA_FILE"
"""The environment variable that means the same; processes that are started have it from the one that was asked."""


class OddAuthorityError(Exception):
    """The file can't be used; the text says why."""


def add_ca_argument(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """Add it to a parser; commands take it before and after their name."""
    parser.add_argument(
        "--ca-file",
        type=Path,
        metavar="FILE",
        default=default,
        help=f"trust the certificates in this file too, in PEM; or name it in {CA_VARIABLE}",
    )


def ca_file_of(options: argparse.Namespace) -> Path | None:
    """The file, None where none is named.

    Raises:
        OddAuthorityError: it can't be read or holds no certificate.
    """
    named = options.ca_file or os.environ.get(CA_VARIABLE)
    if not named:
        return None
    import ssl  # only here: most starts need none

    file = Path(named).expanduser().absolute()
    try:
        file.open("rb").close()  # OpenSSL does not say why a file can't be read
    except OSError as error:
        raise OddAuthorityError(f"--ca-file: {file} can't be read: {error.strerror or error}") from error
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=file)
    except (OSError, ValueError) as error:
        raise OddAuthorityError(f"--ca-file: {file} holds no certificate in PEM") from error
    os.environ[CA_VARIABLE] = str(file)
    return file
