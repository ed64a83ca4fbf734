// SPDX-License-Identifier: GPL-3.0-or-later

// Rules that the sources keep and no compiler checks: who may include whom, licence lines, size.

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

namespace {

using Folders = std::set<QString>;

// Part of the program that a file belongs to: "core/store", "widgets/lanes", "app".
QString partOf(const QString& path) {
    if (path.startsWith("core/open.")) return QStringLiteral("core/open");
    const qsizetype depth = path.startsWith("core/") || path.startsWith("widgets/") ? 2 : 1;
    return path.section('/', 0, depth - 1);
}

// What each part may include besides itself. Parts of core that come later belong here first.
const std::map<QString, Folders>& allowed() {
    static const Folders store = {"core/base", "core/store"};
    static const Folders beyond = {"core/base", "core/store", "core/analysis"};
    static const std::map<QString, Folders> rules = {
        {"core/base", {}},
        {"core/io", {"core/base"}},
        {"core/store", {"core/base"}},
        {"core/import", store},
        // Names stand in files of their own, which only the recording tells of.
        {"core/symbol", {"core/base", "core/io", "core/store"}},
        {"core/clock", store},
        // Right stacks take what programs tell, and those of goroutines the relation of the clocks.
        {"core/stacks", {"core/base", "core/store", "core/symbol", "core/clock"}},
        {"core/plan", store},
        {"core/table", {"core/base"}},
        {"core/filter", {"core/base", "core/table"}},
        // Goroutines are asked for in the language of filters, in lanes and on the command line too.
        {"core/analysis", {"core/base", "core/store", "core/table", "core/filter"}},
        // Two runs are told apart by what the analyses say; thresholds are typed like filters.
        {"core/compare",
         {"core/base", "core/store", "core/analysis", "core/flame", "core/table", "core/filter"}},
        // What is written is what importers read: they know the words of formats.
        {"core/export", {"core/base", "core/store", "core/import"}},
        {"core/flame", beyond},
        // What a session keeps names lanes by their kinds.
        {"core/session", {"core/base", "core/io", "core/store", "core/plan"}},
        {"core/open",
         {"core/base", "core/io", "core/store", "core/import", "core/symbol", "core/clock", "core/plan",
          "core/stacks", "core/analysis", "core/session", "core/compare", "core/export"}},
    };
    return rules;
}

bool mayInclude(const QString& from, const QString& to) {
    if (from == to) return true;
    const auto rule = allowed().find(from);
    if (rule != allowed().end()) return rule->second.contains(to);
    if (from.startsWith("core/")) return false;  // a part without a rule
    const bool toCore = to.startsWith("core/");
    // The theme knows nobody; the session knows no view; views know neither each other nor the window.
    if (from == "widgets/theme") return toCore;
    if (from == "widgets/session") return toCore || to == "widgets/theme";
    // What annotations look like is the same over every view.
    if (from == "widgets/annotate") return toCore || to == "widgets/theme" || to == "widgets/session";
    // What is handed on is made of what the session keeps, wherever that came from.
    if (from == "widgets/report") return toCore || to == "widgets/theme" || to == "widgets/session";
    static const Folders annotated = {"widgets/lanes", "widgets/flame", "widgets/charts"};
    if (annotated.contains(from) && to == "widgets/annotate") return true;
    static const Folders views = {"widgets/lanes", "widgets/flame", "widgets/tables", "widgets/charts"};
    if (views.contains(from)) return toCore || to == "widgets/theme" || to == "widgets/session";
    // Two recordings side by side are lanes, flame graphs and distributions too.
    if (from == "widgets/compare" && (to == "widgets/flame" || to == "widgets/charts")) return true;
    if (from == "widgets/compare")
        return toCore || to == "widgets/theme" || to == "widgets/session" || to == "widgets/lanes";
    if (from.startsWith("widgets/")) return toCore || to.startsWith("widgets/");
    return from == "app" && (toCore || to.startsWith("widgets/"));
}

}  // namespace

class TestIncludeRules : public QObject {
    Q_OBJECT

    const QDir root_{QStringLiteral(GOLANES_SOURCE_DIR)};

