"""The sample's first workflow: the companies that become vendors, and their documents."""

from dataclasses import dataclass
from datetime import date, timedelta

from resources.sample import attachments
from resources.sample.attachments import Attachment
from resources.sample.dice import Dice
from resources.sample.words import TODAY, YEAR_START, Featured, Task, Words, amount, assignee, phone

COUNT = 216
_TEAM = [
    f"{name}@example.com"
    for name in ("ana.lima", "ida.berg", "omar.haddad", "priya.raman", "lukasz.nowak", "zoe.lindqvist", "misaki.tanaka")
]
_STAGES = {"Not Started": 19, "In Progress": 18, "Review": 14, "On Hold": 7, "Approved": 30, "Rejected": 12}
_ENDED = {"Approved", "Rejected"}
_REGIONS = [
    "Nordics",
    "Western Europe",
    "Southern Europe",
    "Eastern Europe",
    "Middle East",
    "Africa",
    "Asia",
    "Americas",
    "Oceania",
]
_LARGEST = {1: 9, 2: 49, 3: 249, 4: 999, 5: 9_999, 6: 214_000}


@dataclass(frozen=True)
class Company:
    """What a company's documents say about it."""

    key: str
    name: str
    slug: str
    value: str
    accent: str


def make_companies(words: Words, seed: int) -> list[Task]:
    """The tasks of the workflow, those of the first screen first."""
    dice = Dice(seed)
    tasks = [
        _featured(words, dice, f"C-{1001 + index}", company, index) for index, company in enumerate(words["featured"])
    ]
    for name, slug, category in _names(words, dice, COUNT - len(tasks)):
        tasks.append(_company(words, dice, f"C-{1001 + len(tasks)}", name, slug, category))
    # A few older tasks have documents too, so that one meets them further down.
    for index in range(34, COUNT, 26):
        task = tasks[index]
        company = Company(
            str(task["Company ID"]),
            str(task["Company Name"]),
            str(task.get("Website", "vendor")).removeprefix("https://").removesuffix(".example"),
            str(task.get("Contract Value", "0.00")),
            dice.pick(words["accents"]),
        )
        task["Documents"] = [document(dice.pick(["contract", "call", "prices"]), company, dice)]
    return tasks


def _featured(words: Words, dice: Dice, key: str, company: Featured, index: int) -> Task:
    task = _company(words, dice, key, company["name"], company["slug"], company["category"])
    task["Stage"] = company["stage"]
    task["Assigned To"] = f"{company['assigned']}@example.com" if company["assigned"] else None
    task["Employees"] = company["employees"]
    task["Contract Value"] = company["value"]
    task["Expected Close"] = company["close"]
    task["International?"] = company["international"]
    task["Requested On"] = dice.day(date(2026, 8, 3), date(2026, 9, 4)).isoformat()
    task["Last Review"] = dice.instant(date(2026, 10, 1), TODAY - timedelta(days=1))
    task["Notes"] = words["longNotes"][0] if index == 0 else words["companyNotes"][index % len(words["companyNotes"])]
    accent = words["accents"][index % len(words["accents"])]
    about = Company(key, company["name"], company["slug"], company["value"], accent)
    if company["documents"]:
        task["Documents"] = [document(kind, about, dice) for kind in company["documents"]]
    return task


def _company(words: Words, dice: Dice, key: str, name: str, slug: str, category: str) -> Task:
    stage = dice.weighted(_STAGES)
    if stage in _ENDED:
        requested = dice.day(YEAR_START, date(2026, 9, 30))
        close = min(requested + timedelta(days=dice.between(10, 110)), TODAY)
    else:
        # Most open tasks are fresh; some have been lying about since the start of the year.
        requested = dice.day(YEAR_START if dice.chance(0.2) else date(2026, 8, 24), TODAY - timedelta(days=3))
        close = requested + timedelta(days=dice.between(20, 120))
    task: Task = {
        "Stage": stage,
        "Assigned To": assignee(dice, _TEAM, 0.62 if stage == "Not Started" else 0.20),
        "Company ID": key,
        "Company Name": name,
        "International?": dice.chance(0.4),
        "Category": category,
        "Regions": dice.some(_REGIONS, 1, 3),
        "Requested On": requested.isoformat(),
    }
    optional: list[tuple[float, str, object]] = [
        (0.92, "Employees", _employees(dice)),
        (0.90, "Contract Value", amount(dice, [1, 3, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 7, 8])),
        (0.88, "Expected Close", close.isoformat()),
        (0.60, "Account Owner", dice.pick(_TEAM)),
        (0.85, "Contact E-mail", f"{dice.pick(['hello', 'sales', 'office', 'orders'])}@{slug}.example"),
        (0.70, "Phone", phone(words, dice)),
        (0.75, "Website", f"https://{slug}.example"),
        (0.65, "Risk Score", f"{dice.between(0, 99) / 10:.1f}"),
        (0.55, "Last Review", dice.instant(requested, TODAY)),
        (0.30, "Notes", dice.pick(words["companyNotes"])),
    ]
    task |= {field: value for share, field, value in optional if dice.chance(share)}
    if dice.chance(0.03):
        task["Notes"] = dice.pick(words["longNotes"])
    return task


