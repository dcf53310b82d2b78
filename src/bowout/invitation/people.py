"""Whom to answer: the contact, their address, where replies go, the recruiter's telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..itip.address import is_no_reply
from ..language.date_words import calendar_words
from ..nouns import Found
from . import caps, labelled, naming
from .addresses import ADDRESS, Address
from .candidate import attendees, spelled
from .envelope import is_own, other_addresses, reply_address
from .letter import Letter
from .senders import is_platform, is_team, is_unread, squashed
from .thread import greeting, words


@dataclass
class People:
    """What was found of people."""

    contact: str | None = None
    contact_email: str | None = None
    reply_to: str | None = None
    phone: str | None = None
    found: dict[str, Found] = field(default_factory=dict)


def people_of(letter: Letter) -> People:
    """The people of a letter."""
    people = People()
    _addresses(people, letter)
    _contact(people, letter)
    _phone(people, letter)
    return people


def candidate_names(letter: Letter) -> tuple[str, ...]:
    """The names that the candidate goes by in this letter."""
    names = [each.name for each in letter.to if each.name] + [
        each.name for each in attendees(letter) if each.name and is_own(letter, each.address)
    ]
    names += [name for each in letter.to[:3] if not each.name and (name := spelled(letter, each))]
    greeted = naming.greeted(letter.text)
    return tuple(dict.fromkeys([*names, *([greeted] if greeted else [])]))


def _addresses(people: People, letter: Letter) -> None:
    answer = reply_address(letter)
    sender = letter.sender
    if answer:
        people.reply_to = answer.address
        people.found["reply_to"] = Found(answer.address, "header Reply-To")
    organizer = next((event.organizer for event in letter.events if event.organizer and event.organizer.address), None)
    useful = (
        sender
        if sender and sender.address and not _unread(letter, sender.address) and not is_own(letter, sender.address)
        else None
    )
    if useful and not (is_platform(useful.address) and answer):
        better = (
            answer
            if answer and sender and _is_the_persons(answer, sender.name) and not _is_the_persons(useful, sender.name)
            else useful
        )
        _set_email(people, better.address, "header Reply-To" if better is answer else "header From")
    elif answer and not is_no_reply(answer.address):
        _set_email(people, answer.address, "header Reply-To")
    elif (
        organizer
        and organizer.address
        and not _unread(letter, organizer.address)
        and not is_platform(organizer.address)
        and not is_own(letter, organizer.address)
    ):
        _set_email(people, organizer.address, "calendar ORGANIZER")
    else:
        named = [each for each in other_addresses(letter) if not is_platform(each)]
        if len(named) == 1:
            _set_email(people, named[0], "body")


def _unread(letter: Letter, address: str) -> bool:
    """Whether nobody reads answers to it: by its own name, or a service's that says so or that only notifies."""
    if is_no_reply(address):
        return True
    local = address.partition("@")[0].lower()
    return (
        is_unread(address)
        or bool(_UNMONITORED.search(letter.text))
        or (
            is_platform(address)
            and bool(local.startswith(("notification", "notify", "mailer", "auto", "system")) or _NO_ANSWER.search(letter.text))
        )
    )


_UNMONITORED = re.compile(
    r"\b(?:unmonitored|(?:mailbox|inbox|address|account) is not (?:monitored|read)|not a monitored)\b", re.IGNORECASE
)
_NO_ANSWER = re.compile(
    r"(?:do not|don['’]t|cannot|can['’]t) (?:\w+ )?(?:reply|respond)|\brepl(?:y|ies)\b[^.\n]{0,40}\b(?:not (?:read|seen|received|answered)|discarded|deleted)|(?:address|mailbox) only sends|unmonitored|not monitored|nicht auf diese|ne (?:pas|répondez pas) ?(?:répondre)?|no respond\w+|niet (?:te )?(?:beantwoorden|reageren)",
    re.IGNORECASE,
)


