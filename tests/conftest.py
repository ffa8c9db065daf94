"""What every test shares: Qt draws to memory unless someone asks for a real screen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
