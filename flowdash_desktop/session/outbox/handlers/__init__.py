"""How each kind of edit is carried out by requests; ``executor`` calls these modules, nothing else does."""
