#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

// Everything here that a handler touches is written before the guard is armed, and only read afterwards.

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS};
enum { crash_count = sizeof crash_signals / sizeof crash_signals[0] };

static struct sigaction earlier_actions[crash_count];
static bool is_installed, is_traced;
static atomic_bool is_armed;

static int modes_descriptor = -1, output_descriptor = -1;
static struct termios modes;
static bool has_modes;
static char reset_bytes[512];
static size_t reset_count;

/// Standard error as it was, and the file in memory that stands in for it; -1 while nothing is set aside.
static atomic_int earlier_error = -1, aside = -1;

// ---- Standard error

static void set_error_aside(void) {
    if (atomic_load(&aside) >= 0 || !isatty(STDERR_FILENO)) return;
    int file = memfd_create("stderr", MFD_CLOEXEC);
    int copy = file < 0 ? -1 : dup(STDERR_FILENO);
    if (copy < 0 || dup2(file, STDERR_FILENO) < 0) {
        if (file >= 0) close(file);
        if (copy >= 0) close(copy);
        return;
    }
    atomic_store(&earlier_error, copy);
    atomic_store(&aside, file);
}

static void write_all(int descriptor, const void *bytes, size_t count) {
    const char *next = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, next, count);
        if (written <= 0) return;
        next += written;
        count -= (size_t)written;
    }
}

/// Puts standard error back and shows the end (64 kB at most) of what was set aside. Safe in a signal handler.
static void put_error_back(void) {
    int file = atomic_exchange(&aside, -1), copy = atomic_exchange(&earlier_error, -1);
    if (file < 0 || copy < 0) return;
    dup2(copy, STDERR_FILENO);
    close(copy);
    uint8_t bytes[1024], shown[1024 + 4];
    uint32_t carry = 0;
    off_t end = lseek(file, 0, SEEK_END), at = end > 65536 ? end - 65536 : 0;
    for (;;) {
        ssize_t count = pread(file, bytes, sizeof bytes, at);
        if (count <= 0) break;
        at += count;
        write_all(STDERR_FILENO, shown, ct_sanitize(bytes, (size_t)count, shown, &carry));
    }
    close(file);
}

// ---- The terminal

bool ct_guard_remember(int terminal) {
    struct termios now;
    if (tcgetattr(terminal, &now) != 0) return false;
    modes = now;
    modes_descriptor = terminal;
    has_modes = true;
    return true;
}

void ct_guard_restore(void) {
    if (!atomic_exchange(&is_armed, false)) return;
    // A process in the background would be stopped for setting modes.
    sigset_t block, before;
    sigemptyset(&block);
    sigaddset(&block, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &block, &before);
    write_all(output_descriptor, reset_bytes, reset_count);
    if (has_modes) tcsetattr(modes_descriptor, TCSANOW, &modes);
    put_error_back();
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// ---- Crashes

/// Restores the terminal, then lets the signal have its default effect. Swift's backtracer, which would ask questions of
/// whoever sits there, only gets its turn where the environment asks for it. A fault is met again when the handler returns; a signal that was sent is sent again.
static void crashed(int number, siginfo_t *info, void *context) {
    (void)context;
    ct_guard_restore();
    struct sigaction by_default = {.sa_handler = SIG_DFL};
    sigemptyset(&by_default.sa_mask);
    for (int i = 0; i < crash_count; i++)
        if (crash_signals[i] == number) sigaction(number, is_traced ? &earlier_actions[i] : &by_default, NULL);
    if (info == NULL || info->si_code <= 0 || number == SIGTRAP || number == SIGSYS) {
        sigset_t unblock;
        sigemptyset(&unblock);
        sigaddset(&unblock, number);
        raise(number);
        pthread_sigmask(SIG_UNBLOCK, &unblock, NULL);
    }
}

static void install(void) {
    if (is_installed) return;
    is_installed = true;
    is_traced = getenv("SWIFT_BACKTRACE") != NULL;
    atexit(ct_guard_restore);
    // A stack that has overflowed has no room for a handler. Kept for the life of the process.
    static uint8_t stack[65536];
    stack_t now, spare = {.ss_sp = stack, .ss_size = sizeof stack};
    if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE)) sigaltstack(&spare, NULL);
    for (int i = 0; i < crash_count; i++) {
        struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
        sigfillset(&action.sa_mask);
        sigaction(crash_signals[i], &action, &earlier_actions[i]);
    }
}

void ct_guard_arm(int output, const char *bytes, size_t count) {
    atomic_store(&is_armed, false);
    output_descriptor = output;
    reset_count = count < sizeof reset_bytes ? count : sizeof reset_bytes;
    memcpy(reset_bytes, bytes, reset_count);
    install();
    set_error_aside();
    atomic_store(&is_armed, true);
}

void ct_guard_disarm(void) {
    atomic_store(&is_armed, false);
    put_error_back();
}
