"""Several consoles on one session, and laptops that started from copies of it."""

import json
import shutil
import signal
import subprocess
import time

import program
from program import READY, Journal, Terminal, commands, run, wait_until


def opened(home, session, console, screen="notes"):
    terminal = Terminal(home, "open", session, "--as", screen, "--console", console)
    terminal.wait_for(READY if screen == "notes" else console)
    return terminal


def note(session, text):
    """A note under the first question, where a console looks first."""
    return commands({"do": "write-note", "text": text, "question": json.loads(session.read_bytes())["questions"][0]["id"]})


def texts(journal, console=None):
    return [event["data"]["text"] for event in journal.events(console) if event["kind"] == "note-written"]


def test_what_one_saves_is_on_the_others_screen_within_a_second(home, session, journal):
    with opened(home, session, "notes-1") as first, opened(home, session, "notes-2") as second:
        slowest = 0.0
        for number in range(5):
            for writer, reader in ((first, second), (second, first)):
                text = f"idée {number} de {'un' if writer is first else 'deux'}"
                writer.send(text + "\r")
                wait_until(lambda: text in texts(journal), "the note is saved")
                slowest = max(slowest, reader.wait_for(text))
                writer.read(0)
        assert slowest < 1.0, slowest


def test_the_overview_names_who_is_connected(home, session):
    with opened(home, session, "facilitateur", "overview") as overview:
        with opened(home, session, "notes") as notes:
            overview.wait_for("facilitateur", "notes")
            notes.send("une idée\r")
            notes.settle()
        # It was killed; its lock went with it.
        overview.wait_for("notes", gone=True, limit=5)
        # It comes back to its own journal, in which it has written before.
        with opened(home, session, "notes") as notes:
            overview.wait_for("notes", limit=5)
            notes.quit()
            assert notes.wait() == 0
        overview.wait_for("notes", gone=True, limit=5)


def test_two_consoles_under_one_name_get_two(home, session, journal):
    with opened(home, session, "porte-1") as first, opened(home, session, "porte-1") as second:
        second.wait_for("porte-2")
        first.send("du premier\r")
        second.send("du second\r")
        wait_until(lambda: texts(journal, "porte-1") == ["du premier"] and texts(journal, "porte-2") == ["du second"], "both are saved")


def test_commands_beside_an_open_console(home, session, journal):
    """A script under the name of a running console takes another one, and is on the screen at once."""
    with opened(home, session, "notes") as terminal:
        done = run(home, "do", session, "--console", "notes", input=note(session, "par un script"))
        assert done.status == 0 and done.lines[0]["saved"].startswith("notes-2:")
        terminal.wait_for("par un script", limit=5)
        # The session file that the script wrote and the one the console writes hold both.
        terminal.send("à l’écran\r")
        wait_until(lambda: "à l’écran" in texts(journal), "the note is saved")
        terminal.quit()
        assert terminal.wait() == 0
    content = session.read_text()
    assert "par un script" in content and "à l’écran" in content
    assert run(home, "verify", session).status == 0


def test_text_being_typed_outlasts_a_kill(home, session, journal):
    """A second after the key it is on disk; killed, and opened again, it is offered again, under any name."""
    with opened(home, session, "notes") as terminal:
        terminal.send("dicté pendant que")
        terminal.wait_for("dicté pendant que")
        typed = time.monotonic()
        wait_until(lambda: any("dicté pendant que" in path.read_text() for path in journal.folder.glob("*.draft")), "kept", limit=5)
        assert time.monotonic() - typed < 1.0
        terminal.signal(signal.SIGKILL)
        terminal.wait()
    # Another console, opened meanwhile, takes it up and records it; then nobody is offered it again.
    with opened(home, session, "notes-9") as other:
        other.wait_for("dicté pendant que")
        other.send(" les gens parlent\r")
        wait_until(lambda: texts(journal) == ["dicté pendant que les gens parlent"], "the note is saved")
        other.quit()
        assert other.wait() == 0
    with opened(home, session, "notes") as terminal:
        terminal.settle()
        assert list(journal.folder.glob("*.draft")) == []
        assert terminal.text.count("dicté pendant que") == 1


def test_several_drafts_are_all_kept(home, session, journal):
    """Two consoles die while something is typed on both: opening one shows its own, and the other's is not lost."""
    with opened(home, session, "notes-1") as first, opened(home, session, "notes-2") as second:
        first.send("du premier")
        second.send("du second")
        wait_until(
            lambda: {path.name for path in journal.folder.glob("*.draft")} == {"notes-1.draft", "notes-2.draft"}, "both are kept")
        wait_until(lambda: "du second" in (journal.folder / "notes-2.draft").read_text(), "the second is kept")
        for terminal in (first, second):
            terminal.signal(signal.SIGKILL)
            terminal.wait()
    with opened(home, session, "notes-1") as first:
        first.wait_for("du premier")
        first.send(", suite\r")
        wait_until(lambda: texts(journal) == ["du premier, suite"], "the note is saved")
        first.signal(signal.SIGTERM)
        first.wait()
    with opened(home, session, "notes-2") as second:
        second.wait_for("du second")


