"""Runs a full-screen program on a pseudo-terminal and measures it from outside, as somebody in front of it would."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Probe:
    """A program on a pseudo-terminal of its own. Bytes are only counted and searched, never parsed, so that measuring costs nothing."""

    def __init__(self, arguments, rows=24, columns=80, environment=None):
        self.raw = bytearray()
        self.start = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            variables = os.environ | (environment or {}) | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            try:
                os.execvpe(arguments[0], arguments, variables)
            except OSError:
                os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def read(self, timeout):
        """Reads what comes within `timeout` seconds; empty when nothing does or the program has ended."""
        ready, _, _ = select.select([self.descriptor], [], [], timeout)
        if not ready:
            return b""
        try:
            data = os.read(self.descriptor, 1 << 16)
        except OSError:
            return b""
        self.raw += data
        if b"\x1b[6n" in data:
            os.write(self.descriptor, b"\x1b[1;1R")
        return data

    def settle(self, quiet):
        """Reads until nothing has come for `quiet` seconds; returns when the last byte came, or None."""
        last = None
        while self.read(quiet):
            last = time.perf_counter()
        return last

    def first_paint(self, mark, limit=30.0):
        """Milliseconds from the start of the process until `mark`, which is drawn last, has come."""
        while time.perf_counter() - self.start < limit:
            self.read(0.5)
            if mark in self.raw:
                return (time.perf_counter() - self.start) * 1000
        raise AssertionError(f"{mark!r} did not come: {bytes(self.raw[-2000:])!r}")

    def key(self, key, quiet=0.06):
        """Presses a key; returns the milliseconds to the last byte of the answer (None: no answer) and its bytes."""
        before = len(self.raw)
        pressed = time.perf_counter()
        os.write(self.descriptor, key.encode())
        last = self.settle(quiet)
        return (None if last is None else (last - pressed) * 1000), len(self.raw) - before

    def memory(self):
        """Resident memory in megabytes, and its highest point."""
        values = {}
        with open(f"/proc/{self.pid}/status") as lines:
            for line in lines:
                if line.startswith(("VmRSS", "VmHWM")):
                    values[line[:5]] = int(line.split()[1]) / 1024
        return values["VmRSS"], values["VmHWM"]

    def processor(self):
        """Nanoseconds of processor time used so far by all threads."""
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/schedstat") as file:
                total += int(file.read().split()[0])
        return total

    def close(self):
        if self.pid:
            try:
                os.kill(self.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            os.waitpid(self.pid, 0)
            os.close(self.descriptor)
            self.pid = 0
