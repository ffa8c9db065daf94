"""Words of the workflow editor for kinds of things, in the language of the person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.domain.workflow_draft.checks import Fault
from flowdash_desktop.domain.workflow_draft.difference import DifferenceKind
from flowdash_desktop.domain.workflow_draft.model import Section

translate = QCoreApplication.translate


def section_text(section: Section) -> str:
    """The name of a list of parts."""
    return {
        Section.GENERAL: translate("WorkflowEditor", "General"),
        Section.STAGES: translate("WorkflowEditor", "Stages"),
        Section.FIELDS: translate("WorkflowEditor", "Fields"),
        Section.ACTIONS: translate("WorkflowEditor", "Actions"),
        Section.LINKS: translate("WorkflowEditor", "Links"),
        Section.USERS: translate("WorkflowEditor", "People"),
        Section.ROLES: translate("WorkflowEditor", "Roles"),
    }[section]


def part_text(section: Section) -> str:
    """The word for one part of a list, as a name in a sentence begins with it."""
    return {
        Section.GENERAL: translate("WorkflowEditor", "Workflow"),
        Section.STAGES: translate("WorkflowEditor", "Stage"),
        Section.FIELDS: translate("WorkflowEditor", "Field"),
        Section.ACTIONS: translate("WorkflowEditor", "Action"),
        Section.LINKS: translate("WorkflowEditor", "Link"),
        Section.USERS: translate("WorkflowEditor", "Person"),
        Section.ROLES: translate("WorkflowEditor", "Role"),
    }[section]


def new_name(section: Section) -> str:
    """What a part is called that was just added."""
    return {
        Section.GENERAL: "",
        Section.STAGES: translate("WorkflowEditor", "New stage"),
        Section.FIELDS: translate("WorkflowEditor", "New field"),
        Section.ACTIONS: translate("WorkflowEditor", "New action"),
        Section.LINKS: translate("WorkflowEditor", "New link"),
        Section.USERS: "",
        Section.ROLES: translate("WorkflowEditor", "New role"),
    }[section]


def kind_text(kind: FieldKind) -> str:
    """The name of a field type."""
    return {
        FieldKind.TEXT: translate("WorkflowEditor", "Text"),
        FieldKind.LONG_TEXT: translate("WorkflowEditor", "Long text"),
        FieldKind.PHONE: translate("WorkflowEditor", "Phone"),
        FieldKind.NUMBER: translate("WorkflowEditor", "Number"),
        FieldKind.CURRENCY: translate("WorkflowEditor", "Currency"),
        FieldKind.DATE: translate("WorkflowEditor", "Date"),
        FieldKind.DATETIME: translate("WorkflowEditor", "Date and time"),
        FieldKind.PERSON: translate("WorkflowEditor", "Person"),
        FieldKind.SINGLE_SELECT: translate("WorkflowEditor", "Single select"),
        FieldKind.MULTIPLE_SELECT: translate("WorkflowEditor", "Multiple select"),
        FieldKind.CHECKBOX: translate("WorkflowEditor", "Checkbox"),
        FieldKind.UNIQUE_ID: translate("WorkflowEditor", "Unique ID"),
        FieldKind.FILE: translate("WorkflowEditor", "Files"),
        FieldKind.EMAIL: translate("WorkflowEditor", "E-mail"),
        FieldKind.URL: translate("WorkflowEditor", "Web address"),
        FieldKind.STAGE: translate("WorkflowEditor", "Stage"),
    }[kind]


def link_kind_text(kind: LinkKind, here: str, there: str) -> str:
    """How many tasks of either side belong together, read from here to there."""
    words = {
        LinkKind.ONE_TO_ONE: translate("WorkflowEditor", "One “{here}” has one “{there}”"),
        LinkKind.ONE_TO_MANY: translate("WorkflowEditor", "One “{here}” has many “{there}”"),
        LinkKind.MANY_TO_ONE: translate("WorkflowEditor", "Many “{here}” have one “{there}”"),
        LinkKind.MANY_TO_MANY: translate("WorkflowEditor", "Many “{here}” have many “{there}”"),
    }
    return words[kind].format(here=here, there=there)


def link_kind_name(kind: LinkKind) -> str:
    """How many tasks of either side belong together, in few words."""
    return {
        LinkKind.ONE_TO_ONE: translate("WorkflowEditor", "one to one"),
        LinkKind.ONE_TO_MANY: translate("WorkflowEditor", "one to many"),
        LinkKind.MANY_TO_ONE: translate("WorkflowEditor", "many to one"),
        LinkKind.MANY_TO_MANY: translate("WorkflowEditor", "many to many"),
    }[kind]


def state_text(kind: DifferenceKind | None) -> str:
    """What the draft does to a part, as a chip beside its name."""
    if kind is None:
        return ""
    return {
        DifferenceKind.ADDED: translate("WorkflowEditor", "new"),
        DifferenceKind.REMOVED: translate("WorkflowEditor", "removed"),
        DifferenceKind.CHANGED: translate("WorkflowEditor", "changed"),
        DifferenceKind.MOVED: translate("WorkflowEditor", "moved"),
    }[kind]


def close_question() -> tuple[str, str, str]:
    """Title, text and button of the question before a draft is lost."""
    return (
        translate("WorkflowEditor", "Close without applying?"),
        translate("WorkflowEditor", "The changes in this draft will be lost. None of them has been applied."),
        translate("WorkflowEditor", "Discard the draft"),
    )


def fault_text(fault: Fault) -> str:
    """What is wrong, and what to do about it."""
    return (_name_faults() | _field_faults() | _action_faults())[fault]


def _name_faults() -> dict[Fault, str]:
    return {
        Fault.NO_NAME: translate("WorkflowEditor", "Give it a name."),
        Fault.NAME_TAKEN: translate("WorkflowEditor", "This name is taken already. Choose another one."),
        Fault.BUILT_IN_NAME: translate("WorkflowEditor", "Every task has a field of this name already."),
        Fault.NO_WORKFLOW: translate("WorkflowEditor", "Choose the other workflow."),
        Fault.NO_INVERSE_NAME: translate("WorkflowEditor", "Say what the other workflow calls it."),
        Fault.NO_EMAIL: translate("WorkflowEditor", "Write an e-mail address, like name@example.com."),
        Fault.EMAIL_TAKEN: translate("WorkflowEditor", "Somebody has this e-mail address already."),
        Fault.ROLE_GONE: translate("WorkflowEditor", "This role is removed. Choose another one."),
        Fault.LAST_ADMIN: translate(
            "WorkflowEditor", "Somebody has to administer the workspace: this is the last one who does."
        ),
    }


def _field_faults() -> dict[Fault, str]:
    return {
        Fault.NO_STAGES: translate("WorkflowEditor", "A workflow needs a stage."),
        Fault.NO_OPTIONS: translate("WorkflowEditor", "Add an option to choose."),
        Fault.OPTION_WITHOUT_NAME: translate("WorkflowEditor", "An option has no name."),
        Fault.OPTION_TWICE: translate("WorkflowEditor", "Two options have the same name."),
        Fault.BAD_PATTERN: translate(
            "WorkflowEditor", "Write one {number} in it, as in INV-{number} or INV-{number:4}."
        ),
        Fault.SECOND_UNIQUE_ID: translate("WorkflowEditor", "A workflow has one unique ID only."),
        Fault.UNIQUE_ID_TYPE: translate(
            "WorkflowEditor", "A unique ID stays one, and no other field can become one: tasks are known by it."
        ),
    }


def _action_faults() -> dict[Fault, str]:
    return {
        Fault.NOWHERE_OFFERED: translate(
            "WorkflowEditor", "The stages that it was offered in are gone. Choose others."
        ),
        Fault.STEP_UNFINISHED: translate("WorkflowEditor", "This step is not finished."),
        Fault.STEP_VALUE: translate("WorkflowEditor", "A value of this step does not fit its field."),
        Fault.STEP_DEACTIVATED: translate(
            "WorkflowEditor", "This step gives tasks to a person who is deactivated. Choose somebody else."
        ),
        Fault.STEP_AFTER_DELETION: translate("WorkflowEditor", "No step can come after the deletion of the task."),
        Fault.BAD_ADDRESS: translate("WorkflowEditor", "Write an address that starts with https:// or http://."),
    }
