#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// term.h names these.
#undef columns
#undef lines

#include "CTerminal.h"

static SCREEN *screen;
static FILE *input_stream, *output_stream;
static int output_descriptor = -1;
/// Where curses writes a frame, and the terminal that it writes to otherwise; -1 where frames go straight to the terminal.
static int gathering = -1, terminal_copy = -1;
/// Whether curses writes the last corner by inserting before it. It then tears a wide character apart that ends there.
static bool fills_corner_by_inserting;
static bool speaks_ansi, has_default_colors, reports_paste, reports_mouse, is_away;
static char reset_bytes[512];
static size_t reset_count;

bool ct_locale_start(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

// ---- Bytes beside curses

static void send_bytes(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(output_descriptor, bytes, count);
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (errno == EAGAIN) {
            struct pollfd ready = {output_descriptor, POLLOUT, 0};
            poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return;
        }
    }
}

static void send_text(const char *text) { send_bytes(text, strlen(text)); }

static const char *capability(const char *name) {
    const char *value = tigetstr(name);
    return value == NULL || value == (const char *)-1 ? NULL : value;
}

/// Appends a capability's bytes without its padding (`$<5>`).
static void append_reset(const char *bytes) {
    for (; bytes != NULL && *bytes != 0 && reset_count < sizeof reset_bytes; bytes++) {
        if (bytes[0] == '$' && bytes[1] == '<') {
            const char *end = strchr(bytes, '>');
            if (end != NULL) {
                bytes = end;
                continue;
            }
        }
        reset_bytes[reset_count++] = *bytes;
    }
}

