"""Servers that are broken or bad: whatever they answer, a session goes on, and the next good answer works."""
