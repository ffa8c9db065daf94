"""The sample's other workflows: invoices, support escalations and contacts, linked to the companies."""

from datetime import date, timedelta

from resources.sample import attachments
from resources.sample.attachments import Attachment
from resources.sample.dice import Dice
from resources.sample.words import TODAY, YEAR_START, Task, Words, amount, assignee, phone

INVOICES = 156
ESCALATIONS = 88
CONTACTS = 60

_FINANCE = [f"{name}@example.com" for name in ("lukasz.nowak", "zoe.lindqvist", "ana.lima", "priya.raman")]
_SUPPORT = [
    f"{name}@example.com"
    for name in ("grace.okafor", "maximiliane.vonderhaide", "misaki.tanaka", "omar.haddad", "ida.berg")
]
_INVOICE_STAGES = {"Received": 17, "Checking": 14, "To Pay": 16, "Disputed": 9, "Paid": 36, "Void": 8}
_ESCALATION_STAGES = {
    "New": 14,
    "Triage": 15,
    "Working": 18,
    "Waiting on Supplier": 13,
    "Resolved": 29,
    "Closed Without Fix": 11,
}
_CONTACT_STAGES = {"New": 15, "To Verify": 17, "Verified": 34, "Left the Company": 22, "Do Not Contact": 12}
_LANGUAGES = ["English", "German", "French", "Spanish", "Portuguese", "Swedish", "Polish", "Japanese", "Arabic"]


def make_contacts(words: Words, companies: list[Task], seed: int) -> list[Task]:
    """People at the companies; the first of each company also becomes its primary contact."""
    dice = Dice(seed)
    tasks: list[Task] = []
    for number, entry in enumerate(words["contacts"][:CONTACTS], start=1):
        name, local = entry.split("|")
        stage = dice.weighted(_CONTACT_STAGES)
        department = dice.pick(list(words["jobs"]))
        task: Task = {
            "Stage": stage,
            "Assigned To": assignee(dice, _SUPPORT + _FINANCE[2:], 0.33),
            "Contact ID": str(number),
            "Full Name": name,
            "E-mail": f"{local}@example.com",
            "Department": department,
            "Languages": dice.some(_LANGUAGES, 1, 3),
            "Newsletter?": stage == "Verified" and dice.chance(0.5),
        }
        optional: list[tuple[float, str, object]] = [
            (0.85, "Job Title", dice.pick(words["jobs"][department])),
            (0.70, "Phone", phone(words, dice)),
            (0.40, "Profile", f"https://people.example/{local.replace('.', '-')}"),
            (0.65, "Last Contacted", dice.day(YEAR_START, TODAY).isoformat()),
            (0.35, "Looked After By", dice.pick(_SUPPORT)),
            (0.35, "Notes", dice.pick(words["contactNotes"])),
        ]
        task |= {field: value for share, field, value in optional if dice.chance(share)}
        if number % 10 == 1:
            photo = attachments.portrait(dice.pick(words["accents"]))
            task["Photo"] = [attachments.attachment(f"{local.replace('.', '-')}.png", "image/png", photo)]
        if dice.chance(0.92):
            company = companies[dice.between(0, 31)]
            task["Company"] = {"Company ID": company["Company ID"]}
            company.setdefault("Primary Contact", {"Contact ID": str(number)})
        tasks.append(task)
    return tasks


def make_invoices(words: Words, companies: list[Task], seed: int) -> list[Task]:
    """Invoices, most of them from a company in the first workflow; a few companies send many."""
    dice = Dice(seed)
    tasks: list[Task] = []
    for number in range(1, INVOICES + 1):
        stage = dice.weighted(_INVOICE_STAGES)
        ended = stage in {"Paid", "Void"}
        issued = dice.day(YEAR_START, date(2026, 10, 30)) if ended else dice.day(date(2026, 9, 14), TODAY)
        due = issued + timedelta(days=dice.pick([0, 14, 14, 30, 30, 30, 45]))
        currency = dice.weighted({"EUR": 48, "USD": 14, "GBP": 10, "SEK": 10, "PLN": 7, "JPY": 6, "BRL": 5})
        value = amount(dice, [5, 6, 7, 9] if currency == "JPY" else [2, 3, 3, 4, 4, 4, 5, 5, 6])
        credit = dice.chance(0.05)
        task: Task = {
            "Stage": stage,
            "Assigned To": assignee(dice, _FINANCE, 0.75 if stage == "Received" else 0.21),
            "Invoice ID": str(number),
            "Reference": _reference(dice, issued, number),
            "Amount": f"-{value}" if credit else value,
            "Currency": currency,
            "Invoice Date": issued.isoformat(),
            "Urgent?": not ended and dice.chance(0.2),
            "Cost Centres": dice.some(
                ["Warehouse", "Production", "Logistics", "IT", "Marketing", "Administration"], 0, 2
            ),
        }
        optional: list[tuple[float, str, object]] = [
            (0.93, "Due Date", due.isoformat()),
            (0.60, "Approver", dice.pick(_FINANCE)),
            (0.85, "VAT Rate", dice.pick(["0", "7", "19", "20", "21", "23", "25", "5.5"])),
            (0.25, "Remarks", dice.pick(words["invoiceRemarks"])),
        ]
        task |= {field: value for share, field, value in optional if dice.chance(share)}
        if stage == "Disputed":
            task.setdefault("Remarks", words["invoiceRemarks"][number % len(words["invoiceRemarks"])])
        if stage == "Paid":
            task["Paid At"] = dice.instant(issued + timedelta(days=3), min(due + timedelta(days=12), TODAY))
        if number % 13 == 2:
            task["Scan"] = [_scan(words, dice, task)]
        if dice.chance(0.95):
            company = companies[dice.between(0, 24) if dice.chance(0.5) else dice.between(0, len(companies) - 1)]
            task["Company"] = {"Company ID": company["Company ID"]}
        tasks.append(task)
    return tasks


