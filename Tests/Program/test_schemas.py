"""Real files against the JSON Schemas, judged by an independent validator."""

import copy
import json
import re

import jsonschema
import pytest
import referencing

import program
from evening import Evening

# What a thing that was made is called.
IDENTIFIER = re.compile(r"[0-9a-hjkmnp-tv-z]{13}|[0-9]+")
FOLDER = program.ROOT / "Resources/schemas"


@pytest.fixture(scope="module")
def schemas():
    documents = {path.name: json.loads(path.read_text()) for path in FOLDER.glob("*.json")}
    registry = referencing.Registry().with_resources(
        [(document["$id"], referencing.Resource.from_contents(document)) for document in documents.values()])
    for document in documents.values():
        jsonschema.Draft202012Validator.check_schema(document)
    return {name: jsonschema.Draft202012Validator(document, registry=registry) for name, document in documents.items()}


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    home = tmp_path_factory.mktemp("evening")
    assert program.run(home, "new", "soir.json").status == 0
    return Evening(home, home / "soir.json").everything().others(command_schema(home))


def command_schema(home):
    shown = program.run(home, "do", "--schema")
    assert shown.status == 0, shown.err
    return json.loads(shown.out)


def faults(validator, value):
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def test_every_line_of_a_whole_evening_is_documented(schemas, evening):
    events = evening.journal.events()
    for event in events:
        assert faults(schemas["journal-line.schema.json"], event) == [], event
    assert len({event["kind"] for event in events}) > 25


def test_the_session_file_is_documented(schemas, evening):
    session = json.loads(evening.session.read_bytes())
    assert faults(schemas["session.schema.json"], session) == []
    assert session["people"] and session["notes"] and session["themes"] and session["votes"] and session["reached"]


def test_a_new_session_and_its_baseline_are_documented(schemas, evening):
    for template in ("open-detat", "workshop", "blank"):
        assert program.run(evening.home, "new", f"{template}.json", "--template", template).status == 0
        assert faults(schemas["session.schema.json"], json.loads((evening.home / f"{template}.json").read_bytes())) == []
    baseline = json.loads((evening.journal.folder / "baseline.json").read_bytes())
    assert faults(schemas["session.schema.json"], baseline) == []


def test_every_command_was_given(evening):
    known = {form["properties"]["do"]["const"] for form in command_schema(evening.home)["oneOf"]}
    assert known and known <= evening.names


def members(value, path=()):
    """Every member of every object in `value`, with the way to it."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield path, name
            yield from members(each, (*path, name))
    elif isinstance(value, list):
        for index, each in enumerate(value[:2]):
            yield from members(each, (*path, index))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def test_a_renamed_member_does_not_pass(schemas, evening):
    """Every member there is, renamed: but for those that an identifier or a number names, each is noticed."""
    seen = set()
    for event in evening.journal.events():
        for path, name in members(event):
            place = (event["kind"], tuple(step for step in path if isinstance(step, str)), name)
            if IDENTIFIER.fullmatch(name) or place in seen:
                continue
            seen.add(place)
            altered = copy.deepcopy(event)
            at(altered, path)[name + "x"] = at(altered, path).pop(name)
            assert faults(schemas["journal-line.schema.json"], altered), place
    session = json.loads(evening.session.read_bytes())
    for path, name in members(session):
        place = (tuple(step for step in path if isinstance(step, str)), name)
        if IDENTIFIER.fullmatch(name) or place in seen:
            continue
        seen.add(place)
        altered = copy.deepcopy(session)
        at(altered, path)[name + "x"] = at(altered, path).pop(name)
        assert faults(schemas["session.schema.json"], altered), (path, name)


def test_an_unknown_kind_passes_and_a_known_one_is_held_to_its_form(schemas, evening):
    event = evening.journal.events()[1]
    assert faults(schemas["journal-line.schema.json"], event | {"kind": "of-a-newer-version", "data": {"any": [1]}}) == []
    assert faults(schemas["journal-line.schema.json"], event | {"data": {"any": [1]}})
    assert faults(schemas["journal-line.schema.json"], event | {"sum": event["sum"].upper()})
