"""Pages with a known truth: corpus resolutions printed, scanned and read by Tesseract's English model.

Akoma Ntoso → flat ODT in the Geneva layout → PDF (LibreOffice) → PNG (pdftoppm) → text (tesseract -l eng).
Everything is cached in a folder outside the project; one process at a time.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

CORPUS = Path(__file__).resolve().parents[1].parent / "shared" / "corpus"
CACHE = Path(tempfile.gettempdir()) / "drafter-ocr-cache"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
FOLDERS = {"es": "Spanish", "en": "English", "fr": "French"}
CALL = re.compile("\ue000(.*?)\ue001", re.DOTALL)


@dataclass(frozen=True)
class Printed:
    """What is printed: paragraphs as (kind, text); a footnote stands in its text between U+E000 and U+E001."""

    name: str
    symbol: str
    masthead: tuple[str, ...]
    paragraphs: tuple[tuple[str, str], ...]

    def truth(self) -> str:
        """The body's text, one paragraph a line, footnotes left out."""
        return "\n".join(CALL.sub("", text) for _, text in self.paragraphs)


def resolutions(language: str, organ: str = "hrc") -> list[Path]:
    """Every resolution of the organ's corpus in the language, in the order of their names."""
    return sorted((CORPUS / organ).glob(f"*/{FOLDERS[language]}/*.xml"))


def held_out(path: Path) -> bool:
    """Whether a resolution is kept from learning: all of HRC session 56, and each third one of 54 and 55."""
    found = re.search(r"A_HRC_RES_(\d+)_(\d+)", path.name)
    return found is not None and (found[1] == "56" or int(found[2]) % 3 == 0)


def flat(element: etree._Element) -> str:
    """The text of an element with its footnotes between marks and its spaces single."""
    out = [element.text or ""]
    for child in element:
        if child.tag == AKN + "authorialNote":
            out.append("\ue000" + flat(child).strip() + "\ue001")
        elif isinstance(child.tag, str):
            out.append(flat(child))
        out.append(child.tail or "")
    return re.sub(r"[ \t\n]+", " ", "".join(out))


def read(path: Path) -> Printed:
    """Read one Akoma Ntoso file as far as printing it needs."""
    root = etree.parse(str(path)).getroot()
    cover = [flat(p).strip() for p in root.iter(AKN + "p") if _inside(p, "coverPage")]
    paragraphs: list[tuple[str, str]] = []
    title = " ".join(flat(p).strip() for p in root.iter(AKN + "p") if _inside(p, "preface"))
    paragraphs.append(("title", re.sub(r" +", " ", title)))
    for p in root.iter(AKN + "p"):
        if _inside(p, "authorialNote") or not flat(p).strip():
            continue
        if _inside(p, "preamble"):
            kind = "organ" if _inside(p, "formula") else "preambular"
            paragraphs.append((kind, flat(p).strip()))
        elif _inside(p, "mainBody"):
            paragraphs.append(_operative(p))
        elif _inside(p, "conclusions"):
            paragraphs.append(("closing", flat(p).strip()))
    symbol = next((text for text in cover if text.startswith("A/")), path.stem)
    return Printed(path.stem, symbol, tuple(text for text in cover if text), tuple(paragraphs))


def _inside(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(AKN + tag), None) is not None


def _operative(p: etree._Element) -> tuple[str, str]:
    holder = next(p.iterancestors(AKN + "point", AKN + "paragraph"), None)
    level = "point" if holder is not None and holder.tag == AKN + "point" else "operative"
    num = holder.find(AKN + "num") if holder is not None else None
    first = holder is not None and next((q for q in holder.iter(AKN + "p") if not _inside_num(q)), None) is p
    label = f"{flat(num).strip()} " if num is not None and first else ""
    return level, label + flat(p).strip()


def _inside_num(p: etree._Element) -> bool:
    return next(p.iterancestors(AKN + "num"), None) is not None


