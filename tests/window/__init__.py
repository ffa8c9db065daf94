"""A person at the real window beside a plain model: seeded rules, invariants after each, and lists that replay."""
