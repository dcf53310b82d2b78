"""Ordinary sentences in any order raise nothing: a false alarm is the worst fault of a reviewer."""

import random

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.reviewing import review
from bowout.reviewing.model import load

RULES = catalogue.load("rules")
THANKS = [
    "Thank you for inviting me to interview for the Data Analyst position.",
    "Thanks so much for getting in touch about the analyst role.",
    "I really appreciate you taking the time to consider my application.",
    "I was delighted to receive your invitation, and I'm grateful for your interest in my background.",
    "Many thanks for the offer of an interview next Tuesday.",
    "Thank you for your patience while I thought this over.",
    "It was very kind of you to think of me for this.",
    "I appreciate the opportunity to speak with your team.",
    "Thank you for taking the time to talk with me last week; I enjoyed learning about the team.",
    "I'm honoured to have been shortlisted.",
    "Thanks for reaching out!",
    "Thanks so much for the invite.",
    "Cheers for getting back to me.",
    "Thank you for the quick reply and for the details about the role.",
    "I'm flattered that you thought of me.",
    "It was lovely to meet you and Daniel on Monday, and thank you for showing me round the office.",
    "Thanks again for all your help over the past few weeks.",
    "I very much appreciate the interest in my profile.",
    "Thank you for the invitation to the second round of interviews.",
    "Thank you for considering me and for being so flexible with dates.",
    "Your message made my day, thank you.",
    "I am grateful for the time that you and your colleagues have spent on my application.",
]
DECISIONS = [
    "After careful consideration, I have decided to withdraw my application.",
    "After thinking about it for a long time I have decided to decline.",
    "I've given this a lot of thought and have decided not to move forward.",
    "Unfortunately, I won't be able to attend the interview.",
    "I'm writing to let you know that I'm going to respectfully decline.",
    "I'd like to withdraw from the process at this time.",
    "I must regretfully turn down the interview.",
    "I don't think I'll be moving forward with the process.",
    "I'm afraid I'll have to pass on this opportunity.",
    "Having weighed it up over the weekend, I won't be taking this any further.",
    "Please accept this as notice that I am withdrawing from consideration.",
    "I need to cancel our interview on Thursday and withdraw my candidacy.",
    "I have concluded that I should step back from this one.",
    "I feel it is best for me to bow out at this stage.",
    "It has been a hard decision, but I am declining the interview.",
    "I won't be continuing with my application.",
    "I've decided to take myself out of the running.",
    "I won't be able to make it on Friday.",
    "I'm going to have to say no this time.",
    "I'm pulling out of the process.",
    "It's a no from me this time.",
    "I have to cancel tomorrow's interview.",
    "I'll have to turn this one down.",
    "I would like to withdraw my candidature.",
    "So I won't be going any further with this.",
    "I don't want to take up any more of your time, so I'm withdrawing.",
    "I think it's only fair to tell you that I'm no longer interested in the position.",
    "I regret to inform you that I will not be attending the interview.",
    "Please take my name off the list for Thursday.",
    "I am not able to continue with the selection process.",
    "I am going to stop here, as I don't want to waste your time.",
]
REASONS = [
    "I've recently accepted another offer that is closer to home.",
    "My current employer has offered me a new role, and I've decided to stay.",
    "The role is more senior than what I'm looking for right now.",
    "The commute would be too long for me with young children at home.",
    "We're relocating to Leeds in the spring.",
    "The salary range is below what I need.",
    "I've realised that I want to stay in a more technical role.",
    "A family matter needs my attention for the next few months.",
    "I've decided to go back to university in September.",
    "The position turned out to be fully on-site, and I need to work from home three days a week.",
    "My circumstances at home mean that I need a part-time role.",
    "I'm looking for something with more responsibility.",
    "The hours don't fit with my childcare.",
    "After speaking with my family, I have decided that now isn't the right time to leave my current job.",
    "I have a health matter to attend to.",
    "The contract is shorter than I had hoped.",
    "I already have an offer that I am happy with.",
    "I've been promoted in my current job.",
    "I want to focus on my own business this year.",
    "The job involves more travel than I can manage.",
    "I've just started a new job and I'm very happy there.",
    "Another company made me an offer that I couldn't turn down.",
    "The office is more than an hour away and I don't drive.",
    "I'm not looking to move at the moment.",
    "I've got a baby on the way and need to be close to home.",
    "Our house sale has gone through sooner than expected.",
    "I'd rather keep working with patients than manage a team.",
    "My wife has been offered a job in Bristol, so we're moving.",
    "It's a bigger step than I'm ready for.",
    "My boss asked me to stay until the end of the project.",
    "I realised during the first interview that the job is more about sales than analysis.",
    "Having read the job description again, I don't have the Java experience that you need.",
    "I need a permanent contract and this one is for six months.",
    "I can't work weekends because of my studies.",
    "I would need a visa and you said that sponsorship is not possible.",
    "The start date doesn't work with my notice period.",
    "I'm about to go on maternity leave.",
    "I have exams that week.",
    "The pay is lower than my current salary.",
    "I'm looking for a role with more people management.",
    "I prefer to stay in the public sector.",
    "My mother is unwell and I'll be looking after her for a while.",
    "The test project would take more time than I have next to my job.",
]
APOLOGIES = [
    "I'm sorry for any inconvenience this may cause.",
    "I apologise for the short notice.",
    "Sorry to have taken up your time.",
    "My apologies for the late change.",
    "I'm very sorry to let you know so late.",
    "I do apologise for any trouble with the schedule.",
    "Sorry for messing you around.",
    "I'm sorry to let you down at such short notice.",
    "Sorry about the late notice.",
    "Apologies for any disruption to your schedule.",
    "I hope this doesn't cause too much trouble, and I'm sorry if it does.",
    "Sorry that it took me a few days to get back to you.",
    "I know you moved things around for me, and I'm sorry.",
    "I'm sorry I couldn't tell you sooner.",
]
OPEN_DOORS = [
    "I hope our paths cross again in the future.",
    "I'd love to stay in touch.",
    "Please do keep me in mind for other roles.",
    "I'd be glad to hear about future openings.",
    "I hope we can work together one day.",
    "Let's stay connected on LinkedIn.",
    "I would welcome the chance to apply again next year.",
    "If something more junior comes up, I'd be very interested.",
    "I hope to speak with you again when the time is right.",
    "Maybe another time!",
    "Feel free to reach out again next year.",
    "I'd be happy to catch up over coffee some time.",
    "If anything else comes up, please let me know.",
    "I'd still love to work with you one day.",
    "Do keep my CV on file.",
    "I hope you'll think of me again in the future.",
    "I hope that we meet again.",
]
WISHES = [
    "I wish you every success with the search.",
    "Best of luck finding the right person.",
    "All the best to you and the team.",
    "Good luck with the search!",
    "I hope you find the right person soon.",
    "Wishing you and the team all the best.",
    "Have a great summer.",
]


