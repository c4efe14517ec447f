"""A dictation of 150 sentences typed through a pseudo-terminal, the program killed ten times on the way.

    pytest Tests/EndToEnd/test_dictation.py                                  ten times as fast as people type, under two minutes
    OPENDETAT_DICTATION_RATE=12 pytest -s Tests/EndToEnd/test_dictation.py   12 characters a second, about a quarter of an hour

Not one note that was saved may be missing, and of what was being typed no more than the last second: what had been typed a second before
the kill is offered again by the next start, and the sentence is finished from there. OPENDETAT names the program; .build/debug/opendetat
unless it is set. It needs pytest and nothing else.
"""
import fcntl, json, os, pathlib, pty, random, select, signal, struct, subprocess, termios, time

HERE = pathlib.Path(__file__).parent
PROGRAM = os.environ.get("OPENDETAT", str(HERE.parent.parent / ".build/debug/opendetat"))
RATE = float(os.environ.get("OPENDETAT_DICTATION_RATE", "120"))
SENTENCES = (HERE / "dictation.txt").read_text(encoding="utf-8").splitlines()
KILLS = 10
SIGNS = "*->?=x\"!"


class Console:
    """The program on a pseudo-terminal, its output read so that it never waits."""

    def __init__(self, path, environment):
        self.output = b""
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.execve(PROGRAM, [PROGRAM, "open", str(path), "--as", "notes", "--console", "notes"], environment)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.kill(self.process, signal.SIGWINCH)
        assert self.settle(0.4, 20), "the program shows nothing"

    def read(self, seconds):
        """Reads for so long."""
        end = time.monotonic() + seconds
        while self.read_once(max(0, end - time.monotonic())): pass

    def settle(self, quiet, limit=5):
        """Reads until nothing has come for `quiet` seconds; returns whether anything came."""
        end, some = time.monotonic() + limit, False
        while time.monotonic() < end:
            if not self.read_once(quiet): return some
            some = True
        return some

    def read_once(self, seconds):
        if not select.select([self.file], [], [], seconds)[0]: return False
        try: self.output = (self.output + os.read(self.file, 65536))[-200_000:]
        except OSError: raise AssertionError("the program ended by itself")
        return True

    def type(self, text, rate):
        """Types a text; returns when each character was typed."""
        times = []
        for character in text:
            os.write(self.file, character.encode())
            times.append(time.monotonic())
            self.read(1 / rate)
        return times

    def enter(self):
        """Saves, and waits until the program has said all it has to say: the note counts as saved from now on."""
        os.write(self.file, b"\r")
        assert self.settle(0.15), "Enter is not answered"

    def kill(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.file)


def written(sentence):
    """What the journal holds of a sentence: its text without the sign of its kind."""
    return sentence[2:] if sentence[0] in SIGNS and sentence[1] == " " else sentence


def journal(folder):
    """The texts of the notes in the journals, in order."""
    texts = []
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            event = json.loads(line)
            if event["kind"] == "note-written": texts.append(event["data"]["text"])
    return texts


def draft(folder):
    """The text being typed as the disk has it."""
    files = list(folder.glob("*.draft"))
    texts = [entry["text"] for file in files for entry in json.loads(file.read_text(encoding="utf-8"))]
    assert len(texts) <= 1, texts
    return texts[0] if texts else ""


def test_nothing_of_a_dictation_is_lost(tmp_path):
    source = random.Random(12)
    environment = dict(
        os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", LANG="fr_FR.UTF-8", HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path / "config"),
        XDG_STATE_HOME=str(tmp_path / "state"))
    path = tmp_path / "dictée.json"
    subprocess.run([PROGRAM, "new", str(path), "--template", "open-detat"], env=environment, check=True, stdout=subprocess.DEVNULL)
    folder = tmp_path / "dictée.journal"
    assert len(SENTENCES) == 150 and len(set(SENTENCES)) == 150
    killed = sorted(source.sample(range(len(SENTENCES)), KILLS))
    console = Console(path, environment)
    lost, worst = 0, 0.0
    for place, sentence in enumerate(SENTENCES):
        if place not in killed:
            console.type(sentence, RATE)
            console.enter()
            continue
        # Every third kill comes while the note is being saved, the others within the sentence.
        within = killed.index(place) % 3 != 2
        typed = sentence[: source.randrange(len(sentence) // 2, len(sentence))] if within else sentence
        times = console.type(typed, RATE)
        if not within:
            os.write(console.file, b"\r")
            time.sleep(source.choice([0, 0.001, 0.003, 0.01]))
        at = time.monotonic()
        console.kill()
        saved = journal(folder)
        assert saved[:place] == [written(sentence) for sentence in SENTENCES[:place]], "a saved note is missing"
        kept = draft(folder)
        is_saved = len(saved) > place
        # The sentence before may still lie there for a moment; it is recorded, and so not offered again.
        if is_saved or place > 0 and SENTENCES[place - 1].startswith(kept): kept = ""
        assert typed.startswith(kept), "what was kept is not what was typed"
        missing = [moment for moment in times[len(kept):]] if not is_saved else []
        if missing:
            lost += len(missing)
            worst = max(worst, at - missing[0])
            assert at - missing[0] <= 1.0, f"{typed[len(kept):]!r} is missing, typed up to {at - missing[0]:.2f} s before"
        console = Console(path, environment)
        if is_saved: continue
        console.type(sentence[len(kept):], RATE)
        console.enter()
    console.kill()
    print(f"\n{len(SENTENCES)} sentences at {RATE:g} characters a second, {KILLS} kills: all notes there; of what was being typed "
          f"{lost} characters were missing, the oldest typed {worst:.2f} s before a kill")
    assert journal(folder) == [written(sentence) for sentence in SENTENCES]
    kinds = [json.loads(line)["data"].get("noteKind") for file in folder.glob("*.jsonl")
             for line in file.read_text(encoding="utf-8").splitlines() if json.loads(line)["kind"] == "note-written"]
    assert kinds.count("verbatim") == sum(sentence.startswith("«") for sentence in SENTENCES)
