// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/screenshot.h"

#include "core/base/time_text.h"
#include "widgets/lanes/lane_picture.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/annotations.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/page_file.h"
#include "widgets/session/query_matches.h"
#include "widgets/session/search.h"
#include "widgets/session/settings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/error_text.h"
#include "widgets/window/open_plan.h"
#include "widgets/window/picture_words.h"
#include "widgets/window/session_files.h"
#include "widgets/window/session_page.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <utility>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshot)
};

constexpr int kLeast = 200, kMost = 8000;
constexpr double kVectorScale = 2;

constexpr std::array kGroups = {
    std::pair("heap", LaneGroup::Heap),           std::pair("gc", LaneGroup::Gc),
    std::pair("netpoll", LaneGroup::Netpoll),     std::pair("timers", LaneGroup::Timers),
    std::pair("tasks", LaneGroup::Tasks),         std::pair("processors", LaneGroup::Procs),
    std::pair("cpus", LaneGroup::Cpus),           std::pair("threads", LaneGroup::Threads),
    std::pair("others", LaneGroup::OtherThreads), std::pair("goroutines", LaneGroup::Goroutines)};

template <class Done>
void waitUntil(Done done) {
    while (!done()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

bool perfIsSettled(const PerfCompanion& perf) {
    using State = PerfCompanion::State;
    return perf.state() == State::None || perf.state() == State::Ready || perf.state() == State::Failed;
}

QString load(DocumentPage& page, const Opening& opening) {
    Document& document = *page.document();
    if (!opening.perf.isEmpty()) document.perf()->open(opening.perf);
    if (!opening.cpuStat.isEmpty()) document.cpuStat()->open(opening.cpuStat);
    waitUntil([&] {
        return document.state() != Document::State::Loading && perfIsSettled(*document.perf()) &&
               document.cpuStat()->state() != CpuStatCompanion::State::Loading;
    });
    const auto told = [](const QString& path, const Error& error) {
        return QStringLiteral("%1: %2 %3").arg(path, errorSentence(error), errorRemedy(error.code)).trimmed();
    };
    if (document.state() != Document::State::Ready) return told(document.path(), document.error());
    if (document.profile())
        return QStringLiteral("%1: a profile has no lanes that a picture could be of").arg(document.path());
    if (document.perf()->state() == PerfCompanion::State::Failed)
        return told(opening.perf, document.perf()->error());
    const CpuStatCompanion& stat = *document.cpuStat();
    if (stat.any() && !stat.stat()) return QStringLiteral("%1: %2").arg(stat.path(), stat.reason());
    return {};
}

QString lookAt(ViewState& state, const ScreenshotWish& wish) {
    const TimeFrame frame{state.bounds(), state.wallOffset()};
    TimeRange range = state.bounds();
    for (const auto& [text, end] : {std::pair(wish.from, &range.begin), std::pair(wish.to, &range.end)}) {
        if (text.isEmpty()) continue;
        const auto time = parseTime(text.toStdString(), frame);
        if (!time) return QString::fromStdString(time.error().message);
        *end = *time;
    }
    if (range.begin >= range.end) return Words::tr("there is no time between --from and --to");
    // A session tells where to look itself.
    if (wish.session.isEmpty() || range != state.bounds()) state.setVisible(range);
    if (wish.goTo.isEmpty()) return {};
    Search* search = state.search();
    search->setQuery(wish.goTo);
    search->chooseBest();
    waitUntil([&] { return !search->busy() && !search->goesWhenFound(); });
    return search->chosen() ? QString() : Words::tr("%1 is not in this recording").arg(wish.goTo);
}

// The recording of a session that was in front, which must be the one that it was saved with.
Result<FoundRecording> frontOf(const QString& session) {
    Job job;
    const FoundSession found = findSession(session, job);
    if (!found.file) return tl::unexpected(found.file.error());
    if (found.recordings.empty())
        return fail(ErrorCode::Usage, Words::tr("It holds no recording.").toStdString());
    const FoundRecording& front = found.recordings[found.file->session.front];
    const std::string& name = front.kept.file.path;
    if (front.file.state == KeptState::Missing)
        return fail(
            ErrorCode::Io,
            Words::tr("Its recording %1 is not there.").arg(QString::fromStdString(name)).toStdString());
    if (front.file.state == KeptState::Changed)
        return fail(ErrorCode::Usage, Words::tr("Its recording %1 has another content now.")
                                          .arg(QString::fromStdString(name))
                                          .toStdString());
    return front;
}

// Shows the recording as it was kept, once it is loaded.
void followSession(DocumentPage& page, Settings& settings, const FoundRecording& found) {
    (new SessionPage(&page, &settings))
        ->restore(found.kept, found.file.state, {found.perf.path, found.cpuStat.path, found.dump.path});
}

void waitForLanes(const DocumentPage& page) {
    const ViewState& state = *page.viewState();
    waitUntil([&] {
        const SessionPage* session = SessionPage::of(&page);
        return (!session || session->isSettled()) && !state.goroutineLanes()->busy() &&
               !state.highlight()->busy() && !state.annotations()->matches()->busy();
    });
}

QString chooseLanes(ViewState& state, const QStringList& lanes) {
    for (const QString& name : lanes)
        if (!screenshotLanes().contains(name))
            return Words::tr("there are no lanes named %1; there are %2")
                .arg(name, screenshotLanes().join(QStringLiteral(", ")));
    for (const auto& [name, group] : kGroups)
        if (!lanes.isEmpty()) state.setCollapsed(group, !lanes.contains(QLatin1String(name)));
    return {};
}

QString draw(DocumentPage& page, const Theme& theme, const ScreenshotWish& wish) {
    const ViewState& state = *page.viewState();
    PictureWish what;
    what.width = wish.size.width();
    what.title = page.document()->name();
    what.footer = pictureFooter(*page.document(), state, state.visible());
    const QString suffix = QFileInfo(wish.out).suffix().toLower();
    const bool vector = suffix == QLatin1String("svg") || suffix == QLatin1String("pdf");
    const double scale = vector ? kVectorScale : wish.scale;
    LanePicture picture(state, page.traceView()->scene(), what, scale);
    PlanCache plans = picture.plans();
    plans.prepare(state.sources(), picture.lanes());
    picture.takePlans(std::move(plans));
    return savePage(wish.out,
                    {picture.size(), what.title, what.footer,
                     [&](QPainter& painter, bool v) { picture.paint(painter, theme, v); }},
                    scale);
}

}  // namespace

QStringList screenshotLanes() {
    QStringList names;
    for (const auto& [name, group] : kGroups) names << QLatin1String(name);
    return names;
}

std::optional<QSize> sizeNamed(const QString& text) {
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2) return std::nullopt;
    const QSize size(parts[0].toInt(), parts[1].toInt());
    const auto fits = [](int length) { return length >= kLeast && length <= kMost; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

QString drawScreenshot(const ScreenshotWish& wish, const DocumentSource& source) {
    QStringList paths;
    std::optional<FoundRecording> session;
    if (!wish.session.isEmpty()) {
        const auto front = frontOf(wish.session);
        if (!front)
            return QStringLiteral("%1: %2").arg(wish.session, QString::fromStdString(front.error().message));
        session = *front;
        paths << QString::fromStdString(session->file.path);
    }
    for (const QString& file : wish.files) paths << QFileInfo(file).absoluteFilePath();
    const QList<Opening> openings = planOpening(paths, {});
    if (openings.size() != 1) return Words::tr("a screenshot is of one recording");
    // Nothing of what the user's window remembers may show.
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    Theme theme;
    theme.setMode(wish.theme);
    DocumentPage page(openings.front().path, source, &settings, &theme);
    page.resize(wish.size);
    page.viewState()->setAnimated(false);
    if (session) followSession(page, settings, *session);
    if (QString wrong = load(page, openings.front()); !wrong.isEmpty()) return wrong;
    if (session) waitForLanes(page);
    if (QString wrong = chooseLanes(*page.viewState(), wish.lanes); !wrong.isEmpty()) return wrong;
    page.grab();  // gives everything its place
    if (QString wrong = lookAt(*page.viewState(), wish); !wrong.isEmpty()) return wrong;
    page.grab();
    return draw(page, theme, wish);
}

}  // namespace golanes
