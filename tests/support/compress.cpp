// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/compress.h"

#include <zlib.h>
#include <zstd.h>

#include <cstdint>

namespace golanes::test {

QByteArray gzip(const QByteArray& data) {
    z_stream stream{};
    constexpr int kGzipWrapper = 16;
    deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + kGzipWrapper, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<int>(deflateBound(&stream, static_cast<uLong>(data.size()))) + 64, '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(data.constData()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<int>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray zstd(const QByteArray& data) {
    QByteArray out(static_cast<int>(ZSTD_compressBound(static_cast<std::size_t>(data.size()))), '\0');
    const std::size_t n = ZSTD_compress(out.data(), static_cast<std::size_t>(out.size()), data.constData(),
                                        static_cast<std::size_t>(data.size()), 3);
    out.resize(static_cast<int>(n));
    return out;
}

QByteArray zstdSkippable(const QByteArray& data) {
    QByteArray out("\x50\x2a\x4d\x18", 4);
    for (int shift = 0; shift < 32; shift += 8) out.append(static_cast<char>(data.size() >> shift));
    return out + data;
}

QByteArray compressibleBytes(int size) {
    QByteArray data(size, '\0');
    std::uint32_t state = 1;
    for (char& c : data) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>((state >> 24) & 3);
    }
    return data;
}

}  // namespace golanes::test
