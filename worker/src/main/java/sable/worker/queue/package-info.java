// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Durable tasks in the database: put in together with the change that asks for them, taken up again
 * when whoever worked on them is gone.
 */
@NullMarked
package sable.worker.queue;

import org.jspecify.annotations.NullMarked;
