// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What this machine computes on: one class per device, found, picked and left behind on a fault. A
 * device fault costs speed, never a result: the same work is then done on the CPU.
 */
@NullMarked
package sable.gpu.device;

import org.jspecify.annotations.NullMarked;
