// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

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
 * The name after a label of a form: "Name: PRINCE, Tyler James", "Alias: Ty Prince / Tyler REGAN",
 * "Witness: Mrs Oakes". Of what stands after the label up to a tab, two spaces or the line end, the
 * parts between commas, strokes and brackets count whose words all begin with a capital. Labels: as
 * on the forms of police forces in the United Kingdom.
 */
final class LabelledName extends Recogniser {

  private static final Set<String> LABELS =
      Set.of(
          ("name|names|name(s)|full name|first name|first names|first name(s)|last name|family name"
                  + "|middle name|middle names|middle name(s)|maiden name|birth name|preferred name"
                  + "|other name|other names|surname|forename|forenames|forename(s)|alias|aliases"
                  + "|aka|a.k.a|a.k.a.|known as|also known as|nickname|victim|victims|witness"
                  + "|witnesses|suspect|suspects|defendant|defendants|accused|offender|complainant"
                  + "|detained person|dp|detainee|nominal|nominals|nominated person|informant"
                  + "|caller|aggrieved|injured party|driver|passenger|passengers|registered keeper"
                  + "|keeper|owner|rk|patient|next of kin|nok|appropriate adult|interpreter"
                  + "|solicitor|subject|officer|officers|oic|officer in case|officer in the case"
                  + "|interviewing officer|interviewing officers|arresting officer|supervisor"
                  + "|reporting officer|statement of|signed|signed by|print name|printed name"
                  + "|parent|parents|mother|father|guardian|contact|from|to|cc|charging officer"
                  + "|person to be informed|other persons present|persons present|person interviewed"
                  + "|signature of detained person|signature witnessed by|statement taken by"
                  + "|authorised by|created by|closed by|reported by|completed by|exhibited by|produced by"
                  + "|seized by|taken by|witnessed by|reviewed by|reviewing lawyer|disclosure officer"
                  + "|social worker|prosecutor|cps lawyer|clerk|judge|magistrate|doctor|gp|nurse"
                  + "|partner|husband|wife|spouse|son|daughter|child|children|sibling|siblings"
                  + "|brother|sister|employer|manager|landlord|tenant|occupier|occupant|neighbour"
                  + "|co-accused|associate|associates|subject name|client|employee|staff|author"
                  + "|sender|recipient|attendees|invitees|present|apologies|speaker|organiser"
                  + "|name of witness|name of victim|former name|offender manager|dear|re|attn"
                  + "|for the attention of|user|username|known names|account holder|card holder"
                  + "|named person|data subject|requester|applicant|operator|dispatcher|fao")
              .split("\\|"));

  /** Labels that ask for nothing but a name, so that one in small letters is one. */
  private static final Set<String> OF_NAMES =
      Set.of(
          "name",
          "full name",
          "surname",
          "last name",
          "family name",
          "forename",
          "forenames",
          "first name",
          "first names",
          "middle name",
          "maiden name",
          "print name",
          "completed by",
          "taken by",
          "statement of",
          "statement taken by");

  /** What has a name that is nobody's. */
  private static final Set<String> OF_THINGS =
      Set.of(
          "op",
          "operation",
          "file",
          "document",
          "company",
          "business",
          "street",
          "road",
          "brand",
          "vessel",
          "school",
          "team",
          "group",
          "premises",
          "trading");

  private static final Pattern SMALL =
      Pattern.compile("[\\p{Ll}][\\p{Ll}'-]{1,20}(?:,? [\\p{Ll}][\\p{Ll}'-]{1,20}){0,3}[ ]*");

  private static final int MOST_ALIASES = 8;

