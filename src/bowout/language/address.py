"""How a message opens and closes: the greeting, the closing phrase with the writer's name.

Both are told by their form and their place (the first words, the last lines), so that names from everywhere will do.
"""

from __future__ import annotations

import re
from functools import cache

from .sentences import Span, emoji, lowered, trim

_HAIL_OF_MOST = r"(?:dear(?:est)?|hi+(?:ya)?|he+y+a?|hello+)"
"""How nearly every letter begins: with the other ways to say it, the pattern takes longer to compile than a letter to read."""
_HAIL = (
    r"(?:dear(?:est)?|hi+(?:ya)?|hiya|he+y+a?|hello+|helo|hullo|howdy|yo+|alright|ahoy|greetings|gr[uü]ezi|respected|esteemed|gidday|g'day|salam|salaam"
    r"|(?:as-?)?sal+am(?:u|[\s-]+o)?[\s-]+[ao]?l[ae]ikum|ass?alam(?:u|[\s-]+o)?[\s-]+alaikum|adaab|vanakkam|habari|moni|sannu|annyeong|gud\s+(?:am|pm|day|morning|eve)|as-salamu\s+alaykum|hola|buenas?(?:\s+(?:tardes|noches|d[ií]as))?|buenos\s+d[ií]as|bonjour|bonsoir|hej|hei|hallo|ciao|oi|ol[aá]|namaste|namaskar"
    r"|selamat\s+\w+|selam|merhaba|kia\s+ora|aloha|shalom|sawubona|dumela|jambo|niaje|mabuhay|sawatdee|annyeong\w*|konnichiwa|moin|servus|guten\s+\w+|sehr\s+geehrte[rs]?|liebe[r]?"
    r"|goe(?:de(?:morgen|middag|navond|ndag)|iedag)|geachte|estimad[oa]s?|prezad[oa]s?|gentile|egregi[oa]|ch[eè]re?|k(?:æ|j[æe])re|hyv[aä]|vážen[ýáí]|witam"
    r"|szanown[ay]|dzie[nń]\s+dobry|cze[sś][cć]|dobr[yý]\s+den|ahoj|buna|xin\s+ch[aà]o|annyeong"
    r"|(?:a\s+very\s+)?(?:good\s+)?(?:morning|afternoon|evening)(?:\s+to\s+you)?|good\s+day|(?:now|right)\s+then|(?:eh|[ea]y)\s+up|wotcha|wa?ss?up|'?sup|what['’]s\s+up|top\s+of\s+the\s+morning|peace\s+be\s+(?:up)?on\s+you|for\s+the\s+attention\s+of|(?:my|very|most)\s+(?:dear(?:est)?|honou?red|esteemed|respected)|ladies\s+and\s+gentlemen|to\s+whom\s+it\s+may\s+concern|to\s+the\s+.{3,40}|oh\s+hi|ok\s+so|soz)"
)
_TITLES = tuple(
    "mr mrs ms mx miss madam ma'am maam sir dr prof professor rev reverend father fr sister captain capt chef coach judge hon sgt me"
    " mme mlle m herr frau señor señora don doña sr sra pak bu ibu bapak encik puan cik bhai abi bey hanım hanim san sama team all folks everyone there mate bro"
    " hiring recruiting recruitment talent member members colleagues manager committee panel ladies gentlemen both heer mevrouw meneer monsieur madame"
    " dott dottssa dott.ssa signor signora pani paní doctor equipo love duck gaffer boss friend friends".split()
)
_TITLE = rf"(?:{'|'.join(map(re.escape, _TITLES))})"
_NOT_A_NAME = frozenset(
    "thank thanks thx sorry unfortunately sadly hope hoping please no yes yeah nah regretfully apologies cheers having"
    " after due given following further regarding re as i i'm im we it the this that a an my your so just quick bit got"
    " gotta not really first well still again today tomorrow monday tuesday wednesday thursday friday saturday sunday"
    " sincerely respectfully regards best warmly look ok okay right anyway honestly actually frankly great lovely good happy"
    " much many very was cancel withdrawn sent bye bye-bye ta-ra goodbye later laters cheerio ta soon you me us them him her"
    " here there now then soon lol goodnight congrats amen welcome xx xxx x hun love mate bro dude man sir madam miss maam"
    " ma'am cannot can't cant won't wont don't dont never ever all both and or but offer job jobs work interview role time"
    " week weeks day days chance luck search team year".split()
)
_CLOSING = (
    r"(?:(?:with\s+)?(?:my\s+|our\s+)?(?:very\s+|many\s+|the\s+)?(?:best|kind|kindest|warm|warmest|sincere|friendly|fond|good|every\s+good|respectful|cordial|heartfelt)?"
    r"\s*(?:regards|wishes|greetings|rgds|thanks)(?:\s+from\s+[^.!?,]{2,20})?|(?:all\s+the\s+|all\s+my\s+|all\s+)?best(?:\s+of\s+luck.{0,40})?|warmly|warmest|cordially|sincerely|faithfully|respectfully"
    r"|yours[^.!?]{0,20}|your|cheers|bye(?:-bye)?(?:\s+for\s+now)?|[kbw]r|thanks[^.!?]{0,30}|thank\s+you(?!\s+(?:\w+\s+)?for\s+(?!everything|all|understanding|your\s+understanding)[^,]*$)[^.!?]{0,40}|many\s+thanks|ta|love|much\s+love|lots\s+of\s+love|take\s+care|speak\s+soon|sorry\s+again|affectionately|from|with\s+.{3,40}"
    r"|best\s+to\s+.{3,30}|un\s+abrazo|(?:un\s+)?saludos?|bien\s+(?:à|a)\s+vous|cordialement|mvh|med\s+.{3,30}|mit\s+.{3,30}|(?:viele|beste|liebe|herzliche|freundliche|sch[oö]ne)\s+gr(?:ü|ue)(?:ß|ss)e[^.!?,]{0,20}|lg|vg|atenciosamente|ng[aā]\s+mihi|cofion.{0,12}"
    r"|good\s+luck|all\s+good\s+wishes|peace|blessings|god\s+bless|later[sz]?|xx*|i\s+remain.{0,40}|sincerely\s+yours|respectfully\s+yours|very\s+truly\s+yours|gratefully|in\s+gratitude"
    r"|bises|gros\s+bisous|s\s+pozdravem|pozdrawiam|groet(?:en|jes)?|met\s+.{3,30}|hilsen|venlig\s+hilsen|abra[cç]os?|.{0,6}abra[cç]ada|cumprimentos|saluti|cordiali\s+saluti|kv|terveisin)"
)

