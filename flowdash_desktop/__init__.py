"""Flowdash Desktop: a native app for people who triage Flowdash tasks by hand."""

__version__ = "0.1.0"
