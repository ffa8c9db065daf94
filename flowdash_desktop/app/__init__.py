"""The composition root: command line, start, shutdown, paths, logging, resources."""
