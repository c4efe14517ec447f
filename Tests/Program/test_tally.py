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
