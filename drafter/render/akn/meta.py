"""What a file says about itself: identification, workflow, vote, references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafter.model import Resolution, Sponsor
from drafter.render.akn.cover import UNKNOWN_DATE, VOTES
from drafter.render.akn.element import Element, element, reference
from drafter.render.akn.profile import OrganName, language
from drafter.render.pieces import RenderContext

OUTLINE = "urn:drafter:outline"
"""The namespace of what an outline knows and the UN's profile has no place for."""

_CONCEPTS = (
    ("TLCConcept", "dateOfIssuance", "concept", "Date of issuance"),
    ("TLCConcept", "dateOfAdoption", "concept", "Date of adoption"),
    ("TLCConcept", "symbol", "reference", "Symbol"),
    ("TLCRole", "publisher", "role", "Publisher"),
    ("TLCRole", "issuingBody", "role", "Issuing body"),
    ("TLCRole", "subsidiaryBody", "role", "Subsidiary body"),
    ("TLCRole", "author", "role", "Author"),
    ("TLCRole", "editor", "role", "Editor"),
    ("TLCTerm", "resolutionTitle", "reference", "Resolution title"),
    ("TLCTerm", "memberState", "organization", "Member State"),
    ("TLCTerm", "inFavour", "concept/un/voting", "In favour"),
    ("TLCTerm", "against", "concept/un/voting", "Against"),
    ("TLCTerm", "abstaining", "concept/un/voting", "Abstaining"),
)


