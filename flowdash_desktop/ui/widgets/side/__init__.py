"""The pane at the side: beside the rest or below it where there is room, else in a sheet over it.

The window imports ``side_splitter``, which makes the sheet. Begin reading there.
"""