CLOSINGS_OF_MOST = frozenset((
    "all the best", "best", "sincerely", "yours sincerely", "yours faithfully", "yours truly", "yours", "respectfully", "warmly", "many thanks",
    "thanks", "cheers", "take care",
)) | {
    f"{beginning}{how}{what}"
    for beginning in ("", "with ", "with my ")
    for how in ("", "best ", "kind ", "kindest ", "warm ", "warmest ")
    for what in ("regards", "wishes")
}  # fmt: skip
"""How nearly every letter ends, for the same reason; each is one that `_CLOSING` knows too."""


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compiled once; what is no name stands in lower case, and so must the text."""
    return re.compile(source)


def _is_name_word(word: str) -> bool:
    bare = word.strip(".,!()'’\"-–")
    return bool(bare) and (bare[0].isupper() or not bare[0].isascii()) and not _no_name(word) and not bare.isdigit()


def _no_name(word: str) -> bool:
    """Whether a word is none of a name; a capital letter alone is an initial."""
    bare = word.strip(".,!()'’\"-–")
    return bare.lower() in _NOT_A_NAME and not (len(bare) == 1 and bare.isupper() and bare != "I")


def greeting(body: str, lines: list[Span], contact: str | None = None) -> Span | None:
    """The opening address, its comma or stop with it; a bare name counts where it is set off, or is the known contact's."""
    line = next((span for span in lines if body[slice(*span)].strip() and not body[slice(*span)].startswith("Subject:")), None)
    if line is None:
        return None
    start, end = trim(body, *line)
    text = body[start:end]
    low = lowered(text)
    lead = _pattern(r"[\W_]*").match(text)
    skip = lead.end() if lead and lead.end() < 6 and text[:1] not in "[<{" else 0
    hail = _hail(low, skip)
    if hail is None and (
        interjection := re.compile(r"(?:[Oo]h|[Oo][Mm][Gg]|[Uu]m+|[Ee]r+|[Aa]h|[Oo]k(?:ay)?)[,.!]*\s+").match(text, skip)
    ):
        hail = _hail(low, interjection.end())
    length = _after_hail(text, hail.end()) if hail else _bare_name(text) or _called(text, contact) or _names_set_off(text)
    if not length:
        return None
    return start, start + length