@dataclass(frozen=True, slots=True)
class Meta:
    """Writes the metadata of the resolution and of its annexes."""

    resolution: Resolution
    context: RenderContext
    organ: OrganName

    def whole(self) -> Element:
        """The ``meta`` of the resolution."""
        return element(
            "meta",
            None,
            self.identification(),
            self._classification(),
            element("workflow", {"source": "#drafter"}, *self._steps()),
            self._analysis(),
            self._references(),
            self._proprietary(),
        )

    def annex(self, number: int) -> Element:
        """The ``meta`` of the annex with this number (from 1)."""
        return element("meta", None, self.identification(f"annex_{number}"))

    def identification(self, part: str = "") -> Element:
        """The FRBR names; they depend on nothing but the resolution, so that they never change."""
        work, letters = self._work(), language(self.context.language)[0]
        expression = f"{work}{letters}@"
        adopted, issued = self._dates()
        author = self.organ.author
        return element(
            "identification",
            {"source": "#drafter"},
            element("FRBRWork", None, *_names(f"{work}!main/{part}", work, adopted, "adoption"),
                    _empty("FRBRauthor", href=author, as_="author"), _empty("FRBRcountry", value="un")),
            element("FRBRExpression", None,
                    *_names(f"{expression}!main/{part}", f"{expression}/", issued, "publication"),
                    _empty("FRBRauthor", href=author, as_="issuer"),
                    _empty("FRBRlanguage", language=letters)),
            element("FRBRManifestation", None,
                    *_names(f"{expression}/!main{'/' if part else ''}{part}.xml", f"{expression}.xml", issued,
                            "markup"),
                    _empty("FRBRauthor", href="drafter", as_="editor")),
        )  # fmt: skip

    def _dates(self) -> tuple[str, str]:
        """The days of adoption and of issuance."""
        adoption, masthead = self.resolution.adoption, self.resolution.masthead
        adopted = adoption.date if adoption else None
        issued = masthead.issued or adopted
        return _iso(adopted or issued), _iso(issued)

    def _work(self) -> str:
        number = self.resolution.number or self.resolution.masthead.symbol or "draft"
        name = re.sub(r"[^\w.]+", "-", number).strip("-")
        return f"/akn/un/statement/deliberation/{self.organ.uri}/{self._dates()[0]}/{name}/"

    def _classification(self) -> Element | None:
        item = self.resolution.masthead.agenda_item
        if item is None:
            return None
        title = self.context.agenda_title or item.number
        keyword = _empty("keyword", refersTo="#agenda", value=item.number, showAs=title, dictionary="#agenda")
        return element("classification", {"source": "#drafter"}, keyword)

    def _steps(self) -> Iterator[Element]:
        masthead, adoption = self.resolution.masthead, self.resolution.adoption
        draft = self.resolution.kind == "draft"
        tabled = _iso(masthead.issued if draft else None)
        symbol = reference(masthead.symbol or "") if draft else ""
        sponsors = reference(", ".join(sponsor.name for sponsor in masthead.sponsors))
        yield element("step", {"date": tabled, "outcome": "draftResolution", "as": symbol, "by": sponsors})
        if adoption is not None:
            how = (
                f"Adopted {'-'.join(map(str, adoption.vote.counts))}"
                if adoption.vote
                else "Adopted without vote"
            )
            meeting = f", {self.context.meeting}" if self.context.meeting else ""
            yield element(
                "step",
                {"date": _iso(adoption.date), "outcome": "adopted", "as": reference(how + meeting), "by": ""},
            )

    def _analysis(self) -> Element | None:
        adoption = self.resolution.adoption
        if adoption is None:
            return None
        outcome = "adoptedRecordedVote" if adoption.vote else "adoptedWithoutVote"
        voting = element("voting", {"outcome": outcome}, *self._counts())
        parliamentary = element("parliamentary", None, voting)
        return element("analysis", {"source": "#drafter"}, parliamentary)

    def _counts(self) -> Iterator[Element]:
        vote = self.resolution.adoption.vote if self.resolution.adoption else None
        if vote is None:
            yield element("quorum", {"value": ""})
            return
        lists = (vote.in_favour, vote.against, vote.abstaining)
        for role, states, number in zip(VOTES, lists, vote.counts, strict=True):
            names = (element("organization", {"refersTo": "memberState"}, state) for state in states)
            voters = element("akn4un:voters", None, *names) if states else None
            yield element("count", {"value": str(number), "refersTo": role}, voters)

    def _references(self) -> Element:
        name = language(self.context.language)[1]
        status = "limitedDistribution" if self.resolution.kind == "draft" else "generalDistribution"
        shown = "Limited distribution" if self.resolution.kind == "draft" else "General distribution"
        return element(
            "references",
            {"source": "#drafter"},
            _tlc("TLCProcess", "drafter", "/akn/ontology/process/drafter", "drafter"),
            *(_tlc(kind, key, _href(where, key), shows) for kind, key, where, shows in _CONCEPTS),
            _tlc("TLCConcept", status, _href("concept", status), shown),
            _tlc("TLCOrganization", self.organ.eId, self.organ.href, self.organ.name),
            _tlc("TLCTerm", name.lower(), _href("concept/un/language", name.lower()), name),
        )

    def _proprietary(self) -> Element:
        """What an outline says and no other element does: codes, and whose the sponsors are."""
        masthead = self.resolution.masthead
        attributes = {
            "organ": self.resolution.organ,
            "language": self.resolution.language,
            "kind": self.resolution.kind,
            "originalLanguage": masthead.original_language,
        }
        sponsors = (_sponsor(sponsor) for sponsor in masthead.sponsors)
        return element(
            "proprietary", {"source": "#drafter"}, element("drafter:outline", attributes, *sponsors)
        )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else UNKNOWN_DATE


def _sponsor(sponsor: Sponsor) -> Element:
    attributes = {"member": None if sponsor.member else "false", "onBehalfOf": sponsor.on_behalf_of}
    return element("drafter:sponsor", attributes, sponsor.name)


def _names(this: str, uri: str, when: str, what: str) -> tuple[Element, ...]:
    return (
        _empty("FRBRthis", value=this),
        _empty("FRBRuri", value=uri),
        _empty("FRBRdate", date=when, name=what),
    )


def _empty(kind: str, /, **attributes: str) -> Element:
    return element(kind, {key.rstrip("_"): value for key, value in attributes.items()})


def _tlc(kind: str, key: str, href: str, shown: str) -> Element:
    return element(kind, {"eId": key, "href": href, "showAs": shown})


def _href(where: str, key: str) -> str:
    return f"/akn/ontology/{where if '/un' in where else where + '/un'}/{key}"
