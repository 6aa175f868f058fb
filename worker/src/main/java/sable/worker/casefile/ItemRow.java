// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.Item;
import sable.pipeline.item.ItemId;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.place.TimeBase;

/**
 * An item.
 *
 * @param position sorts children after their containers, in the order of the bundle
 * @param tries that were begun and never ended, for the machine or the service died
 * @param copy the copy of the last approval, or why there is none
 */
public record ItemRow(
    ItemId id,
    String position,
    Optional<ItemId> parent,
    long bytes,
    boolean container,
    ItemState state,
    int tries,
    long version,
    Content content,
    Optional<CopyContent> copy) {

  /**
   * What is sealed of an item.
   *
   * @param source its bytes in the vault, empty for what could not be taken out of a container
   * @param notShown what of it has no preview
   * @param mentioned digest of the names that it was looked through again for
   */
  public record Content(
      String name,
      Optional<Digest> source,
      Optional<MediaType> mediaType,
      Optional<Reason> withheld,
      List<Searched> searched,
      List<Text> texts,
      List<Preview> previews,
      List<String> leftOut,
      Optional<String> notShown,
      Optional<String> mentioned) {
    public Content {
      searched = List.copyOf(searched);
      texts = List.copyOf(texts);
      previews = List.copyOf(previews);
      leftOut = List.copyOf(leftOut);
    }

    /** What is known of an item before its search. */
    public static Content of(String name, Optional<Digest> source, Optional<Reason> withheld) {
      return new Content(
          name,
          source,
          Optional.empty(),
          withheld,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }

    /** The same, withheld. */
    public Content withheldFor(Reason why) {
      return new Content(
          name,
          source,
          mediaType,
          Optional.of(why),
          searched,
          texts,
          previews,
          leftOut,
          notShown,
          mentioned);
    }

    /** The same, looked through again for names of this digest. */
    public Content mentionedFor(String names) {
      return new Content(
          name,
          source,
          mediaType,
          withheld,
          searched,
          texts,
          previews,
          leftOut,
          notShown,
          Optional.of(names));
    }

    @Override
    public String toString() {
      return "Content";
    }
  }

  /** A text layer in the vault, as UTF-8. */
  public record Text(String part, Digest digest) {}

  /** A preview in the vault; the numbers are the engine's. */
  public record Preview(
      Digest digest,
      int page,
      Optional<Integer> stream,
      Optional<Long> pts,
      Optional<TimeBase> timeBase,
      int widthPx,
      int heightPx,
      double width,
      double height) {}

  /** What copying gave. */
  public record CopyContent(
      Optional<Reason> withheld, Optional<Made> made, Optional<CheckReport> report) {}

  /** A checked copy in the vault. */
  public record Made(
      Digest digest,
      MediaType mediaType,
      String extension,
      Map<String, String> facts,
      List<String> leftOut) {
    public Made {
      facts = Map.copyOf(facts);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Why it is withheld, empty where it is not. */
  public Optional<Reason> withheld() {
    return content.withheld().or(() -> copy.flatMap(CopyContent::withheld));
  }

  /**
   * The item as engines know it.
   *
   * @throws IllegalStateException where it has no bytes or was not searched yet
   */
  public Item item() {
    return new Item(
        id,
        content.name(),
        content.mediaType().orElseThrow(),
        content.source().orElseThrow(),
        bytes,
        parent);
  }

  @Override
  public String toString() {
    return "ItemRow[" + id + " " + state.code() + "]";
  }
}
