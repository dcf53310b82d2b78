"""A real Postfix and a real Dovecot, started from a throw-away folder on high ports of loopback."""

from __future__ import annotations

import base64
import contextlib
import hmac
import imaplib
import json
import os
import pwd
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path

PROGRAMS = {"postfix": "/usr/sbin/postfix", "dovecot": "/usr/sbin/dovecot"}
PASSWORD = "apple-Sesame-7281"
ME, THEM = "amara@home.test", "reyes@firm.test"

MAIN_CF = """
compatibility_level = 3.6
queue_directory = {dir}/queue
data_directory = {dir}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {dir}/log/postfix.log
maillog_file_prefixes = {dir}
myhostname = mx.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = home.test, firm.test
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
disable_dns_lookups = yes
smtp_host_lookup = native
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl}
smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination
smtpd_relay_restrictions =
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
smtpd_peername_lookup = no
smtpd_timeout = 20s
default_destination_concurrency_limit = 20
header_size_limit = 1024000
"""
MASTER_CF = """
127.0.0.1:{smtp} inet n - n - - smtpd
127.0.0.1:{dotted} inet n - n - - smtpd
    -o smtpd_discard_ehlo_keywords=chunking
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""
DOVECOT_CONF = """
base_dir = {dir}/run
state_dir = {dir}/run
log_path = {dir}/log/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = {ssl}
ssl_cert = <{dir}/cert.pem
ssl_key = <{dir}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
mail_location = maildir:{dir}/mail/%u
first_valid_uid = 1
mail_max_userip_connections = 100
default_process_limit = 200
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {dir}/users
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {dir}/oauth2.conf
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={dir}/mail/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
{sent}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {sasl}
  }}
}}
"""


OAUTH2_CONF = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={dir}/keys/
username_attribute = email
"""
TOKEN_KEY = b"a key of thirty-two bytes, no less"
SENT_MAILBOX = """
  mailbox %s {
    auto = subscribe
    special_use = \\Sent
  }
"""


