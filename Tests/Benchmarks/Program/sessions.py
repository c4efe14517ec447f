"""Makes the sessions that are measured, by the program's own commands."""
import csv
import json
import os
import random
import subprocess

GIVEN = (
    "Amina Benoît Chloé Driss Élodie Fatou Gaël Hélène Inès Jean-Baptiste Karim Léa Maëlle Nadia Océane Paul Quentin Rachid Sofia Théo "
    "Ursula Victor Wassila Xavier Yann Zoé Anne Bertrand Camille Denis"
).split()
FAMILY = (
    "Lefèvre Le·Goff Benali Moreau N’Diaye Dupré Garcia Müller Nguyen O’Connor Pérez Rousseau Sow Traoré Vidal Zimmermann Abadie "
    "Bonnet Chevalier Delorme Fontaine Girard Hamon Jacquet Keita Lambert Marchand Noël Poirier Quéré"
).split()
SECTORS = ["public", "association", "entreprise", "recherche", "citoyen", "presse"]


def registrations(path, count, seed=2018):
    """Writes a list of `count` invented registrations as a platform exports it."""
    chance = random.Random(seed)
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["Prénom", "Nom", "Courriel", "Organisme", "Secteur", "Code"])
        for number in range(count):
            given = chance.choice(GIVEN)
            family = chance.choice(FAMILY).replace("·", " ") + (f"-{chance.choice(FAMILY)[:6]}{number % 977}" if count > 1000 else "")
            rows.writerow(
                [given, family, f"p{number}@exemple.fr", f"Organisme {number % 480}", chance.choice(SECTORS), f"B{number:06d}"])


class Program:
    def __init__(self, path, home):
        self.path = path
        self.environment = dict(
            os.environ, LC_ALL="C.UTF-8", HOME=home, XDG_CONFIG_HOME=f"{home}/config", XDG_STATE_HOME=f"{home}/state", NO_COLOR="")

    def run(self, *arguments, given=None):
        done = subprocess.run(
            [self.path, *arguments], input=given, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise SystemExit(f"opendetat {' '.join(arguments)} failed: {done.stderr.decode()}{done.stdout.decode()[-500:]}")
        return done.stdout.decode()

    def make(self, folder, name, people, notes):
        """Makes a session with so many people and notes, and returns its path."""
        path = f"{folder}/{name}.json"
        self.run("new", path)
        registrations(f"{folder}/{name}.csv", people)
        self.run("import", path, f"{folder}/{name}.csv")
        if notes:
            self.write_notes(path, notes)
        return path

    def write_notes(self, path, count, seed=12):
        chance = random.Random(seed)
        with open(path, encoding="utf-8") as file:
            questions = [question["id"] for question in json.load(file)["questions"]]
        words = "ouvrir publier données association confiance durée participants restitution thème suite agent citoyen réunion".split()
        lines = []
        for _ in range(count):
            text = " ".join(chance.choices(words, k=chance.randint(6, 30)))
            lines.append(json.dumps({"do": "write-note", "question": chance.choice(questions), "text": text}, ensure_ascii=False))
        self.run("do", path, given="\n".join(lines).encode())
