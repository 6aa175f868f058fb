// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * One invented story, its people and what is personal in it: numbers of the ranges kept for
 * fiction, places that do not exist.
 */
@NullMarked
package sable.testmedia.story;

import org.jspecify.annotations.NullMarked;
