"""Sentences of the presenters, in the language of the person."""
