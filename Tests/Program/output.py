"""Judges the bytes that a program sends to a terminal or prints."""

import re
import unicodedata

# What the program itself sends: cursor and screen control, attributes, modes and the way in and out of the alternate screen.
OWN_SEQUENCES = re.compile(
    rb"\x1b\[[?>]?[0-9;]*[A-HJKLMPSTXZ`abdfghlmrtu@]"  # control sequences with numbers alone
    rb"|\x1b[()][0AB]"  # character sets
    rb"|\x1b[=>78M]"  # keypad, cursor kept and put back
)
# With the alternate screen, xterm's description also keeps the window's title and puts it back.
TITLE_KEPT = re.compile(rb"\x1b\[2[23];0;0t")
# Asking the terminal to answer, or to do more than draw.
FORBIDDEN_ENDS = re.compile(rb"\x1b\[[?>]?[0-9;]*[cntq]|\x1b\[[?>]?[0-9;]*x")

# What changes the direction of text; and what hides in it, which is shown to people made visible but does nothing in JSON.
DIRECTIONS = {0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
HIDDEN = {*DIRECTIONS, 0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), *range(0xE0000, 0xE0080)}


def faults_on_terminal(raw):
    """What of `raw` is neither plain text nor a sequence that the program sends by itself."""
    raw = TITLE_KEPT.sub(b"", raw)
    found = [match.group() for match in FORBIDDEN_ENDS.finditer(raw)]
    return found + faults_in_text(OWN_SEQUENCES.sub(b"", raw), allowed="\r\n\b\x0e\x0f\x07\t")


def faults_in_text(raw, allowed="\n", hidden=HIDDEN):
    """Controls and hidden or direction-changing characters in printed text."""
    text = raw.decode(errors="surrogateescape")
    return [
        f"U+{ord(character):04X} in {text[max(0, place - 20):place + 20]!r}"
        for place, character in enumerate(text)
        if character not in allowed and (unicodedata.category(character) in ("Cc", "Cs") or ord(character) in hidden)
    ]


def left_behind(raw):
    """What was switched on in `raw` and not off again: the alternate screen, a hidden cursor, paste and mouse reports."""
    found = []
    for name, on, off in (
        ("alternate screen", rb"\x1b\[\?1049h", rb"\x1b\[\?1049l"),
        ("hidden cursor", rb"\x1b\[\?25l", rb"\x1b\[(?:34h\x1b\[)?\?25h"),
        ("bracketed paste", rb"\x1b\[\?2004h", rb"\x1b\[\?2004l"),
        ("mouse buttons", rb"\x1b\[\?1002h", rb"\x1b\[\?1002l"),
        ("mouse form", rb"\x1b\[\?1006h", rb"\x1b\[\?1006l"),
        ("keypad", rb"\x1b\[\?1h", rb"\x1b\[\?1l"),
    ):
        last_on = max((match.start() for match in re.finditer(on, raw)), default=-1)
        last_off = max((match.start() for match in re.finditer(off, raw)), default=-1)
        if last_on > last_off:
            found.append(name)
    return found
