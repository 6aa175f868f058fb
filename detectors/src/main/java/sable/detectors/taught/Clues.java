// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model goes by when it judges a piece: the words around it, their outlines, what they
 * usually are, and where on the page it stands. A clue is a short text; the same words in the same
 * place give the same clue.
 */
final class Clues {

  /** Pieces on each side that are looked at one by one. */
  private static final int AROUND = 4;

  /** Pieces on each side whose order does not matter. */
  private static final int NEAR = 5;

  private static final int LONGEST_ENDING = 4;

  /** Clues that consist of the words beside a place. */
  private static final Pattern WORDS =
      Pattern.compile("(?:w-[1-4]|w[1-4]|n[-+]|w--|w\\+\\+|h)(\\p{L}{2}[\\p{L} ]*)");

  private Clues() {}

  /** The clues of one piece. */
  static List<String> of(Page page, int i) {
    List<String> clues = new ArrayList<>(110);
    for (int by = -AROUND; by <= AROUND; by++) {
      clues.add("w" + by + page.word(i + by));
      clues.add("f" + by + page.form(i + by));
      clues.add("u" + by + page.usual(i + by));
    }
    addPairs(page, i, clues);
    for (int by = 1; by <= NEAR; by++) {
      clues.add("n-" + page.word(i - by));
      clues.add("n+" + page.word(i + by));
    }
    String word = page.word(i);
    for (int length = 1; length <= LONGEST_ENDING && length < word.length(); length++) {
      clues.add("b" + word.substring(0, length));
      clues.add("e" + word.substring(word.length() - length));
    }
    addPlace(page, i, clues);
    return clues;
  }

  /** The words of a clue as a person may be told them; empty where it has none. */
  static Optional<String> told(String clue) {
    Matcher words = WORDS.matcher(clue);
    return words.matches() ? Optional.of(words.group(1).strip()) : Optional.empty();
  }

  private static void addPairs(Page page, int i, List<String> clues) {
    String before = page.word(i - 1);
    String word = page.word(i);
    String behind = page.word(i + 1);
    String form = page.form(i);
    String usual = page.usual(i);
    clues.add("ww-" + before + ' ' + word);
    clues.add("ww+" + word + ' ' + behind);
    clues.add("w-+" + before + ' ' + behind);
    clues.add("w--" + page.word(i - 2) + ' ' + before);
    clues.add("w++" + behind + ' ' + page.word(i + 2));
    clues.add("ff-" + page.form(i - 1) + ' ' + form);
    clues.add("ff+" + form + ' ' + page.form(i + 1));
    String around = page.form(i - 1) + ' ' + form + ' ' + page.form(i + 1);
    clues.add("fff" + around);
    clues.add("f5" + page.form(i - 2) + ' ' + around + ' ' + page.form(i + 2));
    clues.add("wf" + before + ' ' + form);
    clues.add("fw" + form + ' ' + behind);
    clues.add("wwf" + page.word(i - 2) + ' ' + before + ' ' + form);
    clues.add("fww" + form + ' ' + behind + ' ' + page.word(i + 2));
    clues.add("uf" + usual + ' ' + form);
    clues.add("uu-" + page.usual(i - 1) + ' ' + usual);
    clues.add("uu+" + usual + ' ' + page.usual(i + 1));
    clues.add("wu" + before + ' ' + usual);
    clues.add("uw" + usual + ' ' + behind);
  }

  private static void addPlace(Page page, int i, List<String> clues) {
    String form = page.form(i);
    String head = page.lineHead(i);
    clues.add("h" + head);
    clues.add("hf" + head + ' ' + form);
    String label = page.label(i);
    clues.add("l" + label);
    clues.add("lf" + label + ' ' + form);
    String above = page.above(i);
    clues.add("a" + above);
    clues.add("af" + above + ' ' + form);
    clues.add("p" + Math.min(3, page.inLine(i)) + form);
    clues.add("s" + Math.min(6, page.lineLength(i)));
    String group = page.groupForm(i, 0);
    String groupBefore = page.groupForm(i, -1);
    String groupBehind = page.groupForm(i, 1);
    clues.add("g" + group);
    clues.add("gg-" + groupBefore + ' ' + group);
    clues.add("gg+" + group + ' ' + groupBehind);
    clues.add("ggg" + groupBefore + ' ' + group + ' ' + groupBehind);
    clues.add("gg--" + page.groupForm(i, -2) + ' ' + groupBefore + ' ' + form);
    clues.add("gw" + page.groupBefore(i) + ' ' + form);
    clues.add("gl" + page.groupInLine(i) + form);
    clues.add("glg" + page.groupInLine(i) + groupBefore + ' ' + form);
    String gaps = page.gaps(i);
    clues.add("d" + gaps + form);
    clues.add("t" + page.times(i) + form);
    clues.add("td" + page.times(i) + gaps + form);
  }
}
