"""bowout: turn down, or pull out of, a job interview gracefully, so that the door stays open."""

__version__ = "0.1.0"