def _set_email(people: People, address: str, where: str) -> None:
    people.contact_email = address
    people.found["contact_email"] = Found(address, where)


def _is_the_persons(address: Address, name: str | None) -> bool:
    parts = [squashed(each) for each in (name or "").split()]
    local = squashed(address.local)
    return any((len(part) > 2 and part in local) or part == local for part in parts if part)


def _contact(people: People, letter: Letter) -> None:
    """The person who writes: of the From name, the signature, a labelled line, the organiser, the Reply-To; not the candidate."""
    mine = {squashed(each) for each in candidate_names(letter)}
    for name, where, text in _named(letter):
        if squashed(name) in mine:
            continue
        people.contact = _in_full(name, letter)
        people.found["contact"] = Found(caps.one_line(text, 200), where)
        return


def unattended(letter: Letter) -> bool:
    """Whether nobody reads the sender's mailbox and no other is given: then the name it shows is more often an organisation's."""
    organizer = any(event.organizer and event.organizer.param("CN") for event in letter.events)
    return bool(letter.sender and is_no_reply(letter.sender.address) and not reply_address(letter) and not organizer)


Told = tuple[str, str, str]
"""A name, where it stands, and the words that it stands in."""


def _named(letter: Letter) -> Iterator[Told]:
    """Names of who may be the contact, the likeliest first."""
    sender = letter.sender
    name = naming.sender_person(sender)
    if name and sender and (is_platform(sender.address) or is_team(sender)) and _told_as_organisation(name, letter):
        name = None
    if name and sender and is_platform(sender.address) and " " in name and sender.address.startswith(f"{squashed(name)}@"):
        name = None  # a tenant of the platform: bluecrag@myworkday.com
    yield from _writing(letter, name)
    yield from _spelled_in_address(letter)
    if unattended(letter) or (name is None and sender and is_platform(sender.address)):
        yield from _inviting(letter)
    for each in labelled.fields_of(letter.text):
        if each.key == "contact":
            labelled_name = naming.person(re.split(r"[,(;|]|\s[-–]\s", each.value)[0])
            if labelled_name and len(labelled_name.split()) > 1:
                yield labelled_name, "body", each.value
    yield from _answering(letter)
    if name and sender and len(name.split()) == 1 and _is_the_persons(sender, name):
        yield name, "header From", sender.name or ""
    yield from _to_ask(letter)
    yield from _by_first_name(letter)


def _writing(letter: Letter, name: str | None) -> list[Told]:
    """Who signs, and the person whom the sender's `name` shows."""
    sender = letter.sender
    signed = [(each, "body, signature", each) for each in _signed(letter)]
    if not (name and sender and len(name.split()) > 1) or unattended(letter):
        return signed
    shown = [(name, "header From", sender.name or "")]
    if signed and not naming.is_latin(name) and _is_the_persons(sender, signed[0][0]):
        return [*signed, *shown]
    # A name that the letter never says, where another signs, is more often a department's ("Internal Mobility").
    parts = [name] if signed else [part for part in name.split() if len(part) > 2]
    said = any(re.search(rf"\b{re.escape(part)}\b", letter.text) for part in parts)
    return [*shown, *signed] if said or not is_team(sender) else [*signed, *shown]


def _answering(letter: Letter) -> Iterator[Told]:
    """The persons of the Reply-To and of the calendar's ORGANIZER."""
    answer = reply_address(letter)
    if answer and (replying := naming.sender_person(answer)) and len(replying.split()) > 1:
        yield replying, "header Reply-To", answer.name or ""
    for event in letter.events[:1]:
        if event.organizer and event.organizer.address:
            organizer = Address(caps.one_line(event.organizer.param("CN") or "") or None, event.organizer.address)
            if (organizing := naming.sender_person(organizer)) and len(organizing.split()) > 1:
                yield organizing, "calendar ORGANIZER", organizer.name or ""


