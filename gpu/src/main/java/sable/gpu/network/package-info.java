// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Neural networks on an accelerator: loaded from a file or bytes, run on pictures, answered as
 * plain arrays of floats. Which network finds what is none of this package's business.
 */
@NullMarked
package sable.gpu.network;

import org.jspecify.annotations.NullMarked;
