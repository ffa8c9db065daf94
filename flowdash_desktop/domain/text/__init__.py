"""Texts as people compare them: their order, what a search finds in them, which addresses may be opened.

Every module may be imported from everywhere; none knows the others' callers. Begin reading with ``search_text``.
"""
