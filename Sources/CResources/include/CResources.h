#pragma once
#include <stddef.h>

/// One file of `Resources`, compiled into the program.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} cr_resource;

/// The number of embedded files.
size_t cr_count(void);

/// The embedded file at `index`, below `cr_count()`.
cr_resource cr_at(size_t index);
