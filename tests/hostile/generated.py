"""Made-up bad answers: one or two known kinds, or a good answer in which something is changed at random. Repeatable."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Callable
from random import Random
from threading import Lock
from typing import Any

from tests.hostile.all_kinds import KINDS
from tests.hostile.spoiling import Answer, Spoil

_NAMES = [*KINDS]
_ODD: list[Any] = [
    None, True, False, 0, -1, 1, 2**63, -(2**63) - 1, 2**200, 0.1, 1e308, -0.0, "", " ", "\0", "x", "5", "é" * 300,
    "\u202e", "../..", "a" * 5000, [], {}, [[]], [None], {"": ""}, {"id": {"id": {}}}, "2026-02-30", "9" * 400,
    "true", "null", "<b>x</b>", "https://elsewhere.example/", "%00", "\r\nX: y", ["5", "5"], {"tasks": ["5", "5"]},
]  # fmt: skip


def _spots(found: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where values are, as far as the third level."""
    spots = [path]
    if len(path) < 3 and isinstance(found, list):
        spots += [spot for index, one in enumerate(found[:40]) for spot in _spots(one, (*path, index))]
    elif len(path) < 3 and isinstance(found, dict):
        spots += [spot for name, one in found.items() for spot in _spots(one, (*path, name))]
    return spots


def _put(found: Any, path: tuple[Any, ...], change: Callable[[Any], Any]) -> Any:
    if not path:
        return change(found)
    found[path[0]] = _put(found[path[0]], path[1:], change)
    return found


def _another_document(rng: Random, answer: Answer) -> None:
    try:
        found = json.loads(answer.body or b"null")
    except ValueError:
        return
    for _ in range(rng.randint(1, 4)):
        spot = rng.choice(_spots(found))
        found = _put(found, spot, lambda value: _another_value(rng, value))
    answer.body = json.dumps(found).encode("utf-8", "surrogatepass")


def _another_value(rng: Random, value: Any) -> Any:
    way = rng.randrange(5)
    if way == 0 and isinstance(value, dict) and value:
        gone = rng.choice([*value])
        return {name: one for name, one in value.items() if name != gone}
    if way == 1 and isinstance(value, list):
        return value * rng.randint(0, 3)
    if way == 2:
        return {rng.choice(("id", "name", "type", "")): value}
    if way == 3:
        deep: Any = value
        for _ in range(rng.choice((2, 60, 200))):
            deep = [deep]
        return deep
    return copy.deepcopy(rng.choice(_ODD))


def _other_bytes(rng: Random, answer: Answer) -> None:
    data = bytearray(answer.whole())
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(data) or 1)
        way = rng.randrange(4)
        if way == 0 and data:
            data[at % len(data)] = rng.randrange(256)
        elif way == 1:
            del data[at : at + rng.randint(1, 30)]
        elif way == 2:
            data[at:at] = rng.randbytes(rng.randint(1, 30))
        else:
            data[at:at] = data[max(at - 50, 0) : at]
    answer.raw = bytes(data)


def _other_head(rng: Random, answer: Answer) -> None:
    answer.status = rng.choice([answer.status, answer.status, rng.randint(200, 599)])
    name = rng.choice((b"ETag", b"Content-Type", b"Retry-After", b"Location", b"Date", b"Link", b"Vary", b"Age"))
    answer.headers.append((name, bytes(rng.choice(b' "/?%;,=abcXYZ019\x80\xff') for _ in range(rng.randint(0, 60)))))


class Generator:
    """Spoils answers. The n-th answer at a path is spoiled in the same way whenever the seed is the same.

    Attributes:
        told: how often each kind was used; of changes at random, what was changed.
        count: answers spoiled.
    """

    def __init__(self, seed: int) -> None:
        self.told: Counter[str] = Counter()
        self.count = 0
        self._seed = seed
        self._numbers: Counter[str] = Counter()
        self._lock = Lock()

    def spoil_at(self, path: str) -> Spoil:
        """What is done to the next answer at a path."""
        with self._lock:
            self._numbers[path] += 1
            number = self._numbers[path]
        return lambda answer: self._spoil(Random(f"{self._seed} {path} {number}"), answer)

    def _spoil(self, rng: Random, answer: Answer) -> None:
        way = rng.randrange(10)
        ways: tuple[tuple[str, Callable[[Random, Answer], None]], ...] = (
            ("another document", _another_document),
            ("other bytes", _other_bytes),
            ("another head", _other_head),
        )
        done = []
        if way < 6:
            name, spoil = ways[way // 2]
            spoil(rng, answer)
            done.append(name)
        else:
            for name in rng.sample(_NAMES, 1 if way < 9 else 2):
                try:
                    KINDS[name](answer)
                except (ValueError, TypeError, LookupError, AttributeError):  # the document is not of its kind
                    continue
                done.append(name)
        with self._lock:
            self.count += 1
            self.told.update(done)
