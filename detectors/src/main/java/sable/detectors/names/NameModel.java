// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The trained model that tells people from places and organisations: Stanford CoreNLP's three-class
 * conditional random field for English. It is read from the class path on first use, about three
 * seconds, and then holds about 110 MB; make one for a process and hand it round. Threads may share
 * it.
 *
 * <p>Words that it meets are not remembered, unlike in CoreNLP's own default, so what it says of a
 * text does not depend on the texts before.
 */
public final class NameModel {

  /** Name and version, as in {@code Searched}. */
  public static final String VERSION = "corenlp-4.5.10/3class";

  /** What the model calls the cluster of a word that is in none. */
  private static final String NO_CLUSTER = "0";

  private static final String FILE =
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /**
   * Clusters of the model's own word list (512 clusters of words that stand in like places in
   * newswire) whose members are forenames; told from their members.
   */
  private static final Set<String> GIVEN = Set.of("396", "484", "35", "463", "315");

  /** Clusters whose members are family names. */
  private static final Set<String> FAMILY =
      Set.of("132", "413", "341", "138", "465", "282", "482", "152", "211");

  /** The cluster of names that are words, and of words that are names of things. */
  private static final String WORDS = "395";

  private @Nullable CRFClassifier<CoreLabel> classifier;

  /** In what company a word usually stands. */
  enum Sort {
    GIVEN,
    FAMILY,
    /** Names that are words: Bell, Wood, Stone, Grace. */
    WORD,
    OTHER,
    UNKNOWN
  }

  /**
   * What the model says of a word.
   *
   * @param person whether it is part of a person's name here
   * @param place whether it is part of the name of a place or an organisation here
   * @param sort what it usually is, whatever its case
   * @param everyday whether it is known in small letters as well
   */
  record Judged(boolean person, boolean place, Sort sort, boolean everyday) {

    /** Whether it is seldom anything but a name. */
    boolean nameAlone() {
      return !everyday && (sort == Sort.GIVEN || sort == Sort.FAMILY);
    }
  }

  /**
   * Which of the words of a sentence belong to a person's name.
   *
   * @param words a sentence, cut as English text usually is: punctuation and {@code 's} apart
   */
  List<Judged> look(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>(words.size());
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      labels.add(label);
    }
    CRFClassifier<CoreLabel> model = loaded();
    Set<String> everyday = model.getKnownLCWords();
    List<CoreLabel> answers = model.classifySentence(labels);
    List<Judged> judged = new ArrayList<>(words.size());
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i).get(CoreAnnotations.AnswerAnnotation.class);
      boolean person = "PERSON".equals(answer);
      judged.add(
          new Judged(
              person,
              !person && !"O".equals(answer),
              sort(answers.get(i).get(CoreAnnotations.DistSimAnnotation.class)),
              everyday(words.get(i), everyday)));
    }
    return judged;
  }

  /**
   * What each word of a line usually is, whether it is an everyday word, and what the model calls
   * it here, as a code of three letters: the same words give the same codes.
   */
  public List<String> standing(List<String> line) {
    long capitals = line.stream().filter(w -> Capitals.isAll(w) && w.length() > 1).count();
    long words = line.stream().filter(w -> Character.isLetter(w.charAt(0))).count();
    boolean recase = 2 * capitals > words;
    List<String> plain =
        line.stream()
            .map(PlainLetters::of)
            .map(w -> recase && w.length() > 1 && Capitals.isAll(w) ? Capitals.lowered(w) : w)
            .toList();
    return look(plain).stream()
        .map(
            word ->
                word.sort().name().substring(0, 1)
                    + (word.everyday() ? 'E' : 'R')
                    + (word.person() ? 'P' : word.place() ? 'L' : 'N'))
        .toList();
  }

  private static Sort sort(@Nullable String cluster) {
    if (cluster == null || cluster.equals(NO_CLUSTER)) {
      return Sort.UNKNOWN;
    }
    return GIVEN.contains(cluster)
        ? Sort.GIVEN
        : FAMILY.contains(cluster) ? Sort.FAMILY : cluster.equals(WORDS) ? Sort.WORD : Sort.OTHER;
  }

  /** Whether a word is known in small letters, so that it is more than a name. */
  public boolean everyday(String word) {
    return everyday(word, loaded().getKnownLCWords());
  }

  private static boolean everyday(String word, Set<String> known) {
    String small = word.toLowerCase(Locale.ROOT);
    if (known.contains(small)) {
      return true;
    }
    int hyphen = small.indexOf('-');
    if (hyphen <= 0) {
      return false;
    }
    for (String part : small.split("-")) {
      if (!part.isEmpty() && !known.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private synchronized CRFClassifier<CoreLabel> loaded() {
    CRFClassifier<CoreLabel> ready = classifier;
    if (ready == null) {
      ready = load();
      classifier = ready;
    }
    return ready;
  }

  private static CRFClassifier<CoreLabel> load() {
    Properties settings = new Properties();
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream file = NameModel.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the model of names is missing from this build");
      }
      try (ObjectInputStream in =
          new ObjectInputStream(
              new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
        return CRFClassifier.getClassifier(in, settings);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the model of names does not fit this build", e);
    }
  }
}
