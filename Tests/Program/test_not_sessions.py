"""Files that are no session, or not one for this version: a sentence, exit code 1, the file as it was."""

import json
import pathlib
import shutil

import pytest

import output
import program
from program import commands, run

SUITE = program.ROOT / "Tests/StrictJSONTests/Fixtures/JSONTestSuite"

FILES = {
    "newer": b'{"format":"opendetat-session","version":2,"id":"s","session":{"startMinutes":0},"reached":[]}\n',
    "much newer": b'{"format":"opendetat-session","version":99999999999999999999,"id":"s"}\n',
    "other": b'{"format":"geojson","features":[]}\n',
    "array": b"[]\n",
    "empty": b"",
    "blank": b" \n\t\n",
    "text": "Liste des inscrits :\nZoé\n".encode(),
    "binary": bytes(range(256)) * 64,
    "deep": b'{"format":"opendetat-session","version":1,"x":' + b"[" * 100_000,
    "deep and closed": b'{"format":"opendetat-session","version":1,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "duplicate keys": b'{"format":"opendetat-session","version":1,"id":"a","id":"b","session":{"id":"a","startMinutes":0},"reached":[]}',
    "duplicate keys deep inside": b'{"format":"opendetat-session","version":1,"id":"a","session":{"id":"a","startMinutes":0,"title":"x","title":"y"},'
    b'"reached":[],"questions":[],"agenda":{"items":[]},"people":[],"notes":[],"themes":[],"votes":[],"consoles":[],"record":{"clock":0,"events":0}}',
    "cut": b'{"format":"opendetat-session","version":1,"id":"a","session":{"id":"a","startMin',
    "a person without a name": b'{"format":"opendetat-session","version":1,"id":"a","session":{"id":"a","startMinutes":0},"reached":[],"people":[{}]}',
    "numbers beyond sense": b'{"format":"opendetat-session","version":1,"id":"a","session":{"id":"a","startMinutes":1e400},"reached":[]}',
    "not UTF-8": b'{"format":"opendetat-session","version":1,"id":"\xff"}',
    "garbage": b"\x00\x9b\x1b]0;x\x07" * 10,
}


def assert_refused(done, path, content, answers=False):
    assert done.status == 1, (done.status, done.out, done.err)
    assert (set(done.lines[0]) == {"error", "reason"} and len(done.lines) == 1) if answers else done.output == b""
    assert path.read_bytes() == content
    assert len(done.err.strip()) > 30 and done.err.strip().endswith("."), done.err
    assert output.faults_in_text(done.errors) == []
    for trace in ("Fatal error", "Thread 0", "Backtrace", ".swift"):
        assert trace not in done.err


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_session(home, name):
    path = home / "soir.json"
    path.write_bytes(FILES[name])
    for arguments in (["show", path], ["verify", path], ["do", path], ["open", path], ["export", path, "--to", "sortie"]):
        done = run(home, *arguments, input=commands({"do": "start-item"}))
        assert_refused(done, path, FILES[name], answers=arguments[0] == "do")
    assert sorted(entry.name for entry in home.iterdir() if entry.name not in ("config", "state")) == ["soir.json"]


def test_fifty_megabytes_of_garbage(home):
    path = home / "soir.json"
    for content in (b"garbage " * 6_500_000, b'{"' + b"x" * 52_000_000):
        path.write_bytes(content)
        done = run(home, "show", path)
        assert_refused(done, path, content)


def test_a_newer_version_of_the_journal(home, session, journal):
    assert run(home, "do", session, "--console", "porte-1", input=commands({"do": "start-item"})).status == 0
    file = journal.file("porte-1")
    file.write_bytes(file.read_bytes() + b'{"v":2,"console":"porte-1","new":"form"}\n')
    before = journal.bytes()
    for command in ("show", "verify", "do"):
        done = run(home, command, session)
        assert done.status == 1 and "newer" in done.err
    assert journal.bytes() == before


def cases():
    return sorted((SUITE / "test_parsing").glob("*.json"))


def test_the_json_test_suite_as_session_files(home):
    assert len(cases()) == 318
    for number, path in enumerate(cases()):
        copy = home / f"{number}.json"
        shutil.copyfile(path, copy)
        done = run(home, "show", copy)
        assert done.status == 1, (path.name, done.status, done.err)
        assert copy.read_bytes() == path.read_bytes()
        assert output.faults_in_text(done.errors) == [], path.name


def test_the_json_test_suite_as_journals(home, session, journal):
    """Each as a journal, and each as the line after a whole one: never a crash, and never a word of it taken in."""
    assert run(home, "do", session, "--console", "porte-1", input=commands({"do": "start-item"})).status == 0
    good = journal.file("porte-1").read_bytes()
    for number, path in enumerate(cases()):
        journal.file(f"a-{number}").write_bytes(path.read_bytes() + b"\n")
        journal.file(f"b-{number}").write_bytes(good + path.read_bytes() + b"\n")
    before = journal.bytes()
    for arguments in (["verify", session, "--json"], ["show", session, "--json"]):
        done = run(home, *arguments)
        assert done.status in (0, 1), (done.status, done.err)
        assert output.faults_in_text(done.output, hidden=output.DIRECTIONS) == []
    assert json.loads(run(home, "verify", session, "--json").out)["whole"] is False
    assert journal.bytes() == before


def test_the_json_test_suite_as_commands(home, session, journal):
    """All of them at once, each on a line of its own as far as it goes: each line is answered, none is carried out."""
    content = b"\n".join(path.read_bytes().replace(b"\n", b" ") for path in cases()) + b"\n"
    done = run(home, "do", session, "--console", "porte-1", input=content)
    assert done.status in (0, 1)
    answers = done.lines
    assert answers and all("refused" in answer for answer in answers)
    assert output.faults_in_text(done.output, hidden=output.DIRECTIONS) == [] and output.faults_in_text(done.errors) == []
    assert journal.kinds() in ([], ["journal-opened"])


def test_what_is_not_there(home):
    done = run(home, "show", "nulle-part.json")
    assert done.status == 1 and "nulle-part.json" in done.err
    assert list(pathlib.Path(home).glob("nulle*")) == []