_TITLE = r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Frau|Herrn?|Mme|M|Mevr|Dhr|Sra?|Sig|Dott|Dra?|D|Dña|Pan|Pani|Panem|Panią)\.?(?:ssa|ra)? )?"
_THEY = rf"({_TITLE}{naming.WORD}(?: (?:(?:van|von|de|der|del|da|dos|bin|binti|al|el|ter) )*{naming.WORD}){{1,3}})"
_TO_ASK = (
    rf"(?i:contact|call|ring|email|e-mail|write to|reach|speak to|reply to|questions to|telephone|phone|text|message|get hold of) (?:(?:the|your|our|my) (?:\w+ ){{0,3}}\w+,? )?{_THEY}(?=,? (?:at|on|via|by|in|\(|<)|,? [\w.+-]+@|, [^,.\n]{{3,40}}, (?:at|on|via))",
    rf"(?:recruiter|contact|coordinator|co-ordinator|talent partner|case worker) (?:is|will be|for this \w+ is) {_THEY}",
    rf"(?i:contact|call|ring|email|questions to|speak to|ask for) {_THEY}(?=,? (?:your|our|the) (?:\w+ )?(?:recruiter|coordinator|contact|talent|hr|HR|hiring)\b)",
    rf"{_THEY},? (?:from|in|of|on|with) (?:our|the) (?:recruit\w+|talent|people|hr|hiring|HR|People|Talent)\b",
    rf"(?i:wenden sie sich (?:\w+ ){{0,2}}an|(?:erreichen|kontaktieren) sie|contacte[rz]|joindre|joignez|appele[rz]|adresse[rz]-vous à|en contacto con|llam\w+ a|contact\w+ (?:con|a)|contact op(?:nemen)? met|bel(?:len)?(?: met)?|contattare|rivolgersi a|contactar|contacte|kontakta|kontakte?|ring(?: til)?|kontakt z|kontaktować się z) (?:[a-zà-ÿ]+ ){{0,2}}{_THEY}(?=,? (?:unter|au|à|par|al|en el|ao|pelo|op|via|på|pod|per|telefonisch|telefonicznie|\(|<|de|del|von|vom|van)\b|,? \(|,? [\w.+-]+@)",
)


def _to_ask(letter: Letter) -> list[Told]:
    """The person whom a mail that nobody signs asks to turn to: "contact Maria Sandoval at …"."""
    told = ((naming.person(spot[1]), spot[0]) for each in _TO_ASK for spot in re.finditer(each, letter.text))
    return [(name, "body", text) for name, text in told if name and not _is_organisation(name, letter)]


def _by_first_name(letter: Letter) -> list[Told]:
    """Who signs with a first name alone, where a team's mailbox sends it."""
    lines = [each.strip() for each in letter.text.strip().split("\n") if each.strip()]
    above = lines[-2:-1] if lines and _is_organisation(lines[-1], letter) else []
    tail = [each.strip() for each in letter.signature.split("\n") if each.strip()][:1] + lines[-1:] + above
    for line in tail:
        spot = re.search(
            rf"(?:^|[.!?)]\s+|(?i:\b(?:cheers|thanks|ta|best|regards|wishes|ciao|saludos|gruß|grüße|groetjes|merci)),?\s+)([{naming.UPPER}][^\W\d_]+)(?:\s?\([^()]*\)|,\s[^.,]{{3,40}})?$",
            line,
        )
        name = naming.person(spot[1]) if spot else None
        if (
            name
            and name.lower() not in words()["sign_offs"]
            and name.lower() not in naming.words("team_words")
            and name.lower() not in calendar_words()
            and not _is_organisation(name, letter)
        ):
            return [(name, "body, signature", line)]
    return []


_INVITES_YOU = r"(?: will (?:call|ring|phone|contact) you\b|(?: (?:from|at) [^\n,.]{2,40})? (?:is inviting|has invited|invited|invites|has (?:requested|scheduled|booked|proposed|sent you)|scheduled|would like to (?:meet|interview|speak|talk|schedule|invite)|wants to (?:meet|interview|speak|talk))\b)"


