"""Sessions are made from templates, and nothing is ever overwritten."""

import json
import os
import stat

import pytest


def test_templates(program):
    templates = program("templates", "--json").json["templates"]
    assert [template["id"] for template in templates] == ["blank", "open-detat", "workshop"]
    assert all(template["id"] in program("templates").output for template in templates)


def test_a_session_is_made_with_its_title_and_date(program):
    said = program("new", "forum.json", "--title", "Forum n° 2", "--date", "2018-04-11", "--json")
    assert said.json["created"] == "forum.json"
    file = program.folder / "forum.json"
    session = json.loads(file.read_text())
    assert session["session"]["title"] == "Forum n° 2"
    assert session["session"]["date"] == "2018-04-11"
    assert session["id"] == said.json["session"]
    assert len(session["questions"]) == 4
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("title", ["", "  "])
def test_a_session_has_a_title(program, title):
    said = program("new", "forum.json", "--title", title, status=2)
    assert "titre" in said.errors or "title" in said.errors
    assert not (program.folder / "forum.json").exists()


def test_the_command_to_open_it_names_the_file_for_a_shell(program):
    said = program("new", "x\ny", "--language", "en")
    assert "opendetat open $'x\\ny.json'" in said.output


def test_a_folder_gets_a_file_of_a_safe_name(program):
    (program.folder / "forums").mkdir()
    program("new", "forums", "--title", "../../etc/Forum n° 3 \x1b[31m/..", "--template", "blank")
    names = os.listdir(program.folder / "forums")
    assert names == ["etc-Forum-n-3-31m.json"]
    assert sorted(os.listdir(program.folder)) == ["forums", "home"]


def test_what_exists_is_left_alone(program):
    (program.folder / "a.json").write_text("mine")
    (program.folder / "link.json").symlink_to("nowhere.json")
    for name in ["a.json", "link.json"]:
        said = program("new", name, "--json", status=1)
        assert said.json["reason"] == "file-exists"
        assert name in said.errors
    assert (program.folder / "a.json").read_text() == "mine"
    assert not (program.folder / "nowhere.json").exists()


def test_a_name_with_control_characters_is_made_visible(program):
    name = "a\x1b[2J\nb\u202e.json"
    for said in [program("new", name), program("new", name, status=1), program(name, status=2), program("show", name)]:
        assert "\x1b" not in said.output + said.errors and "\u202e" not in said.output + said.errors
        assert "\nb" not in said.output + said.errors
    assert (program.folder / name).exists()


@pytest.mark.parametrize("given, made", [("a", "a.json"), ("a.b", "a.b.json"), ("A.JSON", "A.JSON")])
def test_the_name_ends_in_json(program, given, made):
    assert program("new", given, "--json").json["created"] == made
    assert program("show", given, "--json").json["session"]["title"]


def test_a_folder_that_is_not_there_is_named(program):
    for language, words in [("fr_FR.UTF-8", "Le dossier où écrire none/a.json n’existe pas"), ("C", "does not exist")]:
        said = program("new", "none/a.json", status=1, LC_ALL=language)
        assert words in said.errors and ".tmp" not in said.errors


def test_a_session_made_again_is_named_by_its_file(program):
    program("new", "a.json")
    program("do", "a.json", input='{"do":"write-note","text":"une"}\n')
    assert program("new", "a.json", status=1).errors.startswith("a.json ")


def test_dates_are_read_as_they_are_written(program):
    program("new", "a.json", "--date", "12/03/2026")
    assert json.loads((program.folder / "a.json").read_text())["session"]["date"] == "2026-03-12"
    said = program("new", "b.json", "--date", "31/02/2026", "--json", status=2, LC_ALL="fr_FR.UTF-8")
    assert said.json["reason"] == "invalid-value" and "12/03/2018" in said.errors


def test_a_name_that_cannot_be_a_file_is_refused(program):
    said = program("new", "", status=1, LC_ALL="fr_FR.UTF-8")
    assert "Le nom est vide" in said.errors
    said = program("new", "/dev/null", status=1)
    assert "/dev/null" in said.errors


def test_a_session_nobody_has_worked_on_has_no_empty_headings(program):
    program("new", "forum.json")
    lines = program("show", "forum.json").output.splitlines()
    assert "Consoles" not in lines
