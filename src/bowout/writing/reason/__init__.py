"""The reason as one clause: `ways` has the ways to make it in order, `chosen` takes the first that does, `worded` puts it into its letter."""
