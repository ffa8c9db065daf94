"""Tasks: reading a body, filters, writing, and the JSON text of answers."""
