"""Names against the case: a person, company or role in the message that contradicts the invitation.

Silent in doubt: a short or familiar form of the right name is right, and a name is only held against the case where the words
around it say that it is theirs ("the interview with …"), or where it is nearly theirs ("Lumina" for "Lumora").
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

from ..language.sentences import Span

_FORMAL = frozenset(
    "ltd limited inc llc llp plc gmbh ag sa sas bv ab as oy group holding holdings company co corp corporation the and of for de la le du der die das & services"
    " systems solutions partners international global studio studios"
    .split()
)
_GENERIC = frozenset(
    "manager managers head of senior junior lead director assistant associate officer executive team leader coordinator specialist supervisor chief"
    " deputy vice president the a an and for in to at with principal staff trainee intern apprentice i ii iii mid level part full time remote hybrid group regional national"
    " global interim acting graduate role position post job vacancy opening interview process".split()
)
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
    " capt chef coach judge hon pak bu ibu encik puan cik herr frau señor señora don doña sr sra m mme mlle me madame monsieur team all folks there"
    " everyone everybody hiring recruiting recruitment talent acquisition members member of the panel committee manager managers and colleagues colleague sirs"
    " respected greetings eng engr excellency honourable honorable justice brother pani pan mag ing arch to whom it may concern yo howdy alright gidday morning selamat pagi siang buenas buenos tardes dias días hola bonjour salam hej"
    " hallo director magister mag lieutenant colonel major general officer now then is that this may i speak through am oh it's its a very niaje board council bey bhai abi"
    " hanım san sama if dearest esteemed my search selection human resources hr people office department staff both friends hm um er here afternoon. mate bro lads team, again"
    " ok okay omg merhaba selam kia ora ahoj dzień dobry cześć guten tag moin servus liebe lieber evening, po gud pm ma nurse matron vicar imam rabbi lord lady po sahib ji saheb mam maam"
    .split()
)  # fmt: skip


def plain(name: str) -> str:
    """Lower case, accents and possessive left out."""
    name = name.replace("’", "'").removesuffix("'s")
    if name.isascii():
        return name.casefold()
    return "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))


def _words(name: str) -> list[str]:
    return [plain(word) for word in re.findall(r"[^\W\d_](?:[\w'’.-]*\w)?|\d+", name)]


@cache
def _kin() -> dict[str, set[str]]:
    kin: dict[str, set[str]] = {}
    for line in _FAMILIAR:
        names = line.split()
        for name in names:
            kin.setdefault(name, set()).update(names)
    return kin


def same_person(word: str, known: str) -> bool:
    """Whether one word of a name may stand for another: the same, an initial, a short or familiar form."""
    if word == known or (len(word) == 1 and known.startswith(word)):
        return True
    if len(word) > 3 and word[:3] in known[1:]:
        return True
    if len(word) > 1 and (word[:3] == known[:3] or (len(word) == len(known) and word[:-1] == known[:-1])):
        return True
    return word in _kin().get(known, ()) or ("-" in known and word in known.split("-")) or ("-" in word and known in word.split("-"))


def wrong_contact(body: str, greeting: Span, contact: str, others: str) -> Span | None:
    """The name in the greeting, where none of its words is one of the contact's; `others` are names that may stand there too."""
    text = body[slice(*greeting)]
    found = [each for each in re.finditer(r"[^\W\d_][\w'’-]*", text) if plain(each.group()) not in _TITLES]
    known = [word for word in _words(contact) if word not in _TITLES] + _words(others)
    if not found or not known or any(same_person(plain(each.group()), word) for each in found for word in known):
        return None
    if not all(each.group()[0].isupper() for each in found) or len(found) > 4 or re.search(r"[\[<{_]|XX|INSERT", text):
        return None
    start = found[0].start()
    title = re.search(r"\b(?:mr|mrs|ms|miss|mx|dr|prof|don|herr|frau|rev)\.?\s+$", text[:start], re.IGNORECASE)
    return greeting[0] + (title.start() if title else start), greeting[0] + found[-1].end()


