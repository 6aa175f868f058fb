// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sable.gpu.film.FilmDrawing;
import sable.gpu.film.Orientation;
import sable.gpu.film.TimeBase;
import sable.gpu.picture.Picture;
import sable.testmedia.answer.MadeFile;
import sable.testmedia.answer.Shown;
import sable.testmedia.story.Fact;
import sable.testmedia.story.Story;

/**
 * The stop as a film: MP4, 640 x 360, two faces and a plate that move, a humming sound, and a
 * title, an author and a place that a copy must not keep.
 */
public final class StoryFilms {

  /** Ticks of every time. */
  public static final TimeBase CLOCK = new TimeBase(1, 12800);

  private static final int FRAME_TICKS = 512;
  private static final int SOUND_RATE = 16000;

  private final Story story;

  /** Films of a story. */
  public StoryFilms(Story story) {
    this.story = story;
  }

  /** The stop, seven seconds of H.264. */
  public MadeFile film() {
    return make("bodycam.mp4", FilmWish.STANDARD).file();
  }

  /**
   * Makes a film of the stop.
   *
   * @param name of the file
   */
  public Made make(String name, FilmWish wish) {
    List<Shown> shown = new ArrayList<>();
    long[] times = times(wish);
    try {
      Path folder = Files.createTempDirectory("sable-film");
      Path film = folder.resolve("film.mp4");
      try {
        draw(film, wish, times, shown);
        byte[] bytes = Files.readAllBytes(film);
        List<Fact> facts =
            story.facts().stream()
                .filter(fact -> title().contains(fact.text()) || author().equals(fact.text()))
                .toList();
        MadeFile file = MadeFile.readable(name, "video/mp4", bytes, facts).showing(shown);
        return new Made(file, times);
      } finally {
        Files.deleteIfExists(film);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String title() {
    return "Stop of " + story.subject().name();
  }

  private String author() {
    return story.officer().name();
  }

  private void draw(Path film, FilmWish wish, long[] times, List<Shown> shown) {
    StreetScene scene = new StreetScene(story);
    boolean lying = wish.orientation().transposes();
    int width = lying ? StreetScene.HEIGHT : StreetScene.WIDTH;
    int height = lying ? StreetScene.WIDTH : StreetScene.HEIGHT;
    FilmDrawing.Canvas canvas =
        new FilmDrawing.Canvas(
            width,
            height,
            CLOCK,
            wish.codec(),
            wish.orientation(),
            hum(times),
            Map.of("title", title(), "artist", author(), "location", "+51.4550-000.9783/"));
    BufferedImage upright =
        new BufferedImage(StreetScene.WIDTH, StreetScene.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    byte[] pixels = ((DataBufferByte) upright.getRaster().getDataBuffer()).getData();
    ByteBuffer stored = ByteBuffer.allocateDirect(pixels.length);
    try (FilmDrawing drawing = FilmDrawing.create(film, canvas);
        Picture picture = Picture.wrap(stored, width, height, 3 * width)) {
      for (int i = 0; i < times.length; i++) {
        shown.addAll(scene.draw(upright, i, CLOCK.seconds(times[i])));
        store(pixels, wish.orientation(), stored);
        drawing.add(picture, times[i]);
      }
      drawing.finish();
    }
  }

  /**
   * Lays pixels down so that the orientation shows them upright: it swaps sides first, then flips.
   */
  private static void store(byte[] upright, Orientation orientation, ByteBuffer stored) {
    if (orientation == Orientation.UPRIGHT) {
      stored.clear().put(upright).clear();
      return;
    }
    int width = StreetScene.WIDTH;
    int height = StreetScene.HEIGHT;
    boolean columns =
        orientation == Orientation.MIRRORED
            || orientation == Orientation.UPSIDE_DOWN
            || orientation == Orientation.TURNED_RIGHT
            || orientation == Orientation.TRANSVERSED;
    boolean rows =
        orientation == Orientation.FLIPPED
            || orientation == Orientation.UPSIDE_DOWN
            || orientation == Orientation.TURNED_LEFT
            || orientation == Orientation.TRANSVERSED;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int a = columns ? width - 1 - x : x;
        int b = rows ? height - 1 - y : y;
        int at = orientation.transposes() ? a * height + b : b * width + a;
        stored.put(3 * at, upright, 3 * (y * width + x), 3);
      }
    }
  }

  private static FilmDrawing.Sound hum(long[] times) {
    double seconds = CLOCK.seconds(times[times.length - 1] + FRAME_TICKS);
    float[] samples = new float[(int) (seconds * SOUND_RATE)];
    for (int i = 0; i < samples.length; i++) {
      double t = (double) i / SOUND_RATE;
      samples[i] = (float) (0.2 * Math.sin(2 * Math.PI * (180 + 40 * Math.sin(3 * t)) * t));
    }
    return new FilmDrawing.Sound(SOUND_RATE, samples);
  }

  private long[] times(FilmWish wish) {
    long[] times = new long[wish.frames()];
    Random random = new Random(story.seed());
    for (int i = 1; i < times.length; i++) {
      times[i] = times[i - 1] + (wish.steadyRate() ? FRAME_TICKS : 300 + random.nextInt(900));
    }
    return times;
  }

  /**
   * A film with its answer.
   *
   * @param file with the true boxes of every frame
   * @param pts when each frame is shown, in ticks of {@link #CLOCK}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Made(MadeFile file, long[] pts) {}
}
