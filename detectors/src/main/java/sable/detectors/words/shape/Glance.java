// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A first look at whether a regular expression may match at a place: most places are refused after
 * a character or two, without going back. Where it says no there is no match; where it says perhaps
 * the expression itself decides. It is a deterministic automaton, built as texts need it, of at
 * most {@value #MOST_STATES} states; beyond them it says perhaps. Threads may share it.
 */
final class Glance {

  private static final int MOST_STATES = 2_000;

  /** A step that nobody took yet. */
  private static final int UNKNOWN = 0;

  private static final int NO = -1;
  private static final int PERHAPS = -2;

  private final Automaton automaton = new Automaton();
  private final Chars before;

  /** The number of each kind among those that the expression tells apart. */
  private final byte[] groups;

  private final int groupCount;
  private final int start;

  /** The states, each by where its row of {@link #steps} begins. */
  private final Map<BitSet, Integer> rows = new HashMap<>();

  private final List<BitSet> states = new ArrayList<>();

  /**
   * A row for each state, and in it for each group of kinds the state that follows. Entries are
   * written under a lock and read without: who does not see one takes the step again.
   */
  private volatile int[] steps;

  private Glance(Expression expression) {
    this.before = expression.before();
    BitSet entry = automaton.entry(expression);
    Map<BitSet, Byte> numbers = new HashMap<>();
    this.groups = new byte[Chars.KINDS];
    for (int kind = 0; kind < Chars.KINDS; kind++) {
      BitSet fitting = automaton.fitting(kind);
      numbers.putIfAbsent(fitting, (byte) numbers.size());
      groups[kind] = numbers.get(fitting);
    }
    this.groupCount = numbers.size();
    this.steps = new int[groupCount];
    states.add(new BitSet());
    this.start = row(entry);
  }

  /** A first look for an expression, whatever the case of its letters. */
  static Glance of(String regex) {
    return new Glance(Expression.of(regex));
  }

  /**
   * Whether there may be a match that begins at a place.
   *
   * @param kinds of the characters of the text, as {@link Chars#kinds} gives them
   * @param most characters that a match has at most
   */
  boolean mayMatch(byte[] kinds, int at, int most) {
    boolean may = before.may(at == 0 ? Chars.EDGE : kinds[at - 1] & 0xff);
    return may && mayGoOn(start, kinds, at, at + most);
  }

  /** The same where nothing outside the match counts. */
  boolean mayMatchAlone(byte[] kinds, int at, int most) {
    return mayGoOn(start, kinds, at, at + most);
  }

  /**
   * What is known of places by their opening, the kind before them and those behind, a byte each: a
   * state to go on from.
   */
  int opened(long opening) {
    int state = before.may((int) (opening & 0xff)) ? start : NO;
    long behind = opening >>> Byte.SIZE;
    for (int i = 0; i < Places.OPENING && state > UNKNOWN; i++) {
      int kind = (int) (behind & 0xff);
      if (kind == Chars.EDGE) {
        return state;
      }
      state = next(state, kind);
      behind >>>= Byte.SIZE;
    }
    return state;
  }

  /** Whether nothing can begin where so much is known. */
  static boolean isShut(int state) {
    return state == NO;
  }

  /**
   * Whether there may be a match where so much is known.
   *
   * @param from the first character that was not yet looked at
   * @param most one past the last character that a match may have
   */
  boolean mayGoOn(int opened, byte[] kinds, int from, int most) {
    int last = Math.min(kinds.length, most + 1);
    int state = opened;
    for (int i = from; i < last && state > UNKNOWN; i++) {
      state = next(state, kinds[i] & 0xff);
    }
    return state == PERHAPS || (state != NO && next(state, Chars.EDGE) == PERHAPS);
  }

  private int next(int state, int kind) {
    int next = steps[state + (groups[kind] & 0xff)];
    return next == UNKNOWN ? take(state, kind) : next;
  }

  private synchronized int take(int state, int kind) {
    int next = row(automaton.step(states.get(state / groupCount), kind));
    steps[state + (groups[kind] & 0xff)] = next;
    return next;
  }

  /** Where the row of a state begins, which is above 0 as the first row is nobody's. */
  private int row(BitSet nodes) {
    if (nodes.get(Automaton.END)) {
      return PERHAPS;
    }
    if (nodes.isEmpty()) {
      return NO;
    }
    Integer old = rows.get(nodes);
    if (old != null) {
      return old;
    }
    if (states.size() > MOST_STATES) {
      return PERHAPS;
    }
    int row = states.size() * groupCount;
    states.add(nodes);
    rows.put(nodes, row);
    if (row == steps.length) {
      steps = Arrays.copyOf(steps, row * 2);
    }
    return row;
  }

  /** The expression with all its ways at once (Thompson, 1968), and looks at the next character. */
  private static final class Automaton {

    private static final int END = 0;

    private final List<Node> nodes = new ArrayList<>(List.of(new Node(null, false, END, END)));

    /**
     * Takes a character, looks at one, or goes on for nothing to one or two others.
     *
     * @param takes whether the character is taken, not only looked at
     */
    private record Node(@Nullable Chars chars, boolean takes, int next, int other) {

      boolean fits(int kind) {
        return chars != null && kind >= 0 && chars.may(kind);
      }
    }

    /** The nodes that a kind fits. */
    BitSet fitting(int kind) {
      BitSet fitting = new BitSet();
      for (int number = 0; number < nodes.size(); number++) {
        fitting.set(number, nodes.get(number).fits(kind));
      }
      return fitting;
    }

    BitSet entry(Expression expression) {
      BitSet seen = new BitSet();
      reach(add(expression, END), -1, seen);
      return held(seen);
    }

    /** What follows after a character; {@link #END} alone where the expression has matched. */
    BitSet step(BitSet from, int kind) {
      BitSet here = new BitSet();
      from.stream().forEach(node -> reach(node, kind, here));
      BitSet after = new BitSet();
      if (here.get(END)) {
        after.set(END);
        return after;
      }
      here.stream()
          .mapToObj(nodes::get)
          .filter(node -> node.takes && node.fits(kind))
          .forEach(node -> reach(node.next, -1, after));
      return held(after);
    }

    /** All that is reached for nothing; past a look only where the next character is known. */
    private void reach(int number, int kind, BitSet seen) {
      Node node = nodes.get(number);
      if (seen.get(number)) {
        return;
      }
      seen.set(number);
      if (!node.takes && number != END && (node.chars == null || node.fits(kind))) {
        reach(node.next, kind, seen);
        reach(node.other, kind, seen);
      }
    }

    /** Those that wait for a character, and the end. */
    private BitSet held(BitSet seen) {
      BitSet held = new BitSet();
      seen.stream()
          .filter(number -> number == END || nodes.get(number).chars != null)
          .forEach(held::set);
      return held;
    }

    /** Adds an expression before a node; gives where it begins. */
    private int add(Expression expression, int next) {
      if (expression instanceof Expression.One one) {
        return add(new Node(one.chars(), true, next, next));
      }
      if (expression instanceof Expression.Next look) {
        return add(new Node(look.chars(), false, next, next));
      }
      if (expression instanceof Expression.Sequence sequence) {
        int entry = next;
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
          entry = add(sequence.parts().get(i), entry);
        }
        return entry;
      }
      if (expression instanceof Expression.Choice choice) {
        return choice.parts().stream()
            .map(part -> add(part, next))
            .reduce((one, other) -> add(new Node(null, false, one, other)))
            .orElse(next);
      }
      return expression instanceof Expression.Repeat repeat ? addRepeat(repeat, next) : next;
    }

    private int addRepeat(Expression.Repeat repeat, int next) {
      int entry = next;
      if (repeat.most() < 0) {
        entry = add(new Node(null, false, next, next));
        int body = add(repeat.part(), entry);
        nodes.set(entry, new Node(null, false, body, next));
      }
      for (int i = repeat.least(); i < repeat.most(); i++) {
        entry = add(new Node(null, false, add(repeat.part(), entry), next));
      }
      for (int i = 0; i < repeat.least(); i++) {
        entry = add(repeat.part(), entry);
      }
      return entry;
    }

    private int add(Node node) {
      nodes.add(node);
      return nodes.size() - 1;
    }
  }
}
