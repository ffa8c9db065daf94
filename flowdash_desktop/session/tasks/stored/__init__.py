"""Tasks out of the cache that nobody has looked at yet: their texts in its pieces, and the columns of a whole list.

``column_upkeep`` writes and reads the columns, ``task_texts`` gives the text of a task when someone asks for it.
"""
