"""Which later role is held open: one that goes with the reason and the trade."""

import pytest

from bowout.writing.doors import door


@pytest.mark.parametrize(
    ("later", "reason", "trade", "told"),
    [
        ("something remote, or nearer to me,", "I'm not able to move to Berlin", "Welder", "something nearer to me"),
        ("something remote", "I'm looking for a role that I can do from home", "Van Driver", None),
        ("something remote", "I'm looking for a role that I can do from home", "Data Analyst", "something remote"),
        ("something nearer home", "three weeks away at a time is more than I can manage", "Electrician", None),
        ("something nearer home", "the daily journey would be longer than I could keep up", "Clerk", "something nearer home"),
        ("something with a later start", "a 6am start is earlier than I can manage", "Cook", "something with a later start"),
        (None, "I've accepted another offer", "Cook", None),
    ],
)
def test_a_door_goes_with_the_reason_and_the_trade(later, reason, trade, told):
    assert door(later, reason=reason, trade=trade) == told