def _hail(low: str, at: int) -> re.Match[str] | None:
    ends = r"(?![\w'’])(?!\s+(?:of|to\s+you|is|was)\b)"
    return _pattern(_HAIL_OF_MOST + ends).match(low, at) or _pattern(_HAIL + ends).match(low, at)


def _names_set_off(text: str) -> int:
    """Several people named on a line of their own: "Tom and Lise,", "Priya (and team),"."""
    found = re.compile(
        r"[A-ZÀ-Þ][\w'’-]+(?:,?\s(?:\(?(?:and|&)\s)?(?:[A-ZÀ-Þ][\w'’-]+|team|all|co)\)?){1,3}\s?[,:!–-]"
    ).fullmatch(text)
    return len(text) if found and not any(word.strip(",()").lower() in _OPENING for word in text.split()) else 0


_OPENING = _NOT_A_NAME - {"and", "team", "all", "both"}


def _called(text: str, contact: str | None) -> int:
    """The contact's own name as the first words, whatever follows."""
    words = [word for word in (contact or "").split() if len(word) > 2]
    beginning = text[:60].casefold()
    if not any(word.casefold() in beginning for word in words):  # compiling a pattern for each contact would be felt
        return 0
    names = "|".join(map(re.escape, words))
    found = re.compile(
        rf"(?:(?:omg|hey|oh)\s+)?(?:{_TITLE}\.?\s+)?(?:{names})(?:\s+(?:{_TITLE}|{names}))*[,.!:–—-]*(?=\s|$)", re.IGNORECASE
    ).match(text)
    return found.end() if found else 0


def _after_hail(text: str, at: int) -> int:
    """Where the greeting ends: at its comma if that comes soon, else after the words that look like a name."""
    stop = _pattern(r"[,:;!\n–—]+|\.(?=\s*$|\s+[A-Z])|\?").search(text, at)
    low = lowered(text)
    address = low[at : stop.start()] if stop else low[at:]
    asks = r"[,!.]?\s*(?:may\s+i\s+speak\s+to|could\s+i\s+speak\s+to|is\s+(?:that|this))\b[^?]{2,40}\?"
    if "?" in text and (asked := _pattern(asks).match(low, at)):
        return asked.end()
    named = text.startswith(",", at) and _pattern(rf",\s+{_TITLE}\.?(?:\s+[^\s,.?!]+){{1,2}}[,.?!]?(?=\s|$)").match(low, at)
    if named:
        return named.end()
    called = text.startswith(",", at) and re.compile(r",\s+([A-ZÀ-Þ][\w'’-]+)[,.](?=\s|$)").match(text, at)
    if called and _is_name_word(called.group(1)):
        return called.end()
    if (
        stop
        and "(" in text
        and (aside := _pattern(r"\s*\([^()]{2,60}\)[,:]?").search(text, at))
        and aside.start() - at < 30
        and aside.start() <= stop.start()
    ):
        return aside.end()
    if len(address.split()) <= 5 and not _pattern(
        r"\b(?:i|i'm|im|it's|its|this\s+is|just|thanks|thank|thx|sorry|cant|can't|from|re|got|bit|something's|yeah)\b"
    ).search(address):
        if stop and text[stop.start()] == "." and address.rstrip().endswith(_TITLES):
            return _after_hail(text, stop.end()) if stop.end() < len(text) else stop.end()
        return stop.end() if stop else len(text)
    words = list(re.finditer(r"\S+", text[at:]))
    last = at
    for word in words[:5]:
        bare = word.group().strip(".,!")
        if not (_is_name_word(bare) or bare.lower() in _TITLES or re.match(r"[\[{<]", bare)):
            break
        last = at + word.end()
    return last


