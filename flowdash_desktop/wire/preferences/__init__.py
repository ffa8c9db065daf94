"""What a person has set, as it is stored: saved views, and names that are expected to change.

Others import the modules.
"""
