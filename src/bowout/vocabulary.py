"""The words of the contract: the values that fields may take. Light, for the command line needs them before anything else."""

from __future__ import annotations

INVITATION_KINDS = ("invite", "self_schedule", "availability_request", "confirmation", "reminder", "reschedule", "async_video")
AGREED_KINDS = ("confirmation", "reminder")
"""Mails that confirm, or remind of, a time that the person had chosen."""
INTENTS = ("decline", "withdraw", "ask")
STAGES = ("invited", "scheduled", "after-interviews", "missed")
CONTACT_ROLES = ("recruiter", "agency-recruiter", "hiring-manager")
TONES = ("formal", "warm", "brief")
LENGTHS = ("full", "short")
OFFERS = ("refer", "stay-in-touch", "later-role", "linkedin", "collaborate")
REGIONS = ("US", "UK", "other")
ASKS = ("other-date", "remote", "costs", "information")
VERDICTS = ("attend", "ask-first", "decline", "withdraw")
PARTS = (
    "greeting", "thanks", "decision", "reason", "apology", "alternative", "open-door", "well-wishes", "sign-off",
)  # fmt: skip
AT_NEED = ("apology", "alternative")
"""Parts that most messages do well without: a person is not told that they could be added."""
