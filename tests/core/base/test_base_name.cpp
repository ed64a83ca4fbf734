// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base_name.h"

#include <QTest>

using namespace golanes;

class TestBaseName : public QObject {
    Q_OBJECT

  private slots:
    void isTheLastPart() {
        QCOMPARE(baseName("/usr/lib/go/src/fmt/print.go"), std::string_view("print.go"));
        QCOMPARE(baseName("print.go"), std::string_view("print.go"));
        QCOMPARE(baseName("dir/"), std::string_view());
        QCOMPARE(baseName(""), std::string_view());
    }
};

QTEST_APPLESS_MAIN(TestBaseName)
#include "test_base_name.moc"
