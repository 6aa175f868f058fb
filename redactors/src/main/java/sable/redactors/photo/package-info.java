// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Photos: JPEG and PNG, rebuilt from pixels with what is hidden painted over, nothing else of the
 * file kept.
 */
@NullMarked
package sable.redactors.photo;

import org.jspecify.annotations.NullMarked;
