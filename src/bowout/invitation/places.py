"""Where the interview is, and what the links are for: the room, booking, moving, giving up (data/reading/links.toml)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from ..catalogue import load
from ..language.clock import clocks
from ..nouns import Found
from . import caps, contexts, labelled
from .letter import Letter, Link, links_of
from .streets import address_in, is_dated, words_of


@dataclass
class Places:
    """What was found of places and links."""

    place: str | None = None
    scheduling_link: str | None = None
    reschedule_link: str | None = None
    cancel_link: str | None = None
    found: dict[str, Found] = field(default_factory=dict)

    def set(self, fact: str, value: str, text: str, where: str) -> None:
        """The first value found stands."""
        if getattr(self, fact) is None:
            setattr(self, fact, value)
            self.found[fact] = Found(caps.one_line(text), where)

    def drop(self, fact: str) -> None:
        """The fact is not there after all."""
        setattr(self, fact, None)
        self.found.pop(fact, None)


@cache
def _pattern(key: str) -> re.Pattern[str]:
    words = key.endswith("words") or key in ("move", "cancel")
    alternatives = "|".join(load("reading")["links"][key])
    return re.compile(rf"(?<![^\W_])(?:{alternatives})" if words else f"(?:{alternatives})", re.IGNORECASE)


def is_of(key: str, text: str) -> bool:
    """Whether a list of links.toml has the text."""
    return bool(_pattern(key).search(text))


def places_of(letter: Letter) -> Places:
    """The place and the links of a letter."""
    places = Places()
    links = letter.links + _calendar_links(letter)
    for link in links:
        _sort(places, link)
    _place(places, letter, links)
    return places


def _calendar_links(letter: Letter) -> tuple[Link, ...]:
    found: list[Link] = []
    for event in letter.events[:5]:
        for line in event.component.properties:
            if line.name in ("LOCATION", "URL", "CONFERENCE", "DESCRIPTION") or (
                line.name.startswith("X-") and "http" in line.value
            ):
                if line.name.startswith("X-") and not is_of("video", line.value):
                    continue
                found += [
                    Link(each.url, f"calendar {line.name}: {each.label}", each.line)
                    for each in links_of(caps.plain(line.text)[:20_000])
                ]
    return tuple(found[:100])


def _sort(places: Places, link: Link) -> None:
    """What one link is for, by its address and the words that name it."""
    if is_of("never", link.url):
        return
    moves, cancels = (
        is_of("move", link.url) or is_of("move", link.label),
        is_of("cancel", link.url) or is_of("cancel", link.label),
    )
    cancels |= not moves and is_of("cannot_words", link.label)
    where = "calendar" if link.label.startswith("calendar ") else "body"
    if moves:
        places.set("reschedule_link", link.url, f"{link.label} {link.url}", where)
    if cancels:
        places.set("cancel_link", link.url, f"{link.label} {link.url}", where)
    if (
        not moves
        and not cancels
        and not is_of("video", link.url)
        and not is_of("record", link.url)
        and (is_of("book", link.url) or is_of("book_words", link.label[-90:]))
    ):
        places.set("scheduling_link", link.url, f"{link.label} {link.url}", where)


def _place(places: Places, letter: Letter, links: tuple[Link, ...]) -> None:
    """A video room, a labelled place, the calendar's LOCATION, or an address that the sentence of the interview names."""
    for link in links:
        if is_of("video", link.url) and not is_of("never", link.url):
            places.set("place", _bare_room(link.url), link.url, "calendar" if link.label.startswith("calendar ") else "body")
    for link in links:
        if (
            is_of("video_words", link.label)
            and not any(is_of(key, link.url) for key in ("never", "book", "record"))
            and link.url not in _taken(places)
        ):
            places.set("place", link.url, f"{link.label} {link.url}", "body")
    for each in labelled.fields_of(letter.text):
        if each.key == "place" and 2 < len(each.value) < 200:
            places.set("place", _place_text(each.value), each.value, "body")
        if (
            each.key == "link"
            and each.value.startswith("https://")
            and _IS_VIDEO.search(letter.text)
            and each.value not in _taken(places)
        ):
            places.set("place", each.value, each.value, "body")
    for event in letter.events[:1]:
        if event.location:
            places.set("place", caps.one_line(event.location.replace("\n", ", ")), event.location, "calendar LOCATION")
    if places.place is None:
        _address_in_words(places, letter)


def only_link(letter: Letter, places: Places) -> None:
    """In a mail that asks to book, its one link that is for nothing else is the one to book with, whatever its words."""
    taken = (*_taken(places), places.place)
    left = {
        each.url
        for each in letter.links
        if each.url not in taken and not any(is_of(key, each.url) for key in ("never", "video", "record", "move", "cancel"))
    }
    if len(left) == 1 and places.scheduling_link is None:
        url = left.pop()
        places.set("scheduling_link", url, url, "body")


def _taken(places: Places) -> tuple[str | None, ...]:
    return places.scheduling_link, places.reschedule_link, places.cancel_link


def _bare_room(url: str) -> str:
    return re.sub(r"^(https://meet\.google\.com/[a-z-]+)\?.*$", r"\1", url)


