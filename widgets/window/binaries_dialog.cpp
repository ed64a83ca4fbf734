// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/binaries_dialog.h"

#include "core/base/format.h"
#include "widgets/session/perf_companion.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace golanes {

namespace {

constexpr QSize kFirstSize(820, 460);
constexpr int kBinaryRole = Qt::UserRole;

bool isMissing(const PerfBinary& b) {
    return b.namedFrames < b.frames && b.status != PerfBinary::Status::Verified &&
           b.status != PerfBinary::Status::Unverified;
}

QString statusText(PerfBinary::Status status) {
    switch (status) {
        case PerfBinary::Status::Verified:
            return BinariesDialog::tr("found, by its build id");
        case PerfBinary::Status::Unverified:
            return BinariesDialog::tr("found, without a build id to tell by");
        case PerfBinary::Status::NoSymbols:
            return BinariesDialog::tr("found, but it has no names");
        case PerfBinary::Status::OtherBuild:
            return BinariesDialog::tr("only another build was found");
        case PerfBinary::Status::NotFound:
            return BinariesDialog::tr("not found");
    }
    return {};
}

}  // namespace

BinariesDialog::BinariesDialog(PerfCompanion* perf, QWidget* parent)
    : QDialog(parent), perf_(perf), list_(new QTreeWidget(this)), searched_(new QLabel(this)) {
    setObjectName(QStringLiteral("binariesDialog"));
    setWindowTitle(tr("Programs and Symbols"));
    list_->setObjectName(QStringLiteral("binaries"));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHeaderLabels({tr("Program or library"), tr("State"), tr("Named"), tr("Names are from")});
    searched_->setWordWrap(true);
    searched_->setTextFormat(Qt::PlainText);
    searched_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* files = buttons->addButton(tr("Add &Files…"), QDialogButtonBox::ActionRole);
    QPushButton* folder = buttons->addButton(tr("Add F&older…"), QDialogButtonBox::ActionRole);
    files->setObjectName(QStringLiteral("addBinaries"));
    folder->setObjectName(QStringLiteral("addSymfs"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(list_, 1);
    column->addWidget(searched_);
    column->addWidget(buttons);
    resize(kFirstSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(files, &QPushButton::clicked, this, &BinariesDialog::addFiles);
    connect(folder, &QPushButton::clicked, this, &BinariesDialog::addFolder);
    connect(list_, &QTreeWidget::currentItemChanged, this, &BinariesDialog::showSearched);
    connect(perf, &PerfCompanion::symbolsChanged, this, &BinariesDialog::refresh);
    refresh();
}

// What is missing comes first, then by how many places of code it is about.
void BinariesDialog::refresh() {
    list_->clear();
    const PerfSymbolsPtr symbols = perf_ ? perf_->symbols() : nullptr;
    if (!symbols) return searched_->setText(tr("Names are being looked for…"));
    std::vector<std::size_t> order(symbols->binaries.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const PerfBinary &x = symbols->binaries[a], &y = symbols->binaries[b];
        return std::pair(!isMissing(x), y.frames) < std::pair(!isMissing(y), x.frames);
    });
    for (const std::size_t i : order) {
        const PerfBinary& b = symbols->binaries[i];
        auto* item = new QTreeWidgetItem(list_, {QString::fromStdString(b.path), statusText(b.status),
                                                 tr("%1 of %2")
                                                     .arg(QString::fromStdString(formatCount(b.namedFrames)),
                                                          QString::fromStdString(formatCount(b.frames))),
                                                 QString::fromStdString(b.source)});
        item->setData(0, kBinaryRole, static_cast<qulonglong>(i));
        item->setToolTip(3, QString::fromStdString(b.source));
        item->setToolTip(0, b.buildId.empty() ? tr("no build id")
                                              : tr("build id %1").arg(QString::fromStdString(b.buildId)));
    }
    // The last takes what is left.
    for (int c = 0; c + 1 < list_->columnCount(); ++c) list_->resizeColumnToContents(c);
    list_->setCurrentItem(list_->topLevelItem(0));
    showSearched();
}

void BinariesDialog::showSearched() {
    const QTreeWidgetItem* item = list_->currentItem();
    const PerfSymbolsPtr symbols = perf_ ? perf_->symbols() : nullptr;
    if (!item || !symbols) return searched_->clear();
    const PerfBinary& b = symbols->binaries[item->data(0, kBinaryRole).toULongLong()];
    QStringList places;
    for (const std::string& place : b.searched) places << QString::fromStdString(place);
    searched_->setText(places.isEmpty() ? QString() : tr("Looked for in:\n%1").arg(places.join(u'\n')));
}

void BinariesDialog::addFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Add Programs or Libraries"));
    if (perf_ && !files.isEmpty()) perf_->addBinaries(files);
}

void BinariesDialog::addFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add a Folder"));
    if (perf_ && !folder.isEmpty()) perf_->setSymfs(folder);
}

}  // namespace golanes
