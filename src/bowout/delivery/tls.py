"""The private line: certificates always verified, and no login without one off this machine."""

from __future__ import annotations

import ssl

from ..errors import ServerRefused


def context() -> ssl.SSLContext:
    """TLS 1.2 or newer, the certificate and the host's name verified against the system's authorities."""
    made = ssl.create_default_context()
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    return made


def refused(host: str, why: ssl.SSLError) -> ServerRefused:
    """In plain words why the line could not be made private."""
    if isinstance(why, ssl.SSLCertVerificationError):
        said = f"The certificate of {host} cannot be trusted ({why.verify_message})."
        return ServerRefused(said, "Check the host's name; on a foreign network, try another. Nothing was sent.")
    return ServerRefused(
        f"No private line to {host} could be made ({why.reason or why}).", "Check port and security. Nothing was sent."
    )
