"""The domain knows no library for windows, networks or databases: its tests pass where none of them can be imported."""

import pytest

from tests.support.blocked_imports import QT, SERVER_LIBRARIES, run_without

_OPTIONS = [
    "tests/unit/domain",
    "-q",
    "--import-mode=importlib",
    "-c/dev/null",
    "--rootdir=.",
    "--confcutdir=tests/unit/domain",
    "-pno:pytest-qt",
    "-pno:asyncio",
    "-pno:cacheprovider",
    "-pno:pytest_cov",
]
_CODE = f"""
from hypothesis import settings
settings.register_profile("few", max_examples=2, stateful_step_count=4, deadline=None)
settings.load_profile("few")
sys.path.insert(0, ".")
import pytest
sys.exit(pytest.main({_OPTIONS!r}))
"""


@pytest.mark.timeout(600)  # all the domain's tests in one
def test_domain_tests_pass_without_other_libraries() -> None:
    """A few examples of each property are enough to import and run everything."""
    done = run_without([*QT, *SERVER_LIBRARIES, "httpx"], _CODE)
    assert done.returncode == 0, done.stdout + done.stderr
