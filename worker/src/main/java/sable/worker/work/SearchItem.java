// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.item.Digest;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;
import sable.pipeline.person.People;
import sable.pipeline.policy.Policy;
import sable.pipeline.policy.Proposal;
import sable.worker.bundle.Budget;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.RequestRow;
import sable.worker.engine.Engines;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Work;
import sable.worker.vault.Stored;

/** Opens an item, looks through it, and files what was found in it and what it holds. */
public final class SearchItem implements Work {
  private static final Logger LOG = LoggerFactory.getLogger(SearchItem.class);

  private final Workshop shop;
  private final Joining joining;
  private final Tries tries;
  private final Tries.Steps steps;

  /** The work. */
  public SearchItem(Workshop shop) {
    this.shop = shop;
    this.joining = new Joining(shop);
    this.tries = new Tries(shop.files());
    this.steps =
        new Tries.Steps(
            s -> !s.item().state().searched(),
            s -> {
              if (s.item().state() == ItemState.QUEUED) {
                s.file().move(s.item(), ItemState.SEARCHING);
              }
            },
            joining::withhold);
  }

  @Override
  public Kind kind() {
    return Kind.SEARCH_ITEM;
  }

  @Override
  public void run(Asked asked) {
    tries.run(asked, steps, item -> search(asked.request(), item));
  }

  @Override
  public boolean giveUp(Asked asked) {
    tries.giveUp(asked, steps);
    return true;
  }

  private void search(String request, ItemRow item) {
    RequestRow row = shop.files().read(request, CaseFile::request);
    Digest source = item.content().source().orElseThrow();
    shop.folders()
        .in(
            request,
            source,
            laid -> {
              Engines.Opened opened =
                  shop.trusted(
                      shop.engines()
                          .search(
                              new Engines.SearchJob(
                                  item.content().name(),
                                  laid.source(),
                                  laid.out(),
                                  true,
                                  shop.settingsFor(row.content().hide()))));
              Kept kept = keep(request, item, opened, laid);
              return shop.files()
                  .change(
                      request,
                      file -> {
                        file(file, item.id(), opened, kept);
                        return request;
                      });
            });
  }

  /**
   * What the vault now holds of a search.
   *
   * @param refused why it holds none of the children
   */
  private record Kept(
      List<ItemRow.Text> texts,
      List<ItemRow.Preview> previews,
      Optional<Reason> refused,
      List<KeptChild> children) {}

  /** A child in the vault, or why its bytes were not let in. */
  private record KeptChild(Optional<Stored> stored, Optional<Reason> refused) {}

  private Kept keep(String request, ItemRow item, Engines.Opened opened, WorkFolders.Laid laid) {
    List<ItemRow.Text> texts = new ArrayList<>();
    for (Engines.TextFile text : opened.texts()) {
      texts.add(new ItemRow.Text(text.part(), shop.keepDigest(request, laid.left(text.file()))));
    }
    List<ItemRow.Preview> previews = new ArrayList<>();
    for (Engines.Preview preview : opened.previews()) {
      previews.add(
          new ItemRow.Preview(
              shop.keepDigest(request, laid.left(preview.file())),
              preview.page(),
              preview.stream(),
              preview.pts(),
              preview.timeBase(),
              preview.widthPx(),
              preview.heightPx(),
              preview.width(),
              preview.height()));
    }
    Optional<Reason> refused = shop.files().read(request, file -> tooMany(file, opened));
    return new Kept(
        texts,
        previews,
        refused,
        refused.isPresent() ? List.of() : children(request, item, opened, laid));
  }

  private List<KeptChild> children(
      String request, ItemRow item, Engines.Opened opened, WorkFolders.Laid laid) {
    Budget budget = shop.files().read(request, file -> budget(file, item));
    List<KeptChild> children = new ArrayList<>();
    for (Engines.ChildFile child : opened.children()) {
      Optional<Path> bytes = child.file().map(laid::left);
      boolean fits = bytes.isEmpty() || budget.takes(size(bytes.get()));
      children.add(
          fits
              ? new KeptChild(bytes.map(file -> shop.keep(request, file)), Optional.empty())
              : new KeptChild(Optional.empty(), Optional.of(Budget.TOO_MUCH)));
    }
    return children;
  }

