// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe_further.h"

#include <QList>
#include <QWidget>

namespace golanes {

// Headings with rows below them, as many as there are.
class DetailSections : public QWidget {
    Q_OBJECT

  public:
    explicit DetailSections(QWidget* parent = nullptr);

    void setSections(const QList<DetailSection>& sections);

  signals:
    void linkActivated(const golanes::Target& target);

  private:
    QWidget* parts_ = nullptr;
};

}  // namespace golanes