def _employees(dice: Dice) -> str:
    size = dice.weighted({1: 18, 2: 26, 3: 24, 4: 16, 5: 12, 6: 4})
    return str(dice.between(1 if size == 1 else _LARGEST[size - 1] + 1, _LARGEST[size]))


def _names(words: Words, dice: Dice, count: int) -> list[tuple[str, str, str]]:
    """That many different names, the unusual ones spread among them: name, web name, category."""
    categories = list(words["trades"])
    unusual = [entry.rsplit("|", 1) for entry in words["companies"]]
    plain: dict[str, tuple[str, str, str]] = {}
    while len(plain) < count - len(unusual):
        category = dice.pick(categories)
        stem = dice.pick(words["heads"]) + dice.pick(words["tails"])
        trade = dice.pick(words["trades"][category])
        slug = f"{stem}-{trade}".lower().replace(" ", "-")
        plain.setdefault(stem, (f"{stem} {trade}{dice.pick(words['suffixes'])}", slug, category))
    names = list(plain.values())
    for index, (name, slug) in enumerate(unusual):
        names.insert(index * 9 + 2, (name, slug, dice.pick(categories)))
    return names


# Whole: it has a case for each kind of document, and each is a line or two.
def document(kind: str, company: Company, dice: Dice) -> Attachment:  # noqa: C901
    """One of the documents that vendors send."""
    match kind:
        case "contract":
            return attachments.attachment(f"contract-{company.slug}.pdf", "application/pdf", _contract(company))
        case "contract-ja":
            return attachments.attachment("基本契約書.pdf", "application/pdf", _contract(company))
        case "tax":
            return attachments.attachment(
                "tax certificate 2026.pdf", "application/pdf", _tax_certificate(company, dice)
            )
        case "logo":
            return attachments.attachment("logo.png", "image/png", attachments.logo(dice, company.accent))
        case "mark":
            return attachments.attachment("logo.svg", "image/svg+xml", attachments.svg_mark(company.accent))
        case "turnover":
            return attachments.attachment(
                "turnover-2026.png", "image/png", attachments.bar_chart(dice, company.accent, bars=11)
            )
        case "signature":
            return attachments.attachment("signature.png", "image/png", attachments.signature(dice))
        case "prices":
            return attachments.attachment("price-list.csv", "text/csv", _prices(dice))
        case "prices-de":
            return attachments.attachment("Preisliste Herbst 2026 (endgültig).csv", "text/csv", _prices(dice, 620))
        case "call":
            return attachments.attachment("call-notes.txt", "text/plain", _call_notes(company))
        case "pack":
            files = [
                ("onboarding/contract.pdf", _contract(company)),
                ("onboarding/price-list.csv", _prices(dice)),
                ("onboarding/read-me.txt", _call_notes(company)),
            ]
            return attachments.attachment("onboarding-pack.zip", "application/zip", attachments.zip_archive(files))
        case _:
            raise ValueError(f"there is no document of the kind {kind!r}")


def _contract(company: Company) -> bytes:
    rows = [
        ("Contract number", f"{company.key}/2026"),
        ("Supplier", company.slug.replace("-", " ").title()),
        ("Customer", "Larkfield Supply"),
        ("Value a year", f"EUR {float(company.value):,.2f}"),
        ("Begins", "1 January 2027"),
        ("Notice", "three months to the end of a quarter"),
    ]
    text = (
        "The supplier delivers the goods listed in the annex to the addresses named by the customer. Prices are fixed "
        "for twelve months. Deliveries later than five working days after the confirmed date are credited with two per "
        "cent of their value. Both sides keep what they learn about each other's business to themselves."
    )
    return attachments.pdf("Supply agreement", "Larkfield Supply, vendor onboarding", rows, text, company.accent)


def _tax_certificate(company: Company, dice: Dice) -> bytes:
    rows = [
        ("Registered as", company.slug.replace("-", " ").title()),
        ("Tax number", f"XX{dice.between(100_000_000, 999_999_999)}"),
        ("Valid until", "31 December 2026"),
    ]
    text = "This is to confirm that the company named above is registered for value added tax. Sample, not a real one."
    return attachments.pdf("Certificate of registration", "Tax office", rows, text, company.accent)


def _prices(dice: Dice, items: int = 30) -> bytes:
    goods = [
        "Carton, small",
        "Carton, large",
        "Pallet, wood",
        "Stretch film 500 mm",
        'Tape "extra strong"',
        "Label roll",
    ]
    rows = [["Item", "Description", "Unit", "Price EUR"]]
    rows += [
        [
            f"A-{number:03}",
            dice.pick(goods),
            dice.pick(["piece", "roll", "box of 10"]),
            f"{dice.between(20, 9000) / 100}",
        ]
        for number in range(1, items + 1)
    ]
    return attachments.csv_table(rows)


def _call_notes(company: Company) -> bytes:
    return (
        f"{company.name} ({company.key})\n"
        "Call on 12 November 2026, 20 minutes\n\n"
        "- happy with the terms, wants to see the annex again\n"
        "- tax number follows by post\n"
        "- asks for a named contact at our warehouse\n"
        "- next call: first week of December\n"
    ).encode()
