#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"

static const struct {
    int number;
    unsigned bit;
    bool ends;
} table[] = {
    {SIGWINCH, ct_signal_window, false}, {SIGTERM, ct_signal_terminate, true}, {SIGHUP, ct_signal_hang_up, true},
    {SIGINT, ct_signal_interrupt, true}, {SIGQUIT, ct_signal_quit, true},      {SIGTSTP, ct_signal_stop, false},
    {SIGCONT, ct_signal_continue, false},
};
enum { table_count = sizeof table / sizeof table[0], patience_seconds = 5 };

static struct sigaction earlier_actions[table_count];
static bool is_caught[table_count];
/// How many have started and not stopped.
static int users;
static int event = -1;
static atomic_uint waiting;
/// When each waiting signal came first, so that a program that no longer listens can still be ended.
static _Atomic time_t since[table_count];

static time_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

static void set_default(int number) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void unblock(int number) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void received(int number) {
    int error = errno;
    for (int i = 0; i < table_count; i++) {
        if (table[i].number != number) continue;
        unsigned before = atomic_fetch_or(&waiting, table[i].bit);
        if (!(before & table[i].bit)) {
            atomic_store(&since[i], now());
        } else if (table[i].ends && now() - atomic_load(&since[i]) >= patience_seconds) {
            ct_guard_restore();
            set_default(number);
            raise(number);
            unblock(number);
        }
    }
    ct_event_post(event);
    errno = error;
}

int ct_signals_start(void) {
    if (event < 0) event = ct_event_create();
    if (event < 0) return -1;
    if (users++ > 0) return event;
    for (int i = 0; i < table_count; i++) {
        struct sigaction action = {.sa_handler = received, .sa_flags = SA_RESTART};
        sigfillset(&action.sa_mask);
        is_caught[i] = false;
        if (sigaction(table[i].number, NULL, &earlier_actions[i]) != 0) continue;
        // Started by nohup, or by a shell that doesn't let its children be interrupted.
        bool matters = table[i].number == SIGWINCH || table[i].number == SIGCONT;
        if (earlier_actions[i].sa_handler == SIG_IGN && !matters) continue;
        is_caught[i] = sigaction(table[i].number, &action, NULL) == 0;
    }
    return event;
}

void ct_signals_stop(void) {
    if (users == 0 || --users > 0) return;
    for (int i = 0; i < table_count; i++)
        if (is_caught[i]) sigaction(table[i].number, &earlier_actions[i], NULL);
    ct_signals_take();
}

unsigned ct_signals_take(void) {
    if (event >= 0) ct_event_take(event);
    return atomic_exchange(&waiting, 0);
}

unsigned ct_signals_waiting(void) { return atomic_load(&waiting); }

enum { lent_count = 3 };
static const int lent[lent_count] = {SIGINT, SIGQUIT, SIGCHLD};
static struct sigaction before_lending[lent_count];

static void child_changed(int number) {
    (void)number;
    int error = errno;
    ct_event_post(event);
    errno = error;
}

int ct_signals_lend(void) {
    for (int i = 0; i < lent_count; i++) {
        struct sigaction action = {.sa_handler = lent[i] == SIGCHLD ? child_changed : SIG_IGN, .sa_flags = SA_RESTART};
        sigemptyset(&action.sa_mask);
        sigaction(lent[i], &action, &before_lending[i]);
    }
    return event;
}

void ct_signals_reclaim(void) {
    for (int i = 0; i < lent_count; i++) sigaction(lent[i], &before_lending[i], NULL);
    // Whoever waits for signals next looks once.
    ct_event_post(event);
}

void ct_signals_stop_process(bool job, int terminal) {
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    sigemptyset(&ignore.sa_mask);
    if (sigaction(SIGTSTP, NULL, &before) != 0 || before.sa_handler == SIG_IGN) return;
    // The others first, then this thread by name: a stop sent to the process might only take effect a little later.
    sigaction(SIGTSTP, &ignore, NULL);
    if (job) kill(0, SIGTSTP);
    set_default(SIGTSTP);
    unblock(SIGTSTP);
    raise(SIGTSTP);
    // Continued in the background, it waits for the foreground; a few times only, for a stop may have no effect.
    for (int i = 0; i < 64 && tcgetpgrp(terminal) > 0 && tcgetpgrp(terminal) != getpgrp(); i++) raise(SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
    atomic_fetch_and(&waiting, ~(unsigned)(ct_signal_stop | ct_signal_continue));
}

void ct_signals_die(unsigned bit) {
    ct_guard_restore();
    for (int i = 0; i < table_count; i++) {
        if (table[i].bit != bit) continue;
        set_default(table[i].number);
        unblock(table[i].number);
        raise(table[i].number);
        _exit(128 + table[i].number);
    }
    _exit(1);
}
