// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import sable.pipeline.finding.Evidence;
import sable.pipeline.item.Reason;
import sable.worker.desk.Actor;
import sable.worker.desk.Desk;

/** A desk in memory that keeps to the rules of the real one. */
public final class MemoryDesk implements Desk {

  private static final int KEPT_BYTES = 4 << 20;

  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final List<LedgerLine> ledger = new ArrayList<>();
  private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();

  /** A request with what belongs to it. */
  private static final class Case {
    private final String id;
    private final NewRequest asked;
    private final Map<String, MemoryItem> items = new LinkedHashMap<>();
    private final Set<String> deciders = new HashSet<>();
    private String state = "open";
    private @Nullable String submittedBy;
    private @Nullable String approvedBy;

    Case(String id, NewRequest asked) {
      this.id = id;
      this.asked = asked;
    }

    int undecided() {
      return items.values().stream().mapToInt(MemoryItem::undecided).sum();
    }
  }

  @Override
  public List<Actor> actors() {
    return List.of(
        new Actor("officer-1", "Asha Rahman, disclosure officer"),
        new Actor("officer-2", "Tom Birch, second reviewer"));
  }

  @Override
  public synchronized RequestView create(NewRequest request, String actor) {
    String id = "r" + (cases.size() + 1);
    cases.put(id, new Case(id, request));
    record(id, actor, "create", id);
    return request(id);
  }

  @Override
  public synchronized List<RequestView> requests(int offset, int limit) {
    return cases.values().stream().skip(offset).limit(limit).map(this::view).toList();
  }

  @Override
  public synchronized RequestView request(String requestId) {
    return view(known(requestId));
  }

  private Case known(String requestId) {
    return Optional.ofNullable(cases.get(requestId))
        .orElseThrow(() -> new Refused(Why.NOT_FOUND, "There is no such request."));
  }

  private MemoryItem known(String requestId, String itemId) {
    return Optional.ofNullable(known(requestId).items.get(itemId))
        .orElseThrow(() -> new Refused(Why.NOT_FOUND, "There is no such item in this request."));
  }

  private RequestView view(Case c) {
    return new RequestView(
        c.id,
        c.asked.reference(),
        c.asked.regime(),
        c.asked.subjects(),
        c.asked.hide(),
        c.asked.due(),
        c.state,
        c.items.size(),
        0,
        (int) c.items.values().stream().filter(i -> i.view().state().equals("withheld")).count(),
        c.undecided(),
        Optional.ofNullable(c.submittedBy),
        Optional.ofNullable(c.approvedBy),
        Instant.EPOCH);
  }

