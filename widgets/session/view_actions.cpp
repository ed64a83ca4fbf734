// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of ViewState: what they are called, their keys, and when they can be used.
#include "widgets/session/view_state.h"

#include <QAction>
#include <QActionGroup>
#include <QIcon>

namespace golanes {

namespace {

constexpr double kZoomStep = 1.5;
constexpr Duration kPanShare = 4;  // a step is this part of the visible range
constexpr Duration kInstantShare = 10;

QList<QKeySequence> sequences(const QStringList& keys) {
    QList<QKeySequence> out;
    for (const QString& k : keys) out << QKeySequence(k, QKeySequence::PortableText);
    return out;
}

}  // namespace

QAction* ViewState::add(const char* name, const QString& text, const QString& icon, const QStringList& keys) {
    auto* a = new QAction(text, this);
    a->setObjectName(QLatin1String(name));
    if (!icon.isEmpty()) a->setIcon(QIcon::fromTheme(icon));
    a->setShortcuts(sequences(keys));
    const QString shortcut = a->shortcut().toString(QKeySequence::NativeText);
    a->setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)").arg(text, shortcut));
    actions_ << a;
    return a;
}

void ViewState::addTravel(const char* name, const QString& text, const QString& key, Travel step) {
    QAction* a = add(name, text, {}, {key});
    connect(a, &QAction::triggered, this, [this, step] { emit travelRequested(step); });
}

void ViewState::makeActions() {
    const auto on = [this](QAction* a, auto&& f) { connect(a, &QAction::triggered, this, f); };
    const auto key = [](const char* k) { return QLatin1String(k); };
    const auto keys = [](const char* a, const char* b) {
        return QStringList{QLatin1String(a), QLatin1String(b)};
    };

    on(add("back", tr("Earlier View"), key("go-previous"), {key("Alt+Left")}), [this] { back(); });
    on(add("forward", tr("Later View"), key("go-next"), {key("Alt+Right")}), [this] { forward(); });
    actions_ << nullptr;
    on(add("zoomIn", tr("Zoom In"), key("zoom-in"), keys("W", "Ctrl+Up")),
       [this] { zoom(1 / kZoomStep, keyboardAnchor(), Motion::Jump); });
    on(add("zoomOut", tr("Zoom Out"), key("zoom-out"), keys("S", "Ctrl+Down")),
       [this] { zoom(kZoomStep, keyboardAnchor(), Motion::Jump); });
    on(add("fitAll", tr("Fit All"), key("zoom-fit-best"), {key("0")}), [this] { fitAll(); });
    on(add("fitSelection", tr("Zoom to Selection"), key("zoom-select"), {key("F")}), [this] {
        if (!selection_) return;
        if (!selection_->span.empty()) return fitRange(selection_->span);
        const Duration reach = visible_.length() / kInstantShare / 2;  // an instant has no extent
        fitRange({selection_->time - reach, selection_->time + reach});
    });
    actions_ << nullptr;
    on(add("panLeft", tr("Pan Left"), {}, keys("A", "Ctrl+Left")),
       [this] { pan(-goal_.length() / kPanShare, Motion::Jump); });
    on(add("panRight", tr("Pan Right"), {}, keys("D", "Ctrl+Right")),
       [this] { pan(goal_.length() / kPanShare, Motion::Jump); });
    on(add("toStart", tr("Start of Recording"), key("go-first"), {key("Home")}), [this] {
        setVisible({bounds_.begin, bounds_.begin + goal_.length()}, Motion::Jump);
    });
    on(add("toEnd", tr("End of Recording"), key("go-last"), {key("End")}), [this] {
        setVisible({bounds_.end - goal_.length(), bounds_.end}, Motion::Jump);
    });
    actions_ << nullptr;
    addTravel("previousSpan", tr("Previous Span in Lane"), key(","), Travel::PreviousSpan);
    addTravel("nextSpan", tr("Next Span in Lane"), key("."), Travel::NextSpan);
    addTravel("laneUp", tr("Lane Above"), key("Up"), Travel::LaneUp);
    addTravel("laneDown", tr("Lane Below"), key("Down"), Travel::LaneDown);
    on(add("clearSelection", tr("Select Nothing"), {}, {key("Esc")}), [this] { setSelection(std::nullopt); });
    actions_ << nullptr;
    QAction* compact = add("compact", tr("Compact Lanes"), {}, {key("C")});
    compact->setCheckable(true);
    connect(compact, &QAction::triggered, this,
            [this](bool set) { setLaneHeight(set ? LaneHeight::Compact : LaneHeight::Normal); });
    QAction* roomy = add("roomy", tr("Roomy Lanes"), {}, {});
    roomy->setCheckable(true);
    connect(roomy, &QAction::triggered, this,
            [this](bool set) { setLaneHeight(set ? LaneHeight::Roomy : LaneHeight::Normal); });
    actions_ << nullptr;
    addTimeFormats();
}

void ViewState::addTimeFormats() {
    timeFormats_ = new QActionGroup(this);
    const auto format = [this](const char* name, const QString& text, TimeFormat f) {
        QAction* a = add(name, text, {}, {});
        a->setCheckable(true);
        a->setData(static_cast<int>(f));
        timeFormats_->addAction(a);
        connect(a, &QAction::triggered, this, [this, f] { setTimeFormat(f); });
    };
    format("timeRelative", tr("Time since Start"), TimeFormat::Relative);
    format("timeAbsolute", tr("Time of the Trace's Clock"), TimeFormat::Absolute);
    format("timeWall", tr("Wall Clock"), TimeFormat::Wall);
}

QAction* ViewState::action(const QString& objectName) const {
    for (QAction* a : actions_)
        if (a && a->objectName() == objectName) return a;
    return nullptr;
}

void ViewState::updateActions() {
    for (QAction* a : actions_)
        if (a) a->setEnabled(trace_ != nullptr);
    const auto enable = [this](const char* name, bool on) {
        action(QLatin1String(name))->setEnabled(trace_ && on);
    };
    enable("back", history_.canGoBack());
    enable("forward", history_.canGoForward());
    enable("fitAll", goal_ != bounds_);
    enable("fitSelection", selection_.has_value());
    enable("clearSelection", selection_.has_value());
    enable("zoomOut", goal_ != bounds_);
    enable("zoomIn", goal_.length() > std::min(kMinVisible, bounds_.length()));
    enable("panLeft", goal_.begin > bounds_.begin);
    enable("panRight", goal_.end < bounds_.end);
    enable("toStart", goal_.begin > bounds_.begin);
    enable("toEnd", goal_.end < bounds_.end);
    enable("timeWall", wallOffset_.has_value());
    action(QLatin1String("compact"))->setChecked(laneHeight_ == LaneHeight::Compact);
    action(QLatin1String("roomy"))->setChecked(laneHeight_ == LaneHeight::Roomy);
    for (QAction* a : timeFormats_->actions())
        a->setChecked(a->data().toInt() == static_cast<int>(timeFormat_));
}

}  // namespace golanes
