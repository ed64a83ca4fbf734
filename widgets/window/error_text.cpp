// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/error_text.h"

#include "widgets/session/spoken.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

// Messages of the core begin in lower case and have no full stop, so that they can stand after a colon.
QString asSentence(const std::string& message) {
    QString text = QString::fromStdString(message);
    if (text.isEmpty()) return text;
    text[0] = text[0].toUpper();
    const QChar last = text.back();
    if (last.isLetterOrNumber() || last == QLatin1Char(')') || last == QLatin1Char('"')) {
        text += QLatin1Char('.');
    }
    return text;
}

}  // namespace

QString errorTitle(ErrorCode code) {
    switch (code) {
        case ErrorCode::Io:
            return Words::tr("The file cannot be read");
        case ErrorCode::NotATrace:
            return Words::tr("This is not a trace");
        case ErrorCode::Unsupported:
            return Words::tr("This kind of trace cannot be read");
        case ErrorCode::Damaged:
            return Words::tr("Nothing in this trace is readable");
        case ErrorCode::TooLarge:
            return Words::tr("This trace may not fit into memory");
        case ErrorCode::Cancelled:
            return Words::tr("Loading was stopped");
        case ErrorCode::Usage:
            break;
    }
    return Words::tr("The file was not opened");
}

QString errorSentence(const Error& error) {
    const QString message = spoken(asSentence(error.message).toStdString());
    if (error.offset <= 0) return message;  // none, or the beginning, which tells nothing
    return Words::tr("%1 (At %2.)").arg(message, offsetText(error.offset));
}

QString errorRemedy(ErrorCode code) {
    switch (code) {
        case ErrorCode::Io:
            return Words::tr("Check that the file is still there and that you may read it, then try again.");
        case ErrorCode::NotATrace:
            return Words::tr("The start page, shown when all tabs are closed, tells how to record a trace.");
        case ErrorCode::Unsupported:
            return Words::tr("A trace recorded with another version of Go may open.");
        case ErrorCode::Damaged:
            return Words::tr(
                "The recording was probably stopped before its first data was written, or the file was "
                "damaged in transit. Record or copy it again.");
        case ErrorCode::TooLarge:
            return Words::tr(
                "Loading it anyway may make the machine slow or end other programs. "
                "Closing other programs or recordings first helps; so does recording for a shorter time.");
        case ErrorCode::Cancelled:
            return Words::tr("Nothing of the file was kept in memory.");
        case ErrorCode::Usage:
            break;
    }
    return {};
}

QString lossSentence(const ImportReport& report) {
    const auto& problems = report.problems();
    const auto isLoss = [](const Problem& p) { return p.severity == Severity::Loss; };
    const auto first = std::find_if(problems.begin(), problems.end(), isLoss);
    if (first == problems.end()) return {};
    const QString message = asSentence(first->message);
    const int others = kinds(report, Severity::Loss) - 1;
    if (others == 0) return Words::tr("Part of this recording is missing. %1").arg(message);
    return Words::tr("Part of this recording is missing. %1 And %n more.", nullptr, others).arg(message);
}

int kinds(const ImportReport& report, Severity severity) {
    const auto& problems = report.problems();
    return static_cast<int>(std::count_if(problems.begin(), problems.end(),
                                          [&](const Problem& p) { return p.severity == severity; }));
}

QString severityText(Severity severity) {
    return severity == Severity::Loss ? Words::tr("Loss") : Words::tr("Note");
}

QString offsetText(std::int64_t offset) {
    if (offset < 0) return {};
    return Words::tr("byte %1").arg(QLocale().toString(static_cast<qlonglong>(offset)));
}

QString problemsText(const ImportReport& report) {
    QStringList lines;
    for (const Problem& p : report.problems()) {
        QStringList facts{QString::fromStdString(p.code)};
        if (p.count > 1) facts << QStringLiteral("×%1").arg(p.count);
        if (p.firstOffset >= 0) facts << offsetText(p.firstOffset);
        lines << QStringLiteral("%1: %2 (%3)")
                     .arg(severityText(p.severity), spoken(p.message), facts.join(QStringLiteral(", ")));
        if (!p.advice.empty()) lines << QStringLiteral("    ") + spoken(p.advice);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace golanes
