// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.List;
import java.util.Locale;
import sable.detectors.names.NameModel.Judged;
import sable.detectors.names.NameModel.Sort;

/**
 * A sentence with what the model says of its words.
 *
 * @param text the prepared text
 * @param places where its words are
 * @param words the words as written
 * @param judged what the model says of each
 * @param capitals whether it is written in capitals, so that a capital says nothing
 */
record Sentence(
    String text,
    List<Sentences.Word> places,
    List<String> words,
    List<Judged> judged,
    boolean capitals) {

  private static final int LONGEST = 5;
  private static final String QUOTES = "\"'`\u201c\u2018";

  int size() {
    return words.size();
  }

  /** A word in small letters, empty outside the sentence. */
  String small(int i) {
    return i < 0 || i >= size() ? "" : words.get(i).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a word and the one before it stand together: nothing between but a space or a hyphen.
   */
  boolean together(int i) {
    if (i <= 0 || i >= size()) {
      return false;
    }
    int from = places.get(i - 1).end();
    int to = places.get(i).start();
    return to - from <= 1 && (from == to || text.charAt(from) == ' ' || text.charAt(from) == '\n');
  }

  /** Whether a word is written as a name is, and is not known to be none. */
  boolean looksLikeName(int i) {
    if (i < 0 || i >= size()) {
      return false;
    }
    String word = words.get(i);
    return Character.isUpperCase(word.codePointAt(0))
        && letters(word)
        && !NameWords.isShortened(word)
        && (!NameWords.isNone(word) || isInitialBefore(i))
        && !Capitals.isShortForm(word)
        && !NamesInContext.isRole(word)
        && !Titles.isTitle(word);
  }

  /** "I A Eze", "of A Hadjigeorgiou": an initial that is a word as well. */
  private boolean isInitialBefore(int i) {
    int next = i + 1;
    if (next >= size()
        || words.get(i).length() > 1
        || !Character.isUpperCase(words.get(i).charAt(0))) {
      return false;
    }
    return isInitial(next)
        || (i > 0
            && !capitals
            && words.get(i).equals("A")
            && Character.isLetter(words.get(i - 1).codePointAt(0))
            && Character.isUpperCase(words.get(next).codePointAt(0))
            && !judged.get(next).everyday());
  }

  /**
   * Whether a title that is a surname as well stands without a name behind it: "a lad they call
   * Major."
   */
  boolean isLoneTitle(int i) {
    return i >= 0
        && i < size()
        && Titles.isSurname(words.get(i))
        && Character.isUpperCase(words.get(i).codePointAt(0))
        && (i + 1 == size() || !Character.isLetterOrDigit(words.get(i + 1).codePointAt(0)));
  }

  /** Whether it looks like a name and is none of the words that are usually small. */
  boolean isRareName(int i) {
    return looksLikeName(i) && !judged.get(i).everyday() && words.get(i).length() > 1;
  }

  /** Whether a name may go on with a word: as written, or in capitals as the word list says. */
  boolean goesOn(int i) {
    if (!looksLikeName(i)) {
      return i > 0 && isLoneTitle(i) && (isInitial(i - 1) || isForename(i - 1));
    }
    Judged word = judged.get(i);
    return !capitals || !word.everyday() || couldBeName(i) || small(i - 1).equals("thi");
  }

  /** Whether the word list knows a word as a name, or as one that is also a name. */
  boolean couldBeName(int i) {
    Sort sort = judged.get(i).sort();
    return sort == Sort.GIVEN
        || sort == Sort.FAMILY
        || sort == Sort.WORD
        || WordNames.contains(small(i));
  }

  /** Whether a word is a forename, by the word list or as one that is a word as well. */
  boolean isForename(int i) {
    return judged.get(i).sort() == Sort.GIVEN || WordNames.contains(small(i));
  }

  /** Whether one of the words is seldom an everyday word. */
  boolean hasRareName(int from, int end) {
    for (int i = from; i < end; i++) {
      if (isRareName(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the model calls all of the words a place or an organisation. */
  boolean isPlace(int from, int end) {
    for (int i = from; i < end; i++) {
      if (!judged.get(i).place()) {
        return false;
      }
    }
    return end > from;
  }

  /** The last word before one that is no quotation mark, as its index; -1 where there is none. */
  int before(int i) {
    int last = i - 1;
    while (last >= 0 && QUOTES.indexOf(words.get(last).charAt(0)) >= 0) {
      last--;
    }
    return last;
  }

  /**
   * One past the last word of the name that begins at a word, with initials, small words inside and
   * parts behind hyphens; the word itself where no name begins there.
   */
  int nameEnd(int from) {
    int end = from;
    int i = from;
    while (i < size() && i - from < LONGEST) {
      boolean joined = i == from || together(i);
      if (joined && isInitial(i) && i + 1 < size()) {
        i++;
      } else if (joined && goesOn(i)) {
        i++;
        end = i;
      } else if (joined && i > from - 1 && NameWords.isParticle(small(i)) && together(i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether a word is a capital letter, perhaps with its full stop. */
  boolean isInitial(int i) {
    String word = words.get(i);
    return (word.length() == 1 || (word.length() == 2 && word.endsWith(".")))
        && Character.isUpperCase(word.charAt(0));
  }

  private static boolean letters(String word) {
    return word.codePoints()
        .allMatch(
            c ->
                Character.isLetter(c)
                    || c == '\''
                    || c == '-'
                    || c == '.'
                    || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
