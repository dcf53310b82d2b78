"""What a company is called once it has been named in full: "Tallgrass Veterinary Clinic" → "Tallgrass"."""

from __future__ import annotations

import re

from .grammar import company_in_text
from .zones import is_a_place

_TRADE = frozenset(
    "academy accounting adhesives advisory aerospace aged agency agritech analytics animal architects assurance audit automation automotive aviation bakeries bakery"
    " bearings beverage chamber interiors pet biosciences biotech birth books brewery brewing builders building burgers camera cameras capital care catering centre"
    " center ceramics chambers charity childcare clinic coffee cold college community components construction consultants consulting"
    " barbers barbershop bistro buses cafe café chain citrus couriers grill pizzeria resort stud taxis trams"
    " dairies dairy defence defense dental dentistry desalination design devices diagnostics digital distillery distribution district early electric"
    " electrical electronics elementary energy engineering fabrication facade family farm farms fashion financial fisheries fitness food foods"
    " foundation foundry freight furniture games gas garden gardens genomics glass grid group gym healthcare health heating high"
    " holdings home homes hospice hospital hospitals hotel hotels housing hvac insurance international joinery kennels kitchens labs landscapes landscaping"
    " law learning legal leisure libraries library lifts linen logistics maritime marine media medical mobility motors museum"
    " mutual network nurseries nursery optical opticians orchards outdoor packaging paper partners pharma pharmaceuticals pharmacy physio"
    " physiotherapy plastics plumbing power precision press primary print printing private public publishing rail reinsurance renewables"
    " repertory resorts restaurants restoration retail robotics roofing rural safety salon school schools secondary security semiconductors services shared shipping shopping shipyards"
    " sixth society software solar solicitors spa special steel storage structural studio studios surgery surveying surveyors systems tax technologies"
    " technology telecom textiles theatre theater therapeutics tools timber title transit transport travel tree trust urgent veterinary vets vineyards water wealth"
    " auctioneers coaches drones staging welding wind wines works yards youth infirmary estate distillers ferries airways bakers brewers mills quarries orchestra opera".split()
)
"""Words at the end of a company's name that say what it does, and not who it is."""
_NO_NAME = frozenset(
    "first national general royal united american british english scottish welsh irish european canadian australian central north"
    " south east west northern southern eastern western family community green blue red new old great grand global world metro city"
    " county state public local modern smart premier superior quality total advanced applied clinical pacific atlantic best better big"
    " little home house urban rural independent international creative digital direct express fresh good happy healthy hill lake"
    " river valley island bay coast park town village borough council and of for the de du la le".split()
)
"""Words that do not tell a company from others: none of them is called by one of these alone."""
_LAND_AND_WATER = frozenset(
    "thames mersey tyne severn trent clyde forth tay humber tweed liffey shannon lagan tees avon medway seine loire rhine rhône danube elbe"
    " oder volga nile congo niger zambezi limpopo ganges indus yangtze mekong hudson mississippi missouri ohio colorado columbia yukon fraser"
    " amazon orinoco murray waikato bosphorus baltic caspian adriatic aegean mediterranean caribbean arctic antarctic bayou delta rift prairie"
    " highland highlands midland midlands lakeland fenland wessex ulster munster leinster connacht yorkshire lancashire cornwall devon kent"
    " sussex surrey norfolk suffolk cumbria northumbria aotearoa caledonia hibernia cambria albion alba tasman himalaya andes alps rockies"
    " sahara sahel savanna texas california florida ontario quebec alberta bavaria saxony tuscany catalonia andalusia gauteng punjab kerala georgia carolina virginia reading bath".split()
)
"""Rivers, seas and regions: who is called by one of these alone is taken for the place, and so is a town or a country (`zones`)."""
LONGEST = 2
"""A name of more words is no short one."""
_OPEN = r"(?:&|and|of|for|the|de|du|la|le|County|City|Town|Borough|State|Council|District|Community)"


def called(company: str) -> str:
    """A company as those who know it call it: "St Cadoc's School" → "St Cadoc's", "The Wharfside Trust" → "the Trust".

    Where what is left would not tell it from others ("Family Dental", "Delmar County Public Library"), the whole name.
    """
    whole = company_in_text(company)
    if found := re.match(r"(St\.? [\w-]+['’]s)\b", whole):
        return found[1]
    if found := re.match(
        r"the (?:[\w'’-]+ ){1,3}(Trust|Foundation|Institute|Commission|Museum)$|the (University|Institute) of\b", whole
    ):
        return f"the {found[1] or found[2]}"
    words = whole.split()
    while len(words) > 1 and words[-1].lower() in _TRADE:
        words.pop()
    short = " ".join(words)
    if len(words) > LONGEST and "&" not in short:
        return whole
    telling = [word for word in words if word.lower() not in _NO_NAME | _LAND_AND_WATER and word.lower() != "the"]
    if not telling or is_a_place(short) or short == "the" or re.search(rf"(?:^|\s){_OPEN}$", short) or re.search(r"\d", short):
        return whole
    return short if len(short) > 3 and words[0] not in ("the", "The") else whole
