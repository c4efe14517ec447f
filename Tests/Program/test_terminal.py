"""Every way out leaves the terminal sane and the work on disk; terminals that can do less get a clear sentence."""

import os
import signal
import subprocess

import pytest

import output
import program
from program import READY, Terminal, run, wait_until, words


def texts(journal):
    return [event["data"]["text"] for event in journal.events() if event["kind"] == "note-written"]


def opened(home, session, **changes):
    terminal = Terminal(home, "open", session, "--as", "notes", "--console", "notes", **changes)
    terminal.wait_for(READY)
    return terminal


def assert_sane(terminal, before):
    assert output.left_behind(bytes(terminal.raw)) == []
    assert terminal.modes() == before


@pytest.fixture
def settings(home):
    """The settings that a pseudo-terminal has before anything runs on it."""
    with Terminal(home, program=["sleep", "30"]) as terminal:
        return terminal.modes()


@pytest.mark.parametrize("way", ["quit", "SIGTERM", "SIGINT", "SIGHUP"])
def test_ways_out(home, session, journal, settings, way):
    with opened(home, session) as terminal:
        terminal.send("Une idée\r")
        wait_until(lambda: texts(journal) == ["Une idée"], "the note is saved")
        if way == "quit":
            terminal.quit()
        else:
            terminal.signal(getattr(signal, way))
        status = terminal.wait()
        assert status == (0 if way == "quit" else -getattr(signal, way))
        assert_sane(terminal, settings)
    assert "Une idée" in session.read_text()
    assert run(home, "verify", session).status == 0


def test_the_window_is_closed(home, session, journal):
    """What was saved and what was being typed is there; the session file was written on the way out."""
    with opened(home, session) as terminal:
        terminal.send("Une idée\r")
        wait_until(lambda: texts(journal) == ["Une idée"], "the note is saved")
        terminal.send("en cours")
        terminal.wait_for("en cours")
        terminal.hang_up()
        terminal.wait()
    assert "Une idée" in session.read_text()
    with opened(home, session) as terminal:
        terminal.wait_for("en cours")


def test_stopped_and_continued_in_a_shell(home, session, settings):
    """Ctrl-Z gives the terminal back to the shell, `fg` brings the screen back, also in another size."""
    script = f'set -m; "{program.PROGRAM}" open soir.json --as notes --console notes; echo stopped; read -r _; fg; echo ended $?'
    with Terminal(home, program=["bash", "-c", script]) as terminal:
        terminal.wait_for(READY)
        terminal.send("en cours")
        terminal.wait_for("en cours")
        before = len(terminal.raw)
        terminal.send("\x1a")
        terminal.wait_for("stopped")
        assert output.left_behind(bytes(terminal.raw)) == []
        assert terminal.modes()[3] & 0o12 == settings[3] & 0o12
        terminal.resize(30, 100)
        terminal.send("\r")
        wait_until(lambda: terminal.read() and b"\x1b[?1049h" in terminal.raw[before:], "the alternate screen is taken again")
        terminal.wait_for(READY, "en cours")
        terminal.send(" et suite")
        terminal.wait_for("en cours et suite")
        terminal.quit()
        terminal.wait_for("ended 0")
        assert output.left_behind(bytes(terminal.raw)) == []


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGSTOP])
def test_stopped_by_a_signal(home, session, number):
    """Sent by somebody else: the shell gets its terminal, where the program can still give it; `fg` draws everything again."""
    script = f'set -m; "{program.PROGRAM}" open soir.json --as notes --console notes; echo stopped; read -r _; fg'
    with Terminal(home, program=["bash", "-c", script]) as terminal:
        terminal.wait_for(READY)
        terminal.send("en cours")
        terminal.wait_for("en cours")
        child = int(open(f"/proc/{terminal.process}/task/{terminal.process}/children").read().split()[0])
        os.kill(child, number)
        terminal.wait_for("stopped")
        if number == signal.SIGTSTP:
            assert output.left_behind(bytes(terminal.raw)) == []
        terminal.screen.reset()
        terminal.send("\n")
        terminal.wait_for(READY, "en cours")
        terminal.send(" et suite")
        terminal.wait_for("en cours et suite")


def test_a_stop_that_nobody_could_end(home, session):
    """Started without a shell, nobody is there to continue it: the system ignores the stop, and the screen is drawn again."""
    with opened(home, session) as terminal:
        terminal.send("en cours")
        terminal.wait_for("en cours")
        before = terminal.raw.count(b"\x1b[?1049h")
        terminal.signal(signal.SIGTSTP)
        wait_until(lambda: terminal.read() or terminal.raw.count(b"\x1b[?1049h") > before, "the screen is taken again")
        terminal.send(" et suite")
        terminal.wait_for(READY, "en cours et suite")


