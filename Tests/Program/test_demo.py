"""The rehearsal: forum n° 1 with invented people, in the user's state folder, taken up where it was left."""

import re

F10 = "\x1b[21~"


def visit(program, *arguments, language="fr_FR.UTF-8"):
    """Runs the program on a terminal, presses F10 and F10 for yes once it is drawn, and returns its exit status and what it wrote."""
    with program.terminal(*arguments, LANG=language) as terminal:
        terminal.wait_for(re.compile("F10 Quit"))
        terminal.send(F10 * 2)
        return terminal.wait(), bytes(terminal.raw).decode(errors="replace")


def test_the_rehearsal_is_an_evening_before_it_begins(program):
    status, written = visit(program, "demo", "--language", "fr")
    assert status == 0
    folder = program.folder / "state" / "opendetat"
    session = folder / "rehearsal.json"
    assert str(session) in re.sub(r"\s", "", written), "the place is said"
    shown = program("show", session, "--json").json
    assert shown["session"]["demo"] is True
    counts = shown["counts"]
    assert (counts["registered"], counts["arrived"], counts["notes"], counts["themes"]) == (120, 0, 12, 8)
    assert [len(question["notes"]) for question in shown["questions"]] == [3, 3, 3, 3]
    assert len(shown["agenda"]["items"]) > 8 and shown["session"]["start"] == "18:00"
    assert program("verify", session, "--json").json["whole"] is True
    # Nothing else is touched.
    assert sorted(path.name for path in program.folder.iterdir()) == ["home", "state"]
    assert sorted(path.name for path in folder.iterdir()) == ["rehearsal.journal", "rehearsal.json"]


def test_it_is_taken_up_again_and_begun_anew_only_when_asked(program):
    visit(program, "demo")
    session = program.folder / "state" / "opendetat" / "rehearsal.json"
    program("do", session, input='{"do":"write-note","text":"la mienne"}\n')
    visit(program, "demo")
    assert program("show", session, "--json").json["counts"]["notes"] == 13
    visit(program, "demo", "--anew")
    assert program("show", session, "--json").json["counts"]["notes"] == 12


def test_a_session_that_was_open_is_remembered_privately(program):
    program("new", "forum.json", "--title", "Forum n° 7")
    status, written = visit(program, "open", "forum.json", "--as", "door", "--language", "en")
    assert status == 0 and "Session saved" in written
    recent = program.folder / "state" / "opendetat" / "recent.json"
    assert "Forum n° 7" in recent.read_text() and str(program.folder / "forum.json") in recent.read_text()
    assert recent.stat().st_mode & 0o777 == 0o600
    # A console in which nothing was done leaves no journal behind.
    assert not list(program.folder.glob("forum.journal/*.jsonl"))
