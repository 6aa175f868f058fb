// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.desk;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.place.Place;
import sable.pipeline.place.TimeBase;

/**
 * Everything a person or a script can do. Calls block (database, vault) and may come from several
 * threads. What the caller got wrong is thrown as {@link Refused}; anything else thrown is a broken
 * program or machine.
 */
public interface Desk extends AutoCloseable {

  /** Who may act. */
  List<Actor> actors();

  /** Opens a request. */
  RequestView create(NewRequest request, String actor);

  /** Requests, the most urgent first. */
  List<RequestView> requests(int offset, int limit);

  /** One request. */
  RequestView request(String requestId);

  /** Streams a file into the vault and queues its search; memory does not grow with its length. */
  ItemView upload(String requestId, String name, InputStream bytes, String actor);

  /** The items of a request in the order of the bundle, children after their containers. */
  List<ItemView> items(String requestId);

  /** One item. */
  ItemView item(String requestId, String itemId);

  /** What was found in an item. */
  List<FindingView> findings(String requestId, String itemId);

  /** A text layer of an item, as UTF-8. */
  InputStream text(String requestId, String itemId, String part);

  /** A preview picture of an item, a JPEG. */
  InputStream preview(String requestId, String itemId, int index);

  /** The redacted copy of an item as it would be released; refused before it is made. */
  InputStream copy(String requestId, String itemId);

  /** The persons found in a request's bundle. */
  List<PersonView> persons(String requestId);

  /**
   * Decides findings of one item, all or none.
   *
   * @param version the item's version that the decider saw; refused as stale where it has changed
   *     since
   */
  ItemView decide(
      String requestId, String itemId, List<NewDecision> decisions, long version, String actor);

  /**
   * Decides the undecided findings that a person is named in, over the whole bundle. What somebody
   * decided one by one stays as it is.
   *
   * @param version the person's version that the decider saw; refused as stale where other findings
   *     wait for a decision by now
   */
  RequestView decidePerson(
      String requestId, String personId, String verdict, String why, long version, String actor);

  /** Decides everything still undecided as the policy suggests; flagged findings stay undecided. */
  RequestView decideAsProposed(String requestId, Optional<String> itemId, String why, String actor);

  /** Adds something that no detector found: hidden by the one who drew it. */
  FindingView add(String requestId, String itemId, NewFinding finding, String actor);

  /** Leaves an item out of the release, with a reason. */
  ItemView leaveOut(String requestId, String itemId, String why, String actor);

  /** Hands a request over for approval; refused while anything is undecided or being searched. */
  RequestView submit(String requestId, String actor);

  /**
   * Approves: copies are then written and checked. Refused for whoever decided or submitted
   * anything in this request.
   */
  RequestView approve(String requestId, String actor);

  /** Sends a submitted request back, with a reason. */
  RequestView sendBack(String requestId, String why, String actor);

  /** Lays out the release from the copies that passed; refused before all are made. */
  RequestView release(String requestId, String actor);

  /** The released package as a zip, streamed. */
  InputStream download(String requestId, String actor);

  /** The ledger of a request, oldest first. */
  List<LedgerLine> ledger(String requestId);

  /** Whether every line of the ledger still is what was written. */
  LedgerState checkLedger();

  /** Tells of every change by ids until the returned handle is closed. */
  AutoCloseable watch(Consumer<Change> watcher);

  @Override
  void close();

  /** What the caller got wrong. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** A refusal with a sentence for the caller, without personal data. */
    public Refused(Why why, String sentence) {
      super(sentence);
      this.why = why;
    }

