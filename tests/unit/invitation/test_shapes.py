"""The shapes of real mails: calendars, forwards, threads, HTML, addresses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bowout.invitation import read

from . import letters

BODY = "Hi Robin,\n\nYour interview for the Data Steward role at Brightmill is on Wednesday 20 January at 3pm GMT.\n\nBest\nTessa Lund\nBrightmill\n"


def test_google_invitation_as_calendar_file() -> None:
    found = read(letters.GOOGLE_ICS.encode(), name="invite.ics", own_addresses=["robin.vale@example.com"])
    assert found.is_invitation
    assert found.interview_at == (datetime(2027, 1, 20, 15, tzinfo=UTC),)
    assert found.interview_end == (datetime(2027, 1, 20, 15, 45, tzinfo=UTC),)
    assert (found.company, found.role, found.contact) == ("Brightmill", "Data Steward", "Tessa Lund")
    assert found.place == "https://meet.google.com/abc-defg-hij"
    assert found.envelope.invited_address == "Robin.Vale@Example.com"
    assert found.calendars[0].startswith("BEGIN:VCALENDAR")
    assert found.found["interview_at"].where == "calendar DTSTART"


def test_custom_vtimezone_duration_and_summer() -> None:
    found = read(letters.OUTLOOK_ICS.encode(), name="invite.ics")
    assert found.interview_at[0].isoformat() == "2027-07-14T10:00:00+02:00"
    assert found.interview_end[0].isoformat() == "2027-07-14T11:00:00+02:00"
    assert found.role == "Hydraulic Engineer"


def test_the_same_calendar_twice_is_one() -> None:
    data = letters.alternative(
        BODY,
        f"<p>{BODY}</p>",
        letters.GOOGLE_ICS,
        from_="Tessa Lund <tessa.lund@brightmill.example>",
        to="robin.vale@example.com",
    )
    twice = data.replace(
        b"--=_b--", b"--=_b\nContent-Type: application/ics; name=invite.ics\n\n" + letters.GOOGLE_ICS.encode() + b"\n--=_b--"
    )
    assert len(read(twice).calendars) == 1


def test_words_and_calendar_that_disagree_are_both_shown() -> None:
    body = BODY.replace("3pm", "4pm")
    found = read(
        letters.alternative(
            body,
            f"<p>{body}</p>",
            letters.GOOGLE_ICS,
            from_="Tessa Lund <tessa.lund@brightmill.example>",
            to="robin.vale@example.com",
            date="Tue, 12 Jan 2027 10:00:00 +0000",
        )
    )
    assert {each.where for each in found.conflicts["interview_at"]} == {"calendar DTSTART", "body"}
    assert "4pm" in "".join(each.text for each in found.conflicts["interview_at"])


def test_words_and_calendar_that_agree_are_no_conflict() -> None:
    found = read(
        letters.alternative(
            BODY,
            f"<p>{BODY}</p>",
            letters.GOOGLE_ICS,
            from_="Tessa Lund <tessa.lund@brightmill.example>",
            to="robin.vale@example.com",
            date="Tue, 12 Jan 2027 10:00:00 +0000",
        )
    )
    assert not found.conflicts


def test_forward_by_gmail_is_read_inside() -> None:
    text = f"FYI\n\n---------- Forwarded message ---------\nFrom: Tessa Lund <tessa.lund@brightmill.example>\nDate: Tue, Jan 12, 2027 at 10:05 AM\nSubject: Interview at Brightmill\nTo: <robin.vale@example.com>\n\n{BODY}"
    found = read(
        letters.simple(
            text, from_="Robin Vale <robin.vale@example.com>", to="robin@home.example", subject="Fwd: Interview at Brightmill"
        )
    )
    assert found.contact_email == "tessa.lund@brightmill.example"
    assert found.envelope.from_address == "tessa.lund@brightmill.example"
    assert found.interview_at[0].isoformat() == "2027-01-20T15:00:00+00:00"


def test_forward_as_attachment_is_read_inside_with_its_calendar() -> None:
    inner = letters.alternative(
        BODY,
        f"<p>{BODY}</p>",
        letters.GOOGLE_ICS,
        from_="Tessa Lund <tessa.lund@brightmill.example>",
        to="robin.vale@example.com",
        subject="Interview",
    )
    outer = (
        letters.heads(from_="Robin Vale <robin.vale@example.com>", to="robin@home.example", subject="Fwd: Interview")
        + "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/plain\n\nsee attached\n--o\nContent-Type: message/rfc822\n\n"
    )
    found = read(outer.encode() + inner + b"\n--o--\n")
    assert found.contact == "Tessa Lund"
    assert len(found.calendars) == 1
    assert any("passed on" in note for note in found.notes)


def test_outlook_thread_below_is_not_read() -> None:
    text = (
        BODY
        + "\n________________________________\nFrom: Robin Vale <robin.vale@example.com>\nSent: Monday, January 11, 2027 9:00 AM\nTo: Tessa Lund <tessa.lund@brightmill.example>\nSubject: Re: Interview\n\nI could do Tuesday January 19 at 11am.\n"
    )
    assert read(letters.simple(text)).interview_at[0].isoformat() == "2027-01-20T15:00:00+00:00"


def test_html_alone_with_buttons_and_hidden_text() -> None:
    html = "<html><head><style>p{}</style><title>x</title></head><body><div style='display:none'>Interview on 1 May 2027 at 9am</div><p>Hi Robin,</p><p>We would like to invite you to interview for the <b>Data Steward</b> role at Brightmill.</p><p><a href='https://calendly.com/brightmill/talk'>Choose a time</a></p><blockquote class='gmail_quote'>old: 3 May 2027 at 9am</blockquote><p>Tessa Lund</p></body></html>"
    data = (
        letters.heads(
            from_="Tessa Lund <tessa.lund@brightmill.example>",
            to="robin.vale@example.com",
            subject="Next steps",
            date="Tue, 12 Jan 2027 10:00:00 +0000",
        )
        + "Content-Type: text/html; charset=utf-8\n\n"
        + html
    ).encode()
    found = read(data)
    assert found.kind == "self_schedule"
    assert found.scheduling_link == "https://calendly.com/brightmill/talk"
    assert found.interview_at == ()


def test_linked_data_names_the_company() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"Event","organizer":{"@type":"Organization","name":"Brightmill"}}</script>'
    )
    data = (
        letters.heads(from_="jobs@mail.example", to="r@example.com", subject="Interview")
        + f"Content-Type: text/html\n\n<html><head>{script}</head><body><p>Your interview is on 20 January 2027 at 3pm.</p></body></html>"
    ).encode()
    assert read(data).company == "Brightmill"


def test_pasted_text_takes_now_for_its_date() -> None:
    now = datetime(2027, 1, 12, 10, tzinfo=UTC)
    found = read(b"Hi Robin, can you come for an interview on Thursday at ten? We are Brightmill.", now=now)
    assert found.interview_at[0].isoformat() == "2027-01-14T10:00:00"
    assert read(b"Hi Robin, can you come for an interview on Thursday at ten?").interview_at == ()


def test_reply_to_that_is_the_candidates_own_is_left_out() -> None:
    found = read(
        letters.simple(
            BODY, from_="Tessa Lund <hello@cal.com>", reply_to="robin.vale@example.com, tessa.lund@brightmill.example"
        )
    )
    assert found.reply_to == found.contact_email == "tessa.lund@brightmill.example"


def test_dial_in_and_own_numbers_are_not_the_recruiters() -> None:
    text = (
        BODY.replace("Best", "We will call you on (515) 555-0102.\nDial-in: +1 629-555-0146 PIN: 1234\nBest")
        + "T: 020 7946 0199\n"
    )
    assert read(letters.simple(text)).phone == "020 7946 0199"


def test_everything_found_says_where() -> None:
    found = read(letters.simple(BODY))
    for fact in ("company", "role", "contact", "contact_email", "interview_at"):
        assert found.found[fact].text
        assert found.found[fact].where


def test_message_id_and_date_of_the_envelope() -> None:
    found = read(letters.simple(BODY, message_id="<a@b.example>"))
    assert found.message_id == "<a@b.example>"
    assert found.envelope.date == datetime(2027, 1, 12, 10, tzinfo=UTC)
    assert found.envelope.date is not None
    assert found.envelope.date.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "path",
    ["README.md", "Makefile", "pyproject.toml", "src/bowout/invitation/contexts.py", "src/bowout/data/reading/kinds.toml"],
)
def test_a_page_or_a_program_is_no_invitation(path: str) -> None:
    found = read((Path(__file__).parents[3] / path).read_bytes(), name=path)
    assert (found.is_invitation, found.kind) == (False, "other")
