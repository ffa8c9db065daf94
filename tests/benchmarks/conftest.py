"""What is measured starts as it does for a person."""

import os

from tests.support.warm import COLD

os.environ[COLD] = "1"
