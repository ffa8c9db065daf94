"""Puts the parts together, opens the window, and takes them apart again in order."""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from flowdash_desktop.app.crashes import crashes_watched
from flowdash_desktop.app.display import missing_display, missing_library
from flowdash_desktop.app.folder_lock import FolderInUseError, locked
from flowdash_desktop.app.logs import start_log
from flowdash_desktop.app.options import KEY_VARIABLE, WindowOptions
from flowdash_desktop.app.paths import DataPaths, default_data_dir, resources_dir
from flowdash_desktop.disk import forbid_core_files, keep_new_files_private, make_private


def serve_command() -> list[str]:
    """How this very program is started again, up to ``serve``."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "flowdash_desktop"]


def open_window(options: WindowOptions) -> int:
    """Open the window, run until it is closed, and give the exit code."""
    if words := missing_display():
        print(words, file=sys.stderr)
        return 1
    paths = DataPaths((options.data_dir or default_data_dir()).expanduser().absolute())
    api_key = os.environ.pop(KEY_VARIABLE, "")
    if options.server is not None and not api_key:
        print(f"--server needs the API key in the environment variable {KEY_VARIABLE}.", file=sys.stderr)
        return 2
    forbid_core_files()
    keep_new_files_private()
    with ExitStack() as held:
        try:
            paths.root.mkdir(parents=True, exist_ok=True, mode=0o700)  # people's tasks are in it
            held.enter_context(locked(paths.lock))
            _make_private(paths)
        except FolderInUseError:
            from flowdash_desktop.app.single_instance import Asked, hand_over  # no other start waits for what it needs

            token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
            if hand_over(paths.instance, Asked(options.workflow, options.link, token)):
                print("Flowdash Desktop is already open with this data folder; its window is in front now.")
                return 0
            print("Flowdash Desktop is already open with this data folder.", file=sys.stderr)
            return 3
        except OSError as error:
            print(f"The data folder {paths.root} can't be used: {error.strerror or error}.", file=sys.stderr)
            return 3
        start_log(paths.logs, verbose=options.verbose)
        if crash_report := held.enter_context(crashes_watched(paths.logs)):
            logging.getLogger(__name__).warning("the run before has crashed: %s", crash_report.name)
        return _run_on_whole_system(options, paths, api_key, crash_report)


def _make_private(paths: DataPaths) -> None:
    """Take the rights of others from the folder and from what this program has made in it."""
    for path in paths.private:
        make_private(path, depth=0 if path == paths.root else 2)


def _run_on_whole_system(options: WindowOptions, paths: DataPaths, api_key: str, crash_report: Path | None) -> int:
    """Run the window; where the system lacks a library that Qt is linked against, one sentence names it."""
    try:
        return _run(options, paths, api_key, crash_report)
    except ImportError as error:
        if not (words := missing_library(str(error))):
            raise
        print(words, file=sys.stderr)
        return 1


def _run(options: WindowOptions, paths: DataPaths, api_key: str, crash_report: Path | None) -> int:
    # Modules and what they define are not garbage: looking for it again and again while they are loaded would take a
    # tenth of the time, and so would looking through them for as long as the window is open.
    gc.disable()
    # Qt and the layers above it are loaded only now that there will be a window.
    from flowdash_desktop.app.single_instance import listening
    from flowdash_desktop.session.accounts.accounts import LOCAL, Accounts
    from flowdash_desktop.session.accounts.credentials import Credentials
    from flowdash_desktop.session.accounts.local_server import LocalServer
    from flowdash_desktop.store.database import StoreThread
    from flowdash_desktop.store.preferences import Preferences
    from flowdash_desktop.ui.shiboken_patch import no_source_is_read

    no_source_is_read()
    from flowdash_desktop.ui.application.parts import Parts
    from flowdash_desktop.ui.application.runner import run_application
    from flowdash_desktop.ui.presenters.help.presenter import HelpFolders

    gc.freeze()
    gc.enable()
    resources = resources_dir()
    thread = StoreThread()
    preferences = Preferences(thread, paths.preferences)

    def make_server(account_id: str) -> LocalServer:
        first = resources / ("sample" if options.sample else "local") / "workspace.json"
        folder, log_file = paths.workspace_of(account_id), paths.logs / "server.log"
        return LocalServer(serve_command(), folder, first, log_file, must_exist=account_id != LOCAL.id)

    accounts = Accounts(preferences, Credentials(), thread, paths.accounts, make_server, ca_file=options.ca_file)
    try:
        return run_application(
            Parts(
                accounts=accounts,
                preferences=preferences,
                resources=resources,
                server=(options.server, api_key) if options.server else None,
                workflow_id=options.workflow,
                link=options.link,
                program=serve_command(),
                is_new=lambda: not options.sample and not paths.has_workspace,
                listening=partial(listening, paths.instance),
                missing_library=missing_library,
                folders=HelpFolders(paths.root, paths.logs, crash_report),
            )
        )
    finally:
        thread.close()
