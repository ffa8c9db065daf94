"""Proof that nothing is lost: a line that fails in every way, a person who goes on working, and an oracle."""
