"""Good letters stay unmarked: every sample wording of the advice article, and ten letters in the published style."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.reviewing import review
from bowout.reviewing.model import load

ARTICLE = Path(__file__).resolve().parents[4] / "shared" / "advice-article.txt"
FRAME = "Dear Ms Reyes,\n\nThank you for inviting me to interview for the analyst position. {}\n\nI have decided to decline.\n\nKind regards,\nAmara Cole"

LETTERS = {
    "another offer": """Dear Ms. Alvarez,

Thank you very much for considering me for the Marketing Coordinator position and for inviting me to interview with Fairmont Media. I was pleased to be asked.

After careful consideration, I have accepted an offer with another company, and I must therefore respectfully decline the interview.

I wish you and your team every success in finding the right candidate, and I hope that our paths cross again.

Sincerely,
Dana Whitfield""",
    "withdrawing after accepting": """Dear Mr. Chen,

I appreciate the time that you and your colleagues took to arrange my interview for the Operations Analyst role on Thursday. Since we spoke, I have decided to remain in my current position, and I would like to withdraw my application.

I apologize for any inconvenience this may cause. Thank you again for your consideration, and I would welcome the chance to stay in touch.

Best regards,
Marcus Levine""",
    "the fit": """Dear Hiring Team,

Thank you for the opportunity to interview for the Account Executive position. Having learned more about the role, I have concluded that it is more focused on new business than I am looking for at this stage of my career, and I have decided not to move forward.

I admire what your team is building and hope you will keep me in mind for roles in client success.

Kind regards,
Priya Raman""",
    "family": """Dear Dr. Novak,

Thank you so much for the invitation to interview for the research coordinator post. Unfortunately, family commitments prevent me from pursuing a new position at this time, and I need to withdraw from consideration.

I am sorry for the short notice. I have great respect for your work and would be glad to apply again in the future.

With best wishes,
Helen Sorensen""",
    "relocation": """Hello Jordan,

Thank you for getting back to me so quickly and for offering me an interview next week. My partner and I have decided to relocate to Denver, so I will not be able to take the interview after all.

I'm sorry for the change of plans, and I hope we can connect on LinkedIn.

All the best,
Riley Park""",
    "the commute": """Dear Mrs Hughes,

Many thanks for inviting me to interview for the part-time librarian post. Having looked into the travel more closely, I am afraid the commute would be too long for me, and I have decided not to go ahead.

I very much enjoyed reading about your plans for the children's section and wish you well with them. If a post nearer to Bristol comes up, I should be delighted to hear from you.

Yours sincerely,
Margaret Ellis""",
    "a short one": """Dear Mr. Osei,

Thank you for the invitation to interview. I have decided to pursue another opportunity that aligns more closely with my career goals, so I respectfully decline.

I appreciate your time and hope we may work together one day.

Best,
Tom Keane""",
    "recommending a colleague": """Dear Ms. Laurent,

I am grateful that you thought of me for the Senior Editor position. I have committed to seeing a long project through with my present employer, and so I must decline your kind invitation.

If it is helpful, I would be happy to introduce you to a former colleague, Nadia Osman, who is looking for a new challenge.

I look forward to following the magazine, and hope to meet you at the autumn fair.

Warm regards,
Colette Durand""",
    "a late answer": """Dear Mr. Patel,

Please accept my apologies for the delay in my reply. Thank you for considering my application and for the invitation to interview for the bookkeeper role.

I have recently accepted a position elsewhere and will not be able to attend. I wish you the best of luck with your search, and hope to stay in touch.

Kind regards,
Joanne Mills""",
    "a text message": "Hi Sam, thank you so much for offering me an interview for the barista job. I've accepted another position, so I won't be "
    "coming on Friday. Sorry for any trouble, and I hope to pop in soon! Mia",
}


def marked(body: str, brief: Brief) -> list[str]:
    found = review(body, brief=brief, rules=catalogue.load("rules"), model=load())
    return [f"{problem.rule}: {problem.text}" for problem in found.problems if problem.severity != "suggestion"]


@pytest.mark.parametrize("name", LETTERS)
@pytest.mark.parametrize("intent", [None, "decline", "withdraw"])
def test_a_good_letter_has_no_error_and_no_warning(name: str, intent: str | None) -> None:
    channel = "sms" if name == "a text message" else "email"
    assert marked(LETTERS[name], Brief(intent=intent, channel=channel)) == []


def wordings() -> list[str]:
    """The article's sample wordings: its template, and what it puts in quotation marks that is long enough to be said."""
    text = ARTICLE.read_text(encoding="utf-8")
    fill = {
        "Hiring Manager": "Ms Reyes",
        "Interviewer": "Ms Reyes",
        "itle": "Data Analyst",
        "osition": "Data Analyst",
        "ompany": "Northwind",
        "reason": "a relocation",
        "Your Name": "Amara Cole",
    }
    for slot in set(re.findall(r"\[[^\]]+\]", text)):
        text = text.replace(slot, next(value for key, value in fill.items() if key in slot))
    quoted = [found.strip() for found in re.findall("“([^”]{30,})”", text)]
    template = (
        text[text.index("Dear ") : text.index("Amara Cole") + len("Amara Cole")]
        .replace("\n", "\n\n")
        .replace("regards,\n\n", "regards,\n")
    )
    return [template, *quoted]


def test_the_articles_wordings_have_no_error_and_no_warning() -> None:
    if not ARTICLE.exists():
        pytest.skip("the advice article is not beside this checkout (../shared/advice-article.txt)")
    samples = wordings()
    assert len(samples) > 6
    template, *pieces = samples
    assert marked(template, Brief(intent="decline", channel="email")) == []
    for piece in pieces:
        whole = piece if "Dear" in piece else FRAME.format(piece)
        assert marked(whole, Brief(intent="decline", channel="email")) == [], piece
