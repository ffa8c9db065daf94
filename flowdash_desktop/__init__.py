"""A native app for people who triage Flowdash tasks by hand.

Eight packages live here; imports point one way: app, ui, session, then api and store, wire, domain; and server, which
knows wire and domain only. Begin with ``ARCHITECTURE.md``, and in the code with ``app.bootstrap``.
"""

__version__ = "0.1.0"
