// SPDX-License-Identifier: GPL-3.0-or-later
// A drop from another program's window: two processes, a real X server, a pointer that is really moved.
#include "tests/support/v2_text.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace golanes;

namespace {

constexpr const char* kTrace = R"(go 1.26
gen 1
M 7 t=100
ProcStatus p=0 pstatus=Running
GoStatus dt=1 g=1 m=7 gstatus=Running
GoCreate dt=10 new_g=2 new_stack={main.child main.go:9} stack={main.main main.go:5}
GoDestroy dt=20
GoStart dt=5 g=2 g_seq=1
)";

// A process that is ended with the test.
class Program {
  public:
    void start(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment) {
        process_.setProcessEnvironment(environment);
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.start(program, arguments);
    }
    ~Program() {
        process_.terminate();
        if (!process_.waitForFinished(5000)) process_.kill();
        process_.waitForFinished();
    }
    // Its next line of output, "" when none comes.
    QString line() {
        while (!process_.canReadLine())
            if (!process_.waitForReadyRead(20'000)) return {};
        return QString::fromUtf8(process_.readLine()).trimmed();
    }

  private:
    QProcess process_;
};

}  // namespace

class RealDropTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        for (const char* tool : {"Xvfb", "xdotool"})
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP(
                    qPrintable(QStringLiteral("needs %1, which is not installed").arg(QLatin1String(tool))));
        QVERIFY(folder_.isValid());
        environment_ = QProcessEnvironment::systemEnvironment();
        xvfb_ = std::make_unique<Program>();
        // -noreset: else the server starts over, and refuses newcomers, whenever its last client leaves.
        xvfb_->start(QStringLiteral("Xvfb"),
                     {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                      QStringLiteral("0"), QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"),
                      QStringLiteral("tcp"), QStringLiteral("-noreset")},
                     environment_);
        const QString display = xvfb_->line();
        QVERIFY(!display.isEmpty());
        environment_.insert(QStringLiteral("DISPLAY"), u':' + display);
        environment_.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment_.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.filePath(QStringLiteral("config")));
        environment_.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder_.path());
        environment_.remove(QStringLiteral("WAYLAND_DISPLAY"));
    }
    void cleanupTestCase() { xvfb_.reset(); }

    void aTraceIsOpened() {
        Program golanes, source;
        start(golanes);
        const QString path = write(QStringLiteral("dropped.trace"), test::v2FromText(kTrace).bytes);
        QCOMPARE(dragIntoGolanes(source, path), QStringLiteral("copy"));
        QTRY_VERIFY_WITH_TIMEOUT(!windowNamed(QStringLiteral("dropped.trace")).isEmpty(), 20'000);
    }

    void anythingElseIsRefused() {
        Program golanes, source;
        start(golanes);
        const QString path = write(QStringLiteral("letter.txt"), "Dear all, this is no trace.");
        QCOMPARE(dragIntoGolanes(source, path), QStringLiteral("none"));
        QVERIFY(windowNamed(QStringLiteral("letter.txt")).isEmpty());
    }

  private:
    QString xdotool(const QStringList& arguments) {
        QProcess process;
        process.setProcessEnvironment(environment_);
        process.start(QStringLiteral("xdotool"), arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    // The first visible window whose title holds `name`; "" when there is none.
    QString windowNamed(const QString& name) {
        return xdotool({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                        name})
            .section(u'\n', 0, 0);
    }
    void start(Program& golanes) {
        golanes.start(QStringLiteral(GOLANES_APP), {}, environment_);
        QTRY_VERIFY_WITH_TIMEOUT(!windowNamed(QStringLiteral("Golanes")).isEmpty(), 20'000);
    }
    QString write(const QString& name, const std::string& bytes) {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return file.fileName();
    }
    // Drags the file out of another program's window into the middle of Golanes; what the other program was
    // told became of it. It is told before Golanes has fetched what was dropped, so it must live on.
    QString dragIntoGolanes(Program& source, const QString& path) {
        source.start(QStringLiteral(GOLANES_DRAG_SOURCE), {path}, environment_);
        if (source.line() != QStringLiteral("ready")) return QStringLiteral("did not start");
        QTest::qWait(300);
        const auto move = [this](int x, int y) {
            xdotool({QStringLiteral("mousemove"), QString::number(x), QString::number(y)});
            QTest::qWait(60);
        };
        move(30, 30);
        xdotool({QStringLiteral("mousedown"), QStringLiteral("1")});
        for (int step = 1; step <= 12; ++step) move(30 + step * 40, 30 + step * 30);
        // A drop counts where the target has answered the last move.
        QTest::qWait(500);
        xdotool({QStringLiteral("mouseup"), QStringLiteral("1")});
        return source.line();
    }

    QTemporaryDir folder_;
    QProcessEnvironment environment_;
    std::unique_ptr<Program> xvfb_;
};

QTEST_GUILESS_MAIN(RealDropTest)
#include "test_drop.moc"
