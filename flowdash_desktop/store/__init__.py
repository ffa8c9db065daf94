"""What the app keeps on disk, in SQLite: cache, outbox, staged files, preferences. No Qt."""
