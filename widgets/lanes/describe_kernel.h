// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/off_cpu.h"
#include "widgets/lanes/describe_parts.h"

namespace golanes {

// Things in the lanes of perf data: runs on CPUs, states of threads, system calls, samples.
void describeKernelThing(DetailBuilder& out, const Target& target);
void describeSystemCall(DetailBuilder& out, const PerfSyscall& call, TimeRange time);
void describeSample(DetailBuilder& out, PerfSampleRow row);
// A thread as such: how long it was where.
void describeKernelThread(DetailBuilder& out, PerfThreadIndex thread);

// Adds what Linux did with the thread of a goroutine while Go called it running, and who had its CPU
// meanwhile; nothing where perf does not tell.
void addOffCpu(DetailBuilder& out, ThreadIndex thread, TimeRange running);

// How long a goroutine was truly on a CPU; empty where perf does not tell.
QList<DetailRow> describeCpuTimes(const KernelTracks& kernel, const CpuTimes& times);

// A row that names a thread of perf and leads to its lane.
void addKernelThread(DetailBuilder& out, const QString& label, PerfThreadIndex thread);

}  // namespace golanes
