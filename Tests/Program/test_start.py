"""The start screen in a real terminal: from no argument to an open session, and back to the shell."""

import json
import os
import signal

import pytest


@pytest.fixture
def start(program):
    opened = []

    def begin(*arguments, **size):
        opened.append(program.terminal(*arguments, folder=program.folder / "home", **size))
        return opened[-1]

    yield begin
    for terminal in opened:
        terminal.close()


F7, F10, ALT_ENTER, CONTROL_U = "\x1b[18~", "\x1b[21~", "\x1b\r", "\x15"


def test_a_new_session_from_no_argument_to_the_shell(program, start):
    terminal = start("--language", "fr")
    terminal.wait_for("Aucune session récente")
    terminal.send(F7)
    terminal.wait_for("Modèle")
    terminal.send("\r" + CONTROL_U + "Climat / ../n° 2")
    terminal.wait_for("~/Climat-n-2.json")
    terminal.send(ALT_ENTER)
    terminal.wait_for("Que faites-vous ce soir")
    terminal.send("2\r")
    terminal.wait_for("[F4 Notes]")
    terminal.send("Une note\r")
    terminal.wait_for("Enregistré à")
    terminal.send(F10 + F10)
    assert terminal.wait() == 0
    file = program.folder / "home" / "Climat-n-2.json"
    said = bytes(terminal.raw).decode()
    assert "Session enregistrée" in said and str(file) in said
    session = json.loads(file.read_text())
    assert session["session"]["title"] == "Climat / ../n° 2"
    assert [note["text"] for note in session["notes"]] == ["Une note"]
    assert file.stat().st_mode & 0o777 == 0o600

    # It is the first of the recent ones now: three keys open it again.
    terminal = start("--language", "en")
    terminal.wait_for("just now")
    terminal.send("\r")
    terminal.wait_for("What do you do tonight?")
    terminal.send("1\r")
    terminal.wait_for("[F3 Door]")
    terminal.send(F10 + F10)
    assert terminal.wait() == 0


def test_a_name_that_is_taken_is_never_overwritten(program, start):
    file = program.folder / "home" / "forum.json"
    file.write_text("precious")
    terminal = start("--language", "en")
    terminal.send("n")
    terminal.wait_for("Template")
    terminal.send("\r" + CONTROL_U + "forum")
    terminal.wait_for("~/forum-2.json")
    terminal.send("\r" * 5 + CONTROL_U + "forum.json" + ALT_ENTER)
    terminal.wait_for("exists already and was not touched")
    assert file.read_text() == "precious"


def test_the_rehearsal_is_one_key_away(start):
    terminal = start("--language", "en", rows=40, columns=120)
    terminal.wait_for("No recent sessions")
    terminal.send("\r")
    terminal.wait_for("What do you do tonight?")
    terminal.send("5\r")
    terminal.wait_for("REHEARSAL")
    terminal.send(F10 + F10)
    assert terminal.wait() == 0
    assert "rehearsal.json" in bytes(terminal.raw).decode()


def test_signals_and_small_windows_leave_a_sane_terminal(start):
    terminal = start("--language", "en", rows=10, columns=40)
    terminal.wait_for("Window too small")
    os.kill(terminal.process, signal.SIGTERM)
    assert terminal.wait() == -signal.SIGTERM
    # The alternate screen is left, the cursor shown, bracketed paste off.
    for sequence in (b"\x1b[?1049l", b"\x1b[?2004l"):
        assert sequence in bytes(terminal.raw)
