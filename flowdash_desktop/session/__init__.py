"""One account, live: reads the store, queues edits, pulls and sends, and tells observers what changed. No Qt."""
