// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Plain text in any encoding: read as it stands, written anew with fixed marks, attacked through
 * its encodings.
 */
@NullMarked
package sable.redactors.text;

import org.jspecify.annotations.NullMarked;