def _inviting(letter: Letter) -> list[Told]:
    """The person whom a scheduler names: "Victor Hale is inviting you to a meeting"."""
    spot = re.search(rf"\b({naming.WORD} {naming.WORD}){_INVITES_YOU}", letter.text) or re.search(
        rf"\b(?:call|chat|meeting|interview|conversation|appointment) with ({naming.WORD} {naming.WORD}) (?:is|has been) (?:now )?(?:scheduled|confirmed|booked)",
        letter.text,
    )
    name = naming.person(spot[1]) if spot else None
    return [(name, "body", spot[0])] if spot and name and len(name.split()) == 2 else []


def _spelled_in_address(letter: Letter) -> list[Told]:
    """A name in the text whose words are the address to answer to: "Ada Brook" of ada.brook@…, ada@…, abrook@…."""
    found = []
    for address in (reply_address(letter), letter.sender):
        parts = re.split(r"[._-]", address.local) if address else []
        if len(parts) == 2 and all(len(part) > 1 and part.isalpha() for part in parts):
            pattern = rf"(?i)\b{parts[0]}\w{{0,2}}\s+(?:\w\.\s)?{parts[1]}\b"
            if (spot := re.search(pattern, f"{letter.subject}\n{letter.text}")) and (name := naming.person(spot[0])):
                found.append((name, "body", spot[0]))
        elif address and len(parts) == 1 and not is_team(address) and not is_platform(address.address):
            told = (each[0] for each in re.finditer(rf"\b{naming.WORD} {naming.WORD}", f"{letter.subject}\n{letter.text}"))
            found += [(name, "body", name) for each in told if _is_local(each, address.local) and (name := naming.person(each))]
    return found


def _is_local(name: str, local: str) -> bool:
    """Whether the part before an @ is made of a name of two words: ada, abrook, adab, adabrook."""
    first, last = (squashed(each) for each in name.split())
    return bool(first and last) and len(local) > 2 and local in (first, first + last, first[0] + last, first + last[0])


def _signed(letter: Letter) -> list[str]:
    """Names below the closing words: a line (or its beginning) that is a person's name and no organisation's."""
    found: list[str] = []
    lines = [each.strip() for each in letter.signature.split("\n") if each.strip()][:6]
    for number, line in enumerate(lines):
        if greeting(line):
            continue
        piece = re.split(r"\s?[|•·]\s?|,\s|\s[-–—/]\s|\s\(|\s(?:on behalf of|for the|for|für)\s", line.lstrip("~-–— "))[0]
        name = naming.person(piece)
        if name is None or len(name.split()) < 2 or len(name.split()) > 4:
            continue
        if _is_organisation(name, letter) or (number > 1 and not found and not letter.closing):
            continue
        again = letter.text.count(name) > 1
        titled = piece != line or number + 1 < len(lines) or letter.closing or again
        if titled and number < 3:
            found.append(name)
    return found


def _is_organisation(name: str, letter: Letter) -> bool:
    """Whether a name of a person's form is the organisation's: the domain's, the sender's own, or one that the text calls so."""
    from .jobs import is_job
    from .senders import domain_names

    labels = frozenset().union(
        *(domain_names(each.address) for each in ([letter.sender] if letter.sender else []) + list(letter.reply_to))
    )
    if any(naming.fits(name, label) for label in labels):
        return True
    shown = naming.without_team((letter.sender.name if letter.sender else None) or "")
    if squashed(name) == squashed(shown) and letter.sender is not None and naming.sender_person(letter.sender) is None:
        return True
    if is_job(name):
        return True
    return _told_as_organisation(name, letter)


