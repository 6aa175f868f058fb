// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;

/**
 * The texts that a document keeps beside its pages: notes, field values, bookmarks, metadata,
 * attachments, scripts, what nothing leads to. No copy carries them; they are read so that a name
 * in them is known.
 */
final class HiddenParts {

  /** How the names of texts begin that stand on no page. */
  static final String PREFIX = "hidden-";

  /** By the key that leads to a part: the layer's name and what it is to an officer. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("Annots", "annotations"),
          Map.entry("Outlines", "outline"),
          Map.entry("AcroForm", "fields"),
          Map.entry("Info", "metadata"),
          Map.entry("Metadata", "metadata"),
          Map.entry("EmbeddedFiles", "attachments"),
          Map.entry("AF", "attachments"),
          Map.entry("Collection", "attachments"),
          Map.entry("FS", "attachments"),
          Map.entry("EF", "attachments"),
          Map.entry("JavaScript", "scripts"),
          Map.entry("JS", "scripts"),
          Map.entry("OpenAction", "actions"),
          Map.entry("AA", "actions"),
          Map.entry("A", "actions"),
          Map.entry("StructTreeRoot", "structure"),
          Map.entry("OCProperties", "layers"),
          Map.entry("PageLabels", "destinations"),
          Map.entry("Threads", "destinations"),
          Map.entry("B", "destinations"),
          Map.entry("Dests", "destinations"),
          Map.entry("URI", "actions"),
          Map.entry("PieceInfo", "editor-data"),
          Map.entry("SpiderInfo", "editor-data"));

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("annotations", "notes and comments as objects"),
          Map.entry("outline", "bookmarks"),
          Map.entry("fields", "form fields as objects"),
          Map.entry("metadata", "metadata"),
          Map.entry("attachments", "attached files, which were not searched"),
          Map.entry("scripts", "scripts"),
          Map.entry("actions", "links and actions"),
          Map.entry("structure", "the structure for screen readers"),
          Map.entry("layers", "the list of layers"),
          Map.entry("destinations", "page labels, destinations and article threads"),
          Map.entry("editor-data", "private data of editing programs"),
          Map.entry("unreferenced", "parts that nothing leads to"));

  /** Strings under these keys are bytes for programs. */
  private static final Set<String> NOT_TEXT =
      Set.of(
          "ID", "Registry", "Ordering", "Lookup", "CheckSum", "Contents-of-signature", "ByteRange");

  private static final COSName LINEARIZED = COSName.getPDFName("Linearized");

  private static final int SCRIPT_BYTES = 4 << 20;

  private final Limits limits;
  private final Map<String, Set<String>> texts = new TreeMap<>();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Step> ahead = new ArrayDeque<>();
  private long characters;

  private HiddenParts(Limits limits) {
    this.limits = limits;
  }

  private record Step(COSBase value, String key, String kind) {}

  /** Looks through a document beside its pages. */
  static HiddenParts of(COSDocument document, Limits limits) throws IOException {
    HiddenParts parts = new HiddenParts(limits);
    parts.follow(document.getTrailer(), "Root", "");
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      COSObject object = document.getObjectFromPool(key);
      if (object.getObject() != null && !parts.seen.contains(object.getObject())) {
        if (!structural(object.getObject())) {
          parts.follow(object.getObject(), "", "unreferenced");
        }
      }
    }
    return parts;
  }

  /** The texts by the name of their layer. */
  Map<String, String> texts() {
    Map<String, String> all = new TreeMap<>();
    texts.forEach((kind, lines) -> all.put(PREFIX + kind, String.join("\n", lines)));
    return all;
  }

  /** What there is, in plain words. */
  List<String> inWords() {
    return kinds.stream().sorted().map(k -> WORDS.getOrDefault(k, k)).toList();
  }

  void addText(String kind, String text) throws Unreadable {
    kinds.add(kind);
    keep(kind, text);
  }

  /** Whether an object says how the file is written, so that nothing has to lead to it. */
  private static boolean structural(COSBase object) {
    if (object instanceof COSDictionary dictionary && dictionary.containsKey(LINEARIZED)) {
      return true;
    }
    return object instanceof COSStream stream
        && (COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))
            || COSName.XREF.equals(stream.getCOSName(COSName.TYPE)));
  }

  private void follow(@Nullable COSBase start, String key, String kind) throws IOException {
    if (start == null) {
      return;
    }
    ahead.add(new Step(start, key, kind));
    while (!ahead.isEmpty()) {
      Step step = ahead.remove();
      COSBase value = step.value() instanceof COSObject o ? o.getObject() : step.value();
      if (value instanceof COSString string) {
        string(string, step);
      } else if (value instanceof COSDictionary dictionary && seen.add(dictionary)) {
        dictionary(dictionary, step);
      } else if (value instanceof COSArray array && seen.add(array)) {
        for (int i = 0; i < array.size(); i++) {
          COSBase member = array.get(i);
          if (member != null) {
            ahead.add(new Step(member, step.key(), step.kind()));
          }
        }
      }
    }
  }

  private void dictionary(COSDictionary dictionary, Step step) throws IOException {
    if (!step.kind().isEmpty()) {
      kinds.add(step.kind());
    }
    if (dictionary instanceof COSStream stream && readable(step)) {
      keep(step.kind(), text(stream));
    }
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      String key = entry.getKey().getName();
      if (entry.getValue() == null || key.equals("Parent") || key.equals("P")) {
        continue;
      }
      String kind =
          step.kind().isEmpty() || step.kind().equals("annotations") || step.kind().equals("fields")
              ? KINDS.getOrDefault(key, step.kind())
              : step.kind();
      ahead.add(new Step(entry.getValue(), key, kind));
    }
  }

  private static boolean readable(Step step) {
    return step.kind().equals("scripts")
        || step.key().equals("JS")
        || step.key().equals("Metadata")
        || step.key().equals("XFA")
        || step.key().equals("RC")
        || step.key().equals("RV");
  }

  private void string(COSString string, Step step) throws Unreadable {
    if (NOT_TEXT.contains(step.key()) || step.kind().isEmpty()) {
      return;
    }
    keep(step.kind(), string.getString());
  }

  private void keep(String kind, String text) throws Unreadable {
    if (text.isBlank() || kind.isEmpty()) {
      return;
    }
    characters += text.length();
    if (characters > limits.textCharacters()) {
      throw new Unreadable(
          Reason.Code.TOO_LARGE, "The document has too much text. Split it and try again.");
    }
    texts.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(text.strip());
  }

  private static String text(COSStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = stream.createInputStream()) {
      bytes.write(in.readNBytes(SCRIPT_BYTES));
    } catch (IOException e) {
      // What cannot be unpacked cannot be read by anybody; the part is left out in any case.
      return "";
    }
    byte[] raw = bytes.toByteArray();
    if (raw.length > 1 && (raw[0] & 0xff) == 0xfe && (raw[1] & 0xff) == 0xff) {
      return new String(raw, StandardCharsets.UTF_16);
    }
    return new String(raw, StandardCharsets.UTF_8);
  }
}
