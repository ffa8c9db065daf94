"""The language of the window: which there are, which one is in force, and what is typed by its habits.

``languages.py`` chooses and loads one.
"""
