// SPDX-License-Identifier: GPL-3.0-or-later
/** A bundle from files to findings, and from a plan to a release, without a service. */
@NullMarked
package sable.worker.bundle;

import org.jspecify.annotations.NullMarked;