def test_a_storm_of_sizes(home, session, journal):
    """Down to one cell and up again while somebody types: nothing is lost, and the screen is whole in the end."""
    with opened(home, session) as terminal:
        for number, (rows, columns) in enumerate([(24, 79), (5, 10), (1, 1), (2, 300), (300, 1), (1, 2), (60, 200), (1, 1), (24, 80)] * 4):
            terminal.resize(rows, columns)
            terminal.read(0)
            if number % 9 == 8:
                terminal.wait_for(READY)
                terminal.send("abcd"[number // 9])
        terminal.wait_for(READY, "abcd")
        terminal.resize(10, 30)
        terminal.settle()
        terminal.resize(40, 120)
        terminal.wait_for(READY, "abcd")
        terminal.send("\r")
        wait_until(lambda: texts(journal) == ["abcd"], "the note is saved")
        terminal.resize(1, 1)
        terminal.settle()
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == -signal.SIGTERM
        assert output.left_behind(bytes(terminal.raw)) == []


@pytest.mark.parametrize(
    "changes, phrase",
    [({"TERM": "dumb"}, "termDumb"), ({"TERM": "quelquechose"}, "termUnknown"), ({"TERM": None}, "termMissing"), ({"TERM": ""}, "termMissing")])
def test_terminals_that_can_do_less(home, session, settings, changes, phrase):
    before = session.read_bytes()
    with Terminal(home, "open", session, columns=300, **changes) as terminal:
        assert terminal.wait() == 1
        terminal.wait_for(words("errors", phrase))
        assert output.faults_in_text(bytes(terminal.raw), allowed="\r\n") == []
        assert terminal.modes() == settings
    assert session.read_bytes() == before and not session.with_suffix(".journal").exists()


def test_without_a_terminal(home, session):
    before = session.read_bytes()
    for arguments in (["open", session], ["demo"]):
        done = run(home, *arguments)
        assert done.status == 1 and words("errors", "noTerminal").search(done.err), done.err
        assert done.output == b""
    with Terminal(home, program=["sh", "-c", f'"{program.PROGRAM}" open soir.json > captured; echo status $?'], columns=300) as terminal:
        terminal.wait_for(words("errors", "noTerminal"), "status 1")
    assert session.read_bytes() == before and not session.with_suffix(".journal").exists()


@pytest.mark.parametrize("locale", [{"LANG": "C", "LC_ALL": "C"}, {"LANG": None}, {"LC_ALL": "POSIX"}, {"LC_ALL": "zz_ZZ.ISO-8859-1"}])
def test_a_c_locale_keeps_accents(home, session, journal, locale):
    with opened(home, session, **locale) as terminal:
        terminal.send("Été à l’œuvre")
        terminal.wait_for("Été à l’œuvre")
        terminal.send("\r")
        wait_until(lambda: texts(journal) == ["Été à l’œuvre"], "the note is saved")


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGTRAP, signal.SIGILL, signal.SIGABRT, signal.SIGBUS])
def test_a_crash_restores_the_terminal(home, session, journal, settings, number):
    """A fault, a trap, an abort: the terminal is given back, and what was saved is there."""
    with opened(home, session) as terminal:
        terminal.send("Une idée\r")
        wait_until(lambda: texts(journal) == ["Une idée"], "the note is saved")
        terminal.send("en cours")
        terminal.wait_for("en cours")
        wait_until(lambda: any("en cours" in path.read_text() for path in journal.folder.glob("*.draft")), "the draft is kept")
        terminal.signal(number)
        assert terminal.wait() == -number
        assert_sane(terminal, settings)
    with opened(home, session) as terminal:
        terminal.wait_for("Une idée", "en cours")


def test_output_that_is_closed(home, session):
    """A reader that leaves, a full disk on standard output: an exit code that says so, no crash."""
    script = f'"{program.PROGRAM}" show soir.json > /dev/full; echo $?; "{program.PROGRAM}" show soir.json | true; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", script], cwd=home, env=program.environment(home), capture_output=True, timeout=20)
    full, closed = done.stdout.split()
    assert full == b"1" and closed in (b"0", b"1", b"141"), done.stderr
    assert b"Fatal" not in done.stderr


def test_idle_costs_nothing(home, session):
    """Two consoles with nothing to do: their clocks of processor time do not move."""
    with opened(home, session) as first, Terminal(home, "open", session, "--as", "overview") as second:
        second.wait_for("notes")
        for terminal in (first, second):
            terminal.settle(0.7)
        before = first.cpu_seconds(), second.cpu_seconds()
        first.settle(3.0, 3.0)
        assert first.cpu_seconds() - before[0] <= 0.02
        # The overview may show seconds: a few milliseconds for each.
        assert second.cpu_seconds() - before[1] <= 0.06


