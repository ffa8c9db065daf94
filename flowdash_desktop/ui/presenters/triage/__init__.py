"""Triage mode of one account: the queue of the tasks that the table shows, and what is decided about them.

``entry`` is loaded with the window, ``presenter`` when a person first enters. Begin reading there.
"""
