// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/picture_dialog.h"

#include "widgets/lanes/trace_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/document.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/picture_words.h"
#include "widgets/window/report_items.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <memory>

namespace golanes {

namespace {

constexpr double kPreviewScale = 1;
constexpr double kVectorScale = 2;  // planned for: what is narrow is drawn by half units
constexpr int kSettleMs = 120;
constexpr QSize kLeastPreview(520, 360);

template <class Choice>
Choice chosen(const QComboBox* box) {
    return static_cast<Choice>(box->currentIndex());
}

}  // namespace

PictureDialog::PictureDialog(DocumentPage* page, Settings* settings, QWidget* parent)
    : QDialog(parent),
      page_(page),
      settings_(settings),
      time_(new QComboBox(this)),
      lanes_(new QComboBox(this)),
      colors_(new QComboBox(this)),
      width_(new QSpinBox(this)),
      scale_(new QComboBox(this)),
      title_(new QLineEdit(this)),
      legend_(new QCheckBox(tr("&Legend of the states shown"), this)),
      footer_(new QCheckBox(tr("&Where it is from"), this)),
      annotations_(new QCheckBox(tr("A&nnotations"), this)),
      preview_(new QLabel(this)),
      note_(new QLabel(this)) {
    setObjectName(QStringLiteral("pictureDialog"));
    setWindowTitle(tr("Export Picture"));
    connect(page, &QObject::destroyed, this, &QDialog::reject);
    makeForm();
    restore();
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&writing_, &Background::busyChanged, this, [this] {
        for (QPushButton* button : {save_, copy_, report_}) button->setEnabled(!writing_.busy());
    });
    connect(&settle_, &QTimer::timeout, this, &PictureDialog::refresh);
    const auto changed = [this] { settle_.start(); };
    for (QComboBox* box : {time_, lanes_, colors_, scale_})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    connect(width_, &QSpinBox::valueChanged, this, changed);
    connect(title_, &QLineEdit::textChanged, this, changed);
    for (QCheckBox* box : {legend_, footer_, annotations_}) connect(box, &QCheckBox::toggled, this, changed);
    refresh();
}

