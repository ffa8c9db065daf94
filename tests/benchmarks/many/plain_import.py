"""What a person writes who imports without this program: openpyxl, and one POST for each row.

``python plain_import.py FILE URL KEY ROWS SECONDS`` in an environment with openpyxl: reads all of the file, posts so
many of its rows for so long at most, and prints the seconds of both as JSON, by the clock and of the processor. Nothing
is checked and nothing is shown before.
"""

from __future__ import annotations

import datetime
import http.client
import json
import sys
import time
from urllib.parse import urlsplit

LISTS = ("Labels",)


def main() -> None:
    """Read, post, print."""
    from openpyxl import load_workbook  # type: ignore[import-untyped, unused-ignore]  # not of this environment

    path, url, key, rows, longest = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), float(sys.argv[5])
    begun, busy = time.monotonic(), time.process_time()
    sheet = load_workbook(path, read_only=True).active
    lines = sheet.iter_rows(values_only=True)
    names = next(lines)
    found = list(lines)
    read, read_busy = time.monotonic() - begun, time.process_time() - busy
    address = urlsplit(url)
    connection = http.client.HTTPConnection(str(address.hostname), address.port)
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    begun, busy, posts = time.monotonic(), time.process_time(), 0
    for line in found[:rows]:
        if time.monotonic() - begun > longest:
            break
        body = {name: _json(name, value) for name, value in zip(names, line, strict=True) if value is not None}
        connection.request("POST", address.path, json.dumps(body), headers)
        answer = connection.getresponse()
        text = answer.read()
        assert answer.status == http.client.CREATED, text
        posts += 1
    sent = {"posted": time.monotonic() - begun, "posted busy": time.process_time() - busy, "posts": posts}
    print(json.dumps({"read": read, "read busy": read_busy, "rows": len(found), **sent}))


def _json(name: str, value: object) -> object:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value).split(", ") if name in LISTS else value


if __name__ == "__main__":
    main()
