"""What is done with tasks that are alike: marking duplicates, and saying that a decision differs. Begin with
``duplicates``."""
