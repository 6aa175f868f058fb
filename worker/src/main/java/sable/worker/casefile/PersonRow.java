// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import sable.pipeline.person.Person;

/**
 * A person of a request.
 *
 * @param undecided findings that name the person and wait for a decision
 */
public record PersonRow(Person person, int undecided) {}
