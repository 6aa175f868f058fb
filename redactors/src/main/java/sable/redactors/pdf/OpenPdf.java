// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;

/**
 * A document that was opened within bounds, its page tree made flat. Who opens it closes it; one
 * thread at a time.
 */
final class OpenPdf implements AutoCloseable {

  private static final long FILE_BYTES = 512L << 20;
  private static final long MEMORY_BYTES = 64L << 20;
  private static final long SCRATCH_BYTES = 4L << 30;

  private final PDDocument document;
  private final List<PDPage> pages;
  private final HiddenParts hidden;
  private final int revisions;

  private OpenPdf(PDDocument document, List<PDPage> pages, HiddenParts hidden, int revisions) {
    this.document = document;
    this.pages = pages;
    this.hidden = hidden;
    this.revisions = revisions;
  }

  /**
   * Opens a file.
   *
   * @param scratch folder for what does not fit into memory
   * @throws Unreadable where it is empty, locked, beyond bounds or not a document
   */
  static OpenPdf open(Path file, Path scratch, Limits limits) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new Unreadable(Reason.Code.EMPTY, "The file is empty. Ask for it again.");
    }
    if (size > FILE_BYTES) {
      throw new Unreadable(
          Reason.Code.TOO_LARGE, "The document is larger than 512 MB. Split it and try again.");
    }
    int revisions = lookAtBytes(file);
    if (revisions == 0) {
      throw new Unreadable(
          Reason.Code.DAMAGED, "The document is cut off before its end. Ask for a sound copy.");
    }
    PDDocument document = load(file, scratch);
    try {
      List<PDPage> pages = bounded(document, limits);
      // Once the tree is flat, nothing leads to the old one.
      HiddenParts hidden = HiddenParts.of(document.getDocument(), limits);
      flatten(document, pages);
      return new OpenPdf(document, pages, hidden, revisions);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      document.close();
      throw e;
    }
  }

  PDDocument document() {
    return document;
  }

  List<PDPage> pages() {
    return pages;
  }

  /** What it holds beside its pages. */
  HiddenParts hidden() {
    return hidden;
  }

  /** How often the file was saved into itself. */
  int revisions() {
    return revisions;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private static int lookAtBytes(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Bounds.checkRaw(bytes);
    return RawPdf.count(bytes, "startxref");
  }

  private static PDDocument load(Path file, Path scratch) throws IOException {
    try {
      PDDocument document =
          Loader.loadPDF(
              file.toFile(),
              "",
              MemoryUsageSetting.setupMixed(MEMORY_BYTES, SCRATCH_BYTES)
                  .setTempDir(scratch.toFile())
                  .streamCache);
      document.setAllSecurityToBeRemoved(true);
      return document;
    } catch (InvalidPasswordException e) {
      throw new Unreadable(
          Reason.Code.ENCRYPTED,
          "The document is locked with a password. Ask for it without, or unlock it first.");
    }
  }

  private static List<PDPage> bounded(PDDocument document, Limits limits) throws IOException {
    for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      if (object.getObject() instanceof COSStream stream) {
        Bounds.check(stream);
      }
    }
    List<PDPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(page);
      if (pages.size() > limits.pages()) {
        throw new Unreadable(
            Reason.Code.TOO_LARGE, "The document has too many pages. Split it and try again.");
      }
    }
    for (PDPage page : pages) {
      checkContents(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
    }
    if (pages.isEmpty()) {
      throw new Unreadable(Reason.Code.EMPTY, "The document has no pages.");
    }
    return List.copyOf(pages);
  }

  /** The library skips parts of a page's content that are no streams, or end before their end. */
  private static void checkContents(@Nullable COSBase contents) throws IOException {
    boolean sound = contents == null || contents instanceof COSStream;
    if (contents instanceof COSStream stream) {
      sound = Bounds.whole(stream);
    } else if (contents instanceof COSArray array) {
      sound = true;
      for (int i = 0; i < array.size(); i++) {
        sound &= array.getObject(i) instanceof COSStream stream && Bounds.whole(stream);
      }
    }
    if (!sound) {
      throw new Unreadable(
          Reason.Code.DAMAGED, "A part of a page is damaged. Ask for a sound copy.");
    }
  }

  /** Page numbers lead to pages by the tree's own counts, which may lie: they are made true. */
  private static void flatten(PDDocument document, List<PDPage> pages) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.PAGES);
    COSArray kids = new COSArray();
    for (PDPage page : pages) {
      COSDictionary dictionary = page.getCOSObject();
      for (COSName key :
          List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE)) {
        COSBase value =
            org.apache.pdfbox.pdmodel.PDPageTree.getInheritableAttribute(dictionary, key);
        if (value != null) {
          dictionary.setItem(key, value);
        }
      }
    }
    for (PDPage page : pages) {
      page.getCOSObject().setItem(COSName.PARENT, root);
      kids.add(page.getCOSObject());
    }
    root.setItem(COSName.KIDS, kids);
    root.setItem(COSName.COUNT, COSInteger.get(pages.size()));
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, root);
  }
}
