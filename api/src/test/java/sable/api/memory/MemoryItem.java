// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Reason;
import sable.pipeline.medium.Check;
import sable.pipeline.medium.CheckReport;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.worker.desk.Desk.FindingView;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.PreviewView;

/** An item in memory; what kind it is, its name tells here. */
final class MemoryItem {

  private static final TimeBase TICKS = new TimeBase(1, 12800);

  final String id;
  final String name;
  final boolean container;
  final Map<String, FindingView> findings = new TreeMap<>();
  final List<Searched> searched = new ArrayList<>();
  private final @Nullable String parent;
  private final byte[] bytes;
  private final long length;
  private final String kind;
  private String state = "read";
  private @Nullable Reason withheld;
  private long version = 1;

  MemoryItem(String id, String name, @Nullable String parent, byte[] bytes, long length) {
    this.id = id;
    this.name = name;
    this.parent = parent;
    this.bytes = bytes;
    this.length = length;
    this.kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    this.container = kind.equals("zip");
  }

  void search(List<String> hide) {
    switch (kind) {
      case "txt" -> searchText(new String(bytes, StandardCharsets.UTF_8), hide);
      case "jpg" -> Drawing.FACES.forEach(f -> face(List.of(new Box(0, f, Box.Unit.PX))));
      case "mp4" -> film();
      case "pdf" -> searchText(new String(bytes, StandardCharsets.UTF_8), hide);
      case "zip" -> version++;
      default ->
          withhold(
              new Reason(
                  length == 0 ? Reason.Code.EMPTY : Reason.Code.UNSUPPORTED,
                  length == 0
                      ? "The file has no content. Ask the unit to send it again."
                      : "Sable cannot open this kind of file. Convert it, or leave it out with a"
                          + " reason."));
    }
    if (kind.equals("jpg") || kind.equals("mp4")) {
      searched.add(Searched.all(Category.FACE, "yunet-2023"));
      searched.add(
          Searched.none(Category.PLATE, "Number plates were not looked for: no model is there."));
    }
    if (kind.equals("mp4")) {
      searched.add(
          Searched.none(Category.SPEECH, "Sound was not searched; the copy has no sound."));
    }
  }

  private void searchText(String text, List<String> hide) {
    for (Search.Hit hit : Search.in("body", text, hide)) {
      List<Place> places = new ArrayList<>(List.of(hit.span()));
      if (kind.equals("pdf")) {
        places.add(onPage(text, hit.span()));
      }
      add(hit.category(), hit.text(), hit.evidence(), places, hit.confidence());
    }
    searched.add(Searched.all(Category.PERSON_NAME, "corenlp-4.5.10/3class"));
    searched.add(Searched.all(Category.EMAIL, "email"));
    searched.add(Searched.all(Category.PHONE, "libphonenumber"));
  }

  private static Box onPage(String text, Span span) {
    int line = (int) text.substring(0, span.start()).chars().filter(c -> c == '\n').count();
    int column = span.start() - text.lastIndexOf('\n', span.start() - 1) - 1;
    return new Box(
        0,
        new Rect(58 + column * 6.3, 66 + line * 24.0, (span.end() - span.start()) * 6.6, 18),
        Box.Unit.PT);
  }

  private void film() {
    for (Rect face : Drawing.FACES) {
      List<Track.At> ats = new ArrayList<>();
      for (int frame = 0; frame < 3; frame++) {
        Rect moved = new Rect(face.x() + frame * 30, face.y(), face.w(), face.h());
        ats.add(new Track.At(frame * 51_200L, moved));
      }
      face(List.of(new Track(1, TICKS, ats)));
    }
  }

  private void face(List<Place> places) {
    add(Category.FACE, "", Evidence.of("yunet-2023"), places, 0.91 - findings.size() * 0.3);
  }

