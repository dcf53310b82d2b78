"""The candidate's own clauses: which are carried over, how they stand together, and which look like one and are none."""

import pytest

from bowout.nouns import Brief
from bowout.writing.note.private import Note
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.clause import first_person, grounds, wished


def put(words, because, note):
    return reason_of(Brief(intent="decline", reason=because, reason_detail=note), words).clauses


@pytest.mark.parametrize(
    ("piece", "clause"),
    [
        ("did four years of running crews and went grey", "I spent four years running crews"),
        ("11 years behind a till", "I've spent eleven years behind a till"),
        ("I've done 6 years in call centres", "I've spent six years in call centres"),
        ("seven years as a TA", "I've spent seven years as a TA"),
        ("it's mostly litigation", "the role is mostly litigation"),
        ("more admin than teaching", "the role is more admin than teaching"),
        ("I only do bridal hair", "I want to keep to bridal hair"),
        ("I'm a surveyor not a typist", "I want to go on working as a surveyor"),
        ("want back on the tools", "I want to be back on the tools"),
        ("want my own class", "I'd like my own class"),
        ("want projects again", "I want to get back to projects"),
        ("would sooner work outdoors", "I'd rather work outdoors"),
        ("realised I want to stay in the north", "I want to stay in the north"),
        ("off to Canada in the spring", "I'm going to Canada in the spring"),
        ("no bus before 6", "there's no bus before 6"),
    ],
)
def test_a_piece_is_a_clause_in_the_first_person(piece, clause):
    assert first_person(piece) == clause


@pytest.mark.parametrize(
    "piece",
    [
        "want to stay there", "want it", "want employed", "I want to use it daily", "he did four years of running crews",
        "did four years of nothing", "four years of chaos", "all bikes", "all wrong", "more trouble than sense",
        "no bus pass", "I only do it for now", "I only do two days", "found out office is 5 days", "want more",
    ],
)  # fmt: skip
def test_what_looks_like_a_clause_and_is_none(piece):
    clause = first_person(piece)
    assert clause is None or not (wished(clause) or grounds(clause))


@pytest.mark.parametrize(
    ("because", "note", "clause"),
    [
        ("fit", "its a crew of 22 to babysit. did four years of running crews and went grey, want to be on the design side now",
         "I spent four years running crews, and I want to be on the design side now"),
        ("fit", "it is 70 percent administration, I want to stay at the bench. also every paper has her name first",
         "the role is mostly administration, and I want to stay at the bench"),
        ("fit", "want to stay at the bench. and it's 90% paperwork", "the role is mostly paperwork, and I want to stay at the bench"),
        ("staying", "they finally gave me the poetry list, five yrs of begging",
         "my present employer has given me the poetry list I'd wanted for five years, and I've decided to stay"),
        ("staying", "my director finally gave me the summer reading budget, cried a bit lol",
         "my present employer has given me the summer reading budget, and I've decided to stay"),
        ("staying", "gaffer's making me a partner in the garage",
         "my present employer is making me a partner in the garage, and I've decided to stay"),
        ("staying", "boss found out and offered me the supervisor post",
         "my present employer has offered me the supervisor post, and I've decided to stay"),
        ("staying", "promised me the depot job if I stay", "my present employer has promised me the depot job, and I've decided to stay"),
        ("other", "moving to Valencia in the new year with my girlfriend", "I'm moving to Valencia in the new year"),
        ("logistics", "4am start and there's no bus before 6", "there's no bus that would get me in for a 4am start"),
        ("logistics", "no car + first bus gets there 7.40 shift is 6", "the first bus wouldn't get me in for a six o'clock start"),
    ],
)  # fmt: skip
def test_a_note_says_as_much_as_it_may(words, because, note, clause):
    assert put(words, because, note)[0] == clause


