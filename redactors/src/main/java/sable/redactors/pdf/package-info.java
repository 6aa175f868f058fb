// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * PDF: opened within bounds, searched on everything that is drawn, rebuilt page by page as pictures
 * or from an allow-list, attacked by a scanner and a library that did not make it.
 */
@NullMarked
package sable.redactors.pdf;

import org.jspecify.annotations.NullMarked;
