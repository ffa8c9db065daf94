"""Files that have pages: where these lie, which pictures of them have come, and the canvas that paints them.

Only ``ui.viewer`` imports from here. Begin reading with ``canvas``.
"""
