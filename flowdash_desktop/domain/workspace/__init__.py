"""What is known of a workspace as a whole: its definition, which workspace it is, and the work it does beside requests.

Others import the modules. Begin reading with ``definition``.
"""
