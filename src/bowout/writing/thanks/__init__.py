"""What the candidate is grateful for, and how it felt, from their own words."""
