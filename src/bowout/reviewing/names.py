"""The contact's name against the case. A short or familiar form of the right name is right, and so is whatever shares its
beginning: silent in doubt.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..language.sentences import Span

_FAMILIAR = (
    "william will bill billy liam", "robert rob bob bobby", "richard rich rick dick ricky", "elizabeth liz beth lizzie eliza betty libby elspeth lisa",
    "margaret maggie meg peggy greta madge mags", "catherine katherine kathryn kate katie cathy kathy kat kitty catriona", "john jack johnny jon", "james jim jimmy jamie",
    "edward ed eddie ted ned teddy", "michael mike mick mickey micky", "anthony tony ant", "alexander alexandra alex sandy sasha lex xander al", "susan sue susie suzanne",
    "deborah deb debbie debs", "jennifer jen jenny jenn", "patricia pat patty tricia trish paddy", "patrick pat paddy", "charles charlie chuck chaz", "henry harry hank",
    "thomas tom tommy", "joseph joe joey jo", "josephine jo josie", "daniel dan danny", "david dave davy", "stephen steven steve ste", "nicholas nick nicky", "nicola nicky nikki nic",
    "christopher chris kit topher", "christine christina chris chrissie tina", "andrew andy drew", "matthew matt", "samuel samantha sam sammy", "benjamin ben benny",
    "theodore ted theo teddy", "frederick fred freddie", "frances francis fran frank frankie", "rebecca becky bex becca", "victoria vicky tori vic", "jacqueline jackie jacqui",
    "abigail abby gail", "gregory greg", "geoffrey jeffrey geoff jeff", "lawrence laurence larry laurie", "leonard len lenny leo", "gerald gerry jerry gerard ger", "donald don donny", "dorothy dot dottie dorothea",
    "eleanor ellie nell nora elinor", "sarah sally sal sadie", "mary molly polly mae", "ann anne annie nancy hannah anna", "philip phil pip", "philippa pippa pip", "barbara barb babs",
    "virginia ginny", "veronica ronnie vero", "ronald ron ronnie", "kenneth ken kenny", "peter pete", "timothy tim", "raymond ray", "walter walt wally", "zachary zach zac zak",
    "nathaniel nathan nate nat", "natalie natasha nat tash", "jonathan jon jonny", "joshua josh", "oliver ollie oli", "isabella isabel bella izzy isobel", "gabriel gabriela gabby gabe", "siobhan shiv",
    "maria mia mariana", "aleksandra ola sasha", "katarzyna kasia", "małgorzata gosia", "jose pepe", "francisco paco pancho", "guadalupe lupe", "dmitri dima", "mohammed mohamed muhammad mo", "tamsin tam tamz", "terence terry terrence tel",
    "stuart stewart stu", "colin col", "derek del", "marcus marc mark", "kimberly kim", "valerie val", "pamela pam", "judith judy jude", "teresa theresa teresita tess tessa terri", "padraig patrick paddy podge", "rosalind roz ros rosie rose", "penelope penny", "augustus gus angus", "bronwyn bron bronwen",
)  # fmt: skip
_TITLES = frozenset(
    "dear hi hello hey hiya good morning afternoon evening day mr mrs ms mx miss dr prof professor sir madam ma'am rev reverend father fr sister captain"
    " assalam-o-alaikum assalamualaikum assalamu as-salamu salaam salamu alaikum aleikum moni"
    " doctor principal dean pastor bishop head headmaster headmistress headteacher editor owner boss secretary chair chairman chairwoman president supervisor superintendent warden engineer"
    " capt chef coach judge hon pak bu ibu encik puan cik herr frau señor señora don doña sr sra m mme mlle me madame monsieur team all folks there"
    " everyone everybody hiring recruiting recruitment talent acquisition members member of the panel committee manager managers and colleagues colleague sirs"
    " respected greetings eng engr excellency honourable honorable justice brother pani pan mag ing arch to whom it may concern yo howdy alright gidday morning selamat pagi siang buenas buenos tardes dias días hola bonjour salam hej"
    " hallo director magister mag lieutenant colonel major general officer now then is that this may i speak through am oh it's its a very niaje board council bey bhai abi"
    " hanım san sama if dearest esteemed my search selection human resources hr people office department staff both friends hm um er here afternoon. mate bro lads team, again ladies gentlemen speaking both pani heer mevrouw meneer dott dott.ssa equipo very my most honoured honored"
    " doctora doutor doutora profesor profesora tere tervist ola olá salve sveiki labas zdravo halo aloha szia moikka hei hallå ok okay omg merhaba selam kia ora ahoj dzień dobry cześć guten tag moin servus liebe lieber evening, po gud pm ma nurse matron vicar imam rabbi lord lady po sahib ji saheb mam maam"
    .split()
)  # fmt: skip


_FOLDED = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "đ": "d", "ı": "i", "æ": "ae", "þ": "th", "ð": "d"})


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Lower case, accents and possessive left out."""
    name = name.replace("’", "'").removesuffix("'s")
    if _drawn_out().search(name):
        name = _drawn_out().sub(r"\1", name)
    if name.isascii():
        return name.casefold()
    import unicodedata

    spread = unicodedata.normalize("NFKD", name.casefold().translate(_FOLDED))
    return "".join(char for char in spread if not unicodedata.combining(char))


