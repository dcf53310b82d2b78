"""No letter gives a reason that the note denies, turns round or does not tell."""

import pytest

from bowout.nouns import Brief
from bowout.writing import write
from bowout.writing.reason.chosen import reason_of


def reason(words, because, detail, stage=None):
    intent = "withdraw" if stage else "decline"
    return reason_of(Brief(intent=intent, reason=because, reason_detail=detail, stage=stage), words)


@pytest.mark.parametrize("because", ["other", "personal", "staying", "logistics", "fit"])
@pytest.mark.parametrize(
    "detail",
    ["I am moving abroad in January", "relocating to Spain next month", "moving to Canada with my partner", "we're emigrating"],
)
def test_a_move_of_ones_own_is_never_turned_round(words, because, detail):
    said = " / ".join(reason(words, because, detail).clauses)
    assert "not able to" not in said
    assert "isn't something" not in said
    assert "stay" not in said
    assert "mov" in said or "relocating" in said or "emigrating" in said


@pytest.mark.parametrize("detail", ["I can't relocate to Leeds", "would mean relocating to Leeds", "we won't move to Leeds"])
def test_a_move_that_one_cannot_make_is_said_so(words, detail):
    assert any(
        word in reason(words, "logistics", detail).clauses[0]
        for word in ("wouldn't work for me", "can't relocate", "won't move")
    )


@pytest.mark.parametrize("because", ["other", "fit", "logistics", None])
@pytest.mark.parametrize(
    "detail",
    [
        "I want to move to Spain",
        "decided to move abroad",
        "lost my job, moving to Spain",
        "no longer in the UK, moving to Spain",
    ],
)
def test_a_plan_to_move_is_no_refusal_to(words, because, detail):
    assert "not able to" not in " / ".join(reason(words, because, detail).clauses)


DENIED = [
    ("other-offer", "no offer yet"),
    ("other-offer", "not accepted yet"),
    ("other-offer", "still deciding between two offers"),
    ("other-offer", "I have no other offer"),
    ("other-offer", "haven't signed anything"),
    ("other-offer", "didn't get the offer"),
    ("other-offer", "the offer fell through"),
    ("other-offer", "no offer yet and accepted nothing"),
    ("other-offer", "can't decide between my offers"),
    ("staying", "unemployed"),
    ("staying", "I am between jobs"),
    ("staying", "was made redundant last month"),
]


@pytest.mark.parametrize(("because", "detail"), DENIED)
def test_a_reason_that_its_detail_denies_is_not_given(words, because, detail):
    draft = write(Brief(intent="decline", reason=because, reason_detail=detail), words=words)
    assert reason(words, because, detail).clauses == ()
    assert "offer" not in draft.body
    assert "stay" not in draft.body
    assert any("contradict" in note for note in draft.notes)


@pytest.mark.parametrize(
    ("because", "detail"),
    [
        ("other-offer", "no doubt about it, offer accepted"),
        ("other-offer", "accepted another offer yesterday"),
        ("other-offer", "accepted, but not signed the contract yet"),
        ("other-offer", "I won't accept less, took another offer"),
        ("other-offer", "decided between two offers last night"),
        ("other-offer", "verbal offer from another firm, will sign tomorrow"),
        ("staying", "got a raise, no longer fear being made redundant"),
        ("staying", "I handed in my notice and they talked me into staying"),
    ],
)
def test_a_reason_that_its_detail_bears_out_is_given(words, because, detail):
    assert reason(words, because, detail).clauses


@pytest.mark.parametrize("stage", [None, "missed"])
@pytest.mark.parametrize(
    "detail", ["a friend died", "funeral", "my best friend's funeral", "a colleague passed away, flying home"]
)
def test_a_loss_is_of_the_family_only_where_that_is_said(words, detail, stage):
    found = reason(words, "personal", detail, stage)
    assert "family" not in f"{found.clauses} {found.missed}"


@pytest.mark.parametrize("detail", ["my mum died", "grandmother's funeral", "death of my father"])
def test_a_death_in_the_family_may_be_said(words, detail):
    assert reason(words, "personal", detail).clauses[0] == "there has been a death in my family"


def test_anothers_matters_stay_out(words):
    found = reason(words, "logistics", "I'd have to move to Manchester and my husband can't move")
    assert found.clauses[0] == "moving to Manchester wouldn't work for me"


@pytest.mark.parametrize("detail", ["childcare costs too much", "childcare is too expensive", "no childcare"])
def test_childcare_says_nothing_of_hours(words, detail):
    assert not any("hours" in clause for clause in reason(words, "logistics", detail).clauses)


@pytest.mark.parametrize("because", ["logistics", "other", "personal", None])
def test_a_train_that_was_cancelled_is_of_that_day_only(words, because):
    found = reason(words, because, "train cancelled", "missed")
    assert found.missed == "my train was cancelled that day"
    assert found.clauses == ()


