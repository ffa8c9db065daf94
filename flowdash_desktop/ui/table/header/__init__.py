"""The header: names, order, widths and hidden columns, and the first column that stays. Start with ``header``."""