def test_laptops_that_started_from_copies_are_merged(home, session):
    """Both wrote under the same console name; merged either way, or twice, both hold everything."""
    other = home / "autre"
    other.mkdir()
    shutil.copy(session, other / "soir.json")
    for copy, text in ((session, "sur le premier"), (other / "soir.json", "sur le second")):
        for number in range(2):
            assert run(home, "do", copy, "--console", "notes", input=note(copy, f"{text} {number}")).status == 0
    with opened(home, session, "facilitateur") as terminal:
        assert run(home, "merge", session, other / "soir.json").status == 0
        terminal.wait_for("sur le second 1", limit=5)
        terminal.quit()
        terminal.wait()
    for _ in range(2):
        assert run(home, "merge", other / "soir.json", session).status == 0
        assert run(home, "merge", session, other / "soir.json").status == 0
    states = []
    for copy in (session, other / "soir.json"):
        assert run(home, "verify", copy).status == 0
        shown = json.loads(run(home, "show", copy, "--json").out)
        states.append(shown)
        for text in ("sur le premier 0", "sur le premier 1", "sur le second 0", "sur le second 1"):
            assert json.dumps(shown, ensure_ascii=False).count(text) >= 1
    for part in ("counts", "questions", "notesOutside"):
        assert states[0][part] == states[1][part]


def test_a_merge_names_the_votes_it_changed_after_their_close(home, session):
    """Ballots of a laptop that was apart break the seal of a vote, or come too late for it: the summary says which."""
    themes = [{"do": "word-theme", "title": title} for title in ("Aaa", "Bbb")]
    assert run(home, "do", session, input=commands(*themes, {"do": "open-vote", "method": "approval"})).status == 0
    ids = [theme["id"] for theme in json.loads(session.read_bytes())["themes"]]
    other = home / "autre"
    other.mkdir()
    shutil.copy(session, other / "soir.json")
    # Of this laptop one ballot, and notes enough for its clock to be past the other's second ballot only.
    ballot = lambda number, theme: {"do": "record-ballot", "number": number, "marks": {ids[theme]: 1}}
    assert run(home, "do", session, "--console", "urne", input=commands(ballot(1, 0), {"do": "write-note", "text": "a"}, {"do": "end-vote"})).status == 0
    later = [ballot(11, 1)] + [{"do": "write-note", "text": f"n{number}"} for number in range(4)] + [ballot(12, 1)]
    assert run(home, "do", other / "soir.json", "--console", "autre", input=commands(*later)).status == 0
    done = run(home, "merge", session, other / "soir.json")
    assert done.status == 0
    said = [line for line in done.out.splitlines() if line.startswith("Vote 1 (Approval): ")]
    assert len(said) == 2 and "no longer holds" in said[0] and "1 ballot that came after the close" in said[1], done.out
    # It is as true once more, where nothing new comes.
    again = run(home, "merge", session, other / "soir.json")
    assert again.status == 0 and [line for line in again.out.splitlines() if line.startswith("Vote 1 ")] == said
    done = run(home, "merge", other / "soir.json", session, "--json")
    (vote,) = json.loads(done.out)["votes"]
    assert (vote["number"], vote["seal_intact"], vote["sealed"], vote["ballots"], vote["late"]) == (1, False, 1, 2, 1)
    # A laptop that opens the vote again takes its result back.
    third = home / "troisième"
    third.mkdir()
    shutil.copy(session, third / "soir.json")
    assert run(home, "do", third / "soir.json", "--console", "tiers", input=commands({"do": "end-vote", "reopened": True})).status == 0
    assert "reopened after its close" in run(home, "merge", session, third / "soir.json").out


def test_merging_what_is_of_another_session_takes_nothing(home, session):
    assert run(home, "new", "autre.json").status == 0
    assert run(home, "do", "autre.json", input=commands({"do": "write-note", "text": "d’ailleurs"})).status == 0
    before = Journal(session).bytes()
    done = run(home, "merge", session, "autre.json")
    assert done.status == 1 and done.err.strip()
    assert Journal(session).bytes() == before


def test_many_scripts_at_once(home, session, journal):
    """Six start on a new session at the same moment, under one name: each gets its own journal, and nothing is lost."""
    notes = [{"do": "write-note", "text": f"note {number}"} for number in range(5)]
    processes = [
        subprocess.Popen(
            [program.PROGRAM, "do", session, "--console", "porte-1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=program.environment(home))
        for _ in range(6)]
    for process in processes:
        process.stdin.write(commands(*notes).encode())
        process.stdin.flush()
    for process in processes:
        output, errors = process.communicate(timeout=30)
        assert process.returncode == 0 and output.count(b'"saved"') == 5, errors
    assert len(texts(journal)) == 30
    assert run(home, "verify", session).status == 0
    assert json.loads(run(home, "show", session, "--json").out)["counts"]["notes"] == 30
