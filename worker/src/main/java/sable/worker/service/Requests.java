// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sable.pipeline.person.Subject;
import sable.pipeline.policy.Regime;
import sable.worker.casefile.CaseFiles;
import sable.worker.casefile.RequestRow;
import sable.worker.casefile.RequestState;
import sable.worker.desk.Desk.NewRequest;
import sable.worker.desk.Desk.RequestView;
import sable.worker.ledger.Ledger;

/** Opens and lists requests. */
final class Requests {
  private static final int LONGEST_LINE = 500;
  private static final int MOST_LINES = 1000;
  private static final int MOST_SHOWN = 500;
  private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz0123456789";
  private static final int ID_CHARACTERS = 12;

  private final CaseFiles files;
  private final Ledger ledger;
  private final Refusals refusals;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Requests(CaseFiles files, Ledger ledger, Refusals refusals, Clock clock) {
    this.files = files;
    this.ledger = ledger;
    this.refusals = refusals;
    this.clock = clock;
  }

  RequestView create(NewRequest asked, String actor) {
    refusals.known(actor);
    Regime regime =
        Refusals.valid(() -> Regime.of(asked.regime()))
            .orElseThrow(() -> Refusals.invalid("The regimes are sar and foi."));
    checkLines("reference", List.of(asked.reference()));
    checkLines("subject", asked.subjects());
    checkLines("text to hide", asked.hide());
    for (String subject : asked.subjects()) {
      if (Refusals.valid(() -> Subject.parse(subject)).isEmpty()) {
        throw Refusals.invalid("A subject is given as NAME; known as; date of birth.");
      }
    }
    RequestRow row =
        new RequestRow(
            freshId(),
            clock.instant(),
            asked.due(),
            regime,
            RequestState.OPEN,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            new RequestRow.Content(asked.reference().strip(), asked.subjects(), asked.hide()),
            Optional.empty());
    return files.create(
        row,
        file -> {
          file.tell("request", Optional.empty());
          ledger.append(file.handle(), actor, "request-created", file.id(), regime.code());
          return Views.request(file);
        });
  }

  List<RequestView> list(int offset, int limit) {
    if (offset < 0 || limit < 1) {
      throw Refusals.invalid("A list begins at 0 or later and shows one request at least.");
    }
    return files.mostUrgent(offset, Math.min(limit, MOST_SHOWN)).stream()
        .flatMap(id -> ifThere(id).stream())
        .toList();
  }

  /** A case that was destroyed leaves its row behind, which says nothing. */
  private Optional<RequestView> ifThere(String id) {
    try {
      return Optional.of(files.read(id, Views::request));
    } catch (CaseFiles.NoSuchRequest e) {
      return Optional.empty();
    }
  }

  private static void checkLines(String what, List<String> lines) {
    if (lines.size() > MOST_LINES) {
      throw Refusals.invalid("There are " + MOST_LINES + " lines of a kind at most.");
    }
    for (String line : lines) {
      if (line.isBlank()
          || line.length() > LONGEST_LINE
          || line.codePoints().anyMatch(Character::isISOControl)) {
        throw Refusals.invalid(
            "A " + what + " is one line of 1 to " + LONGEST_LINE + " characters.");
      }
    }
  }

  private String freshId() {
    StringBuilder id = new StringBuilder("r-");
    random.ints(ID_CHARACTERS, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
    return id.toString();
  }
}
