"""LibreOffice: where it is, and how it is started so that it does nothing but convert.

Every start has a profile folder of its own, whose settings forbid macros, links and remote content and
send whatever still asks for the network to a port where nothing listens; where the system permits it
(Linux, user namespaces), the process has no network at all.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from xml.sax.saxutils import quoteattr

from drafter.errors import DraftError

_NAMES = ("soffice", "libreoffice", "loffice")
_PLACES = {
    "darwin": (
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "/opt/homebrew/bin/soffice",
    ),
    "win32": (
        r"%ProgramW6432%\LibreOffice\program\soffice.com",
        r"%ProgramFiles%\LibreOffice\program\soffice.com",
        r"%ProgramFiles(x86)%\LibreOffice\program\soffice.com",
        r"%LOCALAPPDATA%\Programs\LibreOffice\program\soffice.com",
    ),
    "linux": (
        "/usr/lib/libreoffice/program/soffice",
        "/usr/lib64/libreoffice/program/soffice",
        "/opt/libreoffice/program/soffice",
        "/snap/bin/libreoffice",
    ),
}
_MESSAGES = "messages.txt"
_NOWHERE = "http://127.0.0.1:9"
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableOLEAutomation", "true"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Common/Misc", "CrashReport", "false"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Recovery/AutoSave", "Enabled", "false"),
    ("Office.Linguistic/General", "IsAutomaticSpellCheck", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetFTPProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)


def find() -> Path:
    """LibreOffice's program.

    Raises:
        DraftError: it is not installed.
    """
    for candidate in _candidates():
        if candidate.is_file():
            return candidate
    hint = "install it from libreoffice.org, or open the Word file and save it as PDF"
    raise DraftError("PDF files are made by LibreOffice, which was not found", hint=hint)


def _candidates() -> Iterator[Path]:
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            yield Path(found)
    places = _PLACES.get(sys.platform, _PLACES["linux"])
    for place in places:
        yield Path(os.path.expandvars(place)).expanduser()
    if sys.platform.startswith("linux"):
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def run(arguments: Sequence[str], profile: Path, time_limit: float) -> None:
    """Start LibreOffice once, and wait until it ends.

    Raises:
        DraftError: it cannot be started, or took longer than ``time_limit`` seconds.
    """
    write_profile(profile)
    command = [
        *_without_network(),
        str(find()),
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
        *arguments,
    ]
    try:
        with (profile / _MESSAGES).open("wb") as messages:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=messages,
                env=_environment(),
                start_new_session=os.name == "posix",
            )
    except OSError as error:
        raise DraftError(f"LibreOffice cannot be started: {error.strerror}") from error
    try:
        process.wait(timeout=time_limit)
    except subprocess.TimeoutExpired:
        hint = "open the Word file in LibreOffice to see what keeps it"
        raise DraftError(f"LibreOffice did not finish in {time_limit:.0f} seconds", hint=hint) from None
    finally:
        _end(process)


def last_message(profile: Path) -> str:
    """The last error that LibreOffice told when it was started with ``profile``; empty if it told none."""
    try:
        said = (profile / _MESSAGES).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    errors = [line.partition("Error: ")[2].strip() for line in said.splitlines() if "Error: " in line]
    return errors[-1] if errors else ""


def write_profile(profile: Path) -> None:
    """Write the settings of a new profile."""
    user = profile / "user"
    user.mkdir(parents=True, exist_ok=True)
    items = "".join(
        f"<item oor:path={quoteattr('/org.openoffice.' + path)}><prop oor:name={quoteattr(name)} "
        f'oor:op="fuse"><value>{value}</value></prop></item>\n'
        for path, name, value in _SETTINGS
    )
    settings = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">\n{items}</oor:items>\n'
    )
    (user / "registrymodifications.xcu").write_text(settings, encoding="utf-8")


def _environment() -> dict[str, str]:
    proxies = {
        name: _NOWHERE
        for base in ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy")
        for name in (base, base.upper())
    }
    kept = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
    return {**kept, **proxies, "SAL_USE_VCLPLUGIN": "svp"}


@cache
def _without_network() -> tuple[str, ...]:
    """The command that takes the network from a process, where there is one that may be used."""
    unshare = shutil.which("unshare") if sys.platform.startswith("linux") else None
    if unshare is None:
        return ()
    for options in ((unshare, "--net"), (unshare, "--map-root-user", "--net")):
        command = (*options, "--")
        try:
            tried = subprocess.run([*command, "true"], capture_output=True, timeout=10, check=False)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if tried.returncode == 0:
            return command
    return ()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what is left of our own process and its children."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    process.wait()
