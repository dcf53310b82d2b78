"""The reply package: which mails, to whom, in which thread, and what the person is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from icalendar import Calendar

from bowout.delivery.eml import package
from bowout.nouns import Draft, Envelope, Invitation

NOW = datetime(2026, 11, 26, 14, 4, 5, tzinfo=UTC)
DRAFT = Draft(
    subject="Withdrawing from the interview",
    body="Dear Ines,\n\nThank you for the invitation. I have to decline.\n\nKind regards,\nNoor Haddad\n",
)
MAIL = Envelope(
    subject="Interview, second round",
    message_id="<m2@garnet.example>",
    references=("<m0@garnet.example>", "<m1@post.example>"),
    from_name="Ines Duarte",
    from_address="ines.duarte@garnet.example",
    invited_name="Noor H.",
    invited_address="noor.haddad@post.example",
    recipients=("noor.haddad@post.example",),
)


def calendar(
    organizer: str = "ines.duarte@garnet.example", uid: str = "talk-4711@garnet.example", summary: str = "Second round"
) -> str:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ours//Test//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20261124T090000Z\r\nDTSTART:20261203T130000Z\r\nSUMMARY:{summary}\r\n"
        f"ORGANIZER;CN=The Organiser:mailto:{organizer}\r\nATTENDEE;RSVP=TRUE:mailto:Noor.Haddad@post.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def pack(envelope: Envelope = MAIL, *calendars: str, me="Noor Haddad", own=(), draft=DRAFT, channel="email", **facts):
    invitation = Invitation(is_invitation=True, kind="invite", envelope=envelope, calendars=calendars, **facts)
    return package(invitation, draft, me=me, own_addresses=own, now=NOW, stem="talk-reply", channel=channel)


def mail(packed, at: int = 0):
    data = packed.files[at].data
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 998
    parsed = message_from_bytes(data, policy=policy.default)
    assert not parsed.defects
    return parsed


def part(message, kind: str):
    return next(each for each in message.walk() if each.get_content_type() == kind)


def words(message) -> str:
    return part(message, "text/plain").get_content().replace("\r\n", "\n")


def test_a_draft_in_the_thread():
    packed = pack()
    message = mail(packed)
    assert [file.name for file in packed.files] == ["talk-reply.eml"]
    assert message["X-Unsent"] == "1"
    assert message["From"] == "Noor Haddad <noor.haddad@post.example>"
    assert message["To"] == "Ines Duarte <ines.duarte@garnet.example>"
    assert message["Subject"] == packed.draft.subject == "Re: Interview, second round"
    assert message["In-Reply-To"] == "<m2@garnet.example>"
    assert message["References"].split() == ["<m0@garnet.example>", "<m1@post.example>", "<m2@garnet.example>"]
    assert message["Date"].datetime == NOW
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"
    assert words(message) == DRAFT.body
    assert packed.notes == ()


def test_the_same_input_gives_the_same_bytes_and_another_time_another_id():
    assert pack().files == pack().files
    ids = {mail(pack(MAIL, calendar("hiring@garnet.example")), at)["Message-ID"] for at in (0, 1)}
    assert len(ids) == 2
    for each in ids:
        assert each.startswith("<")
        assert set(each[1:33]) <= set("0123456789abcdef")
        assert each.endswith("@post.example>")


def test_the_calendars_answer_goes_along_to_its_organiser():
    packed = pack(MAIL, calendar("INES.Duarte@garnet.example"))
    message = mail(packed)
    assert len(packed.files) == 1
    assert message.get_content_type() == "multipart/alternative"
    assert [each.get_content_type() for each in message.iter_parts()] == ["text/plain", "text/calendar"]
    assert words(message) == DRAFT.body
    assert b"Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n" in packed.files[0].data
    assert Calendar.from_ical(part(message, "text/calendar").get_content())["METHOD"] == "REPLY"
    assert packed.notes == ()


@pytest.mark.parametrize("summary", ["Second round", "Zweites Gespräch – Łódź", "二次面接"])
def test_the_calendar_part_comes_through_octet_by_octet(summary):
    data = part(mail(pack(MAIL, calendar(summary=summary))), "text/calendar").get_payload(decode=True)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert f"SUMMARY:{summary}".encode() in data


def test_two_people_two_mails():
    packed = pack(MAIL, calendar("hiring@garnet.example"))
    words, answer = mail(packed), mail(packed, 1)
    assert [file.name for file in packed.files] == ["talk-reply.eml", "talk-reply-calendar.eml"]
    assert words.get_content_type() == "text/plain"
    assert answer["To"] == "The Organiser <hiring@garnet.example>"
    assert answer["Subject"] == "Declined: Second round"
    assert answer["In-Reply-To"] == "<m2@garnet.example>"
    assert answer["X-Unsent"] == "1"
    assert "Kind regards" not in part(answer, "text/plain").get_content()
    assert "talk-reply-calendar.eml" in packed.notes[0]
    assert "hiring@garnet.example" in packed.notes[0]


def test_two_events_of_one_organiser_are_two_mails():
    packed = pack(MAIL, calendar(), calendar(uid="b@garnet.example"), calendar(uid="c@garnet.example"))
    assert [file.name for file in packed.files] == ["talk-reply.eml", "talk-reply-calendar.eml", "talk-reply-calendar-2.eml"]
    uids = [
        Calendar.from_ical(part(mail(packed, at), "text/calendar").get_content()).walk("VEVENT")[0]["UID"] for at in range(3)
    ]
    assert uids == ["talk-4711@garnet.example", "b@garnet.example", "c@garnet.example"]


def test_reply_to_goes_before_from():
    asked = replace(
        MAIL, reply_to_address="panel@garnet.example", reply_to_name="The Panel", from_address="no-reply@ats.example"
    )
    assert mail(pack(asked))["To"] == "The Panel <panel@garnet.example>"


def test_a_reply_to_without_a_name_is_called_as_it_is_known():
    bare = replace(MAIL, reply_to_address="Ines.Duarte@garnet.example")
    assert mail(pack(bare))["To"] == "Ines Duarte <Ines.Duarte@garnet.example>"
    other = replace(MAIL, reply_to_address="amy@garnet.example")
    assert mail(pack(other))["To"] == "amy@garnet.example"
    assert mail(pack(other, contact="Amy Tan", contact_email="amy@garnet.example"))["To"] == "Amy Tan <amy@garnet.example>"


def test_the_persons_own_address_is_not_answered():
    own = replace(MAIL, reply_to_address="Noor.Haddad@post.example")
    assert mail(pack(own))["To"] == "Ines Duarte <ines.duarte@garnet.example>"
    forwarded = replace(MAIL, from_address="noor@work.example")
    assert mail(pack(forwarded, own=("noor@work.example",)))["To"] is None


NO_REPLY = replace(MAIL, from_address="no-reply@ats.example", from_name="Garnet Careers")


def test_no_address_is_invented():
    packed = pack(NO_REPLY)
    assert mail(packed)["To"] is None
    assert packed.notes == (
        "To is left empty: the invitation came from an address that takes no replies. You can ask the company for an address.",
    )


def test_what_else_the_invitation_offers_is_said():
    packed = pack(
        replace(NO_REPLY, other_addresses=("noreply@garnet.example", "amy@garnet.example")),
        contact_email="ines@garnet.example",
        cancel_link="https://book.example/cancel/1",
        phone="+351 21 000 000",
    )
    assert mail(packed)["To"] is None
    (note,) = packed.notes
    assert "write to ines@garnet.example or amy@garnet.example, found in the invitation" in note
    assert "https://book.example/cancel/1" in note
    assert "+351 21 000 000" in note
    assert "noreply" not in note


def test_the_organiser_is_answered_where_the_sender_takes_no_replies():
    packed = pack(NO_REPLY, calendar("hiring@garnet.example"))
    assert mail(packed)["To"] == "The Organiser <hiring@garnet.example>"
    assert "calendar's organiser, hiring@garnet.example" in packed.notes[0]
    assert len(packed.files) == 1


def test_why_there_is_no_calendar_answer_is_said():
    packed = pack(MAIL, calendar("no-reply@ats.example"))
    assert len(packed.files) == 1
    assert packed.notes == (
        "No calendar answer is made: the calendar's organiser is no-reply@ats.example, which takes no replies. Your words are enough.",
    )


def test_what_to_do_in_place_of_a_calendar_answer_is_said():
    packed = pack(MAIL, calendar("no-reply@ats.example"), cancel_link="https://book.example/cancel/1")
    assert packed.notes[1] == "To free the time, cancel by the booking's own link as well: https://book.example/cancel/1"


def test_a_calendar_file_alone_is_answered_to_its_organiser():
    packed = pack(Envelope(), calendar())
    message = mail(packed)
    assert message["To"] == "The Organiser <ines.duarte@garnet.example>"
    assert message["From"] == "Noor Haddad <Noor.Haddad@post.example>"
    assert message["Subject"] == DRAFT.subject
    assert message["In-Reply-To"] is None
    assert message["References"] is None
    assert "the only one invited" in packed.notes[0]


def test_a_pasted_text_gives_a_draft_without_addresses():
    packed = pack(Envelope(), me=None)
    message = mail(packed)
    assert (message["To"], message["From"]) == (None, None)
    assert message["Message-ID"].endswith("@bowout.invalid>")
    assert [note.split(":")[0] for note in packed.notes] == ["To is left empty", "From is left empty"]


def test_the_person_writes_from_the_invited_address_before_others():
    assert mail(pack(own=("other@post.example",)))["From"].addresses[0].addr_spec == "noor.haddad@post.example"
    unknown = replace(MAIL, invited_address=None, recipients=())
    assert mail(pack(unknown, own=("other@post.example",)))["From"].addresses[0].addr_spec == "other@post.example"
    assert mail(pack(me=None))["From"] == '"Noor H." <noor.haddad@post.example>'


def test_an_alias_answers_for_the_address_that_was_invited():
    alias = replace(MAIL, invited_address="noor@alias.example", recipients=("noor@alias.example", "noor.haddad@post.example"))
    text = part(mail(pack(alias, calendar())), "text/calendar").get_content()
    attendee = Calendar.from_ical(text).walk("VEVENT")[0]["ATTENDEE"]
    assert attendee == "mailto:Noor.Haddad@post.example"
    assert attendee.params["SENT-BY"] == "mailto:noor@alias.example"


def test_in_another_channel_only_the_calendars_answer_is_packed():
    packed = pack(MAIL, calendar(), channel="linkedin")
    assert [file.name for file in packed.files] == ["talk-reply-calendar.eml"]
    assert packed.draft == DRAFT
    assert pack(channel="sms").files == ()


BODIES = [
    "",
    "plain",
    "Grüße\n",
    "a" * 3000,
    "é" * 3000,
    "one\rtwo\r\nthree",
    "bell\x07 and \ud800",
    ".\n.\nFrom here",
    "trailing  \n\n\n",
]


@pytest.mark.parametrize("body", BODIES)
def test_any_body_comes_through_as_text(body):
    content = words(mail(pack(draft=Draft("s", body))))
    wanted = body.replace("\r\n", "\n").replace("\r", "\n").replace("\x07", "").replace("\ud800", "?").rstrip("\n") + "\n"
    assert content == wanted


def test_an_address_of_other_letters_keeps_its_letters():
    spelt = replace(MAIL, from_address="jürgen@bücher.example", from_name="Jürgen")
    assert "<jürgen@xn--bcher-kva.example>".encode() in pack(spelt).files[0].data


def test_what_is_no_address_is_not_written():
    for evil in (
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "a b@c.example",
        "x" * 300 + "@b.example",
        "<a@b.example>",
        "a@@b.example",
    ):
        assert mail(pack(replace(MAIL, from_address=evil)))["To"] is None
