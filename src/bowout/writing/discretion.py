"""What of the candidate's own words is not for the other side: told in confidence, private, blunt, hearsay, a comparison of pay.

In doubt a word counts as guarded: then the reason is put by its kind, in neutral words, and nothing false is said.
"""

from __future__ import annotations

import re
from functools import cache

_GUARDED = {
    "told in confidence": (
        "to yourself | gets out | get out | find out | finds out | keep quiet | nobody know* | nobody has * told | nobody been told | nobody else know* | nobody else has | nobody at work | no one has * told | no one know* | noone know* | no-one know* | don't know yet | doesn't know* | don't know about | haven't been told"
        " | hasn't been told | not been told | haven't told | hasn't told | not told | not announced | announce*"
        " | can't say who | can't say where | can't say what | can't say which | can't say more | can't say yet | can't say anything | can't say it | can't say til | can't say until | couldn't say who | couldn't say where | not allowed to | secret* | confiden* | on the quiet | off the record | between us | between you and me | no names | not a word"
        " | it quiet | quiet til | quiet till | quiet until | quiet for now | kept quiet | be quiet | quiet about | quiet bout | hush* | under wraps | nda | not public | embargo* | don't tell | don't say it | don't say that | don't say so | don't say anything | don't write it | don't write that | don't put that | don't put it | don't mention | shouldn't say | shouldn't have told"
        " | privately | before the news | not supposed to | mum's the word | don't want them to know | without * knowing | yet to be announced"
        " | not official | unofficial* | in private | absolutely private | strictly private | very private | totally private | stays private | keep this private | keep it private | under my hat | under your hat | keep mum | stay mum | keep it under | schtum | shtum | stumm | on the down low | down low | lips sealed | lips are sealed | sworn to"
    ),
    "private": (
        "pregnan* | ivf | miscarr* | trimester | adopt* | surroga* | fertil* | cancer | chemo* | tumo* | diagnos* | surgery | operation"
        " | operated | treatment* | hospital* | injur* | fractur* | stroke | illness | ill | sick* | covid | doctor* | biopsy | scan* | chronic | symptom*"
        " | depress* | anxi* | panic* | breakdown | burnt out | burned out | burnout | burn out | therap* | counsel* | bipolar | adhd | autis*"
        " | suicid* | ptsd | rehab | sober | addict* | drinking | exhausted | overwhelmed | signed off | stress* | medic* | meds | health | dementia"
        " | alzheimer* | parkinson* | dialysis | oxygen | insulin | catheter | stoma | transplant* | pacemaker | prosthe* | infusion* | seizure* | epilep* | crohn* | lupus | wheelchair | disab* | divorc* | separat* | custody"
        " | family court | my ex | split up | broke up | breaking up | left me | walked out | affair | domestic | abus* | bulli* | died | dying | death | funeral"
        " | passed away | hospice | grief | griev* | debt* | bankrupt* | bailiff* | evict* | mortgage | landlord | lease | rent | rents | skint | afford* | overdraft | loan"
        " | loans | fees | licence is suspended | license is suspended | licence suspended | license suspended | licence was suspended | license was suspended | suspended licence | suspended license | driving ban | banned | disqualified | revoked | dui | drink driv* | drink-driv* | drunk driv* | points on my | court | police | arrest* | prison | jail | probation | criminal | solicitor* | lawyer* | visa | passport | papers | home office | immigration | work permit | asylum | deport* | benefits | homeless*"
        " | church | mosque | temple | faith | god | sabbath | shabbat | prayer* | fasting | had a fall | excluded | in hospital | sex* | gay | trans | race | religio* | pain | painful | knee | hip | weight"
    ),
    "a comparison of pay": (
        "pay | pays | paid | paying | unpaid | salar* | wage* | money | rate | bonus* | raise | pay rise | rise | commission* | equity | shares | package | pension | cheap*"
        " | peanuts | underpa* | lowball* | £* | $* | €* | per hour | double | more than they | more than you | earn* | budget | cost of living | better | competitor* | rival* | matched"
        " | counter offer* | counteroffer* | counter-offer* | k more | k less | gross | ote | minimum wage | compensation | comp | better offer | better paid"
    ),
    "blunt": (
        "fuck* | shag* | piss* | cunt* | bastard* | bugger* | twat* | toss* | bitch* | slag* | whore* | knob* | enemy | vegan* | weed | stoned | drunk* | hungover | joke* | awful* | terribl* | insane | ridiculous* | rubbish | crap* | shit* | bs | bull | bullshit | bollocks | suck* | hate* | hating | bored | boring | boredom | dull | stupid* | idiot*"
        " | moron* | clown* | toxic | rude* | arrogan* | creep* | sleaz* | dodg* | shady | sketch* | chao* | mess | messy | messed | shambl* | nightmare* | disgust* | dump | hole"
        " | grim | dire | pathetic | useless | waste* | lazy | scam* | liar* | lie | lies | lied | lying | scream* | bully* | bullies | sweatshop | slave*"
        " | exploit* | smoke and mirrors | nonsense | cowboy* | amateur* | unprofessional | red flag* | alarm bell* | ghost* | beg* | dead end | dead-end"
        " | soul* | hell | crazy | mad | mental | weird* | cring* | gross | smug | patroni* | condescend* | talked over | talks over | interrupt* | disorgani* | couldn't face"
        " | can't face | can't stand | can't be bothered | couldn't be bothered | racist | sexist | homophob* | ageist | wtf | lol | ffs | omg | sinking | cult | bro | bros | vibe* | meh"
        " | no way | no thanks | screw* | damn* | bloody | hellhole | cheapskate* | stingy | tight | insult* | laugh* | pointless | worst | horrible | horrid | appall* | shock*"
        " | fake | dishonest | misle* | bait | trick* | con | kill me | dead | die | fed up | sick of | annoy* | irritat* | arse* | ass | wank* | dick* | prick* | old hat | dinosaur*"
        " | reek* | stink* | stank | smell* | filthy | dirty | desperate* | dreadful | abysmal | lousy | fob* | whatever | only does | only do | didn't like | don't like | did not like | dislike* | nothing but | basically | literally | honestly | tbh | imo"
        " | nobody hits | smoke | glorified | dressed up | ancient | outdated | for the price | repetitive | monoton* | miserable | busted | bust | fancy | one-man band | dogsbody | skivvy | donkey | babysit* | mickey mouse | tin pot | tinpot | two-bit | hardly | supposedly | so-called | proper | kinda | sorta | gonna | wanna | ain't"
        " | psycho | psychos | psychotic | psychopath* | yes man | yes-man | yes men | doormat | lapdog | punchbag | punching bag | lackey | muggins | ego* | god awful | dogshit | trash | garbage | ugly | tacky | cheesy | silly | moan* | whin* | nag* | snob* | posh | stuck up | full of * | up themselves | control freak | micromanag*"
    ),
    "hearsay": (
        "glassdoor* | reviews | kununu | reddit | trustpilot | heard | hear | told me | tells me | rumour* | rumor* | reputation | apparently | word is | friend who | mate | mates"
        " | friend of mine | used to work there | worked there | ex-colleague* | ex-employee* | everyone says | everybody says | people say | known for | warned | says | said that"
        " | scandal* | lawsuit* | tribunal* | laying off | layoffs | laid off | redundanc* | firing | sacked | sacking | turnover | keeps leaving | quit | in the news | in the papers"
    ),
}
"""Each sort of guarded word. A star stands for any ending, and alone for any word."""

