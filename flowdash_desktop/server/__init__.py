"""The local workspace server: a Flowdash-compatible ASGI app over SQLite or PostgreSQL. No Qt.

Only the command line imports from here, and only ``command``; everyone else speaks HTTP to it. Begin reading with
``app`` (requests), ``workspace`` (what is served) and ``services`` (work beside the requests).
"""
