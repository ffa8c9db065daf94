"""The kinds of answers that have the right shape and are not true: doubled, in circles, of others, out of date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.hostile.kinds import every, header, status, whole
from tests.hostile.spoiling import Answer, Spoil

_OLD, _NEW = "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z"


def each(change: Callable[[dict[str, Any]], dict[str, Any]]) -> Spoil:
    """Each object of a list, or the one that is there, is another."""

    def changed(found: Any) -> Any:
        if isinstance(found, list):
            return [change(dict(one)) if isinstance(one, dict) else one for one in found]
        return change(dict(found)) if isinstance(found, dict) else found

    return whole(changed)


def items(change: Callable[[list[Any]], list[Any]]) -> Spoil:
    """A list is another; what is no list stays."""
    return whole(lambda found: change(found) if isinstance(found, list) else found)


def value(name: str, new: Any) -> Spoil:
    """One value of each object is another, where it is there."""
    return each(lambda one: {**one, **({name: new} if name in one else {})})


def added(**more: Any) -> Spoil:
    """Each object has these values, too."""
    return each(lambda one: {**one, **more})


def _texts(change: Callable[[str], Any]) -> Spoil:
    return every(lambda found: change(found) if isinstance(found, str) else found)


def in_bytes(change: Callable[[bytes], bytes]) -> Spoil:
    """The text of the document is another."""

    def spoil(answer: Answer) -> None:
        answer.body = change(answer.body)

    return spoil


def _circle(found: list[Any]) -> list[Any]:
    """Each names the next as its own id."""
    names = ["id" if "id" in one else "Company ID" for one in found]
    ids = [one.get(name) for one, name in zip(found, names, strict=True)]
    return [{**one, name: after} for one, name, after in zip(found, names, ids[1:] + ids[:1], strict=True)]


IDS: Mapping[str, Spoil] = {
    "each twice": items(lambda found: found + found),
    "each twice with other values": items(lambda found: found + [{**one, "name": "Other"} for one in found]),
    "all under one id": value("id", "1"),
    "all under one unique ID": value("Company ID", "5"),
    "ids that go in a circle": items(_circle),
    "in the other order": items(lambda found: found[::-1]),
    "none of them": items(lambda _: []),
    "the first only": items(lambda found: found[:1]),
    "one that is null": items(lambda found: [*found, None]),
    "one that is a list": items(lambda found: [*found, [found[:1]]]),
    "ids of another kind": each(lambda one: {n: 5 if n.endswith(("id", "ID")) else v for n, v in one.items()}),
    "ids with a slash": value("Company ID", "../5"),
    "ids with a question mark": value("Company ID", "5?x=1#y"),
    "ids with percent signs": value("Company ID", "%2e%2e%2f5%00"),
    "ids with a zero": value("Company ID", "5\0"),
    "ids of other digits": value("Company ID", "٥"),
    "ids in capitals": each(lambda one: {**one, **({"id": str(one["id"]).upper()} if "id" in one else {})}),
    "an id that is a dot": value("Company ID", "."),
    "an id that is an endpoint": value("Company ID", "active"),
    "an id of spaces": value("Company ID", "   "),
}

TIMES: Mapping[str, Spoil] = {
    "an older version": header(b"ETag", b'"0"'),
    "a weak version": header(b"ETag", b'W/"5"'),
    "the same version for all": header(b"ETag", b'"same"'),
    "a version of lists": header(b"ETag", b'"a", "b"'),
    "any version": header(b"ETag", b"*"),
    "changed in 1970": value("Updated On", _OLD),
    "changed in 9999": value("Updated On", _NEW),
    "made after it was changed": added(**{"Created On": _NEW, "Updated On": _OLD}),
    "the year 0": value("Created On", "0000-00-00T00:00:00Z"),
    "a year of five digits": value("Created On", "+12026-01-01T00:00:00Z"),
    "a leap second": value("Created On", "2016-12-31T23:59:60Z"),
    "a zone of 99 hours": value("Created On", "2026-01-01T00:00:00+99:99"),
    "a moment as a number": value("Created On", 1_700_000_000),
}

TRUTH: Mapping[str, Spoil] = {
    "tasks of elsewhere": value("Task URL", "https://elsewhere.example/workflows/w/tasks/1"),
    "tasks without an address": value("Task URL", None),
    "tasks at a file": value("Task URL", "file:///etc/passwd"),
    "tasks at an address of 70,000 letters": value("Task URL", "https://a.example/" + "x" * 70_000),
    "an unknown stage": value("Stage", "Nowhere"),
    "a stage of nobody": value("Stage", None),
    "assigned to a stranger": value("Assigned To", "nobody@elsewhere.example"),
    "assigned to many": value("Assigned To", ["a@a.example", "b@b.example"]),
    "files of elsewhere": added(Documents=[{"url": "https://elsewhere.example/x", "filename": "../x", "blobId": "1"}]),
    "files without a name": added(Documents=[{"url": "", "filename": "", "blobId": ""}]),
    "files with odd ids": added(Documents=[{"url": "x", "filename": "a\0b", "blobId": "../../../etc/passwd"}]),
    "5,000 files": added(Documents=[{"url": f"/files/{n}", "filename": f"{n}", "blobId": f"{n}"} for n in range(5000)]),
    "links in a circle": added(Partner=["5", "6", "5"], Linked={"tasks": ["5"], "workflow": "2ylSaZ"}),
    "another workspace": value("name", "Other"),
    "fields of an unknown kind": value("type", "hologram"),
    "fields of all kinds": each(lambda one: {**one, "type": "uniqueId"} if "type" in one else one),
    "an error as a success": whole(lambda _: {"error": "It went wrong", "errors": {"Stage": ["odd"]}}),
    "a success as an error": status(500, b'{"id":"1","name":"Fine"}'),
    "created as a list": status(201, b"[]"),
    "accepted": status(202, b""),
    "nothing to say": status(205, b""),
    "several statuses": status(207, b"<multistatus/>"),
    "a success without a body": status(200, b""),
    "a success of spaces": status(200, b" \r\n\t "),
}

REDIRECTS: Mapping[str, Spoil] = {
    name: status(code, b"", *([(b"Location", where)] if where is not None else []))
    for name, code, where in (
        ("301 to itself", 301, b"?"),
        ("302 without a place", 302, None),
        ("302 to an empty place", 302, b""),
        ("303 to another document", 303, b"/api/v1/workflows"),
        ("304 with a place", 304, b"/api/v1/workflows"),
        ("305", 305, b"http://127.0.0.1:1/"),
        ("307 elsewhere", 307, b"https://elsewhere.example/api/v1/workspace"),
        ("308 elsewhere", 308, b"//elsewhere.example/api/v1/workspace"),
        ("302 with a user name", 302, b"http://me:key@127.0.0.1/api/v1/workspace"),
        ("302 to another port", 302, b"http://127.0.0.1:1/api/v1/workspace"),
        ("302 to a file", 302, b"file:///etc/passwd"),
        ("302 to a script", 302, b"javascript:alert(1)"),
        ("302 to data", 302, b"data:application/json,[]"),
        ("302 to a socket", 302, b"unix:///run/x"),
        ("302 with a line in it", 302, b"/api\tv1"),
        ("302 up the path", 302, b"../../../../../../"),
        ("302 of other letters", 302, "/größe".encode("latin-1")),
        ("302 to an odd port", 302, b"http://127.0.0.1:99999999/"),
        ("302 to an odd host", 302, b"http://xn--\xff.example/"),
    )
}

ENCODINGS: Mapping[str, Spoil] = {
    "UTF-32": in_bytes(lambda data: data.decode("utf-8", "replace").encode("utf-32")),
    "UTF-16 without a mark": in_bytes(lambda data: data.decode("utf-8", "replace").encode("utf-16-le")),
    "Latin-1": in_bytes(lambda data: data.replace(b'"name":"', b'"name":"\xe4\xf6\xfc')),
    "too long a form of a slash": in_bytes(lambda data: data.replace(b'"name":"', b'"name":"\xc0\xaf')),
    "a zero in the text": in_bytes(lambda data: data.replace(b'"name":"', b'"name":"\0')),
    "a tab in a text": in_bytes(lambda data: data.replace(b'"name":"', b'"name":"\t')),
    "a comma more": in_bytes(lambda data: data.replace(b"}", b",}")),
    "a remark": in_bytes(lambda data: b"/* all is well */" + data),
    "a guard before it": in_bytes(lambda data: b")]}',\n" + data),
    "single quotes": in_bytes(lambda data: data.replace(b'"', b"'")),
    "lines of JSON": in_bytes(lambda data: data + b"\n" + data),
    "numbers with zeros before": in_bytes(lambda data: data.replace(b"true", b"0001")),
    "numbers without bound": in_bytes(lambda data: data.replace(b"true", b"Infinity")),
    "letters that are none": _texts(lambda text: text + "\uffff\ufffe\ufdd0"),
    "letters of private use": _texts(lambda text: text + "\ue000\U000f0000\U0010ffff"),
    "no letter but marks": _texts(lambda _: "\u0301\u0302\u20dd" * 200),
    "tags without a letter": _texts(lambda text: text + "".join(map(chr, range(0xE0020, 0xE0040)))),
    "400,000 lines": value("Company Name", "\n" * 400_000),
    "a text of 5 MB": value("Company Name", "w" * 5_000_000),
}
