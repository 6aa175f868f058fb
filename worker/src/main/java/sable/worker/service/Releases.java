// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.pipeline.item.Outcome;
import sable.pipeline.item.Reason;
import sable.worker.bundle.FindingsFile;
import sable.worker.casefile.ItemRow;
import sable.worker.casefile.RequestRow;
import sable.worker.casefile.RequestState;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.RequestView;
import sable.worker.desk.Desk.Why;
import sable.worker.engine.Engines;
import sable.worker.json.Json;
import sable.worker.release.CheckedCopy;
import sable.worker.release.ReleaseCheck;
import sable.worker.release.ReleaseFacts;
import sable.worker.release.ReleaseItem;
import sable.worker.release.ReleaseLayout;
import sable.worker.release.TermSearch;
import sable.worker.vault.CaseId;
import sable.worker.work.Workshop;

/**
 * Lays out releases and hands them out. What the requester gets and what stays inside are two
 * packages in the vault; only the first is ever handed out.
 */
final class Releases {
  private final Workshop shop;
  private final Refusals refusals;
  private final ReleaseLayout layout;
  private final String program;
  private final Streams streams;

  Releases(Workshop shop, Refusals refusals, ReleaseLayout layout, String program) {
    this.shop = shop;
    this.refusals = refusals;
    this.layout = layout;
    this.program = program;
    this.streams = new Streams(shop.files(), shop.vault());
  }

  RequestView release(String id, String actor) {
    refusals.known(actor);
    WholeRequest whole =
        shop.files()
            .read(
                id,
                file -> {
                  Refusals.in(file, "releasing", RequestState.READY);
                  return WholeRequest.of(file);
                });
    RequestRow.PackageContent packaged = shop.folders().within(folder -> pack(whole, folder));
    return shop.files()
        .change(
            id,
            file -> {
              RequestRow now = Refusals.in(file, "releasing", RequestState.READY);
              if (now.round() != whole.request().round()) {
                throw new Refused(
                    Why.STALE, "The request was sent back and approved again meanwhile.");
              }
              file.filePackage(packaged);
              file.move(RequestState.RELEASED, now.round(), now.submittedBy(), now.approvedBy());
              shop.ledger()
                  .append(
                      file.handle(),
                      actor,
                      "request-released",
                      file.id(),
                      packaged.released().sha256());
              return Views.request(file);
            });
  }

  private RequestRow.PackageContent pack(WholeRequest whole, Path folder) {
    try {
      Path copies = Files.createDirectory(folder.resolve("copies"));
      List<ReleaseItem> items = new ArrayList<>();
      for (WholeRequest.Found found : whole.items()) {
        items.add(releaseItem(whole, found, copies));
      }
      refuseLeftTerms(whole, items, folder);
      Path laid = Files.createDirectory(folder.resolve("laid"));
      lay(whole, items, folder, laid);
      return new RequestRow.PackageContent(
          kept(whole, laid.resolve(ReleaseLayout.RELEASE), folder.resolve("release.zip")),
          kept(whole, laid.resolve(ReleaseLayout.INTERNAL), folder.resolve("internal.zip")));
    } catch (IOException e) {
      throw new UncheckedIOException("a release could not be laid out", e);
    }
  }

  private sable.pipeline.item.Digest kept(WholeRequest whole, Path folder, Path zip)
      throws IOException {
    return shop.vault().put(new CaseId(whole.request().id()), Zip.of(folder, zip)).digest();
  }

  private void lay(WholeRequest whole, List<ReleaseItem> items, Path folder, Path laid)
      throws IOException {
    Path findings = folder.resolve(FindingsFile.NAME);
    Json.writePretty(
        findings,
        FindingsFile.of(whole.result(program, shop.settingsFor(whole.request().content().hide()))));
    ReleaseCheck check = new ReleaseCheck(shop.engines(), folder);
    layout
        .lay(
            new ReleaseFacts(
                program, whole.request().regime(), whole.policyVersion(), whole.review()),
            items,
            findings,
            laid,
            ready -> check.check(ready, List.of(), List.of()).problems())
        .reason()
        .ifPresent(
            reason -> {
              throw new Refused(Why.WRONG_STATE, reason.sentence());
            });
  }

  /** What was approved to leave does not leave with a term in it; a person has to look again. */
  private void refuseLeftTerms(WholeRequest whole, List<ReleaseItem> items, Path folder) {
    TermSearch search = new TermSearch(shop.engines(), folder);
    List<String> names =
        items.stream()
            .filter(item -> search.holdBack(item, whole.request().content().hide()) != item)
            .map(item -> item.original().name())
            .toList();
    if (!names.isEmpty()) {
      throw new Refused(
          Why.WRONG_STATE,
          "Words that are to be hidden are left in the copy of: "
              + String.join(", ", names)
              + ". Send the request back, hide them there or leave the item out.");
    }
  }

  private ReleaseItem releaseItem(WholeRequest whole, WholeRequest.Found found, Path copies)
      throws IOException {
    ItemRow item = found.item();
    ReleaseItem.Original original = whole.original(item);
    if (item.withheld().isPresent()) {
      return held(original, item.withheld().get(), found);
    }
    if (item.container()) {
      return new ReleaseItem.Opened(original);
    }
    return checked(whole.request().id(), item, copies)
        .fold(
            copy ->
                new ReleaseItem.Released(
                    original, item.content().searched(), found.decided(), copy),
            reason -> held(original, reason, found));
  }

  private static ReleaseItem held(
      ReleaseItem.Original original, Reason reason, WholeRequest.Found found) {
    return new ReleaseItem.Held(
        original,
        reason,
        found.decided(),
        found.item().copy().flatMap(ItemRow.CopyContent::report));
  }

  /** The copy out of the vault as the engine had handed it over. */
  private Outcome<CheckedCopy> checked(String request, ItemRow item, Path copies)
      throws IOException {
    ItemRow.CopyContent content = item.copy().orElseThrow();
    Optional<ItemRow.Made> made = content.made();
    String name = item.id().value();
    if (made.isPresent()) {
      shop.vault().copyTo(new CaseId(request), made.get().digest(), copies.resolve(name));
    }
    return CheckedCopy.of(
        new Engines.Copied(
            content.withheld(),
            made.map(
                m ->
                    new Engines.CopyFile(
                        name, m.mediaType(), m.extension(), m.facts(), m.leftOut())),
            content.report()),
        copies);
  }

  InputStream download(String id, String actor) {
    refusals.known(actor);
    RequestRow.PackageContent packaged =
        shop.files()
            .change(
                id,
                file -> {
                  RequestRow request = Refusals.in(file, "downloading", RequestState.RELEASED);
                  shop.ledger().append(file.handle(), actor, "release-downloaded", file.id(), "");
                  return request.packaged().orElseThrow();
                });
    return streams.open(id, packaged.released());
  }
}
