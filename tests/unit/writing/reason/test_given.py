"""What keeps one in one's present post, told in the note's own words: what was given to stay, and whom one couldn't leave."""

import pytest

from bowout.nouns import Brief
from bowout.writing.note.shorthand import tidy
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.given import kept_by
from bowout.writing.reason.taken import as_told

GENERAL = "I've decided to stay where I am"


def told(words, note, **more):
    brief = Brief(intent="decline", reason="staying", reason_detail=note, tone="warm", **more)
    return as_told(reason_of(brief, words), brief).clauses[0]


@pytest.mark.parametrize(
    ("note", "given"),
    [
        ("they've given me my own van and the northern patch so im staying put", "has given me my own van and the northern patch"),
        ("she cried, she's given me every other weekend off. the other lot was 40p an hour more", "has given me every other weekend off"),
        ("handed me the bunker rebuild I've been begging for. Pay's still lousy", "has given me the bunker rebuild I'd been hoping for"),
        ("they gave me the lab id been begging for since 2019 + 4 day week", "has given me the lab I'd been hoping for since 2019 and a four-day week"),
        ("head said i can drop yr 9 next yr and keep the sixth form", "has agreed that I can drop Year 9 next year and keep the sixth form"),
        ("they made me deputy, tiny pay rise but its the title", "has made me deputy"),
        ("they took me off the phones", "has taken me off the phones"),
        ("they are sending me to Japan for the kiln course", "is sending me to Japan for the kiln course"),
        ("theyve bought the new lathe i asked for!!!!", "has bought the new lathe I'd asked for"),
        ("they let me down gently but they asked me to write the new curriculum", "has asked me to write the new curriculum"),
        ("got told id be on nights. they moved me to the tuesday crew", "has moved me to the Tuesday crew"),
    ],
)  # fmt: skip
def test_what_was_given_is_told_as_the_note_has_it(words, note, given):
    assert given in told(words, note)
    assert told(words, note).startswith("my present ")


@pytest.mark.parametrize(
    "note",
    [
        "she gave me a look and i caved",
        "they promised me a rise in april",
        "my dad gave me the van so i can get to work here now",
        "the boss made me redundant then changed his mind",
        "they might give me the northern patch, promised me nothing yet",
        "my line manager let slip im getting the senior job",
        "my wife got the promotion, so we can afford me staying",
        "boss is giving me his round when he retires, not told the others",
        "they asked me to be godmother to the bosses baby how can i leave now",
        "boss let me know i'd be missed lol. staying",
    ],
)
def test_what_is_no_gift_of_an_employer_is_not_told(words, note):
    assert told(words, note) == GENERAL


@pytest.mark.parametrize(
    ("note", "whom"),
    [
        ("cant leave the dogs tbh (rescue centre)", "the dogs"),
        ("boss died in december, i can't leave the lab to sink", "the lab"),
        ("cant leave these kids halfway through the year", "the kids"),
        ("just couldn't walk out on the choir before the Passion", "the choir"),
    ],
)
def test_whom_one_could_not_leave(words, note, whom):
    assert told(words, note) == f"I couldn't bring myself to leave {whom}, so I've decided to stay"


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("they upped my commission and I'd hate to leave my contractors", "I'd hate to leave the contractors I work with"),
        ("hate to leave my regulars", "I'd hate to leave my regulars"),
        ("I don't want to let my patients down in the middle of treatment", "I don't want to let my patients down"),
        ("can't let my crew down this close to season", "I don't want to let my crew down this close to season, so"),
        (
            "couldn't leave my volunteers with the festival coming",
            "I couldn't bring myself to leave the volunteers I work with",
        ),
        ("just found out I've been made shift supervisor", "my present employer has made me shift supervisor, and"),
        ("my students sit finals in June", "I've decided to stay and see my students through"),
    ],
)
def test_whom_one_would_hate_to_leave_is_told_and_no_pay(words, note, clause):
    assert told(words, note).startswith(clause)


@pytest.mark.parametrize(
    "note", ["can't leave my mum's street", "can't leave the pension lol", "can't leave, golden handcuffs"]
)
def test_what_else_holds_one_is_no_one_to_leave(note):
    assert kept_by(tidy(note)) is None


