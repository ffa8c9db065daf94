"""What a row says of itself in words: its group, why it is dimmed or moves, and what others changed.

Only the models and the painting of the table import from here. Begin reading with ``dimmed_texts``.
"""
