"""Where the focus goes, how it is shown, and what keys do to the widget that has it."""
