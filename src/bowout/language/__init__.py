"""Sentences, clauses, quoted text and signatures, names, dates: what reading, reviewing and writing share. Pure text."""
