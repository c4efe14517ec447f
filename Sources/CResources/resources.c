#include "CResources.h"

#include <string.h>

// A new file of Resources takes an array here and a line in the table, both in alphabetical order.

static const unsigned char demo_notes_json[] = {
#embed "../../Resources/demo/notes.json"
};
static const unsigned char demo_registrations_csv[] = {
#embed "../../Resources/demo/registrations.csv"
};
static const unsigned char demo_themes_json[] = {
#embed "../../Resources/demo/themes.json"
};
static const unsigned char phrases_cli[] = {
#embed "../../Resources/phrases/cli.txt"
};
static const unsigned char phrases_common[] = {
#embed "../../Resources/phrases/common.txt"
};
static const unsigned char phrases_dates[] = {
#embed "../../Resources/phrases/dates.txt"
};
static const unsigned char phrases_door[] = {
#embed "../../Resources/phrases/door.txt"
};
static const unsigned char phrases_errors[] = {
#embed "../../Resources/phrases/errors.txt"
};
static const unsigned char phrases_imports[] = {
#embed "../../Resources/phrases/imports.txt"
};
static const unsigned char phrases_keys[] = {
#embed "../../Resources/phrases/keys.txt"
};
static const unsigned char phrases_methods[] = {
#embed "../../Resources/phrases/methods.txt"
};
static const unsigned char phrases_notes[] = {
#embed "../../Resources/phrases/notes.txt"
};
static const unsigned char phrases_overview[] = {
#embed "../../Resources/phrases/overview.txt"
};
static const unsigned char phrases_refusals[] = {
#embed "../../Resources/phrases/refusals.txt"
};
static const unsigned char phrases_report[] = {
#embed "../../Resources/phrases/report.txt"
};
static const unsigned char phrases_run[] = {
#embed "../../Resources/phrases/run.txt"
};
static const unsigned char phrases_sectors[] = {
#embed "../../Resources/phrases/sectors.txt"
};
static const unsigned char phrases_start[] = {
#embed "../../Resources/phrases/start.txt"
};
static const unsigned char phrases_steps[] = {
#embed "../../Resources/phrases/steps.txt"
};
static const unsigned char phrases_themes[] = {
#embed "../../Resources/phrases/themes.txt"
};
static const unsigned char phrases_votes[] = {
#embed "../../Resources/phrases/votes.txt"
};
static const unsigned char schemas_journal_line_json[] = {
#embed "../../Resources/schemas/journal-line.schema.json"
};
static const unsigned char schemas_session_json[] = {
#embed "../../Resources/schemas/session.schema.json"
};
static const unsigned char templates_blank_json[] = {
#embed "../../Resources/templates/blank.json"
};
static const unsigned char templates_open_detat_json[] = {
#embed "../../Resources/templates/open-detat.json"
};
static const unsigned char templates_workshop_json[] = {
#embed "../../Resources/templates/workshop.json"
};

#define FILE_IN(name, bytes) {name, bytes, sizeof bytes}

static const cr_resource table[] = {
    FILE_IN("demo/notes.json", demo_notes_json),
    FILE_IN("demo/registrations.csv", demo_registrations_csv),
    FILE_IN("demo/themes.json", demo_themes_json),
    FILE_IN("phrases/cli.txt", phrases_cli),
    FILE_IN("phrases/common.txt", phrases_common),
    FILE_IN("phrases/dates.txt", phrases_dates),
    FILE_IN("phrases/door.txt", phrases_door),
    FILE_IN("phrases/errors.txt", phrases_errors),
    FILE_IN("phrases/imports.txt", phrases_imports),
    FILE_IN("phrases/keys.txt", phrases_keys),
    FILE_IN("phrases/methods.txt", phrases_methods),
    FILE_IN("phrases/notes.txt", phrases_notes),
    FILE_IN("phrases/overview.txt", phrases_overview),
    FILE_IN("phrases/refusals.txt", phrases_refusals),
    FILE_IN("phrases/report.txt", phrases_report),
    FILE_IN("phrases/run.txt", phrases_run),
    FILE_IN("phrases/sectors.txt", phrases_sectors),
    FILE_IN("phrases/start.txt", phrases_start),
    FILE_IN("phrases/steps.txt", phrases_steps),
    FILE_IN("phrases/themes.txt", phrases_themes),
    FILE_IN("phrases/votes.txt", phrases_votes),
    FILE_IN("schemas/journal-line.schema.json", schemas_journal_line_json),
    FILE_IN("schemas/session.schema.json", schemas_session_json),
    FILE_IN("templates/blank.json", templates_blank_json),
    FILE_IN("templates/open-detat.json", templates_open_detat_json),
    FILE_IN("templates/workshop.json", templates_workshop_json),
};

size_t cr_count(void) { return sizeof table / sizeof table[0]; }

cr_resource cr_at(size_t index) { return table[index]; }

size_t cr_find(const char *name) {
    size_t index = 0;
    while (index < cr_count() && strcmp(table[index].name, name) != 0) index++;
    return index;
}
