"""What every test shares: Qt draws to memory unless someone asks for a real screen."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"

# No assertion on time; and where the checks decide, the same examples each time.
settings.register_profile("flowdash", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("flowdash")
