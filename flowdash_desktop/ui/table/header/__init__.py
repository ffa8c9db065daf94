"""The header: names, order, widths and hidden columns, and the first column that stays.

Only the table imports from here. Begin reading with ``header``, then ``columns``.
"""
