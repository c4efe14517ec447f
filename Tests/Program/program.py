"""The built program, as a person or a script meets it: run with arguments, or on a pseudo-terminal whose screen can be read."""

import fcntl
import json
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

import pyte

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("OPENDETAT", ROOT / ".build/debug/opendetat"))
LIMIT = 20.0


def environment(home, **changes):
    """A user's environment with folders of its own; a value of None takes the variable away."""
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "TERM": "xterm-256color",
        "LANG": "en_GB.UTF-8",
        "TZ": "Europe/Paris",
    }
    variables.update(changes)
    return {name: value for name, value in variables.items() if value is not None}


def words(area, key):
    """The English words of a phrase, its placeholders as `.*` in a pattern."""
    path = ROOT / "Resources/phrases" / f"{area}.txt"
    text = re.search(rf"^\[{re.escape(key)}\]\n(?:.*\n)*?en(?:\.other)? = (.*)$", path.read_text(), re.MULTILINE).group(1)
    return re.compile(r".*".join(re.escape(part) for part in re.split(r"\{\w+\}", text)), re.DOTALL)


# The key bar's last word: the first screen is drawn.
READY = words("common", "quit")


class Result:
    def __init__(self, status, output, errors):
        self.status, self.output, self.errors = status, output, errors

    @property
    def out(self):
        return self.output.decode()

    @property
    def err(self):
        return self.errors.decode()

    @property
    def lines(self):
        """The answers, one JSON value a line."""
        return [json.loads(line) for line in self.output.splitlines()]


def run(home, *arguments, input=b"", wrapper=(), limit=LIMIT, **changes):
    """Runs the program to its end, without a terminal."""
    text = input if isinstance(input, bytes) else input.encode()
    done = subprocess.run(
        [*wrapper, str(PROGRAM), *map(str, arguments)], input=text, capture_output=True, timeout=limit, env=environment(home, **changes),
        cwd=home)
    return Result(done.returncode, done.stdout, done.stderr)


def commands(*given):
    """What `opendetat do` reads: one JSON object a line."""
    return "".join(json.dumps(command, ensure_ascii=False) + "\n" for command in given)


class Screen(pyte.Screen):
    """A screen that also scrolls its region up and down (SU and SD of ECMA-48), as terminals do and pyte does not."""

    def scroll_up(self, count=None):
        self._at_top(self.delete_lines, count)

    def scroll_down(self, count=None):
        self._at_top(self.insert_lines, count)

    def _at_top(self, change, count):
        column, row = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        change(count or 1)
        self.cursor.x, self.cursor.y = column, row


class Stream(pyte.ByteStream):
    csi = pyte.ByteStream.csi | {"S": "scroll_up", "T": "scroll_down"}
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down"}


class Terminal:
    """The program on a pseudo-terminal. Waits for what is on the screen, never for time to pass."""

    def __init__(self, home, *arguments, rows=24, columns=80, wrapper=(), program=None, **changes):
        self.raw = bytearray()
        self.screen = Screen(columns, rows)
        self._stream = Stream(self.screen)
        self.status = None
        command = [*wrapper, *(program or [str(PROGRAM), *map(str, arguments)])]
        self.process, self._descriptor = pty.fork()
        if self.process == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.chdir(home)
                # What started the tests may ignore these, and children inherit that.
                for name in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT):
                    signal.signal(name, signal.SIG_DFL)
                os.execvpe(command[0], command, environment(home, **changes))
            finally:
                os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def read(self, timeout=0.05):
        """Takes in what the program has written; False when nothing came."""
        ready, _, _ = select.select([self._descriptor], [], [], timeout)
        if not ready:
            return False
        try:
            data = os.read(self._descriptor, 65536)
        except OSError:
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)

    @property
    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self):
        return "\n".join(self.lines)

    def shows(self, wanted):
        if isinstance(wanted, re.Pattern):
            return wanted.search(self.text) is not None
        return wanted in self.text

    def wait_for(self, *wanted, limit=LIMIT, gone=False):
        """Waits until all of `wanted` (texts or patterns) stand on the screen, or none of it any more; returns the seconds it took."""
        start = time.monotonic()
        while True:
            found = [self.shows(each) for each in wanted]
            if not any(found) if gone else all(found):
                return time.monotonic() - start
            if time.monotonic() - start > limit:
                raise AssertionError(f"{wanted} {'still ' if gone else 'not '}on the screen after {limit} s:\n{self.text}")
            self.read()

    def settle(self, quiet=0.2, limit=LIMIT):
        """Reads until nothing has come for a moment."""
        start = time.monotonic()
        while self.read(quiet) and time.monotonic() - start < limit:
            pass

    def send(self, keys):
        os.write(self._descriptor, keys if isinstance(keys, bytes) else keys.encode())

    def quit(self):
        """Asks to quit, and says so again when asked back."""
        self.send("\x11\x11")

    def resize(self, rows, columns):
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def modes(self):
        """The terminal's settings, as `stty` shows them."""
        return termios.tcgetattr(self._descriptor)

    def signal(self, number):
        os.kill(self.process, number)

    def hang_up(self):
        """Closes the terminal's window."""
        os.close(self._descriptor)
        self._descriptor = -1

    def wait(self, limit=LIMIT):
        """Waits for the program's end; returns its exit code, or minus the signal that ended it."""
        start = time.monotonic()
        while self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = status
                break
            if time.monotonic() - start > limit:
                raise AssertionError(f"still running after {limit} s:\n{self.text}")
            if self._descriptor >= 0:
                self.read(0.02)
            else:
                time.sleep(0.01)
        while self._descriptor >= 0 and self.read(0.02):
            pass
        return os.waitstatus_to_exitcode(self.status)

    def cpu_seconds(self):
        """User and system time that the program has taken so far."""
        fields = pathlib.Path(f"/proc/{self.process}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        if self.status is None:
            try:
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
            except (ProcessLookupError, ChildProcessError):
                pass
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class Journal:
    """A session's files on disk, read without the program."""

    def __init__(self, session):
        self.session = pathlib.Path(session)
        self.folder = self.session.with_suffix(".journal")

    def file(self, console):
        return self.folder / f"{console}.jsonl"

    def events(self, console=None):
        """The events in the journals of one console, or of all of them."""
        files = [self.file(console)] if console else sorted(self.folder.glob("*.jsonl"))
        return [json.loads(line) for file in files if file.exists() for line in file.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]

    def kinds(self, console=None):
        return [event["kind"] for event in self.events(console)]

    def bytes(self):
        """Every file of the session by its name, to see whether one was touched."""
        files = [self.session, *(self.folder.iterdir() if self.folder.exists() else [])]
        return {str(file): file.read_bytes() for file in files if file.is_file()}


def wait_until(condition, what, limit=LIMIT):
    """Waits until `condition` gives something true, and returns it."""
    start = time.monotonic()
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() - start > limit:
            raise AssertionError(f"{what}: not so after {limit} s")
        time.sleep(0.01)
