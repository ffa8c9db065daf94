"""A native app for people who triage Flowdash tasks by hand.

Eight packages live here; imports point one way: app, ui, session, then api and store, wire, domain; and server, which
knows wire and domain only. Begin with ``ARCHITECTURE.md``, and in the code with ``app.bootstrap``.
"""

__version__ = "0.1.0"
APP_ID = "io.github.flowdash_desktop.FlowdashDesktop"
"""What desktops, stores and keyrings know this application by; docs/releasing.md says what a change of it takes."""
APP_NAME = "Flowdash Desktop"
"""What people know it by."""
PROGRAM = "flowdash-desktop"
"""Its command, and the name of its folder among a person's data."""


def version_line() -> str:
    """This version, Python and the system, for the first line of a log."""
    import platform  # not above: most starts write no log

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"{APP_NAME} {__version__}, Python {platform.python_version()}, {system}"
