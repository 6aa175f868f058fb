// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.policy;

import java.util.Optional;
import sable.pipeline.finding.Finding;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;

/**
 * What is suggested for a finding.
 *
 * @param ground code of the exemption or restriction, such as {@code foi-s40-2}
 * @param whose whose data it is
 * @param person who that is, where the bundle's persons tell
 */
public record Proposal(
    Finding finding, Action action, String ground, Role whose, Optional<PersonId> person) {}
