// SPDX-License-Identifier: GPL-3.0-or-later
/** What a regime proposes for a finding, and on which ground. */
@NullMarked
package sable.pipeline.policy;

import org.jspecify.annotations.NullMarked;
