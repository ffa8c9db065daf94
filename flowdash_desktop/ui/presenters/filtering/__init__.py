"""What is looked for in the shown workflow, and from which viewpoint. Begin reading with ``filter_in_force``."""
