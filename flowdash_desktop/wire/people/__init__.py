"""Who asks, API keys and the audit log from JSON; ``keys`` has all of it."""
