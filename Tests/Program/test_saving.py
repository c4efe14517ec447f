"""Saved is said only of what is on the disk: the order of system calls, kills at every one of them, disks that fail."""

import json
import re

import pytest

import program
import tracing
from program import READY, Terminal, commands, run, wait_until, words

NOTES = [{"do": "write-note", "text": f"note {number}"} for number in range(1, 4)]


def texts(journal):
    return [event["data"]["text"] for event in journal.events() if event["kind"] == "note-written"]


def saved_texts(output):
    """What the program had answered as saved before it ended, whole lines only."""
    lines = [line for line in output.splitlines(keepends=True) if line.endswith(b"\n")]
    return [NOTES[answer["line"] - 1]["text"] for answer in map(json.loads, lines) if "saved" in answer]


def test_saved_is_answered_only_after_the_sync(home, session, journal):
    log = home / "calls"
    wrapper = tracing.strace("-y", "-e", "trace=write,fdatasync,fsync", log=log)
    done = run(home, "do", session, "--console", "porte-1", input=commands(*NOTES), wrapper=wrapper)
    assert done.status == 0 and len(done.lines) == 3, done.err
    written = synced = answered = 0
    wait_until(lambda: "saved" in log.read_text(), "the log of calls is written")
    for call in tracing.calls(log):
        if call.file.endswith("porte-1.jsonl"):
            if call.name == "write":
                written += 1
            else:
                assert call.result == "0"
                synced = written
        elif call.name == "write" and call.arguments.startswith("1<") and '"saved' in call.arguments.replace("\\", ""):
            answered += call.arguments.replace("\\", "").count('"saved"')
            assert answered <= synced, "answered before the sync"
    assert answered == 3 and written == 3


def test_the_screen_says_saved_only_after_the_sync(home, session, journal):
    """Nothing of a note is drawn in the list before its sync has returned: the journal's sync is made to take a second."""
    wrapper = tracing.strace("-P", str(journal.file("notes")), "-e", "trace=fdatasync", "-e", "inject=fdatasync:delay_exit=1000000")
    with Terminal(home, "open", session, "--as", "notes", "--console", "notes", wrapper=wrapper) as terminal:
        terminal.wait_for(READY)
        terminal.send("Une idée\r")
        wait_until(lambda: texts(journal) == ["Une idée"], "the note is in the journal")
        drawn = len(terminal.raw)
        while terminal.read(0.3):
            pass
        assert len(terminal.raw) == drawn or "Une idée" not in terminal.raw[drawn:].decode(errors="replace")
        terminal.wait_for("Une idée")


@pytest.mark.parametrize("call", ["write", "fdatasync", "rename", "link,linkat", "unlink", "openat", "fsync"])
def test_killed_at_every_call(home, call):
    """Whatever is killed when: what was answered as saved is there, nothing else than what was asked, and the evening goes on."""
    for number in range(1, 60):
        folder = home / str(number)
        folder.mkdir()
        session = folder / "soir.json"
        assert run(folder, "new", "soir.json").status == 0
        wrapper = tracing.strace(
            "-P", str(session), "-P", str(folder), "-P", str(session.with_suffix(".journal")),
            "-P", str(session.with_suffix(".journal") / "porte-1.jsonl"), "-P", str(session.with_suffix(".journal") / "baseline.json"),
            "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}") if call == "openat" else tracing.killing(call, number)
        done = run(folder, "do", session, "--console", "porte-1", input=commands(*NOTES), wrapper=wrapper)
        journal = program.Journal(session)
        found = texts(journal)
        asked = [note["text"] for note in NOTES]
        assert found[: len(saved_texts(done.output))] == saved_texts(done.output), f"{call} {number}"
        assert asked[: len(found)] == found, f"{call} {number}"
        check = run(folder, "verify", session, "--json")
        assert check.status == 0, f"{call} {number}: {check.out} {check.err}"
        json.loads(session.read_bytes())
        after = run(folder, "do", session, "--console", "porte-1", input=commands({"do": "write-note", "text": "ensuite"}))
        assert after.status == 0, f"{call} {number}: {after.err}"
        # Half a line that the kill left behind was never saved; what is whole stays.
        assert texts(journal) == found + ["ensuite"]
        assert run(folder, "verify", session, "--json").status == 0
        leftovers = [path.name for path in [*folder.iterdir(), *journal.folder.iterdir()] if path.name.endswith(".tmp")]
        assert leftovers == [], f"{call} {number}"
        if done.status == 0:
            break
    assert done.status == 0, "the number of calls has no end"
    # These are made in every such run, so that the first is met.
    assert number > 1 or call in ("unlink", "fsync")


