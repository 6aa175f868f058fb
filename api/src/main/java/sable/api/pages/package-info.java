// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The pages: static files that use the public API and nothing else, and the libraries they stand
 * on, out of this program's own jars.
 */
@NullMarked
package sable.api.pages;

import org.jspecify.annotations.NullMarked;
