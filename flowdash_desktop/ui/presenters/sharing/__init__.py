"""*Share this workspace* for the account that is shown. Begin reading with ``entry``, then ``presenter``."""
