"""Which tasks are alike, as pure logic. ``traits`` says what is compared of a task, ``scoring`` how alike two are."""
