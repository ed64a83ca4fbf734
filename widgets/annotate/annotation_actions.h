// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

class QMenu;
class QWidget;

namespace golanes {

class Annotations;
class Theme;

// The context menu of an annotation, wherever it is drawn. `asText`: what Copy copies. The caller owns it.
QMenu* annotationActions(Annotations& annotations, const Theme& theme, std::uint64_t id,
                         const QString& asText, QWidget* parent);

}  // namespace golanes
