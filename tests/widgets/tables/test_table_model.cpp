// SPDX-License-Identifier: GPL-3.0-or-later
// How values of each type are written: for people, exactly, and for other programs.
#include "core/table/column_table.h"
#include "widgets/tables/table_model.h"

#include <QTest>

using namespace golanes;

class TestTableModel : public QObject {
    Q_OBJECT

  private slots:
    void writesEveryType_data() {
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* what, FieldType type, qint64 value, const QString& shown,
                            const QString& exact, const QString& plain) {
            QTest::addRow("%s", what) << type << value << shown << exact << plain;
        };
        using enum FieldType;
        const auto same = [](const char* text) { return QString::fromUtf8(text); };
        row("count", Count, 12345, same("12,345"), same("12,345"), same("12345"));
        row("below zero", Count, -12345, same("−12,345"), same("−12,345"), same("-12345"));
        // Numbers that name something are written as other programs write them.
        row("id", Id, 12345, same("12345"), same("12345"), same("12345"));
        row("goroutine", Goroutine, 12345, same("G12345"), same("G12345"), same("12345"));
        row("length", Length, 1'240'312, same("1.24 ms"), same("1,240,312 ns"), same("1240312"));
        row("time", Time, 1500, same("at 1500"), same("at 1500"), same("1500"));
        row("bytes", Bytes, 4'100'000, same("4.1 MB"), same("4,100,000 B"), same("4100000"));
        row("share", Share, 125'000, same("12.5 %"), same("12.5 %"), same("0.125"));
        row("flag", Flag, 1, same("yes"), same("yes"), same("1"));
        row("none", Id, TableRows::kNone, {}, {}, {});
    }
    void writesEveryType() {
        QFETCH(FieldType, type);
        QFETCH(qint64, value);
        auto rows = std::make_shared<ColumnTable>(std::vector<Field>{{"x", "X", "", type}});
        rows->add({value});
        TableModel model([](Timestamp t) { return QStringLiteral("at %1").arg(t); });
        model.setTable(std::make_shared<BoundTable>(BoundTable{rows, {}, {}}), {0});
        model.setRows({0});
        QTEST(model.index(0, 0).data().toString(), "shown");
        QTEST(model.exactText(0, 0), "exact");
        QTEST(model.plainText(0, 0), "plain");
    }

    // Instants have a mark where they are in the time of the table.
    void instantsHaveTheirPlace() {
        auto rows = std::make_shared<ColumnTable>(
            std::vector<Field>{{"t", "Time", "", FieldType::Time}, {"n", "Count", "", FieldType::Count}});
        rows->add({1250, 1});
        rows->add({TableRows::kNone, 2});
        TableModel model([](Timestamp) { return QString(); });
        model.setTable(std::make_shared<BoundTable>(BoundTable{rows, {}, {}}), {0, 2}, {1000, 2000});
        model.setRows({0, 1});
        QCOMPARE(model.index(0, 0).data(TableModel::MarkRole).toDouble(), 0.25);
        QVERIFY(!model.index(1, 0).data(TableModel::MarkRole).isValid());
        QVERIFY(!model.index(0, 1).data(TableModel::MarkRole).isValid());
        QCOMPARE(model.index(0, 1).data(TableModel::BarRole).toDouble(), 0.5);
    }
};

QTEST_MAIN(TestTableModel)
#include "test_table_model.moc"