@pytest.mark.parametrize("detail", ["moving to Days at the hospital", "I'm moving to the Bristol office with my employer"])
def test_a_move_within_ones_work_is_no_move_away(words, detail):
    assert not any("moving" in clause for clause in reason(words, "staying", detail).clauses)


@pytest.mark.parametrize(
    ("detail", "never"),
    [
        ("it's maternity leave cover and they'd not extend", "family"),
        ("wedding photographer on the side so saturdays are gone", "wedding ahead"),
        ("grandad's funeral home business needs me", "death"),
        ("retirement village job, too sad since my mum", "retire"),
        ("holiday club closes at 5 so who has my kids", "be away"),
        ("passport office job, too far for mum", "not free"),
        ("kids are sick of moving schools", "needs me"),
        ("my sister is a nurse and her hospital is hiring", "needs me"),
        ("rest of my family is in wales so we're off there", "time away from work"),
        ("visa extension didn't come", "house"),
        ("cash reserves gone, family needs more", "military"),
        ("the van pick up is at 5 and I can't walk that far", "children"),
    ],
)
def test_what_is_only_called_after_a_thing_of_ones_life_is_none(words, detail, never):
    assert not any(never in clause for clause in reason(words, "personal", detail).clauses)


@pytest.mark.parametrize(
    ("detail", "never"),
    [
        ("broke my lease, staying with folks", "take up new work"),
        ("exhausted my childcare options", "time away"),
        ("can't wait to be a dad", "sooner"),
        ("kids kicked out of nursery at 3pm", "settle"),
        ("the mortgage means i need more than they pay", "house move"),
        ("already near my family and staying put", "nearer"),
        ("volunteers run my mums day centre & it closed so shes home", "volunteering"),
        ("retired nurses run it, not for me", "I've decided to retire"),
        ("inherited my dad's bad knees", "plans have changed"),
        ("scared of the dogs", "at home"),
        ("busy road, my kids can't cross", "too much on"),
        ("I promised my wife I'd stop travelling", "I'm going travelling"),
        ("mother in law moved in with us, my wife needs me home more evenings", "my mother"),
        ("boss goes on maternity leave in march and id do 2 jobs", "family"),
        ("i've a hospital appointment every tuesday till june", "before June"),
    ],
)
def test_a_word_of_ones_life_is_no_event_of_it(words, detail, never):
    assert not any(never in clause for clause in reason(words, "personal", detail).clauses)


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ("just had twins so I need part time now", "I need work that is part time"),
        ("wife's on nights so i need days", "I need to work days"),
        ("need to be home by 4 for the carer handover", "I need to be home by 4"),
        ("my son has asthma so i can't do the long commute", "the travelling involved wouldn't work for me"),
        ("can't leave the kids on their own at night", "I need to be at home at night"),
        ("they want shift work and I've got epilepsy", "the shift work wouldn't work for me"),
        ("my daughter's school finishes at 3 and the role is 9 to 6", "the hours wouldn't fit with my commitments at home"),
    ],
)
def test_where_one_condition_is_the_trouble_it_is_said(words, detail, said):
    assert reason(words, "personal", detail).clauses[0] == said


MILD = "I've thought it over, and it isn't the right move for me"


