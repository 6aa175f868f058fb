// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The PostgreSQL database: one of the service's own, kept in its home folder, or a given one; its
 * tables as migrations.
 */
@NullMarked
package sable.worker.database;

import org.jspecify.annotations.NullMarked;
