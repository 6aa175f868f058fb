// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that start an engine. */
@FunctionalInterface
public interface EngineCommand {

  /** The engine's main class. */
  String MAIN = "sable.worker.engine.child.EngineMain";

  /** What mapped libraries and models may add to an engine's memory in JavaCPP's count. */
  int LIBRARIES_MEGABYTES = 1024;

  /** The system property that tells an engine its private folder. */
  String FOLDER_PROPERTY = "sable.engine.folder";

  /**
   * The command.
   *
   * @param folder the engine's private folder; its temporary files belong under {@code temporary}
   *     in it
   */
  List<String> words(Path folder);

  /** This program's own engine, in this Java, behind a wall. */
  static EngineCommand standard(EngineLimits limits, EngineWall wall) {
    return main(MAIN, limits, wall);
  }

  /** An engine with another main class on this program's class path. */
  static EngineCommand main(String mainClass, EngineLimits limits, EngineWall wall) {
    return folder -> {
      List<String> words = new ArrayList<>(wall.prefix());
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.add("-Xmx" + limits.heapMegabytes() + "m");
      words.add("-Xss2m");
      words.add("-XX:+UseSerialGC");
      words.add("-XX:+ExitOnOutOfMemoryError");
      words.add("-XX:-UsePerfData");
      words.add("-XX:ErrorFile=/dev/null");
      words.add("-Djava.awt.headless=true");
      words.add("-Dfile.encoding=UTF-8");
      words.add("-Djava.io.tmpdir=" + folder.resolve("temporary"));
      words.add("-D" + FOLDER_PROPERTY + "=" + folder);
      // Above what an engine is killed for: JavaCPP crawls from collection to collection there.
      words.add(
          "-Dorg.bytedeco.javacpp.maxPhysicalBytes="
              + (limits.residentMegabytes() + LIBRARIES_MEGABYTES)
              + "m");
      words.add("-Dorg.bytedeco.javacpp.cachedir=" + nativeCache());
      words.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
      words.add("-cp");
      words.add(System.getProperty("java.class.path"));
      words.add(mainClass);
      return words;
    };
  }

  private static String nativeCache() {
    String own = System.getProperty("org.bytedeco.javacpp.cachedir");
    return own != null
        ? own
        : Path.of(System.getProperty("user.home"), ".javacpp", "cache").toString();
  }
}
