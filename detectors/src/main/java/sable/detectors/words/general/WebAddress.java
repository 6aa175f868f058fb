// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.List;
import java.util.Optional;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Web address: a scheme or {@code www.} and what follows without white space; a full stop, comma or
 * bracket at its end is not part of it. Source: RFC 3986.
 */
public final class WebAddress extends Recogniser {

  private static final Shape SCHEME =
      Shape.at("://", "://[\\p{L}\\p{N}][^\\s<>\"'`{}|\\\\^]{2,119}");
  private static final Shape WWW =
      Shape.at(
          "www.", "(?<![\\p{L}0-9./])www\\.[\\p{L}\\p{N}-]{1,63}\\.[^\\s<>\"'`{}|\\\\^]{2,80}");

  /** The recogniser. */
  public WebAddress() {
    super(Category.URL, "url");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(SCHEME.find(text, this::judgeScheme), WWW.find(text, this::judge));
  }

  private Optional<TextMatch> judgeScheme(Hit hit) {
    int start = hit.start();
    String chars = hit.text().text();
    while (start > 0 && hit.start() - start < 12 && Character.isLetter(chars.charAt(start - 1))) {
      start--;
    }
    return start == hit.start() ? Optional.empty() : judge(hit.between(start, hit.end()));
  }

  private Optional<TextMatch> judge(Hit hit) {
    String chars = hit.text().text();
    int end = hit.end();
    while (end < chars.length() && end - hit.start() < 2000 && isPart(chars.charAt(end))) {
      end++;
    }
    while (end > hit.start() && ".,;:!?)]'\"".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    return Optional.of(match(hit.between(hit.start(), end), CHECKED, Proof.none()));
  }

  private static boolean isPart(char c) {
    return !Character.isWhitespace(c) && "<>\"'`{}|\\^".indexOf(c) < 0;
  }
}
