"""Another candidate, and what may be said for them: `friend` gathers the evidence, the others tell a clause of it each."""
