// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/find_kept.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class TestFindKept : public QObject {
    Q_OBJECT

    struct Place {
        QTemporaryDir dir;
        Job job;

        std::string folder() const { return path("sessions"); }
        std::string path(const char* name) const { return dir.filePath(QLatin1String(name)).toStdString(); }
        void write(const char* name, const QByteArray& bytes) const {
            const QFileInfo info(dir.filePath(QLatin1String(name)));
            QDir().mkpath(info.absolutePath());
            QFile file(info.filePath());
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        }
        KeptFile keep(const char* name) {
            const auto hashed = hashFile(path(name), job).value();
            return {keptPath(path(name), folder()), hashed.bytes, hashed.hash};
        }
        FoundFile find(const KeptFile& file) { return findKept(file, folder(), job); }
    };

  private slots:
    void pathsAreRelative() {
        QCOMPARE(keptPath("/data/runs/a.trace", "/data/runs"), std::string("a.trace"));
        QCOMPARE(keptPath("/data/other/a.trace", "/data/runs"), std::string("../other/a.trace"));
        QCOMPARE(pathOf({"../other/a.trace", 0, {}}, "/data/runs"), std::string("/data/other/a.trace"));
        QCOMPARE(pathOf({"/abs/a.trace", 0, {}}, "/data/runs"), std::string("/abs/a.trace"));
    }

    void whatIsWhereItWasIsFound() {
        Place p;
        p.write("runs/a.trace", "go trace");
        const KeptFile file = p.keep("runs/a.trace");
        FoundFile found = p.find(file);
        QVERIFY(found.state == KeptState::Unchanged && !found.moved);
        QCOMPARE(found.path, p.path("runs/a.trace"));
        p.write("runs/a.trace", "go Trace");  // as long as before
        QVERIFY(p.find(file).state == KeptState::Changed);
        p.write("runs/a.trace", "longer than it was");
        QVERIFY(p.find(file).state == KeptState::Changed);
        QVERIFY(p.find({file.path, 0, {}}).state == KeptState::Unchecked);
    }

    void whatHasMovedIsLookedForBesideTheSession() {
        Place p;
        p.write("runs/a.trace", "go trace");
        const KeptFile file = p.keep("runs/a.trace");
        QFile::remove(QString::fromStdString(p.path("runs/a.trace")));
        QVERIFY(p.find(file).state == KeptState::Missing);
        QVERIFY(p.find(file).path.empty());

        p.write("sessions/a.trace", "of the same name");
        FoundFile found = p.find(file);
        QVERIFY(found.state == KeptState::Changed && found.moved);
        p.write("sessions/decoy", "as long!");
        p.write("sessions/renamed", "go trace");
        found = p.find(file);
        QVERIFY(found.state == KeptState::Unchanged && found.moved);
        QCOMPARE(found.path, p.path("sessions/renamed"));
    }
};

QTEST_GUILESS_MAIN(TestFindKept)
#include "test_find_kept.moc"
