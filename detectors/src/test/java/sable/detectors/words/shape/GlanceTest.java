// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlanceTest {

  private static final int MOST = 40;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?<![\\p{L}0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![\\p{L}0-9])",
        "(?<![\\p{L}0-9/.-])((?:19|20)?[0-9]{2})/([0-9]{1,7})([A-Z])(?![\\p{L}0-9]|[.-][0-9])",
        "(?:(0?[1-9]|[12][0-9])([-/. ])[0-9]{1,2}\\2[0-9]{2}|0[1-9]{3,})",
        "(?=[0-9A-F]{0,4}:)[0-9A-F]{1,4}(?::{1,2}[0-9A-F]{1,4}){2,7}(?:::)?",
        "[a-z]+?@(?:[^\\s@]{2,5}\\.)*+[\\p{Lu}\\p{Ll}]{2,}",
        "(?i:b[ao]r)n?(?!\\p{L})|d\\.?o\\.?b\\.?|(?<!x)e(?<=e)1",
        "(?<![\\p{L}])(?:(ref(?:erence)?|no\\.?)|(?:tel))(?!\\p{L})",
        "",
        "a|",
        "(?<=[0-9])[^0-9]\\s*1",
        "(?<=[0-9]|re|\\.)f?[.-]?[0-9]",
        "(?<=(?:[a-z]|[0-9]:))[0-9]"
      })
  void never_refuses_where_the_expression_matches(String regex) {
    Glance glance = Glance.of(regex);
    Matcher matcher = Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher("");
    Random random = new Random(5);
    String letters = "0123456789 AaBbDdEeFfOoRrNnRreftel/.-:@\n\u00e9\u0410x";
    int matches = 0;
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 30) {
        text.append(letters.charAt(random.nextInt(random.nextBoolean() ? 10 : letters.length())));
      }
      text.append(round % 3 == 0 ? " dob born ref. 12/03/85 a@bc.de 20/1234567Z " : "943 476 5919");
      matcher.reset(text).useTransparentBounds(true).useAnchoringBounds(false);
      for (int at = 0; at < text.length(); at++) {
        if (matcher.region(at, Math.min(text.length(), at + MOST)).lookingAt()) {
          matches++;
          assertThat(glance.mayMatch(Chars.kinds(text.toString()), at, MOST))
              .as(text + " at " + at)
              .isTrue();
        }
      }
    }
    assertThat(matches).as("matches in all texts").isPositive();
  }

  @Test
  void refuses_what_cannot_match() {
    Glance glance = Glance.of("(?<![\\p{L}0-9])[0-9]{3}[ -]?[0-9]{4}(?![\\p{L}0-9])");
    assertThat(glance.mayMatch(Chars.kinds("123 4567"), 0, MOST)).isTrue();
    assertThat(glance.mayMatch(Chars.kinds("x123 4567"), 1, MOST)).as("a letter before").isFalse();
    assertThat(glance.mayMatch(Chars.kinds("123 45678"), 0, MOST)).as("a digit behind").isFalse();
    assertThat(glance.mayMatch(Chars.kinds("123 456"), 0, MOST)).as("cut short").isFalse();
    assertThat(glance.mayMatch(Chars.kinds(""), 0, MOST)).as("nothing").isFalse();
  }

  @Test
  void says_perhaps_where_it_would_grow_too_large() {
    Glance glance = Glance.of("(?:[ab]{0,30}a[ab]{14}c)");
    Random random = new Random(3);
    boolean perhaps = false;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(random.nextBoolean() ? 'a' : 'b');
      }
      perhaps |= glance.mayMatch(Chars.kinds(text.toString()), 0, MOST);
    }
    assertThat(perhaps).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a(b", "a)b", "[a", "\\Qa\\E", "\\x41"})
  void says_what_it_does_not_understand(String regex) {
    assertThatThrownBy(() -> Glance.of(regex))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not understood");
  }
}
