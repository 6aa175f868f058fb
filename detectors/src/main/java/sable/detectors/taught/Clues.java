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

  /** Between the kind of a clue and what it says. */
  private static final char KIND = ':';

  /** Clues that consist of the words beside a place. */
  private static final Pattern WORDS =
      Pattern.compile("(?:w-[1-4]|w[1-4]|n[-+]|w--|w\\+\\+|h|c)" + KIND + "(\\p{L}{2}[\\p{L} ]*)");

  private Clues() {}

  /** The clues of one piece. */
  static List<String> of(Page page, int i) {
    List<String> clues = new ArrayList<>(140);
    for (int by = -AROUND; by <= AROUND; by++) {
      clues.add("w" + by + KIND + page.word(i + by));
      clues.add("f" + by + KIND + page.form(i + by));
      clues.add("u" + by + KIND + page.usual(i + by));
    }
    addPairs(page, i, clues);
    for (int by = 1; by <= NEAR; by++) {
      clues.add("n-" + KIND + page.word(i - by));
      clues.add("n+" + KIND + page.word(i + by));
    }
    String word = page.word(i);
    for (int length = 1;
        length <= LONGEST_ENDING && length < word.length() && page.piece(i).isWord();
        length++) {
      clues.add("b" + KIND + word.substring(0, length));
      clues.add("e" + KIND + word.substring(word.length() - length));
    }
    addKinds(page, i, clues);
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
    clues.add("ww-" + KIND + before + ' ' + word);
    clues.add("ww+" + KIND + word + ' ' + behind);
    clues.add("w-+" + KIND + before + ' ' + behind);
    clues.add("w--" + KIND + page.word(i - 2) + ' ' + before);
    clues.add("w++" + KIND + behind + ' ' + page.word(i + 2));
    clues.add("ff-" + KIND + page.form(i - 1) + ' ' + form);
    clues.add("ff+" + KIND + form + ' ' + page.form(i + 1));
    String around = page.form(i - 1) + ' ' + form + ' ' + page.form(i + 1);
    clues.add("fff" + KIND + around);
    clues.add("f5" + KIND + page.form(i - 2) + ' ' + around + ' ' + page.form(i + 2));
    clues.add("wf" + KIND + before + ' ' + form);
    clues.add("fw" + KIND + form + ' ' + behind);
    clues.add("wwf" + KIND + page.word(i - 2) + ' ' + before + ' ' + form);
    clues.add("fww" + KIND + form + ' ' + behind + ' ' + page.word(i + 2));
    clues.add("uf" + KIND + usual + ' ' + form);
    clues.add("uu-" + KIND + page.usual(i - 1) + ' ' + usual);
    clues.add("uu+" + KIND + usual + ' ' + page.usual(i + 1));
    clues.add("wu" + KIND + before + ' ' + usual);
    clues.add("uw" + KIND + usual + ' ' + behind);
  }

  /** What is told by kinds of words where a word itself was never met. */
  private static void addKinds(Page page, int i, List<String> clues) {
    String form = page.form(i);
    String before = page.kind(i - 1);
    String own = page.kind(i);
    String behind = page.kind(i + 1);
    for (int by = -AROUND; by <= AROUND; by++) {
      String kind = page.kind(i + by);
      if (!kind.equals(WordKinds.OTHER)) {
        clues.add("k" + by + KIND + kind);
        clues.add("kf" + by + KIND + kind + ' ' + form);
      }
    }
    clues.add("kk" + KIND + before + ' ' + own + ' ' + behind);
    clues.add("kk-" + KIND + page.kind(i - 2) + ' ' + before + ' ' + form);
    clues.add("kk+" + KIND + form + ' ' + behind + ' ' + page.kind(i + 2));
    clues.add("kfk" + KIND + before + ' ' + form + ' ' + behind);
    clues.add("ku" + KIND + before + ' ' + page.usual(i) + ' ' + behind);
    String forms = page.form(i - 1) + ' ' + form + ' ' + page.form(i + 1);
    clues.add("fkf" + KIND + forms + ' ' + page.kind(i + 2));
  }

  private static void addPlace(Page page, int i, List<String> clues) {
    String form = page.form(i);
    String head = page.lineHead(i);
    clues.add("h" + KIND + head);
    clues.add("hf" + KIND + head + ' ' + form);
    String label = page.label(i);
    clues.add("l" + KIND + label);
    clues.add("lf" + KIND + label + ' ' + form);
    String above = page.above(i);
    clues.add("a" + KIND + above);
    clues.add("af" + KIND + above + ' ' + form);
    String column = page.columnHead(i);
    if (!column.isEmpty()) {
      clues.add("c" + KIND + column);
      clues.add("cf" + KIND + column + ' ' + form);
      clues.add("cg" + KIND + column + ' ' + page.groupForm(i, 0));
    }
    String shortName = page.shortName(i);
    if (!shortName.isEmpty()) {
      clues.add("i" + KIND + shortName + form);
      clues.add("i-" + KIND + shortName + page.word(i - 1));
      clues.add("i+" + KIND + shortName + page.word(i + 1));
      clues.add("ig" + KIND + shortName + page.groupForm(i, 0));
    }
    clues.add("p" + KIND + Math.min(3, page.inLine(i)) + form);
    clues.add("s" + KIND + Math.min(6, page.lineLength(i)));
    String group = page.groupForm(i, 0);
    String groupBefore = page.groupForm(i, -1);
    String groupBehind = page.groupForm(i, 1);
    clues.add("g" + KIND + group);
    clues.add("gg-" + KIND + groupBefore + ' ' + group);
    clues.add("gg+" + KIND + group + ' ' + groupBehind);
    clues.add("ggg" + KIND + groupBefore + ' ' + group + ' ' + groupBehind);
    clues.add("gg--" + KIND + page.groupForm(i, -2) + ' ' + groupBefore + ' ' + form);
    clues.add("gw" + KIND + page.groupBefore(i) + ' ' + form);
    clues.add("gl" + KIND + page.groupInLine(i) + form);
    clues.add("glg" + KIND + page.groupInLine(i) + groupBefore + ' ' + form);
    String gaps = page.gaps(i);
    clues.add("d" + KIND + gaps + form);
    clues.add("t" + KIND + page.times(i) + form);
    clues.add("td" + KIND + page.times(i) + gaps + form);
  }
}
