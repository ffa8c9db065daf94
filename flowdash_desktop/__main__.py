"""``python -m flowdash_desktop`` and the installed commands."""

from __future__ import annotations

import sys

from flowdash_desktop.app.command_line import main

if __name__ == "__main__":
    sys.exit(main())
