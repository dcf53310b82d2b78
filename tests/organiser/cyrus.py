"""A real organiser's calendar: Cyrus, its Debian packages unpacked into a folder and laid over /usr in a mount namespace of its own.

So nothing is installed, and Dovecot, with whose packages these conflict, may run beside it.
"""

from __future__ import annotations

import base64
import contextlib
import imaplib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGES = ("cyrus-imapd", "cyrus-caldav", "sasl2-bin")
PASSWORD = "organiser"
SIEVE = b'require ["vnd.cyrus.imip"];\r\nprocessimip;\r\nkeep;\r\n'

IMAPD_CONF = """
configdirectory: {dir}/conf
partition-default: {dir}/spool
defaultpartition: default
sievedir: {dir}/sieve
proc_path: {dir}/proc
admins: cyrus
cyrus_user: mail
cyrus_group: mail
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {dir}/sasldb2
sasl_mech_list: PLAIN LOGIN
unixhierarchysep: yes
altnamespace: no
httpmodules: caldav
caldav_allowscheduling: on
smtp_backend: host
smtp_host: 127.0.0.1:{smtp}/noauth
calendar_user_address_set: firm.test
servername: mx.firm.test
sieve_extensions: fileinto reject vacation imap4flags envelope body relational regex subaddress copy vnd.cyrus.imip
"""
CYRUS_CONF = """
START {{
  recover cmd="ctl_cyrusdb -C {dir}/imapd.conf -r"
}}
SERVICES {{
  imap cmd="imapd -C {dir}/imapd.conf" listen="127.0.0.1:{imap}" prefork=0
  http cmd="httpd -C {dir}/imapd.conf" listen="127.0.0.1:{http}" prefork=0
  lmtp cmd="lmtpd -a -C {dir}/imapd.conf" listen="127.0.0.1:{lmtp}" prefork=0
  sieve cmd="timsieved -C {dir}/imapd.conf" listen="127.0.0.1:{sieve}" prefork=0
}}
EVENTS {{
}}
"""


def unpacked(folder: Path) -> Path:
    """The packages, and what they need and this machine has not, unpacked; gives what goes over /usr."""
    wanted = subprocess.run(
        ["apt-get", "install", "-s", "--no-install-recommends", *PACKAGES], capture_output=True, text=True, check=True
    ).stdout
    names = [line.split()[1] for line in wanted.splitlines() if line.startswith("Inst ")]
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", "-q", *names], cwd=folder, capture_output=True, check=True)
    for package in folder.glob("*.deb"):
        subprocess.run(["dpkg", "-x", package, folder / "root"], check=True)
    if (folder / "root" / "lib").is_dir():
        shutil.copytree(folder / "root" / "lib", folder / "root" / "usr" / "lib", symlinks=True, dirs_exist_ok=True)
    return folder / "root" / "usr"


@dataclass(frozen=True)
class Cyrus:
    """A calendar server with one organiser, `reyes`."""

    http: int
    lmtp: int

    def ask(self, method: str, name: str, body: bytes | None = None) -> str:
        """One request on an entry of the organiser's calendar."""
        login = base64.b64encode(f"reyes:{PASSWORD}".encode()).decode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.http}/dav/calendars/user/reyes/Default/{name}.ics",
            data=body, method=method, headers={"Authorization": f"Basic {login}", "Content-Type": "text/calendar; charset=utf-8"},
        )  # fmt: skip
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read().decode().replace("\r\n ", "").replace("\r\n", "\n")


@contextlib.contextmanager
def running(usr: Path, ports: list[int], smtp: int) -> Iterator[Cyrus]:
    """Cyrus, until the block ends; it sends its invitations through the Postfix on port `smtp`."""
    folder = Path(tempfile.mkdtemp(prefix="bowout-cyrus-"))
    folder.chmod(0o755)
    values = dict(zip(("imap", "http", "lmtp", "sieve"), ports, strict=True)) | {"dir": folder, "smtp": smtp}
    for name in ("conf", "conf/socket", "spool", "sieve", "proc"):
        (folder / name).mkdir()
    (folder / "imapd.conf").write_text(IMAPD_CONF.format(**values))
    (folder / "cyrus.conf").write_text(CYRUS_CONF.format(**values))
    inside = f"mount -t overlay overlay -o lowerdir={usr}:/usr /usr && "
    users = " && ".join(
        f"echo {PASSWORD} | saslpasswd2 -p -c -f {folder}/sasldb2 -u mx.firm.test {user}" for user in ("cyrus", "reyes")
    )
    subprocess.run(["unshare", "-m", "sh", "-c", inside + users], check=True)
    subprocess.run(["chown", "-R", "mail:mail", folder], check=True)
    start = f"exec /usr/lib/cyrus/bin/master -D -C {folder}/imapd.conf -M {folder}/cyrus.conf -p {folder}/master.pid"
    master = subprocess.Popen(["unshare", "-m", "sh", "-c", inside + start], start_new_session=True)
    try:
        _ready(ports)
        _set_up(values["imap"], values["sieve"])
        yield Cyrus(values["http"], values["lmtp"])
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(master.pid, signal.SIGTERM)
        master.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _ready(ports: list[int]) -> None:
    ends = time.monotonic() + 30
    for port in ports:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                if time.monotonic() > ends:
                    raise
                time.sleep(0.1)


def _set_up(imap: int, sieve: int) -> None:
    """The organiser's mailbox, and the script that lets answers in mail into the calendar."""
    line = imaplib.IMAP4("127.0.0.1", imap, timeout=30)
    line.login("cyrus", PASSWORD)
    assert line.create("user/reyes")[0] == "OK"
    line.logout()
    with socket.create_connection(("127.0.0.1", sieve), timeout=30) as sock, sock.makefile("rwb") as both:
        login = base64.b64encode(f"\0reyes\0{PASSWORD}".encode())
        _sieve(both, None)
        for words in (
            b'AUTHENTICATE "PLAIN" "%s"' % login,
            b'PUTSCRIPT "imip" {%d+}\r\n' % len(SIEVE) + SIEVE,
            b'SETACTIVE "imip"',
        ):
            _sieve(both, words)


def _sieve(both: object, words: bytes | None) -> None:
    if words:
        both.write(words + b"\r\n")
        both.flush()
    while not (answer := both.readline()).startswith((b"OK", b"NO", b"BYE")):
        assert answer
    assert answer.startswith(b"OK"), answer
