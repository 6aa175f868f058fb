// SPDX-License-Identifier: GPL-3.0-or-later
/** The story as PDF: words on the page and in every corner where a PDF hides words. */
@NullMarked
package sable.testmedia.pdf;

import org.jspecify.annotations.NullMarked;
