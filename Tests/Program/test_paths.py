"""What is written where: nothing outside the chosen folder, nothing through a link, nothing overwritten, nobody else's to read."""

import os
import re
import stat

import pytest

import program
from program import READY, Journal, Terminal, commands, run, wait_until, words

NOTE = commands({"do": "write-note", "text": "une idée"})


def mode(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_only_the_owner_can_read(home, session, journal):
    """Session, journals, drafts, baseline, what is set aside, exports and settings: 0600, and folders 0700, whatever the umask."""
    os.umask(0)
    try:
        assert run(home, "new", "autre.json").status == 0
        with Terminal(home, "open", session, "--as", "notes", "--console", "notes") as terminal:
            terminal.wait_for(READY)
            terminal.send("une idée\r")
            wait_until(lambda: "note-written" in journal.kinds(), "the note is saved")
            terminal.send("en cours\x1bc")
            wait_until(lambda: list(journal.folder.glob("*.draft")), "the draft is kept")
            assert mode(journal.folder / "notes.draft") == 0o600
            terminal.signal(9)
            terminal.wait()
        journal.file("notes").write_bytes(journal.file("notes").read_bytes() + b'{"v":1')
        assert run(home, "do", session, "--console", "notes", input=NOTE).status == 0
        assert run(home, "export", session, "--to", home / "sortie").status == 0
    finally:
        os.umask(0o022)
    assert any(".torn-" in path.name for path in journal.folder.iterdir())
    for path in home.rglob("*"):
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path


def test_modes_are_put_right(home, session, journal):
    """A session that came on a stick, readable by all: it and one's own journal become private once they are written."""
    assert run(home, "do", session, "--console", "porte-1", input=NOTE).status == 0
    for path in (session, journal.file("porte-1")):
        path.chmod(0o644)
    assert run(home, "do", session, "--console", "porte-1", input=NOTE).status == 0
    assert mode(session) == 0o600 and mode(journal.file("porte-1")) == 0o600


def test_nothing_is_overwritten(home, session):
    before = session.read_bytes()
    done = run(home, "new", "soir.json")
    assert done.status == 1 and "soir.json" in done.err and session.read_bytes() == before
    (home / "note.txt").write_text("à moi")
    # A session is named .json, so that this makes another file.
    run(home, "new", "note.txt")
    assert (home / "note.txt").read_text() == "à moi"
    # A folder of journals without its session file is somebody's evening.
    assert run(home, "do", session, "--console", "porte-1", input=NOTE).status == 0
    session.unlink()
    done = run(home, "new", "soir.json")
    assert done.status == 1 and not session.exists()


def test_exports_do_not_overwrite(home, session):
    assert run(home, "export", session, "--to", "sortie").status == 0
    exported = {path: path.read_bytes() for path in (home / "sortie").iterdir()}
    assert exported
    for path in exported:
        path.write_text("à moi")
    done = run(home, "export", session, "--to", "sortie")
    assert done.status == 1 and done.err.strip()
    assert all(path.read_text() == "à moi" for path in exported)
    assert files(home / "sortie") == sorted(path.name for path in exported)


@pytest.mark.parametrize("dangling", [False, True])
def test_links_are_not_followed_on_write(home, session, dangling):
    target = home / "ailleurs.json"
    if not dangling:
        target.write_bytes(session.read_bytes())
    before = target.read_bytes() if target.exists() else None
    link = home / "lien.json"
    link.symlink_to(target)
    for arguments in (["do", link, "--console", "porte-1"], ["new", link], ["merge", link, session], ["open", link]):
        done = run(home, *arguments, input=NOTE)
        assert done.status == 1 and done.err.strip(), arguments
    assert (target.read_bytes() if target.exists() else None) == before
    assert link.is_symlink() and not (home / "ailleurs.journal").exists()


def test_links_are_followed_where_nothing_is_written(home, session):
    link = home / "lien.json"
    link.symlink_to(session)
    shown = [run(home, "show", path, "--json") for path in (link, session)]
    assert shown[0].status == 0 and shown[0].output == shown[1].output
    for arguments in (["verify", link], ["tally", link], ["export", link, "--to", "sortie"]):
        assert run(home, *arguments).status == 0, arguments


def test_links_inside_a_session_are_not_followed(home, session, journal):
    """A link in the place of a journal, the folder of journals, a draft or an export."""
    outside = home / "dehors"
    outside.mkdir()
    (outside / "cible").write_text("à moi")
    journal.folder.symlink_to(outside)
    assert run(home, "do", session, "--console", "porte-1", input=NOTE).status == 1
    assert files(outside) == ["cible"]
    journal.folder.unlink()

    journal.folder.mkdir()
    journal.file("porte-1").symlink_to(outside / "cible")
    run(home, "do", session, "--console", "porte-1", input=NOTE)
    assert (outside / "cible").read_text() == "à moi"
    journal.file("porte-1").unlink()

    (journal.folder / "notes.draft").symlink_to(outside / "cible")
    with Terminal(home, "open", session, "--as", "notes", "--console", "notes") as terminal:
        terminal.wait_for(READY)
        terminal.send("en cours")
        terminal.wait_for("en cours")
        terminal.signal(15)
        terminal.wait()
    assert (outside / "cible").read_text() == "à moi"

    (home / "sortie").symlink_to(outside)
    done = run(home, "export", session, "--to", "sortie")
    assert done.status == 1 and files(outside) == ["cible"]


@pytest.mark.parametrize("name", ["../evil", "a/b", "..", ".", "", "/etc/x", "-x", "CON", "x" * 300, "\u202egnp", "a\nb", ".caché"])
def test_console_names_stay_in_the_folder(home, session, journal, name):
    before = files(home)
    done = run(home, "do", session, f"--console={name}", input=NOTE)
    if done.status == 0:
        made = set(files(home)) - set(before)
        assert all(path.startswith("soir.journal") for path in made), made
    else:
        assert done.status in (1, 2) and done.err.strip() and files(home) == before


@pytest.mark.parametrize("title", ["Forum", "../../etc/passwd", "Été à l’Élysée / 2018", "\x1b[2J", "CON", "a" * 400, "...", "œuvre\n#2"])
def test_session_titles_make_safe_file_names(home, title):
    """Where a folder is given, the file is named after the title."""
    folder = home / "sessions"
    folder.mkdir()
    done = run(home, "new", folder, "--title", title)
    if done.status == 0:
        made = files(folder)
        assert len(made) == 1 and made[0].endswith(".json") and "/" not in made[0] and not made[0].startswith(".")
        assert made[0].isprintable() and len(made[0].encode()) <= 255
    else:
        assert done.err.strip() and files(folder) == []
    assert [path.name for path in home.iterdir() if path.name not in ("config", "state")] == ["sessions"]


def test_permission_lost(home, session, journal):
    """A folder that can't be written: it opens for reading and says so. As root, strace takes the permission away."""
    import tracing

    assert run(home, "do", session, "--console", "porte-1", input=NOTE).status == 0
    wrapper = tracing.strace("-P", str(journal.file("notes")), "-e", "trace=open,openat", "-e", "inject=open,openat:error=EACCES")
    with Terminal(home, "open", session, "--as", "notes", "--console", "notes", wrapper=wrapper) as terminal:
        terminal.wait_for(words("errors", "bannerDenied"))
        terminal.wait_for(re.compile("Outside.* 1"))
        terminal.signal(15)
        terminal.wait()
    assert Journal(session).kinds("notes") == []
