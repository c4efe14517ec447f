"""The state is shown, the record verified, copies merged, all of it also as JSON."""

import json
import shutil

import pytest


def note(program, session, text, console="notes"):
    said = program("do", session, "--console", console, input=json.dumps({"do": "write-note", "text": text}) + "\n")
    assert "saved" in said.lines[0]


@pytest.fixture
def session(program):
    program("new", "forum.json")
    note(program, "forum.json", "une")
    note(program, "forum.json", "deux", console="porte")
    return program.folder / "forum.json"


def test_show_in_words(program, session):
    said = program("show", session, LC_ALL="fr_FR.UTF-8")
    assert "une" in said.output and "deux" in said.output and "Notes" in said.output
    assert said.errors == ""


def test_a_whole_record(program, session):
    found = program("verify", session, "--json").json
    assert found["whole"] is True
    assert found["events"] == sum(console["events"] for console in found["consoles"])
    assert {console["console"] for console in found["consoles"]} == {"notes", "porte"}
    assert found["sessionFile"] == "agrees" and found["damage"] == []
    text = program("verify", session).output
    assert all(console["sum"] in text for console in found["consoles"])


def test_a_flipped_bit_is_named(program, session):
    journal = session.with_suffix(".journal") / "notes.jsonl"
    data = bytearray(journal.read_bytes())
    data[data.index(b"une")] ^= 1
    journal.write_bytes(data)
    found = program("verify", session, "--json", status=1).json
    assert found["whole"] is False
    assert found["damage"][0]["console"] == "notes" and found["damage"][0]["line"] == 2
    said = program("verify", session, status=1)
    assert "notes, line 2" in said.output and "opendetat merge" in said.output
    # Nothing is written over it unless the user decides.
    refused = program("do", session, input='{"do":"undo"}\n', status=1)
    assert refused.json["reason"] == "damaged"
    assert journal.read_bytes() == bytes(data)
    assert "damage" in program("show", session, "--json", status=1).json
    note_anyway = program(
        "do", session, "--accept-damage", "--console", "suite", input='{"do":"write-note","text":"trois"}\n')
    assert "saved" in note_anyway.lines[0]


@pytest.mark.parametrize("places", [1, -1])
def test_an_altered_session_file_is_found(program, session, places):
    """Also where what was changed stands elsewhere in the file, too, and that is what counts."""
    altered = session.read_text().replace("deux", "trois", places)
    assert altered != session.read_text()
    session.write_text(altered)
    found = program("verify", session, "--json", status=1).json
    assert found["sessionFile"] == "altered" and found["damage"] == []


def test_a_torn_line_is_mentioned_and_set_aside(program, session):
    journal = session.with_suffix(".journal") / "notes.jsonl"
    with journal.open("ab") as file:
        file.write(b'{"v":1,"console":"notes","seq":3')
    found = program("verify", session, "--json").json
    assert found["whole"] is True and found["torn"][0]["file"] == "notes.jsonl"
    said = program("do", session, "--console", "notes", input='{"do":"write-note","text":"trois"}\n')
    assert "saved" in said.lines[0] and "torn" in said.errors
    assert program("show", session, "--json").json["counts"]["notes"] == 3


def test_copies_are_merged_once(program):
    program("new", "forum.json")
    (program.folder / "stick").mkdir()
    shutil.copy(program.folder / "forum.json", program.folder / "stick" / "forum.json")
    note(program, "forum.json", "ici", console="porte")
    note(program, "stick/forum.json", "là", console="notes")
    report = program("merge", "forum.json", "stick/forum.json", "--json").json
    assert report["sources"][0]["added"] == 1 and report["sources"][0]["consoles"] == {"notes": 1}
    assert "là" in (program.folder / "forum.json").read_text()
    again = program("merge", "forum.json", "stick/forum.json", LC_ALL="fr_FR.UTF-8")
    assert "n’apporte rien de nouveau" in again.output
    program("merge", "stick/forum.json", "forum.json")
    states = [program("show", name, "--json").json for name in ["forum.json", "stick/forum.json"]]
    assert states[0]["notesOutside"] == states[1]["notesOutside"] and states[0]["counts"]["notes"] == 2
    assert program("verify", "forum.json", "--json").json["whole"] is True


def test_other_sessions_are_not_merged(program, session):
    program("new", "other.json")
    note(program, "other.json", "autre")
    said = program("merge", session, "other.json", "missing.json", "--json", status=1)
    assert [source["reason"] for source in said.json["sources"]] == ["other-session", "file-missing"]
    assert program("show", session, "--json").json["counts"]["notes"] == 2


def test_a_whole_copy_is_merged_into_a_damaged_session(program, session):
    shutil.copytree(program.folder, program.folder / "copy", ignore=shutil.ignore_patterns("copy", "home"))
    journal = session.with_suffix(".journal") / "notes.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"une", b"une!"))
    session.unlink()
    assert program("show", session, "--json", status=1).json["counts"]["notes"] == 1
    said = program("merge", session, "copy/forum.json", "--json")
    source = said.json["sources"][0]
    assert source["added"] == 1 and [journal["outcome"] for journal in source["journals"]] == ["healed", "already-held"]
    assert program("show", session, "--json").json["counts"]["notes"] == 2
    assert program("verify", session, "--json").json["whole"] is True


@pytest.mark.parametrize("name", ["../x", "a/b", ".", "a\x1b[31m", "x" * 300])
def test_console_names_stay_within_the_folder(program, session, name):
    said = program("do", session, f"--console={name}", input='{"do":"undo"}\n', status=1)
    assert json.loads(said.output)["reason"] == "unusable-name" and "\x1b" not in said.errors + said.output
    assert {path.name for path in program.folder.iterdir()} == {"forum.json", "forum.journal", "home"}


def test_a_torn_end_is_told_without_contradiction(program, session):
    journal = session.with_suffix(".journal") / "notes.jsonl"
    journal.write_bytes(journal.read_bytes() + b'{"n":')
    said = program("verify", session, LC_ALL="fr_FR.UTF-8").output
    assert "L’enregistrement est entier" not in said
    assert "lignes entières sont là" in said and "notes" in said and "fin incomplète" in said


def test_damage_of_a_console_with_a_vowel_is_told_with_an_elision(program, session):
    note(program, session, "une", console="import")
    journal = session.with_suffix(".journal") / "import.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"une", b"uni"))
    said = program("do", session, input='{"do":"undo"}\n', status=1, LC_ALL="fr_FR.UTF-8")
    assert "Le journal d’import est abîmé" in said.errors
