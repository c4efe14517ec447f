"""The start screen in a real terminal: from no argument to an open session, and back to the shell."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import termios
import time

import pyte
import pytest

from conftest import BINARY


class Terminal:
    """The program on a pseudo-terminal, and what it shows."""

    def __init__(self, program, *arguments, rows=24, columns=80):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.said = b""
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.chdir(program.folder / "home")
            os.execve(BINARY, [str(BINARY), *arguments], program.environment)

    def read(self, seconds):
        ready, _, _ = select.select([self.descriptor], [], [], seconds)
        try:
            data = os.read(self.descriptor, 65536) if ready else b""
        except OSError:
            data = b""
        self.said += data
        self.stream.feed(data)
        return data

    @property
    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display)

    def shows(self, text, seconds=20):
        end = time.monotonic() + seconds
        while text not in self.text:
            assert time.monotonic() < end, f"{text!r} is not shown:\n{self.text}"
            self.read(0.1)

    def press(self, keys):
        os.write(self.descriptor, keys.encode())

    def ends(self, seconds=20):
        """Waits for the end of the program and returns its exit status."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.05)
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                while self.read(0.05):
                    pass
                self.process = 0
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"it did not end:\n{self.text}")

    def close(self):
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.descriptor)


@pytest.fixture
def start(program):
    opened = []

    def begin(*arguments, **size):
        opened.append(Terminal(program, *arguments, **size))
        return opened[-1]

    yield begin
    for terminal in opened:
        terminal.close()


F7, F10, ALT_ENTER, CONTROL_U = "\x1b[18~", "\x1b[21~", "\x1b\r", "\x15"


def test_a_new_session_from_no_argument_to_the_shell(program, start):
    terminal = start("--language", "fr")
    terminal.shows("Aucune session récente")
    terminal.press(F7)
    terminal.shows("Modèle")
    terminal.press("\r" + CONTROL_U + "Climat / ../n° 2")
    terminal.shows("~/Climat-n-2.json")
    terminal.press(ALT_ENTER)
    terminal.shows("Que faites-vous ce soir")
    terminal.press("2")
    terminal.shows("[F4 Notes]")
    terminal.press("Une note\r")
    terminal.shows("Enregistré à")
    terminal.press(F10 + F10)
    assert terminal.ends() == 0
    file = program.folder / "home" / "Climat-n-2.json"
    said = terminal.said.decode()
    assert "Session enregistrée" in said and str(file) in said
    session = json.loads(file.read_text())
    assert session["session"]["title"] == "Climat / ../n° 2"
    assert [note["text"] for note in session["notes"]] == ["Une note"]
    assert file.stat().st_mode & 0o777 == 0o600

    # It is the first of the recent ones now: two keys open it again.
    terminal = start("--language", "en")
    terminal.shows("opened just now")
    terminal.press("\r")
    terminal.shows("What do you do tonight?")
    terminal.press("1")
    terminal.shows("[F3 Door]")
    terminal.press(F10 + F10)
    assert terminal.ends() == 0


def test_a_name_that_is_taken_is_never_overwritten(program, start):
    file = program.folder / "home" / "forum.json"
    file.write_text("precious")
    terminal = start("--language", "en")
    terminal.press("n")
    terminal.shows("Template")
    terminal.press("\r" + CONTROL_U + "forum")
    terminal.shows("~/forum-2.json")
    terminal.press("\r" * 5 + CONTROL_U + "forum.json" + ALT_ENTER)
    terminal.shows("exists already and was not touched")
    assert file.read_text() == "precious"


def test_the_rehearsal_is_one_key_away(start):
    terminal = start("--language", "en", rows=40, columns=120)
    terminal.shows("No recent sessions")
    terminal.press("\r")
    terminal.shows("What do you do tonight?")
    terminal.press("5")
    terminal.shows("REHEARSAL")
    terminal.press(F10 + F10)
    assert terminal.ends() == 0
    assert "rehearsal.json" in terminal.said.decode()


def test_signals_and_small_windows_leave_a_sane_terminal(start):
    terminal = start("--language", "en", rows=10, columns=40)
    terminal.shows("Window too small")
    os.kill(terminal.process, signal.SIGTERM)
    assert terminal.ends() == -signal.SIGTERM
    # The alternate screen is left, the cursor shown, bracketed paste off.
    for sequence in (b"\x1b[?1049l", b"\x1b[?2004l"):
        assert sequence in terminal.said
