"""What can't be opened is refused with a sentence, exit status 1, and is left as it was."""

import json

import pytest


def made(program, name="forum.json", change=lambda session: None):
    program("new", name)
    file = program.folder / name
    session = json.loads(file.read_text())
    change(session)
    file.write_text(json.dumps(session))
    return file


@pytest.mark.parametrize(
    "variables, reason",
    [({}, "terminal"), ({"TERM": "dumb"}, "terminal"), ({"TERM": ""}, "terminal")],
)
def test_without_a_terminal_nothing_is_opened(program, variables, reason):
    file = made(program)
    before = file.read_bytes()
    said = program("open", file, status=1, **variables)
    assert reason in said.errors and "opendetat show" in said.errors
    assert file.read_bytes() == before
    assert not (program.folder / "forum.journal").exists()


def test_the_rehearsal_needs_a_terminal_too(program):
    program("demo", status=1)
    assert not (program.folder / "state").exists()
