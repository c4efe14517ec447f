"""Runs the program under strace, which sees its system calls, makes them fail, or kills at them."""

import re
import shutil

import pytest

def strace(*options, log="/dev/null"):
    """The words before the program's; the program itself is the process that is started, strace only looks on."""
    if shutil.which("strace") is None:
        pytest.fail("strace is missing: .ci/install tests installs it")
    return ("strace", "-D", "-f", "-qq", "-o", str(log), *options)


def failing(call, error, path, when, log="/dev/null"):
    """Makes `call` fail with `error` wherever it is about `path`: from which time on, `when` says."""
    return strace("-P", str(path), "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}", log=log)


def killing(call, when):
    return strace("-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}")


class Call:
    def __init__(self, name, arguments, result):
        self.name, self.arguments, self.result = name, arguments, result

    @property
    def file(self):
        """The path behind a descriptor, as `strace -y` shows it."""
        found = re.match(r"\d+<([^>]*)>", self.arguments)
        return found.group(1) if found else ""


def calls(log):
    """The system calls in a log of `strace -y`, in their order."""
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|\?)", line)
        if found:
            yield Call(found.group(1), found.group(2), found.group(3))
