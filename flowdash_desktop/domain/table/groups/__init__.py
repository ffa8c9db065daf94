"""Which rows are in which group, by one or two fields, and the sums of each group.

From outside, import ``grouping``: what a person chooses. Begin reading with ``levels`` (the group of a row by one
field), then ``partition`` (the headers) and ``totals`` (the sums).
"""