  private static final Pattern PART = Pattern.compile("[^,/;()\\t|<>\\[\\]]+");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(\\p{L}{2,14}\\.?)[ ]+)?("
              + NameWords.PARTICLE
              + NameWords.WORD
              + "(?:[ ]"
              + NameWords.PARTICLE
              + NameWords.WORD
              + "){0,4})");
  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "[ ]*((?:\\p{Lu}[\\p{L}\\p{M}'-]*[ ]){0,3}\\p{Lu}[\\p{L}\\p{M}'-]+,[ ]?"
              + NameWords.WORD
              + "(?:[ ]"
              + NameWords.WORD
              + "){0,3})[ ]*(?=$|[,/;()])");

  LabelledName() {
    super(Category.PERSON_NAME, "name-after-label");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> found = new ArrayList<>();
    String chars = text.text();
    for (int at = 0; at < chars.length(); at++) {
      char c = chars.charAt(at);
      Optional<String> label = c == ':' || c == '=' ? labelBefore(chars, at) : Optional.empty();
      if (label.isPresent()) {
        int from = at + 1;
        while (from < chars.length() && from - at < 20 && chars.charAt(from) == ' ') {
          from++;
        }
        int end = valueEnd(chars, from);
        addValue(text, from, end, label.get(), found);
        for (int more = 0; more < MOST_ALIASES && isGoingOn(chars, label.get(), end); more++) {
          from = end;
          while (from < chars.length() && chars.charAt(from) == ' ') {
            from++;
          }
          end = valueEnd(chars, from);
          if (chars.substring(from, end).indexOf(c) >= 0) {
            break;
          }
          addValue(text, from, end, label.get(), found);
        }
      }
    }
    return found;
  }

  /** Whether more aliases stand behind a gap: {@code ALIAS: WARD/MARTY NEVIN/COLM}. */
  private static boolean isGoingOn(String chars, String label, int end) {
    return label.startsWith("alias") && chars.startsWith("  ", end);
  }

  /** The longest label of up to five words that ends here. */
  private static Optional<String> labelBefore(String chars, int end) {
    int last = end;
    while (last > 0 && end - last < 3 && chars.charAt(last - 1) == ' ') {
      last--;
    }
    Optional<String> longest = Optional.empty();
    int from = last;
    for (int words = 0; words < 5; words++) {
      int start = from;
      while (start > 0 && last - start < 32 && isLabel(chars.charAt(start - 1))) {
        start--;
      }
      if (start == from) {
        break;
      }
      String label = chars.substring(start, last).toLowerCase(Locale.ROOT);
      if (label.endsWith(" name") && OF_THINGS.contains(label.substring(0, label.length() - 5))) {
        return Optional.empty();
      }
      if (LABELS.contains(label)) {
        longest = Optional.of(label);
      }
      if (start == 0 || chars.charAt(start - 1) != ' ') {
        break;
      }
      from = start - 1;
    }
    return longest;
  }

  private static boolean isLabel(char c) {
    return Character.isLetter(c) || c == '.' || c == '-' || c == '(' || c == ')';
  }

  private static int valueEnd(String chars, int from) {
    int most = Math.min(chars.length(), from + 100);
    for (int i = from; i < most; i++) {
      char c = chars.charAt(i);
      if (c == '\n' || c == '\t' || (c == ' ' && chars.startsWith("  ", i))) {
        return i;
      }
    }
    return most;
  }

  private void addValue(PreparedText text, int from, int to, String label, List<TextMatch> found) {
    Matcher whole = SURNAME_FIRST.matcher(text.text()).region(from, to);
    int at = from;
    if (whole.lookingAt() && !hasNone(whole.group(1).replace(",", ""), label)) {
      add(text, whole.start(1), whole.end(1), label, found);
      at = whole.end();
    }
    if (at == from && OF_NAMES.contains(label) && isSmallName(text.text().substring(from, to))) {
      add(
          text,
          from,
          from + text.text().substring(from, to).stripTrailing().length(),
          label,
          found);
      return;
    }
    Matcher part = PART.matcher(text.text()).region(at, to);
    while (part.find()) {
      addPart(text, part.start(), part.end(), label, found);
    }
  }

  /** Up to four words in small letters, none of which is something else: "young, kirsty". */
  private static boolean isSmallName(String value) {
    if (!SMALL.matcher(value).matches()) {
      return false;
    }
    for (String word : value.strip().split("[ ,]+")) {
      if (NameWords.isNone(word) || NamesInContext.isRole(word) || NamesInContext.isDeed(word)) {
        return false;
      }
    }
    return true;
  }

  private void addPart(PreparedText text, int from, int to, String label, List<TextMatch> found) {
    String chars = text.text();
    int start = from;
    while (start < to && !Character.isLetterOrDigit(chars.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && " .:-".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    Matcher name = NAME.matcher(chars).region(start, end);
    if (!name.matches()) {
      return;
    }
    boolean titled = name.group(1) != null && Titles.isTitle(name.group(1));
    int first = titled || name.group(1) == null ? name.start(2) : name.start(1);
    if (first < name.end(2)
        && Character.isUpperCase(chars.charAt(first))
        && !hasNone(chars.substring(first, name.end(2)), label)) {
      add(text, first, name.end(2), label, found);
    }
  }

  private static boolean hasNone(String name, String label) {
    if (name.length() < 2 || isNobody(name)) {
      return true;
    }
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (!label.contains("name") && name.indexOf(' ') > 0 && NameHeads.isBodyAlone(last)) {
      return true;
    }
    for (String word : name.split(" ")) {
      if (word.length() > 1
          && !(label.contains("name") && WordNames.isMonth(word.toLowerCase(Locale.ROOT)))
          && (NameWords.isNone(word) || Capitals.isShortForm(word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value says what somebody is, as a label does: "Present: SOLICITOR". */
  private static boolean isNobody(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    if (LABELS.contains(small)) {
      return true;
    }
    for (String word : small.split(" ")) {
      if (!NamesInContext.isRole(word) && !LABELS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private void add(PreparedText text, int from, int to, String label, List<TextMatch> found) {
    found.add(match(new Hit(text, from, to), CUED, Proof.cued(Optional.of(label))));
  }
}
