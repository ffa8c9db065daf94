"""Colours of rows and cells by rule: the rules, and which rows meet them. Begin reading with ``rules``."""
