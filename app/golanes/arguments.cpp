// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes/arguments.h"

#include "core/base/reference.h"
#include "widgets/compare/side_arguments.h"
#include "widgets/window/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>

namespace golanes {

namespace {

std::optional<Theme::Mode> themeNamed(const QString& name) {
    if (name == QLatin1String("light")) return Theme::Mode::Light;
    if (name == QLatin1String("dark")) return Theme::Mode::Dark;
    if (name == QLatin1String("system")) return Theme::Mode::System;
    return std::nullopt;
}

[[noreturn]] void endWithUsage(const QString& message) {
    complain(message);
    std::exit(kUsageError);
}

// The options of pictures that are drawn without a window.
struct ScreenshotOptions {
    QCommandLineOption out{
        QStringLiteral("screenshot"),
        QCoreApplication::translate("main", "Draw a picture of the recording (.png, .svg or .pdf) and end."),
        QStringLiteral("file")};
    QCommandLineOption size{QStringLiteral("size"),
                            QCoreApplication::translate("main", "Of that picture, about: 1600x1000."),
                            QStringLiteral("WxH")};
    QCommandLineOption scale{QStringLiteral("scale"),
                             QCoreApplication::translate("main", "Pixels of a PNG a unit, 1 to 4."),
                             QStringLiteral("factor")};
    QCommandLineOption from{QStringLiteral("from"),
                            QCoreApplication::translate("main", "The time where it begins."),
                            QStringLiteral("time")};
    QCommandLineOption to{QStringLiteral("to"),
                          QCoreApplication::translate("main", "The time where it ends."),
                          QStringLiteral("time")};
    QCommandLineOption lanes{
        QStringLiteral("lanes"),
        QCoreApplication::translate("main", "The groups that it shows, with commas between: %1.")
            .arg(screenshotLanes().join(QStringLiteral(", "))),
        QStringLiteral("groups")};

    QList<QCommandLineOption> all() const { return {out, size, scale, from, to, lanes}; }
    ScreenshotWish wish(const QCommandLineParser& parser) const;
};

ScreenshotWish ScreenshotOptions::wish(const QCommandLineParser& parser) const {
    ScreenshotWish wish;
    wish.out = parser.value(out);
    wish.from = parser.value(from);
    wish.to = parser.value(to);
    if (parser.isSet(lanes)) wish.lanes = parser.value(lanes).split(u',', Qt::SkipEmptyParts);
    if (parser.isSet(size)) {
        const auto named = sizeNamed(parser.value(size));
        if (!named) endWithUsage(QCoreApplication::translate("main", "--size is as 1600x1000"));
        wish.size = *named;
    }
    if (parser.isSet(scale)) {
        wish.scale = parser.value(scale).toDouble();
        if (!(wish.scale >= 1 && wish.scale <= 4))
            endWithUsage(QCoreApplication::translate("main", "--scale is a number from 1 to 4"));
    }
    return wish;
}

// The options of comparisons.
struct CompareOptions {
    QCommandLineOption compare{
        QStringLiteral("compare"),
        QCoreApplication::translate(
            "main", "Show two recordings side by side: the files, or the runs that --base and --new name.")};
    QCommandLineOption base{
        QStringLiteral("base"),
        QCoreApplication::translate("main",
                                    "Runs of how it was, one or several; perf data, readings of "
                                    "cpu.stat and profiles behind the trace that they belong to."),
        QStringLiteral("file")};
    QCommandLineOption candidate{
        QStringLiteral("new"), QCoreApplication::translate("main", "Runs of how it is now, one or several."),
        QStringLiteral("file")};

    QCommandLineOption baseLabel{QStringLiteral("base-label"),
                                 QCoreApplication::translate("main", "What the base is called: v1.4."),
                                 QStringLiteral("name")};
    QCommandLineOption newLabel{QStringLiteral("new-label"),
                                QCoreApplication::translate("main", "What the new one is called: v1.5."),
                                QStringLiteral("name")};