  @Override
  public ItemView upload(String requestId, String name, InputStream bytes, String actor) {
    byte[] kept;
    long length;
    try {
      kept = bytes.readNBytes(KEPT_BYTES);
      length = kept.length + bytes.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    synchronized (this) {
      Case c = in(requestId, "open");
      MemoryItem item = add(c, name, null, kept, length);
      if (item.container) {
        children(c, item, kept);
      }
      record(requestId, actor, "upload", item.id);
      return item.view();
    }
  }

  private static MemoryItem add(
      Case c, String name, @Nullable String parent, byte[] bytes, long length) {
    MemoryItem item = new MemoryItem("i" + (c.items.size() + 1), name, parent, bytes, length);
    item.search(c.asked.hide());
    c.items.put(item.id, item);
    return item;
  }

  private static void children(Case c, MemoryItem zip, byte[] bytes) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] child = in.readAllBytes();
        add(c, zip.name + "/" + entry.getName(), zip.id, child, child.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Case in(String requestId, String state) {
    Case c = known(requestId);
    if (!c.state.equals(state)) {
      throw new Refused(
          Why.WRONG_STATE, "This cannot be done while the request is " + c.state + ".");
    }
    return c;
  }

  @Override
  public synchronized List<ItemView> items(String requestId) {
    return known(requestId).items.values().stream().map(MemoryItem::view).toList();
  }

  @Override
  public synchronized ItemView item(String requestId, String itemId) {
    return known(requestId, itemId).view();
  }

  @Override
  public synchronized List<FindingView> findings(String requestId, String itemId) {
    return List.copyOf(known(requestId, itemId).findings.values());
  }

  @Override
  public synchronized InputStream text(String requestId, String itemId, String part) {
    return new ByteArrayInputStream(known(requestId, itemId).text());
  }

  @Override
  public synchronized InputStream preview(String requestId, String itemId, int index) {
    return new ByteArrayInputStream(known(requestId, itemId).preview(index, false));
  }

  @Override
  public synchronized InputStream copy(String requestId, String itemId) {
    MemoryItem item = known(requestId, itemId);
    if (!item.copied()) {
      throw new Refused(Why.WRONG_STATE, "There is no copy of this item yet.");
    }
    return new ByteArrayInputStream(item.copyBytes());
  }

  @Override
  public synchronized List<PersonView> persons(String requestId) {
    Map<String, List<FindingView>> byName = new LinkedHashMap<>();
    for (MemoryItem item : known(requestId).items.values()) {
      for (FindingView f : item.findings.values()) {
        f.person().ifPresent(p -> byName.computeIfAbsent(p, name -> new ArrayList<>()).add(f));
      }
    }
    return byName.entrySet().stream()
        .map(
            e ->
                new PersonView(
                    e.getKey(),
                    e.getKey(),
                    List.of(e.getKey()),
                    "unknown",
                    e.getValue().size(),
                    (int) e.getValue().stream().filter(f -> f.verdict().isEmpty()).count(),
                    version(requestId, e.getKey())))
        .toList();
  }

  private long version(String requestId, String person) {
    Set<String> undecided = new HashSet<>();
    for (MemoryItem item : known(requestId).items.values()) {
      item.findings.values().stream()
          .filter(f -> f.person().equals(Optional.of(person)) && f.verdict().isEmpty())
          .forEach(f -> undecided.add(item.id + " " + f.id()));
    }
    return undecided.hashCode() & Integer.MAX_VALUE;
  }

  @Override
  public synchronized ItemView decide(
      String requestId, String itemId, List<NewDecision> decisions, long version, String actor) {
    Case c = in(requestId, "open");
    MemoryItem item = known(requestId, itemId);
    if (item.version() != version) {
      throw new Refused(Why.STALE, "Somebody changed this item since you looked at it.");
    }
    for (NewDecision d : decisions) {
      FindingView finding = item.findings.get(d.finding());
      if (finding == null) {
        throw new Refused(Why.NOT_FOUND, "There is no such finding in this item.");
      }
      item.put(decided(finding, d.verdict(), d.why(), actor));
    }
    c.deciders.add(actor);
    record(requestId, actor, "decide", itemId);
    return item.view();
  }

  /** Decides without telling anybody, as if the news were still on its way. */
  public synchronized void decideQuietly(
      String requestId, String itemId, String findingId, String actor) {
    MemoryItem item = known(requestId, itemId);
    item.findings.values().stream()
        .filter(f -> f.id().equals(findingId))
        .toList()
        .forEach(f -> item.put(decided(f, "keep", "", actor)));
  }

  private static FindingView decided(FindingView f, String verdict, String why, String actor) {
    boolean open = verdict.equals("undecided");
    return new FindingView(
        f.id(),
        f.category(),
        f.confidence(),
        f.text(),
        f.evidence(),
        f.places(),
        f.action(),
        f.ground(),
        f.whose(),
        f.person(),
        open ? Optional.empty() : Optional.of(verdict),
        open ? Optional.empty() : Optional.of(actor),
        why.isEmpty() ? Optional.empty() : Optional.of(why));
  }

  @Override
  public synchronized RequestView decidePerson(
      String requestId, String personId, String verdict, String why, long version, String actor) {
    if (version(requestId, personId) != version) {
      throw new Refused(Why.STALE, "The person's mentions changed since you looked at them.");
    }
    decideAll(
        requestId,
        Optional.empty(),
        f -> f.person().equals(Optional.of(personId)) && f.verdict().isEmpty() ? verdict : null,
        why,
        actor);
    record(requestId, actor, "decide-person", personId.replaceAll("[^a-z0-9]", ""));
    return request(requestId);
  }

  @Override
  public synchronized RequestView decideAsProposed(
      String requestId, Optional<String> itemId, String why, String actor) {
    decideAll(
        requestId,
        itemId,
        f ->
            f.verdict().isPresent() || f.action().equals("flag")
                ? null
                : f.action().equals("keep") ? "keep" : "hide",
        why,
        actor);
    record(requestId, actor, "decide-as-proposed", requestId);
    return request(requestId);
  }

  private void decideAll(
      String requestId,
      Optional<String> itemId,
      Function<FindingView, @Nullable String> verdict,
      String why,
      String actor) {
    Case c = in(requestId, "open");
    for (MemoryItem item : c.items.values()) {
      if (itemId.isEmpty() || itemId.get().equals(item.id)) {
        for (FindingView f : List.copyOf(item.findings.values())) {
          String decided = verdict.apply(f);
          if (decided != null) {
            item.put(decided(f, decided, why, actor));
          }
        }
      }
    }
    c.deciders.add(actor);
  }

  @Override
  public synchronized FindingView add(
      String requestId, String itemId, NewFinding finding, String actor) {
    Case c = in(requestId, "open");
    MemoryItem item = known(requestId, itemId);
    FindingView added =
        new FindingView(
            item.nextId(),
            finding.category(),
            1,
            "",
            Evidence.of("drawn by hand"),
            finding.places(),
            "propose",
            "foi-s40-2",
            "unknown",
            Optional.empty(),
            Optional.of("hide"),
            Optional.of(actor),
            Optional.of(finding.why()).filter(w -> !w.isEmpty()));
    item.put(added);
    c.deciders.add(actor);
    record(requestId, actor, "add", itemId);
    return added;
  }

  @Override
  public synchronized ItemView leaveOut(String requestId, String itemId, String why, String actor) {
    Case c = in(requestId, "open");
    MemoryItem item = known(requestId, itemId);
    item.withhold(new Reason(Reason.Code.LEFT_OUT, "Left out: " + why));
    c.deciders.add(actor);
    record(requestId, actor, "leave-out", itemId);
    return item.view();
  }

  @Override
  public synchronized RequestView submit(String requestId, String actor) {
    Case c = in(requestId, "open");
    if (c.undecided() > 0) {
      throw new Refused(
          Why.UNDECIDED, c.undecided() + " findings are still undecided. Decide them first.");
    }
    c.state = "submitted";
    c.submittedBy = actor;
    record(requestId, actor, "submit", requestId);
    return view(c);
  }

  @Override
  public synchronized RequestView approve(String requestId, String actor) {
    Case c = in(requestId, "submitted");
    if (actor.equals(c.submittedBy) || c.deciders.contains(actor)) {
      throw new Refused(
          Why.OWN_WORK,
          "You decided or submitted something in this request, so somebody else has to approve"
              + " it.");
    }
    c.approvedBy = actor;
    c.items.values().forEach(MemoryItem::copy);
    c.state = "ready";
    record(requestId, actor, "approve", requestId);
    return view(c);
  }

  @Override
  public synchronized RequestView sendBack(String requestId, String why, String actor) {
    Case c = in(requestId, "submitted");
    c.state = "open";
    c.submittedBy = null;
    record(requestId, actor, "send-back", requestId);
    return view(c);
  }

  @Override
  public synchronized RequestView release(String requestId, String actor) {
    Case c = in(requestId, "ready");
    c.state = "released";
    record(requestId, actor, "release", requestId);
    return view(c);
  }

  @Override
  public synchronized InputStream download(String requestId, String actor) {
    Case c = in(requestId, "released");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      int number = 0;
      for (MemoryItem item : c.items.values()) {
        if (item.copied()) {
          String end = item.copyType().equals("text/plain") ? ".txt" : ".jpg";
          zip.putNextEntry(new ZipEntry("release/%04d%s".formatted(++number, end)));
          zip.write(item.copyBytes());
        }
      }
      zip.putNextEntry(new ZipEntry("release/certificate.json"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    record(requestId, actor, "download", requestId);
    return new ByteArrayInputStream(out.toByteArray());
  }

  private void record(String requestId, String actor, String action, String subject) {
    long sequence = ledger.size() + 1L;
    ledger.add(
        new LedgerLine(
            sequence,
            Instant.parse("2026-11-21T10:00:00Z").plusSeconds(sequence),
            actor,
            action,
            requestId + (subject.equals(requestId) ? "" : "/" + subject),
            Long.toHexString(0x9e3779b97f4a7c15L * sequence)));
    Change change = new Change(requestId, Optional.empty(), "request");
    watchers.forEach(w -> w.accept(change));
  }

  @Override
  public synchronized List<LedgerLine> ledger(String requestId) {
    known(requestId);
    return ledger.stream().filter(l -> l.subject().split("/", 2)[0].equals(requestId)).toList();
  }

  @Override
  public synchronized LedgerState checkLedger() {
    return new LedgerState(ledger.size(), Optional.empty());
  }

  @Override
  public AutoCloseable watch(Consumer<Change> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public void close() {
    watchers.clear();
  }
}
