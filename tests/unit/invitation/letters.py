"""Messages built for the tests, in the MIME shapes that programs write."""

from __future__ import annotations

import base64

GOOGLE_ICS = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20270120T150000Z
DTEND:20270120T154500Z
DTSTAMP:20270112T090000Z
ORGANIZER;CN=Tessa Lund:mailto:tessa.lund@brightmill.example
UID:abc123@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE
 ;CN=Tessa Lund:mailto:tessa.lund@brightmill.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
 TRUE;CN=Robin.Vale@Example.com:mailto:Robin.Vale@Example.com
X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
SEQUENCE:0
SUMMARY:Interview with Brightmill (Data Steward)
END:VEVENT
END:VCALENDAR
"""

OUTLOOK_ICS = """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN=Pieter Maas:mailto:pieter.maas@dijkwerk.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Robin Vale:mailto:robin.vale@example.com
UID:040000008200E00074C5B7101A82E008
SUMMARY;LANGUAGE=en-GB:Interview Hydraulic Engineer
DTSTART;TZID=Customized Time Zone:20270714T100000
DURATION:PT1H
LOCATION:Microsoft Teams Meeting
SEQUENCE:0
END:VEVENT
END:VCALENDAR
"""


def heads(**fields: str) -> str:
    known = {"from_": "From", "to": "To", "subject": "Subject", "date": "Date", "message_id": "Message-ID"}
    return "".join(f"{known.get(key, key.replace('_', '-').title())}: {value}\n" for key, value in fields.items())


def alternative(plain: str, html: str, ics: str | None = None, **fields: str) -> bytes:
    parts = [("text/plain; charset=utf-8", plain), ("text/html; charset=utf-8", html)]
    if ics:
        parts.append(("text/calendar; charset=utf-8; method=REQUEST", ics))
    body = "".join(
        f"--=_b\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\n\n{base64.encodebytes(text.encode()).decode()}\n"
        for kind, text in parts
    )
    return (
        heads(**fields) + f'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="=_b"\n\n{body}--=_b--\n'
    ).encode()


def simple(body: str, **fields: str) -> bytes:
    fields = {
        "from_": "Tessa Lund <tessa.lund@brightmill.example>",
        "to": "robin.vale@example.com",
        "subject": "Interview",
        "date": "Tue, 12 Jan 2027 10:00:00 +0000",
    } | fields
    return (heads(**fields) + "Content-Type: text/plain; charset=utf-8\n\n" + body).encode()


def event(
    summary: str, start: str, end: str, organizer: str, name: str, *, loc: str = "", tz: str = "", method: str = "REQUEST"
) -> str:
    """A calendar with one event to which Robin Vale is invited."""
    zone = f";TZID={tz}" if tz else ""
    return (
        f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:{method}\nBEGIN:VEVENT\nUID:u1\nDTSTAMP:20270301T000000Z\nDTSTART{zone}:{start}\nDTEND{zone}:{end}\n"
        f"SUMMARY:{summary}\nLOCATION:{loc}\nORGANIZER;CN={name}:mailto:{organizer}\nATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:robin.vale@example.com\n"
        "SEQUENCE:0\nEND:VEVENT\nEND:VCALENDAR\n"
    )
