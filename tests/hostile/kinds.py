"""The kinds of bad answers, by a name that says what is wrong."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.hostile.spoiling import Answer, Spoil

LONG = 70_000
_JSON = (b"Content-Type", b"application/json")


def header(name: bytes, value: bytes) -> Spoil:
    """The answer has this header, and no other of the name."""

    def spoil(answer: Answer) -> None:
        answer.headers = [(n, v) for n, v in answer.headers if n.lower() != name.lower()] + [(name, value)]

    return spoil


def raw(data: bytes) -> Spoil:
    """These bytes are all that comes over the line."""

    def spoil(answer: Answer) -> None:
        answer.raw = data

    return spoil


def body(data: bytes | Callable[[bytes], bytes], *headers: tuple[bytes, bytes]) -> Spoil:
    """The head is that of a good answer."""

    def spoil(answer: Answer) -> None:
        answer.body = data if isinstance(data, bytes) else data(answer.body)
        answer.headers += headers

    return spoil


def status(code: int, data: bytes = b"", *headers: tuple[bytes, bytes]) -> Spoil:
    """Another status, with this body."""

    def spoil(answer: Answer) -> None:
        answer.status, answer.body, answer.headers = code, data, [_JSON, *headers]

    return spoil


def length(difference: int) -> Spoil:
    """The head says another length of the body."""

    def spoil(answer: Answer) -> None:
        answer.length = max(len(answer.body) + difference, 0)

    return spoil


def whole(change: Callable[[Any], Any]) -> Spoil:
    """The document is another one."""

    def spoil(answer: Answer) -> None:
        answer.body = json.dumps(change(json.loads(answer.body or b"null"))).encode("utf-8", "surrogatepass")

    return spoil


def every(change: Callable[[Any], Any]) -> Spoil:
    """Each text, number and truth value in the document is another one."""

    def walk(found: Any) -> Any:
        if isinstance(found, list):
            return [walk(one) for one in found]
        if isinstance(found, dict):
            return {name: walk(value) for name, value in found.items()}
        return change(found)

    return whole(walk)


def named(change: Callable[[str], str]) -> Spoil:
    """Each name in an object of the document is another one."""

    def walk(found: Any) -> Any:
        if isinstance(found, list):
            return [walk(one) for one in found]
        if isinstance(found, dict):
            return {change(name): walk(value) for name, value in found.items()}
        return found

    return whole(walk)


def _texts(change: Callable[[str], Any]) -> Spoil:
    return every(lambda found: change(found) if isinstance(found, str) else found)


def _spread(answer: bytes) -> bytes:
    """A list of 20,000 times what was there."""
    found = json.loads(answer)
    return json.dumps(found * (20_000 // max(len(found), 1)) if isinstance(found, list) else found).encode()


def _with_names(found: Any) -> Any:
    """20,000 names more, where it is an object."""
    return {**found, **{f"n{number}": number for number in range(20_000)}} if isinstance(found, dict) else found


PROTOCOL: Mapping[str, Spoil] = {
    "closed without a word": raw(b""),
    "no HTTP": raw(b"220 mail.example ESMTP\r\n"),
    "zeros": raw(b"\0" * 4096),
    "a status of letters": raw(b"HTTP/1.1 OKAY fine\r\n\r\n"),
    "a status of four digits": raw(b"HTTP/1.1 2000 Fine\r\nContent-Length: 2\r\n\r\n[]"),
    "HTTP of the next century": raw(b"HTTP/9.9 200 Fine\r\nContent-Length: 2\r\n\r\n[]"),
    "half of a head": raw(b"HTTP/1.1 200 Fine\r\nContent-Ty"),
    "a head without an end": raw(b"HTTP/1.1 200 Fine\r\n" + b"X-More: more\r\n" * 20_000),
    "a header of 300,000 letters": raw(b"HTTP/1.1 200 Fine\r\nX: " + b"x" * 300_000 + b"\r\n\r\n"),
    "a header without a name": raw(b"HTTP/1.1 200 Fine\r\n: odd\r\nContent-Length: 2\r\n\r\n[]"),
    "a header with a zero": raw(b"HTTP/1.1 200 Fine\r\nX: a\0b\r\nContent-Length: 2\r\n\r\n[]"),
    "two lengths": raw(b"HTTP/1.1 200 Fine\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n[]"),
    "a length below zero": raw(b"HTTP/1.1 200 Fine\r\nContent-Length: -5\r\n\r\n[]"),
    "a length of letters": raw(b"HTTP/1.1 200 Fine\r\nContent-Length: many\r\n\r\n[]"),
    "a length of 40 digits": raw(b"HTTP/1.1 200 Fine\r\nContent-Length: " + b"9" * 40 + b"\r\n\r\n[]"),
    "a body that is cut": length(+100),
    "a body that is longer than it says": length(-1),
    "pieces of a length that is none": raw(b"HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n"),
    "pieces that end early": raw(b"HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n[]"),
    "a piece of 16 digits": raw(b"HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\n\r\n" + b"f" * 16 + b"\r\n[]"),
    "an unknown transfer": raw(b"HTTP/1.1 200 Fine\r\nTransfer-Encoding: pigeon\r\n\r\n[]"),
    "99 times 100 Continue": raw(b"HTTP/1.1 100 Go\r\n\r\n" * 99),
    "another protocol": raw(b"HTTP/1.1 101 Other\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\x81\x05hello"),
}

HEADERS: Mapping[str, Spoil] = {
    "an ETag of other letters": header(b"ETag", '"Größe ✓"'.encode()),
    "an ETag of no encoding": header(b"ETag", b'"\xff\xfe\x80"'),
    "an ETag of 70,000 letters": header(b"ETag", b'"' + b"e" * LONG + b'"'),
    "an empty ETag": header(b"ETag", b""),
    "an ETag with a tab": header(b"ETag", b'"a\tb"'),
    "no type": header(b"Content-Type", b""),
    "a type of other letters": header(b"Content-Type", "application/größe; charset=✓".encode()),
    "an unknown charset": header(b"Content-Type", b"application/json; charset=klingon-8"),
    "a charset that is no text": header(b"Content-Type", b"application/json; charset=zlib"),
    "said to be packed": header(b"Content-Encoding", b"gzip"),
    "said to be packed five times": header(b"Content-Encoding", b"gzip, gzip, gzip, gzip, gzip"),
    "an unknown packing": header(b"Content-Encoding", b"squeezed"),
    "packed and cut": body(lambda data: gzip.compress(data, mtime=0)[:-9], (b"Content-Encoding", b"gzip")),
    "a cookie of other letters": header(b"Set-Cookie", "größe=✓; Domain=.com".encode()),
    "a date that is none": header(b"Last-Modified", b"the day before yesterday"),
    "a place of other letters": header(b"Location", "/größe/✓".encode()),
}

STATUSES: Mapping[str, Spoil] = {
    "204": status(204),
    "206": status(206, b"[]"),
    "299": status(299, b"null"),
    "304 that nobody asked for": status(304),
    "300": status(300, b"[]"),
    "302 to itself": status(302, b"", (b"Location", b"?")),
    "302 elsewhere": status(302, b"", (b"Location", b"https://elsewhere.example/")),
    "302 to nowhere": status(302, b"", (b"Location", b"http://[::1/")),
    "302 to a place of 70,000 letters": status(302, b"", (b"Location", b"/" + b"x" * LONG)),
    "400 with a list": status(400, b"[1]"),
    "400 with deep errors": status(400, b'{"errors":' + b"[" * 5000 + b"]" * 5000 + b"}"),
    "418": status(418, b"{}"),
    "422 with numbers": status(422, b'{"errors":{"Stage":7}}'),
    "429 until year 9999": status(429, b"", (b"Retry-After", b"Fri, 31 Dec 9999 23:59:59 GMT")),
    "429 with odd seconds": status(429, b"", (b"Retry-After", b"1e999")),
    "429 below zero": status(429, b"", (b"Retry-After", b"-1")),
    "500 as a web page": status(500, b"<html>" + b"x" * LONG),
    "500 that is no text": status(500, bytes(range(256)) * 300),
    "503 with odd seconds": status(503, b"", (b"Retry-After", "✓".encode())),
    "599": status(599, b"\xff"),
}

BODIES: Mapping[str, Spoil] = {
    "nothing": body(b""),
    "null": body(b"null"),
    "a list": body(b"[]"),
    "an object": body(b"{}"),
    "a number": body(b"7"),
    "a text": body(b'"text"'),
    "no number": body(b"[NaN]"),
    "half": body(lambda data: data[: len(data) // 2]),
    "twice": body(lambda data: data + data),
    "a mark of order before it": body(lambda data: b"\xef\xbb\xbf" + data),
    "UTF-16": body(lambda data: data.decode().encode("utf-16")),
    "bytes that are no text": body(b'[{"id":"\xff\xfe"}]'),
    "a half of a pair": body(b'[{"id":"\\ud800","name":"\\udfff"}]'),
    "lists in lists": body(b"[" * 100_000 + b"]" * 100_000),
    "objects in objects": body(b'{"a":' * 50_000 + b"1" + b"}" * 50_000),
    "a number of 5,000 digits": body(b'[{"id":' + b"9" * 5000 + b"}]"),
    "a number without an end": body(b'[{"id":1e999999}]'),
    "a name twice": body(b'[{"id":"a","id":"b","name":"c","name":null}]'),
    "a web page": body(b"<!DOCTYPE html><html><body>Sign in</body></html>", (b"Content-Type", b"text/html")),
    "a list in a list": whole(lambda found: [found]),
    "an object around it": whole(lambda found: {"data": found}),
    "20,000 of them": body(_spread),
    "20,000 more names": whole(
        lambda found: {**found, **{f"n{i}": i for i in range(20_000)}} if isinstance(found, dict) else found
    ),
}

VALUES: Mapping[str, Spoil] = {
    "nulls": every(lambda _: None),
    "lists": every(lambda found: [found]),
    "objects": every(lambda found: {"is": found}),
    "truths": every(lambda _: True),
    "numbers": every(lambda _: -1),
    "odd numbers": every(lambda _: 1e308),
    "empty texts": _texts(lambda _: ""),
    "numbers in the place of texts": _texts(lambda _: 7),
    "lists in the place of texts": _texts(lambda text: [text]),
    "texts of 70,000 letters": _texts(lambda text: text + "x" * LONG),
    "texts of one letter": _texts(lambda _: "x"),
    "texts with zeros": _texts(lambda text: f"\0{text}\0"),
    "texts with lines": _texts(lambda text: f"{text}\r\nX: y\r\n\r\n"),
    "texts with halves of pairs": _texts(lambda text: f"{text}\ud83d"),
    "texts in the other direction": _texts(lambda text: f"\u202e{text}\u202e"),
    "texts with many marks": _texts(lambda text: text + "\u0301" * 2000),
    "paths": _texts(lambda text: f"../../{text}/.."),
    "addresses": _texts(lambda _: "javascript:alert(1)"),
    "texts that read like numbers": _texts(lambda _: "1e400"),
    "no names": named(lambda _: ""),
    "names of 70,000 letters": named(lambda name: name + "n" * LONG),
    "names in capitals": named(str.upper),
    "names with a dot": named(lambda name: f"{name}.x"),
}
