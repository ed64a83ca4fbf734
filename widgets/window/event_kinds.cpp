// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/event_kinds.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace golanes {

namespace {

struct Kind {
    EventClass what;
    const char* saved;
    const char* name;
};

// In the order of the menu.
constexpr Kind kKinds[] = {
    {EventClass::Creation, "creation", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Creations")},
    {EventClass::Run, "run", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Runs")},
    {EventClass::Wait, "wait", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Waits")},
    {EventClass::WakeUp, "wakeup", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Wake-ups")},
    {EventClass::Yield, "yield", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Preemptions and Yields")},
    {EventClass::SystemCall, "syscall", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "System Calls")},
    {EventClass::End, "end", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Ends")},
    {EventClass::Processor, "processor", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "States of Ps")},
    {EventClass::Task, "task", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Tasks")},
    {EventClass::Region, "region", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Regions")},
    {EventClass::Log, "log", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Logs")},
    {EventClass::Label, "label", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Labels")},
    {EventClass::Range, "range",
     QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Collection and Stop-the-World")},
    {EventClass::Sample, "sample", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "CPU Samples")},
    {EventClass::Metric, "metric", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Metrics")},
    {EventClass::Status, "status", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Repeated States")},
    {EventClass::Sync, "sync", QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Synchronizations of Clocks")},
    {EventClass::Experimental, "experimental",
     QT_TRANSLATE_NOOP("golanes::EventKindsButton", "Experimental")},
};
static_assert(std::size(kKinds) == kEventClasses);

std::size_t bit(EventClass c) {
    return static_cast<std::size_t>(c);
}

}  // namespace

QString eventClassName(EventClass c) {
    for (const Kind& k : kKinds)
        if (k.what == c) return EventKindsButton::tr(k.name);
    return {};
}

QStringList savedClasses(const EventClasses& classes) {
    QStringList names;
    for (const Kind& k : kKinds)
        if (classes[bit(k.what)]) names << QLatin1String(k.saved);
    return names;
}

EventClasses restoredClasses(const QStringList& names) {
    EventClasses classes;
    for (const Kind& k : kKinds)
        if (names.contains(QLatin1String(k.saved))) classes.set(bit(k.what));
    return classes;
}

EventKindsButton::EventKindsButton(QWidget* parent) : QToolButton(parent), menu_(new QMenu(this)) {
    setObjectName(QStringLiteral("eventKinds"));
    setToolTip(tr("Which kinds of events are listed"));
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    menu_->setObjectName(QStringLiteral("eventKindsMenu"));
    menu_->installEventFilter(this);
    setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &EventKindsButton::fill);
    tick();
}

void EventKindsButton::setListed(ListedEventsPtr listed) {
    listed_ = std::move(listed);
    tick();
}

void EventKindsButton::choose(const EventClasses& classes) {
    const bool other = classes != classes_;
    classes_ = classes;
    tick();
    if (other) emit chosen();
}

void EventKindsButton::fill() {
    menu_->clear();
    for (const Kind& k : kKinds) {
        const std::size_t count = listed_ ? listed_->count(k.what) : 0;
        if (count == 0) continue;
        QAction* a = menu_->addAction(eventClassName(k.what) + u'\t' + golanes::text(formatCount(count)));
        a->setObjectName(QLatin1String(k.saved));
        a->setCheckable(true);
        a->setData(static_cast<int>(bit(k.what)));
        connect(a, &QAction::toggled, this,
                [this, c = bit(k.what)](bool on) { choose(EventClasses(classes_).set(c, on)); });
    }
    menu_->addSeparator();
    menu_->addAction(tr("&All Kinds"), this, [this] { choose(EventClasses().set()); })
        ->setObjectName(QStringLiteral("allKinds"));
    menu_->addAction(tr("&None"), this, [this] { choose({}); })->setObjectName(QStringLiteral("noKinds"));
    menu_->addAction(tr("Without &Metrics and the Like"), this, [this] { choose(usualClasses()); })
        ->setObjectName(QStringLiteral("usualKinds"));
    tick();
}

// "Kinds: 9 of 11", of those that there are.
void EventKindsButton::tick() {
    int there = 0, on = 0;
    for (const Kind& k : kKinds) {
        if (!listed_ || listed_->count(k.what) == 0) continue;
        ++there;
        on += classes_[bit(k.what)] ? 1 : 0;
    }
    setText(on == there ? tr("All kinds") : tr("%1 of %2 kinds").arg(on).arg(there));
    for (QAction* a : menu_->actions())
        if (a->isCheckable()) a->setChecked(classes_[static_cast<std::size_t>(a->data().toInt())]);
}

// What is ticked by mouse or Space does not close the menu.
bool EventKindsButton::eventFilter(QObject* watched, QEvent* event) {
    const bool space =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (watched == menu_ && (space || event->type() == QEvent::MouseButtonRelease)) {
        QAction* a = space ? menu_->activeAction()
                           : menu_->actionAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        if (a && !a->isSeparator()) {
            a->trigger();
            return true;
        }
    }
    return QToolButton::eventFilter(watched, event);
}

}  // namespace golanes
