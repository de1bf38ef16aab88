"""PDF through LibreOffice: offline, whole, the same every time."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from drafter.errors import DraftError
from drafter.render import pdf
from drafter.render.pdf import office
from drafter.render.pdf.stable import stable


def installed() -> bool:
    try:
        return office.find().is_file()
    except DraftError:
        return False


required = bool(os.environ.get("DRAFTER_REQUIRE_TOOLS"))
needs_office = pytest.mark.skipif(not (installed() or required), reason="LibreOffice is not installed")


def word(text: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


@needs_office
def test_many_files_in_one_start_and_the_same_bytes_again(tmp_path: Path) -> None:
    sources = [tmp_path / "-uno & dos.docx", tmp_path / "tres.docx"]
    for source, text in zip(sources, ("Resolución “uno”", "Resolución tres"), strict=True):
        source.write_bytes(word(text))
    out = tmp_path / "out"
    out.mkdir()
    made = pdf.convert(sources, out)
    assert [path.name for path in made] == ["-uno & dos.pdf", "tres.pdf"]
    assert PdfReader(made[0]).pages[0].extract_text().strip() == "Resolución “uno”"
    assert PdfReader(made[1]).pages[0].extract_text().strip() == "Resolución tres"
    assert sorted(path.name for path in out.iterdir()) == ["-uno & dos.pdf", "tres.pdf"]
    assert pdf.to_pdf([sources[1].read_bytes()]) == [made[1].read_bytes()]


@needs_office
def test_no_linked_image_is_fetched() -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(20)

        def listen() -> None:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                asked.append(connection.recv(100))

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        made = pdf.to_pdf([linking(f"http://127.0.0.1:{server.getsockname()[1]}/x.png")])
        server.shutdown(socket.SHUT_RDWR)
    thread.join(timeout=20)
    assert made[0].startswith(b"%PDF-")
    assert asked == []


def linking(address: str) -> bytes:
    """A Word file that shows a picture from ``address``."""
    relationship = (
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        f'Target="{address}" TargetMode="External"/>'
    )
    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:extent cx="952500" cy="952500"/><wp:docPr id="1" name="x"/><a:graphic xmlns:a="{main}">'
        f'<a:graphicData uri="{picture}"><pic:pic xmlns:pic="{picture}"><pic:nvPicPr><pic:cNvPr id="0" name="x"/>'
        '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rIdX" xmlns:r="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="952500" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("x"))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", relationship.encode() + b"</Relationships>")
            if name == "word/document.xml":
                data = data.replace(b"<w:sectPr", drawing.encode() + b"<w:sectPr", 1)
            target.writestr(name, data)
    return out.getvalue()


def test_without_libreoffice_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_candidates", lambda: iter(()))
    with pytest.raises(DraftError, match="LibreOffice, which was not found") as caught:
        office.find()
    assert caught.value.hint


def test_what_is_no_word_file_is_refused_before_any_start() -> None:
    with pytest.raises(DraftError, match=r"^a\.docx: this is not a Word file"):
        pdf.to_pdf([b""], names=["a.docx"])
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("content.xml", "")
    with pytest.raises(DraftError, match="not a Word file"):
        pdf.to_pdf([other.getvalue()])


def test_comments_are_refused() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("x")
    document.add_comment(paragraph.runs, text="?", author="a", initials="a")
    data = io.BytesIO()
    document.save(data)
    with pytest.raises(DraftError, match="comments"):
        pdf.to_pdf([data.getvalue()])


def test_targets_are_looked_at_first(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(DraftError, match="exists already"):
        pdf.convert([tmp_path / "a.docx"], tmp_path)
    with pytest.raises(DraftError, match="two documents"):
        pdf.convert([tmp_path / "x" / "b.docx", tmp_path / "y" / "b.docx"], tmp_path)
    with pytest.raises(DraftError, match="cannot be read"):
        pdf.convert([tmp_path / "b.docx"], tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="a program of two lines, for POSIX")
def test_a_conversion_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "_candidates", lambda: iter((program,)))
    with pytest.raises(DraftError, match="did not finish in 1 seconds"):
        pdf.to_pdf([word("x")], time_limit=1)


@pytest.mark.skipif(os.name != "posix", reason="a program of two lines, for POSIX")
def test_a_file_that_gives_nothing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "_candidates", lambda: iter((program,)))
    with pytest.raises(DraftError, match=r"^x\.docx: LibreOffice could not"):
        pdf.to_pdf([word("x")], names=["x.docx"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has network namespaces")
def test_there_is_no_network_where_the_system_permits() -> None:
    command = office._without_network()
    if not command:
        pytest.skip("user namespaces are not permitted here")
    script = "import socket; socket.create_connection(('127.0.0.1', {}), 2)"
    with socket.create_server(("127.0.0.1", 0)) as server:
        call = [sys.executable, "-c", script.format(server.getsockname()[1])]
        assert subprocess.run(call, capture_output=True, check=False).returncode == 0
        assert subprocess.run([*command, *call], capture_output=True, check=False).returncode != 0


def test_dates_and_identifiers_come_from_the_document() -> None:
    made = (
        b"%PDF /CreationDate(D:20260101120000+01'00') trailer /ID [ <"
        + b"A" * 32
        + b">\n<"
        + b"B" * 32
        + b"> ]"
    )
    document = word("x")
    first = stable(made, document, "1000000000")
    assert b"/CreationDate(D:20010909014640+00'00')" in first
    assert len(first) == len(made)
    assert b"A" * 32 not in first
    assert stable(made, document, "nonsense") == stable(made, document, None)


def test_without_any_date_there_is_none() -> None:
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as package:
        package.writestr("word/document.xml", "")
    made = b"%PDF <</CreationDate(D:20260101120000Z')>> trailer"
    assert stable(made, empty.getvalue(), None) == b"%PDF <<" + b" " * 33 + b">> trailer"
