"""Run before the program: use UTF-8 where no locale is set, as Python does by itself when it is not frozen.

Otherwise Qt complains on the terminal, and file names with accents are read wrongly.
"""

import os

_chosen = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or "C"
if _chosen in ("C", "POSIX") and not os.environ.get("LC_ALL"):
    os.environ["LC_CTYPE"] = "C.UTF-8"
