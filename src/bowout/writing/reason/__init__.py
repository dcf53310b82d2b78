"""The reason as one clause, by whichever way suits the note best: `chosen` tries them in order."""