@pytest.mark.parametrize(
    "detail",
    [
        # One's own life, and no part of their process.
        "homework with the kids every evening",
        "my son has a trial with villa that day",
        "kids have exams so not this term",
        "had some tests done and waiting on results",
        "dentist rescheduled",
        "visa took ages and still not here",
        "my own life is on hold with mum's op",
        # The work itself, and neither the process nor the terms.
        "assessment centre manager role but its in hull",
        "pension admin is not what i trained for",
        "processing benefits claims all day",
        "it's the probation service, too heavy",
        "their whole product is a chatbot for lonely people",
        "milk rounds at 3am",
        # What one has already, and likes.
        "i'm agency staff now and like it, they want me on the books",
        "im already temping and love it",
        "prn nurse here already happy w that, they want full time",
        # A word that is said of something else.
        "20 min per visit, can't care for people like that",
        "the commute ties me in to two buses",
        "the shop is locked in a shopping centre w no windows",
        "did the trial shift and hated it",
        "the company is moving to manchester",
        "not the right time, just moved house",
    ],
)
def test_a_thing_is_of_the_process_or_the_terms_only_where_its_clause_says_so(words, detail):
    assert reason(words, "other", detail).clauses[0] == MILD


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ("have to do a timed maths test", "I'd rather not sit an assessment as part of the process"),
        ("pension is rubbish", "the pension isn't what I'm looking for"),
        ("id lose my nhs pension", "I'd rather not give up the pension that I have"),
        ("my bonus would be lost if i left", "I'm not in a position to change jobs at present"),
        ("not going back to nights", "I'd rather not go back to nights"),
        ("pregnancy test positive lol", "for personal reasons I can't take on a new job just now"),
    ],
)
def test_where_it_does_the_thing_is_said(words, detail, said):
    assert reason(words, "other", detail).clauses[0] == said


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        (
            "they dropped the pay after I applied",
            "the pay has come down since I applied, and it's no longer the right move for me",
        ),
        (
            "the salary is lower than they first said",
            "the salary is lower than was first mentioned, and below what I'm looking for",
        ),
        ("they can't match what I asked for", "the pay is below what I'm looking for"),
        ("it's only maternity cover", "I'm looking for a permanent post, and this one is maternity cover"),
        ("contract is only until Christmas", "I'm looking for a permanent post, and this one runs only until Christmas"),
        ("I need full time hours", "I need full-time hours"),
        ("no pension and no holiday pay", "I'm looking for a job that comes with a pension and paid holidays"),
        ("unpaid trial shift on Saturday", "I'd rather not do an unpaid trial shift"),
        (
            "they've rescheduled three times",
            "the arrangements have changed more than once, and I've decided not to take it any further",
        ),
        (
            "they're moving the office to Birmingham next year",
            "the office is moving to Birmingham next year, and that wouldn't work for me",
        ),
        ("I'd have to work every bank holiday", "I'd have to work every bank holiday, and that wouldn't work for me"),
        ("no chance of promotion", "I'm looking for more room to grow"),
        ("they cut the hours to sixteen", "the hours have been cut since I applied, and they no longer suit me"),
        ("they asked for my current salary", MILD),
        ("I thought it was a different company", MILD),
    ],
)
def test_a_plain_note_is_told_nearly_as_it_stands(words, detail, said):
    assert reason(words, "other", detail).clauses[0] == said


NOT_THE_WORDS_SENSE = [
    ("i have 20 years experience and its a trainee wage level job", "experience than"),
    ("exciting role but too far up for me", "pull"),
    ("i dont want hands on any more, my back", "hands-on"),
    ("more responsibility than i want", "looking for a role with more responsibility"),
    ("they wanted someone more junior", "more responsibility"),
    ("i want to step back a bit", "more responsibility"),
    ("they dont care about my degree", "degree that"),
    ("i thought it would be more outdoors", "indoors"),
    ("i love nights and its days only", "daytime"),
    ("there's plenty of room to grow, its the commute", "room to grow"),
    ("advertised on a dodgy site", "turned out"),
    ("they lost their biggest customer the week i applied", "customer"),
    ("admin support is non existent", "administration"),
    ("the project manager was a nightmare", "coordinating"),
    ("want to stay in my house", "line of work"),
    ("they have a presentation stage i hate those", "presentation"),
    ("i like a fast pace and its dead", "steadier"),
]


@pytest.mark.parametrize(("detail", "never"), NOT_THE_WORDS_SENSE)
def test_a_word_by_itself_is_no_reason(words, detail, never):
    assert never not in " / ".join(reason(words, "fit", detail).clauses)


def test_what_is_not_wanted_is_no_later_role(words):
    assert "teaching" not in (reason(words, "fit", "i want to do actual research not supervise students").later or "")


TRUE = [
    ("fit", "pay is way below my current job", "the pay is below", "senior"),
    ("fit", "salary is far lower than at my present level", "", "responsibility"),
    ("personal", "recovering from surgery until the end of May", "before the end of May", "before May"),
    ("personal", "signed off with my back until late June", "before late June", "before June"),
    ("fit", "too much time offshore for me", "more time offshore", "travel"),
    ("fit", "your stack is older than I hoped", "tools", "use now"),
    ("logistics", "the visa will not come through before summer", "before the summer", "requirement"),
    ("logistics", "my permit won't be ready before March", "before March", "requirement"),
    ("fit", "I'd be managing people rather than experiments", "people management", "more about"),
    ("staying", "I promised my students one more year", "see my students through", "through where I am"),
]


@pytest.mark.parametrize(("because", "detail", "told", "untrue"), TRUE)
def test_no_more_is_said_than_the_note_tells(words, because, detail, told, untrue):
    said = reason(words, because, detail)
    assert said.clauses
    assert told in said.clauses[0]
    assert untrue not in " / ".join((*said.clauses, said.later or ""))


@pytest.mark.parametrize(
    "detail", ["the manager kept checking her phone throughout", "the founder took calls during the interview"]
)
def test_what_they_did_is_no_difference_over_the_work(words, detail):
    said = " / ".join(reason(words, "fit", detail, "after-interviews").clauses)
    assert "right" in said
    assert "the work" not in said


@pytest.mark.parametrize("detail", ["the parking alone would cost too much", "the parking is too expensive"])
def test_dear_parking_asks_for_nothing_nearer(words, detail):
    assert not reason(words, "logistics", detail).later
