"""Which clause of a note gives the reason, what is denied in one, and of whom it speaks."""

from __future__ import annotations

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.note.weighing import clauses, of_others, upheld, weighed, without_left
from bowout.writing.reason.chosen import reason_of

WORDS = Words.of(catalogue.sources)


def said(reason: str, note: str) -> str:
    """All that a note may be put by."""
    return " | ".join(reason_of(Brief(intent="decline", reason=reason, reason_detail=note), WORDS).clauses)


@pytest.mark.parametrize(
    ("clause", "kept"),
    [
        ("could learn but wouldn't enjoy", "could learn but wouldn't"),
        ("can't wait to start my own salon", "can't wait to start my own salon"),
        ("signed with a studio", "signed with a studio"),
        ("used to run a farm", "used to"),
    ],
)
def test_what_stands_behind_a_denial_is_not_upheld(clause: str, kept: str) -> None:
    assert upheld(clause) == kept


def test_a_clause_ends_at_a_stop_and_at_a_turn() -> None:
    assert clauses("nice folk, good money but the drive (40 miles). no") == (
        "nice folk",
        "good money",
        "but the drive",
        "40 miles",
        "no",
    )


@pytest.mark.parametrize(
    "clause", ["they made a film", "my husband is retiring", "the company is self employed only", "and half the team left"]
)
def test_whose_clause_it_is(clause: str) -> None:
    assert of_others(clause)
    assert not of_others("I made a film")


@pytest.mark.parametrize(
    ("note", "first"),
    [
        ("even though it's 40 minutes, the split shifts", "the split shifts"),
        ("it's not that it's far, it's the road", "it's the road"),
        ("nights, plus the drive", "nights"),
        ("nice place, the weekends are the dealbreaker", "the weekends are the dealbreaker"),
        ("no nights, the job I have is 15 minutes away", "no nights"),
        ("too far", "too far"),
    ],
)
def test_the_clause_that_gives_the_reason_is_read_first(note: str, first: str) -> None:
    assert next(weighed(note, "logistics")) == first


@pytest.mark.parametrize(
    ("reason", "note", "never"),
    [
        ("other-offer", "took the other one, the people at yours didn't get on", "at home"),
        ("other-offer", "accepted a job, not abroad in the end", "abroad"),
        ("other-offer", "said yes to theirs, my dad has a firm as well but no", "family"),
        ("personal", "they're opening a cafe next door and it's too noisy", "own"),
        ("other", "the boss is going travelling and I'd be alone", "travelling"),
        ("other", "I'm not retiring, just tired of this", "retire"),
        ("staying", "my manager hasn't promoted me but I like it here", "promoted"),
        ("logistics", "even though it's an hour away, the weekends are what put me off", "hour"),
        ("logistics", "a fully remote job is what I need, this one is hybrid", "alongside"),
        ("logistics", "the truck wont pass inspection. if they ever open the Holloway unit thats 15 min away", "15 minutes"),
        ("other", "I don't want to work for a firm that's being sued", "break"),
        ("fit", "the role reports to the plant, not to central purchasing", "administration"),
        ("fit", "80% paperwork, and I did 14 years in the field", "indoors"),
        ("other-offer", "said yes to them weds, then fell asleep in front of the telly", "production"),
        ("personal", "biopsy came back. Aune's husband is on my boat", "family"),
        ("personal", "taking the kids back to Mthatha, he thinks im staying so it CANNOT get out", "Mthatha"),
        ("other-offer", "the ministry post came through, must not be named before it is published", "public"),
    ],
)
def test_no_event_is_told_that_the_note_denies_or_tells_of_others(reason: str, note: str, never: str) -> None:
    assert never not in said(reason, note)


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("they don't do trauma, elective only", "emotionally"),
        ("no travel in it, I wanted to see the world", "more travel"),
        ("I became a ranger to be outside", "indoors"),
        ("not enough admin help and I like order", "more administration"),
    ],
)
def test_too_little_of_a_thing_is_no_reason_for_less_of_it(note: str, never: str) -> None:
    assert never not in said("fit", note)


