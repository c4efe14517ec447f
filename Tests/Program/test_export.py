"""A session goes out as a restitution and tables; personal data stands apart, and nothing is overwritten unasked."""

import csv
import io
import json
import os
import stat

import pytest

PEOPLE = "Nom;Prénom;Courriel;Structure\nLefèvre;Zoé;zoe@example.org;Ville de Montfleury\nBrun;Théo;theo@example.org;Agora\n"


@pytest.fixture
def session(program):
    program("new", "forum.json")
    (program.folder / "list.csv").write_text(PEOPLE)
    program("import", "forum.json", "list.csv")
    shown = program("show", "forum.json", "--json").json
    commands = [
        {"do": "check-in", "people": [shown["people"][0]["id"]]},
        {"do": "write-note", "text": '=HYPERLINK("x") *gras*\nsuite\x1b[31m', "question": shown["questions"][0]["id"], "noteKind": "idea"},
        {"do": "word-theme", "title": "Données; ouvertes"},
        {"do": "word-theme", "title": "Budgets"},
    ]
    program("do", "forum.json", input="".join(json.dumps(command) + "\n" for command in commands))
    themes = program("show", "forum.json", "--json").json["themes"]
    commands = [
        {"do": "open-vote", "method": "dots", "allowance": 3, "cap": 2},
        {"do": "record-ballot", "number": 1, "dots": {themes[0]["id"]: 2, themes[1]["id"]: 1}},
        {"do": "record-ballot", "number": 2, "dots": {themes[1]["id"]: 2}},
        {"do": "end-vote"},
    ]
    said = program("do", "forum.json", input="".join(json.dumps(command) + "\n" for command in commands))
    assert all("saved" in answer for answer in said.lines), said.lines
    return "forum.json"


def rows(file, delimiter):
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline=""), delimiter=delimiter))


def test_the_list_of_participants_says_who_cannot_come_and_when_consent_was_given(program, session):
    (program.folder / "more.csv").write_text(
        "Nom;Prénom;Courriel;Viendrez-vous ?;Rester informé ?\nDupont;Anne;anne@example.org;Non;Oui\nLi;Bo;bo@example.org;Oui;Non\n"
    )
    program("import", session, "more.csv")
    people = {person["name"]: person["id"] for person in program("show", session, "--json").json["people"]}
    command = {"do": "record-consent", "person": people["Zoé Lefèvre"], "purpose": "photo", "given": True}
    said = program("do", session, input=json.dumps(command) + "\n")
    assert "saved" in said.lines[0], said.lines
    program("export", session, "--to", "out", LC_ALL="fr_FR.UTF-8")
    table = rows(program.folder / "out" / "participants-nominatif.csv", ";")
    by_name = {row[0]: dict(zip(table[0], row)) for row in table[1:]}
    assert [by_name[name]["Ne peut pas venir"] for name in ("Dupont", "Li", "Lefèvre")] == ["Oui", "", ""]
    news = next(heading for heading in table[0] if heading.startswith("Nouvelles"))
    photo = next(heading for heading in table[0] if heading.startswith("Photographies"))
    assert by_name["Dupont"][news] == "à l’inscription" and by_name["Li"][news] == ""
    assert " · " in by_name["Lefèvre"][photo]


def test_the_files_and_what_is_personal(program, session):
    said = program("export", session, "--to", "out", LC_ALL="fr_FR.UTF-8")
    names = {
        "restitution.md", "notes.csv", "themes.csv", "votes.csv", "bulletins-1.csv", "deroule.csv", "secteurs.csv", "arrivees.csv",
        "participants-nominatif.csv", "vote-1.md", "decompte-1.json", "scelle-1.txt",
    }
    folder = program.folder / "out"
    assert set(os.listdir(folder)) == names
    assert "participants-nominatif.csv" in said.output and "données personnelles" in said.output
    for name in names - {"participants-nominatif.csv"}:
        text = (folder / name).read_text()
        assert "Lefèvre" not in text and "zoe@" not in text and "\x1b" not in text, name
    assert stat.S_IMODE((folder / "participants-nominatif.csv").stat().st_mode) == 0o600
    assert [row[:2] for row in rows(folder / "participants-nominatif.csv", ";")] == [["Nom", "Prénom"], ["Brun", "Théo"], ["Lefèvre", "Zoé"]]
    # E-mail addresses only of those who asked to be kept informed: nobody did.
    assert "@" not in (folder / "participants-nominatif.csv").read_text()


def test_tables_are_read_back_as_they_were_meant(program, session):
    program("export", session, "--to", "out")
    folder = program.folder / "out"
    notes = rows(folder / "notes.csv", ",")
    # A spreadsheet must not run it, and a line break stays inside the cell.
    assert notes[1][4] == "'=HYPERLINK(\"x\") *gras*\nsuite^[[31m"
    votes = rows(folder / "votes.csv", ",")
    assert [row[6:10] for row in votes[1:]] == [["Budgets", "3", "2", "1"], ["Données; ouvertes", "2", "1", "2"]]
    assert rows(folder / "ballots-1.csv", ",")[1:] == [["1", "2", "1", ""], ["2", "0", "2", ""]]


def test_nothing_is_overwritten_unasked_and_no_link_is_followed(program, session):
    folder = program.folder / "out"
    folder.mkdir()
    (folder / "notes.csv").write_text("mine")
    said = program("export", session, "--to", "out", "--json", status=1)
    assert said.json["reason"] == "file-exists"
    assert os.listdir(folder) == ["notes.csv"] and (folder / "notes.csv").read_text() == "mine"
    (folder / "themes.csv").symlink_to(program.folder / "elsewhere.csv")
    program("export", session, "--to", "out", "--force", status=1)
    assert not (program.folder / "elsewhere.csv").exists()
    (folder / "themes.csv").unlink()
    answer = program("export", session, "--to", "out/", "--force", "--json").json
    assert {file["name"] for file in answer["files"] if file["personal"]} == {"participants-personal.csv"}
    assert (folder / "notes.csv").read_text() != "mine"
    said = program("export", session, "--to", "forum.json", status=1, LC_ALL="fr_FR.UTF-8")
    assert "et non un dossier" in said.errors
    (program.folder / "link").symlink_to("out")
    assert program("export", session, "--to", "link", "--json", status=1).json["reason"] == "symbolic-link"


def test_votes_of_a_session_are_counted_again(program, session):
    case = program("tally", session, "--json").json["cases"][0]
    names = {case["names"][theme]: total for theme, total in case["result"]["totals"].items()}
    assert names == {"Données; ouvertes": 2, "Budgets": 3}
    assert case["result"]["ranks"] == [2, 1] and case["result"]["valid"] == 2
    said = program("tally", session, LC_ALL="fr_FR.UTF-8").output.splitlines()
    assert said[0] == "Vote 1\u202f: Gommettes" and "2 bulletins" in said[1]
    assert "Budgets" in said[2] and "3 gommettes" in said[2] and said[4].strip() == "★ Retenu\u202f: «\u202fBudgets\u202f»."
