"""What every test shares: Qt draws to memory unless someone asks for a real screen."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.support.garbage import collect_before_tests
from tests.support.garbage import pytest_runtest_call as pytest_runtest_call
from tests.support.garbage import pytest_runtest_teardown as pytest_runtest_teardown
from tests.support.whole_runs import pytest_collection_modifyitems as pytest_collection_modifyitems
from tests.support.whole_runs import pytest_configure as pytest_configure
from tests.support.whole_runs import pytest_runtest_protocol as pytest_runtest_protocol
from tests.support.whole_runs import pytest_xdist_make_scheduler as pytest_xdist_make_scheduler

# The screen is large enough for the window's usual size, which Qt's own offscreen screen of 800 x 800 is not.
_SCREEN = Path(__file__).parent / "support" / "screen.json"
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")
os.environ["QT_API"] = "pyside6"

# Programs that the tests start find no home to write to, such as Qt's file dialog. `make test` has one of its own.
if "FLOWDASH_SCRATCH" not in os.environ:
    _home = tempfile.mkdtemp(prefix="fd-home-")
    atexit.register(shutil.rmtree, _home, ignore_errors=True)
    for _name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{_name}_HOME"] = f"{_home}/{_name.lower()}"

# No assertion on time; and where the checks decide, the same examples each time, so a few of them do. `make examples`
# looks for new ones. A failing example is reported as it was found there: a search for a smaller one outlasts the time
# limit of a test, and the example would not be shown at all.
_examples = int(os.environ.get("FLOWDASH_EXAMPLES", "100"))
settings.register_profile(
    "flowdash",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    phases=(Phase.explicit, Phase.generate) if os.environ.get("CI") else tuple(Phase),
    max_examples=_examples,
    stateful_step_count=min(_examples, 50),
)
settings.load_profile("flowdash")


@pytest.fixture(autouse=True)
def _hears_nothing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions are told no changes, but in tests marked ``listening``: the others say themselves when a list is read.

    With ``FLOWDASH_LISTENING`` all sessions listen, as they do outside of tests.
    """
    if os.environ.get("FLOWDASH_LISTENING") or request.node.get_closest_marker("listening"):
        return
    from flowdash_desktop.session.listening.listener import ChangeListener

    monkeypatch.setattr(ChangeListener, "wanted", lambda _: [])


def pytest_collection_finish() -> None:
    collect_before_tests()
