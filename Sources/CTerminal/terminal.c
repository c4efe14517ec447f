#include <curses.h>
#include "CTerminal.h"
int ct_version(void) { return NCURSES_VERSION_PATCH; }
