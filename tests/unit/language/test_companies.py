"""What a company is called once it has been named in full."""

import pytest

from bowout.language.companies import called


@pytest.mark.parametrize(
    ("company", "short"),
    [
        ("Tallgrass Veterinary Clinic", "Tallgrass"),
        ("Mersey Print", "Mersey Print"),
        ("Lagos Freight", "Lagos Freight"),
        ("Rift Valley Dairies", "Rift Valley Dairies"),
        ("Prairie Star School District", "Prairie Star"),
        ("St Cadoc's School", "St Cadoc's"),
        ("St Cuthbert's C of E Primary School", "St Cuthbert's"),
        ("The Wharfside Trust", "the Trust"),
        ("University of Wexcombe", "the University"),
        ("Bloom & Birch Spa", "Bloom & Birch"),
        ("Tin Lantern Grill", "Tin Lantern"),
        ("Polden Vale Buses", "Polden Vale"),
        ("Harrow & Lisle LLP", "Harrow & Lisle"),
        ("Volta Clearing & Forwarding", "Volta Clearing & Forwarding"),
    ],
)
def test_a_company_is_called_by_what_tells_it_from_others(company, short):
    assert called(company) == short


@pytest.mark.parametrize(
    "company",
    [
        "Delmar County Public Library",
        "Family Dental",
        "National Energy",
        "3M Solutions",
        "Blue Mountain Contact Centre",
        "eXpanse",
    ],
)
def test_what_would_not_tell_it_is_no_short_name(company):
    assert called(company) == company
