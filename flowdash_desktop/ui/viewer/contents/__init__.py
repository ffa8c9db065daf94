"""Files that have no pages: texts, tables, mails, and words about what can't be shown.

Only ``ui.viewer`` imports from here.
"""
