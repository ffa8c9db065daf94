"""Sentences of the presenters, in the language of the person.

``presenters`` and the window's frame import ``texts``; ``step_texts`` says what an undo step was. Begin reading with
``texts``.
"""
