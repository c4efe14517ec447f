"""Commands come in as lines of JSON; each is answered once it is on disk."""

import json
import signal
import subprocess
import threading

import jsonschema
import pytest

from conftest import BINARY


@pytest.fixture
def session(program):
    program("new", "forum.json")
    return "forum.json"


def lines(*commands):
    return "".join((command if isinstance(command, str) else json.dumps(command)) + "\n" for command in commands)


def test_a_walk_in_is_saved_and_shown(program, session):
    answers = program("do", session, "--console", "porte-1", input=lines({"do": "walk-in", "given": "Zoé", "family": "Lefèvre"})).lines
    assert answers[0]["line"] == 1
    assert answers[0]["saved"].startswith("porte-1:")
    shown = program("show", session, "--json").json
    assert shown["counts"]["inside"] == 1
    assert [person["name"] for person in shown["people"]] == ["Zoé Lefèvre"]
    # The session file holds it, too.
    assert "Lefèvre" in (program.folder / session).read_text()


def test_a_bad_line_is_refused_and_does_not_end_anything(program, session):
    said = program(
        "do",
        session,
        input=lines(
            "nonsense",
            "",
            "[]",
            '{"do":"walk-in","do":"walk-in"}',
            {"do": "no-such-thing"},
            {"do": "write-note"},
            {"do": "write-note", "text": "x", "extra": 1},
            "[" * 100_000,
            b"\xff\xfe".decode("latin-1"),
            {"do": "write-note", "text": "une note"},
        ),
    )
    reasons = [answer.get("reason", "saved") for answer in said.lines]
    assert reasons == [
        "not-json", "not-json", "not-json", "command-unknown", "member-missing", "member-invalid", "not-json", "not-json", "saved",
    ]
    assert [answer["line"] for answer in said.lines] == [1, 3, 4, 5, 6, 7, 8, 9, 10]
    assert all(answer["refused"] for answer in said.lines[:-1])
    why = {answer["line"]: answer.get("refused") for answer in said.lines}
    assert "“do” stands twice" in why[4] and "levels" in why[8] and why[3] == "This line is not a JSON object."


def test_what_is_wrong_with_a_line_is_said(program, session):
    said = program("do", session, input=lines("\ufeff{}", r'{"do":"\ud800"}', '{"do":', '{"do" 1}'), LC_ALL="fr_FR.UTF-8")
    for answer, word in zip(said.lines, ["BOM", "moitié", "fin manque", "caractère 7"], strict=True):
        assert answer["reason"] == "not-json" and word in answer["refused"], answer


def test_refusals_are_sentences_in_the_language(program, session):
    walk_in = {"do": "walk-in", "given": "Zoé", "family": "Lefèvre"}
    program("do", session, input=lines(walk_in))
    person = program("show", session, "--json").json["people"][0]["id"]
    again = lines({"do": "check-in", "people": [person]})
    french = program("do", session, input=again, LC_ALL="fr_FR.UTF-8").lines[0]
    english = program("do", session, input=again).lines[0]
    assert french["reason"] == english["reason"] == "already-checked-in"
    assert "Zoé Lefèvre" in french["refused"] and french["refused"] != english["refused"]


def test_undo_and_redo(program, session):
    said = program("do", session, input=lines({"do": "undo"}, {"do": "write-note", "text": "a"}, {"do": "undo"}, {"do": "redo"}))
    assert [answer.get("reason", "saved") for answer in said.lines] == ["nothing-to-undo", "saved", "saved", "saved"]
    assert program("show", session, "--json").json["counts"]["notes"] == 1


def test_each_line_is_answered_as_soon_as_it_is_on_disk_and_survives_a_kill(program, session):
    process = subprocess.Popen(
        [BINARY, "do", session, "--console", "notes"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=program.folder, env=program.environment,
    )
    watchdog = threading.Timer(30, process.kill)
    watchdog.start()
    try:
        for number in range(1, 4):
            process.stdin.write(lines({"do": "write-note", "text": f"note {number}"}).encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["line"] == number
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        watchdog.cancel()
    assert program("show", session, "--json").json["counts"]["notes"] == 3


def test_a_last_line_without_an_end_counts(program, session):
    said = program("do", session, input='{"do":"write-note","text":"a"}\r\n{"do":"write-note","text":"b"}')
    assert [answer["line"] for answer in said.lines] == [1, 2]
    assert all("saved" in answer for answer in said.lines)


def test_a_line_without_end_is_passed_over(program, session):
    said = program("do", session, input=b"x" * (33 << 20) + b"\n" + lines({"do": "write-note", "text": "a"}).encode())
    assert said.lines[0]["reason"] == "text-too-long"
    assert "saved" in said.lines[1]


def test_two_consoles_of_one_name_get_two_names(program, session):
    first = subprocess.Popen(
        [BINARY, "do", session, "--console", "porte-1"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=program.folder, env=program.environment,
    )
    try:
        first.stdin.write(lines({"do": "write-note", "text": "a"}).encode())
        first.stdin.flush()
        first.stdout.readline()
        said = program("do", session, "--console", "porte-1", input=lines({"do": "write-note", "text": "b"}))
        assert said.lines[0]["saved"].startswith("porte-2:")
        assert "porte-2" in said.errors
    finally:
        first.stdin.close()
        first.wait(timeout=30)
    assert program("show", session, "--json").json["counts"]["notes"] == 2


def test_commands_satisfy_the_schema_and_nonsense_does_not(program, session):
    schema = program("do", "--schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for command in [
        {"do": "walk-in", "given": "Zoé", "sector": "citizen"},
        {"do": "write-note", "text": "a", "noteKind": "idea", "tags": ["x"]},
        {"do": "import-registrations", "people": [{"given": "Zoé", "codes": ["A1"]}]},
        {"do": "undo"},
    ]:
        validator.validate(command)
    for nonsense in [{}, {"do": "nothing"}, {"do": "write-note"}, {"do": "write-note", "text": "a", "more": 1}, {"do": "undo", "n": 1}]:
        assert not validator.is_valid(nonsense), nonsense
    answers = program("do", session, input=lines({"do": "write-note", "text": "a"}, "x")).lines
    answer_schema = {"$ref": "#/$defs/answer", "$defs": schema["$defs"]}
    for answer in answers:
        jsonschema.Draft202012Validator(answer_schema).validate(answer)


def test_a_full_disk_is_said_and_nothing_is_called_saved(program, session):
    # A limit of the file size, as quotas of some machines are, stands for a full disk: the write of the line fails.
    text = "n" * 30_000
    script = f"ulimit -f 40; exec {BINARY} do {session}"
    ended = subprocess.run(
        ["bash", "-c", script], input=lines(*[{"do": "write-note", "text": text}] * 4).encode(),
        capture_output=True, cwd=program.folder, env=program.environment, timeout=60,
    )
    answers = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 1
    assert [answer.get("reason", "saved") for answer in answers] == ["saved", "disk-full", "disk-full", "disk-full"]
    assert program("show", session, "--json").json["counts"]["notes"] == 1
