// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sable.pipeline.person.Subject;
import sable.pipeline.policy.Regime;

/**
 * A request.
 *
 * @param round counts approvals; a copy belongs to one
 * @param persons the highest number given to a person
 * @param packaged digest of the released package in the vault
 */
public record RequestRow(
    String id,
    Instant created,
    Optional<LocalDate> due,
    Regime regime,
    RequestState state,
    int round,
    int persons,
    Optional<String> submittedBy,
    Optional<String> approvedBy,
    Content content,
    Optional<PackageContent> packaged) {

  /** What is sealed of a request. */
  public record Content(String reference, List<String> subjects, List<String> hide) {
    public Content {
      subjects = List.copyOf(subjects);
      hide = List.copyOf(hide);
    }

    @Override
    public String toString() {
      return "Content";
    }
  }

  /** Where the package of a released request lies in the vault. */
  public record PackageContent(
      sable.pipeline.item.Digest released, sable.pipeline.item.Digest internal) {}

  /** Whom it is about. */
  public List<Subject> subjects() {
    return content.subjects().stream().map(Subject::parse).toList();
  }

  @Override
  public String toString() {
    return "RequestRow[" + id + " " + state.code() + "]";
  }
}
