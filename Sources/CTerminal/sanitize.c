#include "CTerminal.h"

/// Whether a character may be shown as it is: no control (but line end and tab), nothing that turns or hides text.
static bool is_plain(uint32_t c) {
    if (c == '\n' || c == '\t') return true;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0xFEFF) return false;
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)) return false;
    return c < 0xE0000 || c > 0xE0FFF;
}

/// How many bytes a UTF-8 sequence has that starts with `lead`, or 0 if none does.
static int length(uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

static bool is_scalar(uint32_t c, int bytes) {
    if (bytes == 3 && c < 0x800) return false;
    if (bytes == 4 && c < 0x10000) return false;
    return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

static size_t encode(uint32_t c, uint8_t *to) {
    if (c < 0x80) return to[0] = (uint8_t)c, 1;
    if (c < 0x800) return to[0] = (uint8_t)(0xC0 | c >> 6), to[1] = (uint8_t)(0x80 | (c & 63)), 2;
    if (c < 0x10000)
        return to[0] = (uint8_t)(0xE0 | c >> 12), to[1] = (uint8_t)(0x80 | (c >> 6 & 63)), to[2] = (uint8_t)(0x80 | (c & 63)), 3;
    to[0] = (uint8_t)(0xF0 | c >> 18);
    to[1] = (uint8_t)(0x80 | (c >> 12 & 63));
    to[2] = (uint8_t)(0x80 | (c >> 6 & 63));
    to[3] = (uint8_t)(0x80 | (c & 63));
    return 4;
}

// `carry` while a sequence is incomplete: its scalar so far in bits 0-20, bytes still missing in bits 24-25, its length in bits 28-30.

size_t ct_sanitize(const uint8_t *from, size_t count, uint8_t *to, uint32_t *carry) {
    size_t written = 0;
    for (size_t i = 0; i < count; i++) {
        uint8_t byte = from[i];
        uint32_t missing = *carry >> 24 & 3, bytes = *carry >> 28 & 7;
        if (missing > 0 && (byte & 0xC0) == 0x80) {
            uint32_t scalar = (*carry & 0x1FFFFF) << 6 | (byte & 63);
            *carry = missing > 1 ? (scalar & 0x1FFFFF) | (missing - 1) << 24 | bytes << 28 : 0;
            if (missing == 1) {
                if (is_scalar(scalar, (int)bytes) && is_plain(scalar))
                    written += encode(scalar, to + written);
                else
                    to[written++] = '?';
            }
            continue;
        }
        if (missing > 0) to[written++] = '?';
        *carry = 0;
        int needed = length(byte);
        if (needed > 1)
            *carry = (uint32_t)(byte & (0xFF >> (needed + 1))) | (uint32_t)(needed - 1) << 24 | (uint32_t)needed << 28;
        else
            to[written++] = needed == 1 && is_plain(byte) ? byte : '?';
    }
    return written;
}