void PictureDialog::makeForm() {
    time_->setObjectName(QStringLiteral("pictureTime"));
    time_->addItems({tr("What is visible"), tr("The selected area"), tr("The whole recording")});
    lanes_->setObjectName(QStringLiteral("pictureLanes"));
    lanes_->addItems({tr("Lanes in sight"), tr("All that are not folded or hidden")});
    colors_->setObjectName(QStringLiteral("pictureColors"));
    colors_->addItems({tr("Light, for print"), tr("Dark")});
    width_->setObjectName(QStringLiteral("pictureWidth"));
    width_->setRange(PictureWish::kLeastWidth, PictureWish::kMostWidth);
    width_->setSingleStep(100);
    width_->setSuffix(tr(" px"));
    scale_->setObjectName(QStringLiteral("pictureScale"));
    scale_->addItems({tr("1×"), tr("2×"), tr("3×"), tr("4×")});
    scale_->setToolTip(tr("Pixels of a PNG for each of the width; SVG and PDF are sharp at any size"));
    title_->setObjectName(QStringLiteral("pictureTitle"));
    title_->setPlaceholderText(tr("None"));
    title_->setClearButtonEnabled(true);
    legend_->setObjectName(QStringLiteral("pictureLegend"));
    footer_->setObjectName(QStringLiteral("pictureFooter"));
    annotations_->setObjectName(QStringLiteral("pictureAnnotations"));
    preview_->setObjectName(QStringLiteral("picturePreview"));
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setMinimumSize(kLeastPreview);
    preview_->setFrameShape(QFrame::StyledPanel);
    note_->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("&Time:"), time_);
    form->addRow(tr("L&anes:"), lanes_);
    form->addRow(tr("&Colours:"), colors_);
    form->addRow(tr("W&idth:"), width_);
    form->addRow(tr("Sc&ale of PNG:"), scale_);
    form->addRow(tr("T&itle:"), title_);
    form->addRow(legend_);
    form->addRow(footer_);
    form->addRow(annotations_);
    form->addRow(note_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    save_ = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    save_->setObjectName(QStringLiteral("pictureSave"));
    save_->setDefault(true);
    copy_ = buttons->addButton(tr("Co&py"), QDialogButtonBox::ActionRole);
    copy_->setObjectName(QStringLiteral("pictureCopy"));
    report_ = buttons->addButton(tr("Add to &Report"), QDialogButtonBox::ActionRole);
    report_->setObjectName(QStringLiteral("pictureReport"));
    connect(report_, &QPushButton::clicked, this, &PictureDialog::report);
    connect(save_, &QPushButton::clicked, this, &PictureDialog::saveAs);
    connect(copy_, &QPushButton::clicked, this, &PictureDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch();
    auto* top = new QHBoxLayout;
    top->addLayout(left);
    top->addWidget(preview_, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(top, 1);
    all->addWidget(buttons);
}

void PictureDialog::restore() {
    const QVariantMap saved = settings_->picture();
    const auto index = [&](const char* name, int otherwise) {
        return saved.value(QLatin1String(name), otherwise).toInt();
    };
    // Where an area is selected, that is what one wants to show.
    const bool area = page_->viewState()->area()->any();
    time_->setCurrentIndex(static_cast<int>(area ? PictureWish::Time::Area : PictureWish::Time::Visible));
    lanes_->setCurrentIndex(qBound(0, index("lanes", 0), lanes_->count() - 1));
    colors_->setCurrentIndex(qBound(0, index("colors", 0), colors_->count() - 1));
    scale_->setCurrentIndex(qBound(0, index("scale", 1), scale_->count() - 1));
    width_->setValue(index("width", PictureWish().width));
    legend_->setChecked(saved.value(QStringLiteral("legend"), true).toBool());
    footer_->setChecked(saved.value(QStringLiteral("footer"), true).toBool());
    annotations_->setChecked(saved.value(QStringLiteral("annotations"), true).toBool());
    title_->setText(page_->document()->name());
}

void PictureDialog::remember() {
    QVariantMap now = settings_->picture();
    now[QStringLiteral("kind")] = QStringLiteral("lanes");
    now[QStringLiteral("lanes")] = lanes_->currentIndex();
    now[QStringLiteral("colors")] = colors_->currentIndex();
    now[QStringLiteral("scale")] = scale_->currentIndex();
    now[QStringLiteral("width")] = width_->value();
    now[QStringLiteral("legend")] = legend_->isChecked();
    now[QStringLiteral("footer")] = footer_->isChecked();
    now[QStringLiteral("annotations")] = annotations_->isChecked();
    settings_->setPicture(now);
}

PictureWish PictureDialog::wish() const {
    PictureWish wish;
    wish.time = chosen<PictureWish::Time>(time_);
    wish.lanes = chosen<PictureWish::Lanes>(lanes_);
    wish.width = width_->value();
    wish.title = title_->text();
    wish.legend = legend_->isChecked();
    wish.annotations = annotations_->isChecked();
    if (footer_->isChecked())
        wish.footer = pictureFooter(*page_->document(), *page_->viewState(),
                                    pictureRange(*page_->viewState(), wish.time));
    return wish;
}

void PictureDialog::refresh() {
    if (!page_ || !page_->viewState()->trace()) return;
    theme_.setMode(colors_->currentIndex() == 0 ? Theme::Mode::Light : Theme::Mode::Dark);
    theme_.setColorSet(settings_->colorSet());
    withPicture(previewing_, kPreviewScale, wish(), [this](LanePicture& picture) {
        image_ = pageImage(pageOf(picture), kPreviewScale);
        note_->setText(picture.leftOut() > 0
                           ? tr("%n lanes more have no room in it.", nullptr, picture.leftOut())
                           : QString());
        showPreview();
    });
}

void PictureDialog::showPreview() {
    if (image_.isNull()) return;
    const double ratio = devicePixelRatioF();
    const QSize room = preview_->contentsRect().size() * ratio;
    QImage small = image_.width() > room.width() || image_.height() > room.height()
                       ? image_.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                       : image_;
    small.setDevicePixelRatio(ratio);
    preview_->setPixmap(QPixmap::fromImage(small));
}

void PictureDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    showPreview();
}

// Plans the picture on the other thread of `background`, then hands it out here.
void PictureDialog::withPicture(Background& background, double scale, const PictureWish& wish,
                                std::function<void(LanePicture&)> use) {
    const ViewState& state = *page_->viewState();
    auto picture = std::make_shared<LanePicture>(state, page_->traceView()->scene(), wish, scale);
    background.run(
        [sources = state.held(), lanes = picture->lanes(), plans = picture->plans()](Job& job) mutable {
            plans.prepare(*sources, lanes, PlanCache::kUnlimited, &job);
            return std::move(plans);
        },
        [this, picture, use = std::move(use)](PlanCache plans) {
            if (!page_) return;
            picture->takePlans(std::move(plans));
            use(*picture);
        });
}

Page PictureDialog::pageOf(LanePicture& picture) const {
    const PictureWish now = wish();
    return {
        picture.size(), now.title.isEmpty() ? page_->document()->name() : now.title,
        pictureFooter(*page_->document(), *page_->viewState(), pictureRange(*page_->viewState(), now.time)),
        [&picture, this](QPainter& painter, bool vector) { picture.paint(painter, theme_, vector); }};
}

void PictureDialog::saveAs() {
    const QString last = settings_->picture().value(QStringLiteral("path")).toString();
    const QString name = newPictureName(last, page_->document()->path());
    auto* dialog =
        new QFileDialog(this, tr("Save Picture"), name, tr("Pictures (*.png *.svg *.pdf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &PictureDialog::save);
    dialog->open();
}

void PictureDialog::save(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool vector = suffix == QLatin1String("svg") || suffix == QLatin1String("pdf");
    const double scale = vector ? kVectorScale : scale_->currentIndex() + 1;
    withPicture(writing_, scale, wish(), [this, path, scale](LanePicture& picture) {
        const QString wrong = savePage(path, pageOf(picture), scale);
        if (!wrong.isEmpty()) {
            emit told(tr("%1 was not saved: %2").arg(path, wrong));
            return isVisible() ? note_->setText(wrong) : reject();
        }
        remember();
        QVariantMap now = settings_->picture();
        now[QStringLiteral("path")] = path;
        settings_->setPicture(now);
        emit told(tr("Saved %1").arg(path));
        accept();
    });
}

void PictureDialog::copy() {
    const double scale = scale_->currentIndex() + 1;
    withPicture(writing_, scale, wish(), [this, scale](LanePicture& picture) {
        QGuiApplication::clipboard()->setImage(pageImage(pageOf(picture), scale));
        remember();
        emit told(tr("The picture is in the clipboard"));
    });
}

// Heading and origin stand beside the picture, and not in it.
void PictureDialog::report() {
    PictureWish bare = wish();
    bare.title.clear();
    bare.footer.clear();
    const ViewState& state = *page_->viewState();
    const TimeRange range = pictureRange(state, bare.time);
    ReportItem item;
    item.kind = ReportItem::Kind::Picture;
    item.title = title_->text() == page_->document()->name() ? tr("Lanes") : title_->text();
    item.about = rangeText(state, range);
    item.origin = reportOrigin(*page_->document(), state);
    withPicture(writing_, kVectorScale, bare, [this, item](LanePicture& picture) mutable {
        theme_.setMode(Theme::Mode::Light);  // it goes on paper
        const Page page = pageOf(picture);
        item.picture = {pageSvg(page), page.size};
        remember();
        emit reported(item);
        accept();
    });
}

void PictureDialog::repeat() {
    const QString last = settings_->picture().value(QStringLiteral("path")).toString();
    if (last.isEmpty()) return open();
    save(newPictureName(last, page_->document()->path()));
}

}  // namespace golanes