PEOPLE_THERE = "he she him her his they them their founder ceo interviewer"
"""Words for people of theirs: what is said of them stays out, whatever it is."""


def plain(text: str) -> str:
    """Lower case, straight apostrophes, no other punctuation, single spaces around each word: for looking cues up.

    "mum's" is there as "mum" too.
    """
    text = " ".join(re.sub(r"[^\w'£$€%.\-]+|\.(?!\d)", " ", text.lower().replace("’", "'")).split())
    owners_bare = text.replace("'s ", " ")
    return f" {text} " if owners_bare == text else f" {text} | {owners_bare} "


@cache
def _pattern(cue: str) -> re.Pattern[str]:
    return re.compile(" " + r"[^ ]*".join(re.escape(piece) for piece in cue.split("*")) + " ")


def has_cue(said: str, cue: str) -> bool:
    """Whether a cue ("night shift*") stands in a text as `plain` gives it: whole words, a star for any ending."""
    if "*" not in cue:
        return f" {cue} " in said
    return f" {cue.split('*', 1)[0]}" in said and _pattern(cue).search(said) is not None


@cache
def _cues(sort: str) -> tuple[str, ...]:
    return tuple(_GUARDED[sort].split(" | "))


def guarded(text: str) -> str | None:
    """The sort of guarded word in a text: "told in confidence", "private", "blunt" …; None where it may be said."""
    said = plain(text)
    return next((sort for sort in _GUARDED if any(has_cue(said, cue) for cue in _cues(sort))), None)


_TO_BE_SAID = re.compile(
    r"(?<!n't )(?<!not )\b(?:just|only|can|could|ok to|okay to|fine to|happy to|I'll) (?:just |only )?(?:say|tell (?:them|her|him))(?: that|:)? (?=I|we|my)(.{6,}?)(?:[.;,!?]|\)|$)"
    r"|\b(?:they|she|he) (?:only |just )?needs? (?:only |just )?(?:to )?know(?: that)? (?=I|we|my)(.{6,}?)(?:[.;,!?]|\)|$)",
    re.IGNORECASE,
)


def to_be_said(note: str) -> str | None:
    """What the candidate wants to have said, where the note tells: "… just say I'm moving" → "I'm moving"."""
    found = _TO_BE_SAID.search(note)
    return (found[1] or found[2]).strip() if found else None


def in_confidence(text: str) -> bool:
    """Whether a text says that something in it is not known yet, or must not be told."""
    said = plain(text)
    return any(has_cue(said, cue) for cue in _cues("told in confidence"))