@pytest.mark.parametrize(
    "call, error, when, banner",
    [("write", "ENOSPC", "1+", "bannerDiskFull"), ("fdatasync", "EIO", "2+", "bannerDevice"), ("write", "EACCES", "1+", "bannerDenied"),
     ("write", "EIO", "1+", "bannerDevice")])
def test_a_disk_that_fails(home, session, journal, call, error, when, banner):
    """The screen says it in a banner, takes nothing new, never says saved, and still shows what there is."""
    assert run(home, "do", session, "--console", "notes", input=commands({"do": "write-note", "text": "avant"})).status == 0
    log = home / "calls"
    # The first sync is that of opening the journal again.
    wrapper = tracing.failing(call, error, journal.file("notes"), when, log)
    with Terminal(home, "open", session, "--as", "notes", "--console", "notes", wrapper=wrapper) as terminal:
        terminal.wait_for(READY)
        terminal.send("Perdue\r")
        terminal.wait_for(words("errors", banner))
        # The text is still in the field, not lost and not in the list as if it were saved.
        terminal.wait_for("Perdue")
        attempts = sum(1 for _ in tracing.calls(log))
        terminal.send("\r")
        terminal.settle()
        terminal.wait_for(words("errors", banner))
        assert sum(1 for _ in tracing.calls(log)) == attempts, "a write or sync that had failed was tried again"
        for key in ("\x1b2", "\x1b1", "\x1b5"):
            terminal.send(key)
            terminal.settle()
            terminal.wait_for(words("errors", banner))
        terminal.signal(15)
        terminal.wait()
    assert texts(journal) == ["avant"]
    exported = run(home, "export", session, "--to", "sortie")
    assert exported.status == 0, exported.err
    assert any("avant" in path.read_text() for path in (home / "sortie").iterdir())


@pytest.mark.parametrize("call, error, when", [("write", "ENOSPC", "1+"), ("fdatasync", "EIO", "2+"), ("write", "EACCES", "1+")])
def test_commands_on_a_disk_that_fails(home, session, journal, call, error, when):
    """The line that failed and all after it are refused; none is ever said to be saved."""
    first = run(home, "do", session, "--console", "porte-1", input=commands(NOTES[0]))
    assert first.status == 0
    before = journal.file("porte-1").read_bytes()
    wrapper = tracing.failing(call, error, journal.file("porte-1"), when)
    done = run(home, "do", session, "--console", "porte-1", input=commands(*NOTES), wrapper=wrapper)
    assert done.status == 1
    assert len(done.lines) == 3 and all(answer["refused"].endswith(".") and answer["reason"] for answer in done.lines)
    assert journal.file("porte-1").read_bytes() == before
    assert run(home, "verify", session).status == 0


def test_a_session_file_that_cannot_be_written(home, session, journal):
    """The journals hold everything; the way out says what happened and does not say that all is saved."""
    before = session.read_bytes()
    wrapper = tracing.strace("-e", "trace=rename", "-e", "inject=rename:error=ENOSPC")
    done = run(home, "do", session, "--console", "porte-1", input=commands(*NOTES), wrapper=wrapper)
    assert done.status == 1 and done.err.strip()
    assert texts(journal) == ["note 1", "note 2", "note 3"] and session.read_bytes() == before
    assert "note 3" in run(home, "show", session, "--json").out
