"""``python -m flowdash_desktop.server``: ``serve`` by itself, without the app's command line."""

from __future__ import annotations

import argparse
import sys

from flowdash_desktop.server.command.arguments import add_arguments
from flowdash_desktop.server.command.serve import run


def main() -> int:
    """Parse the arguments and serve."""
    parser = argparse.ArgumentParser(prog="flowdash-desktop serve", description="Serve a local Flowdash workspace.")
    add_arguments(parser)
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
