// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Inside an engine: the only place that knows the detectors and the media. Runs in a child process.
 */
@NullMarked
package sable.worker.engine.child;

import org.jspecify.annotations.NullMarked;
