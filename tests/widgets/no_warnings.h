// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace golanes::test {

// Makes any warning of Qt fail the running test function; for init(). The offscreen platform's own complaints
// about what shown windows and menus ask of it do not count.
inline void failOnWarnings() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

}  // namespace golanes::test