def test_aloud_nobody_says_employer(words):
    assert told(words, "they let me take on the bees", channel="phone").startswith(
        "at work they're letting me take on the bees, so I've decided"
    )
    assert told(words, "they agreed i can finish at 2 on thursdays", channel="sms").startswith(
        "at work they've agreed that I can"
    )


def test_aloud_what_was_hoped_for_stands_behind_the_place(words):
    note = "they finally moved me to days, which was all I was ever after"
    assert told(words, note, channel="phone") == (
        "I've been moved to day shifts where I am, which is what I'd been hoping for, so I've decided to stay"
    )


def test_aloud_what_is_long_ends_with_where_one_stays(words):
    said = "at work they've offered to pay for my CPA exams, so I've decided to stay where I am"
    assert told(words, "they'll pay for my CPA exams", channel="phone") == said


def test_what_was_decided_there(words):
    assert (
        told(words, "sabbatical approved! 3 months paid from sept")
        == "my sabbatical has been approved, and I've decided to stay"
    )
    assert "the project has been given the go-ahead" in told(words, "project finally greenlit, been 4 yrs in the making")


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("my contract's got 14 months on it and they wont budge", "renewed"),
        ("headmistress said no cover lessons ever again if i stay. deal", "needed"),
        ("they are sending me to Japan for the kiln course", "different position"),
        ("told the gaffer, he laughed and gave me a brew. im staying", "brew"),
    ],
)
def test_a_mere_word_tells_of_no_change_there(words, note, never):
    assert never not in told(words, note)


@pytest.mark.parametrize(
    "note",
    [
        "gave me light duties after my back op",
        "made me partner, announcement next month",
        "they gave me time off for the ivf",
        "promised me his job when he goes in june, dont tell",
        "they've given me the wing to run, hush hush til the board meets",
    ],
)
def test_what_is_private_or_secret_is_no_gift_to_tell(words, note):
    assert told(words, note) == GENERAL


def test_a_team_that_is_short_handed(words):
    note = "couldn't not stay really, they'd just lost two others and i'd have felt a rat"
    assert told(words, note) == "my team is short-handed, and I don't want to leave them now"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("just got made assistant VP here last week", "my present employer has just made me assistant VP"),
        ("they've moved me off nights finally so no reason to go", "my present employer has finally moved me off nights"),
        ("our local plan has gone to examination and i cant walk out in the middle", "I'd like to see our local plan through"),
        ("dont want to walk out halfway through the accreditation", "I'd like to see the accreditation through"),
        ("cant walk out in the middle of the divorce", GENERAL),
        ("project got funded for two more years", "our project has been funded for two more years, and I've decided to stay"),
        ("moved to a new unit and I like it", "I've moved to a new unit where I am, and I've decided to stay"),
        ("got my hours changed", "I've had my hours changed where I am, and I've decided to stay"),
        ("they offered me a better schedule", "my present employer has offered me a better schedule"),
        ("they put my hours up", "my present employer has increased my hours"),
        ("they've changed my rota", "my present employer has changed my rota"),
        ("head chef is going to train me up", "my present employer is going to train me up"),
        ("they gave me the promotion after all", "my present employer has promoted me"),
        ("work has picked up here", "work has picked up, so I've decided to stay where I am"),
        ("my contract was extended by a year", "my present contract has been extended by a year"),
        ("got the permanent post in my own department", "I've been given the permanent post where I am"),
        ("I was offered the head cook's job here", "I've been offered the head cook's job where I am"),
    ],
)
def test_what_is_under_way_and_what_came_at_last_is_told(words, note, said):
    assert told(words, note).startswith(said)


