"""Prints how fast the built program is, as medians, beside nano, fzf and a bare write with its fsync.

    python Tests/Benchmarks/Program/figures.py .build/release/opendetat [--rounds 7]

Everything is measured from outside: a pseudo-terminal that counts bytes, /proc, and a pipe to `opendetat do`.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time

from probe import Probe
from sessions import Program, registrations

LAST_DRAWN = b"F10"
NAMES = ["lefevre", "nguyen", "benali", "zimmermann"]
aims = []


def middle(values, percent=50):
    values = sorted(value for value in values if value is not None)
    return values[min(len(values) - 1, len(values) * percent // 100)] if values else float("nan")


def aim(what, value, limit, unit):
    aims.append((what, value, limit, unit))


def show(what, value, unit, note=""):
    print(f"  {what:<44}{value:>10.2f} {unit:<6}{note}", flush=True)


def screen(program, path, title, rounds, paint_limit, key_limit, bytes_limit):
    """Measures the door of one session: first paint, keys, memory, idle processor time."""
    print(f"\n{title}")
    start = lambda: Probe([program.path, "open", path, "--as", "door", "--language", "en"], environment=program.environment)
    paints = []
    for _ in range(rounds):
        with start() as probe:
            paints.append(probe.first_paint(LAST_DRAWN))
    show("start to first paint", middle(paints), "ms", f"worst {max(paints):.1f}")
    aim(f"{title}: first paint", middle(paints), paint_limit, "ms")
    with start() as probe:
        probe.first_paint(LAST_DRAWN)
        probe.settle(1.0)
        times, sizes, used = [], [], probe.processor()
        for name in NAMES * rounds:
            for key in name:
                milliseconds, size = probe.key(key)
                times.append(milliseconds)
                sizes.append(size)
            probe.key("\x15")
        used = (probe.processor() - used) / 1e6 / (len(times) + len(NAMES) * rounds)
        show("door: key to last byte on the terminal", middle(times), "ms", f"99th {middle(times, 99):.2f}")
        show("door: processor time of a key", used, "ms")
        show("door: bytes written per key", middle(sizes), "bytes", f"99th {middle(sizes, 99)}")
        aim(f"{title}: a key", middle(times), key_limit, "ms")
        if bytes_limit:
            aim(f"{title}: bytes per key", middle(sizes), bytes_limit, "bytes")
        notes_keys(probe, title, key_limit, bytes_limit)
        used, highest = probe.memory()
        show("resident memory", used, "MB", f"highest {highest:.0f}")
        probe.settle(3.0)
        before = probe.processor()
        time.sleep(10)
        idle = (probe.processor() - before) / 1e6
        show("processor time of ten idle seconds", idle, "ms")
        aim(f"{title}: ten idle seconds", idle, 5, "ms of processor")


def notes_keys(probe, title, key_limit, bytes_limit):
    """Types into the field of the notes screen."""
    probe.key("\x1bOS", quiet=0.3)
    results = [probe.key(key) for key in "une note tapee pendant que les gens parlent"]
    show("notes: key to last byte on the terminal", middle([r[0] for r in results]), "ms", f"99th {middle([r[0] for r in results], 99):.2f}")
    show("notes: bytes written per key", middle([r[1] for r in results]), "bytes")
    aim(f"{title}: a key in a note", middle([r[0] for r in results]), key_limit, "ms")
    if bytes_limit:
        aim(f"{title}: bytes per key in a note", middle([r[1] for r in results]), bytes_limit, "bytes")
    for _ in range(3):
        probe.key("\x15", quiet=0.3)


def others(folder, csv_path):
    """The same figures for programs that everybody knows, where they are installed."""
    print("\nOther programs")
    if shutil.which("nano"):
        with Probe(["nano", "--ignorercfiles", f"{folder}/text.txt"]) as probe:
            paint = probe.first_paint(b"^G")
            probe.settle(0.5)
            results = [probe.key(key) for key in "une lettre dans nano"]
        show("nano: start to first paint", paint, "ms")
        show("nano: a typed letter", middle([r[0] for r in results]), "ms", f"{middle([r[1] for r in results])} bytes")
    else:
        print("  nano IS NOT INSTALLED")
    if shutil.which("fzf"):
        with Probe(["sh", "-c", f"cut -d, -f1,2 {csv_path} | fzf"], columns=80) as probe:
            probe.settle(3.0)
            results = [probe.key(key, quiet=0.4) for key in "lefevre" + "\x7f" * 7 + "benali"]
        show("fzf over 100,000 names: a key", middle([r[0] for r in results]), "ms", f"{middle([r[1] for r in results])} bytes")
    else:
        print("  fzf IS NOT INSTALLED")


def saved_event(program, path, rounds):
    """Events saved, each with its own sync, beside bare writes and syncs of the same bytes, in turn.

    Twenty commands are sent at once and answered one by one, so that what is timed is the program and not the pipe to it.
    """
    print("\nOne event saved")
    journals = path.removesuffix(".json") + ".journal"
    bench = subprocess.Popen(
        [program.path, "do", path, "--console", "mesure"], env=program.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    file = os.open(f"{journals}/../bare.jsonl", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    own, bare, synced = [], [], []
    command = json.dumps({"do": "write-note", "text": "une note de longueur ordinaire, comme on en prend en écoutant"}).encode() + b"\n"
    line = None
    batch = 20
    for _ in range(12 * rounds):
        os.write(bench.stdin.fileno(), command * (batch + 1))
        for number in range(batch + 1):
            answer = bench.stdout.readline()
            assert b'"saved"' in answer, answer
            if number == 0:
                begun = time.perf_counter()
        own.append((time.perf_counter() - begun) * 1000 / batch)
        if line is None:
            with open(f"{journals}/mesure.jsonl", "rb") as journal:
                line = journal.read().splitlines(keepends=True)[-1]
        for sync, times in ((os.fsync, bare), (os.fdatasync, synced)):
            begun = time.perf_counter()
            for _ in range(batch):
                os.write(file, line)
                sync(file)
            times.append((time.perf_counter() - begun) * 1000 / batch)
    bench.stdin.close()
    bench.wait()
    os.close(file)
    show("an event, decided, written, synced, answered", middle(own), "ms", f"{len(line)} bytes; 99th {middle(own, 99):.2f}")
    show("bare write + fsync of the same bytes", middle(bare), "ms", f"99th {middle(bare, 99):.2f}")
    show("bare write + fdatasync of the same bytes", middle(synced), "ms", f"99th {middle(synced, 99):.2f}")
    ratio = middle(own) / middle(bare)
    show("ratio to write + fsync", ratio, "times")
    aim("a saved event beside write + fsync", ratio, 1.3, "times")


def journal(program, folder, rounds):
    """A journal of 100,000 events: read whole, and opened from its session file."""
    print("\nA journal of 100,000 events")
    path = f"{folder}/journal.json"
    program.run("new", path)
    program.write_notes(path, 100_000)
    whole, opened = [], []
    for _ in range(max(3, rounds // 2)):
        begun = time.perf_counter()
        program.run("verify", path)
        whole.append((time.perf_counter() - begun) * 1000)
        with Probe([program.path, "open", path, "--as", "notes", "--language", "en"], environment=program.environment) as probe:
            opened.append(probe.first_paint(LAST_DRAWN))
    show("opening it, to first paint", middle(opened), "ms")
    show("verifying every line", middle(whole), "ms")
    os.rename(path, f"{folder}/journal.aside")
    rebuilt = []
    for _ in range(3):
        with Probe([program.path, "open", path, "--as", "notes", "--language", "en"], environment=program.environment) as probe:
            rebuilt.append(probe.first_paint(LAST_DRAWN))
        if os.path.exists(path):
            os.remove(path)
    show("opening it without its session file", middle(rebuilt), "ms")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--folder", help="where to work; on the disk that is to be measured", default=None)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        program = Program(os.path.abspath(given.program), folder)
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        small = program.make(folder, "small", 300, 2_000)
        large = program.make(folder, "large", 100_000, 0)
        screen(program, small, "300 registrations, 2,000 notes", given.rounds, 25, 2, 300)
        screen(program, large, "100,000 registrations", max(3, given.rounds // 2), 400, 8, None)
        others(folder, f"{folder}/large.csv")
        saved_event(program, small, given.rounds)
        journal(program, folder, given.rounds)
    print("\nAims")
    for what, value, limit, unit in aims:
        print(f"  {'met   ' if value <= limit else 'MISSED'} {what}: {value:.2f} {unit}, at most {limit}")


if __name__ == "__main__":
    main()
