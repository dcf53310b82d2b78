from pathlib import Path

import pytest

from bowout.errors import BadSettings
from bowout.settings import Settings, data_folder, load, settings_file, table


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_every_setting_has_its_default(file: Path) -> None:
    assert load(file, {}) == Settings()


def test_settings_are_equal_by_their_values_and_where_these_came_from() -> None:
    assert Settings(tone="formal") == Settings(tone="formal")
    assert Settings(tone="formal") != Settings(tone="warm")
    assert Settings(tone="formal") != Settings(tone="formal", origin={"tone": "BOWOUT_TONE"})
    assert Settings() != {}


def test_settings_do_not_change() -> None:
    settings = Settings(tone="formal")
    with pytest.raises(AttributeError, match="tone"):
        settings.tone = "warm"
    assert settings.tone == "formal"
    assert Settings().tone is None


def test_what_is_no_setting_cannot_be_given() -> None:
    with pytest.raises(TypeError, match="gait, pace"):
        Settings(name="Ana", pace="brisk", gait="slow")


def test_settings_show_their_values() -> None:
    assert "tone='formal'" in repr(Settings(tone="formal"))


def test_file_and_variable_and_where_each_came_from(file: Path) -> None:
    file.write_text(
        'name = "Siân Prosser"\ntone = "formal"\naddresses = ["s@home.example"]\n[rules]\nno-open-door = "off"\n', "utf-8"
    )
    settings = load(file, {"BOWOUT_TONE": "brief", "BOWOUT_RULES": "curt=error, harsh=off"})
    assert (settings.name, settings.tone, settings.addresses) == ("Siân Prosser", "brief", ("s@home.example",))
    assert settings.rules == {"curt": "error", "harsh": "off"}
    assert settings.origin == {"name": str(file), "tone": "BOWOUT_TONE", "addresses": str(file), "rules": "BOWOUT_RULES"}


def test_a_byte_order_mark_is_no_fault(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbfname = "Ana"\n')
    assert load(file, {}).name == "Ana"


@pytest.mark.parametrize(
    ("text", "named"),
    [("nmae = 'x'", "'nmae'"), ("tone = 'gruff'", "tone"), ("name = 3", "name"), ("addresses = 'a@b.example'", "addresses"),
     ("= 3", "no valid TOML"), ("zone = 'Mars/Olympus'", "zone"), ("[rules]\ncurt = 'loud'", "rules")],
)  # fmt: skip
def test_what_is_no_setting_is_named_with_its_file(file: Path, text: str, named: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(BadSettings, match=named) as error:
        load(file, {})
    assert str(file) in error.value.message


def test_a_bad_variable_is_named(file: Path) -> None:
    with pytest.raises(BadSettings, match="BOWOUT_REGION"):
        load(file, {"BOWOUT_REGION": "Mars"})


def test_a_folder_in_the_file_s_place_is_an_error_not_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="cannot be read"):
        load(tmp_path, {})


def test_the_places_can_be_named() -> None:
    assert settings_file({"BOWOUT_SETTINGS": "/x/y.toml"}) == Path("/x/y.toml")
    assert data_folder({"BOWOUT_DATA": "/x"}) == Path("/x")
    assert settings_file({}).name == "settings.toml"
    assert data_folder({}).name == "bowout"


def test_every_example_of_the_table_is_a_fit_value(file: Path) -> None:
    for name, row, _ in table():
        file.write_text(f"{name} = {row['example']}\n", "utf-8")
        assert getattr(load(file, {}), name), name


@pytest.mark.parametrize("said", [{}, {"XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d"}], ids=["usual", "told"])
def test_the_folders_are_those_of_the_platform(said: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import platformdirs

    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    environ = {"HOME": str(tmp_path), **said}
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert settings_file(environ).parent == platformdirs.user_config_path("bowout", False)
    assert data_folder(environ) == platformdirs.user_data_path("bowout", False)