    QStringList filesOf(const QStringList& folders, const QStringList& patterns) const {
        QStringList files;
        for (const QString& folder : folders) {
            QDirIterator it(root_.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) files << root_.relativeFilePath(it.next());
        }
        files.sort();
        return files;
    }
    QStringList sources() const { return filesOf({"core", "widgets", "app"}, {"*.h", "*.cpp"}); }
    QStringList linesOf(const QString& path) const {
        QFile file(root_.filePath(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n') : QStringList();
    }
    template <class Check>
    void forEachInclude(const QStringList& files, Check check) const {
        static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
        for (const QString& path : files) {
            for (const QString& line : linesOf(path)) {
                const auto match = include.match(line);
                if (match.hasMatch()) check(path, match.captured(1) == "<", match.captured(2));
            }
        }
    }

  private slots:
    void includesFollowTheRules() {
        QStringList forbidden;
        int seen = 0;
        forEachInclude(sources(), [&](const QString& path, bool system, const QString& included) {
            // Without a folder it is in the same one, or generated (golanes_version.h).
            if (system || !included.contains('/')) return;
            ++seen;
            if (!mayInclude(partOf(path), partOf(included))) forbidden << path + " includes " + included;
        });
        QVERIFY(seen > 100);
        QVERIFY2(forbidden.isEmpty(), qPrintable(forbidden.join('\n')));
    }

    void theCoreAndTheCommandLineKnowNoQt() {
        QStringList forbidden;
        forEachInclude(filesOf({"core", "app/golanes_cli"}, {"*.h", "*.cpp"}),
                       [&](const QString& path, bool, const QString& included) {
                           const bool qt = included.startsWith('Q') || included.startsWith("widgets/");
                           if (qt) forbidden << path + " includes " + included;
                       });
        QVERIFY2(forbidden.isEmpty(), qPrintable(forbidden.join('\n')));
    }

    void theRulesRefuseWhatTheyShould() {
        QVERIFY(mayInclude("core/store", "core/base"));
        QVERIFY(!mayInclude("core/base", "core/store"));
        QVERIFY(!mayInclude("core/analysis", "core/plan"));
        QVERIFY(!mayInclude("core/analysis", "core/flame"));
        QVERIFY(!mayInclude("core/import", "core/io"));
        QVERIFY(!mayInclude("core/session", "core/analysis"));
        QVERIFY(!mayInclude("core/unheard-of", "core/base"));
        QVERIFY(!mayInclude("core/open", "widgets/session"));
        QVERIFY(!mayInclude("widgets/session", "widgets/lanes"));
        QVERIFY(!mayInclude("widgets/lanes", "app"));
        QVERIFY(!mayInclude("widgets/report", "widgets/lanes"));
        QVERIFY(!mayInclude("widgets/lanes", "widgets/window"));
        QVERIFY(!mayInclude("widgets/flame", "widgets/lanes"));
        QVERIFY(!mayInclude("widgets/tables", "widgets/lanes"));
        QVERIFY(!mayInclude("widgets/charts", "widgets/lanes"));
        QVERIFY(!mayInclude("widgets/compare", "widgets/window"));
        QVERIFY(!mayInclude("widgets/lanes", "widgets/compare"));
        QVERIFY(!mayInclude("widgets/charts", "widgets/compare"));
        QVERIFY(!mayInclude("widgets/annotate", "widgets/lanes"));
        QVERIFY(!mayInclude("widgets/theme", "widgets/session"));
        QVERIFY(mayInclude("app", "widgets/window"));
    }

    void everySourceNamesItsLicence() {
        QStringList without;
        for (const QString& path : filesOf({"core", "widgets", "app", "tests", "packaging", ".ci"},
                                           {"*.h", "*.cpp", "*.sh", "CMakeLists.txt", "run", "test"})) {
            const QStringList lines = linesOf(path);
            if (!lines.mid(0, 2).join('\n').contains("SPDX-License-Identifier: GPL-3.0-or-later"))
                without << path;
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join('\n')));
    }

    // A longer file holds two ideas.
    void noSourceIsLong() {
        QStringList tooLong;
        for (const QString& path : sources() + filesOf({"tests"}, {"*.h", "*.cpp"})) {
            if (linesOf(path).size() > 600) tooLong << path;
        }
        QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestIncludeRules)
#include "test_include_rules.moc"
