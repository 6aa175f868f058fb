// SPDX-License-Identifier: GPL-3.0-or-later
/** What single forces write in their own way, read from files. */
@org.jspecify.annotations.NullMarked
package sable.worker.force;
