"""What a window without a workflow offers: a spreadsheet, a workflow from a template, a connection, or the sample.

``page`` is the page, ``cards`` are its parts. A presenter fills it and does what is chosen. Begin with ``page``.
"""