@pytest.mark.parametrize(
    ("note", "put"),
    [
        ("it's her hip op, long story, just say personal", "for personal reasons"),
        ("surgery on the 14th, fine to say medical but no more", "for medical reasons"),
        ("we lost a cousin. call it family reasons", "for family reasons"),
    ],
)
def test_what_the_note_asks_to_have_said_is_said(note: str, put: str) -> None:
    assert said("personal", note).startswith(put)
    assert not said("personal", "a divorce, don't say family").startswith("for family")


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("the parking is free but the ferry isn't", "parking"),
        ("its not childcare its my mother", "childcare"),
        ("the early start's ok its the late finish", "early"),
        ("my old place was 5 minutes, this is 55", "five minutes"),
        ("even my sat nav laughed", "Saturday"),
        ("its 13 hr shifts which i like but 3 of them fall on my weekend with the kids", "13-hour"),
        ("on the m62 to a clinic once a week i could do, its the saturdays", "journey"),
        ("uniform buy a new one every year but its the hours", "equipment"),
    ],
)
def test_what_would_do_there_is_not_what_keeps_one_away(note: str, never: str) -> None:
    assert never not in said("logistics", note)


@pytest.mark.parametrize(
    "note",
    [
        "surgery on the 27th, havent told mama or anybody yet",
        "biopsy came back. haven't told my kids",
        "op in may, only my wife knows",
    ],
)
def test_who_has_not_been_told_is_not_whom_it_is_about(note: str) -> None:
    assert "family" not in said("personal", note)


def test_what_others_confided_stays_out_and_the_rest_is_free() -> None:
    note = "mostly litigation, I want transactional. the partner said off the record they're closing the office"
    assert "transactional" in said("fit", note)
    assert "clos" not in said("fit", note)


def test_what_nobody_knows_does_not_excuse_a_missed_interview() -> None:
    brief = Brief(
        intent="withdraw", stage="missed", reason="personal", reason_detail="panic attack in their car park. nobody knows"
    )
    assert reason_of(brief, WORDS).missed is None


def test_after_interviews_what_cannot_be_told_makes_it_not_the_right_job() -> None:
    brief = Brief(
        intent="withdraw", stage="after-interviews", reason="fit", reason_detail="he called the rangers 'those people' twice"
    )
    assert reason_of(brief, WORDS).clauses[0] == "I've thought it over, and it isn't the right job for me"


@pytest.mark.parametrize(
    ("reason", "note", "never"),
    [
        (
            "staying",
            "boss countered. he asked me not to let it get around because the others will want the same",
            "others|around",
        ),
        ("staying", "handed me the rebuild I've been begging for", "asked me to stay"),
        ("staying", "only applied to frighten them into giving me the band 7 and it worked", "new work"),
        ("other-offer", "signed w Harvest Barn friday, insurance from day one", "season"),
        ("other-offer", "took the wind farm job, home every night", "at a farm"),
        ("other", "not making it a thing, just out", "making"),
    ],
)
def test_a_word_that_only_sounds_like_it_tells_nothing(reason: str, note: str, never: str) -> None:
    assert not any(word in said(reason, note) for word in never.split("|"))


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("full time is what i need", "fewer hours"),
        ("overtime is what i need and there is none", "longer"),
        ("more hours than i can do", "more hours than the role offers"),
        ("i need weekend work and its weekdays", "weekends"),
        ("need evenings only, its days", "evenings"),
        ("i only want temporary and they want permanent", "permanent"),
        ("they want 5 days, I was hoping for 4", "five days"),
        ("they have no vehicle for me, id use my own", "way of getting"),
        ("train fares are cheap but too low pay", "cost of getting"),
    ],
)
def test_what_one_asks_for_is_not_what_keeps_one_away(note: str, never: str) -> None:
    assert never not in said("logistics", note)


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("we're a one car family and my wife does nights at the hospital", "able to work nights"),
        ("my husbands rota is 4 on 4 off so i cant commit to fixed days", "pattern"),
        ("sister pregnant so no one to share the lift with", "timing"),
        ("my husband works late there so id rather not be on his shift", "at home"),
        ("caring for a family 3 towns over, nights", "needed at home"),
        ("husband works away so I need to be home by 5", "childcare"),
    ],
)
def test_what_is_of_others_is_not_ones_own(note: str, never: str) -> None:
    assert never not in said("logistics", note)


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("its by the church on the hill, no bus", "commitments"),
        ("rent due in march so need work now", "timing"),
        ("its on the third floor, they need me there 5 days not 3", "the place itself"),
        ("they moved the role to nights", "based"),
        ("can't move my hours, my wife works", "a move"),
        ("they can't move the start time", "a move"),
        ("travel to work is 2 hrs", "role involves"),
        ("travel card costs 200 a month", "role involves"),
        ("car share with 3 strangers, no", "no longer"),
        ("the rota is patchy and i get home at ten", "journey"),
        ("my flat has mould and wfh there no", "conditions"),
        ("pickup from depot at 4am", "school run|childcare"),
        ("start in cardiff, finish in bristol", "free to start"),
        ("its a 6 month probation with no sick pay", "six months"),
        ("trial shift unpaid", "hours"),
        ("they moved the interview to a day im away", "journey"),
        ("opt for something nearer tbh", "formal requirement"),
    ],
)
def test_words_of_another_thing_are_no_reason(note: str, never: str) -> None:
    assert not any(word in said("logistics", note) for word in never.split("|"))


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("cannot do 40 hrs with my MS", "MS|more than 40"),
        ("the office is up 4 flights and my knees wont", "knees"),
        ("no lift in the building and I use a stick", "stick"),
        ("12s on my bad back, no", "back"),
        ("the start date clashes with my op", "my op"),
        ("I'm on a phased return so cant do full time", "phased"),
        ("they don't allow term time only", "more hours"),
        ("full days and my son is only part time at nursery", "more hours"),
        ("no car parking", "way of getting"),
        ("I'm an hour each way already and this is longer", "an hour"),
    ],
)
def test_the_body_stays_out_and_ones_own_present_terms_are_not_theirs(note: str, never: str) -> None:
    assert not any(word in said("logistics", note) for word in never.split("|"))


