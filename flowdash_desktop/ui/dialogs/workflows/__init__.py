"""Dialogs about workflows: a new one from a template, and another name for one.

Only ``presenters.workflows`` imports from here. Begin reading with ``new_workflow``.
"""
