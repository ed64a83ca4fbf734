// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace golanes {

// The share of metrics in which nothing changed, estimated by their p (Storey, J. R. Statist. Soc. B 64,
// 2002, with the bootstrap-free choice λ = ½, in its form for few tests: one more p above λ than there is):
// above λ are hardly any but those, and they are spread evenly. 0 < share ≤ 1; 1 of no p.
double unchangedShare(std::span<const double> ps);

// For each p the estimated share of false discoveries among all metrics with a p that is no greater (q-value,
// Storey 2002; with the share 1 it is Benjamini and Hochberg's adjusted p, J. R. Statist. Soc. B 57, 1995).
// In the order of `ps`; 0…1.
std::vector<double> falseDiscoveryRates(std::span<const double> ps, double unchanged);

}  // namespace golanes
