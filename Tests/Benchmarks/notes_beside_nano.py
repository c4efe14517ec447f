#!/usr/bin/env python3
"""Times keys typed into the notes' field beside the same keys typed into nano, on the same kind of pseudo-terminal.

    Tests/Benchmarks/notes_beside_nano.py [PROGRAM]

The session holds 5,000 notes of 300 characters, nano the same text in a file. For each group of keys it prints the median and the 90th
percentile of the time from the key written to the last byte of what it causes, and the median of those bytes. Both programs are asked in
turn, so that a busy machine slows both. PROGRAM is .build/release/opendetat unless given. Needs nano.
"""
import fcntl, json, os, pty, random, select, signal, statistics, struct, subprocess, sys, tempfile, termios, time

ROWS, COLUMNS = 40, 120
WORDS = "forum débat données table écoute État agents été citoyens publier ouvrir question réponse là-bas œuvre trop vite ensuite".split()


class Terminal:
    """A program on a pseudo-terminal."""

    def __init__(self, arguments, environment):
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.execvpe(arguments[0], arguments, dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", **environment))
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.kill(self.process, signal.SIGWINCH)
        self.drain(1.0)

    def drain(self, quiet):
        """Reads until nothing comes for `quiet` seconds. Returns when the last byte came and how many came."""
        last, count = time.perf_counter(), 0
        while select.select([self.file], [], [], quiet)[0]:
            data = os.read(self.file, 65536)
            if b"\x1b[6n" in data: os.write(self.file, b"\x1b[1;1R")
            last, count = time.perf_counter(), count + len(data)
        return last, count

    def press(self, key):
        start = time.perf_counter()
        os.write(self.file, key)
        last, count = self.drain(0.03)
        return 1000 * (last - start) if count else None, count

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.file)


def sentence(source, length):
    text = ""
    while len(text) < length: text += source.choice(WORDS) + " "
    return text[:length].strip()


def session(program, folder, notes):
    """A session with these notes under its four questions."""
    path = f"{folder}/superpublic.json"
    subprocess.run([program, "new", path, "--template", "open-detat"], check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    commands = "".join(
        json.dumps({"do": "write-note", "question": None, "text": text, "table": str(place % 8 + 1)}) + "\n" for place, text in enumerate(notes))
    with open(path) as file: questions = [question["id"] for question in json.load(file)["questions"]]
    lines = [dict(json.loads(line), question=questions[place % len(questions)]) for place, line in enumerate(commands.splitlines())]
    subprocess.run(
        [program, "do", path], input="".join(json.dumps(line) + "\n" for line in lines), text=True, check=True, stdout=subprocess.DEVNULL)
    return path


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/opendetat")
    source = random.Random(4)
    notes = [sentence(source, 300) for _ in range(5_000)]
    with tempfile.TemporaryDirectory() as folder:
        environment = {"HOME": folder, "XDG_CONFIG_HOME": f"{folder}/c", "XDG_STATE_HOME": f"{folder}/s"}
        os.environ.update(environment)
        path = session(program, folder, notes)
        with open(f"{folder}/notes.txt", "w") as file: file.write("\n".join(notes) + "\n")
        console = Terminal([program, "open", path, "--as", "notes"], environment)
        nano = Terminal(["nano", f"{folder}/notes.txt"], environment)
        groups = [
            ("letters", [letter.encode() for letter in sentence(source, 90)]),
            ("left", [b"\x1b[D"] * 20),
            ("letters within", [letter.encode() for letter in "dans le texte"]),
            ("backspace", [b"\x7f"] * 20),
            ("home and end", [b"\x1b[H", b"\x1b[F"] * 10),
        ]
        print(f"{'keys':16}{'':4}{'opendetat':>24}{'nano':>28}")
        print(f"{'':16}{'':4}{'median':>8}{'90 %':>8}{'bytes':>8}{'median':>12}{'90 %':>8}{'bytes':>8}")
        for name, keys in groups:
            figures = ([], [])
            for key in keys:
                for place, terminal in enumerate((console, nano)): figures[place].append(terminal.press(key))
            row = ""
            for results in figures:
                times = sorted(took for took, _ in results if took is not None) or [0]
                row += f"{statistics.median(times):8.2f}{times[len(times) * 9 // 10]:8.2f}{statistics.median(count for _, count in results):8.0f}    "
            print(f"{name:16}{len(keys):4}{row}")
        console.close()
        nano.close()


if __name__ == "__main__":
    main()
