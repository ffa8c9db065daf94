"""The arguments of ``serve``. Imports nothing heavy: ``--help`` reads them too."""

from __future__ import annotations

import argparse
from pathlib import Path

SERVE_KEY_VARIABLE = "FLOWDASH_SERVE_API_KEY"
"""The environment variable with an API key that ``serve`` accepts."""


def add_storage_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what says where a workspace is kept; ``places.find_places`` reads it."""
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        help="the data folder, the same one as of the window, which holds the workspace (default: the window's own)",
    )
    # For the window that starts its own server: it knows where the workspace is in its data folder.
    parser.add_argument("--workspace-folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument(
        "--database",
        metavar="URL",
        help="keep the workspace in this PostgreSQL database instead, postgresql://USER@HOST/NAME, which several "
        "servers may share; a password is better kept in ~/.pgpass or PGPASSWORD than here, where others see it",
    )
    parser.add_argument(
        "--blobs",
        metavar="PLACE",
        help="with --database: where the files of attachments are, a folder that all its servers reach or "
        "s3://BUCKET/PREFIX (its server and keys as AWS_ENDPOINT_URL_S3, AWS_ACCESS_KEY_ID and so on)",
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``serve`` to its parser."""
    add_storage_arguments(parser)
    parser.add_argument(
        "--workspace",
        type=Path,
        metavar="FILE",
        help="load this workspace definition; there must be no workspace yet",
    )
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument(
        "--allow-remote",
        action="store_true",
        help="listen on a --host that other machines reach; without --tls-cert, what is sent is not encrypted",
    )
    parser.add_argument(
        "--port", type=_port, default=0, help="the port to listen on (default: %(default)s, which takes a free one)"
    )
    _add_address_arguments(parser)
    parser.add_argument(
        "--api-key-file",
        type=Path,
        metavar="FILE",
        help=f"accept the API key in this file too, in this run only; or give it in {SERVE_KEY_VARIABLE}",
    )
    parser.add_argument(
        "--api-key", metavar="KEY", help="the same on the command line, where everyone on this machine can read it"
    )
    parser.add_argument(
        "--request-log",
        type=Path,
        metavar="FILE",
        help="write a line for each request, without keys, contents, queries or unique IDs",
    )
    parser.add_argument(
        "--attachments-per-key",
        type=_gibibytes,
        default=20.0,
        metavar="GIB",
        help="how much the attachments added with one API key may take, the owner's aside (default: %(default)s GiB)",
    )
    # For the app that starts its own server: the first line of the standard input is a key to accept in this run.
    _add_supervised(parser)


def _add_address_arguments(parser: argparse.ArgumentParser) -> None:
    """What a server needs to know that has a proxy before it, or a name and a certificate of its own."""
    parser.add_argument(
        "--public-url",
        metavar="URL",
        help="the address at which clients reach this server, such as https://tasks.example.com; answers name it",
    )
    parser.add_argument(
        "--host-name",
        action="append",
        default=[],
        metavar="NAME",
        help="answer to this host name too; may be given several times",
    )
    parser.add_argument(
        "--trusted-proxy",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="believe X-Forwarded-For, -Proto and -Host from this address or network; may be given several times",
    )
    parser.add_argument(
        "--tls-cert", type=Path, metavar="FILE", help="serve https with this certificate and its chain, in PEM"
    )
    parser.add_argument("--tls-key", type=Path, metavar="FILE", help="the private key of --tls-cert, in PEM")


def _add_supervised(parser: argparse.ArgumentParser) -> None:
    # For the window: the work ends when the standard input does, so also when the window was killed. A server is given
    # a key; a backup, restore or export gives messages on its standard output.
    parser.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)


def add_backup_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``backup`` to its parser."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the backup to write; a server may be running meanwhile"
    )
    add_storage_arguments(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")
    parser.add_argument("--incomplete", action="store_true", help="go without attachments that are missing or damaged")
    _add_supervised(parser)


def add_restore_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``restore`` to its parser."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the backup; all of it is checked before anything is done"
    )
    add_storage_arguments(parser)
    parser.add_argument(
        "--replace",
        action="store_true",
        help="restore over the workspace in the data folder; the old one stays there under another name",
    )
    parser.add_argument("--dry-run", action="store_true", help="check the backup and say what it holds, and do nothing")
    _add_supervised(parser)


def add_export_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``export`` to its parser."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="the definition to write, for `serve --workspace`; without API keys and passwords of data sources",
    )
    add_storage_arguments(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")
    parser.add_argument("--incomplete", action="store_true", help="go without what could not be loaded again")
    parser.add_argument(
        "--without-tasks", action="store_true", help="only workflows, people and roles, to begin empty with"
    )
    _add_supervised(parser)


def add_keys_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the commands of ``keys``, with their arguments, to its parser."""
    commands = parser.add_subparsers(dest="keys", required=True, title="commands", metavar="")
    listing = commands.add_parser("list", help="list the API keys: id, name, beginning, user, made, last use, end")
    adding = commands.add_parser("add", help="add an API key and print it; it is shown only now")
    adding.add_argument("name", metavar="NAME", help="what people are to call it")
    adding.add_argument("--user", metavar="EMAIL", help="whose it is; a key of nobody acts as an administrator")
    adding.add_argument("--ends", metavar="MOMENT", help="when it ends, like 2030-01-31T12:00:00Z")
    revoking = commands.add_parser("revoke", help="revoke an API key")
    revoking.add_argument("id", metavar="ID", help="its id in the list")
    for one in (listing, adding, revoking):
        add_storage_arguments(one)


def add_check_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``check`` to its parser."""
    add_storage_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")


def _gibibytes(text: str) -> float:
    size = float(text)
    if not 0 < size < 1_000_000:
        raise argparse.ArgumentTypeError("a size in GiB is a number above 0")
    return size


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port
