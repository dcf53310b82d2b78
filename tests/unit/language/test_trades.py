"""What one who holds a role is called."""

import pytest

from bowout.language.trades import agent_noun, trade


@pytest.mark.parametrize(
    ("role", "noun", "said"),
    [
        ("School Bus Driver (CDL-B)", "driver", "school bus driver"),
        ("Registered Veterinary Nurse", "nurse", "registered veterinary nurse"),
        ("Mechanical Engineer II", "engineer", "mechanical engineer"),
        ("HVAC Service Technician", "technician", "HVAC service technician"),
        ("French Teacher", "teacher", None),
        ("Senior Java Developer", "developer", None),
        ("Policy Officer (maternity cover)", None, None),
        ("Head of Client Data", None, None),
        ("VP, Product", None, None),
    ],
)
def test_a_role_as_a_trade(role, noun, said):
    assert (agent_noun(role), trade(role)) == (noun, said)
