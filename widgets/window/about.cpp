// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/about.h"

#include "golanes_version.h"
#include "widgets/window/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(About)
};

}  // namespace

QDialog* aboutBox(QWidget* parent) {
    auto* box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setWindowTitle(Words::tr("About Golanes"));
    box->setIconPixmap(programIcon().pixmap(QSize(64, 64), box->devicePixelRatioF()));
    box->setText(Words::tr("Golanes %1").arg(QStringLiteral(GOLANES_VERSION)));
    box->setInformativeText(
        Words::tr("A viewer for execution traces of Go programs.\n\n"
                  "Free software under the GNU General Public License, version 3 or later; "
                  "without any warranty. Made with Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    return box;
}

}  // namespace golanes
