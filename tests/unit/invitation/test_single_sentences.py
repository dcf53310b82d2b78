"""Single sentences in an otherwise plain invitation: who hires and for what, whom to answer, until when, where."""

import pytest

from bowout.invitation import read


def mail(sender: str, says: str) -> bytes:
    heads = (
        f"From: {sender}\nTo: Sam Poole <candidate@example.com>\nSubject: Interview\nDate: Wed, 13 May 2026 09:00:00 +0100\n"
    )
    return f"{heads}Message-ID: <1@x.example>\nContent-Type: text/plain; charset=utf-8\n\nDear Sam,\n\n{says}\n".encode()


INVITES = "We would like to invite you to an interview for the Buyer role at Acme Foods on Wednesday 20 May at 10:30."


@pytest.mark.parametrize(
    ("says", "day"),
    [
        ("Please let us know by close of business Friday.", "2026-05-15"),
        ("Kindly reply before noon on the 14th.", "2026-05-14"),
        ("Could you confirm by the end of Friday 15 May?", "2026-05-15"),
        ("Please tell us which one you prefer before the end of Friday 15 May.", "2026-05-15"),
        ("Text me back today to say you're going.", "2026-05-13"),
        ("Let me know today if you can make it.", "2026-05-13"),
        ("Please ring me before Friday to say yes or no.", "2026-05-15"),
        ("Drop me a line by Friday lunchtime.", "2026-05-15"),
        ("If you could get back to me first thing Friday that would be great.", "2026-05-15"),
        ("I need to hear from you by tomorrow, 5pm.", "2026-05-14"),
        ("We would be grateful for your reply by Monday 18th.", "2026-05-18"),
        ("Your confirmation should reach us no later than 18 May 2026.", "2026-05-18"),
        ("The deadline to accept is May 18 at 5:00 PM.", "2026-05-18"),
        ("Please RSVP by 5/18.", "2026-05-18"),
        ("Can you let me know by tonight?", "2026-05-13"),
        ("Would you confirm by EOD today please.", "2026-05-13"),
        ("Please respond within 48 hours.", "2026-05-15"),
        ("Please respond within three working days.", "2026-05-18"),
        ("Please answer by return, and not later than 4 p.m. on Monday 18 May.", "2026-05-18"),
        ("Deadline for response: 18 May 2026", "2026-05-18"),
        ("Please confirm your attendance latest Friday.", "2026-05-15"),
        ("Give us a bell by Thursday if that's no good.", "2026-05-14"),
        ("If we have not heard from you by 18 May we shall assume that you are no longer interested.", "2026-05-18"),
        ("Please confirm by 18-05-2026 12:00.", "2026-05-18"),
        ("Unless I hear otherwise by Friday I'll assume you're coming.", "2026-05-15"),
        ("I'd appreciate an answer by the weekend.", None),
        ("We will let you know the outcome by Friday.", None),
        ("Please bring your papers by Friday's interview.", None),
        ("Places go fast so please accept yours by midnight on Sunday 17 May.", "2026-05-17"),
        ("The link stays open until Sunday 17 May, 23:59.", "2026-05-17"),
        ("You have until Friday to choose a slot.", "2026-05-15"),
        ("This invitation lapses on 17 May.", "2026-05-17"),
        ("Please confirm no later than this Friday (15 May).", "2026-05-15"),
        ("Reply YES by noon tomorrow to keep the slot.", "2026-05-14"),
        ("Email me before the week is out.", None),
        ("Kindly acknowledge on or before 15/05/2026.", "2026-05-15"),
        ("Please let me have your answer before Friday.", "2026-05-15"),
        ("We need your decision before 10am on Thursday.", "2026-05-14"),
        ("Can you come back to me by Thursday?", "2026-05-14"),
        ("Please say by Thursday whether that suits.", "2026-05-14"),
        ("Just ping me by Thursday pm.", "2026-05-14"),
        ("We ask you to register your attendance by 15 May.", "2026-05-15"),
        ("Merci de confirmer avant le 15 mai.", "2026-05-15"),
        ("Bitte geben Sie uns bis Freitag Bescheid.", "2026-05-15"),
        ("Por favor, confirme antes del viernes 15 de mayo.", "2026-05-15"),
        ("Graag horen we voor vrijdag 15 mei of u komt.", "2026-05-15"),
    ],
)
def test_until_when(says: str, day: str | None) -> None:
    found = read(mail("Ann Lee <ann.lee@acmefoods.example>", f"{INVITES}\n\n{says}\n\nKind regards,\nAnn Lee\nAcme Foods"))
    told = found.to_json()
    assert told["interview_at"] == "2026-05-20T10:30"
    assert (told["reply_by"] or "")[:10] == (day or "")


