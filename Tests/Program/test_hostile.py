"""Not one byte of control, escape or bidi override from data reaches a terminal or a pipe; the files keep the original text."""

import json

import pytest

import output
import program
from program import READY, Terminal, commands, run, wait_until

CASES = [json.loads(line) for line in (program.ROOT / "Tests/TerminalUITests/Fixtures/hostile.jsonl").read_text().splitlines()]
PAYLOADS = sorted({case["payload"] for case in CASES if isinstance(case.get("payload"), str)})
NAUGHTY = [text for text in json.loads((program.ROOT / "Tests/TerminalUITests/Fixtures/blns.json").read_text()) if text.strip()]


def given(texts):
    """The texts as names, organisations, notes, themes, questions, tables, tags and remarks."""
    for text in texts:
        yield {"do": "walk-in", "given": text, "family": text, "organisation": text, "table": text, "remarks": text, "overCapacity": True}
        yield {"do": "write-note", "text": text, "tags": [text[:50]], "table": text}
        yield {"do": "word-theme", "title": text}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    home = tmp_path_factory.mktemp("hostile")
    titles = [text.replace("\0", "") for text in PAYLOADS]
    assert run(home, "new", "soir.json", "--title", next(title for title in titles if title.strip())).status == 0
    done = run(home, "do", "soir.json", "--console", "porte-1", input=commands(*given(PAYLOADS), *given(NAUGHTY[::2])))
    assert done.status in (0, 1) and any("saved" in answer for answer in done.lines), done.err
    # What is refused is said in words that quote the text.
    assert output.faults_in_text(done.output, hidden=output.DIRECTIONS) == []
    assert output.faults_in_text(done.errors) == []
    return home


def test_the_files_keep_the_original(hostile):
    state = json.loads((hostile / "soir.json").read_bytes())
    people = state["people"]
    # Only space around a text is taken off. A note has no limit that these reach; a name has one.
    texts = {text for text in PAYLOADS + NAUGHTY[::2] if text == text.strip() and text.strip("\u200b\u2060\ufeff\x00")}
    everywhere = {
        "note": {note["text"] for note in state["notes"]},
        "theme": {theme["title"] for theme in state["themes"]},
        **{member: {person[member] for person in people if member in person} for member in ("given", "family", "organisation", "remarks")},
    }
    for member, kept in everywhere.items():
        lost = {text for text in texts if text not in kept and len(text) <= 900}
        # Two themes never bear one title, letter case, accents and signs aside.
        assert not lost or member == "theme" and len(lost) < 0.2 * len(texts), (member, lost)
        assert any("\x1b" in text for text in kept) and any("\u202e" in text for text in kept), member


def test_the_session_on_disk_can_be_looked_at(hostile):
    """Also the files themselves do nothing to the terminal of who prints them."""
    for path in [hostile / "soir.json", *(hostile / "soir.journal").iterdir()]:
        assert output.faults_in_text(path.read_bytes(), hidden=output.DIRECTIONS) == [], path


@pytest.mark.parametrize("arguments", [["show"], ["show", "--json"], ["verify"], ["verify", "--json"]])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_printed(hostile, arguments, language):
    done = run(hostile, arguments[0], "soir.json", *arguments[1:], "--language", language)
    assert done.status == 0, done.err
    assert output.faults_in_text(done.output, hidden=output.DIRECTIONS if "--json" in arguments else output.HIDDEN) == []
    assert output.faults_in_text(done.errors) == []


@pytest.mark.parametrize("screen", ["overview", "door", "notes", "votes", "run"])
def test_the_screens(hostile, screen):
    """Every screen, its dialogs, its lists from end to end: only what the program sends by itself reaches the terminal."""
    with Terminal(hostile, "open", "soir.json", "--as", screen, "--console", screen, rows=50, columns=140) as terminal:
        terminal.wait_for(READY)
        for keys in ["\x1b[5~"] * 12 + ["\x1b[6~"] * 12 + ["\x1b[A", "\x1b[B", "\x10", "a", "\x1b", "\x1bOP", "\x1b", "\x1bh", "\x1b", "\x1bl"]:
            terminal.send(keys)
            terminal.settle(0.06)
        assert output.faults_on_terminal(bytes(terminal.raw)) == []
        terminal.signal(15)
        terminal.wait()
        assert output.faults_on_terminal(bytes(terminal.raw)) == []


def test_hostile_text_pasted_and_typed(home, session, journal):
    """A paste is text, whatever stands in it; it is shown made visible and kept as it was."""
    payload = "avant \x1b]0;PWNED\x07 \x9b31m \u202egnp.exe\u202c après"
    with Terminal(home, "open", session, "--as", "notes", "--console", "notes", rows=40, columns=120) as terminal:
        terminal.wait_for(READY)
        terminal.send("\x1b[200~" + payload + "\x1b[201~")
        terminal.wait_for("avant", "après")
        terminal.send("\r")
        wait_until(lambda: "note-written" in journal.kinds(), "the note is saved")
        terminal.settle()
        assert output.faults_on_terminal(bytes(terminal.raw)) == []
    kept = [event["data"]["text"] for event in journal.events() if event["kind"] == "note-written"]
    assert kept == [payload]


@pytest.mark.parametrize("name", ["\x1b]0;x\x07.json", "a\u202eb.json", "ligne\nsuivante.json", "\x9b31m.json", "-rf.json", "c\rd.json", "t\tt.json"])
def test_file_names(home, name):
    """A name is printed made visible, in sentences, in JSON and on the screen."""
    for arguments in (["show", "./" + name], ["new", "./" + name], ["verify", "./" + name], ["merge", "./" + name, "./" + name], ["show", "--json", "./" + name + "x"]):
        done = run(home, *arguments)
        assert output.faults_in_text(done.output) == [] and output.faults_in_text(done.errors) == [], arguments
    made = [path for path in home.iterdir() if path.suffix == ".json"]
    assert len(made) == 1
    with Terminal(home, "open", made[0], "--as", "overview") as terminal:
        terminal.wait_for(READY)
        terminal.settle()
        terminal.signal(15)
        terminal.wait()
        assert output.faults_on_terminal(bytes(terminal.raw)) == []


def test_journals_written_by_others(home, session, journal):
    """Names that only stand in files: consoles, who is at work, kinds that nobody knows."""
    assert run(home, "do", session, "--console", "porte-1", "--by", "\x1b[31mZoé\u202e", input=commands({"do": "start-item"})).status == 0
    hostile_name = journal.folder / "\x1b[2J\u202ex.jsonl"
    hostile_name.write_bytes(journal.file("porte-1").read_bytes())
    (journal.folder / "\x1b]0;y\x07.jsonl").write_text('{"v":1,"console":"\\u001b[2J"}\n')
    for arguments in (["verify"], ["verify", "--json"], ["show"], ["show", "--json"], ["do"]):
        done = run(home, arguments[0], session, *arguments[1:])
        assert output.faults_in_text(done.output) == [] and output.faults_in_text(done.errors) == [], arguments
    with Terminal(home, "open", session, "--as", "overview") as terminal:
        terminal.wait_for(READY)
        terminal.settle()
        assert output.faults_on_terminal(bytes(terminal.raw)) == []
