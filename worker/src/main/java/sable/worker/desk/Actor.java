// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.desk;

/**
 * Somebody who acts at the desk. Until sign-in is built, actors are picked from a short configured
 * list.
 *
 * @param id stands in the ledger, such as {@code officer-1}
 * @param name as shown on the pages
 */
public record Actor(String id, String name) {}