def test_what_is_to_be_kept_quiet_is_not_told_and_the_next_sentence_is(words):
    note = "we unionized in sept and i want to see the first contract through, keep that quiet pls. also they made me day shift"
    assert told(words, note) == "my present employer has moved me to the day shift, and I've decided to stay"
    assert told(words, "they made me deputy, keep that quiet pls") == GENERAL


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("tour got extended till May and I love this cast", "my present tour has been extended until May, and I've decided to stay"),
        ("they renewed my contract, two seasons", "my present contract has been renewed for two seasons, and I've decided to stay"),
        ("my PI got the grant renewed for 3 years", "the grant for my present post has been renewed for three years, and I've decided to stay"),
        ("site's running till 2027, steady work", "my present site runs until 2027, and I've decided to stay"),
        ("cant leave my manager short at year end", "I don't want to leave my manager short at year end, so I've decided to stay"),
        ("want to see this harvest through where I am", "I want to see this harvest through where I am"),
        ("halfway thru a migration, want to see it go live", "I'm halfway through a migration and want to stay and see it go live"),
        ("we're halfway through a cloud migration and I want to see it done", "we're halfway through a cloud migration where I work, and I want to stay and see it done"),
        ("I'm in the middle of a listed church roof and can't leave it", "I'm in the middle of a listed church roof where I work, and I want to see it through"),
        ("the museum wants me to see the new gallery open", "my present museum wants me to see the new gallery open, and I've decided to stay"),
        ("they're finally letting me go to four days a week", "my present employer has agreed to let me go to four days a week, and I've decided to stay"),
        ("finally got the day shift", "I've been given the day shift, and I've decided to stay"),
        ("havent finished my induction year yet, better finish it here", "I'd like to finish my induction year where I am, so I've decided to stay"),
        ("calving starts in two weeks, can't leave them in the lurch", "calving starts in two weeks where I work, and I don't want to leave them short"),
        ("they'll pay for my CPA exams", "my present employer has offered to pay for my CPA exams, and I've decided to stay"),
        ("got my old route back", "I've been given my old route back where I am, so I've decided to stay"),
        ("no more 3am starts, they hired somebody for the nights", "there are no more 3am starts for me where I am, so I've decided to stay"),
        ("skipper says I'm first mate next season if I stay", "I've been promised the post of first mate next season where I am, and I've decided to stay"),
        ("editor gave me the health beat. waited 6 years for it", "my editor has given me the health beat I'd wanted for six years, and I've decided to stay"),
        ("too close to finishing my level 3", "I'd like to finish my Level 3 first, so I've decided to stay where I am"),
        ("they said no more weekends from january", "there are no more weekends for me where I am from January, so I've decided to stay"),
        ("I asked for fridays off and they said ok", "my present employer has agreed to Fridays off, and I've decided to stay"),
        ("being made permanent from april", "my present employer is making me permanent from April, and I've decided to stay"),
        ("i'd miss my regulars", "I'd miss my regulars, so I've decided to stay"),
        ("hospital's opening the new wing in june, want to be part of it", "the new wing is opening where I work in June, and I want to be part of it"),
        ("boss bought the kiln I'd been begging for", "my boss has bought the kiln I'd been hoping for, and I've decided to stay"),
        ("they finally moved me to days, which was all I was ever after", "my present employer has moved me to day shifts, which is what I'd been hoping for, so I've decided to stay"),
    ],
)  # fmt: skip
def test_what_is_so_where_one_works_is_told_with_its_figure_and_its_time(words, note, said):
    assert told(words, note) == said


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("my wife's contract got extended till may", "extended"),
        ("they never renewed my contract, two seasons running", "renewed"),
        ("haven't had the funding renewed for two years", "renewed"),
        ("promotion? no chance, manager hates me", "promoted"),
        ("can't leave my mum short at christmas", "short"),
        ("they'll pay for my taxi home", "taxi"),
        ("counter offer, took the other one though", "accepted"),
        ("got my mojo back", "mojo"),
        ("our grant was renewed for a year but i'm not on it", "renewed"),
        ("my dogs, they can't be alone", "dogs"),
        ("promotion, she got it not me, staying anyway", "promoted"),
        ("just bought a new house so staying put", "house"),
        ("halfway through building our house", "work"),
        ("calving starts in march, i'm short of cash", "leave them short"),
        ("got my hours cut back", "hours"),
        ("my old dog comes to work with me here", "long"),
        ("they let me go after all these years", "remote"),
    ],
)
def test_what_is_not_so_there_is_not_told(words, note, never):
    assert never not in told(words, note)
