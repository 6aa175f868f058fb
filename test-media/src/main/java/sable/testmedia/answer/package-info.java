// SPDX-License-Identifier: GPL-3.0-or-later
/** Files with their answers: which words must go, which boxes, and what must be withheld. */
@NullMarked
package sable.testmedia.answer;

import org.jspecify.annotations.NullMarked;
