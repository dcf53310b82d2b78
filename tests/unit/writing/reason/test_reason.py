"""The candidate's own notes: what is carried over, what is put by its kind, and what never gets out."""

import pytest

from bowout.nouns import Brief
from bowout.writing.reason.chosen import reason_of

CARRIED = [
    ("other-offer", "took a job at a school nearer home", "I've taken a job at a school nearer home"),
    ("other-offer", "got the offer last night and said yes", "I received another offer last night and have accepted it"),
    ("other-offer", "I have taken another position that is fully remote", "I have taken another position that is fully remote"),
    ("staying", "they matched the pay and gave me the team I'd been asking for",
     "my present employer has given me the team I'd been asking for, and I've decided to stay"),
    ("staying", "they offered me a four day week", "my present employer has offered me a four-day week, and I've decided to stay"),
    ("fit", "it is mostly sales and I want to stay in analysis", "the role is mostly sales, and I want to stay in analysis"),
    ("fit", "job is 90% audits, I want to work on policy", "the job is mostly audits, and I want to work on policy"),
    ("fit", "I'd rather teach in a classroom than online", "I'd rather teach in a classroom than online"),
    ("logistics", "the journey would be 90 mins each way", "the journey would be 90 minutes each way, and I couldn't keep that up"),
    ("logistics", "nights don't work with childcare now my sister has moved away",
     "nights don't work with childcare now my sister has moved away"),
    ("logistics", "cant start before my contract ends in june", "I can't start before my contract ends in June"),
    ("logistics", "they need someone from January and I'm not free till April",
     "the role calls for someone from January, and I'm not free until April"),
    ("personal", "moving to Makassar to look after my mother", "I'm moving to Makassar to look after my mother"),
    ("personal", "decided to go travelling for a year", "I've decided to go travelling for a year"),
    ("other", "I've stopped looking for now", "I've stopped looking for now"),
]  # fmt: skip
BY_KIND = [
    ("other-offer", "joining a competitor, they announce it next month so I can't say who", "I've accepted another offer"),
    ("other-offer", "got a better offer, 15k more", "I've had another offer, and I've decided to take it"),
    ("other-offer", "was signing the other contract and clean forgot", "I've accepted another offer"),
    ("other-offer", "verbal offer from another firm, will sign tomorrow", "I'm going ahead with another opportunity"),
    ("staying", "our Head asked me to act up when she goes on leave, staff haven't been told", "I've decided to stay where I am"),
    ("staying", "got a pay rise to stay", "I've decided to stay where I am"),
    ("fit", "on-call every second week is insane", "being on call every second week is more than I'm looking for"),
    ("fit", "the founder talked over me the whole time", "I don't think the management style there would suit me"),
    ("fit", "he told me on the quiet that job one is firing 40 people", "I've thought it over, and I don't think it's the right job for me"),
    ("fit", "gambling company, against my principles", "gambling isn't a field that I want to work in"),
    ("fit", "commission plan is smoke and mirrors", "the way that the pay is made up isn't what I'm looking for"),
    ("logistics", "six weeks away at a time is too long with a toddler", "six weeks away at a time isn't possible for me with a young family"),
    ("logistics", "car died, no bus at 3am and cant afford to get it fixed", "I'm without a car now, and I couldn't get to work reliably without one"),
    ("logistics", "0.6 wouldnt even cover the nursery fees", "I'm looking for more hours than the role offers"),
    ("logistics", "split shift means sitting round 5 hrs in the middle w no pay", "split shifts don't work for me"),
    ("personal", "six weeks pregnant, nobody knows yet",
     "my plans for the coming year have changed, and this isn't the right time for me to take on a new role"),
    ("personal", "husbands chemo starts in march, the kids don't know yet", "for personal reasons I can't take on a new job just now"),
    ("personal", "my husband is starting chemo and we're keeping it to ourselves", "for personal reasons I can't take on a new job just now"),
    ("personal", "my son was taken to hospital last night", "we had a family emergency last night"),
    ("personal", "my mum's been rushed in", "I have a family emergency"),
    ("personal", "dad had a fall this morning", "I have a family emergency"),
    ("logistics", "away three weeks a month, no thanks", "three weeks a month away from home is more than I'm looking for"),
    ("logistics", "five days in the office is ridiculous", "five days a week in the office is more than I'm looking for"),
    ("logistics", "six days a week is too much", "six days a week is more than I'm looking for"),
    ("personal", "family court with my ex, whole thing blew up again", "something has come up with my family, and it needs all my time for now"),
    ("personal", "burnt out, signed off for 3 months", "for personal reasons I can't take on a new job just now"),
    ("personal", "my son has been excluded from school", "a family matter needs my time just now"),
    ("personal", "had a panic attack in the car park", "for personal reasons I can't take on a new job just now"),
    ("personal", "my husband has been posted to Germany", "we're moving to Germany for my husband's job"),
    ("personal", "mum's had a stroke, I'm flying out tonight", "I need to travel to be with my family"),
    ("personal", "son's wedding that week", "that's the week of my son's wedding"),
    ("logistics", "three days a week in London from Leeds", "being in London three days a week wouldn't work for me"),
    ("other", "no salary in the ad and they won't say", "I wouldn't want to go further without knowing the salary"),
    ("other", "the job has been advertised four times this year", "I've thought it over, and it isn't the right move for me"),
    ("other", "pay is a joke", "the pay is below what I'm looking for"),
    ("other", "their glassdoor is awful", "I've thought it over, and it isn't the right match for me"),
    ("other", "mate who did a trial there says hes a screamer", "I've thought it over, and it isn't the right move for me"),
    ("other", "tbh couldnt face a third online test", "I'd rather not sit an assessment as part of the process"),
    ("other", "they asked if I was planning to have kids", "I've come to feel that it isn't the right place for me"),
    (None, "pay is a joke", "the pay is below what I'm looking for"),
]  # fmt: skip
SECRETS = [
    "chemo", "pregnan", "court", "panic", "signed off", "glassdoor", "joke", "screamer", "insane", "founder", "15k", "competitor",
    "announce", "firing", "principles", "afford", "fees", "excluded", "smoke", "test", "kids", "matched",
]  # fmt: skip


