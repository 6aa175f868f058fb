// SPDX-License-Identifier: GPL-3.0-or-later
/** The media: one package a kind of file, and the one list of them. */
@NullMarked
package sable.redactors;

import org.jspecify.annotations.NullMarked;
