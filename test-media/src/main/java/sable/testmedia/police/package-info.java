// SPDX-License-Identifier: GPL-3.0-or-later
/** Police texts with a label on every personal mention, for measuring what is found. */
@NullMarked
package sable.testmedia.police;

import org.jspecify.annotations.NullMarked;
