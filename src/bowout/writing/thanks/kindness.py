"""What people do for a candidate, in the forms that thanks need: "rang me", "ringing me", "it was good of you to ring me"."""

from __future__ import annotations

import re

_VERBS = """
    accommodate accommodated accommodating|answer answered answering|arrange arranged arranging|ask asked asking|be was being|book booked booking
    |bring brought bringing|call called calling|change changed changing|chase chased chasing|check checked checking|collect collected collecting|come came coming
    |draw drew drawing|drive drove driving|encourage encouraged encouraging|explain explained explaining|fight fought fighting|find found finding|fit fitted fitting|get got getting
    |give gave giving|go went going|hold held holding|include included including|introduce introduced introducing|invite invited inviting|keep kept keeping
    |lend lent lending|let let letting|listen listened listening|make made making|meet met meeting|mention mentioned mentioning|move moved moving|offer offered offering
    |open opened opening|organise organised organising|organize organized organizing|phone phoned phoning|pick picked picking|plan planned planning
    |prepare prepared preparing|push pushed pushing|put put putting|read read reading|rearrange rearranged rearranging|recommend recommended recommending
    |remember remembered remembering|reply replied replying|reschedule rescheduled rescheduling|ring rang ringing|run ran running|save saved saving|say said saying|see saw seeing
    |send sent sending|share shared sharing|show showed showing|sit sat sitting|speak spoke speaking|spend spent spending|squeeze squeezed squeezing|stay stayed staying|stick stuck sticking
    |stop stopped stopping|swap swapped swapping|take took taking|talk talked talking|teach taught teaching|tell told telling|think thought thinking|treat treated treating
    |try tried trying|pray prayed praying|buy bought buying|feed fed feeding|understand understood understanding|forgive forgave forgiving|trust trusted trusting|look looked looking
    |help helped helping|drop dropped dropping|email emailed emailing|text texted texting|message messaged messaging|chat chatted chatting|cover covered covering|warn warned warning
    |allow allowed allowing|consider considered considering|forward forwarded forwarding|pay paid paying|fetch fetched fetching|fix fixed fixing|work worked working|carry carried carrying|believe believed believing
    |vouch vouched vouching|hear heard hearing|watch watched watching|visit visited visiting|join joined joining|taste tasted tasting|wait waited waiting|walk walked walking|write wrote writing
"""
_FORMS = [tuple(verb.split()) for verb in _VERBS.split("|")]
BASES = {base: doing for base, _, doing in _FORMS}
"""ring → ringing."""
GERUNDS = {doing: base for base, _, doing in _FORMS}
"""ringing → ring."""
DEEDS = {past: doing for _, past, doing in _FORMS} | {"were": "being", "has been": "being", "have been": "being"}
"""rang → ringing."""


def done(doing: str) -> str | None:
    """A kindness as it goes after "it was good of you to": "ringing me yourself" → "ring me yourself"; None where the verb is not known.

    Whatever else is done in it must be known too: "meeting me twice and showing me round".
    """
    first, _, rest = doing.partition(" ")
    if first not in GERUNDS or first == "being":  # "so good of you to be so nice" is too much of it
        return None
    also = re.search(r"\band (\w+ing)\b", rest)
    if also and also[1] not in GERUNDS:
        return None
    rest = re.sub(r"\band (\w+ing)\b", lambda found: f"and {GERUNDS[found[1]]}", rest)
    return f"{GERUNDS[first]} {rest}".strip()
