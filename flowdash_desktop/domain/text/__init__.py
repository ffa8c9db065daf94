"""Texts as people compare them: their order, what a search finds in them, which addresses may be opened.

Every module may be imported from everywhere. They know no tasks. Begin reading with ``search_text``.
"""