static void prepare_reset(void) {
    reset_count = 0;
    if (speaks_ansi) append_reset("\033[?1006l\033[?1002l\033[?1000l\033[?2004l");
    append_reset(capability("rmkx"));
    append_reset(capability("sgr0"));
    append_reset(capability("op"));
    append_reset(capability("cnorm"));
    const char *leave = capability("rmcup");
    if (leave == NULL) {
        append_reset(tparm(capability("cup"), (long)(LINES - 1), 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
        append_reset("\r\n");
    }
    append_reset(leave);
}

const char *ct_screen_reset_bytes(size_t *count) {
    *count = reset_count;
    return reset_bytes;
}

// ---- Taking and giving back

static void close_streams(void) {
    if (gathering >= 0) close(gathering);
    if (terminal_copy >= 0) close(terminal_copy);
    gathering = terminal_copy = -1;
    if (output_stream != NULL) fclose(output_stream);
    if (input_stream != NULL) fclose(input_stream);
    output_stream = input_stream = NULL;
}

static FILE *open_stream(int descriptor, const char *mode) {
    int copy = dup(descriptor);
    if (copy < 0) return NULL;
    FILE *stream = fdopen(copy, mode);
    if (stream == NULL) close(copy);
    return stream;
}

ct_start ct_screen_probe(const char *name, int output) {
    int status = 0;
    if (setupterm(name, output, &status) != OK) return ct_start_unknown_terminal;
    ct_start answer = capability("cup") == NULL ? ct_start_no_cursor_addressing : ct_start_ok;
    del_curterm(cur_term);
    return answer;
}

ct_start ct_screen_start(const char *name, int input, int output) {
    if (screen != NULL) return ct_start_unavailable;
    input_stream = open_stream(input, "r");
    output_stream = open_stream(output, "w");
    if (input_stream == NULL || output_stream == NULL) {
        close_streams();
        return ct_start_unavailable;
    }
    // The terminal is asked, not LINES and COLUMNS, which a shell may have exported an hour ago.
    use_env(FALSE);
    use_tioctl(TRUE);
    screen = newterm(name, output_stream, input_stream);
    if (screen == NULL) {
        close_streams();
        return ct_start_unknown_terminal;
    }
    output_descriptor = output;
    gathering = memfd_create("frame", MFD_CLOEXEC);
    terminal_copy = fcntl(output, F_DUPFD_CLOEXEC, 0);
    const char *address = capability("cup");
    if (address == NULL) {
        ct_screen_stop();
        return ct_start_no_cursor_addressing;
    }
    speaks_ansi = strncmp(address, "\033[", 2) == 0;
    fills_corner_by_inserting = auto_right_margin && !(enter_am_mode && exit_am_mode);
    raw();
    noecho();
    nonl();
    typeahead(-1);
    leaveok(stdscr, TRUE);
    has_default_colors = false;
    if (has_colors()) {
        start_color();
        has_default_colors = use_default_colors() == OK;
    }
    int rows, columns;
    if (ct_window_size(output, &rows, &columns)) resizeterm(rows, columns);
    is_away = false;
    prepare_reset();
    curs_set(0);
    ct_screen_refresh(true);
    return ct_start_ok;
}

static void stop_reports(void) {
    bool paste = reports_paste, mouse = reports_mouse;
    ct_screen_report(false, false);
    reports_paste = paste;
    reports_mouse = mouse;
}

static void start_reports(void) {
    bool paste = reports_paste, mouse = reports_mouse;
    reports_paste = reports_mouse = false;
    ct_screen_report(paste, mouse);
}

void ct_screen_stop(void) {
    if (screen == NULL) return;
    if (!is_away) {
        ct_screen_report(false, false);
        endwin();
    }
    delscreen(screen);
    screen = NULL;
    reports_paste = reports_mouse = false;
    close_streams();
    output_descriptor = -1;
}

void ct_screen_leave(void) {
    if (screen == NULL || is_away) return;
    stop_reports();
    endwin();
    is_away = true;
}

void ct_screen_return(void) {
    if (screen == NULL || !is_away) return;
    def_shell_mode();
    is_away = false;
    reset_prog_mode();
    ct_screen_refresh(true);
    start_reports();
}

void ct_screen_renew(void) {
    if (screen == NULL || is_away) return;
    reset_prog_mode();
    start_reports();
}

void ct_screen_report(bool paste, bool mouse) {
    if (screen == NULL || is_away || !speaks_ansi) return;
    if (paste != reports_paste) send_text(paste ? "\033[?2004h" : "\033[?2004l");
    if (mouse != reports_mouse) send_text(mouse ? "\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l");
    reports_paste = paste;
    reports_mouse = mouse;
}

void ct_screen_resize(int rows, int columns) {
    if (screen == NULL || is_away || rows < 1 || columns < 1) return;
    resizeterm(rows, columns);
    erase();
    prepare_reset();
}

// ---- Colours

int ct_screen_colors(void) { return screen != NULL && has_colors() ? COLORS : 0; }
int ct_screen_pairs(void) { return screen != NULL && has_colors() ? COLOR_PAIRS : 0; }
bool ct_screen_default_colors(void) { return screen != NULL && has_default_colors; }

bool ct_screen_pair(int pair, int foreground, int background) {
    if (pair < 1 || pair >= ct_screen_pairs()) return false;
    return init_extended_pair(pair, foreground, background) == OK;
}

// ---- Cells

/// Whether a character has no picture of its own and steers how others are shown.
static bool is_format(wchar_t c) {
    return c == 0xAD || (c >= 0x600 && c <= 0x605) || c == 0x61C || c == 0x6DD || c == 0x70F || c == 0x180E
        || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0x1D173 && c <= 0x1D17A)
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

static attr_t curses_attributes(unsigned attributes) {
    return (attributes & ct_bold ? A_BOLD : 0) | (attributes & ct_dim ? A_DIM : 0) | (attributes & ct_underline ? A_UNDERLINE : 0)
        | (attributes & ct_reverse ? A_REVERSE : 0) | (attributes & ct_italic ? A_ITALIC : 0);
}

static void put_text(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

void ct_screen_put(int row, int column, const uint32_t *scalars, size_t count, int width, unsigned attributes, int pair) {
    if (screen == NULL || is_away || row < 0 || column < 0 || row >= LINES || column + width > COLS) return;
    attr_t flags = curses_attributes(attributes);
    wchar_t base = count > 0 ? (wchar_t)scalars[0] : L' ';
    int natural = is_format(base) ? -1 : wcwidth(base);
    bool is_torn = natural == 2 && fills_corner_by_inserting && row == LINES - 1 && column == COLS - 3;
    if (natural < 1 || natural > width || is_torn) {
        base = 0xFFFD;
        natural = 1;
        count = 0;
    }
    for (int i = natural; i < width; i++) put_text(row, column + i, L" ", flags, pair);
    wchar_t text[CCHARW_MAX + 1] = {base};
    size_t used = 1;
    for (size_t i = 1; i < count && used < CCHARW_MAX; i++) {
        wchar_t mark = (wchar_t)scalars[i];
        if (mark != 0 && !is_format(mark) && wcwidth(mark) == 0) text[used++] = mark;
    }
    put_text(row, column, text, flags, pair);
}

// ---- Cursor and refresh

void ct_screen_cursor(int row, int column) {
    if (screen == NULL || is_away) return;
    leaveok(stdscr, FALSE);
    move(row, column);
    curs_set(1);
}

void ct_screen_hide_cursor(void) {
    if (screen == NULL || is_away) return;
    leaveok(stdscr, TRUE);
    curs_set(0);
}

/// Sends what curses has written into `gathering`.
static void send_gathered(void) {
    static char bytes[1 << 16];
    off_t end = lseek(gathering, 0, SEEK_CUR);
    for (off_t start = 0; start < end;) {
        size_t wanted = end - start < (off_t)sizeof bytes ? (size_t)(end - start) : sizeof bytes;
        ssize_t count = pread(gathering, bytes, wanted, start);
        if (count <= 0) break;
        send_bytes(bytes, (size_t)count);
        start += count;
    }
    lseek(gathering, 0, SEEK_SET);
}

/// Sends what has changed in one piece: curses itself writes at each move of the cursor, and a terminal would show a frame half drawn.
static void update(void) {
    int stream = fileno(output_stream);
    if (gathering < 0 || terminal_copy < 0 || dup2(gathering, stream) < 0) {
        doupdate();
        return;
    }
    doupdate();
    dup2(terminal_copy, stream);
    send_gathered();
}

void ct_screen_refresh(bool whole) {
    if (screen == NULL || is_away) return;
    if (whole) clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    update();
}

void ct_screen_send_cursor(void) {
    if (screen == NULL || is_away) return;
    wnoutrefresh(stdscr);
    doupdate();
}

void ct_screen_ring(void) {
    if (screen != NULL && !is_away) beep();
}
