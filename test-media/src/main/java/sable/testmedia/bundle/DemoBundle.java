// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.film.StoryFilms;
import sable.testmedia.pdf.StoryPdfs;
import sable.testmedia.photo.StoryPhotos;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;
import sable.testmedia.text.StoryTexts;

/**
 * The bundle of the demo: everything that is held about one stop, as an officer would upload it, in
 * one zip with another zip inside, a program and a locked report that cannot be disclosed.
 */
public final class DemoBundle {

  private static final long DOS_EPOCH = 315_532_800_000L;

  private final Story story;
  private final List<MadeFile> files;

  /** Makes the files of a story's bundle. */
  public DemoBundle(Story story) {
    this.story = story;
    this.files = made();
  }

  /** Writes the standard bundle's zip and its files into a folder, and gives the files. */
  public static List<MadeFile> write(Path folder) {
    DemoBundle bundle = new DemoBundle(Story.standard());
    List<MadeFile> files = bundle.files();
    try {
      for (MadeFile file : files) {
        Path path = folder.resolve("files").resolve(file.name());
        Files.createDirectories(path.getParent());
        Files.write(path, file.bytes());
      }
      Files.write(folder.resolve("bundle.zip"), bundle.zip(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /**
   * Every file with its answer, under its path in the bundle; the inner zip's files lie in {@code
   * post/}.
   */
  public List<MadeFile> files() {
    return files;
  }

  private List<MadeFile> made() {
    List<MadeFile> files = new ArrayList<>();
    files.addAll(new StoryTexts(story).files());
    files.addAll(new StoryPdfs(story).files());
    files.addAll(new StoryPhotos(story).files());
    files.add(new StoryFilms(story).film());
    files.add(program());
    return List.copyOf(files);
  }

  /** One zip of all: the notes and the photo of the neighbours lie in a zip of their own inside. */
  public MadeFile bundle() {
    Set<Fact> facts = new LinkedHashSet<>();
    files.forEach(file -> facts.addAll(file.facts()));
    return MadeFile.readable("bundle.zip", "application/zip", zip(files), List.copyOf(facts));
  }

  /** The words that must be in no released file: everything of everybody. */
  public static Set<String> words(List<MadeFile> files) {
    Set<String> words = new LinkedHashSet<>();
    files.forEach(file -> file.facts().forEach(fact -> words.add(fact.text())));
    return words;
  }

  private byte[] zip(List<MadeFile> files) {
    List<MadeFile> inner = files.stream().filter(DemoBundle::isInner).toList();
    List<MadeFile> outer = new ArrayList<>(files);
    outer.removeAll(inner);
    outer.add(
        MadeFile.readable("from-front-desk.zip", "application/zip", packed(inner), List.of()));
    return packed(outer);
  }

  private static boolean isInner(MadeFile file) {
    return file.name().equals("notes.txt") || file.name().equals("photo-neighbours.png");
  }

  private static byte[] packed(List<MadeFile> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (MadeFile file : files) {
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTimeLocal(
            java.time.LocalDateTime.ofEpochSecond(DOS_EPOCH / 1000, 0, java.time.ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The start of a Windows program (MZ and PE marks), then chance: nothing that can be opened. */
  private MadeFile program() {
    byte[] bytes = new byte[4096];
    new Random(story.seed()).nextBytes(bytes);
    byte[] mark = "MZ".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(mark, 0, bytes, 0, 2);
    bytes[0x3c] = (byte) 0x80;
    bytes[0x3d] = 0;
    bytes[0x3e] = 0;
    bytes[0x3f] = 0;
    System.arraycopy("PE\0\0".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0x80, 4);
    return MadeFile.readable("viewer.exe", "application/x-msdownload", bytes, List.of())
        .withheld("unsupported");
  }
}
