#pragma once
#include <stddef.h>

/// One file of `Resources`, compiled into the program. `name` is its path below `Resources`.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} cr_resource;

/// The number of embedded files.
size_t cr_count(void);

/// The embedded file at `index`, below `cr_count()`. Files of one folder follow each other.
cr_resource cr_at(size_t index);

/// The index of the file called `name`, or `cr_count()` where there is none.
size_t cr_find(const char *name);
