"""The local workspace server: a Flowdash-compatible ASGI app over SQLite. No Qt."""