def _bare_name(text: str) -> int:
    """A name (or title and name) at the very start, with a comma after it."""
    found = re.compile(r"([^\s,:;!?]+?(?: [^\s,:;!?]+?){0,3})(?:[,:!]+|\s?[–—]|\s-(?=\s|$)|$)").match(text)
    if not found:
        return 0
    words = found.group(1).split()
    whole = found.end() == len(text)
    titled = words[0].lower().removesuffix(".") in _TITLES
    if any(word.lower().strip(".'’") in _NOT_A_NAME for word in words) and not titled:
        return 0
    named = all(_is_name_word(word) or word.lower().removesuffix(".") in _TITLES for word in words)
    if not named and not (re.match(r"[\[{<]", text) and whole):
        return 0
    if whole and found.group(0)[-1] not in ",:!–—-":
        return 0
    return found.end() if len(words) <= 3 or titled else 0


_SMALL = frozenset("de da do dos van der den von bin bint al el la le di du ter of y & and ap ibn zu af".split())
"""Words of names that are written small."""


def looks_like_name(text: str) -> bool:
    """Whether a whole short line reads as a person's name, with degrees or a rank perhaps."""
    text = text.strip()
    if text.endswith((*"xXoO", ")")):
        text = _pattern(r"(?<!\s)\s+(?:[xX][oOxX]*|[:;]-?\))$").sub("", text)
    text = text.strip("-–—~* ")
    if text.endswith(")"):
        text = _pattern(r"\([^()]{1,24}\)$").sub("", text).strip()
    text = text.rstrip(".,!").strip()
    for start, end in reversed(emoji(text)):
        text = (text[:start] + text[end:]).strip()
    if not text or len(text) > 60 or "XXX" in text:
        return False
    if not text.replace(" ", "").isalpha() and (
        _pattern(r"[\[\]{}<>@_?:;/]{1}(?!E$)|\d{2,}").search(text)
        or _pattern(r"[.!?] [A-Z][a-z]+ [a-z]|, [a-z]+ly$").search(text)
    ):
        return False
    words = text.split(",")[0].split()
    if not 1 <= len(words) <= 5 or any(map(_no_name, words)):
        return False
    return all(_is_name_word(word) or word in _SMALL for word in words)


def is_closing(text: str) -> bool:
    """Whether a short line is a closing phrase ("Kind regards,")."""
    text = text.strip()
    if len(text.split()) > 9 or not text:
        return False
    return looks_like_closing(text) or text.endswith(",")


