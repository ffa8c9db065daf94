"""What every test shares: Qt draws to memory unless someone asks for a real screen."""

import os
from pathlib import Path

from hypothesis import settings

# The screen is large enough for the window's usual size, which Qt's own offscreen screen of 800 x 800 is not.
_SCREEN = Path(__file__).parent / "support" / "screen.json"
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")
os.environ["QT_API"] = "pyside6"

# No assertion on time; and where the checks decide, the same examples each time.
settings.register_profile("flowdash", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("flowdash")
