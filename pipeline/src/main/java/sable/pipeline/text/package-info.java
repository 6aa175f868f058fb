// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Text as it is searched: layers that know where their characters show, folding, the seam of the
 * text recognisers.
 */
@NullMarked
package sable.pipeline.text;

import org.jspecify.annotations.NullMarked;
