from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.errors import BadCase
from bowout.nouns import Brief, Invitation, Referral, iso


def test_a_case_goes_there_and_back() -> None:
    case = {
        "id": "case-1", "intent": "withdraw", "channel": "sms", "candidate": "Suryani", "interview_at": "2026-11-12T13:00-06:00",
        "invited_at": "2026-11-06", "offers": ["later-role"], "referral": {"name": "Sana", "why": None}, "client_of_agency": False,
    }  # fmt: skip
    brief = Brief.from_json(case | {"split": "dev", "role": None})
    assert brief.to_json() == case
    assert brief.referral == Referral("Sana")
    assert brief.invited_at == date(2026, 11, 6)


@pytest.mark.parametrize(
    ("field", "value"),
    [("intent", "maybe"), ("intent", ["decline"]), ("offers", "refer"), ("offers", ["hugs"]), ("referral", "Sana"),
     ("interview_at", "tomorrow"), ("interview_at", 5), ("candidate", 5), ("client_of_agency", "yes"), ("tone", 1)],
)  # fmt: skip
def test_a_wrong_value_names_its_field(field: str, value: object) -> None:
    with pytest.raises(BadCase, match=field):
        Brief.from_json({field: value})


def test_a_case_that_is_no_object() -> None:
    with pytest.raises(BadCase, match="a list"):
        Brief.from_json([])  # type: ignore[arg-type]


@given(st.dictionaries(st.sampled_from(["intent", "channel", "offers", "interview_at", "referral", "candidate", "x"]),
                       st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))))  # fmt: skip
def test_any_case_is_a_brief_or_a_bad_case(case: dict[str, object]) -> None:
    try:
        assert isinstance(Brief.from_json(case), Brief)
    except BadCase as error:
        assert error.message
        assert error.hint


def test_times_are_told_as_they_came() -> None:
    assert iso(datetime(2026, 12, 3, 14, 0)) == "2026-12-03T14:00"
    assert iso(datetime(2026, 12, 3, 14, 0, 30, tzinfo=UTC)) == "2026-12-03T14:00:30+00:00"
    assert iso(date(2026, 12, 3)) == "2026-12-03"


def test_one_slot_is_a_text_and_several_a_list() -> None:
    first, second = datetime(2026, 12, 3, 14), datetime(2026, 12, 4, 9)
    assert Invitation().to_json()["interview_at"] is None
    assert Invitation(interview_at=(first,)).to_json()["interview_at"] == "2026-12-03T14:00"
    assert Invitation(interview_at=(first, second)).to_json()["interview_at"] == ["2026-12-03T14:00", "2026-12-04T09:00"]
