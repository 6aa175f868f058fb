// SPDX-License-Identifier: GPL-3.0-or-later
/** All of the made files together: the bundle of the demo. */
@NullMarked
package sable.testmedia.bundle;

import org.jspecify.annotations.NullMarked;
