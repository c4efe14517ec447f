"""The program started with standard descriptors closed, or with something that can't be read as its input."""

import json
import subprocess

import pytest

from program import PROGRAM, commands, environment, run

NOTE = {"do": "write-note", "text": "une note"}


def closing(redirection):
    """Runs the program through a shell that closes a descriptor first."""
    return ["sh", "-c", f'exec "$@" {redirection}', "sh"]


@pytest.mark.parametrize("redirection", [">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_what_is_said_never_gets_into_the_journal(home, session, journal, redirection):
    assert run(home, "do", session, "--console", "a", input=commands(NOTE)).status == 0
    done = run(home, "do", session, "--console", "a", input=commands(NOTE, {"do": "no-such-thing"}, NOTE), wrapper=closing(redirection))
    assert done.status == 0
    verified = run(home, "verify", session, "--json")
    assert verified.status == 0, verified.out
    assert journal.kinds("a").count("note-written") == (1 if "<" in redirection else 3)


def test_the_sentence_about_a_taken_name_never_gets_into_the_journal(home, session, journal):
    holder = subprocess.Popen(
        [str(PROGRAM), "do", str(session), "--console", "a"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=home,
        env=environment(home))
    try:
        holder.stdin.write(commands(NOTE).encode())
        holder.stdin.flush()
        assert "saved" in json.loads(holder.stdout.readline())
        done = run(home, "do", session, "--console", "a", input=commands(NOTE), wrapper=closing("2>&-"))
        assert done.status == 0 and done.lines[0]["saved"].startswith("a-2:")
    finally:
        holder.stdin.close()
        holder.wait(20)
        holder.stdout.close()
    assert run(home, "verify", session).status == 0
    assert journal.kinds("a-2")[-1] == "note-written"


def test_input_that_cannot_be_read_is_said(home, session):
    done = run(home, "do", session, wrapper=closing("</"))
    assert done.status == 1
    assert "input-unreadable" in done.out + done.err


def test_no_clock_is_written_that_is_not_read(home, session):
    """A session file that says that its clock is at its end is still shown, and nothing is called saved."""
    state = json.loads(session.read_text())
    for clock, reads in ((2**52, True), (2**53 - 1, False)):
        state["record"]["clock"] = clock
        session.write_text(json.dumps(state))
        done = run(home, "do", session, input=commands(NOTE))
        assert done.status == 1 and "saved" not in done.out
        assert ("clock-spent" in done.out) == reads
        assert (run(home, "show", session).status == 0) == reads
