"""Changes of the workspace itself: workflows, stages, fields, actions, links, users and roles, while it is served.

``service`` takes a request through ``operations`` (what is asked for), ``checks`` (whether it can be said), ``plan``
(what it does to tasks) and ``storing`` (the rows). Begin reading there; ``undo`` takes a change back.
"""
