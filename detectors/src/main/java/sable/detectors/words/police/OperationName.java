// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.police;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Name of a police operation: one or two words with capitals behind "Operation" or "Op". Names are
 * given out from lists and say nothing by themselves, but lead to what is known of the operation.
 * Source: College of Policing, naming of operations.
 */
public final class OperationName extends Recogniser {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:Operation|OPERATION|Op|OP)[:.]? (\\p{Lu}[\\p{L}'-]{2,19}(?: \\p{Lu}[\\p{L}'-]{2,19})?)(?![\\p{L}])");
  private static final Set<String> NONE =
      Set.of(
          "operation",
          "operations",
          "theatre",
          "theatres",
          "room",
          "manager",
          "commander",
          "order",
          "orders",
          "support",
          "manual",
          "hours",
          "costs",
          "was",
          "has",
          "had",
          "the",
          "and",
          "for",
          "report",
          "log",
          "date",
          "time",
          "name",
          "tel",
          "ref",
          "number",
          "date:",
          "officer");

  /** The recogniser. */
  public OperationName() {
    super(Category.OPERATION_NAME, "operation-name");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    Matcher name = NAME.matcher(chars);
    int at = next(chars, 0);
    while (at >= 0) {
      boolean free = at == 0 || !Character.isLetterOrDigit(chars.charAt(at - 1));
      if (free
          && name.region(at, Math.min(chars.length(), at + 60))
              .useTransparentBounds(true)
              .lookingAt()) {
        add(text, name, found);
      }
      at = next(chars, at + 2);
    }
    return found;
  }

  private static int next(String chars, int from) {
    int at = chars.indexOf('O', from);
    while (at >= 0 && at + 1 < chars.length() && (chars.charAt(at + 1) | 0x20) != 'p') {
      at = chars.indexOf('O', at + 1);
    }
    return at;
  }

  private void add(PreparedText text, Matcher name, List<TextMatch> found) {
    String[] words = name.group(1).split(" ");
    if (NONE.contains(words[0].toLowerCase(Locale.ROOT))) {
      return;
    }
    boolean capitals = words[0].equals(words[0].toUpperCase(Locale.ROOT));
    int end =
        words.length == 1 || capitals || NONE.contains(words[1].toLowerCase(Locale.ROOT))
            ? name.start(1) + words[0].length()
            : name.end(1);
    found.add(match(new Hit(text, name.start(1), end), CUED, Proof.cued(Optional.of("operation"))));
  }
}
