// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.medium;

import java.util.List;
import sable.pipeline.picture.Footage;
import sable.pipeline.picture.StillPicture;
import sable.pipeline.text.TextLayer;

/**
 * What opening an item gives. Owns the open file; who opened it closes it.
 *
 * @param texts every text of the item: what shows, what annotations and fields show, what is hidden
 * @param pictures every still picture, or page that holds pictures
 * @param footage every video stream that can be decoded
 * @param children the files inside, where the item is a container
 * @param leftOut parts that no copy will carry, in plain words: metadata, attachments, sound
 * @param blind parts that cannot be searched
 */
public record Reading(
    List<TextLayer> texts,
    List<StillPicture> pictures,
    List<Footage> footage,
    List<Child> children,
    List<String> leftOut,
    List<Blind> blind,
    Runnable release)
    implements AutoCloseable {

  public Reading {
    texts = List.copyOf(texts);
    pictures = List.copyOf(pictures);
    footage = List.copyOf(footage);
    children = List.copyOf(children);
    leftOut = List.copyOf(leftOut);
    blind = List.copyOf(blind);
  }

  /** A reading of texts alone that holds nothing open. */
  public static Reading ofTexts(List<TextLayer> texts, List<String> leftOut) {
    return new Reading(texts, List.of(), List.of(), List.of(), leftOut, List.of(), () -> {});
  }

  /** A container's reading that holds nothing open. */
  public static Reading ofChildren(List<Child> children, List<String> leftOut) {
    return new Reading(List.of(), List.of(), List.of(), children, leftOut, List.of(), () -> {});
  }

  @Override
  public void close() {
    release.run();
  }

  @Override
  public String toString() {
    return "Reading[%d texts, %d pictures, %d films, %d children]"
        .formatted(texts.size(), pictures.size(), footage.size(), children.size());
  }
}
