"""What the server keeps: tables and migrations, the database with its one writer, and blobs on disk."""
