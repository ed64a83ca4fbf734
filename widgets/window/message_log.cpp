// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/message_log.h"

#include <QTime>

#include <deque>
#include <mutex>

namespace golanes {

namespace {

constexpr std::size_t kMost = 100;
constexpr qsizetype kLongest = 500;

// Qt has one handler for the whole program, and so there is one log.
struct Log {
    std::mutex mutex;
    std::deque<QString> lines;
    QtMessageHandler before = nullptr;
};

Log& log() {
    static Log& instance = *new Log;  // messages come until the very end
    return instance;
}

const char* nameOf(QtMsgType type) {
    switch (type) {
        case QtDebugMsg:
            return "debug";
        case QtInfoMsg:
            return "info";
        case QtWarningMsg:
            return "warning";
        case QtCriticalMsg:
            return "critical";
        case QtFatalMsg:
            return "fatal";
    }
    return "";
}

void keep(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    {
        const std::lock_guard lock(log().mutex);
        log().lines.push_back(QStringLiteral("%1 %2: %3")
                                  .arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss.zzz")),
                                       QLatin1String(nameOf(type)), text.left(kLongest)));
        if (log().lines.size() > kMost) log().lines.pop_front();
    }
    if (log().before) log().before(type, context, text);
}

}  // namespace

void keepMessages() {
    if (const auto before = qInstallMessageHandler(keep); before != keep) log().before = before;
}

QStringList lastMessages() {
    const std::lock_guard lock(log().mutex);
    return {log().lines.begin(), log().lines.end()};
}

}  // namespace golanes