  private static Budget budget(CaseFile file, ItemRow item) {
    CaseFile.CameOut before = file.cameOut(item);
    return new Budget(before.files(), before.bytes());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("a file that an engine left cannot be read", e);
    }
  }

  private void file(CaseFile file, ItemId id, Engines.Opened opened, Kept kept) {
    ItemRow item = file.item(id).orElseThrow();
    if (item.state() != ItemState.SEARCHING) {
      return;
    }
    Optional<Reason> withheld = opened.withheld().or(kept::refused).or(() -> tooMany(file, opened));
    ItemRow.Content content =
        new ItemRow.Content(
            item.content().name(),
            item.content().source(),
            Optional.of(opened.mediaType()),
            withheld,
            opened.searched(),
            kept.texts(),
            kept.previews(),
            opened.leftOut(),
            opened.notShown(),
            Optional.empty());
    ItemState state = withheld.isPresent() ? ItemState.WITHHELD : ItemState.SEARCHED;
    file.update(item, state, opened.container(), content, Optional.empty());
    propose(file, id, opened.findings());
    if (withheld.isEmpty()) {
      children(file, item, opened.children(), kept.children());
    }
    joining.askWhereSearched(file);
    shop.ledger()
        .append(
            file.handle(),
            Workshop.SERVICE,
            withheld.isPresent() ? "item-withheld" : "item-searched",
            file.id(),
            id + withheld.map(r -> " " + r.code().name()).orElse(""));
    LOG.info(
        "{} {}: {}, {} findings",
        file.id(),
        id,
        withheld.map(r -> "withheld " + r.code()).orElse("searched"),
        opened.findings().size());
  }

  /** Suggestions as far as this item alone tells; the join of the bundle completes them. */
  private static void propose(CaseFile file, ItemId id, List<Finding> findings) {
    RequestRow request = file.request();
    Policy policy = Policy.of(request.regime(), request.subjects());
    People people =
        People.of(
            findings.stream()
                .filter(f -> f.category() == Category.PERSON_NAME)
                .map(Finding::text)
                .toList(),
            request.subjects());
    List<FindingRow> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Proposal proposal = policy.propose(finding, people);
      rows.add(
          FindingRow.of(
              new Proposal(
                  finding,
                  proposal.action(),
                  proposal.ground(),
                  proposal.whose(),
                  Optional.empty()),
              FindingRow.Origin.SEARCH));
    }
    file.found().insert(id, rows);
  }

  private Optional<Reason> tooMany(CaseFile file, Engines.Opened opened) {
    int items = file.itemCounts().values().stream().mapToInt(Integer::intValue).sum();
    return items + opened.children().size() <= shop.itemLimit()
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Reason.Code.TOO_LARGE,
                "With the files inside this one the request would hold more than "
                    + shop.itemLimit()
                    + " items. Split the bundle over several requests."));
  }

  private void children(
      CaseFile file, ItemRow parent, List<Engines.ChildFile> children, List<KeptChild> kept) {
    // Another container of the same item at the top may have been opened meanwhile.
    Budget budget = budget(file, parent);
    Set<ItemId> taken = new HashSet<>();
    file.items().forEach(i -> taken.add(i.id()));
    for (int i = 0; i < children.size(); i++) {
      Engines.ChildFile child = children.get(i);
      Optional<Stored> stored = kept.get(i).stored();
      String position = parent.position() + "." + CaseFile.step(i + 1);
      String name = parent.content().name() + "/" + child.name();
      boolean fits = stored.isEmpty() || budget.takes(stored.get().bytes());
      Optional<Reason> withheld =
          child
              .withheld()
              .or(kept.get(i)::refused)
              .or(() -> unusable(position, stored))
              .or(() -> fits ? Optional.empty() : Optional.of(Budget.TOO_MUCH));
      ItemId id = freeId(name, stored.map(Stored::digest), taken);
      ItemState state = withheld.isPresent() ? ItemState.WITHHELD : ItemState.QUEUED;
      file.insert(
          new ItemRow(
              id,
              position,
              Optional.of(parent.id()),
              stored.map(Stored::bytes).orElse(0L),
              false,
              state,
              0,
              1,
              ItemRow.Content.of(name, stored.map(Stored::digest), withheld),
              Optional.empty()));
      if (withheld.isEmpty()) {
        shop.queue()
            .put(
                file.handle(),
                Kind.SEARCH_ITEM,
                new Asked(file.id(), id.value(), file.nextTask()),
                stored.map(Stored::bytes).orElse(0L));
      }
    }
  }

  private static Optional<Reason> unusable(String position, Optional<Stored> stored) {
    long depth = position.chars().filter(c -> c == '.').count();
    if (depth > Limits.STANDARD.depth()) {
      return Optional.of(
          new Reason(
              Reason.Code.TOO_DEEP,
              "This file lies in more than "
                  + Limits.STANDARD.depth()
                  + " containers inside each other. Unpack it and upload what it holds."));
    }
    return stored.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Reason(Reason.Code.DAMAGED, "This file could not be taken out of its container."));
  }

  private static ItemId freeId(String name, Optional<Digest> digest, Set<ItemId> taken) {
    Digest bytes = digest.orElse(Digest.of(new byte[0]));
    ItemId id = ItemId.of(name, bytes);
    for (int again = 2; !taken.add(id); again++) {
      id = ItemId.of(name + "\0" + again, bytes);
    }
    return id;
  }
}
