"""Mails of our own in many wordings, each with the facts that it states; facts not named must stay null.

Fields: the headers in short (`from`, `subject`, `date`, `reply_to`), the body, and `says`.
"""

from __future__ import annotations

TO = "Robin Vale <robin.vale@example.com>"

WORDINGS: dict[str, dict[str, object]] = {
    "ats_relay_self_schedule": {
        "from": "Priya Natarajan <no-reply@hire.lever.co>",
        "reply_to": "priya.n@quillworks.example",
        "subject": "Quillworks - next steps (Staff Data Engineer)",
        "date": "Tue, 12 Jan 2027 08:30:00 -0800",
        "body": """Hi Robin,

Thanks so much for taking the time to apply! The team really liked your background and we'd love to chat.

Grab a time on my calendar that works for you: https://calendly.com/priya-quillworks/30min

If none of those work, just reply here.

Priya Natarajan
Senior Recruiter, Quillworks
""",
        "says": {
            "kind": "self_schedule",
            "company": "Quillworks",
            "role": "Staff Data Engineer",
            "contact": "Priya Natarajan",
            "contact_email": "priya.n@quillworks.example",
            "reply_to": "priya.n@quillworks.example",
            "scheduling_link": "https://calendly.com/priya-quillworks/30min",
        },
    },
    "primary_school": {
        "from": "Oakfield Primary School Office <office@oakfieldprimary.example>",
        "subject": "Interview - Year 4 Class Teacher",
        "date": "Mon, 11 Jan 2027 09:15:00 +0000",
        "body": """Dear Robin

Thank you for your application for the post of Year 4 Class Teacher at Oakfield Primary School.

The governors would like to invite you to interview on Tuesday 19th January at 9.15am. The day will include a 30 minute lesson observation.

Please confirm by return of email no later than Thursday 14 January that you will be attending.

Yours sincerely

Janet Holloway
School Business Manager
Oakfield Primary School
01632 960 233
""",
        "says": {
            "kind": "invite",
            "company": "Oakfield Primary School",
            "role": "Year 4 Class Teacher",
            "contact": "Janet Holloway",
            "contact_email": "office@oakfieldprimary.example",
            "interview_at": "2027-01-19T09:15",
            "reply_by": "2027-01-14",
        },
    },
    "corner_shop": {
        "from": "Dave <dave@millers-hardware.example>",
        "subject": "sat job",
        "date": "Wed, 13 Jan 2027 18:20:00 +0000",
        "body": """Hi Robin,
got your CV thanks. can you pop in for a quick interview friday at half 4? its 22 Bridge St, ask for me at the till.
cheers
Dave
Millers Hardware
""",
        "says": {
            "kind": "invite",
            "company": "Millers Hardware",
            "contact": "Dave",
            "contact_email": "dave@millers-hardware.example",
            "interview_at": "2027-01-15T16:30",
        },
    },
    "agency_unnamed_client": {
        "from": "Tom Ashby <tom.ashby@pinnaclestaffing.example>",
        "subject": "Interview opportunity - Payroll Manager",
        "date": "Thu, 14 Jan 2027 11:00:00 -0600",
        "body": """Hello Robin,

Our client, a leading logistics firm in Dallas, would like to interview you for their Payroll Manager opening.

They can do Tuesday, January 19 at 1:30 PM CT or Wednesday, January 20 at 10:00 AM CT. Which do you prefer? Please let me know by end of day Friday.

Best,
Tom Ashby
Account Manager
Pinnacle Staffing
(214) 555-0199
""",
        "says": {
            "kind": "invite",
            "agency": "Pinnacle Staffing",
            "role": "Payroll Manager",
            "contact": "Tom Ashby",
            "contact_email": "tom.ashby@pinnaclestaffing.example",
            "interview_at": ["2027-01-19T13:30-06:00", "2027-01-20T10:00-06:00"],
            "reply_by": "2027-01-15",
        },
    },
    "german_agency": {
        "from": "Katrin Vogel <k.vogel@vogel-personal.example>",
        "subject": "Ihr Vorstellungsgespräch bei der Brenner Maschinenbau GmbH",
        "date": "Mon, 11 Jan 2027 10:05:00 +0100",
        "body": """Guten Tag Frau Vale,

im Auftrag der Brenner Maschinenbau GmbH lade ich Sie herzlich zu einem Vorstellungsgespräch als Konstruktionsleiterin ein.

Termin: Donnerstag, 21.01.2027 um 15 Uhr
Ort: Werkstraße 4, 70565 Stuttgart

Bitte geben Sie mir bis Freitag, 15. Januar, Bescheid, ob Ihnen der Termin passt.

Mit freundlichen Grüßen
Katrin Vogel
Vogel Personalberatung
Tel.: 0711 5550123
""",
        "says": {
            "kind": "invite",
            "company": "Brenner Maschinenbau GmbH",
            "agency": "Vogel Personalberatung",
            "role": "Konstruktionsleiterin",
            "contact": "Katrin Vogel",
            "contact_email": "k.vogel@vogel-personal.example",
            "interview_at": "2027-01-21T15:00",
            "reply_by": "2027-01-15",
        },
    },
    "french_convocation": {
        "from": "Service Recrutement <recrutement@hopital-lumiere.example>",
        "subject": "Convocation à un entretien – Infirmière de bloc opératoire",
        "date": "Tue, 12 Jan 2027 14:40:00 +0100",
        "body": """Madame,

Suite à votre candidature au poste d'Infirmière de bloc opératoire, nous avons le plaisir de vous convier à un entretien le mardi 19 janvier 2027 à 9h30 à l'Hôpital Lumière, 12 rue des Acacias, 69003 Lyon.

Merci de confirmer votre présence avant le 15 janvier.

Cordialement,
Hélène Garnier
Responsable recrutement
Hôpital Lumière
""",
        "says": {
            "kind": "invite",
            "company": "Hôpital Lumière",
            "role": "Infirmière de bloc opératoire",
            "contact": "Hélène Garnier",
            "contact_email": "recrutement@hopital-lumiere.example",
            "interview_at": "2027-01-19T09:30",
            "reply_by": "2027-01-15",
        },
    },
    "spanish_invite": {
        "from": "Lucía Herrera <lucia.herrera@textilnorte.example>",
        "subject": "Entrevista para el puesto de Analista de Costes",
        "date": "Wed, 13 Jan 2027 12:00:00 +0100",
        "body": """Hola Robin:

Gracias por tu interés en Textil Norte. Nos gustaría invitarte a una entrevista para el puesto de Analista de Costes el próximo martes 19 de enero a las 16:00 (hora peninsular) por Microsoft Teams.

Enlace: https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc

¿Puedes confirmar tu asistencia antes del viernes 15?

Un saludo,
Lucía Herrera
Técnica de Selección
Textil Norte
""",
        "says": {
            "kind": "invite",
            "company": "Textil Norte",
            "role": "Analista de Costes",
            "contact": "Lucía Herrera",
            "contact_email": "lucia.herrera@textilnorte.example",
            "interview_at": "2027-01-19T16:00+01:00",
            "reply_by": "2027-01-15",
            "place": "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc",
        },
    },
    "dutch_invite": {
        "from": "Sanne de Wit <sanne@waterlandzorg.example>",
        "subject": "Uitnodiging kennismakingsgesprek",
        "date": "Thu, 14 Jan 2027 09:00:00 +0100",
        "body": """Beste Robin,

Bedankt voor je sollicitatie op de functie van Teamleider Thuiszorg. Graag nodigen we je uit voor een kennismakingsgesprek op woensdag 20 januari om 10.30 uur op ons kantoor, Dorpsstraat 8 in Purmerend.

Laat je uiterlijk maandag weten of dit lukt?

Met vriendelijke groet,
Sanne de Wit
Waterland Zorg
""",
        "says": {
            "kind": "invite",
            "company": "Waterland Zorg",
            "role": "Teamleider Thuiszorg",
            "contact": "Sanne de Wit",
            "contact_email": "sanne@waterlandzorg.example",
            "interview_at": "2027-01-20T10:30",
            "reply_by": "2027-01-18",
        },
    },
    "async_video": {
        "from": "Fenwick Airlines Talent <donotreply@hirevue.com>",
        "subject": "Your Fenwick Airlines video interview",
        "date": "Mon, 11 Jan 2027 07:00:00 +0000",
        "body": """Hello Robin,

Congratulations! You have been selected to complete an on-demand video interview for the position of Cabin Crew Member with Fenwick Airlines.

You can record your answers whenever it suits you, but please complete your interview before 11:59 PM GMT on Sunday, January 17, 2027.

Start interview: https://fenwick.hirevue.com/interviews/ab12cd

Good luck!
Fenwick Airlines Talent Acquisition
""",
        "says": {"kind": "async_video", "company": "Fenwick Airlines", "role": "Cabin Crew Member", "reply_by": "2027-01-17"},
    },
    "confirmation_after_choice": {
        "from": "Marisol Vega <mvega@harborlight.example>",
        "subject": "Re: Interview times - Grants Officer",
        "date": "Fri, 15 Jan 2027 16:12:00 -0500",
        "body": """Robin,

Perfect, thanks for getting back to me. You're confirmed for Wednesday, January 20 at 3:00 p.m. Eastern with our Executive Director, Paul Osei. We'll meet at the Harborlight Foundation, 88 Wharf Street, Boston.

See you then!

Marisol Vega
Operations Associate
Harborlight Foundation

On Thu, Jan 14, 2027 at 5:01 PM Robin Vale <robin.vale@example.com> wrote:
> Hi Marisol, Wednesday at 3 works best, otherwise Thursday January 21 at 11.
""",
        "says": {
            "kind": "confirmation",
            "company": "Harborlight Foundation",
            "role": "Grants Officer",
            "contact": "Marisol Vega",
            "contact_email": "mvega@harborlight.example",
            "interview_at": "2027-01-20T15:00-05:00",
        },
    },
    "reminder_tomorrow": {
        "from": "Bluebird Labs <scheduling@bluebirdlabs.example>",
        "subject": "Reminder: your interview with Bluebird Labs is tomorrow",
        "date": "Mon, 18 Jan 2027 15:00:00 +0000",
        "body": """Hi Robin,

Just a friendly reminder that your interview for the Laboratory Technician role at Bluebird Labs takes place tomorrow at 11:00 GMT.

Join here: https://zoom.us/j/5550001111?pwd=xyz

Need to make a change? Reschedule: https://bluebirdlabs.example/reschedule/77
Cancel: https://bluebirdlabs.example/cancel/77
""",
        "says": {
            "kind": "reminder",
            "company": "Bluebird Labs",
            "role": "Laboratory Technician",
            "contact_email": "scheduling@bluebirdlabs.example",
            "interview_at": "2027-01-19T11:00+00:00",
            "place": "https://zoom.us/j/5550001111?pwd=xyz",
            "reschedule_link": "https://bluebirdlabs.example/reschedule/77",
            "cancel_link": "https://bluebirdlabs.example/cancel/77",
        },
    },
    "reschedule_by_us": {
        "from": "Grace Lindqvist <grace.lindqvist@northernrail.example>",
        "subject": "Change of interview date",
        "date": "Tue, 19 Jan 2027 10:00:00 +0000",
        "body": """Dear Robin,

I am sorry to say we have had to move your interview for the Signalling Engineer role from Thursday 21 January at 2pm to Monday 25 January at 2pm because of industrial action. I hope this still suits you.

Please accept our apologies.

Grace Lindqvist
HR Business Partner | Northern Rail Works
""",
        "says": {
            "kind": "reschedule",
            "company": "Northern Rail Works",
            "role": "Signalling Engineer",
            "contact": "Grace Lindqvist",
            "contact_email": "grace.lindqvist@northernrail.example",
            "interview_at": "2027-01-25T14:00",
        },
    },
    "availability_question": {
        "from": "Yusuf Karim <yusuf@tilepath.example>",
        "subject": "Tilepath // Intro call",
        "date": "Wed, 13 Jan 2027 10:00:00 -0500",
        "body": """Hey Robin,

I'm the CTO at Tilepath. Loved your open-source work and your application for our Platform Engineer role. Do you have 30 mins for an intro call later this week? Let me know a few times that suit and I'll send a Meet link.

Yusuf
""",
        "says": {
            "kind": "availability_request",
            "company": "Tilepath",
            "role": "Platform Engineer",
            "contact": "Yusuf Karim",
            "contact_email": "yusuf@tilepath.example",
        },
    },
    "us_numeric_date": {
        "from": "Jobs at Ridgeline <jobs@ridgeline.example>",
        "subject": "Ridgeline Roofing interview",
        "date": "Mon, 1 Feb 2027 13:00:00 -0700",
        "body": """Robin,

We would like to interview you for our Estimator position on 02/09/2027 at 8:30 AM MST at our office, 1440 Quarry Rd, Denver.

Call (303) 555-0142 if you can't make it.

Ridgeline Roofing
""",
        "says": {
            "kind": "invite",
            "company": "Ridgeline Roofing",
            "role": "Estimator",
            "contact_email": "jobs@ridgeline.example",
            "interview_at": "2027-02-09T08:30-07:00",
            "phone": "(303) 555-0142",
        },
    },
    "uk_numeric_date": {
        "from": "Moira Sinclair <moira.sinclair@glenbrae.example>",
        "subject": "Invitation to interview: Housing Officer (ref 2231)",
        "date": "Mon, 1 Feb 2027 13:00:00 +0000",
        "body": """Dear Robin,

I am pleased to invite you to attend an interview for the post of Housing Officer with Glenbrae Council on 09/02/2027 at 14:15. The panel will be Moira Sinclair and Alan Tait.

Kind regards,
Moira Sinclair
Glenbrae Council
Tel: 01632 960 411
""",
        "says": {
            "kind": "invite",
            "company": "Glenbrae Council",
            "role": "Housing Officer",
            "contact": "Moira Sinclair",
            "contact_email": "moira.sinclair@glenbrae.example",
            "interview_at": "2027-02-09T14:15",
        },
    },
    "hospital_labels": {
        "from": "Medical Staffing <medical.staffing@eastmoor.example>",
        "subject": "Interview details",
        "date": "Thu, 4 Feb 2027 09:00:00 +0000",
        "body": """Dear Dr Vale,

You have been shortlisted for the following vacancy at Eastmoor General Hospital:

Post: Specialty Doctor in Anaesthetics
Interview date: Wednesday 17 February 2027
Interview time: 10:40
Venue: Boardroom 2, Eastmoor General Hospital
Please reply by: Monday 8 February 2027

Kind regards
Medical Staffing Team
""",
        "says": {
            "kind": "invite",
            "company": "Eastmoor General Hospital",
            "role": "Specialty Doctor in Anaesthetics",
            "contact_email": "medical.staffing@eastmoor.example",
            "interview_at": "2027-02-17T10:40",
            "reply_by": "2027-02-08",
            "place": "Boardroom 2, Eastmoor General Hospital",
        },
    },
    "linkedin_style_founder": {
        "from": "Ines Carvalho <ines@fathomai.example>",
        "subject": "Coffee chat about the founding designer role?",
        "date": "Sun, 7 Feb 2027 19:00:00 +0000",
        "body": """Hi Robin,

We're looking for our founding designer and your portfolio is exactly what we had in mind. Would Tuesday at 10am or Wednesday at 4pm (London time) work for a first conversation? Happy to do a call or meet near Old Street.

Ines Carvalho, co-founder, Fathom AI
""",
        "says": {
            "kind": "invite",
            "company": "Fathom AI",
            "role": "founding designer",
            "contact": "Ines Carvalho",
            "contact_email": "ines@fathomai.example",
            "interview_at": ["2027-02-09T10:00+00:00", "2027-02-10T16:00+00:00"],
        },
    },
    "panel_day": {
        "from": "Recruiting Team <recruiting@castellan.example>",
        "subject": "Your onsite at Castellan",
        "date": "Mon, 8 Feb 2027 11:30:00 -0800",
        "body": """Hi Robin,

We're excited to host you onsite for the Security Engineer role at Castellan! Your schedule for Thursday, February 18 (all times Pacific):

9:30 - 10:15 Coding, Wei Zhang
10:30 - 11:15 System design, Laila Haddad
11:30 - 12:30 Lunch with the team
12:45 - 1:30 Hiring manager, Ben Foster

Please bring a photo ID.

Castellan Recruiting
""",
        "says": {
            "kind": "invite",
            "company": "Castellan",
            "role": "Security Engineer",
            "contact_email": "recruiting@castellan.example",
            "interview_at": "2027-02-18T09:30-08:00",
        },
    },
    "government_panel": {
        "from": "Civil Service Recruitment <noreply@csr.jobs.example>",
        "subject": "You have been invited to interview",
        "date": "Tue, 9 Feb 2027 06:00:00 +0000",
        "body": """Dear Robin,

Congratulations, your application for Policy Adviser has been successful at sift.

To book your interview slot, log in to your account: https://csr.jobs.example/candidate/book-interview

Slots are allocated on a first come, first served basis and you must book by 23:55 on 12 February 2027.

This is an automated message. Please do not reply. If you have any questions contact policy.recruitment@deptforestry.example.
""",
        "says": {
            "kind": "self_schedule",
            "company": "Civil Service",
            "role": "Policy Adviser",
            "contact_email": "policy.recruitment@deptforestry.example",
            "scheduling_link": "https://csr.jobs.example/candidate/book-interview",
            "reply_by": "2027-02-12",
        },
    },
    "restaurant_trial": {
        "from": "Chef Antoine Morel <antoine@lepetitbistro.example>",
        "subject": "Trial shift",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Hello Robin, thank you for applying to Le Petit Bistro. We'd like you to come in for a trial shift as commis chef on Saturday 13th at 5pm. Bring your knives and non-slip shoes. Antoine""",
        "says": {
            "kind": "invite",
            "company": "Le Petit Bistro",
            "role": "commis chef",
            "contact": "Antoine Morel",
            "contact_email": "antoine@lepetitbistro.example",
            "interview_at": "2027-02-13T17:00",
        },
    },
    "rejection_polite": {
        "from": "Talent Team <talent@maplegrid.example>",
        "subject": "Your interview with Maplegrid",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Hi Robin,

Thank you for taking the time to interview with us last Thursday at 2pm. After careful consideration we have decided to move forward with another candidate whose experience more closely matches what we need. We wish you the best of luck in your search.

The Maplegrid Talent Team
""",
        "says": {"kind": "rejection"},
    },
    "receipt_conditional": {
        "from": "Careers <careers@oriel.example>",
        "subject": "Thank you for applying to Oriel",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Dear Robin,

Thank you for applying for the Buyer position. We have received your application and our team will review it shortly. If your profile matches what we are looking for, we will contact you to schedule an interview.

Oriel Careers
""",
        "says": {"kind": "receipt"},
    },
    "cancelled_by_them": {
        "from": "Noor Aziz <noor@helixway.example>",
        "subject": "Interview cancelled",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Hi Robin,

Unfortunately we have to cancel your interview on Friday 12 February at 10am, as the position has been put on hold. We're really sorry.

Noor
""",
        "says": {"kind": "cancellation"},
    },
    "offer_mail": {
        "from": "Grant Ellery <grant.ellery@solway.example>",
        "subject": "Offer of employment - Depot Manager",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Dear Robin,

Following your interview, I am delighted to offer you the position of Depot Manager at Solway Freight with a starting salary of £41,000. Please sign and return the attached contract by 19 February.

Grant Ellery
""",
        "says": {"kind": "offer"},
    },
    "coding_test": {
        "from": "Vantix Hiring <noreply@codility.com>",
        "subject": "Vantix invites you to a coding test",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Hello Robin,

As the next step in your application for Backend Developer at Vantix, please complete this online coding test. You have 90 minutes once you start, and the link is valid until 17 February.

Start test: https://app.codility.com/c/run/abc
""",
        "says": {"kind": "assessment"},
    },
    "podcast_guest": {
        "from": "Mina Holt <mina@deepdive.example>",
        "subject": "Interview for our podcast",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Hi Robin,

I host the Deep Dive podcast and would love to interview you about your open-source project. Are you free on Thursday 18 February at 4pm?

Mina
""",
        "says": {"kind": "other"},
    },
    "team_sync": {
        "from": "Leo Park <leo.park@example.com>",
        "subject": "Weekly sync moved",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Hi all, moving our weekly sync to Thursday at 3pm this week as I'm interviewing a candidate at 2. Leo""",
        "says": {"kind": "other"},
    },
    "job_fair": {
        "from": "CityJobs Events <events@cityjobs.example>",
        "subject": "Free career fair: meet 40 employers on 20 February",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Polish your CV and ace your next interview! Register now for our free career fair on Saturday 20 February, 10am-4pm.

Unsubscribe: https://cityjobs.example/u
""",
        "says": {"kind": "marketing"},
    },
    "withdrawal_ack": {
        "from": "Pat Quinn <pat@orchardhr.example>",
        "subject": "Re: Interview on Thursday",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Hi Robin, thanks for letting us know. I'm sorry to hear that you have decided to withdraw, and I've cancelled the interview. Best of luck! Pat""",
        "says": {"kind": "withdrawal"},
    },
    "dentist": {
        "from": "Smile Dental <reception@smiledental.example>",
        "subject": "Appointment reminder",
        "date": "Wed, 10 Feb 2027 15:00:00 +0000",
        "body": """Dear Robin Vale, this is a reminder of your check-up with Dr Shah at Smile Dental on Monday 15 February at 9:20am. Reply C to confirm.""",
        "says": {"kind": "other"},
    },
    "workable_confirm": {
        "from": "Helena Brandt <helena.brandt@workablemail.com>",
        "subject": "Interview confirmation: Sales Development Representative at Copperline",
        "date": "Mon, 15 Feb 2027 10:00:00 -0500",
        "body": """Hi Robin,

Your interview with Copperline has been confirmed.

When: Thursday, February 18, 2027, 11:30 AM - 12:00 PM (America/New_York)
Where: https://copperline.zoom.us/j/99988877766

Interviewers: Helena Brandt, Sam Iyer

Need to reschedule? https://copperline.workable.com/reschedule/aa11

Helena Brandt
""",
        "says": {
            "kind": "confirmation",
            "company": "Copperline",
            "role": "Sales Development Representative",
            "contact": "Helena Brandt",
            "contact_email": "helena.brandt@workablemail.com",
            "interview_at": "2027-02-18T11:30-05:00",
        },
    },
    "ashby": {
        "from": "Dina at Loomstack <dina.k@loomstack.example>",
        "subject": "Loomstack x Robin - Technical Interview",
        "date": "Tue, 16 Feb 2027 17:00:00 +0100",
        "body": """Hi Robin,

Great news - the team enjoyed meeting you and we'd love to invite you to the technical interview for the Senior Backend Engineer (Payments) role.

Please use this link to pick a slot: https://you.ashbyhq.com/loomstack/schedule/8d3f
It would be great if you could book by Friday.

Cheers
Dina Kowalczyk
Talent Partner @ Loomstack
""",
        "says": {
            "kind": "self_schedule",
            "company": "Loomstack",
            "role": "Senior Backend Engineer (Payments)",
            "contact": "Dina Kowalczyk",
            "contact_email": "dina.k@loomstack.example",
            "scheduling_link": "https://you.ashbyhq.com/loomstack/schedule/8d3f",
            "reply_by": "2027-02-19",
        },
    },
    "no_zone_comma": {
        "from": "Anand Pillai <anand.pillai@kaverisystems.example>",
        "subject": "Face to Face interview @ Kaveri Systems, Chennai",
        "date": "Fri, 19 Feb 2027 11:10:00 +0530",
        "body": """Dear Robin,

Greetings from Kaveri Systems!

This is with reference to your profile for the position of Sr. SQL Developer. Your F2F interview is scheduled on 23rd Feb 2027 (Tuesday) at 10.30 AM.

Venue:
Kaveri Systems Pvt Ltd,
4th Floor, Prestige Towers,
Anna Salai, Chennai - 600002

Contact person: Anand Pillai
Mobile: 98400 55512

Kindly acknowledge the mail.

Thanks & Regards,
Anand Pillai
HR Executive
""",
        "says": {
            "kind": "invite",
            "company": "Kaveri Systems Pvt Ltd",
            "role": "Sr. SQL Developer",
            "contact": "Anand Pillai",
            "contact_email": "anand.pillai@kaverisystems.example",
            "interview_at": "2027-02-23T10:30",
        },
    },
    "ireland_hse": {
        "from": "Recruitment <recruitment@stbrendans.example>",
        "subject": "Interview: Clerical Officer Grade III",
        "date": "Wed, 17 Feb 2027 09:30:00 +0000",
        "body": """A chara,

I wish to inform you that you have been called for interview for the post of Clerical Officer Grade III at St Brendan's Hospital.

Date: Friday 26th February 2027
Time: 2.45pm
Location: Education Centre, St Brendan's Hospital

Please confirm your attendance by email before close of business on Monday 22nd February.

Mise le meas,

Aoife Brennan
Recruitment Department
""",
        "says": {
            "kind": "invite",
            "company": "St Brendan's Hospital",
            "role": "Clerical Officer Grade III",
            "contact": "Aoife Brennan",
            "contact_email": "recruitment@stbrendans.example",
            "interview_at": "2027-02-26T14:45",
            "reply_by": "2027-02-22",
        },
    },
    "two_slots_different_zones": {
        "from": "Karl Nyström <karl.nystrom@fjordline.example>",
        "subject": "Interview for Product Manager, Fjordline",
        "date": "Mon, 22 Feb 2027 09:00:00 +0100",
        "body": """Hi Robin,

Thanks for your interest in Fjordline! We would like to invite you to a first interview with me over Google Meet. Could you do one of these?

* Thu 25 Feb, 09:00-09:45 CET
* Fri 26 Feb, 15:30-16:15 CET

Best
Karl Nyström
Head of Product
""",
        "says": {
            "kind": "invite",
            "company": "Fjordline",
            "role": "Product Manager",
            "contact": "Karl Nyström",
            "contact_email": "karl.nystrom@fjordline.example",
            "interview_at": ["2027-02-25T09:00+01:00", "2027-02-26T15:30+01:00"],
        },
    },
    "smartrecruiters_noreply": {
        "from": '"Belmont Foods (via SmartRecruiters)" <notifications@smartrecruiters.com>',
        "reply_to": "Carla Jimenez <candidate-9f8e7@reply.smartrecruiters.com>",
        "subject": "Belmont Foods: Interview invitation for Quality Inspector",
        "date": "Mon, 22 Feb 2027 09:00:00 -0600",
        "body": """Hi Robin,

Carla Jimenez from Belmont Foods has invited you to an interview for Quality Inspector.

Date: Mar 2, 2027
Time: 8:00 AM CST
Duration: 45 min
Type: In-person

Location: 900 Packers Ave, Omaha, NE 68107
""",
        "says": {
            "kind": "invite",
            "company": "Belmont Foods",
            "role": "Quality Inspector",
            "contact": "Carla Jimenez",
            "contact_email": "candidate-9f8e7@reply.smartrecruiters.com",
            "reply_to": "candidate-9f8e7@reply.smartrecruiters.com",
            "interview_at": "2027-03-02T08:00-06:00",
        },
    },
    "agency_named_client": {
        "from": "Becky Thornton <becky@harlowpeople.example>",
        "subject": "Interview with Sterling & Moss - Paralegal",
        "date": "Mon, 22 Feb 2027 15:00:00 +0000",
        "body": """Hi Robin,

Good to speak earlier! As discussed, Sterling & Moss LLP would like to meet you for the Paralegal role. They've suggested 4pm on Wednesday at their offices (10 Fleet Row, London EC4). Could you let me know asap if that works?

Thanks,
Becky Thornton | Consultant
Harlow People Recruitment
M: 07700 900456
""",
        "says": {
            "kind": "invite",
            "company": "Sterling & Moss LLP",
            "agency": "Harlow People Recruitment",
            "role": "Paralegal",
            "contact": "Becky Thornton",
            "contact_email": "becky@harlowpeople.example",
            "interview_at": "2027-02-24T16:00",
        },
    },
    "university_postdoc": {
        "from": "Prof. Dr. Miriam Adler <adler@physik.uni-talheim.example>",
        "subject": "Interview postdoc position",
        "date": "Tue, 23 Feb 2027 12:00:00 +0100",
        "body": """Dear Dr. Vale,

thank you for your application for the postdoctoral researcher position in my group at the University of Talheim. The committee would like to invite you to an online interview on March 4, 2027 at 13:30 (CET). Please prepare a 15-minute talk about your research.

The Zoom link is https://uni-talheim.zoom-x.de/j/61234567890

Best wishes,
Miriam Adler
""",
        "says": {
            "kind": "invite",
            "company": "University of Talheim",
            "role": "postdoctoral researcher",
            "contact": "Miriam Adler",
            "contact_email": "adler@physik.uni-talheim.example",
            "interview_at": "2027-03-04T13:30+01:00",
        },
    },
    "retail_noname": {
        "from": "Topstitch Store 114 <store114@topstitch.example>",
        "subject": "You've got an interview!",
        "date": "Tue, 23 Feb 2027 12:00:00 -0500",
        "body": """Hi Robin!

Good news! We'd like to invite you to interview for Seasonal Sales Associate at our Topstitch store in Albany.

WHEN: Saturday, February 27 at 11:00 AM
WHERE: Topstitch, 131 Colonie Center, Albany, NY 12205

Can't make it? Call us at 518-555-0109.

See you soon,
The Topstitch Team
""",
        "says": {
            "kind": "invite",
            "company": "Topstitch",
            "role": "Seasonal Sales Associate",
            "contact_email": "store114@topstitch.example",
            "interview_at": "2027-02-27T11:00",
        },
    },
    "german_labels_team": {
        "from": "Bewerbermanagement Stadtwerke Nordheim <bewerbung@stadtwerke-nordheim.example>",
        "subject": "Ihre Bewerbung als Elektroniker für Betriebstechnik (m/w/d) - Einladung",
        "date": "Wed, 24 Feb 2027 08:00:00 +0100",
        "body": """Sehr geehrte Frau Vale,

wir freuen uns, Sie zu einem persönlichen Gespräch einladen zu dürfen:

am Mittwoch, den 3. März 2027, um 13:15 Uhr
im Verwaltungsgebäude, Hafenstraße 20, 3. OG, Raum 312

Bitte bestätigen Sie den Termin bis spätestens 26.02.2027 telefonisch unter 05551 55-120 oder per E-Mail.

Freundliche Grüße

i. A. Thomas Reuter
Personalabteilung
Stadtwerke Nordheim GmbH
""",
        "says": {
            "kind": "invite",
            "company": "Stadtwerke Nordheim GmbH",
            "role": "Elektroniker für Betriebstechnik (m/w/d)",
            "contact": "Thomas Reuter",
            "contact_email": "bewerbung@stadtwerke-nordheim.example",
            "interview_at": "2027-03-03T13:15",
            "reply_by": "2027-02-26",
        },
    },
    "french_startup": {
        "from": "Camille Roche <camille@voltaplan.example>",
        "subject": "On se rencontre ?",
        "date": "Wed, 24 Feb 2027 18:00:00 +0100",
        "body": """Bonjour Robin,

Merci pour ta candidature chez Voltaplan ! Ton profil nous plaît beaucoup et nous aimerions échanger avec toi pour le poste de Développeur Front-end.

Serais-tu disponible jeudi 4 mars à 11h ou vendredi 5 mars à 15h30 pour un entretien en visio ?

À bientôt,
Camille Roche
Talent Acquisition Manager
""",
        "says": {
            "kind": "invite",
            "company": "Voltaplan",
            "role": "Développeur Front-end",
            "contact": "Camille Roche",
            "contact_email": "camille@voltaplan.example",
            "interview_at": ["2027-03-04T11:00", "2027-03-05T15:30"],
        },
    },
    "availability_form": {
        "from": "GoodTime <scheduling@goodtime.io>",
        "reply_to": "Omar Haddad <omar.haddad@trellis.example>",
        "subject": "Trellis: please submit your availability",
        "date": "Thu, 25 Feb 2027 16:00:00 -0800",
        "body": """Hello Robin,

Trellis is excited to move you forward to the onsite stage for Customer Success Manager! Please share your availability for the weeks of March 8 and March 15 using the link below.

https://trellis.goodtime.io/availability/91f2

Please submit at least three days.

Omar Haddad
Recruiting Coordinator, Trellis
""",
        "says": {
            "kind": "availability_request",
            "company": "Trellis",
            "role": "Customer Success Manager",
            "contact": "Omar Haddad",
            "contact_email": "omar.haddad@trellis.example",
            "reply_to": "omar.haddad@trellis.example",
            "scheduling_link": "https://trellis.goodtime.io/availability/91f2",
        },
    },
    "phone_screen_tomorrow": {
        "from": "Jill Mercado <jmercado@pinevalleyhc.example>",
        "subject": "phone interview tomorrow?",
        "date": "Thu, 25 Feb 2027 16:00:00 -0700",
        "body": """Hi Robin, this is Jill with Pine Valley Home Care. I saw your application for our Caregiver opening on Indeed. Are you available for a 15 minute phone interview tomorrow at 9:30am? I'd call you at the number on your resume. Thanks, Jill

Jill Mercado
Staffing Coordinator
Pine Valley Home Care
(480) 555-0161
""",
        "says": {
            "kind": "invite",
            "company": "Pine Valley Home Care",
            "role": "Caregiver",
            "contact": "Jill Mercado",
            "contact_email": "jmercado@pinevalleyhc.example",
            "interview_at": "2027-02-26T09:30",
        },
    },
    "missed_again": {
        "from": "Rafael Costa <rafael.costa@gridbase.example>",
        "subject": "Sorry - need to move our chat",
        "date": "Fri, 26 Feb 2027 10:00:00 +0000",
        "body": """Hi Robin,

So sorry, something urgent has come up and I need to push our interview on Monday. Would Wednesday 3 March at 13:00 GMT work instead?

Thanks for understanding,
Rafael Costa
Engineering Manager, Gridbase
""",
        "says": {
            "kind": "reschedule",
            "company": "Gridbase",
            "contact": "Rafael Costa",
            "contact_email": "rafael.costa@gridbase.example",
            "interview_at": "2027-03-03T13:00+00:00",
        },
    },
    "half_hour_prep": {
        "from": "Nadia Osman <nadia.osman@clearwaterwater.example>",
        "subject": "Interview for Process Operator - Clearwater Utilities",
        "date": "Mon, 1 Mar 2027 10:00:00 +0000",
        "body": """Dear Robin

Further to your recent application, I am delighted to invite you to an interview for the role of Process Operator.

Your interview will take place at 1.30pm on Thursday 11 March 2027 at Clearwater Utilities, Lakeside House, Leeds LS1 4AB. Please arrive by 1.15pm to allow time for signing in. The successful candidate would start on 1 May 2027.

If you would like to accept, please reply by Friday 5 March at 5pm.

Yours sincerely
Nadia Osman
People Advisor
""",
        "says": {
            "kind": "invite",
            "company": "Clearwater Utilities",
            "role": "Process Operator",
            "contact": "Nadia Osman",
            "contact_email": "nadia.osman@clearwaterwater.example",
            "interview_at": "2027-03-11T13:30",
            "reply_by": "2027-03-05T17:00",
        },
    },
    "expire_link": {
        "from": "Marlowe Insurance Careers <careers@marlowe-insurance.example>",
        "subject": "Action required: schedule your interview",
        "date": "Mon, 1 Mar 2027 10:00:00 -0500",
        "body": """Dear Robin,

We were impressed by your application for Claims Adjuster and would like to move you to the interview stage at Marlowe Insurance.

Schedule your interview here: https://marlowe-insurance.example/candidate/schedule?t=55

This link will expire in 5 days.

Regards,
Talent Acquisition
Marlowe Insurance
""",
        "says": {
            "kind": "self_schedule",
            "company": "Marlowe Insurance",
            "role": "Claims Adjuster",
            "contact_email": "careers@marlowe-insurance.example",
            "scheduling_link": "https://marlowe-insurance.example/candidate/schedule?t=55",
            "reply_by": "2027-03-06",
        },
    },
    "video_coming": {
        "from": "Sean O'Dowd <sean.odowd@tidalworks.example>",
        "subject": "Tidalworks - 2nd stage",
        "date": "Tue, 2 Mar 2027 10:00:00 +0000",
        "body": """Hi Robin,

Thanks for chatting with me on Friday 26 February. We'd like to invite you to the second stage, a panel interview with Ciara Walsh (COO) and me.

Proposed date: Tuesday 9 March
Proposed time: 10:00 - 11:00 (Dublin)

A Teams invite will follow once you've confirmed.

Regards,
Sean
""",
        "says": {
            "kind": "invite",
            "company": "Tidalworks",
            "contact": "Sean O'Dowd",
            "contact_email": "sean.odowd@tidalworks.example",
            "interview_at": "2027-03-09T10:00+00:00",
        },
    },
    "nonprofit_long": {
        "from": "Hiring Committee <hiring@riverbendarts.example>",
        "subject": "Riverbend Arts Center: Development Director interviews",
        "date": "Tue, 2 Mar 2027 14:00:00 -0500",
        "body": """Dear Robin Vale,

On behalf of the Riverbend Arts Center hiring committee, thank you for your application. We received over 80 applications, and would like to invite you to a 45-minute first-round interview by Zoom.

We are holding interviews on March 10th between 9 a.m. and 4 p.m. and on March 11th between noon and 5 p.m. Please reply with your preferred times by Friday, March 5th.

Sincerely,

Ruth Abernathy
Board Chair, Riverbend Arts Center
""",
        "says": {
            "kind": "availability_request",
            "company": "Riverbend Arts Center",
            "role": "Development Director",
            "contact": "Ruth Abernathy",
            "contact_email": "hiring@riverbendarts.example",
            "reply_by": "2027-03-05",
        },
    },
    "spanish_latam": {
        "from": "Recursos Humanos Grupo Andino <rrhh@grupoandino.example>",
        "subject": "Confirmación de entrevista",
        "date": "Tue, 2 Mar 2027 14:00:00 -0500",
        "body": """Estimado Robin:

Le confirmamos su entrevista para la vacante de Jefe de Almacén el día viernes 5 de marzo de 2027, a las 9:00 a. m., en nuestras oficinas de la Carrera 15 # 93-40, Bogotá.

Favor presentarse con documento de identidad.

Cordialmente,

Diana Paola Rojas
Analista de Selección
Grupo Andino S.A.S.
""",
        "says": {
            "kind": "confirmation",
            "company": "Grupo Andino S.A.S",
            "role": "Jefe de Almacén",
            "contact": "Diana Paola Rojas",
            "contact_email": "rrhh@grupoandino.example",
            "interview_at": "2027-03-05T09:00",
        },
    },
    "state_of_play": {
        "from": "Lyra Hotels HR <hr@lyrahotels.example>",
        "subject": "Update on your application",
        "date": "Tue, 2 Mar 2027 14:00:00 +0000",
        "body": """Dear Robin,

We regret to inform you that on this occasion your application for Night Manager has not been successful. Interviews will be held on 10 March for shortlisted candidates.

Lyra Hotels HR
""",
        "says": {"kind": "rejection"},
    },
    "still_deciding": {
        "from": "Marta Ruiz <marta@solstice.example>",
        "subject": "Re: Interview follow up",
        "date": "Tue, 2 Mar 2027 14:00:00 +0000",
        "body": """Hi Robin,

Thanks for coming in to interview on Thursday. The panel is still deciding and we expect to have a decision by 12 March. I'll be in touch then.

Marta
""",
        "says": {"kind": "other"},
    },
    "customer_research": {
        "from": "Ola Svensson <ola@taskly.example>",
        "subject": "30 min interview about how you use Taskly? ($50 gift card)",
        "date": "Tue, 2 Mar 2027 14:00:00 +0000",
        "body": """Hi Robin,

I'm a product researcher at Taskly. I'd love to schedule a 30-minute interview with you to learn how you use our app. Pick a time here: https://calendly.com/ola-taskly/research

As a thank you we'll send a $50 gift card.

Ola
""",
        "says": {"kind": "other"},
    },
    "visa_interview": {
        "from": "Consular Section <noreply@consulate.example>",
        "subject": "Visa interview appointment confirmation",
        "date": "Tue, 2 Mar 2027 14:00:00 +0000",
        "body": """Dear applicant,

Your visa interview appointment is confirmed for 15 March 2027 at 08:30 at the Consulate. Bring your passport and this confirmation.
""",
        "says": {"kind": "other"},
    },
    "jobs_digest": {
        "from": "JobPigeon <alerts@jobpigeon.example>",
        "subject": "12 new jobs for you in Bristol",
        "date": "Tue, 2 Mar 2027 06:00:00 +0000",
        "body": """New jobs for you: Office Manager at Kite & Co, Payroll Clerk at Brunel Foods, and more. Some employers are interviewing this week! Apply now.

Manage your preferences or unsubscribe.
""",
        "says": {"kind": "newsletter"},
    },
    "personality_test": {
        "from": "Norvik Recruitment Team <recruitment@norvik.example>",
        "subject": "Next step in your application: online assessment",
        "date": "Tue, 2 Mar 2027 06:00:00 +0000",
        "body": """Hi Robin,

Thank you for your application for Graduate Analyst. The next step is an online assessment (numerical and verbal reasoning), which takes about 40 minutes. Please complete it within 5 days. If you pass, we will invite you to an interview.

Norvik Recruitment Team
""",
        "says": {"kind": "assessment"},
    },
    "we_cancelled_de": {
        "from": "Petra Lang <petra.lang@holzwerk.example>",
        "subject": "Absage unseres Termins am Donnerstag",
        "date": "Tue, 2 Mar 2027 06:00:00 +0100",
        "body": """Guten Tag Frau Vale,

leider müssen wir das Vorstellungsgespräch am Donnerstag, 4. März, absagen, da die Stelle intern besetzt wurde. Wir bitten um Ihr Verständnis.

Petra Lang
""",
        "says": {"kind": "cancellation"},
    },
    "zusage_eingang_de": {
        "from": "Kanzlei Brandt <karriere@kanzlei-brandt.example>",
        "subject": "Eingangsbestätigung Ihrer Bewerbung",
        "date": "Tue, 2 Mar 2027 06:00:00 +0100",
        "body": """Sehr geehrte Frau Vale,

vielen Dank für Ihre Bewerbung als Rechtsanwaltsfachangestellte. Wir haben Ihre Unterlagen erhalten und werden sie prüfen. Falls Ihr Profil passt, laden wir Sie zu einem Gespräch ein.

Kanzlei Brandt
""",
        "says": {"kind": "receipt"},
    },
    "row_short1": {
        "from": "Kelsey Dunn <kelsey.dunn@fernhill.example>",
        "subject": "Interview times for Account Coordinator",
        "date": "Mon, 8 Mar 2027 09:00:00 -0600",
        "body": """Hi Robin,

The team at Fernhill Media would like to interview you for the Account Coordinator opening. We have Thursday 3/11 at 10:00 AM CT or Friday 3/12 at 2:00 PM CT. Reply with whichever works and I'll send a Zoom invite.

Kelsey Dunn
People Ops, Fernhill Media
""",
        "says": {
            "kind": "invite",
            "company": "Fernhill Media",
            "role": "Account Coordinator",
            "contact": "Kelsey Dunn",
            "contact_email": "kelsey.dunn@fernhill.example",
            "interview_at": ["2027-03-11T10:00-06:00", "2027-03-12T14:00-06:00"],
        },
    },
    "row_short2": {
        "from": "Imran Qureshi <imran@baseplate.example>",
        "subject": "Next round",
        "date": "Mon, 8 Mar 2027 09:00:00 +0000",
        "body": """Hi Robin - nice work on the take-home. Let's do the final round on-site at our office (14 Canal Walk, Manchester M4) next Wednesday at 9:30am. Expect about 3 hours with four people. Could you confirm by tomorrow evening?

Imran Qureshi
Baseplate
""",
        "says": {
            "kind": "invite",
            "company": "Baseplate",
            "contact": "Imran Qureshi",
            "contact_email": "imran@baseplate.example",
            "interview_at": "2027-03-17T09:30",
            "reply_by": "2027-03-09",
        },
    },
    "php_template": {
        "from": "Recruitment Portal <noreply@talentbridge.example>",
        "subject": "Interview Scheduled",
        "date": "Tue, 9 Mar 2027 09:00:00 +0530",
        "body": """Hello Robin Vale,

Your interview has been scheduled.

Job Title: Android Developer
Company: Pixelcraft Technologies
Interview Type: Video
Date: 2027-03-15
Time: 16:30:00
Meeting Link: https://meet.google.com/aaa-bbbb-ccc

Best of luck!
TalentBridge Team
""",
        "says": {
            "kind": "invite",
            "company": "Pixelcraft Technologies",
            "role": "Android Developer",
            "interview_at": "2027-03-15T16:30",
        },
    },
    "indeed_template": {
        "from": "Fiona Maguire <fiona.maguire@cobaltcare.example>",
        "subject": "Cobalt Care: Invitation to Interview",
        "date": "Tue, 9 Mar 2027 09:00:00 -0800",
        "body": """Dear Robin Vale,

My name is Fiona Maguire and I'm the Talent Lead at Cobalt Care. We reviewed your application for the Patient Services Representative position and would like to invite you to interview with our team.

The interview will be held at 2200 Lakeshore Ave, Suite 300, Oakland, CA and will take approximately one hour. We have the following times available:

Monday, March 15: 9:00 a.m., 11:00 a.m.
Tuesday, March 16: 1:00 p.m.

Please let me know which works best by Friday, March 12. You can reach me at (510) 555-0123.

Sincerely,
Fiona Maguire
Talent Lead, Cobalt Care
""",
        "says": {
            "kind": "invite",
            "company": "Cobalt Care",
            "role": "Patient Services Representative",
            "contact": "Fiona Maguire",
            "contact_email": "fiona.maguire@cobaltcare.example",
            "interview_at": ["2027-03-15T09:00", "2027-03-15T11:00", "2027-03-16T13:00"],
            "reply_by": "2027-03-12",
        },
    },
    "calendly_notice": {
        "from": "Calendly <notifications@calendly.com>",
        "reply_to": "ada.brook@larchhealth.example",
        "subject": "Confirmed: Intro call with Ada Brook on Wednesday, March 17, 2027",
        "date": "Wed, 10 Mar 2027 09:00:00 +0000",
        "body": """Hi Robin Vale,

Your Intro call (Clinical Data Manager) with Ada Brook at 14:00 - 14:30 (Eastern Time - US & Canada) on Wednesday, March 17, 2027 is scheduled.

Location: This is a Google Meet web conference.
https://meet.google.com/xyz-abcd-efg

Need to make changes to this event?
Cancel: https://calendly.com/cancellations/ABC
Reschedule: https://calendly.com/reschedulings/ABC
""",
        "says": {
            "kind": "confirmation",
            "role": "Clinical Data Manager",
            "contact": "Ada Brook",
            "contact_email": "ada.brook@larchhealth.example",
            "reply_to": "ada.brook@larchhealth.example",
            "interview_at": "2027-03-17T14:00-04:00",
        },
    },
    "italic_role": {
        "from": "Wendy Lau <wendy.lau@jadeharbour.example>",
        "subject": "Re: Application for Assistant Merchandiser",
        "date": "Wed, 10 Mar 2027 15:00:00 +0800",
        "body": """Dear Robin,

Thank you for your application. We would like to arrange an interview with you as below:

Date: 16 March 2027 (Tue)
Time: 3:30pm
Venue: Unit 1203, 12/F, Harbour Centre, Wan Chai, Hong Kong
Position: Assistant Merchandiser

Please bring along your academic certificates. Kindly reply to confirm on or before 12 March.

Best regards,
Wendy Lau (Ms.)
Assistant HR Manager
Jade Harbour Ltd.
Tel: 2555 0188
""",
        "says": {
            "kind": "invite",
            "company": "Jade Harbour Ltd",
            "role": "Assistant Merchandiser",
            "contact": "Wendy Lau",
            "contact_email": "wendy.lau@jadeharbour.example",
            "interview_at": "2027-03-16T15:30",
            "reply_by": "2027-03-12",
        },
    },
    "laravel_african": {
        "from": "Kilima Agro HR <hr@kilimaagro.example>",
        "subject": "INVITATION FOR INTERVIEW",
        "date": "Wed, 10 Mar 2027 11:00:00 +0300",
        "body": """Dear Applicant,

RE: INTERVIEW FOR THE POSITION OF FARM SUPERVISOR

Following your application for the above position, you are hereby invited for an oral interview to be held on Wednesday 17th March, 2027 at 8.30 a.m. at the Kilima Agro Head Office, Nakuru.

You are required to carry your original certificates and national ID.

Human Resource Manager
Kilima Agro Limited
""",
        "says": {
            "kind": "invite",
            "company": "Kilima Agro Limited",
            "role": "FARM SUPERVISOR",
            "contact_email": "hr@kilimaagro.example",
            "interview_at": "2027-03-17T08:30",
        },
    },
    "recruiter_cold_two_links": {
        "from": "Jonas Weidner <jonas.weidner@sprintforce-recruiting.example>",
        "subject": "Golang Engineer @ fintech in Berlin",
        "date": "Wed, 10 Mar 2027 11:00:00 +0100",
        "body": """Hi Robin,

One of my clients (a Series B fintech) loved your CV and wants to have a first interview for their Golang Engineer role. Book a slot directly in their calendar please: https://cal.com/hiring-team/first-interview

Viele Grüße
Jonas Weidner
Sprintforce Recruiting
""",
        "says": {
            "kind": "self_schedule",
            "role": "Golang Engineer",
            "contact": "Jonas Weidner",
            "contact_email": "jonas.weidner@sprintforce-recruiting.example",
            "scheduling_link": "https://cal.com/hiring-team/first-interview",
            "agency": "Sprintforce Recruiting",
        },
    },
    "german_ihk": {
        "from": "Bäckerei Holm <info@baeckerei-holm.example>",
        "subject": "Probearbeiten",
        "date": "Thu, 11 Mar 2027 11:00:00 +0100",
        "body": """Hallo Robin,

danke für deine Bewerbung als Bäckereifachverkäuferin! Magst du am Samstag um halb acht zum Probearbeiten in unsere Filiale in der Lindenstraße 3 kommen? Ruf kurz an unter 04321 55 0 99, wenn etwas nicht klappt.

Liebe Grüße
Inga Holm
""",
        "says": {
            "kind": "invite",
            "company": "Bäckerei Holm",
            "role": "Bäckereifachverkäuferin",
            "contact": "Inga Holm",
            "contact_email": "info@baeckerei-holm.example",
            "interview_at": "2027-03-13T07:30",
        },
    },
    "outlook_thread": {
        "from": "Dr. Simon Feld <s.feld@novalab.example>",
        "subject": "AW: Terminvorschlag Vorstellungsgespräch",
        "date": "Thu, 11 Mar 2027 11:00:00 +0100",
        "body": """Sehr geehrte Frau Vale,

vielen Dank für Ihre Rückmeldung. Gerne bestätige ich Ihnen den Termin am 18.03.2027 um 11:00 Uhr per MS Teams.

Mit freundlichen Grüßen
Dr. Simon Feld
Leiter Qualitätssicherung
NovaLab GmbH

Von: Robin Vale <robin.vale@example.com>
Gesendet: Mittwoch, 10. März 2027 20:11
An: Dr. Simon Feld <s.feld@novalab.example>
Betreff: Terminvorschlag Vorstellungsgespräch

Sehr geehrter Herr Dr. Feld, mir passt der 18.03. um 11 Uhr oder der 19.03. um 9 Uhr.
""",
        "says": {
            "kind": "confirmation",
            "company": "NovaLab GmbH",
            "contact": "Simon Feld",
            "contact_email": "s.feld@novalab.example",
            "interview_at": "2027-03-18T11:00",
        },
    },
    "volunteer_to_job": {
        "from": "Greenway Trust Volunteering <volunteer@greenway.example>",
        "subject": "Thanks for signing up!",
        "date": "Thu, 11 Mar 2027 11:00:00 +0000",
        "body": """Hi Robin, thanks for signing up as a volunteer. Our next induction is Saturday 20 March at 10am at the Greenway Centre. See you there!""",
        "says": {"kind": "other"},
    },
    "rejection_after": {
        "from": "Ella Byrne <ella.byrne@quanta.example>",
        "subject": "Your application at Quanta",
        "date": "Thu, 11 Mar 2027 11:00:00 +0000",
        "body": """Hi Robin, it was great to meet you at the interview on Tuesday. We were really impressed, however we've decided to go with someone with more experience in retail. I'd love to stay in touch about future roles. Ella""",
        "says": {"kind": "rejection"},
    },
    "hold": {
        "from": "Ella Byrne <ella.byrne@quanta.example>",
        "subject": "Quick update",
        "date": "Thu, 11 Mar 2027 11:00:00 +0000",
        "body": """Hi Robin, just to let you know we're still interviewing other candidates for the Buyer role and hope to get back to you next week. Thanks for your patience! Ella""",
        "says": {"kind": "other"},
    },
    "survey": {
        "from": "Candidate Experience <survey@quanta.example>",
        "subject": "How was your interview with Quanta?",
        "date": "Thu, 11 Mar 2027 11:00:00 +0000",
        "body": """Hi Robin, we'd love your feedback on your recent interview experience. Please take this 2-minute survey by Friday: https://survey.example/x""",
        "says": {"kind": "other"},
    },
    "reference_check": {
        "from": "Nora Finch <nora@delta.example>",
        "subject": "References please",
        "date": "Thu, 11 Mar 2027 11:00:00 +0000",
        "body": """Hi Robin, following your interview please send the names of two referees for the Warehouse Supervisor position by 15 March. Nora""",
        "says": {"kind": "other"},
    },
    "cancel_mutual": {
        "from": "Nora Finch <nora@delta.example>",
        "subject": "Re: Tuesday's interview",
        "date": "Thu, 11 Mar 2027 11:00:00 +0000",
        "body": """Hi Robin, I'm afraid we won't be able to go ahead with your interview on Tuesday 16 March as the vacancy has been filled internally. Apologies. Nora""",
        "says": {"kind": "cancellation"},
    },
    "french_cancel": {
        "from": "RH Morvan <rh@morvan.example>",
        "subject": "Annulation de votre entretien",
        "date": "Thu, 11 Mar 2027 11:00:00 +0100",
        "body": """Bonjour, nous sommes au regret de vous informer que votre entretien du 16 mars est annulé. Cordialement, le service RH""",
        "says": {"kind": "cancellation"},
    },
    "spanish_receipt": {
        "from": "Talento Ibex <talento@ibex.example>",
        "subject": "Hemos recibido tu candidatura",
        "date": "Thu, 11 Mar 2027 11:00:00 +0100",
        "body": """Hola Robin, gracias por tu interés en Ibex. Hemos recibido tu candidatura para Comercial y la estamos revisando. Si encajas, te llamaremos para una entrevista.""",
        "says": {"kind": "receipt"},
    },
    "offer_de": {
        "from": "Anke Bohm <bohm@lindal.example>",
        "subject": "Ihr Arbeitsvertrag",
        "date": "Thu, 11 Mar 2027 11:00:00 +0100",
        "body": """Sehr geehrte Frau Vale, nach dem sehr angenehmen Gespräch freuen wir uns, Ihnen die Stelle als Sachbearbeiterin anbieten zu können. Anbei Ihr Arbeitsvertrag; bitte senden Sie ihn bis 20.03.2027 zurück. Anke Bohm""",
        "says": {"kind": "offer"},
    },
    "coaching_spam": {
        "from": "InterviewPro <hello@interviewpro.example>",
        "subject": "Robin, your interview is coming up - are you ready?",
        "date": "Thu, 11 Mar 2027 11:00:00 +0000",
        "body": """Boost your chances with a 1:1 mock interview! Book your session today and save 30%. Offer ends Sunday. Unsubscribe.""",
        "says": {"kind": "marketing"},
    },
    "availability_de": {
        "from": "Lena Fuchs <lena.fuchs@wolkenbau.example>",
        "subject": "Kennenlernen",
        "date": "Thu, 11 Mar 2027 11:00:00 +0100",
        "body": """Hallo Robin,

wir finden dein Profil als UX Researcher super spannend und würden dich gerne in einem kurzen Videocall kennenlernen. Wann hättest du nächste Woche Zeit? Schick mir gerne zwei, drei Vorschläge.

Liebe Grüße
Lena Fuchs
Wolkenbau
""",
        "says": {
            "kind": "availability_request",
            "company": "Wolkenbau",
            "role": "UX Researcher",
            "contact": "Lena Fuchs",
            "contact_email": "lena.fuchs@wolkenbau.example",
        },
    },
    "reminder_fr": {
        "from": "Atelier Cèdre <rh@atelier-cedre.example>",
        "subject": "Rappel : votre entretien de demain",
        "date": "Mon, 15 Mar 2027 11:00:00 +0100",
        "body": """Bonjour Robin,

Petit rappel : nous vous attendons demain à 10 h pour votre entretien au poste de Menuisier, au 5 quai des Brumes, Nantes.

Bien cordialement,
Paul Girard
Atelier Cèdre
""",
        "says": {
            "kind": "reminder",
            "company": "Atelier Cèdre",
            "role": "Menuisier",
            "contact": "Paul Girard",
            "contact_email": "rh@atelier-cedre.example",
            "interview_at": "2027-03-16T10:00",
        },
    },
    "both_slots_range": {
        "from": "Talia Reuben <talia@openmarsh.example>",
        "subject": "Interview for the Editor position at Open Marsh",
        "date": "Mon, 15 Mar 2027 11:00:00 -0400",
        "body": """Hi Robin,

I'm writing to invite you to interview for the Editor position at Open Marsh. The interview will be conducted over Zoom, and I have availability at any of these times:

Wednesday, March 17, between 1:00 and 4:00 p.m. ET
Thursday, March 18, at 10:00 a.m. ET

Talia
""",
        "says": {
            "kind": "invite",
            "company": "Open Marsh",
            "role": "Editor",
            "contact": "Talia Reuben",
            "contact_email": "talia@openmarsh.example",
            "interview_at": "2027-03-18T10:00-04:00",
        },
    },
    "noreply_workday": {
        "from": "Arden Medical Center <arden@myworkday.com>",
        "subject": "Interview Scheduled for Registered Nurse - ICU (R-10442)",
        "date": "Mon, 15 Mar 2027 11:00:00 +0000",
        "body": """Dear Robin,

Your interview for the Registered Nurse - ICU (R-10442) position has been scheduled for Monday, March 22, 2027 at 1:00 PM Eastern Time.

This email was sent from an unmonitored mailbox.
""",
        "says": {
            "kind": "invite",
            "company": "Arden Medical Center",
            "role": "Registered Nurse",
            "interview_at": "2027-03-22T13:00-04:00",
        },
    },
}
