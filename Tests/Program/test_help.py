"""The command line explains itself, in the user's language, and says what is wrong with what was typed."""

import re

import pytest

from program import ROOT

COMMANDS = ["demo", "new", "templates", "open", "import", "do", "show", "verify", "merge", "export", "tally"]
# The parser's own prose, which is English whatever the language.
PARSER_PROSE = re.compile(r"OVERVIEW|USAGE|SUBCOMMANDS|Show help|Show the version|Usage:|Error:|Missing expected|Unexpected argument|See '")


def test_version(program):
    assert re.fullmatch(r"opendetat \d+\.\d+\n", program("--version").output)


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_in_french_has_no_english_in_it(program, command):
    arguments = [command, "--help"] if command else ["--help"]
    said = program(*arguments, LC_ALL="fr_FR.UTF-8")
    assert said.errors == ""
    assert not PARSER_PROSE.search(said.output)
    assert "UTILISATION" in said.output and "--language" in said.output


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_option_and_fits_80_columns(program, command):
    text = program("help", command).output
    assert text == program(command, "-h").output
    assert all(len(line) <= 80 for line in text.splitlines())
    assert f"opendetat {command}" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_of_commands_is_complete(program, command):
    assert re.search(rf"^  {command} +\S", program("--help").output, re.M)


@pytest.mark.parametrize(
    "variables, language",
    [
        ({"LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "fr_BE", "LANG": "en_US.UTF-8"}, "fr"),
        ({"LC_ALL": "", "LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": ""}, "en"),
    ],
)
def test_language_of_the_environment(program, variables, language):
    assert ("UTILISATION" in program("--help", **variables).output) == (language == "fr")


def test_language_option_goes_before_the_environment(program):
    assert "UTILISATION" in program("--language", "fr", "open", "--help").output
    assert "USAGE" in program("open", "--help", "--language=en", LC_ALL="fr_FR.UTF-8").output


@pytest.mark.parametrize(
    "arguments, french, english",
    [
        (["opne"], "« opne » n’existe pas. Vouliez-vous dire « open »", "no command “opne”. Did you mean “open”?"),
        (["xyzzy"], "« xyzzy » n’existe pas", "no command “xyzzy”"),
        (["-x"], "« -x » n’existe pas. « opendetat --help » énumère", "no option “-x”. “opendetat --help” lists"),
        (["help", "nothing"], "« nothing » n’existe pas", "no command “nothing”"),
        (["open"], "Il manque FICHIER", "FILE is missing"),
        (["open", "a.json", "b.json"], "« b.json » est de trop", "“b.json” is one too many"),
        (["open", "a.json", "--consol", "x"], "Vouliez-vous dire « --console »", "Did you mean “--console”?"),
        (["open", "a.json", "--console"], "« --console » attend une valeur", "“--console” takes a value"),
        (["open", "a.json", "--console="], "« --console » attend une valeur", "“--console” takes a value"),
        (["open", "a.json", "--as", "kitchen"], "door, notes, votes, run, overview", "door, notes, votes, run, overview"),
        (["templates", "--json=yes"], "ne prend pas de valeur", "takes no value"),
        (["new", "a.json", "--date", "2018-02-30"], "« 2018-02-30 » n’est pas une date", "“2018-02-30” is not a date"),
        (["new", "a.json", "--template", "x"], "open-detat", "open-detat"),
        (["--language", "de", "templates"], "« de » ne convient pas", "“de” does not suit"),
    ],
)
def test_wrong_usage_is_said_in_the_language(program, arguments, french, english):
    for language, words in [("fr_FR.UTF-8", french), ("en_GB.UTF-8", english)]:
        said = program(*arguments, status=2, LC_ALL=language)
        assert said.output == ""
        assert words in said.errors.replace("\u202f", " ")
        assert not PARSER_PROSE.search(said.errors)
    assert list(program.folder.glob("*.json")) == []


def test_wrong_usage_under_json_is_an_object(program):
    said = program("templates", "--json", "--nonsense", status=2)
    assert said.json["reason"] == "unknown-option"
    assert "--nonsense" in said.json["error"]


def test_help_with_a_language_names_no_command(program):
    assert program("help", "--language", "fr").output == program("--help", "--language=fr").output
    assert "SORTE" in program("--language", "fr", "help", "export").output


def test_help_for_what_is_no_command_says_so(program):
    said = program("count", "--help", status=2)
    assert "count" in said.errors and not said.output
    program("new", "forum.json")
    assert "USAGE" in program("forum.json", "--help").output.upper()


def test_screens_have_their_french_names_too(program):
    program("new", "forum.json")
    for word in ["accueil", "thèmes", "themes", "déroulé", "ensemble", "door"]:
        assert "terminal" in program("open", "forum.json", "--as", word, status=1, TERM="dumb").errors
    assert program("open", "forum.json", "--as", "cuisine", status=2).errors.count("accueil") == 1


def test_every_command_of_the_readme_exists_with_its_options(program):
    """What the README tells people to type is understood, down to the options."""
    text = (ROOT / "README.md").read_text()
    written = re.findall(r"(?:^ {4,}|`)(?:\S+/)?opendetat (?!/)([a-z][^`\n#]*)", text, re.M)
    assert len(written) > 10
    for line in written:
        command, *words = line.split()
        if command == "help":
            command, words = (words or ["open"])[0], []
        assert command in COMMANDS, line
        help_text = program("help", command).output
        for option in (word.split("=")[0] for word in words if word.startswith("-")):
            assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", help_text), line


def test_words_before_a_request_for_help_are_not_taken_for_commands(program):
    program("new", "aw.json")
    for arguments in (["--console", "porte"], ["--as", "door"], ["neu.json"], ["aw"]):
        assert "opendetat" in program(*arguments, "--help").output
    assert "xyzzy" in program("xyzzy", "--help", status=2).errors
