"""The reason as one clause, by whichever way suits the note best: `ways` has them in order, `chosen` takes the first that makes one."""
