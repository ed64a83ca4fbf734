// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace golanes {

class ViewState;

// What is remembered between runs of which lanes there are and what is drawn across them: all that holds for
// any trace, by names that stay.
// What is as at first is not in it.
QVariantMap savedLanes(const ViewState& state);
// Takes what savedLanes() gave, in whichever version; what makes no sense is passed over.
void restoreLanes(ViewState& state, const QVariantMap& saved);

}  // namespace golanes
