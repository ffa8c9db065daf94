"""When which operation is sent, alone or with others, and what becomes of one that was not carried out.

``session`` imports ``worker``, and how long is held what can not be taken back. Begin reading with ``worker``;
``scheduler`` says what is next, ``batches`` what goes together, ``waits`` what is due.
"""
