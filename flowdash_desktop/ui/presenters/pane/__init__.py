"""How the pane is arranged in each workflow. Begin with ``sections``."""
