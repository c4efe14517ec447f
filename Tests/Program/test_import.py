"""Lists of registrations are read as platforms write them, tried first where asked, and recorded without doubling anybody."""

import json
import pathlib

import pytest

SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "ForumExchangeTests" / "Fixtures" / "registrations"
TRUTH = json.loads((SAMPLES / "truth.json").read_text())


@pytest.fixture
def session(program):
    program("new", "forum.json", "--template", "blank")
    return program.folder / "forum.json"


def people(people):
    """What is compared of people. Capitals are no part of the truth: lists are typed with and without."""
    return [
        [person["given"].casefold(), person["family"].casefold(), person["email"], person["organisation"], person["sector"]]
        for person in people
    ]


@pytest.mark.parametrize("sample", TRUTH)
def test_a_trial_yields_the_truth_and_records_nothing(program, session, sample):
    before = session.read_bytes()
    reading = program("import", session, SAMPLES / sample, "--dry-run", "--json").json
    assert people(reading["people"]) == people(TRUTH[sample]["people"])
    members = ["platform", "encoding", "delimiter", "rows", "mapping", "people", "rejected", "notExpected", "duplicates"]
    assert list(reading)[: len(members)] == members
    found = sum(len(reading[part]) for part in ["people", "rejected", "notExpected", "duplicates"])
    assert found == reading["rows"]
    assert session.read_bytes() == before
    assert not session.with_suffix(".journal").exists()


def test_a_trial_in_words(program, session):
    said = program("import", session, SAMPLES / "framaforms.tsv", "--dry-run", LC_ALL="fr_FR.UTF-8")
    assert "Framaforms" in said.output and "Bruneau" in said.output
    assert "rien n’a été enregistré" in said.output
    assert "IP" in said.output
    assert "70 nouvelles personnes, 0 fiche complétée, 0 fiche inchangée" in said.output


def test_a_second_import_doubles_nobody_and_undoes_no_arrival(program, session):
    sample = SAMPLES / "helloasso.csv"
    first = program("import", session, sample, "--json").json
    assert first["added"] == len(TRUTH["helloasso.csv"]["people"])
    person = program("show", session, "--json").json["people"][0]["id"]
    program("do", session, input=json.dumps({"do": "check-in", "people": [person]}) + "\n")
    second = program("import", session, sample, "--json").json
    assert (second["added"], second["unchanged"]) == (0, first["added"])
    shown = program("show", session, "--json").json
    assert shown["counts"]["registered"] == first["added"] and shown["counts"]["inside"] == 1
    assert "people unchanged" in program("import", session, sample).output


def test_rejected_rows_are_kept_to_mend_and_nothing_is_overwritten(program, session):
    (program.folder / "list.csv").write_text("Nom;Prénom;Remarques\nLefèvre;Zoé;\n;;rien\nBrun;Théo;" + "x" * 2_000 + "\n")
    said = program("import", session, "list.csv", "--rejected", "rejected.csv", "--json").json
    assert said["added"] == 1 and [row["reason"] for row in said["rejected"]] == ["no-name", "text-too-long"]
    mended = (program.folder / "rejected.csv").read_text(encoding="utf-8-sig")
    assert mended.splitlines()[0] == "Nom;Prénom;Remarques" and mended.splitlines()[1] == ";;rien"
    again = program("import", session, "list.csv", "--rejected", "rejected.csv", "--json", status=1)
    assert again.json["reason"] == "file-exists"


def test_a_list_that_is_not_there(program, session):
    said = program("import", session, "none.csv", "--json", status=1)
    assert said.json["reason"] == "file-missing" and "none.csv" in said.errors
    assert not session.with_suffix(".journal").exists()


BARE = "".join(f"{given} {family}\n" for given, family in [("Zoé", "Lefèvre"), ("Anne", "Le Goff"), ("Théo", "Brun")])


@pytest.mark.parametrize("trial", [[], ["--dry-run"]])
@pytest.mark.parametrize(
    "name, said", [("itself", "JSON"), ("journal", "JSON"), ("program", "text file"), ("readme", "does not look"), ("blank", "Nobody")])
def test_what_is_no_list_is_refused(program, session, name, said, trial):
    program("do", session, input='{"do":"write-note","text":"une"}\n')
    repository = SAMPLES.parents[3]
    journal = next(session.with_suffix(".journal").glob("*.jsonl"))
    (program.folder / "blank.csv").write_text("Nom;Prénom\n-;-\n-;-\n")
    (program.folder / "program.bin").write_bytes(bytes(range(256)) * 400)
    files = {
        "itself": session, "journal": journal, "program": "program.bin", "readme": repository / "README.md", "blank": "blank.csv"}
    refused = program("import", session, files[name], "--json", *trial, status=1)
    assert refused.json["reason"] == "not-a-list" and said in refused.errors
    assert program("show", session, "--json").json["counts"]["registered"] == 0


def test_a_list_of_bare_names_is_read(program, session):
    (program.folder / "names.txt").write_text(BARE)
    assert program("import", session, "names.txt", "--json").json["added"] == 3


def test_a_list_may_be_a_link(program, session):
    """A folder that is kept in step with others is full of links; nothing is written through one."""
    (program.folder / "liste.csv").symlink_to(SAMPLES / "helloasso.csv")
    assert len(program("import", session, "liste.csv", "--dry-run", "--json").json["people"]) == len(TRUTH["helloasso.csv"]["people"])
