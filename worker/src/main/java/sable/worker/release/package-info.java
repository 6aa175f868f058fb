// SPDX-License-Identifier: GPL-3.0-or-later
/** The package that leaves, what stays inside of it, and the check of a package by an outsider. */
@NullMarked
package sable.worker.release;

import org.jspecify.annotations.NullMarked;
