// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import sable.pipeline.item.Digest;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Limits;
import sable.worker.engine.EngineSettings;
import sable.worker.engine.Engines;

/**
 * Opens and searches files, then the files that they hold, level by level, until nothing holds
 * anything more or a limit is reached: depth, files and bytes that come out of one file.
 */
final class Expansion {

  private static final Reason TOO_DEEP =
      new Reason(
          Reason.Code.TOO_DEEP,
          "This file lies deeper in archives within archives than Sable goes. Unpack it by hand and"
              + " add it.");
  private static final Reason UNREADABLE =
      new Reason(
          Reason.Code.DAMAGED,
          "This file cannot be read: its permissions or its disk are in the way.");

  private final Engines engines;
  private final Lanes lanes;
  private final Path workplace;
  private final Progress progress;
  private final AtomicInteger expected = new AtomicInteger();

  Expansion(Engines engines, Lanes lanes, Path workplace, Progress progress) {
    this.engines = engines;
    this.lanes = lanes;
    this.workplace = workplace;
    this.progress = progress;
  }

  /** Searches everything. */
  List<Found> search(List<Intake.Entry> entries, EngineSettings settings) {
    return all(entries, file -> opened(file, settings));
  }

  /** Opens containers alone; of everything else the plan knows what it is. */
  List<Found> expand(List<Intake.Entry> entries, FindingsFile plan) {
    Map<String, FindingsFile.Entry> known = plan.byName();
    EngineSettings settings = plan.settings().engine();
    return all(
        entries,
        file -> {
          FindingsFile.Entry entry = known.get(file.name());
          return entry != null && !entry.container() ? unopened(file) : opened(file, settings);
        });
  }

  private interface Opening {
    Open open(Incoming file);
  }

  /** A file to open, and the budget of the top-level file that it came out of. */
  private record Incoming(
      String name,
      Path file,
      Optional<Reason> withheld,
      Optional<String> parent,
      int depth,
      Budget budget) {}

  /** What opening one gave. */
  private record Open(Found found, List<Incoming> children) {}

  private List<Found> all(List<Intake.Entry> entries, Opening opening) {
    List<Incoming> level =
        entries.stream()
            .map(
                e ->
                    new Incoming(
                        e.name(), e.file(), e.withheld(), Optional.empty(), 0, new Budget(0, 0)))
            .toList();
    Map<String, Open> byName = new LinkedHashMap<>();
    List<String> top = level.stream().map(Incoming::name).toList();
    while (!level.isEmpty()) {
      progress.expect(Progress.Step.SEARCH, expected.addAndGet(level.size()));
      List<Open> opened = lanes.map(level, file -> told(file, opening));
      List<Incoming> next = new ArrayList<>();
      for (Open open : opened) {
        byName.put(open.found().item().name(), open);
        next.addAll(open.children());
      }
      level = next;
    }
    List<Found> inOrder = new ArrayList<>();
    top.forEach(name -> collect(name, byName, inOrder));
    return inOrder;
  }

  private static void collect(String name, Map<String, Open> byName, List<Found> inOrder) {
    Open open = byName.get(name);
    if (open != null) {
      inOrder.add(open.found());
      open.children().forEach(child -> collect(child.name(), byName, inOrder));
    }
  }

  private Open told(Incoming file, Opening opening) {
    progress.started(Progress.Step.SEARCH, file.name());
    Open open = opening.open(file);
    progress.finished(Progress.Step.SEARCH, file.name(), open.found().item().withheld());
    return open;
  }

  private Open unopened(Incoming file) {
    return file.withheld()
        .map(reason -> withheld(file, Optional.empty(), reason))
        .orElseGet(
            () ->
                digest(file)
                    .map(digest -> leaf(file, digest))
                    .orElseGet(() -> withheld(file, Optional.empty(), UNREADABLE)));
  }

  private static Open leaf(Incoming file, Digest digest) {
    BundleItem item =
        new BundleItem(
            file.name(),
            Optional.of(digest),
            MediaType.UNKNOWN,
            size(file.file()),
            Optional.of(file.file()),
            file.parent(),
            false,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Open(new Found(item, List.of()), List.of());
  }

  private Open opened(Incoming file, EngineSettings settings) {
    if (file.withheld().isPresent()) {
      return withheld(file, Optional.empty(), file.withheld().get());
    }
    Optional<Digest> digest = digest(file);
    if (digest.isEmpty()) {
      return withheld(file, digest, UNREADABLE);
    }
    if (file.depth() > Limits.STANDARD.depth()) {
      return withheld(file, digest, TOO_DEEP);
    }
    if (file.depth() > 0 && !file.budget().takes(size(file.file()))) {
      return withheld(file, digest, Budget.TOO_MUCH);
    }
    Path folder = new Scratch(workplace).path();
    Engines.Opened opened =
        engines.search(new Engines.SearchJob(file.name(), file.file(), folder, false, settings));
    BundleItem item =
        new BundleItem(
            file.name(),
            digest,
            opened.mediaType(),
            size(file.file()),
            Optional.of(file.file()),
            file.parent(),
            opened.container(),
            opened.withheld(),
            opened.searched(),
            List.of(),
            opened.texts().stream()
                .map(text -> new BundleItem.Text(text.part(), folder.resolve(text.file())))
                .toList(),
            opened.leftOut());
    return new Open(new Found(item, opened.findings()), children(file, opened, folder));
  }

  private static List<Incoming> children(Incoming file, Engines.Opened opened, Path folder) {
    List<Incoming> children = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Engines.ChildFile child : opened.children()) {
      int times = seen.merge(child.name(), 1, Integer::sum);
      String name = file.name() + "/" + (times == 1 ? "" : times + "/") + child.name();
      children.add(
          new Incoming(
              name,
              child.file().map(folder::resolve).orElse(folder),
              child.file().isPresent()
                  ? Optional.empty()
                  : Optional.of(child.withheld().orElse(UNREADABLE)),
              Optional.of(file.name()),
              file.depth() + 1,
              file.budget()));
    }
    return children;
  }

  private static Open withheld(Incoming file, Optional<Digest> digest, Reason reason) {
    BundleItem item =
        new BundleItem(
            file.name(),
            digest,
            MediaType.UNKNOWN,
            digest.isPresent() ? size(file.file()) : 0,
            digest.map(known -> file.file()),
            file.parent(),
            false,
            Optional.of(reason),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Open(new Found(item, List.of()), List.of());
  }

  private static Optional<Digest> digest(Incoming file) {
    try {
      return Optional.of(Digest.of(file.file()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
