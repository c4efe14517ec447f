"""Writes python-csv.json: texts of delimited cells and what Python's csv reads in them. Run once; the result is kept."""

import csv
import io
import json
import random

random.seed(20180312)
pieces = ["a", "é", "’", " ", "  ", ";", ",", "\t", '"', '""', "\n", "\r\n", "\r", "x y", "李", "1", "'", "=", "|"]
cases = []


def read(text, delimiter):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def is_read_otherwise(text, delimiter):
    """Whether a quote is left open, or a quoted cell of several lines is followed by text: there we differ, on purpose."""
    inside, lines, start = False, False, True
    index = 0
    while index < len(text):
        sign = text[index]
        if inside:
            if sign == '"':
                if text[index + 1 : index + 2] == '"':
                    index += 1
                else:
                    inside = False
                    after = text[index + 1 : index + 2]
                    if lines and after not in ("", delimiter, "\n", "\r"):
                        return True
            elif sign in "\r\n":
                lines = True
        elif sign == '"' and start:
            inside, lines = True, False
        start = not inside and sign in (delimiter, "\n", "\r")
        index += 1
    return inside


while len(cases) < 3000:
    delimiter = random.choice(";,\t|")
    if len(cases) % 3 == 0:
        out = io.StringIO(newline="")
        writer = csv.writer(
            out,
            delimiter=delimiter,
            lineterminator=random.choice(["\n", "\r\n", "\r"]),
            quoting=random.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
        )
        for _ in range(random.randint(1, 4)):
            writer.writerow(["".join(random.choices(pieces, k=random.randint(0, 5))) for _ in range(random.randint(1, 5))])
        text = out.getvalue()
    else:
        text = "".join(random.choices(pieces + [delimiter] * 6 + ["\n", '"'], k=random.randint(1, 24)))
    if is_read_otherwise(text, delimiter):
        continue
    cases.append({"delimiter": delimiter, "text": text, "rows": read(text, delimiter)})

with open("python-csv.json", "w", encoding="utf-8") as file:
    file.write("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases) + "\n]\n")
