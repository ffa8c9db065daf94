"""The composition root: command line, start and end, paths, logs. It knows every other package.

Nothing imports from here but ``__main__``, which starts ``command_line``. Begin reading there; ``bootstrap`` puts the
window's parts together.
"""