@dataclass(frozen=True)
class Servers:
    """Where they listen. `dotted` is the same Postfix without CHUNKING."""

    folder: Path
    smtp: int
    dotted: int
    imap: int
    imaps: int
    certificate: Path

    def box(self, user: str = THEM, folder: str = "INBOX") -> list[bytes]:
        """The messages in a mailbox, as they lie there."""
        with self.client(user) as line:
            line.select(folder, readonly=True)
            numbers = line.search(None, "ALL")[1][0].split()
            return [line.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in numbers]

    def ids(self, user: str = THEM, folder: str = "INBOX") -> list[str]:
        """Their Message-IDs."""
        return [str(message_from_bytes(data)["Message-ID"]).strip() for data in self.box(user, folder)]

    def put(self, user: str, folder: str, data: bytes, flags: str = "") -> None:
        with self.client(user) as line:
            line.create(f'"{folder}"')
            assert line.append(f'"{folder}"', flags, None, data)[0] == "OK"

    def empty(self, user: str) -> None:
        """Throw all of a person's mail away; Dovecot makes the mailboxes anew when they are next asked for."""
        shutil.rmtree(self.folder / "mail" / user, ignore_errors=True)

    @contextlib.contextmanager
    def client(self, user: str) -> Iterator[imaplib.IMAP4]:
        line = imaplib.IMAP4("127.0.0.1", self.imap, timeout=30)
        try:
            line.login(user, PASSWORD)
            yield line
        finally:
            with contextlib.suppress(OSError, imaplib.IMAP4.error):
                line.logout()

    def settled(self, seconds: float = 15) -> None:
        """Wait until Postfix has delivered all that it took."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if not any(
                path.is_file()
                for name in ("incoming", "active", "maildrop", "deferred")
                for path in (self.folder / "queue" / name).rglob("*")
            ):
                return
            time.sleep(0.01)
        raise AssertionError("Postfix still has mail in its queue")


def missing() -> str | None:
    """Why the servers cannot be started here, or None."""
    absent = [name for name, path in PROGRAMS.items() if not Path(path).exists()]
    if absent:
        return f"left out: {' and '.join(absent)} not installed"
    return "left out: Postfix is started by root alone" if os.geteuid() else None


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


@contextlib.contextmanager
def running(sent: str | None = "Sent", *, firm: str | None = None, smtp: int | None = None) -> Iterator[Servers]:
    """Both servers, until the block ends; without `sent` there is no mailbox for sent mail and nothing marked as such.

    `firm` is where mail for firm.test goes instead of Dovecot (a transport of Postfix's), `smtp` the port where Postfix must listen.
    """
    folder = Path(tempfile.mkdtemp(prefix="bowout-mail-"))
    folder.chmod(0o755)
    dotted, imap, imaps, lmtp, sasl, free = free_ports(6)
    smtp = smtp or free
    nobody = pwd.getpwnam("nobody")
    values = {
        "dir": folder, "smtp": smtp, "dotted": dotted, "imap": imap, "imaps": imaps, "ssl": "yes", "lmtp": lmtp, "sasl": sasl, "uid": nobody.pw_uid,
        "gid": nobody.pw_gid, "sent": SENT_MAILBOX % sent if sent else "",
    }  # fmt: skip
    for name in ("etc", "queue", "data", "log", "run", "mail", "keys/default/HS256"):
        (folder / name).mkdir(parents=True)
    (folder / "oauth2.conf").write_text(OAUTH2_CONF.format(**values))
    (folder / "keys/default/HS256/default").write_bytes(base64.b64encode(TOKEN_KEY))
    _certify(folder)
    shutil.chown(folder / "data", "postfix")
    shutil.chown(folder / "mail", "nobody")
    routes = f"transport_maps = inline:{{{{firm.test = {firm}}}}}\n" if firm else ""
    (folder / "etc/main.cf").write_text(MAIN_CF.format(**values) + routes)
    (folder / "etc/master.cf").write_text(MASTER_CF.format(**values))
    (folder / "dovecot.conf").write_text(DOVECOT_CONF.format(**values))
    (folder / "users").write_text("".join(f"{user}:{PASSWORD}\n" for user in (ME, THEM)))
    dovecot = subprocess.Popen([PROGRAMS["dovecot"], "-F", "-c", str(folder / "dovecot.conf")], start_new_session=True)
    try:
        subprocess.run([PROGRAMS["postfix"], "-c", str(folder / "etc"), "start"], check=True, capture_output=True, timeout=60)
        _wait(smtp, dotted, imap, lmtp)
        yield Servers(folder, smtp, dotted, imap, imaps, folder / "cert.pem")
    finally:
        subprocess.run([PROGRAMS["postfix"], "-c", str(folder / "etc"), "stop"], check=False, capture_output=True, timeout=60)
        dovecot.send_signal(signal.SIGTERM)
        dovecot.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _certify(folder: Path) -> None:
    """A certificate for localhost that signs itself."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "key.pem", "-out", folder / "cert.pem", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip


def token(user: str, *, key: bytes = TOKEN_KEY) -> str:
    """An access token that Dovecot takes (RFC 7519, HS256)."""

    def part(data: bytes) -> bytes:
        return base64.urlsafe_b64encode(data).rstrip(b"=")

    now = int(time.time())
    claims = {"sub": user, "email": user, "iat": now - 10, "exp": now + 600}
    signed = part(b'{"alg":"HS256","typ":"JWT"}') + b"." + part(json.dumps(claims).encode())
    return (signed + b"." + part(hmac.new(key, signed, "sha256").digest())).decode()


def _wait(*ports: int) -> None:
    ends = time.monotonic() + 20
    for port in ports:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                if time.monotonic() > ends:
                    raise
                time.sleep(0.05)


def works(servers: Servers) -> None:
    """One message there, as a check of the servers themselves."""
    with smtplib.SMTP("127.0.0.1", servers.smtp) as line:
        line.sendmail(ME, [THEM], b"Message-ID: <check@home.test>\r\nSubject: check\r\n\r\nHello\r\n")
    servers.settled()
