// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace golanes::test {

// Makes any warning of Qt fail the running test function; for init(). The offscreen platform's own complaint,
// which every shown window draws, does not count.
inline void failOnWarnings() {
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

}  // namespace golanes::test