def _alike(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right).ratio()


def _matches_company(words: list[str], company: list[str]) -> bool:
    """Whether any telling word of a mention is one of the company's, or its initials."""
    telling = [word for word in company if word not in _FORMAL] or company
    initials = ["".join(word[0] for word in company), "".join(word[0] for word in telling)]
    joined, joined_company = "".join(words), "".join(telling)
    if joined in joined_company or joined_company in joined or joined in initials or any(word in initials and len(word) > 1 for word in words):
        return True
    first = [word for word in words if word not in _FORMAL][:1]
    return bool(first) and any(first[0] == word or (len(first[0]) > 2 and (word.startswith(first[0]) or first[0].startswith(word))) for word in telling[:1]) or (
        bool(first) and first[0] in telling and len(words) == 1
    )


_NAME = r"(?:(?:St\.|[A-ZÀ-Þ][\w'’&.-]*\w))(?:\s+(?:&|and|of|the|de|for)?\s*(?:[A-Z][\w'’&.-]*\w))*"


@cache
def _their_company() -> re.Pattern[str]:
    about = r"(?:interview\w*|meeting|chat|process|position|role|post|vacancy|opening|opportunit\w+|oppurtunit\w+|job|application|candidacy|thing|selection|team|invitation|apprenticeship|internship)"
    return re.compile(
        rf"""\b{about}(?:\s+on\s+\w+|\s+process)?\s+(?:at|with|for|by|from)\s+(?:the\s+)?(?P<a>{_NAME})\b(?!\s+(?:office|branch|site|campus|depot|location|cent(?:re|er)|plant|warehouse|yard))
        | \b(?:impression\s+of|admirer\s+of|invited\s+\w*\s*by|join(?:ing)?|wish(?:ing)?)\s+(?:the\s+)?(?P<b>{_NAME})(?=\s+(?:every|all|and|well|the\s+best|continued|much|showed|team|has|is|can|finds|good|success|for\b))
        | \b(?:at|by|with|from|for)\s+(?:the\s+)?(?P<c>{_NAME})(?=,?\s+(?:thank\ you|and\ for\ your|for\ the\ invitation|for\ inviting))
        | \badmirer\ of\s+(?P<d>{_NAME}) | \bthe\s+(?P<e>{_NAME})\s+(?:apprenticeship|vacancy|interview|selection|process)\b
        """,
        re.VERBOSE,
    )


_DAYS = frozenset("january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow skype zoom teams".split())
@cache
def _capitalised() -> re.Pattern[str]:
    return re.compile(r"(?<!^)[A-ZÀ-Þ]\w*[^\W\d_A-Z]|^[A-Z]\w*[a-z][A-Z]|^\w{5,}\s(?!the|to|a)")


_NO_COMPANY = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
    " teams zoom skype google meet linkedin whatsapp webex i i'm i'd i've mr mrs ms dr prof professor sister captain herr frau you your christmas easter hr cv am pm"
    " today tomorrow english director chief senior head".split()
)


def wrong_company(body: str, company: str, clauses: list[Span], others: str) -> list[Span]:
    """Names that the words around them give as the company's, or that are nearly the company's, and are not.

    `clauses` are those in which the writer speaks of them (thanks, decision, wishes); `others` (role, contact, place) are let pass.
    """
    known = _words(company)
    spared = set(_words(others))
    wrong = []
    for start, end in clauses:
        text = body[start:end]
        if not _capitalised().search(text):
            continue
        named = {found.span(group) for found in _their_company().finditer(text) for group in "abcde" if found.group(group)}
        named |= {found.span() for found in re.finditer(_NAME, text) if _nearly(_words(found.group()), known)}
        for left, right in sorted(named):
            words = _words(text[left:right])
            if not words or words[0] in _NO_COMPANY or any(_same_word(word, other) for word in words for other in spared) or "XX" in text[left:right]:
                continue
            if not _nearly(words, known) and (_matches_company(words, known) or (len(words) == 1 and len(words[0]) < 4)):
                continue
            wrong.append((start + left, start + right))
    return wrong


