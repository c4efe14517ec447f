"""What the tests of the built program share."""

import json
import os
import pathlib
import subprocess

import pytest

from program import Journal, Terminal, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("OPENDETAT", ROOT / ".build" / "debug" / "opendetat"))


class Program:
    """The built program, with folders of its own for everything it keeps."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Paris",
        }
        (folder / "home").mkdir()

    def __call__(self, *arguments, input=None, status=0, **variables):
        """Runs the program and returns what it said; `status` is the exit status it must end with."""
        ended = subprocess.run(
            [BINARY, *map(str, arguments)],
            input=input if input is None or isinstance(input, bytes) else input.encode(),
            stdin=subprocess.DEVNULL if input is None else None,
            capture_output=True,
            cwd=self.folder,
            env=self.environment | variables,
            timeout=60,
        )
        assert ended.returncode == status, (arguments, ended.returncode, ended.stdout[-2000:], ended.stderr[-2000:])
        return Said(ended.stdout, ended.stderr)


    def terminal(self, *arguments, folder=None, rows=24, columns=80, **variables):
        """The program on a pseudo-terminal, started in `folder` or in its own."""
        return Terminal(folder or self.folder, *arguments, rows=rows, columns=columns, **(self.environment | variables))


class Said:
    def __init__(self, output: bytes, errors: bytes):
        self.output = output.decode()
        self.errors = errors.decode()

    @property
    def json(self):
        return json.loads(self.output)

    @property
    def lines(self):
        return [json.loads(line) for line in self.output.splitlines()]


@pytest.fixture
def program(tmp_path):
    assert BINARY.exists(), f"{BINARY} is not built"
    return Program(tmp_path)


@pytest.fixture
def home(tmp_path):
    """An empty folder that is the user's home; the program runs in it."""
    return tmp_path


@pytest.fixture
def session(home):
    """A session made from the forum's template, with four questions and an agenda."""
    done = run(home, "new", "soir.json")
    assert done.status == 0, done.err
    return home / "soir.json"


@pytest.fixture
def journal(session):
    return Journal(session)
