"""Journals that were cut, altered or robbed of a line."""

import json
import shutil

import pytest

from program import Journal, Terminal, commands, run, words


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A session whose two journals hold a few notes; copied by each test."""
    home = tmp_path_factory.mktemp("original")
    assert run(home, "new", "soir.json").status == 0
    for console in ("porte-1", "notes"):
        notes = [{"do": "write-note", "text": f"{console} {number} é"} for number in range(1, 4)]
        assert run(home, "do", "soir.json", "--console", console, input=commands(*notes)).status == 0
    return home


@pytest.fixture
def damaged(original, tmp_path):
    """A copy to damage. Its session file is taken away, so that the journals alone are what is opened."""
    shutil.copytree(original, tmp_path / "copy")
    return tmp_path / "copy"


def texts(session):
    return [event["data"]["text"] for event in Journal(session).events() if event["kind"] == "note-written"]


def test_cut_at_every_byte_of_the_last_lines(original, tmp_path):
    """It opens up to the last whole line; the torn rest is kept aside and mentioned."""
    whole = Journal(original / "soir.json").file("notes").read_bytes()
    lines = whole.splitlines(keepends=True)
    first = len(whole) - len(lines[-1])
    # The first and the last ones, around the sum, and some between; storage's own tests take every byte.
    ends = {first + offset for offset in range(len(lines[-1])) if offset < 3 or offset > len(lines[-1]) - 4 or offset % 11 == 0}
    for end in sorted(ends):
        home = tmp_path / str(end)
        home.mkdir()
        shutil.copytree(original / "soir.journal", home / "soir.journal")
        journal = Journal(home / "soir.json")
        journal.file("notes").write_bytes(whole[:end])
        torn = whole[first:end]
        done = run(home, "do", "soir.json", "--console", "notes", input=commands({"do": "write-note", "text": "ensuite"}))
        assert done.status == 0, (end, done.err)
        assert texts(home / "soir.json") == ["notes 1 é", "notes 2 é", "ensuite", "porte-1 1 é", "porte-1 2 é", "porte-1 3 é"]
        aside = sorted(path for path in journal.folder.iterdir() if ".torn-" in path.name)
        assert [path.read_bytes() for path in aside] == ([torn] if torn else [])
        if torn:
            assert aside[0].name in done.err, done.err


def test_a_torn_rest_is_mentioned_on_the_screen(damaged):
    journal = Journal(damaged / "soir.json")
    whole = journal.file("notes").read_bytes()
    (damaged / "soir.json").unlink()
    journal.file("notes").write_bytes(whole[:-5])
    with Terminal(damaged, "open", "soir.json", "--as", "notes", "--console", "notes", columns=160) as terminal:
        terminal.wait_for("Outside the questions 5", "notes.torn-1")


def flip(path, place):
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def rob(path, line):
    lines = path.read_bytes().splitlines(keepends=True)
    del lines[line - 1]
    path.write_bytes(b"".join(lines))


@pytest.mark.parametrize("session_file", [True, False])
@pytest.mark.parametrize("kind", ["flipped", "missing"])
def test_damage_in_the_middle_is_named(damaged, kind, session_file):
    """Console and line are said; nothing is written unless somebody decides so; the good part is there."""
    session = damaged / "soir.json"
    journal = Journal(session)
    lines = journal.file("porte-1").read_bytes().splitlines(keepends=True)
    if kind == "flipped":
        flip(journal.file("porte-1"), len(lines[0]) + len(lines[1]) + 150)
    else:
        rob(journal.file("porte-1"), 3)
    if not session_file:
        session.unlink()
    before = journal.bytes() if session_file else {str(path): path.read_bytes() for path in journal.folder.iterdir()}

    checked = run(damaged, "verify", session)
    assert checked.status == 1
    assert "porte-1" in checked.out and "3" in checked.out
    damage = json.loads(run(damaged, "verify", session, "--json").out)
    assert "porte-1" in json.dumps(damage) and "3" in json.dumps(damage)
    refused = run(damaged, "do", session, "--console", "notes", input=commands({"do": "write-note", "text": "non"}))
    assert refused.status == 1 and "porte-1" in refused.err and "saved" not in refused.out
    with Terminal(damaged, "open", session, "--as", "notes", "--console", "notes") as terminal:
        terminal.wait_for(words("errors", "bannerReadOnly"))
        assert "porte-1" in terminal.text
        terminal.send("non\r")
        terminal.settle()
        terminal.wait_for(words("errors", "bannerReadOnly"))
        terminal.signal(15)
        terminal.wait()
    for path, content in before.items():
        assert open(path, "rb").read() == content

    accepted = run(
        damaged, "do", session, "--console", "notes", "--accept-damage", input=commands({"do": "write-note", "text": "oui"}))
    assert accepted.status == 0, accepted.err
    shown = run(damaged, "show", session, "--json")
    assert "oui" in shown.out and "notes 3 é" in shown.out and "porte-1 1 é" in shown.out
    # The damaged journal stays as it was found.
    assert journal.file("porte-1").read_bytes() == before[str(journal.file("porte-1"))]


def test_a_whole_copy_heals_a_damaged_journal(original, damaged):
    """What the program tells people to do where a journal is damaged ends with a whole record."""
    journal = damaged / "soir.journal" / "notes.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"notes 2", b"notez 2"))
    assert run(damaged, "verify", "soir.json").status == 1
    done = run(damaged, "merge", "soir.json", original / "soir.json", LANG="fr_FR.UTF-8")
    assert done.status == 0 and "notes.damaged-1" in done.out
    assert run(damaged, "verify", "soir.json").status == 0
    assert run(damaged, "do", "soir.json", "--console", "notes", input=commands({"do": "write-note", "text": "suite"})).status == 0
    assert sorted(texts(damaged / "soir.json"))[:3] == ["notes 1 é", "notes 2 é", "notes 3 é"]


def test_a_whole_copy_heals_a_journal_that_lacks_a_line(original, damaged):
    journal = damaged / "soir.journal" / "notes.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:2] + lines[3:]))
    assert run(damaged, "verify", "soir.json").status == 1
    assert run(damaged, "merge", "soir.json", original / "soir.json").status == 0
    assert run(damaged, "verify", "soir.json").status == 0
    assert journal.read_bytes() == b"".join(lines)


@pytest.mark.parametrize("session_file", [True, False])
def test_what_may_not_be_all_is_not_called_done(damaged, session_file):
    session = damaged / "soir.json"
    journal = Journal(session)
    flip(journal.file("porte-1"), len(journal.file("porte-1").read_bytes().splitlines(keepends=True)[0]) + 150)
    if not session_file:
        session.unlink()
        session = journal.folder
    for arguments in (["show", session], ["export", session, "--to", "out"], ["tally", damaged / "soir.json"]):
        if arguments[0] == "tally" and not session_file:
            continue
        done = run(damaged, *arguments, "--json")
        assert done.status == 1 and "porte-1" in done.err, (arguments, done.err)
        assert json.loads(done.output)["damage"][0]["console"] == "porte-1", arguments


@pytest.mark.parametrize("damage", ["cut", "twice", "wrong", "altered"])
def test_a_session_file_that_cannot_be_read_is_never_replaced_unasked(damaged, damage):
    path = damaged / "soir.json"
    note = commands({"do": "write-note", "text": "ensuite"})
    whole = path.read_bytes()
    broken = {
        "cut": whole[: len(whole) * 2 // 3],
        "twice": whole.replace(b'"themes"', b'"people"'),
        "wrong": whole.replace(b'"text": "notes 1', b'"text": 5, "x": "notes 1'),
        "altered": whole.replace(b'"text": "notes 1', b'"text": "notez 1'),
    }[damage]
    assert broken != whole
    path.write_bytes(broken)
    for arguments in (["verify", "soir.json"], ["show", "soir.json"], ["do", "soir.json", "--console", "notes"]):
        done = run(damaged, *arguments, input=note)
        said = done.err if done.err else done.output
        assert done.status == 1 and (arguments[0] == "verify" or len(done.err.strip().splitlines()) == 1), (arguments, done.err)
        assert said.strip(), arguments
        assert path.read_bytes() == broken
    # Whoever asks is told that nothing that was recorded is missing.
    said = run(damaged, "verify", "soir.json").out
    assert any(text in said for text in ("Les journaux sont entiers", "The journals are whole")), said
    done = run(damaged, "do", "soir.json", "--console", "notes", "--accept-damage", input=note)
    assert done.status == 0 and "session.kept-1" in done.err
    assert (damaged / "soir.journal" / "session.kept-1").read_bytes() == broken
    assert run(damaged, "verify", "soir.json").status == 0
    assert json.loads(run(damaged, "show", "soir.json", "--json").output)["counts"]["notes"] == 7


def test_a_journal_older_than_the_session_file_is_said_with_what_to_do(original, damaged):
    """A journal copied back from yesterday: nothing is recorded, the sentence says why, and both ways out that it names work."""
    journal = damaged / "soir.journal" / "notes.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    note = commands({"do": "write-note", "text": "suite"})
    refused = run(damaged, "do", "soir.json", "--console", "notes", input=note, LANG="fr_FR.UTF-8")
    assert refused.status == 1
    assert "notes.jsonl" in refused.out and "merge" in refused.out and "--accept-damage" in refused.out
    assert run(damaged, "do", "soir.json", "--console", "autre", "--accept-damage", input=note).status == 0
    assert run(damaged, "merge", "soir.json", original / "soir.json").status == 0
    assert run(damaged, "verify", "soir.json").status == 0


def test_what_only_the_session_file_holds_is_shown_and_said(damaged):
    """A journal that was cut: the file beside it holds more, is what is shown, and nobody is left to think that all is well."""
    journal = damaged / "soir.journal" / "notes.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    whole = json.loads(run(damaged, "show", "soir.json", "--json").output)["counts"]["notes"]
    journal.write_bytes(b"".join(lines[:-3]))
    shown = run(damaged, "show", "soir.json", "--json")
    assert shown.status == 1 and "merge" in shown.err
    assert json.loads(shown.output)["counts"]["notes"] == whole
    assert run(damaged, "export", "soir.json", "--to", "out").status == 1
    done = run(damaged, "do", "soir.json", "--console", "notes", "--accept-damage", input=commands({"do": "write-note", "text": "ensuite"}))
    assert done.status == 0 and "session.kept-1" in done.err and "3 events" in done.err, done.err
    assert json.loads(run(damaged, "show", "soir.json", "--json").output)["counts"]["notes"] == whole - 2
