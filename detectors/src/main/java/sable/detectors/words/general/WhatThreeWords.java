// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * what3words address: three strokes and three words in small letters between full stops; without
 * the strokes only beside a word that names it. Source: what3words, "Regular expression for 3 word
 * addresses".
 */
public final class WhatThreeWords extends Recogniser {

  private static final String WORD = "\\p{Ll}{3,24}";
  private static final Shape STROKES =
      Shape.at("///", "///\\p{L}{2,24}\\.\\p{L}{2,24}\\.\\p{L}{2,24}(?![\\p{L}])");
  private static final String NAME = "(?:[^\\p{L}]{0,6}|[^.\\n]{0,40}[: ])";
  private static final String ADDRESS = "(" + WORD + "\\." + WORD + "\\." + WORD + ")(?!\\p{L})";
  private static final Shape WITH_DIGIT =
      Shape.at("3", "(?<=what|what |w)3[ ]?w(?:ords)?" + NAME + ADDRESS);
  private static final Shape WITH_WORD =
      Shape.at("three words", "(?<=what )three words" + NAME + ADDRESS);

  /** The recogniser. */
  public WhatThreeWords() {
    super(Category.WHAT3WORDS, "what3words");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(
        STROKES.find(text, hit -> Optional.of(match(hit, CHECKED, Proof.none()))),
        WITH_DIGIT.find(text, this::judge),
        WITH_WORD.find(text, this::judge));
  }

  private Optional<TextMatch> judge(Hit hit) {
    String words = String.valueOf(hit.group(1));
    return words.equals(words.toLowerCase(Locale.ROOT))
        ? Optional.of(
            match(
                hit.between(hit.end() - words.length(), hit.end()),
                CUED,
                Proof.cued(Optional.of("what3words"))))
        : Optional.empty();
  }
}
