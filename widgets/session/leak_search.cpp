// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/leak_search.h"

#include "core/import/goroutines/parse_dump.h"
#include "widgets/session/view_state.h"

#include <QFile>
#include <QFileInfo>

#include <string_view>
#include <utility>

namespace golanes {

namespace {

// Null when it is none.
GoroutineDumpPtr readDump(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return nullptr;
    const QByteArray text = file.readAll();
    auto dump = parseGoroutineDump(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    return dump ? std::make_shared<const GoroutineDump>(std::move(*dump)) : nullptr;
}

}  // namespace

LeakSearch* LeakSearch::of(ViewState* state) {
    auto* made = state->findChild<LeakSearch*>({}, Qt::FindDirectChildrenOnly);
    return made ? made : new LeakSearch(state);
}

QString LeakSearch::dumpName() const {
    return QFileInfo(dumpPath_).fileName();
}

void LeakSearch::setThresholds(const LeakThresholds& thresholds) {
    if (thresholds == question_.thresholds) return;
    question_.thresholds = thresholds;
    emit changed();
}

void LeakSearch::openDump(const QString& path) {
    reading_.run([path](Job&) { return readDump(path); },
                 [this, path = QFileInfo(path).absoluteFilePath()](GoroutineDumpPtr dump) {
                     if (!dump) return emit failed(QFileInfo(path).fileName());
                     question_.dump = std::move(dump);
                     dumpPath_ = path;
                     emit dumpChanged();
                     emit changed();
                 });
}

void LeakSearch::closeDump() {
    reading_.cancel();
    if (!question_.dump) return;
    question_.dump.reset();
    dumpPath_.clear();
    emit dumpChanged();
    emit changed();
}

void LeakSearch::takeOver(const LeakSearch& other) {
    reading_.cancel();
    question_ = other.question_;
    dumpName_ = other.dumpName_;
    emit changed();
}

}  // namespace golanes
