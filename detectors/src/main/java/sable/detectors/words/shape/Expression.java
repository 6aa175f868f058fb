// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression of {@code java.util.regex} as a tree, as far as recognisers use them. What a
 * tree leaves out makes it match more, never less: cases of letters, possessive and lazy repeating,
 * what stands beside a match unless it is one character.
 */
sealed interface Expression {

  /** Reads an expression. Fails on what is not understood. */
  static Expression of(String regex) {
    return new Reader(regex).whole();
  }

  /** One character. */
  record One(Chars chars) implements Expression {}

  /** One after the other; none where the list is empty. */
  record Sequence(List<Expression> parts) implements Expression {}

  /** Any of them. */
  record Choice(List<Expression> parts) implements Expression {}

  /** So often, {@code most} below 0 for any number. */
  record Repeat(Expression part, int least, int most) implements Expression {}

  /** Nothing; but the next character is one of these, the edge of the text among them. */
  record Next(Chars chars) implements Expression {}

  /** Nothing; but the character before is one of these, the edge of the text among them. */
  record Before(Chars chars) implements Expression {}

  /** What the character before the whole must be. */
  default Chars before() {
    if (this instanceof Before before) {
      return before.chars();
    }
    return this instanceof Sequence sequence && !sequence.parts().isEmpty()
        ? sequence.parts().get(0).before()
        : Chars.all();
  }

  /** The characters of an expression of one character; of a choice, those of its parts that are. */
  private Optional<Chars> single() {
    if (this instanceof Sequence sequence && sequence.parts().size() == 1) {
      return sequence.parts().get(0).single();
    }
    return this instanceof Choice choice
        ? choice.parts().stream().flatMap(part -> part.single().stream()).reduce(Chars::or)
        : one();
  }

  /** The characters of an expression of one character and no choice. */
  private Optional<Chars> one() {
    if (this instanceof Sequence sequence && sequence.parts().size() == 1) {
      return sequence.parts().get(0).one();
    }
    return this instanceof One one ? Optional.of(one.chars()) : Optional.empty();
  }

  /** Reads from left to right. */
  final class Reader {

    private static final Expression NOTHING = new Sequence(List.of());

    private final String regex;
    private final Map<Integer, Expression> groups = new HashMap<>();
    private int opened;
    private int at;

    private Reader(String regex) {
      this.regex = regex;
    }

    private Expression whole() {
      Expression whole = choice();
      if (at < regex.length()) {
        throw notUnderstood();
      }
      return whole;
    }

    private Expression choice() {
      List<Expression> parts = new ArrayList<>();
      parts.add(sequence());
      while (take("|")) {
        parts.add(sequence());
      }
      return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private Expression sequence() {
      List<Expression> parts = new ArrayList<>();
      while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
        parts.add(repeated(atom()));
      }
      return new Sequence(parts);
    }

    private Expression repeated(Expression part) {
      int least = 1;
      int most = 1;
      if (take("?")) {
        least = 0;
      } else if (take("*")) {
        least = 0;
        most = -1;
      } else if (take("+")) {
        most = -1;
      } else if (take("{")) {
        String[] ends = upTo("}").split(",", -1);
        least = Integer.parseInt(ends[0]);
        most = ends.length == 1 ? least : ends[1].isEmpty() ? -1 : Integer.parseInt(ends[1]);
      } else {
        return part;
      }
      if (!take("+")) {
        take("?");
      }
      return new Repeat(part, least, most);
    }

    private Expression atom() {
      if (take("(")) {
        return group();
      }
      if (take("^") || take("$")) {
        return NOTHING;
      }
      int start = at;
      if (take("[")) {
        skipClass();
      } else if (take("\\")) {
        char escaped = regex.charAt(at++);
        if (escaped == 'b' || escaped == 'B') {
          return NOTHING;
        }
        if (escaped >= '1' && escaped <= '9') {
          return groups.getOrDefault(escaped - '0', NOTHING);
        }
        if ((escaped == 'p' || escaped == 'P') && take("{")) {
          upTo("}");
        } else if ("QEGZzAkRXN0xuc".indexOf(escaped) >= 0) {
          throw notUnderstood();
        }
      } else {
        at++;
      }
      return new One(Chars.of(regex.substring(start, at)));
    }

    private Expression group() {
      if (take("?=")) {
        shut();
        return NOTHING;
      }
      if (take("?!")) {
        return shut().single().<Expression>map(chars -> new Next(chars.not())).orElse(NOTHING);
      }
      if (take("?<=")) {
        return shut().one().<Expression>map(Before::new).orElse(NOTHING);
      }
      if (take("?<!")) {
        return shut().single().<Expression>map(chars -> new Before(chars.not())).orElse(NOTHING);
      }
      if (take("?")) {
        upTo(":");
        return shut();
      }
      int number = ++opened;
      Expression body = shut();
      groups.put(number, body);
      return body;
    }

    /** What stands up to the closing bracket. */
    private Expression shut() {
      Expression body = choice();
      if (!take(")")) {
        throw notUnderstood();
      }
      return body;
    }

    private void skipClass() {
      int depth = 1;
      while (depth > 0) {
        if (at >= regex.length()) {
          throw notUnderstood();
        }
        char c = regex.charAt(at++);
        at += c == '\\' ? 1 : 0;
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      }
    }

    private boolean take(String wanted) {
      boolean here = regex.startsWith(wanted, at);
      at += here ? wanted.length() : 0;
      return here;
    }

    private String upTo(String end) {
      int stop = regex.indexOf(end, at);
      if (stop < 0) {
        throw notUnderstood();
      }
      String between = regex.substring(at, stop);
      at = stop + end.length();
      return between;
    }

    private IllegalArgumentException notUnderstood() {
      return new IllegalArgumentException("not understood at " + at + ": " + regex);
    }
  }
}
