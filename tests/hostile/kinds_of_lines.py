"""The kinds of bad lines: slow, dripping, cut in every phase, and heads that no server should send."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Mapping

from tests.hostile.spoiling import Answer, Line, Spoil

_PAUSE = 0.02
_OPEN = b"HTTP/1.1 200 Fine\r\nContent-Type: application/json\r\n"


def acting(act: Callable[[Line, bytes], None]) -> Spoil:
    """What is done with the line, given what a good server would have sent."""

    def spoil(answer: Answer) -> None:
        good = answer.whole()
        answer.act = lambda line: act(line, good)

    return spoil


def _until(good: bytes, where: str) -> int:
    head = good.find(b"\r\n\r\n") + 4
    return {
        "nothing": 0,
        "status line": 6,
        "head": head // 2,
        "body": head + (len(good) - head) // 2,
        "last byte": len(good) - 1,
        "end of the head": head,
    }[where]


def cut(where: str) -> Spoil:
    """The connection is closed in order."""
    return acting(lambda line, good: line.send(good[: _until(good, where)]))


def reset(where: str) -> Spoil:
    """The connection is reset, as by a machine that fails."""

    def act(line: Line, good: bytes) -> None:
        line.send(good[: _until(good, where)])
        line.pause(_PAUSE)
        line.reset()

    return acting(act)


def pause(where: str) -> Spoil:
    """Nothing comes for a while."""

    def act(line: Line, good: bytes) -> None:
        middle = _until(good, where)
        line.send(good[:middle])
        line.pause(5 * _PAUSE)
        line.send(good[middle:])

    return acting(act)


def chunked(write: Callable[[bytes], bytes], *headers: bytes) -> Spoil:
    """The body in chunks, written by ``write``."""

    def spoil(answer: Answer) -> None:
        head = _OPEN + b"".join(header + b"\r\n" for header in headers) + b"Transfer-Encoding: chunked\r\n\r\n"
        answer.raw = head + write(answer.body)

    return spoil


def before(said: bytes) -> Spoil:
    """Something comes before the answer."""

    def spoil(answer: Answer) -> None:
        answer.raw = said + answer.whole()

    return spoil


def behind(said: bytes) -> Spoil:
    """Something comes behind the answer, where the next one should begin."""

    def spoil(answer: Answer) -> None:
        answer.raw = answer.whole() + said

    return spoil


def with_head(change: Callable[[bytes], bytes]) -> Spoil:
    """The head is written in another way."""

    def spoil(answer: Answer) -> None:
        head, _, body = answer.whole().partition(b"\r\n\r\n")
        answer.raw = change(head) + b"\r\n\r\n" + body

    return spoil


def _more(lines: bytes) -> Spoil:
    return with_head(lambda head: head + b"\r\n" + lines)


def packed(pack: Callable[[bytes], bytes], name: bytes) -> Spoil:
    """The body is packed."""

    def spoil(answer: Answer) -> None:
        answer.body = pack(answer.body)
        answer.headers.append((b"Content-Encoding", name))

    return spoil


def _one_by_one(body: bytes) -> bytes:
    return b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n"


def _as_one(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(body), body)


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


def _raw_deflate(body: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-15)
    return packing.compress(body) + packing.flush()


def _spaced(body: bytes) -> bytes:
    return json.dumps(json.loads(body), indent=8).encode() if body else body


SLOW: Mapping[str, Spoil] = {
    "a head letter by letter": acting(lambda line, good: line.drip(good[:60], 0.001)),
    "an answer in small pieces": acting(lambda line, good: line.drip(good, 0.002, max(len(good) // 20, 1))),
    "a pause in the status line": pause("status line"),
    "a pause in the head": pause("head"),
    "a pause before the body": pause("end of the head"),
    "a pause in the body": pause("body"),
    "a pause before the last byte": pause("last byte"),
    "a pause before all": pause("nothing"),
}

CUT: Mapping[str, Spoil] = {
    **{f"closed in the {where}": cut(where) for where in ("status line", "head", "end of the head", "body")},
    "closed before the last byte": cut("last byte"),
    **{f"reset in the {where}": reset(where) for where in ("status line", "head", "end of the head", "body")},
    "reset before the last byte": reset("last byte"),
    "reset before a word": acting(lambda line, _: line.reset()),
}

CHUNKS: Mapping[str, Spoil] = {
    "chunks of one byte": chunked(_one_by_one),
    "one chunk and no end": chunked(_as_one),
    "chunks that end in the middle": chunked(lambda body: _as_one(body)[:-5]),
    "a chunk that is longer than it says": chunked(lambda body: b"2\r\n" + body + b"\r\n0\r\n\r\n"),
    "a chunk without an end of line": chunked(lambda body: b"%x\r\n%s0\r\n\r\n" % (len(body), body)),
    "a chunk with a sign": chunked(lambda body: b"+" + _as_one(body) + b"0\r\n\r\n"),
    "a chunk below zero": chunked(lambda body: b"-" + _as_one(body) + b"0\r\n\r\n"),
    "a chunk with a prefix": chunked(lambda body: b"0x" + _as_one(body) + b"0\r\n\r\n"),
    "a chunk with a remark": chunked(lambda body: b"%x;why=not\r\n%s\r\n0\r\n\r\n" % (len(body), body)),
    "a chunk with a remark of 90,000 letters": chunked(
        lambda body: b"%x;%s\r\n%s\r\n0\r\n\r\n" % (len(body), b"r" * 90_000, body)
    ),
    "lines behind the last chunk": chunked(lambda body: _as_one(body) + b"0\r\nX-Later: yes\r\n\r\n"),
    "90,000 lines behind the last chunk": chunked(lambda body: _as_one(body) + b"0\r\n" + b"X: y\r\n" * 90_000),
    "chunks and a length": chunked(lambda body: _as_one(body) + b"0\r\n\r\n", b"Content-Length: 3"),
    "chunks said twice": chunked(lambda body: _as_one(body) + b"0\r\n\r\n", b"Transfer-Encoding: chunked"),
    "chunks that are packed": chunked(lambda body: _as_one(body) + b"0\r\n\r\n", b"Transfer-Encoding: gzip"),
    "a last chunk only": chunked(lambda _: b"0\r\n\r\n"),
}

HEADS: Mapping[str, Spoil] = {
    "10,000 times 100 Continue": before(b"HTTP/1.1 100 Go\r\n\r\n" * 10_000),
    "1,000 times 103": before(b"HTTP/1.1 103 Hints\r\nLink: </x>\r\n\r\n" * 1000),
    "102 before it": before(b"HTTP/1.1 102 Processing\r\n\r\n"),
    "199 before it": before(b"HTTP/1.1 199 Odd\r\n\r\n"),
    "empty lines before it": before(b"\r\n" * 100),
    "another answer before it": before(b"HTTP/1.1 200 Fine\r\nContent-Length: 4\r\n\r\nnull"),
    "another answer behind it": behind(b"HTTP/1.1 200 Fine\r\nContent-Length: 4\r\n\r\nnull"),
    "zeros behind it": behind(bytes(4096)),
    "HTTP/1.0": with_head(lambda head: head.replace(b"HTTP/1.1", b"HTTP/1.0")),
    "HTTP/0.9": with_head(lambda _: b""),
    "HTTP/2 in the place of HTTP/1.1": with_head(lambda head: head.replace(b"HTTP/1.1", b"HTTP/2")),
    "no reason": with_head(lambda head: head.replace(b" Said", b"")),
    "a reason of other letters": with_head(lambda head: head.replace(b"Said", "größe ✓".encode())),
    "a reason of 60,000 letters": with_head(lambda head: head.replace(b"Said", b"s" * 60_000)),
    "lines that end with LF": with_head(lambda head: head.replace(b"\r\n", b"\n")),
    "a folded line": _more(b"X-Folded: one\r\n two"),
    "a name with a space": _more(b"X Name: y"),
    "a space before the colon": _more(b"X-Name : y"),
    "a line without a colon": _more(b"X-Name"),
    "a single CR in a line": _more(b"X-Name: a\rb"),
    "250 headers": _more(b"\r\n".join(b"X-%d: y" % n for n in range(250))),
    "3,000 headers": _more(b"\r\n".join(b"X-%d: y" % n for n in range(3_000))),
    "a length with a sign": with_head(lambda head: head.replace(b"Content-Length: ", b"Content-Length: +")),
    "a length twice": with_head(lambda head: head.replace(b"Content-Length: ", b"Content-Length: 2, ")),
    "a length as a hexadecimal": with_head(lambda head: head.replace(b"Content-Length: ", b"Content-Length: 0x")),
    "no length and no end": acting(lambda line, good: line.send(_OPEN + b"\r\n" + good.partition(b"\r\n\r\n")[2])),
    "a connection that is kept and closed": _more(b"Connection: keep-alive\r\nKeep-Alive: timeout=99999999999"),
    "other places to ask": _more(b'Alt-Svc: h2="elsewhere.example:443"\r\nRefresh: 0; url=https://elsewhere.example/'),
    "a policy for the whole host": _more(b"Strict-Transport-Security: max-age=99999999; includeSubDomains"),
    "a request for a password": _more(b'WWW-Authenticate: Basic realm="x"\r\nProxy-Authenticate: Basic realm="x"'),
}

PACKED: Mapping[str, Spoil] = {
    "gzip": packed(_gzip, b"gzip"),
    "gzip in capitals": packed(_gzip, b"GZIP"),
    "gzip twice": packed(lambda body: _gzip(_gzip(body)), b"gzip, gzip"),
    "deflate": packed(zlib.compress, b"deflate"),
    "deflate without a head": packed(_raw_deflate, b"deflate"),
    "gzip with more behind it": packed(lambda body: _gzip(body) + b"more", b"gzip"),
    "gzip in two parts": packed(lambda body: _gzip(body[:5]) + _gzip(body[5:]), b"gzip"),
    "gzip that is damaged": packed(lambda body: _gzip(body)[:12] + bytes(20), b"gzip"),
    "20 MB of spaces": packed(lambda body: _gzip(b" " * 20_000_000 + body), b"gzip"),
    "70 MB of zeros": packed(lambda _: _gzip(bytes(70_000_000)), b"gzip"),
    "wide JSON": packed(lambda body: _gzip(_spaced(body)), b"gzip"),
    "brotli": packed(lambda body: body, b"br"),
}