@pytest.mark.parametrize("sender", ["Ann Lee <ann.lee@gmail.com>", "Ann Lee <ann.lee@mailpost.example>"])
@pytest.mark.parametrize(
    ("says", "company", "role"),
    [
        ("Thank you for your interest in the Weaver role here at Tolland Fabrics.", "Tolland Fabrics", "Weaver"),
        (
            "We'd love you to join us at Marlow & Finch for an interview for the post of Pattern Cutter.",
            "Marlow & Finch",
            "Pattern Cutter",
        ),
        (
            "I am contacting you on behalf of Ketterby Council about the Tree Officer vacancy.",
            "Ketterby Council",
            "Tree Officer",
        ),
        (
            "Re your application to Sandler Freight: we would like to interview you for Driver's Mate.",
            "Sandler Freight",
            "Driver's Mate",
        ),
        (
            "You applied to be a Housekeeper at the Grand Pier Hotel and we would like to interview you.",
            "Grand Pier Hotel",
            "Housekeeper",
        ),
        (
            "The team over at Loomwork want to speak with you about their Frontend Developer opening.",
            "Loomwork",
            "Frontend Developer",
        ),
        ("Nimbus Foods have shortlisted you for interview as a Line Lead.", "Nimbus Foods", "Line Lead"),
        ("Your interview at Pellan Steel for Crane Driver is on Monday 18 May at 10:00.", "Pellan Steel", "Crane Driver"),
        (
            "We are Oakrise, a small architecture practice, and would like to interview you for Part II Assistant.",
            "Oakrise",
            "Part II Assistant",
        ),
        (
            "My name is Jo Marsh and I look after hiring at Tern Energy. We want to interview you for Grid Planner.",
            "Tern Energy",
            "Grid Planner",
        ),
        (
            "I'm the owner of Fig & Olive and I'm looking for a barista. Fancy an interview on Monday 18 May at 10:00?",
            "Fig & Olive",
            "barista",
        ),
        (
            "Your CV was passed to me by the manager of the Harrow Street Library, who wants to interview you for Library Assistant.",
            "Harrow Street Library",
            "Library Assistant",
        ),
        ("Position: Stock Controller", None, "Stock Controller"),
        (
            "Following your application for the Teaching Assistant vacancy at St Hilda's Primary School, I am pleased to invite you for interview.",
            "St Hilda's Primary School",
            "Teaching Assistant",
        ),
        (
            "You have been selected for an interview with the University of Exmoor for Lecturer in Geology.",
            "University of Exmoor",
            "Lecturer in Geology",
        ),
        (
            "It is my pleasure to invite you to interview for a position as Ranger with the Kestrel Moor Trust.",
            "Kestrel Moor Trust",
            "Ranger",
        ),
        (
            "We're seeing people for our evening cleaner job at Dock 9 Studios and would like you to interview.",
            "Dock 9 Studios",
            "evening cleaner",
        ),
        (
            "We invite you to interview for the Receptionist opportunity with our practice, Elm Tree Dental.",
            "Elm Tree Dental",
            "Receptionist",
        ),
        (
            "Our client Brooke Aviation wants to interview you for Avionics Technician.",
            "Brooke Aviation",
            "Avionics Technician",
        ),
        (
            "This is Dee calling from Penrose Laundry, we'd like to interview you for the driver's job.",
            "Penrose Laundry",
            "driver",
        ),
        ("We have an opening for a Porter and think you'd be ideal: interview on Monday 18 May at 10:00?", None, "Porter"),
        (
            "The hiring manager at Calder Instruments wants to interview you for Calibration Engineer.",
            "Calder Instruments",
            "Calibration Engineer",
        ),
        (
            "We would like you to come for an interview with the directors of Hobson Bros Ltd for the job of Estimator.",
            "Hobson Bros Ltd",
            "Estimator",
        ),
        (
            "As discussed, Fenwick Hall School would be happy to see you for interview for Cover Supervisor.",
            "Fenwick Hall School",
            "Cover Supervisor",
        ),
        ("Congratulations, you've made it to round two for Account Manager at Pipit!", "Pipit", "Account Manager"),
        (
            "Thanks for chatting with me about working at Solway Cycles as a workshop mechanic. Interview on Monday 18 May at 10:00?",
            "Solway Cycles",
            "workshop mechanic",
        ),
        (
            "The role is Bid Writer, based at Orme Civils in Leeds. Interview on Monday 18 May at 10:00.",
            "Orme Civils",
            "Bid Writer",
        ),
        (
            "I hire for Pinder Group. Are you free for an interview about the Category Buyer role?",
            "Pinder Group",
            "Category Buyer",
        ),
    ],
)
def test_who_hires_for_what(sender: str, says: str, company: str | None, role: str) -> None:
    found = read(mail(sender, f"{says}\n\nPlease confirm that you can come.\n\nKind regards,\nAnn Lee")).to_json()
    assert (found["company"], found["role"], found["agency"]) == (company, role, None)


