"""How clients reach a server, as the command line says it: host names, the public address, proxies, a certificate."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from flowdash_desktop.server.command.storage_location import RefusedError
from flowdash_desktop.server.http.access import Hosts, is_loopback
from flowdash_desktop.server.http.proxies import TrustedProxies
from flowdash_desktop.server.http.public_url import OddAddressError, PublicUrl, host_name, read_public_url
from flowdash_desktop.server.http.tls import Certificate, CertificateError

_REMOTE = """\
Note: {} can be reached by every machine that reaches this one, not only by this one."""
_PLAIN = """\
Note: Nothing is encrypted: whoever listens in between sees the API keys and all data. Use it inside a network that you
trust, or put a proxy with TLS before it. A key of an administrator or of nobody may do everything: give each person a
key of their own."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Who can ask this server, and how.

    Attributes:
        hosts: what is accepted in ``Host``.
        public_url: the address that answers name, None for the one that is asked.
        trusted: the proxies whose headers count.
        certificate: for https, None for http.
        is_remote: other machines reach it without a proxy.
    """

    hosts: Hosts
    public_url: PublicUrl | None
    trusted: TrustedProxies
    certificate: Certificate | None
    is_remote: bool

    @property
    def scheme(self) -> str:
        """What the server itself speaks."""
        return "https" if self.certificate else "http"

    def notes(self, address: str) -> str:
        """What is said at the start to whoever runs it, ``""`` for nothing."""
        if not self.is_remote:
            return ""
        remote = _REMOTE.format(address)
        return remote if self.certificate else f"{remote}\n{_PLAIN}"


def find_reach(args: argparse.Namespace) -> Reach:
    """What ``add_arguments`` has parsed.

    Raises:
        RefusedError: it is not safe, or can't be understood or used.
    """
    is_remote = not is_loopback(args.host)
    if is_remote and not args.allow_remote:
        raise RefusedError(
            f"{args.host} is not a loopback address: other machines could reach the workspace there; "
            "--allow-remote says that they may"
        )
    try:
        public = read_public_url(args.public_url) if args.public_url is not None else None
        names = [host_name(name) for name in args.host_name]
    except OddAddressError as error:
        raise RefusedError(str(error)) from error
    if public is not None:
        names.append(public.host)
    origins = [public.origin] if public is not None else []
    hosts = Hosts(args.host, remote=is_remote, names=names, origins=origins)
    return Reach(hosts, public, _trusted(args.trusted_proxy), _certificate(args), is_remote)


def _trusted(addresses: list[str]) -> TrustedProxies:
    try:
        return TrustedProxies(addresses)
    except ValueError as error:
        raise RefusedError(f"--trusted-proxy takes addresses and networks such as 10.0.0.0/8: {error}") from error


def _certificate(args: argparse.Namespace) -> Certificate | None:
    if args.tls_cert is None and args.tls_key is None:
        return None
    if args.tls_cert is None or args.tls_key is None:
        raise RefusedError("--tls-cert and --tls-key go together: a certificate is of no use without its key")
    certificate = Certificate(args.tls_cert, args.tls_key)
    try:
        certificate.check()
    except CertificateError as error:
        raise RefusedError(str(error)) from error
    return certificate
