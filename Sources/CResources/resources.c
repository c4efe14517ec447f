#include "CResources.h"

static const unsigned char phrases_common[] = {
#embed "../../Resources/phrases/common.txt"
};

static const cr_resource table[] = {
    {"phrases/common.txt", phrases_common, sizeof phrases_common},
};

size_t cr_count(void) { return sizeof table / sizeof table[0]; }

cr_resource cr_at(size_t index) { return table[index]; }
