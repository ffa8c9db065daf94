"""Attachments of a request: entries in a body, contents that are uploaded, and files that are fetched from a URL."""
