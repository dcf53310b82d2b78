"""Whom a role is there for: told where the role and the company's name are sure, and nowhere else."""

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing.places import place_slots

PLACES = catalogue.load("places")


@pytest.mark.parametrize(
    ("role", "company", "region", "served"),
    [
        ("Visiting Cello Teacher", "St Cadoc's School", "UK", "your pupils"),
        ("Science Teacher", "Lakeview Academy", "US", "your students"),
        ("Objects Conservator", "Harborlight Maritime Museum", "US", "the collection"),
        ("Dental Hygienist", "Palmetto Family Dental", "US", "your patients"),
        ("Registered Veterinary Nurse", "Greenholme Vets", "UK", "the animals in your care"),
        ("School Bus Driver", "Rivergate Schools", "US", None),
        ("Data Engineer", "Mercy Lakes Hospital", "US", None),
        ("Yoga Teacher", "Peak Fitness", "UK", None),
        ("School Counselor", "Brookhaven School District", "US", "your students"),
        ("Medical Receptionist", "Elm Street Medical Centre", "UK", "your patients"),
        ("Receptionist", "Hartley Law Practice", "UK", None),
        ("Care Assistant", "Ashdown Care Home", "UK", "your residents"),
        ("Care Assistant", "Bluebell Home Care", "UK", None),
        (None, "St Cadoc's School", "UK", None),
    ],
)
def test_whom_a_role_is_there_for(role, company, region, served):
    assert place_slots(Brief(role=role, company=company, formality_region=region), PLACES).get("served") == served


def test_an_agency_has_no_pupils():
    brief = Brief(role="Science Teacher", company="Lakeview Academy", client_of_agency=True)
    assert place_slots(brief, PLACES) == {}
