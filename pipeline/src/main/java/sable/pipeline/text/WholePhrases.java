// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hundreds of thousands of phrases looked for at once where they stand whole: with no letter or
 * digit directly before or behind them. The text is read word by word; what may be the first words
 * of a phrase is told by a hash of their characters, and compared with the phrase in the end. Time
 * is in proportion to the text whatever the number of phrases. Characters are compared as they are:
 * fold both sides first. Immutable; threads may share it.
 */
public final class WholePhrases {

  /** Words of a phrase beyond which it is looked for character by character. */
  private static final int MANY_WORDS = 16;

  /** Phrases of the same words beyond which the others are looked for so as well. */
  private static final int MANY_ALIKE = 16;

  /** Characters before the first word of a phrase beyond which it is looked for so too. */
  private static final int LONG_LEAD = 16;

  private final List<String> phrases;

  /** Characters of a phrase before its first letter or digit. */
  private final int[] leads;

  /** The next phrase of the same words, with other signs around them; below 0 for none. */
  private final int[] others;

  private final Beginnings beginnings;

  /** Indexes of the phrases without words, or of too many, and the automaton that finds them. */
  private final int[] odd;

  private final Phrases oddOnes;

  /** Phrases, none twice; empty ones are never found. */
  public WholePhrases(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
    this.leads = new int[phrases.size()];
    this.others = new int[phrases.size()];
    this.beginnings = new Beginnings(phrases.size());
    List<Integer> left = new ArrayList<>();
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      if (!addByWords(phrase)) {
        left.add(phrase);
      }
    }
    this.odd = left.stream().mapToInt(Integer::intValue).toArray();
    this.oddOnes = new Phrases(left.stream().map(phrases::get).toList());
  }

  private boolean addByWords(int phrase) {
    String text = phrases.get(phrase);
    int[] ends = wordEnds(text);
    int at = behindGap(text, 0);
    if (ends.length == 0 || ends.length > MANY_WORDS || at > LONG_LEAD) {
      return false;
    }
    leads[phrase] = at;
    long hash = 0;
    for (int word = 0; word < ends.length; word++) {
      hash = hash(hash, text, at, ends[word]);
      at = ends[word];
      if (word + 1 < ends.length) {
        beginnings.goOn(hash);
      }
    }
    int alike = 0;
    for (int other = beginnings.phraseAt(hash); other >= 0; other = others[other]) {
      alike++;
    }
    if (alike >= MANY_ALIKE) {
      return false;
    }
    others[phrase] = beginnings.put(hash, phrase);
    return true;
  }

  /** Where the words of a phrase end, at most one more of them than {@link #MANY_WORDS}. */
  private static int[] wordEnds(String text) {
    int[] ends = new int[MANY_WORDS + 1];
    int words = 0;
    int at = behindGap(text, 0);
    while (at < text.length() && words < ends.length) {
      at = behindWord(text, at);
      ends[words++] = at;
      at = behindGap(text, at);
    }
    return Arrays.copyOf(ends, words);
  }

  /** Hears of phrases in a text. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A phrase stands here.
     *
     * @param phrase index in the list given
     * @param start first character
     * @param end one past the last character
     */
    void at(int phrase, int start, int end);
  }

  /** Tells of every phrase wherever it stands whole, in no order. */
  public void scan(String text, Listener listener) {
    int at = behindGap(text, 0);
    while (at < text.length()) {
      long hash = 0;
      int end = at;
      do {
        hash = hash(hash, text.charAt(end++));
      } while (end < text.length() && isInWord(text.charAt(end)));
      if (beginnings.mayHold(hash)) {
        tellFrom(text, at, end, hash, listener);
      }
      at = behindGap(text, end);
    }
    if (odd.length > 0) {
      oddOnes.scan(
          text,
          (phrase, start, end) -> {
            tellIfWhole(odd[phrase], text, start, end, listener);
            return true;
          });
    }
  }

  /** Tells of the phrases whose first word stands at a place, as long as words go on as theirs. */
  private void tellFrom(String text, int start, int firstEnd, long first, Listener listener) {
    long hash = first;
    int end = firstEnd;
    int known = beginnings.of(hash);
    while (known != Beginnings.NONE) {
      for (int p = Beginnings.phrase(known); p >= 0; p = others[p]) {
        int from = start - leads[p];
        if (from >= 0 && text.startsWith(phrases.get(p), from)) {
          tellIfWhole(p, text, from, from + phrases.get(p).length(), listener);
        }
      }
      int next = Beginnings.goesOn(known) ? behindGap(text, end) : text.length();
      if (next == text.length()) {
        return;
      }
      int nextEnd = behindWord(text, next);
      hash = hash(hash, text, end, nextEnd);
      end = nextEnd;
      known = beginnings.of(hash);
    }
  }

  private static void tellIfWhole(int phrase, String text, int start, int end, Listener listener) {
    if (FoldedText.standsAlone(text, start, end)) {
      listener.at(phrase, start, end);
    }
  }

  private static int behindGap(String text, int from) {
    int at = from;
    while (at < text.length() && !isInWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int behindWord(String text, int from) {
    int at = from;
    while (at < text.length() && isInWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether it is a letter or digit; small letters and spaces, which are most, are told first. */
  private static boolean isInWord(char c) {
    return (c >= 'a' && c <= 'z') || (c != ' ' && Character.isLetterOrDigit(c));
  }

  private static long hash(long before, String text, int from, int to) {
    long hash = before;
    for (int i = from; i < to; i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  private static long hash(long before, char c) {
    return (before + c + 1) * 0x9e3779b97f4a7c15L;
  }

  /**
   * What phrases begin with, up to the end of each of their words, by hash: whether more words
   * follow in one of them, and which phrase ends there. Open addressing.
   */
  private static final class Beginnings {

    /** That nothing is known of a hash. */
    static final int NONE = 0;

    private static final int GOES_ON = 1;

    /** That words are known, and no phrase ends with them. */
    private static final int NO_PHRASE = 1 << 1;

    private static final int LEAST = 1 << 10;

    /** Bits of the filter for each phrase, and the least and most of all, as powers of two. */
    private static final int SPARSE = 4;

    private static final int FEWEST = 10;
    private static final int MOST = 21;

    /** A filter that is small enough to stay at hand, for most words of a text are in no phrase. */
    private final long[] seen;

    private final int shift;

    private long[] hashes = new long[LEAST];

    /** The phrase and two, doubled, and {@link #GOES_ON}; {@link #NONE} where a place is free. */
    private int[] known = new int[LEAST];

    private int size;

    Beginnings(int phrases) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(phrases) + SPARSE;
      int filter = Math.min(MOST, Math.max(FEWEST, bits));
      this.seen = new long[1 << (filter - 6)];
      this.shift = Long.SIZE - filter;
    }

    boolean mayHold(long hash) {
      int bit = (int) (hash >>> shift);
      return (seen[bit >> 6] & (1L << bit)) != 0;
    }

    /** What is known of a hash. */
    int of(long hash) {
      return known[place(hash)];
    }

    static boolean goesOn(int known) {
      return (known & GOES_ON) != 0;
    }

    /** The phrase that ends there, or below 0. */
    static int phrase(int known) {
      return (known >>> 1) - 2;
    }

    /** The phrase that ends where the words of a hash do, or below 0. */
    int phraseAt(long hash) {
      return phrase(of(hash));
    }

    /** Enters that a phrase goes on behind these words. */
    void goOn(long hash) {
      int place = placeFor(hash);
      known[place] = Math.max(known[place], NO_PHRASE) | GOES_ON;
    }

    /** Enters a phrase and gives the one that was there, or below 0. */
    int put(long hash, int phrase) {
      int place = placeFor(hash);
      int before = phrase(known[place]);
      known[place] = ((phrase + 2) << 1) | (known[place] & GOES_ON);
      return before;
    }

    private int placeFor(long hash) {
      if (2 * size >= hashes.length) {
        grow();
      }
      int place = place(hash);
      if (known[place] == NONE) {
        hashes[place] = hash;
        size++;
        int bit = (int) (hash >>> shift);
        seen[bit >> 6] |= 1L << bit;
      }
      return place;
    }

    private void grow() {
      long[] before = hashes;
      int[] knownBefore = known;
      hashes = new long[2 * before.length];
      known = new int[hashes.length];
      for (int i = 0; i < before.length; i++) {
        if (knownBefore[i] != NONE) {
          int place = place(before[i]);
          hashes[place] = before[i];
          known[place] = knownBefore[i];
        }
      }
    }

    /** Where a hash stands, or a free place for it. */
    private int place(long hash) {
      int place = (int) (hash >>> 20) & (hashes.length - 1);
      while (known[place] != NONE && hashes[place] != hash) {
        place = (place + 1) & (hashes.length - 1);
      }
      return place;
    }
  }
}
