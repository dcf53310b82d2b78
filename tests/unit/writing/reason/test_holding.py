"""What keeps one in one's present post by what is so there: what one has promised, whom one would leave short."""

import pytest

from bowout.writing.note.shorthand import tidy
from bowout.writing.reason.given import kept_by, told_of_work


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("promised my manager I'd see out hurricane season here", "I've promised my manager I'll see out hurricane season where I am, and I want to keep my word"),
        ("I told my boss I'd stay until the baby unit opens", "I've promised to stay where I am until the baby unit opens"),
        ("promised to train my replacement first", "I've promised to train my replacement, so I've decided to stay"),
        ("my crew would be short over harvest", "my crew would be short over harvest, so I've decided to stay"),
        ("the kids in my class need me until june", "the kids in my class need me until June, so I've decided to stay"),
        ("garage matched it so I'm stopping", "my present employer has made me an offer to stay, and I've accepted it"),
        ("my shop came up six bucks an hour to keep me", "my present employer has given me a raise, and I've decided to stay"),
        ("we just won the hospital contract and I want to be on it", "we've won the hospital contract where I work, and I want to be part of it"),
        ("new hangar opens in the autumn and I'm to run it", "a new hangar opens in the autumn where I work, and I'm going to run it"),
        ("don't want to leave before the dig is written up", "I don't want to leave before the dig is written up, so I've decided to stay"),
        ("I'm vested in june", "it isn't the right time for me to leave my present employer"),
        ("ward sister talked me round", "I've talked it over with my ward sister, and I've decided to stay"),
        ("the owner here has asked me to run the shop with her", "the owner where I work has asked me to run the shop with her, and I've decided to stay"),
        ("sopranos begged, I caved", "the sopranos where I work have asked me to stay, and I've agreed"),
        ("went in to resign and came out with Fridays off", "I've been given Fridays off, and I've decided to stay"),
        ("one more season with this crew then we'll see", "I'd like one more season with my crew, so I've decided to stay"),
        ("the trust got its lottery money for the mill wheel", "the funding for the mill wheel has come through where I am, so I've decided to stay"),
        ("haven't finished restoring the carousel", "I'd like to finish restoring the carousel, so I've decided to stay where I am"),
        ("own van at last", "I've been given my own van where I am, so I've decided to stay"),
        ("my chemist let me cut down to mornings", "my present employer is letting me cut down to mornings, and I've decided to stay"),
        ("got the bakery manager's job here", "I've been given the bakery manager's job where I am, and I've decided to stay"),
    ],
)  # fmt: skip
def test_what_holds_one_is_told(note, clause):
    assert kept_by(tidy(note)) == clause


@pytest.mark.parametrize(
    "note",
    [
        "got the money for the house",
        "told my boss I'd stay if they paid more",
        "promised my wife I'd see out the year",
        "they dropped the case against me",
    ],
)
def test_what_is_no_promise_to_those_one_works_for_is_not(note):
    assert kept_by(tidy(note)) is None


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("we're halfway up the chapel tower", "we're halfway up the chapel tower"),
        ("warp's on the loom till Diwali", "the warp is on the loom until Diwali"),
        ("grafts I did in '22 fruit this year", "the grafts I did in 2022 fruit this year"),
        ("first heifers of my own breeding are due in autumn", "the first heifers of my own breeding are due in autumn"),
        ("museum's reopening in June and the costume hall's mine", "the museum is reopening in June"),
        ("two apprentices sit their trade test in March", "two apprentices sit their trade test in March"),
    ],
)
def test_what_goes_on_where_one_works_is_told_in_the_notes_own_clause(note, clause):
    assert told_of_work(tidy(note)) == f"{clause}, so I've decided to stay where I am"


@pytest.mark.parametrize(
    "note",
    [
        "we're about to move house",
        "my treatment starts in June",
        "my boss is about to be sacked",
        "the new place opens in May",
        "the bonus comes in April",
        "my wife starts her course in September",
        "we're halfway through the divorce",
        "I've got a mole on my back being looked at",
        "no need to go",
        "want my name on the launch",
    ],
)
def test_what_is_of_ones_life_or_of_people_is_no_work_that_goes_on(note):
    assert told_of_work(tidy(note)) is None
