#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What Swift can't reach by itself: curses (macros, varargs, global state), signal handlers, and the Linux calls
// that Swift's Glibc module lacks. Unless said otherwise a function belongs to one thread, the one that draws.

#define CT_CLOSED_ENUM __attribute__((enum_extensibility(closed)))

// ---- The screen ----------------------------------------------------------------------------------------------

/// How `ct_screen_start` ended.
typedef enum CT_CLOSED_ENUM {
    ct_start_ok,
    /// Terminfo knows nothing of the terminal.
    ct_start_unknown_terminal,
    /// The terminal can't place its cursor, so no screen can be drawn on it (`TERM=dumb`).
    ct_start_no_cursor_addressing,
    /// A screen is running already, or memory or descriptors ran out.
    ct_start_unavailable,
} ct_start;

/// Attributes of a cell, to be or-ed.
enum { ct_bold = 1, ct_dim = 2, ct_underline = 4, ct_reverse = 8, ct_italic = 16 };

/// Makes `LC_CTYPE` the environment's, or C.UTF-8 where that isn't UTF-8. Numbers and dates keep the C locale.
/// Returns false if no UTF-8 locale was found.
bool ct_locale_start(void);

/// Looks `name` up in terminfo and says whether its terminal could be drawn on; touches nothing. Not for use while a screen is taken.
ct_start ct_screen_probe(const char *name, int output);

/// Takes the terminal for full-screen drawing: alternate screen, raw mode, no echo, bytes as typed.
/// `name` is looked up in terminfo. The descriptors stay the caller's.
ct_start ct_screen_start(const char *name, int input, int output);

/// Gives the terminal back for good and frees the screen.
void ct_screen_stop(void);

/// Gives the terminal back for a while: to a shell, or to another program.
void ct_screen_leave(void);

/// Takes the terminal again after `ct_screen_leave`, with the terminal's modes as they are now as the ones to give back.
void ct_screen_return(void);

/// Sets the terminal's modes anew after somebody else may have changed them (a stop that could not be caught).
void ct_screen_renew(void);

/// The bytes that undo everything the screen has switched on, for `ct_guard_arm`; they reach up to `*count`.
const char *ct_screen_reset_bytes(size_t *count);

/// Switches bracketed paste and the reporting of mouse buttons, drags and the wheel (xterm modes 2004, 1002, 1006).
void ct_screen_report(bool paste, bool mouse);

/// Tells curses the terminal's size. Whatever stood on the screen must be put again.
void ct_screen_resize(int rows, int columns);

/// How many colours and pairs there are (0 on a monochrome terminal), and whether -1 stands for the terminal's own.
int ct_screen_colors(void);
int ct_screen_pairs(void);
bool ct_screen_default_colors(void);

/// Gives pair `pair` (from 1) a foreground and a background, -1 for the terminal's own. Returns false if it can't.
bool ct_screen_pair(int pair, int foreground, int background);

/// Puts one character at a cell: a base and its marks, `width` (1 or 2) cells wide.
/// What could disturb the screen (controls, format characters, a width other than the C library's) becomes U+FFFD.
void ct_screen_put(int row, int column, const uint32_t *scalars, size_t count, int width, unsigned attributes, int pair);

/// Shows the cursor at a cell.
void ct_screen_cursor(int row, int column);
void ct_screen_hide_cursor(void);

/// Sends what has changed; with `whole`, clears and sends everything.
void ct_screen_refresh(bool whole);

/// Sends where the cursor stands, where nothing else has changed.
void ct_screen_send_cursor(void);

void ct_screen_ring(void);

// ---- The guard -----------------------------------------------------------------------------------------------

/// Remembers the terminal's modes, as the ones to give back. Returns false if `terminal` isn't a terminal.
bool ct_guard_remember(int terminal);

/// From now on a crash (SEGV, BUS, FPE, ILL, TRAP, ABRT, SYS) or `exit` writes `bytes` to `output` and sets the remembered modes
/// before the process ends. What is written to standard error is set aside, if that is a terminal.
void ct_guard_arm(int output, const char *bytes, size_t count);

/// Ends what `ct_guard_arm` began without touching the terminal, and shows what was set aside from standard error.
void ct_guard_disarm(void);

/// Restores the terminal if the guard is armed, and disarms it. Safe in a signal handler and from any thread.
void ct_guard_restore(void);

/// Copies `count` bytes with the control, escape and bidi characters replaced by "?"; returns how many were written.
/// `carry`, 0 at first, keeps what a cut UTF-8 sequence needs between calls. `to` has room for `count` + 4 bytes.
size_t ct_sanitize(const uint8_t *from, size_t count, uint8_t *to, uint32_t *carry);

// ---- Signals -------------------------------------------------------------------------------------------------

/// Signals that `ct_signals_take` reports, as bits.
enum {
    ct_signal_window = 1,
    ct_signal_terminate = 2,
    ct_signal_hang_up = 4,
    ct_signal_interrupt = 8,
    ct_signal_quit = 16,
    ct_signal_stop = 32,
    ct_signal_continue = 64,
};

/// Catches WINCH, TERM, HUP, INT, QUIT, TSTP and CONT (but for those the process was started to ignore).
/// Returns a descriptor that is readable while one is waiting, or -1. Each successful call wants its `ct_signals_stop`.
int ct_signals_start(void);

/// With the last call, gives the signals back to who had them.
void ct_signals_stop(void);

/// Returns the signals that came since the last call, as bits.
unsigned ct_signals_take(void);

/// Returns those signals, and leaves them to be taken.
unsigned ct_signals_waiting(void);

/// While a child has the terminal: what is typed there to interrupt it interrupts nobody else, and the descriptor is also readable whenever the
/// child has changed its state. Between `ct_signals_start` and `ct_signals_stop` only; returns the descriptor.
int ct_signals_lend(void);

/// Ends that. What came meanwhile and asks this process to end is still to be taken.
void ct_signals_reclaim(void);

/// Stops this process as Ctrl-Z does, with `job` its whole process group, and returns once it is continued in the foreground
/// of `terminal`. Where nobody could continue it (an orphaned process group) it returns at once.
void ct_signals_stop_process(bool job, int terminal);

/// Ends the process by a signal's default action, so that its parent sees which. `bit` is one of the bits above.
_Noreturn void ct_signals_die(unsigned bit);

// ---- Descriptors ---------------------------------------------------------------------------------------------

/// The terminal's size. Returns false if unknown.
bool ct_window_size(int terminal, int *rows, int *columns);

/// An eventfd; `post` is safe in a signal handler and from any thread.
int ct_event_create(void);
void ct_event_post(int event);
void ct_event_take(int event);

/// A timer that counts the time the machine sleeps as well (CLOCK_BOOTTIME). `nanoseconds` from now; 0 disarms it.
int ct_timer_create(void);
void ct_timer_set(int timer, int64_t nanoseconds);
void ct_timer_take(int timer);
