"""Files of votes are counted to the letter."""

import json
import pathlib

import pytest

VOTES = pathlib.Path(__file__).resolve().parents[1] / "ForumExchangeTests" / "Fixtures" / "votes"


@pytest.mark.parametrize("file", sorted(VOTES.glob("*.json")), ids=lambda file: file.stem)
def test_every_case_is_as_expected(program, file):
    cases = json.loads(file.read_text())["cases"]
    answer = program("tally", file, "--json").json
    assert list(answer) == ["cases"] and len(answer["cases"]) == len(cases)
    for case, counted in zip(cases, answer["cases"]):
        assert counted["id"] == case.get("id")
        if "expected_ranks_only" in case:
            assert [entry["rank"] for entry in counted["result"]] == case["expected_ranks_only"]
        elif "order" in case:
            assert counted["result"] == {"order": case["order"]}
        else:
            assert counted["result"] == case["expected"], case["id"]


@pytest.mark.parametrize(
    "content, reason",
    [
        ("nonsense", "not-json"),
        ("{}", "unknown-format"),
        ('{"format":"theme-vote-vectors/1","method":"guessing","cases":[]}', "unknown-method"),
        ('{"format":"theme-vote-vectors/1","method":"dots"}', "no-cases"),
        ('{"format":"theme-vote-vectors/1","method":"dots","cases":[{"id":"a"}]}', "malformed"),
    ],
)
def test_what_is_no_file_of_votes(program, content, reason):
    (program.folder / "votes.json").write_text(content)
    for language in ["fr_FR.UTF-8", "en_GB.UTF-8"]:
        said = program("tally", "votes.json", "--json", status=1, LC_ALL=language)
        assert said.json["reason"] == reason and "votes.json" in said.errors


def test_results_in_words(program):
    said = program("tally", VOTES / "score_sample.json", LC_ALL="fr_FR.UTF-8")
    assert said.output.startswith("Vote tennessee-score\n  1er\u202f: Nashville, 603\n  2e\u202f: Chattanooga, 457\n")
    assert "Condorcet" in program("tally", VOTES / "ranked_textbook.json").output
    assert "Equal shares" in program("tally", VOTES / "approval_textbook.json").output
    assert "Assez bien" in program("tally", VOTES / "mj_textbook.json").output


def test_a_session_without_a_closed_vote(program):
    program("new", "forum.json")
    assert program("tally", "forum.json", "--json").json == {"cases": []}
    assert "no result yet" in program("tally", "forum.json").output
