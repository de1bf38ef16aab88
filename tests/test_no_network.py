"""No command opens a connection: every socket and every name that is looked up is watched by the interpreter itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.commands import ROOT
from tests.hostile_files import pdf
from tests.word_maker import paragraph, relationship, word

_WATCHED = """
import json, runpy, sys
seen = []
sys.addaudithook(lambda event, _: seen.append(event) if event.startswith(("socket.", "urllib.", "http.", "ftplib.")) else None)
codes = []
for arguments in json.loads(sys.argv[1]):
    sys.argv = ["drafter", *arguments]
    try:
        runpy.run_module("drafter", run_name="__main__")
    except SystemExit as end:
        codes.append(end.code or 0)
print("\\n" + json.dumps([codes, seen]))
"""
_PROBE = 'import socket; socket.socket(); socket.getaddrinfo("localhost", 9)'


def watched(commands: list[list[str]], folder: Path) -> tuple[list[int], list[str]]:
    """The exit codes of commands that run in one process, and what they asked of the network."""
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, json.dumps(commands)], cwd=folder, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    codes, seen = json.loads(done.stdout.rsplit("\n", 2)[-2])
    return codes, seen


def test_the_watch_sees_a_socket() -> None:
    script = _WATCHED.replace('runpy.run_module("drafter", run_name="__main__")', _PROBE)
    done = subprocess.run(
        [sys.executable, "-c", script, "[[]]"], capture_output=True, encoding="utf-8", check=True
    )
    assert {"socket.__new__", "socket.getaddrinfo"} <= set(json.loads(done.stdout.splitlines()[-1])[1])


def test_no_command_opens_a_connection(folder: Path) -> None:
    outside = "http://192.0.2.1/pixel.png"
    (folder / "outside.docx").write_bytes(
        word(
            paragraph("El Consejo de Derechos Humanos,") + paragraph("1. Decide algo."),
            relationship("image", outside, "x1", "External"),
            relationship("attachedTemplate", outside, "x2", "External"),
        )
    )
    (folder / "draft.pdf").write_bytes(pdf.pdf([b"BT /F1 12 Tf 1 0 0 1 72 700 Tm (Decide algo) Tj ET"]))
    (folder / "links.md").write_text(f"![a]({outside})\n\n1. Decide [algo]({outside}).\n")
    (folder / "entity.xml").write_text(f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{outside}"><a/>')
    example = str(ROOT / "examples" / "hrc-51-34.es.yaml")
    template = str(ROOT / "templates" / "hrc" / "resolution.docx")
    commands = [
        ["new", "hrc-resolution", "--language", "es"],
        ["build", "mine.yaml", "--to", "docx,html,txt,md,xml"],
        ["build", example, "--to", "docx", "--output-dir", "out"],
        *(["check", example, "--format", each] for each in ("text", "json", "sarif", "github")),
        ["check", "--unsafe-fixes", "mine.yaml"],
        *(["import", name] for name in ("outside.docx", "draft.pdf", "links.md", "entity.xml", "mine.txt")),
        ["rules"], ["rules", "spelling"], ["schema"], ["templates"], ["templates", "check", template],
    ]  # fmt: skip
    codes, seen = watched(commands, folder)
    assert len(codes) == len(commands)
    assert [code for code, command in zip(codes, commands, strict=True) if command[-1] == "entity.xml"] == [2]
    assert not [command for code, command in zip(codes, commands, strict=True) if code == 2][1:]
    assert seen == []
