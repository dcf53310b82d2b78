"""What one who holds a role is called: "Registered Veterinary Nurse" → "nurse", "registered veterinary nurse"."""

from __future__ import annotations

import re

_TRADES = frozenset(
    "accountant actor actuary adjuster administrator adviser advisor agronomist aide appraiser analyst animator apprentice arborist archaeologist architect"
    " archivist artist assembler auditor baker barber barista beautician beekeeper biologist bookkeeper bosun brewer bricklayer"
    " broker butcher buyer captain carer caretaker carpenter cashier cataloguer cellist chaplain chef chemist cleaner clerk coach concierge"
    " conductor conservator consultant controller cook coordinator copywriter counsellor courier craftsman curator dancer"
    " deckhand declarant decorator dentist designer developer dietician dietitian director dispatcher distiller docent doctor"
    " draughtsman driver ecologist economist editor electrician engineer engraver estimator farrier fitter florist foreman fundraiser"
    " gardener geologist geophysicist glazier groom groundskeeper grower guard hairdresser handyman housekeeper hydrogeologist"
    " hydrologist hygienist illustrator inspector installer instructor interpreter investigator janitor joiner journalist keeper"
    " labourer lawyer lecturer librarian lifeguard locksmith luthier machinist manager mason mechanic mentor merchandiser"
    " meteorologist midwife milliner musician nanny navigator notary nurse nutritionist operator optician optometrist organiser"
    " organist organizer painter paralegal paramedic pathologist pharmacist photographer physician physicist phlebotomist physiotherapist"
    " pianist picker pilot planner plasterer plumber podiatrist porter postman potter presenter printer producer programmer"
    " proofreader psychologist publicist radiographer radiologist ranger receptionist recruiter registrar reporter researcher"
    " rigger roaster roofer saddler sailor scaffolder scientist seamstress secretary skipper solicitor sommelier statistician steward"
    " stonemason supervisor surgeon surveyor tailor teacher technician technologist telephonist teller therapist tiler toolmaker"
    " toxicologist trainer translator tuner tutor underwriter upholsterer valuer verger vet videographer violinist waiter warden weaver"
    " welder winemaker writer zookeeper".split()
)
"""Words that name a person by a trade, and by nothing else."""

_FIELDS = frozenset(
    "academic account actuarial administrative after aged aircraft ambulance application assembly asset audio automotive"
    " backend bank bar beauty bicycle boat branch building bus business cabin care case cello centre charity child childcare"
    " childhood children's civil claims class classroom clinic clinical cloud coach collections commercial commis communications"
    " community compliance content contract controls conveyancing corporate crane credit crew customer customs cybersecurity dance data"
    " delivery dental design desktop diesel digital disability dispatch district drama early education electrical electronics"
    " embedded emergency engine environment environmental equity estate evaluation event events facilities farm field finance"
    " financial firmware fish fitness fleet flight floor food forklift fraud frontend furniture gallery game garden gas general"
    " goods grant graphic growth guitar hair harbour hardware hardwood health healthcare heating help heritage home hospice"
    " hospital hotel housing immigration inbound industrial infant infection infrastructure insurance interior kitchen lab"
    " laboratory land landscape laundry learning ledger legal library lift litigation live logistics loss maintenance marine"
    " maritime market marketing materials maths mechanical media medical mental metal mobile motion music nail narrative network"
    " news night nursery nursing object objects occupational office operations outbound outreach paediatric parks parts pastry"
    " payments payroll piano picture pipe plant play policy pool portfolio power practice pricing primary prison process"
    " procurement product production program programme project property pump purchasing qualitative quality quantity racking"
    " rail reach reading regional research reservations residential retail risk river road roastery robotics rooftop room route"
    " safety sales school science sea second security seismic service sewing shift ship shop site smart social software solar"
    " sound speech-language sports stage stained-glass steel stock store strings structural supply support sustainability"
    " swimming systems tax tea teaching technical telecoms test textile theatre ticket timber tools tour tram travel treasury"
    " tree trial truck turbine typing user van vehicle veterinary video violin visitor visual ward warehouse waste water web"
    " welding wildlife wind window wine wood workshop yard youth".split()
)
"""Plain words that say of what a trade is, and are no names."""
_RANKS = frozenset(
    "apprentice assistant associate bilingual casual chief deputy duty executive first freelance full-time graduate head"
    " interim junior lead mid-level part-time permanent principal qualified registered relief resident seasonal second senior"
    " staff student temporary third trainee visiting volunteer weekend".split()
)
"""Words that say how far one has come in it."""


