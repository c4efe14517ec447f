"""A whole evening as commands: at least one of every kind that `opendetat do` knows, and the identifiers they need on the way."""

import json

import program


class Evening:
    """Gives commands one after the other through `opendetat do`, and reads the journal for the identifiers that came of them."""

    def __init__(self, home, session, console="porte-1"):
        self.home, self.session, self.console = home, session, console
        self.journal = program.Journal(session)
        self.names = set()

    def do(self, *commands):
        """Carries out commands, all of which must be saved; returns the answers."""
        done = program.run(self.home, "do", self.session, "--console", self.console, input=program.commands(*commands))
        refused = [(command, answer) for command, answer in zip(commands, done.lines) if "saved" not in answer]
        assert not refused and done.status == 0 and len(done.lines) == len(commands), (refused, done.err)
        self.names |= {command["do"] for command in commands}
        return done.lines

    def last(self, kind, member):
        return [event["data"][member] for event in self.journal.events() if event["kind"] == kind][-1]

    def everything(self):
        state = json.loads(self.session.read_bytes())
        questions = [question["id"] for question in state["questions"]]
        items = [item["id"] for item in state["agenda"]["items"]]
        self.do(
            {"do": "change-session", "title": "L’Open d’État n° 1", "venue": "Superpublic", "date": "2018-03-12", "startMinutes": 1080, "capacity": 3},
            {"do": "import-registrations", "source": "liste.csv", "people": [
                {"given": "Zoé", "family": "Lefèvre", "email": "zoe@example.fr", "organisation": "Etalab", "sector": "public-servant",
                 "codes": ["T1"], "table": "2", "remarks": "accès PMR", "attention": True, "wishesNews": True},
                {"given": "Jean", "family": "Roy", "email": "jean@example.fr", "sector": "citizen", "codes": ["T2"]},
                {"given": "Anne", "family": "Le Goff", "email": "anne@example.fr", "codes": ["T3"]}]},
            {"do": "check-in", "code": "T1"}, {"do": "check-in", "email": "jean@example.fr"}, {"do": "check-in", "code": "T3"},
            {"do": "undo-check-in", "code": "T3"},
            {"do": "walk-in", "given": "Li", "family": "Wei", "sector": "research"},
            {"do": "walk-in", "given": "Trop", "overCapacity": True},
            {"do": "undo"}, {"do": "redo"}, {"do": "undo"},
            {"do": "move", "code": "T1", "inside": False},
            {"do": "write-note", "question": questions[0], "text": "Aller là où sont les gens #terrain", "noteKind": "proposal", "table": "2"},
            {"do": "write-note", "text": "Hors question\nsur deux lignes"},
        )
        zoe = self.last("registrations-imported", "people")[0]["id"]
        note = self.last("note-written", "note")
        self.do(
            {"do": "correct-person", "person": zoe, "organisation": "DINSIC"},
            {"do": "revise-note", "note": note, "text": "Hors question, repris"},
            {"do": "file-note", "note": note, "question": questions[1], "tags": ["suivi"], "noteKind": "idea"},
            {"do": "withdraw-note", "note": note}, {"do": "undo"},
            {"do": "revise-note", "note": note, "text": "Encore"}, {"do": "undo"},
            {"do": "word-question", "label": "Suite", "text": "Et ensuite ?"},
        )
        question = self.last("question-worded", "question")
        self.do({"do": "order-questions", "order": [question, *questions]}, {"do": "withdraw-question", "question": question})
        for title in ("Données ouvertes", "Open data", "Budget participatif", "Transparence"):
            self.do({"do": "word-theme", "title": title})
        themes = [event["data"]["theme"] for event in self.journal.events() if event["kind"] == "theme-worded"]
        self.do(
            {"do": "merge-themes", "into": themes[0], "themes": [themes[1]]}, {"do": "undo"}, {"do": "redo"},
            {"do": "withdraw-theme", "theme": themes[3], "reason": "hors sujet"}, {"do": "undo"},
            {"do": "open-vote", "method": "hands", "present": 12},
            {"do": "count-hands", "theme": themes[0], "count": 7}, {"do": "count-hands", "count": 2},
            {"do": "end-vote", "withUncounted": True},
            {"do": "open-vote", "method": "dots", "allowance": 3, "cap": 2},
            {"do": "record-ballot", "number": 1, "dots": {themes[0]: 2, themes[2]: 1}}, {"do": "record-ballot", "number": 2, "dots": {}},
            {"do": "remove-ballot", "number": 2},
            {"do": "plan-item", "title": "Verre de l’amitié", "minutes": 20, "itemKind": "social"},
        )
        planned = self.last("agenda-item-planned", "item")
        self.do(
            {"do": "drop-item", "item": planned},
            {"do": "start-item"}, {"do": "pause-agenda", "paused": True}, {"do": "pause-agenda", "paused": False},
            {"do": "extend-item", "minutes": 5}, {"do": "start-item", "item": items[1]}, {"do": "undo"},
            {"do": "finish-agenda"},
        )
        return self

    def others(self, schema):
        """Gives every command that the schema knows and that was not given yet, with all its members and with those alone that it must have.

        They may be refused: what counts is that whatever comes of them is documented too.
        """
        for form in schema["oneOf"]:
            name = form["properties"]["do"]["const"]
            if name in self.names:
                continue
            self.names.add(name)
            every = {member: self.sample(member, shape) for member, shape in form["properties"].items() if member != "do"}
            least = {member: value for member, value in every.items() if member in form["required"]}
            for members in (every, least):
                program.run(
                    self.home, "do", self.session, "--console", self.console, input=program.commands({"do": name, **members}))
        return self

    def sample(self, member, shape):
        """A value of a member: the identifier of something that is there where the name says so, else anything of its shape."""
        if "const" in shape:
            return shape["const"]
        if "enum" in shape:
            return shape["enum"][0]
        if "oneOf" in shape or "anyOf" in shape:
            return self.sample(member, (shape.get("oneOf") or shape["anyOf"])[0])
        kind = shape.get("type", "string")
        if kind == "array":
            return [self.sample(member.removesuffix("s"), shape.get("items", {}))]
        if kind == "object":
            return {name: self.sample(name, each) for name, each in shape.get("properties", {}).items()}
        if kind != "string":
            return {"integer": 1, "number": 1, "boolean": True, "null": None}[kind]
        state = json.loads(self.session.read_bytes())
        lists = {"person": "people", "into": "notes", "after": "notes", "before": "notes"}
        known = state.get(lists.get(member, member + "s"), state["agenda"]["items"] if member == "item" else [])
        return known[-1]["id"] if known and isinstance(known[-1], dict) and "id" in known[-1] else "texte"