def test_the_environment_of_a_bare_login(home, session):
    """No HOME, no XDG folders, no language: it opens all the same."""
    with opened(home, session, HOME=None, XDG_CONFIG_HOME=None, XDG_STATE_HOME=None, LANG=None, TZ=None) as terminal:
        terminal.send("\x1bc")
        terminal.settle()
        terminal.quit()
        assert terminal.wait() == 0


def editor(home, script):
    """Makes a shell script the user's editor, and returns the variables that say so."""
    path = home / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    os.chmod(path, 0o755)
    return {"EDITOR": str(path), "VISUAL": None}


def test_descriptors_are_not_left_to_an_editor(home, session):
    """The user's editor sees standard input, output and error, and no file of the session."""
    script = 'ls -l /proc/self/fd > "$HOME/descriptors"\nprintf "de l’éditeur" > "$1"'
    with opened(home, session, **editor(home, script)) as terminal:
        terminal.send("\x07")
        terminal.wait_for("de l’éditeur")
    assert "soir" not in (home / "descriptors").read_text()


@pytest.mark.parametrize(
    "script, shown",
    [
        (r'printf "d\351j\340 dit" > "$1"', "déjà dit"),
        (r'printf "\377\376o\000u\000i\000" > "$1"', "oui"),
        (r'printf "sauvé avant" > "$1"; exit 3', "sauvé avant"),
        (r'printf "sauvé avant" > "$1"; kill -9 $$', "sauvé avant"),
    ],
)
def test_what_an_editor_saved_is_not_lost(home, session, script, shown):
    """Whatever its encoding, and however the editor ended, its text comes to the field."""
    with opened(home, session, **editor(home, script)) as terminal:
        terminal.send("\x07")
        terminal.wait_for(shown)


def test_what_an_editor_leaves_that_is_no_text_stays_on_disk(home, session):
    with opened(home, session, **editor(home, r"""printf 'a\001\000b' > "$1" """)) as terminal:
        terminal.send("\x07")
        terminal.wait_for(".kept-1.md")
    kept = [path for path in (home / "soir.journal").iterdir() if ".kept-1.md" in path.name]
    assert [path.read_bytes() for path in kept] == [b"a\x01\x00b"]
    assert kept[0].stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("ignores", [False, True])
def test_an_editor_does_not_keep_the_program_from_ending(home, session, ignores):
    """Asked to end, the program asks the editor as well, takes what it had saved, and ends by the signal it was sent."""
    script = ("trap '' TERM\n" if ignores else "") + 'printf "sauvé avant" > "$1"; echo at work; sleep 600 & wait; wait'
    with opened(home, session, **editor(home, script)) as terminal:
        terminal.send("\x07")
        terminal.wait_for("at work")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == -signal.SIGTERM
    assert "sauvé avant" in (home / "soir.journal" / "notes.draft").read_text()


def test_what_interrupts_an_editor_interrupts_it_alone(home, session):
    """Ctrl-C in an editor that leaves the terminal in its usual mode is the editor's."""
    script = "trap 'printf de-l-éditeur > \"$1\"; exit 0' INT\necho at work\nwhile :; do sleep 0.05; done"
    with opened(home, session, **editor(home, script)) as terminal:
        terminal.send("\x07")
        terminal.wait_for("at work")
        terminal.send("\x03")
        terminal.wait_for(READY, "de-l-éditeur")
        terminal.settle()
        terminal.quit()
        assert terminal.wait() == 0


def test_what_nano_saves_when_its_terminal_is_closed_is_taken(home, session):
    """An editor that ends on an error may have put the text beside the file; it is newer."""
    with opened(home, session, **editor(home, 'printf vieux > "$1"; printf "tout neuf" > "$1.save"; touch "$1~"; exit 1')) as terminal:
        terminal.send("\x07")
        terminal.wait_for("tout neuf")
    assert not [path for path in (home / "soir.journal").iterdir() if "editing" in path.name]


def test_an_editor_stopped_by_ctrl_z_lets_the_shell_go_on(home, session):
    """Ctrl-Z in the editor stops the whole job as in any program; `fg` brings the editor back, and its text comes to the field."""
    variables = editor(home, 'kill -TSTP 0\necho again\nprintf "de l’éditeur" > "$1"')
    script = f'set -m; "{program.PROGRAM}" open soir.json --as notes --console notes; echo stopped; read -r _; fg; echo ended $?'
    with Terminal(home, program=["bash", "-c", script], **variables) as terminal:
        terminal.wait_for(READY)
        terminal.send("\x07")
        terminal.wait_for("stopped")
        terminal.send("\r")
        terminal.wait_for(READY, "de l’éditeur")
        terminal.quit()
        terminal.wait_for("ended 0")
