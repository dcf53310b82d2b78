"""Short mails of every kind: which of them invite, and which do not. A kind in doubt is "other", never an invitation."""

from __future__ import annotations

import pytest

from bowout.invitation import read

from . import letters

DATE = "Mon, 1 Nov 2027 09:00:00 +0000"
MAILS = [
    (
        "invite",
        "Interview",
        "Dear Robin, the selection committee has reviewed your file and is happy to receive you on 12 November 2027 at 10:00 in room 3.04, Law Faculty.",
    ),
    (
        "invite",
        "Your application: Cleaner",
        "Hello, we got your CV. Come to our office at 12 Station Road on Friday 5 Nov at 9 for an interview. Bring ID.",
    ),
    ("invite", "Vacancy - Barista", "Hey! Saw you applied. Got 20 mins for a phone chat Weds at 4?"),
    (
        "invite",
        "Shortlisting",
        "I am delighted to advise that you have been shortlisted. Interviews will be held on 18 November 2027 in the Civic Centre; your time is 11.40.",
    ),
    (
        "invite",
        "Meeting with Prof. Lind",
        "Dear Robin, Prof. Lind would like to discuss the doctoral position with you on 16 November 2027 at 15:00 via Zoom.",
    ),
    (
        "invite",
        "Informal discussion about the role",
        "Hi Robin, thanks for your expression of interest. Could we have an informal chat about the Operations Lead role on Thursday 4 November at 12:30?",
    ),
    ("availability_request", "Interview", "Could you kindly provide your availability for a technical interview next week?"),
    (
        "availability_request",
        "Next steps",
        "Thanks for completing the coding test - great result! When could you speak to our CTO?",
    ),
    ("self_schedule", "Time to chat!", "You've made it to the next round! Book your interview: https://cal.com/x/interview"),
    (
        "reminder",
        "Tomorrow",
        "Hi Robin, looking forward to seeing you for your interview tomorrow at 10am. Just a reminder to bring your passport.",
    ),
    (
        "confirmation",
        "Re: times",
        "Hi Robin, Tuesday 9 November at 3pm it is! I've sent a calendar invite for the interview. Jo",
    ),
    (
        "rejection",
        "Your interview",
        "Thank you for coming to meet us. On this occasion we will not be taking your application any further.",
    ),
    (
        "rejection",
        "Position filled",
        "Thank you for your interest in the Analyst role. The position has been filled, so we won't be scheduling further interviews.",
    ),
    (
        "rejection",
        "News",
        "It was a really close call, but we went with another candidate for the Analyst role. Please do apply again.",
    ),
    (
        "cancellation",
        "Thursday",
        "I'm so sorry but we have to call off Thursday's interview: the hiring freeze came into effect today.",
    ),
    (
        "other",
        "We've got your application!",
        "Thanks for applying for Analyst at Brill. Our team reads every application. Successful applicants will be invited to an interview.",
    ),
    (
        "offer",
        "Great news",
        "We would like to offer you the job! Please call me to discuss salary and a start date. The interview panel were unanimous.",
    ),
    (
        "assessment",
        "Your task",
        "As a next step please complete the attached case study by Monday. We'll then invite the best candidates to interview.",
    ),
    (
        "newsletter",
        "10 questions to ask in your interview",
        "This week on the blog: 10 questions to ask in your interview, and how to negotiate. Read more. Unsubscribe.",
    ),
    (
        "other",
        "Interview panel on Thursday",
        "Hi Robin, can you join the interview panel for the Analyst candidates on Thursday 4 November at 2pm? Ana",
    ),
    ("other", "Parent evening", "Your slot for the parent evening is Thursday 4 November at 17:40."),
    ("other", "Press", "Our reporter would like an interview with you about the merger on Thursday 4 November at 2pm."),
    ("other", "GP appointment", "Your telephone appointment with Dr Hall is booked for Thursday 4 November at 9:10."),
    ("other", "Onboarding", "Your first day is Monday 8 November at 9am. Please report to reception. HR"),
    (
        "withdrawal",
        "Re: Interview",
        "Thanks for telling us that you've accepted another position. We have closed your application. All the best!",
    ),
    (
        "invite",
        "Job at the garage",
        "Hi Robin, boss liked your CV. Can you drop in Wednesday 3 November at 8am so he can have a look at you?",
    ),
    (
        "invite",
        "Bewerbung Erzieherin",
        "Liebe Robin, wir würden dich gern kennenlernen. Passt dir Donnerstag, 4. November, 16 Uhr in der Kita?",
    ),
    (
        "invite",
        "Candidature",
        "Bonjour, pouvez-vous vous présenter le jeudi 4 novembre à 9h au siège pour un entretien avec la directrice ?",
    ),
    (
        "invite",
        "Invitation - Scholarship & Teaching Fellow panel",
        "You are invited to meet the appointment panel for the Teaching Fellow post on 9 November 2027 at 13:00.",
    ),
    (
        "invite",
        "Quick chat re: contract",
        "Hi Robin, I run engineering at Dovetail. Your application stood out. Does 4pm tomorrow work for a quick call?",
    ),
    (
        "self_schedule",
        "Next step in your application",
        "Congratulations, you passed the screening! Please choose an interview slot in the portal: https://portal.example/slots",
    ),
    (
        "availability_request",
        "Interview - please respond",
        "Please tell us three dates in November on which you could attend an interview at our Lyon site.",
    ),
    (
        "reminder",
        "Don't forget: interview on 4 November",
        "Your interview with the team is coming up on 4 November 2027 at 10:00. See you soon!",
    ),
    (
        "reschedule",
        "New date for your interview",
        "We had a fire drill clash, so your interview is now on 9 November 2027 at 10:00 rather than 8 November.",
    ),
    (
        "async_video",
        "Video interview",
        "Please record your answers to five questions using our video platform before 9 November: https://willo.video/x",
    ),
    ("rejection", "Application for Tutor", "We have now filled the Tutor position and won't be inviting you for interview."),
    ("rejection", "Bewerbung", "Wir haben uns nach reiflicher Überlegung für eine andere Bewerberin entschieden."),
    (
        "receipt",
        "Thank you!",
        "Your application for Tutor has been received. If you are shortlisted we will email you an invitation to interview.",
    ),
    ("other", "Team offsite", "We'd love for you to join the offsite on Thursday 4 November at 10am. RSVP by Tuesday."),
    (
        "other",
        "Interviews next week",
        "Hi all, a heads-up that the meeting room is booked for candidate interviews on Thursday 4 November at 2pm.",
    ),
    ("other", "Re: your question", "Hi Robin, no, we don't pay travel expenses for interviews. Best, HR"),
    (
        "other",
        "Thanks",
        "Thank you for the interview yesterday. We'll be in touch with the result by Friday 5 November at noon.",
    ),
    ("other", "Car service", "Your car service is booked for Thursday 4 November at 8:30am. Call 020 7946 0000 to change it."),
    ("newsletter", "Top jobs in London", "Hundreds of employers are interviewing now. View all jobs. Unsubscribe here."),
    (
        "marketing",
        "Nail your next interview",
        "Join our free masterclass on Thursday 4 November at 7pm and nail your next interview. Register now!",
    ),
    (
        "cancellation",
        "Interview 4 November",
        "Regrettably the interview scheduled for 4 November at 10am will no longer take place.",
    ),
    ("offer", "Contract", "It is with great pleasure that I offer you the post of Tutor, starting 6 December 2027 at 9am."),
]


@pytest.mark.parametrize(
    ("kind", "subject", "body"), MAILS, ids=[f"{kind}-{number}" for number, (kind, _, _) in enumerate(MAILS)]
)
def test_kind(kind: str, subject: str, body: str) -> None:
    assert read(letters.simple(body, subject=subject, date=DATE)).kind == kind