    QList<QCommandLineOption> all() const { return {compare, base, candidate, baseLabel, newLabel}; }
    std::optional<PerSide<QStringList>> wish(const QCommandLineParser& parser) const;
};

std::optional<PerSide<QStringList>> CompareOptions::wish(const QCommandLineParser& parser) const {
    PerSide<QStringList> sides{parser.values(base), parser.values(candidate)};
    if (!parser.isSet(compare)) {
        if (sides == PerSide<QStringList>()) return std::nullopt;
        endWithUsage(QCoreApplication::translate("main", "--base and --new go with --compare"));
    }
    QStringList files = parser.positionalArguments();
    // Files without a side fill the sides that are empty, the base first.
    for (const Side side : kSides)
        if (sides[side].isEmpty() && !files.isEmpty()) sides[side] << files.takeFirst();
    sides.candidate << files;
    if (sides.base.isEmpty() || sides.candidate.isEmpty())
        endWithUsage(QCoreApplication::translate("main", "--compare needs a recording for each side"));
    return sides;
}

QString placeOf(const QString& reference) {
    const auto parsed = parseReference(reference.toStdString());
    return parsed ? QString::fromStdString(parsed->place) : QString();
}

// What names no file may be a reference: the file is opened, and its place gone to.
void takeReferences(Arguments& arguments) {
    for (QString& file : arguments.files) {
        if (QFileInfo::exists(file)) continue;
        const auto reference = parseReference(file.toStdString());
        if (!reference) continue;
        arguments.references << file;
        file = QString::fromStdString(reference->file);
    }
}

}  // namespace

void complain(const QString& message) {
    std::fprintf(stderr, "golanes: %s\n", qPrintable(message));
}

Arguments parseArguments(const QCoreApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Viewer for Go execution traces and Linux perf data."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        QCoreApplication::translate("main", "Colours for this run: light, dark or system."),
        QStringLiteral("name"));
    const QCommandLineOption goTo(
        QStringLiteral("goto"),
        QCoreApplication::translate(
            "main",
            "Where to look in the last file, as one types it in the window: G123@4.52s, 12.5ms, 1s..2s."),
        QStringLiteral("place"));
    parser.addOption(theme);
    const QCommandLineOption language(
        QStringLiteral("language"),
        QStringLiteral("Language of the window for this run: en, zh_CN or system."), QStringLiteral("name"));
    parser.addOption(language);
    const QCommandLineOption session(
        QStringLiteral("session"),
        QCoreApplication::translate("main", "The session to open: its recordings, as they were looked at."),
        QStringLiteral("file"));
    parser.addOption(goTo);
    parser.addOption(session);
    const ScreenshotOptions screenshot;
    parser.addOptions(screenshot.all());
    const CompareOptions compare;
    parser.addOptions(compare.all());
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QCoreApplication::translate("main",
                                    "Traces to open, plain or compressed with gzip or zstd; "
                                    "trace.out#G123@4.52s opens one there."),
        QStringLiteral("[files…]"));
    parser.process(oneFileAnOption(app.arguments()));

    Arguments arguments;
    arguments.files = parser.positionalArguments();
    arguments.goTo = parser.value(goTo);
    if (parser.isSet(theme)) {
        arguments.theme = themeNamed(parser.value(theme));
        if (!arguments.theme)
            endWithUsage(QCoreApplication::translate("main", "--theme is light, dark or system, not “%1”")
                             .arg(parser.value(theme)));
    }
    if (parser.isSet(language)) {
        const QString name = parser.value(language);
        arguments.language = name == QLatin1String("system") ? QString() : languageNamed(name);
        if (!arguments.language)
            endWithUsage(QStringLiteral("--language is en, zh_CN or system, not “%1”").arg(name));
    }
    arguments.comparison = compare.wish(parser);
    arguments.labels = {parser.value(compare.baseLabel), parser.value(compare.newLabel)};
    if (arguments.comparison) arguments.files.clear();
    takeReferences(arguments);
    if (parser.isSet(screenshot.out)) {
        arguments.screenshot = screenshot.wish(parser);
        arguments.screenshot->files = arguments.files;
        arguments.screenshot->session = parser.value(session);
        arguments.screenshot->goTo = arguments.goTo;
        if (arguments.goTo.isEmpty() && !arguments.references.isEmpty())
            arguments.screenshot->goTo = placeOf(arguments.references.last());
        arguments.screenshot->theme = arguments.theme.value_or(Theme::Mode::Light);
    }
    if (parser.isSet(session)) arguments.files.prepend(parser.value(session));
    return arguments;
}

}  // namespace golanes
