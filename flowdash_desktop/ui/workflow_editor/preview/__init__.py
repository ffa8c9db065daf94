"""What applying a draft will do, before it does: ``page`` is the widget, with a card for each effect on tasks."""
