"""Long bodies: lists of tasks that are read while they arrive, and files that go to or come from the disk in pieces."""
