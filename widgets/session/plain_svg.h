// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace golanes {

// Whether a file of SVG holds a drawing and nothing else: no scripts, nothing that is loaded, no styles that
// could load, no other language within. Whoever takes pictures out of files asks before he shows or hands
// them on.
bool isPlainSvg(const QByteArray& svg);

}  // namespace golanes
