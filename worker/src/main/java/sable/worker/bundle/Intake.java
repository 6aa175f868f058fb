// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import sable.pipeline.item.Reason;

/**
 * The files of a bundle in a stable order: paths as given, folders walked by name. A file is named
 * by its own name, a file in a folder by the folder's name and its way in it. Links are not
 * followed; they, and what is no file, are told as withheld.
 */
final class Intake {

  private static final Reason LINK =
      new Reason(
          Reason.Code.UNSUPPORTED,
          "This is a link to another place, and links are not followed. Add the file itself.");
  private static final Reason SPECIAL =
      new Reason(Reason.Code.UNSUPPORTED, "This is no file but a device or a pipe. Leave it out.");
  private static final Reason UNREADABLE =
      new Reason(
          Reason.Code.DAMAGED,
          "This file or folder cannot be read: its permissions or its disk are in the way.");

  private final Set<Path> passedOver;

  /** Passes over folders of this program's own, such as that for its output. */
  Intake(Set<Path> passedOver) {
    this.passedOver =
        passedOver.stream().map(p -> p.toAbsolutePath().normalize()).collect(Collectors.toSet());
  }

  /** A file, or why there is none. */
  record Entry(String name, Path file, Optional<Reason> withheld) {}

  /**
   * All entries.
   *
   * @throws BundleRefused where a given path is not there
   */
  List<Entry> of(List<Path> paths) throws BundleRefused {
    List<Entry> all = new ArrayList<>();
    Set<String> roots = new HashSet<>();
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new BundleRefused("there is no such file or folder: " + path);
      }
      String root = rootName(path);
      String unique = root;
      for (int i = 2; !roots.add(unique); i++) {
        unique = i + "/" + root;
      }
      // An engine works in a folder of its own, from which a relative path leads nowhere.
      walk(path.toAbsolutePath(), unique, all);
    }
    return all;
  }

  private static String rootName(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "root" : name.toString();
  }

  private void walk(Path path, String name, List<Entry> all) {
    List<Entry> found = new ArrayList<>();
    try {
      Files.walkFileTree(path, new Visitor(path, name, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(Entry::name));
    all.addAll(found);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String rootName;
    private final List<Entry> found;

    Visitor(Path root, String rootName, List<Entry> found) {
      this.root = root;
      this.rootName = rootName;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return passedOver.contains(folder.toAbsolutePath().normalize())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Optional<Reason> withheld =
          attributes.isSymbolicLink()
              ? Optional.of(LINK)
              : !attributes.isRegularFile()
                  ? Optional.of(SPECIAL)
                  : Files.isReadable(file) ? Optional.empty() : Optional.of(UNREADABLE);
      found.add(new Entry(name(file), file, withheld));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      found.add(new Entry(name(file), file, Optional.of(UNREADABLE)));
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      if (file.equals(root)) {
        return rootName;
      }
      String way =
          StreamSupport.stream(root.relativize(file).spliterator(), false)
              .map(Path::toString)
              .collect(Collectors.joining("/"));
      return rootName + "/" + way;
    }
  }
}
