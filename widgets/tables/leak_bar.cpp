// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/leak_bar.h"

#include "widgets/session/leak_search.h"
#include "widgets/session/view_state.h"

#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kNs = 1e9;  // of a second

double seconds(Duration d) {
    return static_cast<double>(d) / kNs;
}

Duration ns(double seconds) {
    return static_cast<Duration>(std::llround(seconds * kNs));
}

void setUp(QDoubleSpinBox* box, const char* name) {
    box->setObjectName(QLatin1String(name));
    box->setRange(0.001, 100'000);
    box->setDecimals(3);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setKeyboardTracking(false);
}

void setUp(QSpinBox* box, const char* name) {
    box->setObjectName(QLatin1String(name));
    box->setRange(2, 1'000'000);
    box->setKeyboardTracking(false);
}

}  // namespace

LeakBar::LeakBar(QWidget* parent)
    : QWidget(parent),
      group_(new QSpinBox(this)),
      age_(new QDoubleSpinBox(this)),
      reach_(new QDoubleSpinBox(this)),
      minimum_(new QSpinBox(this)),
      usual_(new QToolButton(this)),
      open_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("leakBar"));
    makeFields();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(6);
    for (QWidget* part : QList<QWidget*>{group_, age_, reach_, minimum_, usual_}) row->addWidget(part);
    row->addStretch();
    row->addWidget(open_);
    row->addWidget(close_);
    connect(group_, &QSpinBox::valueChanged, this, &LeakBar::choose);
    connect(minimum_, &QSpinBox::valueChanged, this, &LeakBar::choose);
    connect(age_, &QDoubleSpinBox::valueChanged, this, &LeakBar::choose);
    connect(reach_, &QDoubleSpinBox::valueChanged, this, &LeakBar::choose);
    connect(usual_, &QToolButton::clicked, this, [this] {
        show(LeakThresholds());
        choose();
    });
    connect(open_, &QToolButton::clicked, this, &LeakBar::openDump);
    connect(close_, &QToolButton::clicked, this, [this] {
        if (state_) LeakSearch::of(state_)->closeDump();
    });
    show(LeakThresholds());
    takeSearch();
}

void LeakBar::makeFields() {
    setUp(group_, "leakGroup");
    group_->setPrefix(tr("group ≥ "));
    group_->setToolTip(tr("So many goroutines that were created alike, wait alike and are of about one age"));
    setUp(age_, "leakAge");
    age_->setPrefix(tr("mean age > "));
    age_->setSuffix(tr(" s"));
    age_->setToolTip(tr("How old they are at the end on average; less in a short recording"));
    setUp(reach_, "leakReach");
    reach_->setPrefix(tr("ε "));
    reach_->setSuffix(tr(" s"));
    reach_->setToolTip(
        tr("How near ages are to each other in a cluster (of DBSCAN); less in a short recording"));
    setUp(minimum_, "leakMinimum");
    minimum_->setPrefix(tr("within ε ≥ "));
    minimum_->setToolTip(tr("How many goroutines must be that near for a cluster (minPts of DBSCAN)"));
    usual_->setObjectName(QStringLiteral("leakUsual"));
    usual_->setText(tr("As Usual"));
    usual_->setToolTip(tr("Takes the usual thresholds again"));
    open_->setObjectName(QStringLiteral("leakDump"));
    close_->setObjectName(QStringLiteral("leakDumpClose"));
    close_->setText(QStringLiteral("✕"));
    for (QWidget* field : QList<QWidget*>{group_, age_, reach_, minimum_})
        field->setAccessibleName(field->toolTip());
}

void LeakBar::follow(ViewState* state) {
    if (state_) LeakSearch::of(state_)->disconnect(this);
    state_ = state;
    if (state_) {
        LeakSearch* search = LeakSearch::of(state_);
        search->setThresholds(shown());
        connect(search, &LeakSearch::changed, this, &LeakBar::takeSearch);
        connect(search, &LeakSearch::failed, this,
                [this](const QString& name, const QString& why) { emit told(tr("%1: %2").arg(name, why)); });
        connect(search, &LeakSearch::readingChanged, this, &LeakBar::takeSearch);
    }
    takeSearch();
}

void LeakBar::takeSearch() {
    const QString name = state_ ? LeakSearch::of(state_)->dumpName() : QString();
    const QString reading = state_ ? LeakSearch::of(state_)->reading() : QString();
    open_->setText(!reading.isEmpty() ? tr("Reading %1…").arg(reading)
                   : name.isEmpty()   ? tr("Goroutine Dump…")
                                      : tr("Dump: %1").arg(name));
    open_->setEnabled(state_);
    open_->setToolTip(state_
                          ? tr("Looks for leaked goroutines in a dump of the same process, as "
                               "/debug/pprof/goroutine?debug=2 gives it. It can be dropped on the lanes, too")
                          : tr("Open a recording first"));
    close_->setVisible(!reading.isEmpty() || !name.isEmpty());
    const QString close = reading.isEmpty() ? tr("Forget the dump") : tr("Stop reading the dump");
    close_->setToolTip(close);
    close_->setAccessibleName(close);
}

void LeakBar::choose() {
    if (state_) LeakSearch::of(state_)->setThresholds(shown());
    emit thresholdsChosen();
}

void LeakBar::show(const LeakThresholds& t) {
    const QSignalBlocker blockers[] = {QSignalBlocker(group_), QSignalBlocker(age_), QSignalBlocker(reach_),
                                       QSignalBlocker(minimum_)};
    group_->setValue(static_cast<int>(t.group));
    age_->setValue(seconds(t.meanAge));
    reach_->setValue(seconds(t.reach));
    minimum_->setValue(static_cast<int>(t.minimum));
}

LeakThresholds LeakBar::shown() const {
    return {static_cast<std::size_t>(group_->value()), ns(age_->value()), ns(reach_->value()),
            static_cast<std::size_t>(minimum_->value())};
}

QVariantMap LeakBar::thresholds() const {
    return {{QStringLiteral("group"), group_->value()},
            {QStringLiteral("age"), age_->value()},
            {QStringLiteral("reach"), reach_->value()},
            {QStringLiteral("minimum"), minimum_->value()}};
}

void LeakBar::setThresholds(const QVariantMap& kept) {
    const LeakThresholds usual;
    const auto value = [&](const char* key, double otherwise) {
        return kept.value(QLatin1String(key), otherwise).toDouble();
    };
    show({static_cast<std::size_t>(std::max(2.0, value("group", static_cast<double>(usual.group)))),
          ns(value("age", seconds(usual.meanAge))), ns(value("reach", seconds(usual.reach))),
          static_cast<std::size_t>(std::max(2.0, value("minimum", static_cast<double>(usual.minimum))))});
}

void LeakBar::openDump() {
    auto* dialog = new QFileDialog(this, tr("Open a Dump of Goroutines"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (state_) LeakSearch::of(state_)->openDump(path);
    });
    dialog->open();
}

}  // namespace golanes
