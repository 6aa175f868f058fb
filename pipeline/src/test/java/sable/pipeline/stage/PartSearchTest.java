// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.text.TextDetector;
import sable.pipeline.text.TextMatch;
import sable.pipeline.text.TextPart;
import sable.pipeline.text.TextPass;

class PartSearchTest {

  private static TextMatch at(int start, int end) {
    return new TextMatch(Category.TERM, start, end, 1, Evidence.of("test"));
  }

  /** Finds every {@code #} and keeps the lengths of what it was shown. */
  private static final class Hashes implements TextDetector {
    private final List<Integer> shown = new ArrayList<>();

    @Override
    public Set<Category> categories() {
      return Set.of(Category.TERM);
    }

    @Override
    public String by() {
      return "hashes/1";
    }

    @Override
    public List<TextMatch> find(String text) {
      shown.add(text.length());
      List<TextMatch> all = new ArrayList<>();
      for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
        all.add(at(at, at + 1));
      }
      return all;
    }
  }

  @Test
  void a_text_in_parts_is_never_shown_as_a_whole_and_nothing_is_lost_or_told_twice() {
    Hashes hashes = new Hashes();
    String text = "words and # words\n".repeat(150_000);
    List<TextMatch> found =
        new PartSearch(List.of(hashes), Wanted.everything())
            .look(text, TextPart.cuts(text, TextPart.OWN, TextPart.BEFORE, 64));
    assertThat(found).hasSize(150_000).doesNotHaveDuplicates();
    assertThat(found).allMatch(match -> text.charAt(match.start()) == '#');
    assertThat(hashes.shown).hasSizeGreaterThan(10).allMatch(length -> length < 200_000);
  }

  @Test
  void a_text_of_ordinary_length_is_shown_as_it_is() {
    Hashes hashes = new Hashes();
    new PartSearch(List.of(hashes), Wanted.everything()).look(" ".repeat(TextPart.WHOLE));
    assertThat(hashes.shown).containsExactly(TextPart.WHOLE);
  }

  @Test
  void parts_that_later_ones_put_in_another_light_are_looked_at_again() {
    TextDetector once =
        new TextDetector() {
          @Override
          public Set<Category> categories() {
            return Set.of(Category.TERM);
          }

          @Override
          public String by() {
            return "once/1";
          }

          @Override
          public List<TextMatch> find(String text) {
            return pass().find(TextPart.whole(text));
          }

          @Override
          public TextPass pass() {
            Set<Integer> seen = new HashSet<>();
            return new TextPass() {
              @Override
              public List<TextMatch> find(TextPart part) {
                return seen.add(part.number()) ? List.of(at(0, 1)) : List.of(at(0, 2));
              }

              @Override
              public Set<Integer> again() {
                return Set.of(0);
              }

              @Override
              public List<TextMatch> rest() {
                return List.of(at(7, 9));
              }
            };
          }
        };
    List<TextMatch> found =
        new PartSearch(List.of(once), Wanted.everything())
            .look("aaaa bbbb ", List.of(cut(0, 0, 5), cut(1, 5, 10)));
    assertThat(found).containsExactly(at(0, 2), at(5, 6), at(7, 9));
  }

  private static TextPart.Cut cut(int number, int from, int to) {
    return new TextPart.Cut(number, from, from, to, to);
  }
}