def reason(words, kind, detail, tone="warm"):
    return reason_of(Brief(intent="decline", reason=kind, reason_detail=detail, tone=tone), words)


@pytest.mark.parametrize(("kind", "note", "clause"), CARRIED)
def test_safe_and_well_formed_words_are_carried_over(words, kind, note, clause):
    found = reason(words, kind, note)
    assert found.clauses == (clause,)
    assert found.as_said


@pytest.mark.parametrize(("kind", "note", "clause"), BY_KIND)
def test_other_words_are_put_by_their_kind(words, kind, note, clause):
    found = reason(words, kind, note)
    assert found.clauses[0] == clause
    assert not found.as_said
    assert found.left_out


@pytest.mark.parametrize(("kind", "note", "_"), BY_KIND)
def test_nothing_guarded_gets_out(words, kind, note, _):
    for clause in reason(words, kind, note).clauses:
        for secret in SECRETS:
            assert secret not in clause.lower()


@pytest.mark.parametrize(
    "note",
    [
        "I want to fuck off to Bali",
        "NO WAY",
        "I",
        "💩",
        "I want to work for clowns",
        "it is mostly crap and I want out",
        "I hate fish",
        "the boss is my old enemy",
    ],
)
def test_nothing_rude_or_senseless_is_carried_over(words, note):
    found = reason(words, "fit", note)
    assert not found.as_said
    assert found.clauses


@pytest.mark.parametrize(
    ("kind", "note", "not_said"),
    [
        ("logistics", "Saturdays, I coach a team", "weekend"), ("logistics", "they want me to start Monday", "Mondays"),
        ("logistics", "salary doesn't cover the train", "pay"), ("fit", "the hours are all over the place", "pay"),
        ("fit", "team is fully remote and I like an office", "on site"), ("other", "never heard back for 3 months", "permanent"),
        ("other-offer", "said yes to a nursery 3 mins from home", "remote"), ("personal", "finishing my PhD first", "take up"),
        ("staying", "like the flexibility here", "offered"), ("other", "3 month probation, then they decide the salary", "below"),
        ("logistics", "40 min walk from the bus stop", "finish"), ("fit", "I wanted nursing, this is a clinic mon to fri", "Monday"),
    ],
)  # fmt: skip
def test_no_reason_is_put_that_the_note_does_not_give(words, kind, note, not_said):
    assert not any(not_said in clause for clause in reason(words, kind, note).clauses)


@pytest.mark.parametrize("kind", ["other", None])
def test_no_reason_is_invented_where_none_is_given(words, kind):
    assert reason(words, kind, None).clauses == ()


@pytest.mark.parametrize(
    ("kind", "note", "later"),
    [
        ("logistics", "nights don't work for me any more", "a day position"),
        ("fit", "on call every second week", "something with a lighter rotation"),
        ("fit", "it is mostly sales and I want to stay in analysis", "something in analysis"),
        ("fit", "too junior", "something with more responsibility"),
        ("logistics", "they want 5 days in the office", "something with fewer office days"),
        ("personal", "my father is unwell", None),
    ],
)
def test_what_may_come_later_follows_from_the_reason(words, kind, note, later):
    assert reason(words, kind, note).later == later


def test_a_formal_tone_has_its_own_lines(words):
    assert reason(words, "staying", None, tone="formal").clauses[0] == "I have decided to remain with my present employer"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("leaving him, taking the kids to my sister's, just say I'm moving", "I'm moving"),
        ("they only need to know I'm going abroad. its the court thing", "I'm going abroad"),
    ],
)
def test_what_is_to_be_said_is_said(words, note, said):
    assert reason_of(Brief(intent="decline", reason="personal", reason_detail=note), words).clauses[0] == said


def test_of_what_is_private_not_even_its_sort_is_hinted_at(words):
    told = reason_of(
        Brief(intent="decline", reason="personal", reason_detail="ivf round 2 in march. absolutely private"), words
    )
    assert not any(word in " ".join(told.clauses) for word in ("family", "health", "baby"))
