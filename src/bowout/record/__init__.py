"""What is kept between one run and the next: cases and their events, the reply-by clock, follow-ups, and what was let rest."""
