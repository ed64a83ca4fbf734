// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace golanes::test {

// One gzip member, one zstd frame, and a zstd frame that readers skip.
QByteArray gzip(const QByteArray& data);
QByteArray zstd(const QByteArray& data);
QByteArray zstdSkippable(const QByteArray& data);

// `size` bytes that compress to about a fourth, the same every time.
QByteArray compressibleBytes(int size);

}  // namespace golanes::test
