// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Second readers for the checks: text extracted by other means, and words looked for in bytes and
 * in their encodings.
 */
@NullMarked
package sable.redactors.reread;

import org.jspecify.annotations.NullMarked;