def make_escalations(words: Words, companies: list[Task], contacts: list[Task], seed: int) -> list[Task]:
    """Escalations, each about any number of companies, about half of them reported by a contact."""
    dice = Dice(seed)
    unusual = list(words["escalationSpecials"])
    usual = [(trouble, site) for site in words["sites"] for trouble in words["escalations"]]
    areas = sorted({trouble["area"] for trouble in words["escalations"]})
    tasks: list[Task] = []
    for number in range(1, ESCALATIONS + 1):
        stage = dice.weighted(_ESCALATION_STAGES)
        ended = stage in {"Resolved", "Closed Without Fix"}
        reported = dice.day(YEAR_START, date(2026, 11, 6)) if ended else dice.day(date(2026, 10, 12), TODAY)
        due = reported + timedelta(days=dice.between(1, 21))
        text = dice.pick(words["descriptions"])
        if unusual and number % 7 == 3:
            title, hit = unusual.pop(0), dice.some(areas, 0, 3)
        else:
            trouble, site = usual.pop(dice.between(0, len(usual) - 1))
            title, hit = trouble["title"].format(site=site), [trouble["area"]]
            text = trouble["text"] if dice.chance(0.6) else text
        task: Task = {
            "Stage": stage,
            "Assigned To": assignee(dice, _SUPPORT, 0.7 if stage == "New" else 0.2),
            "Escalation ID": f"ESC-{number:04}",
            "Title": title,
            "Severity": dice.weighted({"Critical": 8, "High": 27, "Normal": 48, "Low": 17}),
            "Reported At": dice.instant(reported, reported),
            "Affected Areas": hit,
            "Cause Known?": stage == "Resolved" or (not ended and dice.chance(0.2)),
            "Companies": [{"Company ID": task["Company ID"]} for task in dice.some(companies[:60], 0, 3)],
        }
        optional: list[tuple[float, str, object]] = [
            (0.70, "Resolve By", dice.instant(due, due)),
            (0.75, "Customers Affected", str(dice.pick([1, 1, 2, 3, 5, 8, 14, 40, 120, 2600, 48000]))),
            (0.30 if ended else 0.08, "Credit Given", amount(dice, [2, 2, 3, 4])),
            (0.55, "Lead", dice.pick(_SUPPORT)),
            (0.40, "Callback Number", phone(words, dice)),
            (0.20, "Status Page", f"https://status.larkfield.example/incidents/{number}"),
            (0.75, "Description", text),
        ]
        task |= {field: value for share, field, value in optional if dice.chance(share)}
        if dice.chance(0.55):
            contact = dice.pick(contacts)
            task["Reported By"] = {"Contact ID": contact["Contact ID"]}
            task["Reporter E-mail"] = contact["E-mail"]
        if number % 9 == 1:
            task["Evidence"] = [_evidence(dice, number)]
        tasks.append(task)
    return tasks


def _reference(dice: Dice, issued: date, number: int) -> str:
    return dice.pick(
        [
            f"INV-{issued.year}-{number:04}",
            f"RE {issued:%y%m}/{dice.between(1, 999)}",
            f"F{issued:%Y%m%d}-{dice.between(10, 99)}",
            f"{dice.between(100_000, 999_999)}",
        ]
    )


def _scan(words: Words, dice: Dice, task: Task) -> Attachment:
    rows = [
        ("Reference", str(task["Reference"])),
        ("Date", str(task["Invoice Date"])),
        ("Amount", f"{task['Currency']} {float(str(task['Amount'])):,.2f}"),
        ("To", "Larkfield Supply, Accounts Payable"),
    ]
    text = "Goods and services as ordered. Please name the reference with your payment. Thank you for your business."
    page = attachments.pdf("Invoice", "Sample, not a demand for payment", rows, text, dice.pick(words["accents"]))
    return attachments.attachment(f"invoice {task['Reference']}.pdf".replace("/", "-"), "application/pdf", page)


def _evidence(dice: Dice, number: int) -> Attachment:
    match number % 4:
        case 0:
            rows = [["Time (UTC)", "Sensor", "Celsius"]]
            rows += [
                [f"2026-11-{1 + hour // 24:02}T{hour % 24:02}:00:00Z", "cold-2", f"{2 + dice.between(0, 75) / 10:.1f}"]
                for hour in range(96)
            ]
            return attachments.attachment("sensor-readings.csv", "text/csv", attachments.csv_table(rows))
        case 1:
            chart = attachments.line_chart(dice, "#c4324a")
            return attachments.attachment("temperature.png", "image/png", chart)
        case 2:
            events = ["INFO  order read", "INFO  label sent", "WARN  printer slow", "ERROR printer not found"]
            lines = [
                f"2026-11-{dice.between(1, 22):02} 0{dice.between(4, 9)}:{dice.between(0, 59):02} {dice.pick(events)}"
                for _ in range(160)
            ]
            return attachments.attachment("printer-log.txt", "text/plain", ("\n".join(sorted(lines)) + "\n").encode())
        case _:
            rows_of_text = [("Incident", f"ESC-{number:04}"), ("Written by", "Support"), ("Status", "for discussion")]
            text = "What happened, what we saw, what we changed and what we will do so that it does not happen again."
            page = attachments.pdf("Incident report", "Larkfield Supply, Support", rows_of_text, text, "#364a63")
            return attachments.attachment("incident-report.pdf", "application/pdf", page)