_OTHER = frozenset(
    "4-year-old adjuster adult agricultural airport and animal appraiser appointments arranger assurance asbestos assistance assistant"
    " associate attendant aviation bakery band banker banquet bench benefits billing biomedical boiler bookshop box bridge cabinet camp"
    " cardiac cargo cart catering cattle cellar ceramist cheese cheesemaker chicken church civic classer climbing clubhouse"
    " college computer concrete construction cottage council course court crane dairy debt department dispensing dispensary dog"
    " drone early ecological education eighth-grade eldercare elementary elevator endoscopy enforcement evening exhibitions experience eye"
    " family fiber fibre fifth-grade finishing fire first-grade fisheries flower footwear forest fourth-grade front fruit funeral"
    " gate glass glasshouse golf greenhouse groomer ground grounds guest gym handler harvest hatchery helper herd high-school hire horse hydrographic"
    " hourly household inclusion income installation instrument intake irrigation island janitorial jewellery kennel kindergarten"
    " kitchens language laundry lawn leader learning-support leisure letters line linen loading lodge lunch machine machinery mail maternity"
    " meat merchant milking mill mixing mooring moulding neonatal oiler optical orchard order outdoor oyster package paint park"
    " parish parking party patient patrol pediatric perfusion pest pet pharmacy phlebotomist physical plating port post practitioner"
    " preschool press print probation protection public pump quarry rail ranch ranching recovery recycling refrigeration regional rehabilitation"
    " relief religious rental repair representative rescue respiratory restaurant room route rural saw scaffold second-grade secondary"
    " security seed set shearing sheep sheet shelter shoe shop signal signalling sixth-grade skin sleep small solar sous spa specialist speech and"
    " stable stockroom story sugar summer surgical survey swim switchboard table tannery taxi team telephone third-grade tower town track"
    " traffic training transit transport trail tree tug valet vegetable vineyard visits volunteer walking wall warehouse wastewater watch"
    " wedding weekend wellness wool worker works year years yacht yard zoo".split()
)
"""More plain words of titles, said in small letters where one speaks; they make nobody's trade."""


def in_small_letters(title: str) -> str:
    """A title as one says it of a job, "wool classer"; as it stands where a word of it might be a name, or it holds an office ("Head of Risk")."""
    words = title.split()
    said = [_plain(word) or (word.lower() if word.lower() in _OTHER else None) for word in words]
    return " ".join(word for word in said if word) if all(said) else title


_LEARNERS = ("apprentice", "trainee")


def agent_noun(role: str) -> str | None:
    """The trade of a role, in small letters, where its title ends in one; None for officers, leads and all that are no trade."""
    words = _head(role).lower().split()
    if len(words) > 1 and words[0] in _LEARNERS:
        return words[0]  # one hopes for the right apprentice, not for the right electrician
    return words[-1] if words and words[-1] in _TRADES else None


def trade(role: str) -> str | None:
    """A role said as a plain trade, in small letters: "School Bus Driver (CDL-B)" → "school bus driver", "HVAC Technician II" → "HVAC technician".

    None where a word of it is not known to be plain, for it might be a name ("French Teacher", "Java Developer").
    """
    words = _head(role).split()
    if not words or words[-1].lower() not in _TRADES:
        return None
    said = [_plain(word) for word in words]
    return " ".join(word for word in said if word) if all(said) else None


def _plain(word: str) -> str | None:
    """A word in small letters where it is known; an acronym as it is."""
    if re.fullmatch(r"[A-Z]{2,4}", word):
        return word
    low = word.lower()
    return low if low in _TRADES | _FIELDS | _RANKS else None


def _head(role: str) -> str:
    """The title without its grade and what an advertisement adds to it."""
    title = re.split(r"\s*(?:[(,/|:;]|\s[-–—]\s)", role.strip(), maxsplit=1)[0]
    return re.sub(r" (?:[IVX]+|\d+)$", "", title)
