"""The application: one window and one account at a time, in one language after another.

Only ``app`` imports from here: ``parts`` and ``runner``. Begin reading with ``runner`` (start, languages, end), then
``application`` (the window and the account in it).
"""
