"""What is no session is refused in a sentence, with exit status 1, and is left as it was."""

import json
import os

import pytest

COMMANDS = [["show"], ["verify"], ["do"], ["merge", None, "other.json"], ["export", None, "--to", "out"], ["import", None, "list.csv"]]


def arguments(command, file):
    return [command[0], file, *[part for part in command[1:] if part is not None]]


def deep():
    return b'{"format":"opendetat-session","version":1,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def changed(program, change):
    program("new", "good.json")
    session = json.loads((program.folder / "good.json").read_text())
    return change(session)


FILES = {
    "empty": (lambda program: b"", "not-a-session"),
    "garbage": (lambda program: os.urandom(50 << 20).replace(b"{", b"}"), "not-a-session"),
    "text": (lambda program: b"bonjour\n", "not-a-session"),
    "other JSON": (lambda program: b'{"a":1}', "not-a-session"),
    "an array": (lambda program: b"[]", "not-a-session"),
    "cut off": (lambda program: changed(program, lambda session: json.dumps(session).encode()[:-40]), "not-a-session"),
    "deep": (lambda program: deep(), "not-a-session"),
    "duplicate keys": (
        lambda program: changed(
            program, lambda session: json.dumps(session).replace('"venue"', '"title":"x","venue"', 1).encode()),
        "not-a-session",
    ),
    "newer": (lambda program: changed(program, lambda session: json.dumps({**session, "version": 99}).encode()), "newer-version"),
    "no title": (
        lambda program: changed(
            program, lambda session: json.dumps({**session, "questions": [{"label": 3}]}).encode()),
        "not-a-session",
    ),
    "escape": (lambda program: b"\x1b[2J\x1b]0;x\x07", "not-a-session"),
}


@pytest.mark.parametrize("name", FILES)
def test_files_that_are_no_sessions(program, name):
    content, reason = FILES[name]
    file = program.folder / "x\x1b[31m\u202e.json"
    file.write_bytes(content(program))
    before = file.read_bytes()
    (program.folder / "list.csv").write_text("Nom;Prénom\nLefèvre;Zoé\n")
    for command in COMMANDS:
        said = program(*arguments(command, file.name), status=1, **({"LC_ALL": "fr_FR.UTF-8"} if command == ["show"] else {}))
        assert "\x1b" not in said.errors + said.output and "\u202e" not in said.errors + said.output
        assert said.errors.count("\n") == 1 and len(said.errors) > 40, said.errors
    said = program("show", file.name, "--json", status=1)
    assert said.json["reason"] == reason
    assert "\x1b" not in said.output and "\u202e" not in said.output
    assert file.read_bytes() == before
    assert not (program.folder / "out").exists()
    assert not [entry for entry in program.folder.iterdir() if entry.name.endswith(".journal")]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_missing_links_folders_and_pipes(program, command):
    (program.folder / "list.csv").write_text("Nom;Prénom\nLefèvre;Zoé\n")
    program("new", "good.json")
    # A link is followed where nothing is written; there it leads nowhere.
    reads = command[0] in ("show", "verify", "export", "tally")
    (program.folder / "link.json").symlink_to("nowhere.json" if reads else "good.json")
    (program.folder / "folder.json").mkdir()
    os.mkfifo(program.folder / "pipe.json")
    for name in ["missing.json", "link.json", "folder.json", "pipe.json"]:
        said = program(*arguments(command, name), status=1)
        assert name in said.errors
