// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import sable.pipeline.person.Person;

/**
 * A person of a request.
 *
 * @param undecided findings that name the person and wait for a decision
 * @param version tells one set of those findings from another; below 2^53
 */
public record PersonRow(Person person, int undecided, long version) {}