def sign_off(body: str, lines: list[Span], candidate: str | None = None) -> tuple[Span | None, int]:
    """The closing phrase with the writer's name, and where the message's own sentences end.

    A name that stands alone on the last line will do; a closing without a name, or with a blank for one, is no sign-off.
    """
    full = [span for span in (trim(body, *line) for line in lines) if span[0] < span[1]]
    if not full:
        return None, len(body)
    for number in range(len(full) - 1, max(0, len(full) - 8), -1):
        before, name = body[slice(*full[number - 1])], body[slice(*full[number])]
        if is_closing(before) and (before.endswith(",") or looks_like_closing(before) or not looks_like_name(before)):
            if (
                looks_like_name(name)
                or _is_candidate(name, candidate)
                or (name.islower() and len(name.split()) == 1 and number == len(full) - 1)
            ):
                return (full[number - 1][0], full[number][1]), full[number - 1][0]
            if number == len(full) - 1 and looks_like_closing(before):
                return None, full[number - 1][0]
    if (signed := _signed_above(body, full)) is not None:
        return full[signed], full[signed][0]
    last = full[-1]
    text = body[slice(*last)]
    if len(full) > 1 and (inline := _closing_and_name(body, last)):
        return inline, inline[0]
    if len(full) > 1 and (
        looks_like_name(text)
        or _is_candidate(text, candidate)
        or (len(text.split()) == 1 and text.isalpha() and text.lower() not in _NOT_A_NAME)
    ):
        return last, last[0]
    if is_closing(text) and len(text.split()) <= 5 and not text.endswith((".", "!")) and len(full) > 1:
        return None, last[0]
    found = _at_the_end(body, last, candidate)
    return found, found[0] if found else len(body)


def _signed_above(body: str, full: list[Span]) -> int | None:
    """The number of a line that is a name, begins a paragraph, and has but short lines without a stop below it: a post, a ward."""
    for number in range(len(full) - 2, max(0, len(full) - 5), -1):
        below = [body[slice(*line)] for line in full[number + 1 :]]
        set_off = "\n" in body[full[number - 1][1] : full[number][0]].replace("\n", "", 1)
        packed = body[full[number][0] : full[-1][1]].count("\n") == len(below)
        titles = all(len(line.split()) < 9 and line[-1] not in ".!?," and not looks_like_closing(line) for line in below)
        if set_off and packed and titles and looks_like_name(body[slice(*full[number])].rstrip(",")):
            return number
    return None


def looks_like_closing(text: str) -> bool:
    """Whether a line is a known closing phrase, comma or none."""
    low = lowered(text.strip())
    return low.rstrip(" ,.!") in CLOSINGS_OF_MOST or bool(_pattern(_CLOSING + r"[\s,.!~–—-]*").fullmatch(low))


def _is_candidate(text: str, candidate: str | None) -> bool:
    known = (candidate or "").casefold()
    return bool(known) and text.strip(" ,.-–—").casefold() in (known, *known.split())


def _closing_and_name(body: str, line: Span) -> Span | None:
    """A closing and a name on one line, as in "Best, Aisha Malik"."""
    text = body[slice(*line)]
    found = re.compile(r"(.{2,30}?[,–—]|From|x+(?:ox*o?)?)\s+(\S.{0,40})$", re.IGNORECASE).match(text)
    if found and looks_like_closing(found.group(1)) and looks_like_name(found.group(2)):
        return line
    return None


def _at_the_end(body: str, line: Span, candidate: str | None) -> Span | None:
    """A name (with a closing before it perhaps) after the last stop of the last line."""
    start, end = line
    text = body[start:end]
    # The last stop of a row will do: a search that took the row whole would take it again from each of its stops.
    cuts = [found.end() for found in re.finditer(r"[.!?…)][\"”’]?\s+(?=\S)|\s[-–—](?=\s?[A-Z])|\n", text)]
    cuts += [right for _, right in emoji(text)]
    for cut in sorted(set(cuts))[-3:]:
        left, right = trim(body, start + cut, end)
        piece = body[left:right]
        if not piece or len(piece.split()) > 12:
            continue
        if (
            looks_like_name(piece)
            and not piece.endswith(("!", "?"))
            and (len(piece.split()) <= 4)
            and not (piece.endswith(".") and len(piece.split()) > 2)
        ):
            return left, right
        if _is_candidate(piece, candidate) or _closing_and_name(body, (left, right)):
            return left, right
    return None
