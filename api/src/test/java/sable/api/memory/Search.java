// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.place.Span;

/** A few plain patterns: enough to have something to decide. */
final class Search {

  private static final Map<Category, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    PATTERNS.put(
        Category.PERSON_NAME, Pattern.compile("Marta Kowalski|Daniel Okafor|PC Jill Sanders"));
    PATTERNS.put(Category.EMAIL, Pattern.compile("[a-z.]+@[a-z.]+[a-z]"));
    PATTERNS.put(Category.PHONE, Pattern.compile("0[0-9]{4} ?[0-9]{6}"));
    PATTERNS.put(Category.CRIMINAL_OFFENCE, Pattern.compile("convicted of theft"));
  }

  private Search() {}

  /** Something found in a text. */
  record Hit(Category category, String text, Span span, Evidence evidence, double confidence) {}

  static List<Hit> in(String part, String text, List<String> hide) {
    List<Hit> hits = new ArrayList<>();
    PATTERNS.forEach((category, pattern) -> add(hits, category, pattern, part, text));
    for (String term : hide) {
      add(hits, Category.TERM, Pattern.compile(Pattern.quote(term)), part, text);
    }
    return hits;
  }

  private static void add(
      List<Hit> hits, Category category, Pattern pattern, String part, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      hits.add(
          new Hit(
              category,
              matcher.group(),
              new Span(part, matcher.start(), matcher.end()),
              new Evidence(category.code(), Optional.of("pattern"), List.of("Tel")),
              category == Category.PERSON_NAME ? 0.83 : 0.97));
    }
  }
}
