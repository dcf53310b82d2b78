"""Which later role is held open: one that goes with the reason and the trade."""

import pytest

from bowout.nouns import Brief
from bowout.writing.doors import door, field, not_twice, peers, wished


@pytest.mark.parametrize(
    ("later", "reason", "trade", "told"),
    [
        ("something remote, or nearer to me,", "I'm not able to move to Berlin", "Welder", "something nearer to me"),
        ("something remote", "I'm looking for a role that I can do from home", "Van Driver", None),
        ("something remote", "I'm looking for a role that I can do from home", "Data Analyst", "something remote"),
        ("something nearer home", "three weeks away at a time is more than I can manage", "Electrician", None),
        ("something nearer home", "the daily journey would be longer than I could keep up", "Clerk", "something nearer home"),
        ("something with a later start", "a 6am start is earlier than I can manage", "Cook", "something with a later start"),
        ("something in one building now", "I want to be in one building now", "Stage Manager", "something in one building"),
        ("something nearer home", "I haven't been able to find anywhere to live nearby", "Purser", None),
        (None, "I've accepted another offer", "Cook", None),
    ],
)
def test_a_door_goes_with_the_reason_and_the_trade(later, reason, trade, told):
    assert door(later, reason=reason, trade=trade) == told


@pytest.mark.parametrize(
    ("role", "note", "told"),
    [
        ("Payroll Coordinator", "5 days in the office, 2 hrs each way. if it was hybrid maybe", "a hybrid payroll role"),
        ("Librarian", "if they ever staff the Holloway unit thats 15 min away I'd be there", "something at the Holloway unit"),
        ("Civil Enforcement Officer", "thought it was in the permit office. its tickets", "something in the permit office"),
        ("Early Years Practitioner", "its baby room, I want the pre schoolers", "something with the pre-schoolers"),
        ("Payroll Coordinator", "even if it was hybrid I'd not", None),
        ("Payroll Coordinator", "they asked if it was hybrid at my last place", None),
        ("Nurse", "took another job", None),
        ("Nurse", None, None),
    ],
)
def test_the_note_itself_tells_what_one_would_take(role, note, told):
    assert wished(Brief(role=role, reason="logistics", reason_detail=note)) == told


@pytest.mark.parametrize(
    ("role", "reason", "note", "told"),
    [
        ("Director of Development", "other", "chair asked me twice", "development"),
        ("Process Safety Engineer", "logistics", "28/28 rotation", "process safety"),
        ("Payroll Coordinator", "fit", "payroll again, swore I never would", None),
        ("Keeper", "other", None, None),
    ],
)
def test_a_title_tells_of_what_sort_the_work_is(role, reason, note, told):
    assert field(Brief(role=role, reason=reason, reason_detail=note)) == told


def test_a_door_does_not_say_the_reason_again():
    reason = "I'm looking for a role with a regular salary"
    assert not_twice("something with a regular salary", reason, near=True) == "something closer to that"
    assert not_twice("something with a regular salary", reason, near=False) == "something that would suit me better"
    assert not_twice("something nearer home", reason, near=True) == "something nearer home"
    assert (
        not_twice("something with less travel", "there is more travel in the role than I'm looking for", near=True)
        == "something with less travel"
    )
    assert not_twice(
        "something with a lighter rotation", "being on call every second week is more than I can take on", near=True
    ) == ("something with a lighter rotation")


@pytest.mark.parametrize(
    ("role", "told"), [("Curriculum Designer", "designers"), ("Actuary", "actuaries"), ("Bakery Manager", None), (None, None)]
)
def test_an_opening_is_passed_on_to_others_of_the_trade(role, told):
    assert peers(Brief(role=role)) == told