def _nearly(words: list[str], company: list[str]) -> bool:
    """Whether a name is close to the company's: the same with one telling word different, or a first word much alike."""
    if not words or not company or words[0] in _FORMAL:
        return False
    first, theirs = words[0], next((word for word in company if word not in _FORMAL), company[0])
    tail = len(words) > 1 and len(words) <= len(company) and words[-1] == company[len(words) - 1]
    if first == theirs:
        differs = len(words) > 1 and len(company) > 1 and words[1] not in company and words[1][:4] != company[1][:4]
        return differs and (tail or words[-1] in _KINDS)
    if first in company or first.startswith(theirs) or theirs.startswith(first):
        return False
    return tail or (len(first) > 4 and len(theirs) > 4 and first[:4] == theirs[:4])


_KINDS = frozenset("electronics studio games textiles trust foundation clinics college school dental energy pharma bank media foods logistics".split())


@cache
def _their_role() -> re.Pattern[str]:
    title = r"(?P<title>[A-Z][\w&/'’-]*(?:\s+(?:of|and|&|for|in)?\s*[A-Z][\w&/'’-]*){0,5})"
    return re.compile(
        rf"""\b(?:the|your|as|for|a|an)\s+(?:open\s+|vacant\s+)?{title}\s+(?:role|position|post|job|vacancy|opening|interview|process|opportunity|opp\w*|apprenticeship)\b"""
        rf"""|\b(?:interview|recruitment|application|selection|position|post|role|job|process|apply|applied|candidate)\s+(?:for|of|as)\s+(?:the\s+|a\s+|an\s+|(?:the\s+)?(?:post|position|role)\s+of\s+)?{title.replace("title", "named")}"""
        rf"""|^(?:(?:re|fw|aw):\s*)*(?:[\w']+\s(?:panel|interview)\s+[–—-]\s+)?{title.replace("title", "subject")}\s+(?:interview|post|role|position|vacancy)\b"""
    )


_ROLE_ANCHORS = (
    "role", "position", "post", "job", "vacancy", "opening", "interview", "process", "opportunity", "opp", "apprenticeship", "recruitment", "application", "selection",
    "appl", "candidate", "Role", "Position", "Interview",
)  # fmt: skip


def wrong_role(text: str, role: str, others: str) -> list[Span]:
    """Titles that the words around them give as the role's, and that share no telling word with it."""
    if not any(anchor in text for anchor in _ROLE_ANCHORS):
        return []
    known = [word for word in _words(role) if word not in _GENERIC] or _words(role)
    spared = [word for word in _words(role) + _words(others) if word not in ("and", "of", "the", "for")]
    initials = {"".join(word[0] for word in _words(role)), "".join(word[0] for word in known)}
    wrong = []
    for found in _their_role().finditer(text):
        group = next(name for name in ("title", "named", "subject") if found.group(name))
        left, right = found.span(group)
        words = _words(found.group(group))
        if words and words[0] == "re":
            continue
        telling = [word for word in words if word not in _GENERIC and word not in _DAYS]
        if not telling or not _occupation(words) or any(_same_word(word, other) for word in telling for other in [*spared, *initials]):
            continue
        wrong.append((left, right))
    return wrong


_TRADES = re.compile(
    r"(?:(?:e|o|a)r|ist|ian|ant|ent|man|woman|ive|ee|tary|chef|cook|nurse|clerk|head|lead|apprentice|intern|partner|porter|guard|judge|teacher)s?$"
)


def _occupation(words: list[str]) -> bool:
    """Whether a title reads as one: a word in it names somebody who does something."""
    return any(_TRADES.search(word) for word in words)


def _same_word(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) > 2 and long.startswith(short[: max(3, min(6, len(short) - 1))]))
