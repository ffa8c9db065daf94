"""The list of stages, fields, actions or links: ``page`` is the widget, ``model`` its rows, ``delegate`` their look."""
