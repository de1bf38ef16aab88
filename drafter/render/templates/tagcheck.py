"""The tags of one part of a template, read one by one: syntax, blocks that pair, names that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from jinja2 import TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment

from drafter.render.pieces import Line, RenderContext
from drafter.render.templates.vocabulary import EXTRA, item_type, members
from drafter.render.word.environment import environment

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_PARTS = re.compile(r"\{[{%](?P<form>p|tr|tc|r)?(?=[\s-])-?\s*(?P<code>.*?)\s*-?[}%]\}", re.DOTALL)
_OPENING = {"if": "endif", "for": "endfor"}
_MIDDLE = {"else": ("if", "for"), "elif": ("if",)}
_FORBIDDEN = ("include", "import", "from", "extends", "block", "macro", "call", "raw", "autoescape")
SHOW_HINT = "see what a template may use with: drafter templates fields"

Found = tuple[int, str, str]


@dataclass(slots=True)
class _Block:
    """A block that is open: its keyword, form ("p", "tr" or ""), paragraph and the names it adds."""

    keyword: str
    form: str
    paragraph: int
    names: dict[str, Any] = field(default_factory=dict)


class Tags:
    """Reads the paragraphs of a part in their order and remembers what is wrong."""

    def __init__(self) -> None:
        self._jinja: SandboxedEnvironment = environment()
        self._context: dict[str, Any] = members(RenderContext) | dict.fromkeys(EXTRA, str)
        self._open: list[_Block] = []
        self._found: list[Found] = []
        self._number = 0

    def read(self, number: int, text: str) -> None:
        """Read the paragraph with this number and text."""
        self._number = number
        for tag in _TAG.findall(text):
            if tag.startswith("{#"):
                continue
            match = _PARTS.fullmatch(tag)
            if match is None:
                self._fault(f"the tag “{tag}” cannot be read", "put a space after the opening braces")
            elif tag.startswith("{{"):
                self._expression(match["code"])
            else:
                self._statement(match["code"], match["form"] or "")
        rest = _BRACES.search(_TAG.sub("", text))
        if rest:
            hint = "each {{ needs its }} and each {% its %} in the same paragraph"
            self._fault(f"a tag is not whole: “{rest[0]}” stands alone", hint)

    def finished(self) -> list[Found]:
        """Everything that is wrong, in the order of the paragraphs."""
        for block in self._open:
            hint = f"add {{%{block.form} {_OPENING[block.keyword]} %}}"
            self._found.append((block.paragraph, f"“{block.keyword}” is never closed", hint))
        return sorted(self._found, key=lambda found: found[0])

    def _fault(self, message: str, hint: str = "") -> None:
        self._found.append((self._number, message, hint))

    def _parsed(self, source: str, code: str) -> nodes.Template | None:
        try:
            self._jinja.compile(source)
            return self._jinja.parse(source)
        except TemplateError as error:
            self._fault(f"the tag “{code}” cannot be read: {(error.message or '').rstrip('.')}", SHOW_HINT)
            return None

    def _expression(self, code: str) -> None:
        parsed = self._parsed(f"{{{{ {code} }}}}", code)
        if parsed is None:
            return
        self._names(parsed)
        output = next(iter(parsed.find_all(nodes.Output)), None)
        shown = self._type(output.nodes[0]) if output is not None and output.nodes else Any
        if get_origin(shown) is tuple and not _is_pieces(shown):
            self._fault(
                f"“{code}” is a list and cannot be shown as it is", f"use {{%p for item in {code} %}}"
            )

    def _statement(self, code: str, form: str) -> None:
        keyword = code.split(maxsplit=1)[0] if code else ""
        if keyword in _OPENING:
            self._opened(keyword, code, form)
        elif keyword in _OPENING.values():
            self._closed(keyword, form)
        elif keyword in _MIDDLE:
            self._middle(keyword, code)
        elif keyword in _FORBIDDEN or not keyword:
            self._fault(f"the tag “{code}” cannot be used in a template", SHOW_HINT)
        else:
            parsed = self._parsed(f"{{% {code} %}}", code)
            if parsed is not None:
                self._names(parsed)
                targets = [name.name for name in parsed.find_all(nodes.Name) if name.ctx == "store"]
                (self._open[-1].names if self._open else self._context).update(dict.fromkeys(targets, Any))

    def _opened(self, keyword: str, code: str, form: str) -> None:
        block = _Block(keyword, form, self._number)
        parsed = self._parsed(f"{{% {code} %}}{{% {_OPENING[keyword]} %}}", code)
        if parsed is not None:
            self._names(parsed)
            for loop in parsed.find_all(nodes.For):
                names = [name.name for name in loop.target.find_all(nodes.Name)]
                if isinstance(loop.target, nodes.Name):
                    names = [loop.target.name]
                block.names = {"loop": Any} | dict.fromkeys(names, self._item(loop.iter))
        self._open.append(block)

    def _closed(self, keyword: str, form: str) -> None:
        block = self._open[-1] if self._open else None
        if block is None or _OPENING[block.keyword] != keyword:
            what = f", but “{block.keyword}” is open since paragraph {block.paragraph}" if block else ""
            self._fault(f"“{keyword}” closes nothing{what}")
            return
        self._open.pop()
        if block.form != form:
            opened = f"{{%{block.form} {block.keyword} … %}}"
            hint = f"write both with the same letter: {{%{block.form} {keyword} %}}"
            self._fault(f"“{keyword}” does not close in the form in which {opened} opens", hint)
        elif not form and block.paragraph != self._number:
            hint = f"write {{%p {block.keyword} … %}} and {{%p {keyword} %}}, each in a paragraph of its own"
            self._fault(f"“{block.keyword}” begins in one paragraph and ends in another", hint)

    def _middle(self, keyword: str, code: str) -> None:
        if not self._open or self._open[-1].keyword not in _MIDDLE[keyword]:
            self._fault(f"“{keyword}” stands outside of what it belongs to")
            return
        parsed = self._parsed(f"{{% if 1 %}}{{% {code} %}}{{% endif %}}", code)
        if parsed is not None:
            self._names(parsed)

    def _names(self, parsed: nodes.Template) -> None:
        """Every name that the tag reads exists, and every attribute of a known thing too."""
        stored = {name.name for name in parsed.find_all(nodes.Name) if name.ctx != "load"}
        for name in parsed.find_all(nodes.Name):
            if name.ctx == "load" and name.name not in stored and self._lookup(name.name) is None:
                self._unknown(name.name, [*self._scope()])
        for attribute in parsed.find_all(nodes.Getattr):
            if attribute.attr.startswith("_"):
                self._fault(f"“{attribute.attr}” is not for templates", SHOW_HINT)
            kind = self._type(attribute.node)
            known = (
                members(kind) if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__") else None
            )
            if known is not None and attribute.attr not in known:
                self._unknown(attribute.attr, [*known])
            elif kind is str or get_origin(kind) is tuple:
                self._unknown(attribute.attr, [])

    def _unknown(self, name: str, known: list[str]) -> None:
        near = get_close_matches(name, known, 1)
        self._fault(f"there is no “{name}”", f"did you mean “{near[0]}”?" if near else SHOW_HINT)

    def _scope(self) -> Iterator[str]:
        yield from self._context
        for block in self._open:
            yield from block.names

    def _lookup(self, name: str) -> Any:
        for block in reversed(self._open):
            if name in block.names:
                return block.names[name]
        return self._context.get(name, Any if name in self._jinja.globals else None)

    def _type(self, node: nodes.Node) -> Any:
        if isinstance(node, nodes.Name):
            return self._lookup(node.name) or Any
        if isinstance(node, nodes.Getattr):
            kind = self._type(node.node)
            if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__"):
                return members(kind).get(node.attr, Any)
        return Any

    def _item(self, node: nodes.Node) -> Any:
        """The type of what a loop over ``node`` gives."""
        if isinstance(node, nodes.Add):
            return self._item(node.left)
        hint = self._type(node)
        return item_type(hint) or (get_args(hint)[0] if get_origin(hint) is tuple else Any)


def _is_pieces(hint: Any) -> bool:
    """Whether ``hint`` is a text with footnotes, which a tag can show."""
    return bool(hint == members(Line)["pieces"])
