"""Opens what the program says of itself. Begin with ``presenter``; ``diagnostics`` makes the report."""
