"""Documents are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter.errors import DraftError
from drafter.render.files import write_atomically


def test_a_new_file_is_written(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write_atomically(target, b"text", force=False)
    assert target.read_bytes() == b"text"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_existing_file_only_with_force(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    with pytest.raises(DraftError, match=r"exists already.*--force"):
        write_atomically(target, b"new", force=False)
    assert target.read_bytes() == b"old"
    write_atomically(target, b"new", force=True)
    assert target.read_bytes() == b"new"


def test_what_is_refused_by_the_reading_back_leaves_no_trace(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    seen: list[bytes] = []

    def refuse(path: Path) -> None:
        seen.append(path.read_bytes())
        assert path.parent == tmp_path
        assert path.suffix == ".txt"
        raise DraftError("the file is not the resolution")

    with pytest.raises(DraftError, match="not the resolution"):
        write_atomically(target, b"new", force=True, verify=refuse)
    assert seen == [b"new"]
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_came_meanwhile_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"

    def come(_: Path) -> None:
        target.write_bytes(b"other")

    with pytest.raises(DraftError, match="exists already"):
        write_atomically(target, b"new", force=False, verify=come)
    assert target.read_bytes() == b"other"
    assert list(tmp_path.iterdir()) == [target]


def test_links_directories_and_devices_are_refused(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for target, words in ((link, "symbolic link"), (tmp_path, "directory"), (pipe, "not an ordinary file")):
        with pytest.raises(DraftError, match=words):
            write_atomically(target, b"new", force=True)
    assert real.read_bytes() == b"old"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="does not exist"):
        write_atomically(tmp_path / "no" / "a.txt", b"", force=True)


def test_names_that_no_file_can_have(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 300):
        with pytest.raises(DraftError, match="cannot be written"):
            write_atomically(tmp_path / name, b"", force=False)


def test_the_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_atomically(tmp_path / "ours", b"", force=False)
    assert (tmp_path / "ours").stat().st_mode == plain.stat().st_mode