STYLES = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
 <style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif"
  fo:font-family="Liberation Serif" fo:font-size="10pt" fo:language="es" fo:hyphenate="false"/></style:default-style>
 <style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:margin-left="20mm"
  fo:margin-right="20mm" fo:margin-bottom="6pt" fo:text-align="justify" fo:text-indent="10mm"
  fo:line-height="12pt"/></style:style>
 <style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:margin-left="20mm"
  fo:margin-right="20mm" fo:margin-bottom="12pt" fo:margin-top="12pt"/>
  <style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="Closing" style:family="paragraph"><style:paragraph-properties fo:margin-right="20mm"
  fo:text-align="end"/><style:text-properties fo:font-style="italic"/></style:style>
 <style:style style:name="Masthead" style:family="paragraph"/>
 <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
 <text:notes-configuration text:note-class="footnote" text:citation-body-style-name="S"/>
 <style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="210mm"
 fo:page-height="297mm" fo:margin-left="20mm" fo:margin-right="20mm" fo:margin-top="15mm" fo:margin-bottom="15mm"/>
 <style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
<style:header><text:p>{symbol}</text:p></style:header>
<style:footer><text:p>GE.23-20414 <text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
"""
SHAPES = {"title": "Title", "closing": "Closing"}


def fodt(printed: Printed) -> str:
    """The resolution as a flat OpenDocument text with real footnotes."""
    out = [STYLES.replace("{symbol}", escape(printed.symbol))]
    out += [f'<text:p text:style-name="Masthead">{escape(line)}</text:p>' for line in printed.masthead]
    for kind, text in printed.paragraphs:
        out.append(f'<text:p text:style-name="{SHAPES.get(kind, "Body")}">{_runs(kind, text)}</text:p>')
    return "\n".join([*out, "</office:text></office:body></office:document>"])


def _runs(kind: str, text: str) -> str:
    parts = CALL.split(text)
    out = []
    for index, part in enumerate(parts):
        if index % 2:
            out.append(
                '<text:note text:note-class="footnote"><text:note-citation/><text:note-body>'
                f"<text:p>{escape(part)}</text:p></text:note-body></text:note>"
            )
        elif index == 0 and kind in ("organ", "preambular", "operative"):
            words = re.match(r"((?:\d+\. )?)(\S+)(.*)", part, re.DOTALL)
            label, opening, rest = words.groups() if words else ("", "", part)
            out.append(f'{label}<text:span text:style-name="I">{escape(opening)}</text:span>{escape(rest)}')
        else:
            out.append(escape(part))
    return "".join(out)


def scanned(printed: Printed, language: str, dpi: int) -> str:
    """Tesseract's text of the resolution's pages, a form feed before each but the first; cached."""
    folder = CACHE / language
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{printed.name}.{dpi}.txt"
    if not target.exists():
        pdf = _pdf(printed, folder)
        pages = _pictures(pdf, dpi)
        text = "\f".join(_tesseract(page) for page in pages)
        target.write_text(text, encoding="utf-8")
        for page in pages:
            page.unlink()
    return target.read_text(encoding="utf-8")


def _pdf(printed: Printed, folder: Path) -> Path:
    pdf = folder / f"{printed.name}.pdf"
    if not pdf.exists():
        source = folder / f"{printed.name}.fodt"
        source.write_text(fodt(printed), encoding="utf-8")
        profile = f"-env:UserInstallation=file://{CACHE}/profile"
        _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source))
    return pdf


def _pictures(pdf: Path, dpi: int) -> list[Path]:
    stem = pdf.with_suffix("").name + f"-{dpi}"
    _run("pdftoppm", "-r", str(dpi), "-gray", "-png", str(pdf), str(pdf.parent / stem))
    return sorted(pdf.parent.glob(f"{stem}-*.png"))


def _tesseract(page: Path) -> str:
    return _run("tesseract", str(page), "-", "-l", "eng")


def _run(*command: str) -> str:
    env = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return subprocess.run(command, check=True, capture_output=True, env=env, text=True).stdout
