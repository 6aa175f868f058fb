// SPDX-License-Identifier: GPL-3.0-or-later
/** Zip archives: opened into the files they hold, whatever their names and sizes claim. */
@NullMarked
package sable.redactors.archive;

import org.jspecify.annotations.NullMarked;
