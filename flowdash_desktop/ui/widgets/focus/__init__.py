"""Where the focus goes, how it is shown, and what keys do to the widget that has it.

Every part of the window may import from here; ``ui.main_window`` and ``ui.application`` set it up once. Begin reading
with ``focus_return``.
"""
