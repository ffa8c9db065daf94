"""Files that are dragged, dropped or pasted: what the data holds, and what is said of it.

The pane, the table and the inputs for text import from here. Begin reading with ``file_data``.
"""
