"""No letter gives a reason that the note denies, turns round or does not tell."""

import pytest

from bowout.nouns import Brief
from bowout.writing import write
from bowout.writing.reason import reason_of


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
        word in reason(words, "logistics", detail).clauses[0] for word in ("not able to move", "can't relocate", "won't move")
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
    assert found.clauses[0] == "I'm not able to move to Manchester"


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
        "I'd have to stop being a sole trader",
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
        ("pregnancy test positive lol", "for personal reasons I'm not able to take on a new job at present"),
    ],
)
def test_where_it_does_the_thing_is_said(words, detail, said):
    assert reason(words, "other", detail).clauses[0] == said
