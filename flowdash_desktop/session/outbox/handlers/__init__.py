"""How each kind of edit is carried out by requests, a module for each.

Only ``outbox`` imports from here: ``executor`` calls the handlers. Begin reading with ``creation``, the hardest one;
``comments`` is the shortest.
"""
