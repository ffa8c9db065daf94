"""Copies a workspace from any Flowdash server into a folder, through the API alone. Begin reading with ``reader``."""
