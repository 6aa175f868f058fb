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
import java.util.Properties;
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

  private static final String FILE =
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private @Nullable CRFClassifier<CoreLabel> classifier;

  /**
   * Which of the words of a sentence belong to a person's name.
   *
   * @param words a sentence, cut as English text usually is: punctuation and {@code 's} apart
   */
  boolean[] people(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>(words.size());
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      labels.add(label);
    }
    List<CoreLabel> answers = loaded().classifySentence(labels);
    boolean[] people = new boolean[words.size()];
    for (int i = 0; i < people.length; i++) {
      people[i] = "PERSON".equals(answers.get(i).get(CoreAnnotations.AnswerAnnotation.class));
    }
    return people;
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