@pytest.mark.parametrize(
    ("because", "note", "never"),
    [
        # A wish and what it rests on are of one hand: what is said of others, or guarded, is not joined.
        ("fit", "he spent ten years running crews, I want to design", "ten years"),
        ("fit", "did four years of rehab, want to design", "rehab"),
        ("fit", "I like being out on the road, this is a desk", "travel"),
        ("fit", "wants a people person, I'm a spreadsheet person", "contact with people"),
        ("fit", "they do weddings, I do funerals", "emotionally"),
        ("fit", "strictly no dogs", "live-in"),
        ("fit", "I want a job where I can use my Welsh", "more Welsh"),
        ("fit", "not enough French, I want to use it daily", "calls for"),
        ("fit", "wanted to do hospital pharmacy, this is a chain", "kitchen"),
        ("fit", "rotating around 6 sites, no base, I want one garden", "salary"),
        ("fit", "it's commission plus a tiny base", "larger organisation"),
        ("fit", "no budget for research, only teaching", "close to teaching"),
        ("fit", "it's mainly a telephone job and I'm deaf in one ear", "deaf"),
        ("fit", "after-sales. I'm new business through and through", "less about winning"),
        ("logistics", "I only have the car on Tues and Thurs", "not able to work Tuesdays"),
        ("logistics", "five nights a month in Frankfurt", "night shifts"),
        ("logistics", "there's one bus an hour", "journey would be an hour"),
        ("logistics", "no lift in the building", "lift that I was counting on"),
        ("logistics", "car died, no bus at 3am", "3am start"),
        ("logistics", "they need an answer by Friday", "Fridays"),
        ("logistics", "id be out of the house 14 hours a day", "from home"),
        ("logistics", "needs 24h availability every third week", "part-time"),
        ("logistics", "I'm on the wrong side of the river, ferry plus bus plus walk", "foot"),
        ("logistics", "evening surgery till 8, childminder shuts at 6", "school run"),
        ("logistics", "term time only so no pay in summer", "term"),
        ("other-offer", "was offered a place with the local vets", "study"),
        ("other-offer", "offer call came 10 min before yours, said yes", "nearer"),
        ("other-offer", "my old boss wants me. all very quiet still", "worked with"),
        ("staying", "they offered me a transfer to the Bristol depot, 10 mins from home", "from home"),
        ("staying", "made me associate director. six yrs of asking got me nothing", "wanted for"),
        ("staying", "my gaffer put me on 18 an hour", "18"),
        ("staying", "they're sending me to do the diploma", "different position"),
        ("staying", "my wife asked me to stay", "employer has asked"),
        ("personal", "9 wks pregnant after ivf, not telling ANYONE", "family"),
        ("personal", "we lost our house in the flood", "after a loss"),
        ("personal", "I want a year at home with my son before he starts school", "at school"),
        ("personal", "taking a year out to walk and sort my head out", "head"),
    ],
)  # fmt: skip
def test_a_near_miss_is_not_said(words, because, note, never):
    assert not any(never in clause for clause in put(words, because, note))


@pytest.mark.parametrize(
    ("because", "note", "secret"),
    [
        ("fit", "three years with a boss who groped me, want an all women team", "grop"),
        ("fit", "ten years as a stripper, want office work", "stripper"),
        ("fit", "4 years in prison kitchens, want a real restaurant", "prison"),
        ("fit", "I've spent ten years drinking, want something calm", "drinking"),
        ("fit", "five years at Deloitte, I want to work for myself", "Deloitte"),
        ("fit", "I only work with adults since the accusation", "accus"),
        ("fit", "I'm a single mother not a machine", "mother"),
        ("fit", "I want to be near my dealer", "dealer"),
        ("fit", "I do coke, they drug test", "coke"),
        ("staying", "they gave me a warning and now I have to stay till it's spent", "warning"),
        ("staying", "she gave me another chance after the theft", "theft"),
        ("staying", "they let me off the disciplinary", "disciplinary"),
        ("staying", "they promised me 55k", "55"),
        ("staying", "my manager's giving me a bonus of 3k", "bonus"),
        ("staying", "they've given me the Acme account, not announced", "Acme"),
        ("other", "I'm moving to a refuge", "refuge"),
        ("other", "we're moving to get away from my dad", "dad"),
        ("other", "I'm going to have a baby", "baby"),
        ("other", "I'm off to Switzerland to be with my mum at the end", "end"),
        ("personal", "I'm taking six months to dry out", "dry"),
        ("personal", "we're moving because of the neighbours' threats", "threat"),
        ("personal", "I'm going to Poland for an abortion", "abortion"),
        ("logistics", "I can't get there because of my restraining order", "order"),
        ("logistics", "dialysis Mon Wed Fri", "dialysis"),
        ("logistics", "AA is on Tuesday nights", "AA"),
        ("logistics", "I have the kids Mondays, court order", "court"),
    ],
)  # fmt: skip
def test_what_is_private_does_not_come_along_with_what_is_not(words, because, note, secret):
    assert not any(secret in clause for clause in put(words, because, note))


def test_of_what_is_told_in_confidence_only_the_discreet_lines_are_said(words):
    told = put(words, "personal", "caring for my dad now, nobody knows, keep it quiet")
    assert told
    assert not any("father" in clause or "look after" in clause for clause in told)


def test_a_note_knows_what_is_secret_and_what_is_open():
    note = Note.of("starting at the mill in june, don't tell anyone")
    assert note.secret
    assert note.open_text == "starting at the mill in June"
    assert not Note.of("I need to get out of the house").secret