def _told_as_organisation(name: str, letter: Letter) -> bool:
    at = (
        "at|joining|bei|chez|hos|presso|(?:career|careers|interest|application|applying|applied|working)(?: \\w+)? (?:with|to|at|in|for)|on behalf of|hiring team of"
        + ("|en" if letter.language == "es" else "")
    )
    return bool(re.search(rf"\b(?:{at}) (?:the )?{re.escape(name)}\b", letter.text))


_I_AM = r"\b(?:i am|i['’]?m|my name is|this is|it['’]?s|soy|me llamo|ich bin|mein name ist|je suis|je m['’]appelle|ik ben|mijn naam is|sono|mi chiamo|sou|chamo-me|jag heter|jeg hedder|nazywam się)"


def _in_full(name: str, letter: Letter) -> str:
    """A first name alone is filled up from the signature, the address or the calendar, where they have the rest."""
    first, *rest = name.split()
    if rest and re.fullmatch(r"\w\.?", first):
        spot = re.search(
            rf"\b{first[0]}[^\W\d_]+ {re.escape(' '.join(rest))}\b",
            f"{letter.sender.name if letter.sender else ''}\n{letter.text}",
        )
        return spot[0] if spot else name
    if rest:
        return name
    introduced = re.search(rf"(?i:{_I_AM}) ({re.escape(name)} {naming.WORD})", letter.text)
    if introduced and (full := naming.person(introduced[1])):
        return full
    for line in letter.text.split("\n"):
        full = naming.person(re.split(r"\s?[|•·,]\s?", line.strip())[0]) if line.startswith(name) and len(line) < 80 else None
        if full and len(full.split()) in (2, 3) and not _is_organisation(full, letter):
            return full
    return name


_PHONE = re.compile(
    r"(?i:\b(?:tel|tlf|tfn|fon|telefon|telefono|teléfono|telefoon|phone|mobile|mob|cell|gsm|whatsapp)\b[.:]{0,2} )\d\d[\d ./-]{5,14}\d(?![\w/=]|[.:]\d)"
    r"|(?<![\w/=.&?-])(?:\(?\+\s?\d{1,3}\)?|\(?0\d|\(\d{2,5}\)|\d{3})[\d ().\u2011/-]{6,18}\d(?![\w/=]|[.:]\d|-\d{4}-)"
)
_DIAL_IN = re.compile(
    r"\b(?:dial(?:[ -]?in)?|pin|passcode|access code|conference id|meeting id|join by phone|one tap|toll|einwahl|konferenz-?id|kenncode|phone conference|kennung|code d['’]accès|webinar id|fax|vat|ust-?id\w*|company (?:no|number|reg\w*)|charity (?:no|number|reg\w*)|registered|registration)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:call you|reach you|phone you|ring you|telephone you|contact you|your (?:number|phone|mobile|cell)|you (?:at|on)|number you|available at this|candidate['’]s|sie (?:unter|an)|rufen sie|vous appel\w+|le llamar\w+|u (?:op|bellen))\b",
    re.IGNORECASE,
)


def _phone(people: People, letter: Letter) -> None:
    """The recruiter's telephone: of the signature, or one that the text asks to call; not a dial-in, not the candidate's."""
    for where, text in (("body, signature", letter.signature), ("body", letter.text)):
        for spot in _PHONE.finditer(text):
            left, right = max(text.rfind("\n", 0, spot.start()) + 1, 0), text.find("\n", spot.end())
            line = text[left : right if right >= 0 else len(text)]
            number = re.sub(r"^[^\d+(]+", "", spot[0]).strip()
            digits = re.sub(r"\D", "", number)
            if not 8 <= len(digits) <= 15 or re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|20\d\d-.*", number):
                continue
            above = text[max(0, left - 80) : left]
            if (
                _DIAL_IN.search(line)
                or _DIAL_IN.search(above)
                or _THEIRS.search(line)
                or ADDRESS.search(spot[0])
                or "http" in line[: spot.start() - left]
            ):
                continue
            people.phone = " ".join(number.split()).strip(" .-")
            people.found["phone"] = Found(caps.one_line(line, 200), where)
            return
