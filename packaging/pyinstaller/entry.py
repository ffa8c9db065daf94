"""Where the frozen program starts."""

import multiprocessing

from flowdash_desktop.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    raise SystemExit(main())
