"""``make audit``: what the packages are that the project uses, and whether its own files hold secrets.

Hashes, licences, SBOM, known vulnerabilities, secrets. The tools that need a registry are installed in
``build/audit/tools``, which can be thrown away. Where a registry or a database can't be reached, this is said and is no
failure; a licence off the list, a secret, a hash that is gone and a known vulnerability are.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import hashes
import licences
import secret_scan
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "audit"
TOOLS = BUILD / "tools"
_SECONDS = 600


def run(*command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the project's folder and give what it said."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )


def install_tools() -> str:
    """Make the environment of the tools; gives why it can't be made, or nothing."""
    wanted = Path(__file__).with_name("tools.txt")
    done = TOOLS / "installed.txt"
    if done.exists() and done.read_bytes() == wanted.read_bytes():
        return ""
    for command in (
        (sys.executable, "-m", "venv", "--clear", TOOLS),
        (TOOLS / "bin" / "python", "-m", "pip", "install", "--quiet", "--requirement", wanted),
    ):
        made = run(*command, PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
        if made.returncode:
            return made.stderr.strip().splitlines()[-1]
    done.write_bytes(wanted.read_bytes())
    return ""


def check_hashes(missing: str) -> bool:
    """Each pin has hashes, and the registry still lists files with these."""
    wrong = hashes.problems()
    if os.environ.get("UPDATE") != "1" and wrong:
        print(*wrong, "`make audit UPDATE=1` writes packaging/hashes.txt anew.", sep="\n")
        return False
    if missing:
        print(f"The registry was not asked: {missing}")
        return not wrong
    return _compare_with_registry()


def _compare_with_registry() -> bool:
    index = run(sys.executable, "-m", "pip", "config", "get", "global.index-url").stdout.strip()
    variables = {"UV_NO_CONFIG": "1"} | ({"UV_DEFAULT_INDEX": index} if index else {})
    options = (
        "--universal --no-deps --generate-hashes --no-annotate --no-header --no-emit-index-url --python-version 3.11"
    )
    listed = run(TOOLS / "bin" / "uv", "pip", "compile", "--quiet", *options.split(), hashes.PINS, **variables)
    if listed.returncode:
        print("The registry could not be asked for its hashes; the file fits the pins.")
        return not hashes.problems()
    if os.environ.get("UPDATE") == "1":
        hashes.HASHES.write_text(listed.stdout, encoding="utf-8")
        print("packaging/hashes.txt is written.")
        return True
    gone, new = hashes.changes(listed.stdout)
    for pin in gone:
        print(f"{pin}: files were replaced or withdrawn since packaging/hashes.txt was written.")
    for pin in new:
        print(f"{pin}: has new files; `make audit UPDATE=1` takes their hashes.")
    count = sum(map(len, hashes.read(listed.stdout).values()))
    print(f"{count} files of {len(hashes.read(listed.stdout))} pinned packages, of every platform.")
    return not gone


def check_licences(_missing: str) -> bool:
    """Each installed package has a licence of the list."""
    return licences.main() == 0


def write_sbom(missing: str) -> bool:
    """Write the list of what is installed, and of what an application consists of, as CycloneDX."""
    if missing:
        print(f"Not written: {missing}")
        return True
    whole = BUILD / "sbom-all.json"
    options = ("--pyproject", "pyproject.toml", "--output-reproducible", "--output-format", "JSON")
    made = run(TOOLS / "bin" / "cyclonedx-py", "environment", *options, "--output-file", whole, sys.executable)
    if made.returncode:
        print(made.stderr[-2000:])
        return False
    bom, names = json.loads(whole.read_text(encoding="utf-8")), licences.packages_of_app()
    kept = [one for one in bom["components"] if canonicalize_name(one["name"]) in names]
    references = {one["bom-ref"] for one in kept} | {bom["metadata"]["component"]["bom-ref"]}
    bom["components"] = kept
    bom["dependencies"] = [_within(one, references) for one in bom["dependencies"] if one["ref"] in references]
    of_app = BUILD / "sbom-app.json"
    of_app.write_text(json.dumps(bom, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    for path in (whole, of_app):
        print(f"{path.relative_to(ROOT)}: {len(json.loads(path.read_text(encoding='utf-8'))['components'])} components")
    return True


def _within(entry: dict[str, object], references: set[str]) -> dict[str, object]:
    """The dependencies of a component that are in the list."""
    needed = entry.get("dependsOn")
    kept = [one for one in needed if one in references] if isinstance(needed, list) else []
    return {"ref": entry["ref"], "dependsOn": kept}


def check_vulnerabilities(missing: str) -> bool:
    """No pinned package has a vulnerability that the database of the registry knows."""
    if missing:
        print(f"Not asked: {missing}")
        return True
    options = ("--disable-pip", "--no-deps", "--progress-spinner", "off", "--format", "json")
    asked = run(TOOLS / "bin" / "pip-audit", *options, "--requirement", hashes.PINS)
    try:
        packages = json.loads(asked.stdout)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        packages = []
    known = [one for one in packages if "vulns" in one]
    if not known:
        print("Not looked for: the database of known vulnerabilities can't be reached from here.")
        return True
    found = [(one["name"], one["version"], vuln) for one in known for vuln in one["vulns"]]
    for name, version, vuln in found:
        print(f"{name} {version}: {vuln['id']}, mended in {', '.join(vuln['fix_versions']) or 'no version'}")
    print(f"{len(known)} of {len(packages)} pinned packages were looked up.")
    return not found


def check_secrets(_missing: str) -> bool:
    """No file of the project holds a secret."""
    return secret_scan.main() == 0


def main() -> int:
    """Do all checks, each to its end; 1 where one failed."""
    BUILD.mkdir(parents=True, exist_ok=True)
    missing = install_tools()
    checks: dict[str, Callable[[str], bool]] = {
        "hashes": check_hashes,
        "licences": check_licences,
        "SBOM": write_sbom,
        "known vulnerabilities": check_vulnerabilities,
        "secrets": check_secrets,
    }
    failed = []
    for name, check in checks.items():
        print(f"\n== {name}", flush=True)
        if not check(missing):
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nNothing to say against it.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
