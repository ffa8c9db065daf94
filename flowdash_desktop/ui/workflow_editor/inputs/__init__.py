"""Inputs that only the workflow editor has: a colour, a list of names, ticks in a list, a row of a form."""
