"""Texts as people compare them: their order, what a search finds in them, and which addresses may be opened."""
