// SPDX-License-Identifier: GPL-3.0-or-later
/** What people decided, folded into what must go from one item. */
@NullMarked
package sable.pipeline.plan;

import org.jspecify.annotations.NullMarked;