@pytest.mark.parametrize(
    ("sender", "says", "contact"),
    [
        (
            "Careers <careers@acmefoods.example>",
            "If you have questions, reply to your recruiter, Hallie Crane, at hallie.crane@acmefoods.example.\n\nThe Acme Foods Team",
            "Hallie Crane",
        ),
        (
            "Careers <careers@acmefoods.example>",
            "Imani Brooks from our talent team wants to talk with you.\n\nThe Acme Foods Team",
            "Imani Brooks",
        ),
        (
            "Careers <careers@acmefoods.example>",
            "Yours sincerely\n\n\nP. Holroyd (Mrs)\nHead of Personnel\nAcme Foods",
            "P. Holroyd",
        ),
        ("Careers <careers@acmefoods.example>", "Best,\nTom", "Tom"),
        (
            "Acme Foods <careers@acmefoods.example>",
            "Any questions, ring Dave Purcell on 01632 960123.\n\nAcme Foods",
            "Dave Purcell",
        ),
        (
            "no-reply@acmefoods.example",
            "Your recruiter is Maya Stein (maya.stein@acmefoods.example).\n\nAcme Foods",
            "Maya Stein",
        ),
        ("no-reply@acmefoods.example", "You will meet our Head of Sales, Leo Brandt, and Ida Moss.\n\nAcme Foods", None),
        (
            "Acme Foods <jobs@acmefoods.example>",
            "Kind regards\nSarah-Jane O'Hara | HR Business Partner | Acme Foods",
            "Sarah-Jane O'Hara",
        ),
        ("Acme Foods <jobs@acmefoods.example>", "Kind regards\nsarah o'hara\nHR", None),
        ('"O\'Hara, Sarah" <sohara@acmefoods.example>', "Kind regards\nSarah", "Sarah O'Hara"),
        ("sohara@acmefoods.example", "Kind regards\nSarah O'Hara\nHR", "Sarah O'Hara"),
        ("Sarah <sarah@acmefoods.example>", "Thanks\nSarah\n--\nSarah O'Hara\nPeople Lead, Acme Foods", "Sarah O'Hara"),
        ("HR Team <hr@acmefoods.example>", "Regards,\nHR Team\nAcme Foods", None),
        ("HR Team <hr@acmefoods.example>", "Many thanks,\n\nDr. Ulrike Hahn\nLeitung Personal", "Ulrike Hahn"),
        (
            "Acme Foods Recruitment <hr@acmefoods.example>",
            "Looking forward to meeting you!\n\nMing Zhao, Talent Partner",
            "Ming Zhao",
        ),
        ("Ms. Rhona Tate <hr@acmefoods.example>", "Sincerely,\nMs. Rhona Tate\nAdministrator", "Rhona Tate"),
        ("Rhona @ Acme Foods <rhona@acmefoods.example>", "See you soon,\nRhona", "Rhona"),
        ("Rhona Tate (Acme Foods) <via@hirepost.example>", "See you soon", "Rhona Tate"),
        ("Acme Foods <hr@acmefoods.example>", "Yours faithfully\n\npp Rhona Tate\nfor the Selection Board", "Rhona Tate"),
        ("Acme Foods <hr@acmefoods.example>", "Contact: Rhona Tate, 01632 960123", "Rhona Tate"),
        ("Acme Foods <hr@acmefoods.example>", "Yours sincerely\nRHONA TATE\nHR MANAGER", "RHONA TATE"),
        ("Acme Foods <hr@acmefoods.example>", "Your point of contact will be Rhona Tate.\n\nAcme Foods", "Rhona Tate"),
        (
            "Acme Foods <hr@acmefoods.example>",
            "Please email Rhona Tate (rhona@acmefoods.example) if you cannot come.",
            "Rhona Tate",
        ),
        ("Acme Foods <hr@acmefoods.example>", "Ask for Bob at the gate.\n\nAcme Foods", None),
    ],
)
def test_whom_to_answer(sender: str, says: str, contact: str | None) -> None:
    assert read(mail(sender, f"{INVITES}\n\n{says}")).to_json()["contact"] == contact


@pytest.mark.parametrize(
    ("says", "place"),
    [
        ("Come to our offices at 12 Mill Lane, Leeds LS1 4AB and ask for Ann.", "12 Mill Lane, Leeds LS1 4AB"),
        ("Wir sehen uns in unserem Werk, Schleiferweg 3, 07745 Jena.", "Schleiferweg 3, 07745 Jena"),
        ("We are at 900 Quarry Road, Suite 4, opposite the bank.", "900 Quarry Road, Suite 4"),
        ("Bring 12 Copies of your drawings.", None),
        ("Our shops are at 3 Mill Lane and in the arcade. The other one is at 9 Park Road.", None),
    ],
)
def test_where(says: str, place: str | None) -> None:
    found = read(mail("Ann Lee <ann.lee@acmefoods.example>", f"{INVITES}\n\n{says}\n\nKind regards,\nAnn Lee"))
    assert found.to_json()["place"] == place
