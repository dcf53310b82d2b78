"""A mail account is found, tried and kept on the page; its password is seen by the server and the keyring alone."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from browsing import EXAMPLES, Visit, dropped
from post_office import ME, PostOffice, Ring

from bowout.settings import data_folder, settings_file

PASSWORD = 'Zr7 <b>q"1&x'


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    import keyring

    ring = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    monkeypatch.setattr("bowout.delivery.servers.ask_dns", lambda *_: [])
    return ring


def found(visit: Visit, address: str, **how: Any) -> Any:
    page = visit(**how)
    page.get_by_role("link", name="Settings").click()
    page.fill("#address", address)
    page.get_by_role("button", name="Find it").click()
    return page


def named(visit: Visit, server: PostOffice, **how: Any) -> Any:
    page = found(visit, ME, **how)
    page.fill("#smtp", server.address)
    page.get_by_role("button", name="Look for it").click()
    return page


def tried(page: Any, password: str = PASSWORD) -> str:
    page.fill("#password", password)
    page.get_by_role("button", name="Try it").click()
    page.wait_for_load_state()
    return page.locator("main").inner_text()


def accounts_file() -> Path:
    return settings_file().with_name("accounts.toml")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_one_is_set_up_on_the_spot_and_sends(visit: Visit, server: PostOffice, ring: Ring, script: bool) -> None:
    page = named(visit, server, java_script_enabled=script)
    assert "It works, and is kept. Nothing was sent." in tried(page)
    assert ring.kept == {ME: PASSWORD}
    assert server.mails == []
    seen = page.content()
    for path in (p for folder in (data_folder(), settings_file().parent) for p in folder.rglob("*") if p.is_file()):
        seen += path.read_bytes().decode("latin-1")
    assert not [form for form in (PASSWORD, "Zr7 &lt;b", base64.b64encode(PASSWORD.encode()).decode()) if form in seen]
    page.get_by_role("navigation").get_by_role("link", name="Settings").click()
    page.get_by_role("button", name=f"Test {ME}").click()
    assert "It works. Nothing was sent." in page.locator("main").inner_text()
    if script:
        page.goto(page.url.partition("/settings")[0])
        dropped(page, EXAMPLES / "google-invite.eml")
        assert page.get_by_role("button", name="Send it").is_visible()
    page.get_by_role("navigation").get_by_role("link", name="Settings").click()
    page.get_by_role("button", name=f"Remove {ME}").click()
    assert "None yet" in page.locator("#accounts").inner_text()
    assert ring.kept == {}


def test_a_wrong_password_is_told_in_plain_words_and_nothing_is_kept(visit: Visit, server: PostOffice, ring: Ring) -> None:
    server.login = b"535 5.7.8 no such password: %s"  # a server that repeats what it was told
    page = named(visit, server)
    told = tried(page)
    assert "Not set up yet. Nothing was kept." in told
    assert "The login or the password is wrong" in told
    assert page.input_value("#address") == ME
    assert page.input_value("#password") == ""
    assert page.input_value("#smtp") == server.address
    login = base64.b64encode(f"\0{ME}\0{PASSWORD}".encode()).decode()
    assert not [form for form in (PASSWORD, login) if form in page.content()]
    assert ring.kept == {}
    assert not accounts_file().exists()
    server.login = b"235 come in"
    assert "It works, and is kept." in tried(page)


def test_a_known_provider_is_told_from_the_address(visit: Visit, ring: Ring) -> None:
    page = found(visit, "alex@gmail.com")
    assert "app password" in page.locator(".troubles").inner_text()
    assert page.get_by_label("App password").is_visible()
    page.locator("summary").click()
    assert page.input_value("#smtp") == "tls://smtp.gmail.com:465"
    page = found(visit, "alex@outlook.com")
    assert "--token-command" in page.locator("main").inner_text()
    assert not page.locator("#password").count()
    page = found(visit, "alex@proton.me")
    assert "no servers for mail programs" in page.locator(".troubles").inner_text()


def test_what_is_no_address_and_what_is_known_already(visit: Visit, server: PostOffice, ring: Ring) -> None:
    page = found(visit, "alex@@home", java_script_enabled=False)
    assert page.locator("#address").count()
    page = named(visit, server)
    tried(page)
    page = found(visit, ME)
    assert "is set up already" in page.locator(".troubles").inner_text()


def test_without_a_keyring_no_password_is_asked_for(
    visit: Visit, server: PostOffice, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    monkeypatch.setattr(keyring, "get_keyring", Keyring)
    page = named(visit, server)
    assert "no keyring that keeps passwords safe" in page.locator("main").inner_text()
    assert "--password-command" in page.locator("main").inner_text()
    assert not page.locator("#password").count()


def test_its_form_is_good_once(visit: Visit, server: PostOffice, ring: Ring, served: Any) -> None:
    page = named(visit, server)
    said = {"address": ME, "smtp": server.address, "password": PASSWORD}
    here = {"origin": served.running.address, "sec-fetch-site": "same-origin"}
    add = f"{served.running.address}/settings/accounts/add"
    assert page.request.post(add, form=said, headers=here).status == 403
    nonce = page.locator("[name=nonce]").get_attribute("value")
    assert page.request.post(add, form=said | {"nonce": nonce}, headers=here).ok
    page.request.post(f"{served.running.address}/settings/accounts/mail/remove", headers=here)
    assert page.request.post(add, form=said | {"nonce": nonce}, headers=here).status == 403
    assert page.request.get(add, headers={"sec-fetch-site": "same-origin"}).status in (404, 405)
    assert accounts_file().read_text() == ""
