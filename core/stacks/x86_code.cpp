// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/x86_code.h"

namespace golanes::x86 {

namespace {

constexpr std::uint8_t kCallNear = 0xe8;
constexpr std::uint8_t kGroup5 =
    0xff;  // with 2 in the middle of the next byte: call through a register or memory
constexpr std::uint8_t kRet = 0xc3;

// Bytes of an indirect call whose ModRM byte is this; 0 when it is none.
std::uint64_t indirectLength(std::uint8_t modrm, std::uint8_t sib) {
    if ((modrm >> 3 & 7) != 2) return 0;
    const unsigned mode = modrm >> 6;
    const unsigned base = modrm & 7;
    if (mode == 3) return 2;
    std::uint64_t length = base == 4 ? 3 : 2;  // an SIB byte follows
    if (mode == 1) length += 1;
    if (mode == 2 || (mode == 0 && (base == 5 || (base == 4 && (sib & 7) == 5)))) length += 4;
    return length;
}

}  // namespace

std::uint64_t directTarget(const OrderedBytes& code, std::uint64_t at, std::uint64_t behind) {
    if (!code.holds(at, kDirectCall) || code.u8(at) != kCallNear) return 0;
    return behind + static_cast<std::uint64_t>(std::int64_t{code.i32(at + 1)});
}

bool isBehindCall(const OrderedBytes& code) {
    if (!code.holds(0, kLongestCall)) return false;
    if (code.u8(kLongestCall - kDirectCall) == kCallNear) return true;
    for (std::uint64_t length = 2; length < kLongestCall; ++length) {
        const std::uint64_t at = kLongestCall - length;
        if (code.u8(at) == kGroup5 && indirectLength(code.u8(at + 1), code.u8(at + 2)) == length) return true;
    }
    return false;
}

std::uint64_t framePointerSetup(const OrderedBytes& code, std::uint64_t at) {
    if (code.u8(at) != 0x48) return 0;
    const std::uint32_t rest =
        std::uint32_t{code.u8(at + 1)} << 16 | std::uint32_t{code.u8(at + 2)} << 8 | code.u8(at + 3);
    if (rest >> 8 == 0x89e5 || rest >> 8 == 0x8bec) return 3;  // mov rbp, rsp
    if (rest == 0x8d6c24) return 5;                            // lea rbp, [rsp + i8]
    return rest == 0x8dac24 ? 8 : 0;                           // lea rbp, [rsp + i32]
}

bool frameLeft(const OrderedBytes& code, std::uint64_t at) {
    if (code.u8(at) != 0x48 || code.u8(at + 2) != 0xc4) return false;
    const std::uint8_t add = code.u8(at + 1);  // add rsp, i8 or i32
    return (add == 0x83 && code.u8(at + 4) == kRet) || (add == 0x81 && code.u8(at + 7) == kRet);
}

}  // namespace golanes::x86
