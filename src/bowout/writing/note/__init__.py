"""A private note, as it was jotted down: written out, cut into clauses, weighed, and what of it is not for the other side."""
