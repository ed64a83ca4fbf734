// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/editor_command.h"
#include "widgets/session/source_paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class SourcePathsTest : public QObject {
    Q_OBJECT

  private:
    QString make(const QString& path) {
        const QString full = QDir(folder_.path()).filePath(path);
        QDir().mkpath(full.section(u'/', 0, -2));
        QFile file(full);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        return full;
    }

  private slots:
    void initTestCase() {
        QVERIFY(folder_.isValid());
        qputenv("GOROOT", QFile::encodeName(folder_.filePath(QStringLiteral("goroot"))));
        qputenv("GOMODCACHE", QFile::encodeName(folder_.filePath(QStringLiteral("mod"))));
    }

    void aFileThatLiesWhereItWasIsFound() {
        const QString file = make(QStringLiteral("here/main.go"));
        QCOMPARE(findSource(file, {}).found, file);
    }

    void theLongestPrefixWins() {
        const QString shallow = make(QStringLiteral("a/cmd/main.go")),
                      deep = make(QStringLiteral("b/main.go"));
        const QString recorded = QStringLiteral("/build/app/cmd/main.go");
        const SourceMapping wide{QStringLiteral("/build/app"), folder_.filePath(QStringLiteral("a"))};
        const SourceMapping narrow{QStringLiteral("/build/app/cmd/"), folder_.filePath(QStringLiteral("b"))};
        QCOMPARE(findSource(recorded, {wide}).found, shallow);
        QCOMPARE(findSource(recorded, {wide, narrow}).found, deep);
        // A prefix ends with a folder.
        QVERIFY(findSource(QStringLiteral("/build/application/main.go"), {wide}).found.isEmpty());
    }

    void whatIsNotThereSaysWhereItWasLookedFor() {
        const SourceMapping m{QStringLiteral("/x"), QStringLiteral("/nowhere")};
        const SourceLookup lookup = findSource(QStringLiteral("/x/y.go"), {m});
        QVERIFY(lookup.found.isEmpty());
        QCOMPARE(lookup.tried, QStringList({QStringLiteral("/nowhere/y.go"), QStringLiteral("/x/y.go")}));
    }

    void goItselfAndModulesAreFound() {
        const QString chan = make(QStringLiteral("goroot/src/runtime/chan.go"));
        QCOMPARE(findSource(QStringLiteral("/opt/hostedtoolcache/go/src/runtime/chan.go"), {}).found, chan);
        QCOMPARE(findSource(QStringLiteral("runtime/chan.go"), {}).found, chan);  // -trimpath
        const QString module = make(QStringLiteral("mod/github.com/!burnt!sushi/toml@v1.2.0/lex.go"));
        QCOMPARE(findSource(QStringLiteral("github.com/BurntSushi/toml@v1.2.0/lex.go"), {}).found, module);
        QCOMPARE(findSource(QStringLiteral("/root/go/pkg/mod/github.com/!burnt!sushi/toml@v1.2.0/lex.go"), {})
                     .found,
                 module);
    }

    // A recording may name anything; only sources are opened.
    void onlySourcesAreFound() {
        for (const char* name : {"run.sh", "a.desktop", "noending"})
            QVERIFY(findSource(make(QLatin1String(name)), {}).found.isEmpty());
        make(QStringLiteral("up/main.go"));
        QVERIFY(findSource(folder_.filePath(QStringLiteral("here/../up/main.go")), {}).found.isEmpty());
        QVERIFY(findSource(folder_.path(), {}).found.isEmpty());
        QVERIFY(findSource({}, {}).tried.isEmpty());
    }

    void aFolderGivesItsMapping() {
        make(QStringLiteral("src/cmd/svc/main.go"));
        const QString folder = folder_.filePath(QStringLiteral("src"));
        const auto mapping = mappingFor(QStringLiteral("/home/ci/w/cmd/svc/main.go"), folder);
        QVERIFY(mapping);
        QCOMPARE(mapping->prefix, QStringLiteral("/home/ci/w"));
        QVERIFY(!findSource(QStringLiteral("/home/ci/w/cmd/svc/main.go"), {*mapping}).found.isEmpty());
        // The folder of the file itself does as well.
        const auto close =
            mappingFor(QStringLiteral("/home/ci/w/cmd/svc/main.go"), folder + QStringLiteral("/cmd/svc"));
        QCOMPARE(close->prefix, QStringLiteral("/home/ci/w/cmd/svc"));
        QVERIFY(!mappingFor(QStringLiteral("/home/ci/other.go"), folder));
    }

    void anEditorIsCalledWithoutAShell() {
        const auto call = editorCall(QStringLiteral("code --goto {file}:{line}:{column}"),
                                     QStringLiteral("/a b/$(x) ;{line}.go"), 12, 3);
        QVERIFY(call);
        QCOMPARE(call->program, QStringLiteral("code"));
        QCOMPARE(call->arguments,
                 QStringList({QStringLiteral("--goto"), QStringLiteral("/a b/$(x) ;{line}.go:12:3")}));
    }

    void aCommandWithoutAFileGetsItLast() {
        const auto call = editorCall(QStringLiteral("\"my editor\" -l{line}"), QStringLiteral("/m.go"), 7);
        QCOMPARE(call->program, QStringLiteral("my editor"));
        QCOMPARE(call->arguments, QStringList({QStringLiteral("-l7"), QStringLiteral("/m.go")}));
        QVERIFY(!editorCall(QStringLiteral("  "), QStringLiteral("/m.go"), 1));
    }

    void everyPresetNamesTheFile() {
        for (const EditorPreset& p : editorPresets()) {
            const auto call = editorCall(p.command, QStringLiteral("/m.go"), 4);
            QVERIFY(call);
            QVERIFY(call->arguments.join(u' ').contains(QLatin1String("/m.go")));
            QVERIFY(!call->arguments.join(u' ').contains(u'{'));
        }
    }

  private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(SourcePathsTest)
#include "test_source_paths.moc"
