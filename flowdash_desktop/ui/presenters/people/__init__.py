"""Who the person at this window is in a workspace, and what that is used for. Begin reading with ``me``."""