@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_found_in_ordinary_messages(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(40):
        thanks, decision, reason, apology, door, wish = map(
            draw.choice, (THANKS, DECISIONS, REASONS, APOLOGIES, OPEN_DOORS, WISHES)
        )
        first = [thanks, *draw.sample([decision, reason], 2)]
        last = draw.sample([apology, door, wish], 3)
        body = f"Dear Ms Holm,\n\n{' '.join(first)}\n\n{' '.join(last)}\n\nKind regards,\nOle Brandt"
        brief = Brief(
            intent=draw.choice(["decline", "withdraw"]), channel="email", contact="Marta Holm", candidate="Ole Brandt"
        )
        found = review(body, brief=brief, subject="Interview", rules=RULES, model=load()).problems
        assert [(problem.rule, problem.text) for problem in found] == [], body


NEAR = [
    "The salary range is lower than I had hoped for.",
    "Five rounds of interviews are more than I can manage at the moment.",
    "The process has taken longer than I expected, and I have since accepted another role.",
    "The role turned out to be different from what was advertised.",
    "I don't think that I would be a good cultural match.",
    "I was hoping for clearer responsibilities.",
    "I did not feel that my skills would be used well in this position.",
    "The take-home task is longer than I can fit in next to work.",
    "I prefer a smaller company.",
    "Since I had not heard back for a while, I accepted another offer last week.",
    "I know that the market is tough and that you have many applicants.",
    "The travel is more than I would like.",
    "I've heard great things about your team.",
    "I have accepted an offer from Brightwater Energy.",
    "A family matter has come up that I need to deal with.",
    "For health reasons I need to take a break from work.",
    "I am expecting a busy spring with my studies.",
    "My partner's job is moving to Spain.",
    "I'm on parental leave until June.",
    "I'm afraid I won't be able to attend.",
    "I think it is best that I step aside.",
    "I would like to withdraw my application, please.",
    "I believe that another candidate would suit you better.",
    "Please remove me from consideration for this role.",
    "Please close my application.",
    "Please cancel the calendar invitation for Thursday.",
    "There is no need to reply.",
    "Please delete the interview slot from your calendar.",
    "I am not considering any other roles at the moment.",
    "I'm not planning to change jobs again this year.",
    "Please accept my apologies for the change of plan.",
    "I feel bad about cancelling so late.",
    "I've thought about it a lot, and I'm sure this is the right decision.",
    "If you need anything else from me, just let me know!",
    "I may be back in touch when the situation changes.",
    "Perhaps we can talk again next year.",
    "I might be interested in a part-time role in the future.",
    "I'm not sure yet where I'll be next year, but I'd love to keep in touch.",
    "It was a pleasure to meet Dan, Priya and the rest of the team.",
    "I really hope that you find the right person quickly.",
    "The team seemed great and the office is lovely.",
    "I hope you'll understand.",
    "As you know, I'm based in Leeds, and the office is in York.",
    "My notice period is three months, which I know is too long for you.",
    "As a vegetarian I would not be comfortable in a butcher's shop.",
    "I'm too old for night shifts.",
    "The pay is £4,000 below my current salary.",
    "You asked for someone with five years of experience; I have two.",
    "I can't do the 7th because I'm working.",
    "My exams finish in June.",
    "I promised my manager that I would stay until the launch.",
    "The contract does not include a pension.",
    "I would rather work with children than adults.",
    "I've just bought a house and can't take a pay cut.",
]
"""Near to a problem, and none: a mismatch without a fault, a private matter without its details, a polite no."""


@pytest.mark.parametrize("sentence", NEAR)
@pytest.mark.parametrize("channel", ["email", "sms"])
def test_what_is_near_to_a_problem_is_none(sentence: str, channel: str) -> None:
    middle = f"Thank you for inviting me. {sentence} I have decided to withdraw from the interview process."
    end = "Sorry for the inconvenience. I hope we can stay in touch."
    long = f"Dear Ms Holm,\n\n{middle}\n\n{end}\n\nKind regards,\nOle Brandt"
    brief = Brief(intent="withdraw", channel=channel, contact="Marta Holm", candidate="Ole Brandt")
    body = long if channel == "email" else f"Hi Marta, {middle} {end} Ole"
    found = review(body, brief=brief, subject="Interview", rules=RULES, model=load()).problems
    assert [(problem.rule, problem.text) for problem in found] == []