def _place_text(value: str) -> str:
    url = re.search(r"https?://[^\s<>]+", value)
    said = re.split(
        r";\s|\s\((?=(?:check|ask|enter|ring|report|please|buzz|sign|use|see|next|opposite|map)\b)", caps.one_line(value)
    )[0]
    return url[0] if url else said.rstrip(".;,")


_IS_VIDEO = re.compile(r"\b(?:zoom|teams|google meet|webex|video (?:call|interview)|online interview)\b", re.IGNORECASE)
"""That the interview is held over the web; a labelled link is then its room."""


_ADDRESS = re.compile(
    r"\b(?:(?:office|offices|premises|address|site|headquarters|hq)s?(?: is| are)?(?: located)? ?(?:at|in|:)?|(?:held|conducted|take place|takes place|located|meet(?: us| you)?|interview|come (?:in)?to(?: our| the)? \w+|our address is|address is|attend)(?: \w+){0,3}? (?:at|in)|unsere[rn]? adresse|in unserem büro|findet in|adresse est|dans nos locaux|en nuestras oficinas)\s*:?\s*(?P<place>[A-Z0-9ÄÖÜÉ][^.!?;\n]{4,120}?)(?=\s(?:on|at \d|am|um|to|for|if)\b|[.!?;\n]|$)"
)
_BELOW = re.compile(
    r"(?i:\b(?:address|located at|location|venue|office at|dirección|direccion|adresse|anschrift|adres|oficinas?|büro|bureaux))\s?:\n+(?P<place>[^\n]{4,100}(?:\n[^\n:.?!]{3,60}){0,3})"
)
_CALLED = re.compile(
    r"(?i:\b(?:call|phone|ring|reach|telephone|contact) you (?:at|on|under)|phone number|your (?:number|phone|mobile)|telephone number)\b[^\n\d+(]{0,30}(?P<number>[+(]?\d[\d ()./-]{6,18}\d)"
)


_BEHIND = re.compile(
    r"(?:[\s,;:–-]|[.?](?=\s+\d)|\.(?=\s+(?:venue|location|place|address)\s?:)){1,4}(?:(?:venue|location|place|address|ort|lieu|lugar)\s?:\s*)?(?:(?:at|in|on|@|im|in der|bei|à|au|dans|en(?: el| la)?|na|no|em|på|op|bij|in de|da noi|presso(?: lo studio)?|w)[\s,:]+(?:in )?)?"
    r"(?P<place>(?:the |our |l['’]|el |la |le )?(?:[^\n.?!;()]|\.(?=\d)){4,90}?)"
    r"(?=\s*(?:[?!;(\n]|\.(?!\d)|$)|,? (?:next to|near|opposite|beside|for|with|to|where|and you|if|then|under|after|bring|please|ask|as|about|which|para|pour|für|zum|voor|per)\b)",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"^\d{1,5}[a-z]?,? (?-i:[A-ZÀ-Þ])|(?-i:[A-ZÀ-Þ])[\w-]{3,} \d{1,4}[a-z]?(?:,|$)", re.IGNORECASE)


_NO_PLACE = re.compile(
    r"^(?!(?:the|our|el|la|le|via|rue|impasse|ul)\b|l['’])[a-zà-ÿ]|^\W|(?i:\b(?:interview|arrive|come|meet|join|link|via (?:zoom|teams|video)|zoom|teams|call|will|is|above address)\b)|(?:\S+ ){10}"
)


def _behind_a_time(text: str) -> str | None:
    """The street, house or room that is named right behind a time of day, or in the line below it."""
    for clock in clocks(text):
        spot = None if clock.vague or contexts.is_elsewhere(text, clock.start, clock.end) else _BEHIND.match(text, clock.end)
        value = caps.one_line(spot["place"]).strip(" ,-–") if spot else ""
        if (_HOUSE.search(value) or words_of("sites").search(value)) and not (is_dated(value) or _NO_PLACE.search(value)):
            return value
    return None


def _address_in_words(places: Places, letter: Letter) -> None:
    for spot in _ADDRESS.finditer(letter.text):
        value = spot["place"].strip(" ,;:")
        said = "address" in spot[0].lower() or "adress" in spot[0].lower()
        if (
            re.search(r"\d", value)
            and not (re.search(r"\d:\d\d|@|https?:|\b20\d\d\b", value) or clocks(value))
            and (said or contexts.is_interview(letter.text, spot.start(), spot.end()))
        ):
            places.set("place", caps.one_line(value), spot[0], "body")
            return
    below = _BELOW.search(letter.text)
    if below:
        places.set("place", caps.one_line(below["place"].replace("\n", ", ")).rstrip(" .,"), below[0], "body")
        return
    if behind := _behind_a_time(letter.text):
        places.set("place", behind, behind, "body")
        return
    above = letter.text.rstrip().removesuffix(letter.signature.rstrip())
    if street := address_in(above):
        places.set("place", street, street, "body")
        return
    called = _CALLED.search(letter.text) if contexts.pattern("interview").search(letter.text) else None
    if called:
        places.set("place", f"phone: {caps.one_line(called['number'])}", called[0], "body")
