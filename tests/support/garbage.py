"""Garbage is collected between tests, on the thread of the tests: Qt's objects may not be destroyed on any other.

Python collects on whichever thread happens to allocate. In a test run that may be the one that waits for messages of
the test runner, or the thread of a store: it would then destroy what an earlier test has left of its windows.
"""

from __future__ import annotations

import gc
from collections.abc import Generator

import pytest


def collect_before_tests() -> None:
    """Leave what was imported out of every later collection: it stays until the end, and most objects belong to it."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """While a test runs, the interpreter collects as it does outside of tests."""
    gc.enable()
    try:
        return (yield)
    finally:
        gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Collect all that a test with windows has left, and otherwise what is due."""
    try:
        return (yield)
    finally:
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most > 0]
        if "qapp" in getattr(item, "fixturenames", ()):
            gc.collect()
        elif due:
            gc.collect(due[-1])
