"""The addresses of the API, by subject. They read a request, ask the rules, and shape the answer.

Only ``server.app`` imports from here. Begin reading with ``tasks``; ``parts`` is what all of them share.
"""
