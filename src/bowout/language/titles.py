"""Titles before a name: how each is written in English, and which part of the name it goes with."""

from __future__ import annotations

from functools import cache

FAMILY, FIRST, WHOLE = "family", "first", "whole"

_TABLE = """
family: mr mrs ms miss mx miz chef dr rev revd lord lady frau herr monsieur madame señor señora srta dott dottssa sig ing mag dipl-ing
family: senhor senhora meneer mevrouw drs ir pan pani hr fru fröken pastor rabbi imam bishop canon deacon dean judge justice chief principal
family: madam officer detective sheriff ambassador senator minister advocate attorney barrister engineer coach alderman mdm
family: maestro maestra lic licda licenciado licenciada arch arq avv geom rag
family: professor=prof reverend father=fr advocate=adv attorney=atty barrister=barr engineer=engr|eng councillor=cllr ambassador=amb
family: captain=capt|cpt major=maj colonel=col lieutenant=lt|lieut general=gen brigadier=brig admiral=adm commander=cmdr|cdr commodore=cdre
family: sergeant=sgt corporal=cpl|cpt-cpl private=pte inspector=insp superintendent=supt pastor=pst|ps rabbi=rbi senator=sen
family: governor=gov president=pres principal=prin chaplain=chap wing-commander squadron-leader constable=pc sergeant-major
family: Mr=dhr Ms=mevr|mw Mme=mme Mlle=mlle Dott.ssa=dott.ssa|dottssa Prof.ssa=prof.ssa Signor=signor Signora=signora Maître=me|maître
first: sir dame don doña ibu bu bapak pak encik puan cik datuk dato datin tuan kak mas mbak bang ustaz ustadz khun sri shri shrimati smt ato
first: auntie aunty uncle mama baba ma'am maam whaea matua woizero sister brother=br mother sheikh haji hajia alhaji alhaja lama swami tan-sri toh-puan
whole: hon u daw
"""
"""A line is what the titles on it go with; `full=short|short` has the short forms that are written out."""


@cache
def known() -> dict[str, tuple[str | None, str]]:
    """A title, small and without its stop → how it is written out (None: as it is given), and what it goes with."""
    found: dict[str, tuple[str | None, str]] = {}
    for line in _TABLE.strip().splitlines():
        goes_with, titles = line.split(": ", 1)
        for title in titles.split():
            full, _, shorts = title.partition("=")
            written = " ".join(word[:1].upper() + word[1:] for word in full.split("-")) if full.islower() else full
            found.setdefault(full.lower().replace("-", " "), (None, goes_with))
            for short in shorts.split("|") if shorts else ():
                found[short] = (written, goes_with)
    return found


PAIRS = {("sgt", "maj"): "Sergeant Major", ("lt", "col"): "Colonel", ("maj", "gen"): "General", ("lt", "gen"): "General",
         ("rt", "rev"): "Bishop", ("very", "rev"): "Dean", ("revd", "dr"): "Dr", ("rev", "canon"): "Canon", ("revd", "canon"): "Canon", ("reverend", "canon"): "Canon", ("sgt", "major"): "Sergeant Major"}  # fmt: skip
"""Two titles that make one, as one addresses it."""
RANKS = ("dr", "professor", "prof", "dra", "rev", "reverend")
GENDERED = ("frau", "herr", "mr", "mrs", "ms", "monsieur", "madame", "señor", "señora", "sr", "sra")
SPANISH = ("señor", "señora", "sr", "sra", "srta", "dra", "senhor", "senhora")
NO_ADDRESS = ("the", "emerita", "emeritus", "med", "rer", "nat", "habil", "hc", "h.c", "phil", "ret", "retd")
"""What stands among titles and is left out when one is addressed."""
SHORT_NAMES = ("col", "gen")
"""Titles that, without their stop before one name, are as likely a first name: Col Treadwell may be Colin."""
STOPPED = ("mr", "mrs", "ms", "mx", "dr", "rev", "hon")
"""Titles that have a stop in the US and none in Britain."""
