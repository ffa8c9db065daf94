"""What all routes share: errors, bodies, answers, and who may ask.

``routes``, ``app`` and ``command`` import from here; the rules of the other packages import only ``errors``. Begin
reading with ``access`` (who may ask) and ``requests`` (bodies).
"""
