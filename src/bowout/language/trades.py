"""What one who holds a role is called: "Registered Veterinary Nurse" → "nurse"."""

from __future__ import annotations

import re

_TRADES = frozenset(
    "accountant actor actuary adviser advisor analyst animator apprentice archaeologist architect archivist artist auditor baker barber barista"
    " beautician biologist bookkeeper bricklayer buyer carer caretaker carpenter cashier chef chemist cleaner clerk coach conductor controller"
    " cook copywriter counsellor courier curator dancer decorator dentist designer developer dietitian dispatcher doctor draughtsman driver"
    " economist editor electrician engineer estimator farrier fitter florist fundraiser gardener geologist groom groundskeeper guard hairdresser"
    " housekeeper hydrologist hygienist illustrator installer instructor interpreter investigator janitor joiner journalist keeper labourer"
    " lawyer lecturer librarian lifeguard machinist mason mechanic mentor midwife musician nanny nurse nutritionist optician optometrist"
    " organist painter paralegal paramedic pharmacist photographer physicist physiotherapist pianist pilot planner plasterer plumber porter"
    " postman potter printer producer programmer proofreader psychologist radiographer ranger receptionist recruiter registrar reporter"
    " researcher roofer sailor scaffolder scientist secretary solicitor statistician steward surgeon surveyor tailor teacher technician"
    " technologist telephonist therapist tiler trainer translator tutor underwriter upholsterer vet waiter warden welder writer".split()
)
"""Words that name a person by a trade, and by nothing else."""


def agent_noun(role: str) -> str | None:
    """The trade of a role, in small letters, where its title ends in one; None for managers, officers and all that are no trade."""
    head = re.split(r"\s*(?:[(,/|:;]|\s[-–—]\s)", role.strip(), maxsplit=1)[0]
    last = head.rsplit(" ", 1)[-1].lower()
    return last if last in _TRADES else None