  private void add(
      Category category, String text, Evidence evidence, List<Place> places, double confidence) {
    boolean flagged = category == Category.CRIMINAL_OFFENCE;
    put(
        new FindingView(
            nextId(),
            category.code(),
            confidence,
            text,
            evidence,
            places,
            flagged ? "flag" : "propose",
            "foi-s40-2",
            "unknown",
            category == Category.PERSON_NAME ? Optional.of(text) : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  String nextId() {
    return "f" + (findings.size() + 1);
  }

  void put(FindingView finding) {
    findings.put(finding.id(), finding);
    version++;
  }

  void withhold(Reason reason) {
    withheld = reason;
    state = "withheld";
    version++;
  }

  long version() {
    return version;
  }

  boolean live() {
    return withheld == null && !container;
  }

  int undecided() {
    return live() ? (int) findings.values().stream().filter(f -> f.verdict().isEmpty()).count() : 0;
  }

  void copy() {
    if (live()) {
      state = "copied";
      version++;
    }
  }

  boolean copied() {
    return state.equals("copied");
  }

  byte[] text() {
    return bytes;
  }

  /** Whether it shows as pictures, and the picture of a page or frame. */
  byte[] preview(int index, boolean redacted) {
    List<Rect> covered =
        redacted ? hidden().flatMap(p -> rects(p, index * 51_200L)).toList() : List.of();
    return kind.equals("pdf")
        ? Drawing.page(new String(bytes, StandardCharsets.UTF_8), covered)
        : Drawing.street(kind.equals("mp4") ? index * 30 : 0, covered);
  }

  private Stream<Place> hidden() {
    return findings.values().stream()
        .filter(f -> f.verdict().equals(Optional.of("hide")))
        .flatMap(f -> f.places().stream());
  }

  private static Stream<Rect> rects(Place place, long pts) {
    return place.fold(
        span -> Stream.of(),
        box -> Stream.of(box.rect()),
        track -> track.boxes().stream().filter(at -> at.pts() == pts).map(Track.At::rect).limit(1),
        time -> Stream.of(),
        part -> Stream.of());
  }

  byte[] copyBytes() {
    if (!kind.equals("txt")) {
      return preview(0, true);
    }
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    hidden()
        .flatMap(
            p ->
                p.<Stream<Span>>fold(
                    Stream::of,
                    box -> Stream.of(),
                    track -> Stream.of(),
                    time -> Stream.of(),
                    part -> Stream.of()))
        .forEach(
            s -> {
              for (int i = s.start(); i < s.end(); i++) {
                text.setCharAt(i, '\u2588');
              }
            });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  String copyType() {
    return kind.equals("txt") ? "text/plain" : "image/jpeg";
  }

  ItemView view() {
    return new ItemView(
        id,
        name,
        Optional.of(
            switch (kind) {
              case "txt" -> "text/plain";
              case "jpg" -> "image/jpeg";
              case "mp4" -> "video/mp4";
              case "pdf" -> "application/pdf";
              case "zip" -> "application/zip";
              default -> "application/octet-stream";
            }),
        length,
        Optional.ofNullable(parent),
        container,
        state,
        Optional.ofNullable(withheld),
        findings.size(),
        undecided(),
        searched,
        kind.equals("txt") || kind.equals("pdf") ? List.of("body") : List.of(),
        previews(),
        kind.equals("mp4")
            ? Optional.of("After its first minute little is shown.")
            : Optional.empty(),
        kind.equals("pdf") ? List.of("an attached file") : List.of(),
        copied() ? Optional.of(copyType()) : Optional.empty(),
        copied()
            ? Optional.of(
                new CheckReport(
                    List.of(
                        new Check(
                            "hidden words in decompressed streams", "tika", true, "0 of 4 found"),
                        new Check("metadata", "exif allow-list", true, "nothing but the size"))))
            : Optional.empty(),
        version);
  }

  private List<PreviewView> previews() {
    Optional<Long> none = Optional.empty();
    return switch (kind) {
      case "jpg" ->
          List.of(
              new PreviewView(
                  0,
                  0,
                  Optional.empty(),
                  none,
                  Optional.empty(),
                  Drawing.WIDTH,
                  Drawing.HEIGHT,
                  640,
                  400));
      case "mp4" ->
          Stream.of(0, 1, 2)
              .map(
                  i ->
                      new PreviewView(
                          i,
                          0,
                          Optional.of(1),
                          Optional.of(i * 51_200L),
                          Optional.of(TICKS),
                          Drawing.WIDTH,
                          Drawing.HEIGHT,
                          640,
                          400))
              .toList();
      case "pdf" ->
          List.of(
              new PreviewView(
                  0,
                  0,
                  Optional.empty(),
                  none,
                  Optional.empty(),
                  Drawing.PAGE_WIDTH,
                  Drawing.PAGE_HEIGHT,
                  595,
                  842));
      default -> List.of();
    };
  }
}