@pytest.mark.parametrize(
    ("note", "put"),
    [
        ("two hour round trip for a 4 hour shift", "the journey would be two hours there and back"),
        ("no buses that early", "there are no buses early enough to get me there on time"),
        ("they need someone flexible and I'm not", "I've thought it over"),
        ("they never said it was shift work", "the hours wouldn't work for me"),
        ("but it's further on, i mean its nights but it's the hours", "the hours wouldn't work for me"),
    ],
)
def test_what_is_quoted_is_grammatical_and_what_is_unsure_says_little(note: str, put: str) -> None:
    assert said("logistics", note).startswith(put)


@pytest.mark.parametrize(
    ("note", "rest"),
    [
        ("left the nhs for a private clinic", "for a private clinic"),
        ("sick of the restaurant, took a post at a museum", "took a post at a museum"),
        ("teaching in France.. no, French in Hull", "French in Hull"),
        ("leaving the country for work", "leaving the country for work"),
        ("the garage I left last year want me back", "the garage I left last year want me back"),
    ],
)
def test_what_is_left_behind_is_not_what_was_taken(note: str, rest: str) -> None:
    assert without_left(note, "other-offer") == rest
    assert without_left(note, "fit") == note


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("left the council for an estate agents", "public"),
        ("left the startup for a big bank", "young"),
        ("my weekends are gone but the pay is mad, took it", "weekends"),
        ("part time now full time with the other lot", "part-time"),
        ("more hours than i wanted but the money is good, took it", "hours"),
        ("down the road they paid more, 2 hrs away now tho", "nearer"),
        ("50 miles away but more money, took it", "home"),
        ("six month wait here so took the other", "contract"),
        ("going somewhere else", "grow"),
        ("passed over for promotion so took another job", "step up"),
        ("moving up north with the other job", "step up"),
        ("hospital bills to pay so took the better job", "hospital"),
        ("the bank said no to my loan so took a better paid job", "bank"),
        ("going to hospital monday, took the other job", "hospital"),
        ("early stage cancer, took the easier job", "young"),
        ("my wife starts monday in her new job", "start"),
        ("treatment starts monday", "start"),
        ("was offered a lower band by you", "decided to take it"),
    ],
)
def test_no_other_job_is_made_of_what_is_only_mentioned(note: str, never: str) -> None:
    assert never not in said("other-offer", note)


@pytest.mark.parametrize("note", ["counter offer from my boss so staying", "small team here so i stay"])
def test_who_stays_has_taken_no_other_offer(note: str) -> None:
    assert said("other-offer", note).startswith("I've decided to stay ")


@pytest.mark.parametrize("note", ["had an offer but they pulled it", "my wife was offered a job in leeds"])
def test_an_offer_gone_or_anothers_is_none(note: str) -> None:
    assert said("other-offer", note) == ""
