"""The ways out of the house: drafts in files, SMTP, mailboxes; and the outbox with its promise."""
