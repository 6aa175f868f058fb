// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sable.pipeline.finding.FindingId;
import sable.pipeline.item.Reason;
import sable.pipeline.plan.Decision;
import sable.pipeline.plan.Plan;
import sable.worker.casefile.CaseFile;
import sable.worker.casefile.FindingRow;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.ItemState;
import sable.worker.casefile.RequestRow;
import sable.worker.casefile.RequestState;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;
import sable.worker.queue.Asked;
import sable.worker.queue.Kind;
import sable.worker.queue.Work;

/**
 * Writes and checks the copy of an item as it was approved. The task's number is the approval that
 * it belongs to; one that was voided meanwhile is dropped.
 */
public final class CopyItem implements Work {
  private static final Logger LOG = LoggerFactory.getLogger(CopyItem.class);

  private final Workshop shop;
  private final Tries tries;

  /** The work. */
  public CopyItem(Workshop shop) {
    this.shop = shop;
    this.tries = new Tries(shop.files());
  }

  @Override
  public Kind kind() {
    return Kind.COPY_ITEM;
  }

  @Override
  public void run(Asked asked) {
    tries.run(asked, steps(asked), item -> copy(asked, item));
  }

  @Override
  public boolean giveUp(Asked asked) {
    tries.giveUp(asked, steps(asked));
    return true;
  }

  private Tries.Steps steps(Asked asked) {
    return new Tries.Steps(
        s -> due(s.file(), s.item(), asked),
        s -> {},
        (s, why) ->
            file(
                s.file(),
                s.item(),
                new ItemRow.CopyContent(Optional.of(why), Optional.empty(), Optional.empty())));
  }

  private static boolean due(CaseFile file, ItemRow item, Asked asked) {
    RequestRow request = file.request();
    return item.state() == ItemState.COPYING
        && request.state() == RequestState.APPROVED
        && request.round() == asked.number();
  }

  private void copy(Asked asked, ItemRow item) {
    Plan plan = shop.files().read(asked.request(), file -> plan(file.found().of(item.id())));
    EngineSettings settings =
        shop.settingsFor(
            shop.files().read(asked.request(), file -> file.request().content().hide()));
    ItemRow.CopyContent content =
        shop.folders()
            .in(
                asked.request(),
                item.content().source().orElseThrow(),
                laid -> {
                  Engines.Copied copied =
                      shop.trusted(
                          shop.engines()
                              .copy(
                                  new Engines.CopyJob(
                                      item.item(), laid.source(), laid.out(), plan, settings)));
                  return content(asked.request(), copied, laid);
                });
    shop.files()
        .change(
            asked.request(),
            file -> {
              ItemRow now = file.item(item.id()).orElseThrow();
              if (due(file, now, asked)) {
                file(file, now, content);
              }
              return null;
            });
  }

  private static Plan plan(List<FindingRow> findings) {
    Map<FindingId, Decision> decisions = new HashMap<>();
    findings.forEach(f -> f.decided().ifPresent(d -> decisions.put(f.finding().id(), d)));
    return Plan.of(findings.stream().map(FindingRow::proposal).toList(), decisions);
  }

  private ItemRow.CopyContent content(
      String request, Engines.Copied copied, WorkFolders.Laid laid) {
    Optional<ItemRow.Made> made =
        copied.withheld().isPresent()
            ? Optional.empty()
            : copied
                .copy()
                .map(
                    c ->
                        new ItemRow.Made(
                            shop.keepDigest(request, laid.left(c.file())),
                            c.mediaType(),
                            c.extension(),
                            c.facts(),
                            c.leftOut()));
    boolean passed = copied.report().isPresent() && copied.report().get().passed();
    Optional<Reason> withheld =
        copied
            .withheld()
            .or(
                () ->
                    made.isPresent() && passed
                        ? Optional.empty()
                        : Optional.of(
                            new Reason(
                                Reason.Code.CHECK_FAILED,
                                "The redacted copy was not checked. It stays inside.")));
    return new ItemRow.CopyContent(
        withheld, withheld.isPresent() ? Optional.empty() : made, copied.report());
  }

  private void file(CaseFile file, ItemRow item, ItemRow.CopyContent content) {
    boolean withheld = content.withheld().isPresent();
    file.update(
        item,
        withheld ? ItemState.WITHHELD : ItemState.COPIED,
        item.container(),
        item.content(),
        Optional.of(content));
    if (!file.itemCounts().containsKey(ItemState.COPYING)) {
      RequestRow request = file.request();
      file.move(RequestState.READY, request.round(), request.submittedBy(), request.approvedBy());
    }
    shop.ledger()
        .append(
            file.handle(),
            Workshop.SERVICE,
            withheld ? "copy-withheld" : "copy-made",
            file.id(),
            item.id()
                + content
                    .withheld()
                    .map(r -> " " + r.code().name())
                    .orElse(content.made().map(m -> " " + m.digest()).orElse("")));
    LOG.info("{} {}: {}", file.id(), item.id(), withheld ? "copy withheld" : "copied");
  }
}
