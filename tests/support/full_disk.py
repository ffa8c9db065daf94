"""A disk that takes no more, for this process alone; tests that need one are left out where there are no limits."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

if sys.platform == "win32":
    pytest.skip("no limits there", allow_module_level=True)
import resource


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process grows beyond 4 KiB meanwhile: less than SQLite needs for any change."""
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