@cache
def _drawn_out() -> re.Pattern[str]:
    """A letter three times or more: "Annaaa"."""
    return re.compile(r"(.)\1{2,}")


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, plain."""
    return tuple(plain(word) for word in _word().findall(name))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?|\d+")


@cache
def _kin() -> dict[str, set[str]]:
    kin: dict[str, set[str]] = {}
    for line in _FAMILIAR:
        names = line.split()
        for name in names:
            kin.setdefault(name, set()).update(names)
    return kin


_SPOKEN_LETTER = {"bee": "b", "dee": "d", "jay": "j", "kay": "k", "em": "m", "vee": "v"}
"""An initial as it is spoken, which is what many are called."""


def same_person(word: str, known: str) -> bool:
    """Whether one word of a name may stand for another: the same, an initial, a short or familiar form, a slip of one letter."""
    if word == known or (len(word) == 1 and known.startswith(word)) or word in _kin().get(known, ()):
        return True
    if known in word.split("-") or word in known.split("-") or (len(known) < 5 and word.startswith(known)):
        return True
    if _SPOKEN_LETTER.get(word) == known[:1]:
        return True
    shorter = len(word) < len(known)
    if shorter and len(word) > 1 and (word[:3] == known[:3] or (len(word) > 3 and word[:3] in known[1:])):
        return True
    return len(known) > 2 and word[0] == known[0] and _one_letter_off(word, known)


def _one_letter_off(word: str, known: str) -> bool:
    """Whether two words differ by one letter left out, put in or changed."""
    short, long = sorted((word, known), key=len)
    at = next((number for number, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short))
    return len(long) - len(short) < 2 and short[at + (len(short) == len(long)) :] == long[at + 1 :]


def same_surname(word: str, known: str) -> bool:
    """Whether a word after "Mr" or "Ms" may be a word of the contact's name: no short forms, but the ways to write an umlaut."""
    written = {known, known.replace("ae", "a").replace("oe", "o").replace("ue", "u")}
    return (
        word in written or word in known.split("-") or word.replace("ae", "a").replace("oe", "o").replace("ue", "u") in written
    )


@cache
def _writer() -> re.Pattern[str]:
    """Where a greeting goes on to tell who speaks."""
    return re.compile(
        r"\b(?:[Ii]t['’]?s|[Tt]his is|[Hh]ere (?:is|speaks))\b|(?<=[,.?!]\s)(?:[A-ZÀ-Þ][\w'’.-]*\s){1,3}(?:here|speaking|again)\b"
    )


@cache
def _greeted() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][\w'’-]*")


_MAN = frozenset(("mr", "sir", "herr", "señor", "monsieur"))
_WOMAN = frozenset(("mrs", "ms", "miss", "frau", "señora", "madam"))
_GENDERED = _MAN | _WOMAN


def _other_title(greeting: list[str], contact: list[str]) -> bool:
    """Whether the greeting's title is a man's and the contact's a woman's, or the other way round."""
    return any(
        not one.isdisjoint(greeting) and not other.isdisjoint(contact) and one.isdisjoint(contact)
        for one, other in ((_MAN, _WOMAN), (_WOMAN, _MAN))
    )


def wrong_contact(body: str, greeting: Span, contact: str, others: str) -> Span | None:
    """The name in the greeting, where it cannot be the contact's; `others` are names that may stand there too."""
    text = body[slice(*greeting)]
    spoken = [plain(word) for word in _greeted().findall(text)]
    if _GENDERED.isdisjoint(spoken) and set(spoken) - _TITLES <= set(words_of(contact)):
        return None  # as nearly always: need not be looked at further
    text = _writer().split(text)[0]
    words = list(_greeted().finditer(text))
    spoken = [plain(each.group()) for each in words]
    found = [each for each, word in zip(words, spoken, strict=True) if word not in _TITLES]
    said = [word for word in spoken if word not in _TITLES]
    known = [word for word in words_of(contact) if word not in _TITLES]
    if not found or not known or len(found) > 4 or re.search(r"[\[<{_]|XX|INSERT", text):
        return None
    if not all(each.group()[0].isupper() for each in found):
        return None
    if _GENDERED.isdisjoint(spoken) and set(said) <= set(known):
        return None
    start = found[0].start()
    title = re.search(r"\b(?:mr|mrs|ms|miss|mx|dr|prof|don|herr|frau|rev)\.?\s+$", text[:start], re.IGNORECASE)
    if any(same_person(one, word) for one in said for word in words_of(others)):
        return None
    same = same_surname if title and len(said) == 1 else same_person
    titled_otherwise = bool(title) and _other_title(spoken, list(words_of(contact)))
    if any(same(one, word) for one in said for word in known) and not titled_otherwise:
        return None
    return greeting[0] + (title.start() if title else start), greeting[0] + found[-1].end()
