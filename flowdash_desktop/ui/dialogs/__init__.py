"""What opens over the window: dialogs, and popups that are more than a list of choices."""