    /** The kind of refusal. */
    public Why why() {
      return why;
    }
  }

  /** Kinds of refusals; {@code code} is stable and stands in problem documents. */
  enum Why {
    NOT_FOUND("not-found"),
    INVALID("invalid"),
    STALE("stale"),
    WRONG_STATE("wrong-state"),
    OWN_WORK("own-work"),
    UNDECIDED("undecided"),
    UNKNOWN_ACTOR("unknown-actor"),
    TOO_LARGE("too-large");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** The stable code. */
    public String code() {
      return code;
    }
  }

  /**
   * A request to open.
   *
   * @param reference the force's own number, such as {@code R-2026-0012}
   * @param regime {@code sar} or {@code foi}
   * @param subjects in the form {@code NAME; known as; date of birth ...}; personal data
   * @param hide words to hide wherever they occur; personal data
   */
  record NewRequest(
      String reference,
      String regime,
      List<String> subjects,
      List<String> hide,
      Optional<LocalDate> due) {

    @Override
    public String toString() {
      return "NewRequest";
    }
  }

  /**
   * A request as shown.
   *
   * @param state {@code open}, {@code submitted}, {@code approved} (copies are being made), {@code
   *     ready} (every copy is made or withheld) or {@code released}
   */
  record RequestView(
      String id,
      String reference,
      String regime,
      List<String> subjects,
      List<String> hide,
      Optional<LocalDate> due,
      String state,
      int items,
      int itemsBusy,
      int itemsWithheld,
      int undecided,
      Optional<String> submittedBy,
      Optional<String> approvedBy,
      Instant created) {

    @Override
    public String toString() {
      return "RequestView[" + id + "]";
    }
  }

  /**
   * An item as shown.
   *
   * @param state {@code queued}, {@code searching}, {@code read}, {@code withheld}, {@code
   *     copying}, {@code copied}; a container stays {@code read}
   * @param version changes with every change of the item or its decisions
   * @param parts names of its text layers
   * @param notShown what of it has no preview, empty where all has one
   */
  record ItemView(
      String id,
      String name,
      Optional<String> mediaType,
      long bytes,
      Optional<String> parent,
      boolean container,
      String state,
      Optional<Reason> withheld,
      int findings,
      int undecided,
      List<Searched> searched,
      List<String> parts,
      List<PreviewView> previews,
      Optional<String> notShown,
      List<String> leftOut,
      Optional<String> copyMediaType,
      Optional<CheckReport> report,
      long version) {

    @Override
    public String toString() {
      return "ItemView[" + id + "]";
    }
  }

  /** A preview; see {@link sable.worker.engine.Engines.Preview} for its numbers. */
  record PreviewView(
      int index,
      int page,
      Optional<Integer> stream,
      Optional<Long> pts,
      Optional<TimeBase> timeBase,
      int widthPx,
      int heightPx,
      double width,
      double height) {}

  /**
   * A finding as shown.
   *
   * @param action what the policy suggests: {@code propose}, {@code keep} or {@code flag}
   * @param verdict {@code hide} or {@code keep}, empty while undecided
   */
  record FindingView(
      String id,
      String category,
      double confidence,
      String text,
      Evidence evidence,
      List<Place> places,
      String action,
      String ground,
      String whose,
      Optional<String> person,
      Optional<String> verdict,
      Optional<String> decidedBy,
      Optional<String> why) {

    @Override
    public String toString() {
      return "FindingView[" + id + "]";
    }
  }

  /** A decision to file; {@code verdict} is {@code hide}, {@code keep} or {@code undecided}. */
  record NewDecision(String finding, String verdict, String why) {}

  /** Something drawn or marked by hand. */
  record NewFinding(String category, List<Place> places, String why) {}

  /**
   * A person as shown.
   *
   * @param version changes with the mentions that wait for a decision
   */
  record PersonView(
      String id,
      String name,
      List<String> forms,
      String role,
      int mentions,
      int undecided,
      long version) {

    @Override
    public String toString() {
      return "PersonView[" + id + "]";
    }
  }

  /** A line of the ledger. */
  record LedgerLine(
      long sequence, Instant at, String actor, String action, String subject, String hash) {}

  /** The state of the ledger; {@code brokenAt} is the first line that is not what was written. */
  record LedgerState(long lines, Optional<Long> brokenAt) {}

  /**
   * A change, told by ids only.
   *
   * @param kind {@code request}, {@code item} or {@code findings}
   */
  record Change(String requestId, Optional<String> itemId, String kind) {}
}
