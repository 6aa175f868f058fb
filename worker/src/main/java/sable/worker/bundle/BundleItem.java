// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.policy.Proposal;

/**
 * An item of a searched bundle.
 *
 * @param name path in the bundle, its container's name in front; personal data, never logged
 * @param digest of its bytes, empty where they could not be read at all
 * @param file its bytes, empty where there are none to read
 * @param parent name of its container
 * @param container whether it only holds other items
 * @param withheld why nothing of it can be released, empty where it was read
 * @param texts its text layers as files of the run
 * @param leftOut parts that no copy will carry
 */
public record BundleItem(
    String name,
    Optional<Digest> digest,
    MediaType mediaType,
    long bytes,
    Optional<Path> file,
    Optional<String> parent,
    boolean container,
    Optional<Reason> withheld,
    List<Searched> searched,
    List<Proposal> proposals,
    List<Text> texts,
    List<String> leftOut) {

  public BundleItem {
    searched = List.copyOf(searched);
    proposals = List.copyOf(proposals);
    texts = List.copyOf(texts);
    leftOut = List.copyOf(leftOut);
  }

  /** A text layer as a UTF-8 file. */
  public record Text(String part, Path file) {}

  /** Whether a copy of it is wanted: it was read, and is no container. */
  public boolean copied() {
    return withheld.isEmpty() && !container;
  }

  /** Whether something in it was asked for and not, or not wholly, looked for. */
  public boolean searchedInPart() {
    return searched.stream().anyMatch(s -> s.extent() != Searched.Extent.ALL);
  }

  /** The item for an engine; only where there are bytes. */
  Item item() {
    Digest known =
        digest.orElseThrow(() -> new IllegalStateException("an item without bytes is withheld"));
    return new Item(ItemId.of(name, known), name, mediaType, known, bytes, Optional.empty());
  }

  BundleItem proposed(List<Proposal> other) {
    return new BundleItem(
        name, digest, mediaType, bytes, file, parent, container, withheld, searched, other, texts,
        leftOut);
  }

  BundleItem withheldFor(Reason reason) {
    return new BundleItem(
        name,
        digest,
        mediaType,
        bytes,
        file,
        parent,
        container,
        Optional.of(reason),
        List.of(),
        List.of(),
        List.of(),
        leftOut);
  }

  @Override
  public String toString() {
    return "BundleItem[" + mediaType + "]";
  }
}
