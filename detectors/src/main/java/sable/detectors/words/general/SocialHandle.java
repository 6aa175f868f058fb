// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sable.detectors.words.shape.Hit;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.Proof;
import sable.detectors.words.shape.Recogniser;
import sable.detectors.words.shape.Shape;
import sable.pipeline.finding.Category;
import sable.pipeline.text.TextMatch;

/**
 * Handle on a social network: {@code @} and two to thirty letters, digits, underscores or full
 * stops, a letter among them, that is no e-mail address; a name with a digit or underscore behind
 * the name of a network; or the path behind the address of a network. Source: the networks' own
 * rules for user names.
 */
public final class SocialHandle extends Recogniser {

  private static final Shape HANDLE =
      Shape.at(
          "@",
          "(?<![\\p{L}0-9._%+-])@(?=[0-9_.]{0,29}[A-Z])[A-Z0-9_](?:[A-Z0-9_.]{0,28}[A-Z0-9_])(?![\\p{L}0-9_@])");
  private static final Shape PATH =
      Shape.at(
          "/",
          "(?<=[emt])(?<=t\\.me|instagram\\.com|facebook\\.com|tiktok\\.com|twitter\\.com|snapchat\\.com|linkedin\\.com|(?<![\\p{L}0-9])x\\.com|threads\\.net)/(?:add/|in/|@)?[A-Z0-9_.-]{2,50}");

  private static final String NAMED =
      "[ ]?(?:user ?names?|names?|handles?|accounts?)?(?: is)?[ ]{0,2}:?[ ]{0,2}(?<=[ :])"
          + "((?=[A-Z0-9.]{0,29}[0-9_])[A-Z0-9_][A-Z0-9_.]{2,28}[A-Z0-9_])(?![\\p{L}0-9_@])";
  private static final List<Shape> NETWORKS =
      List.of(
          network("snap", "(?:chat)?"),
          network("insta", "(?:gram)?"),
          network("tiktok", ""),
          network("telegram", ""),
          network("discord", ""),
          network("facebook", ""));

  /** The recogniser. */
  public SocialHandle() {
    super(Category.SOCIAL_HANDLE, "social-handle");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    List<TextMatch> named = new ArrayList<>();
    for (Shape network : NETWORKS) {
      named.addAll(network.find(text, this::judgeNamed));
    }
    return joined(
        named,
        HANDLE.find(text, hit -> Optional.of(match(hit, LIKELY, Proof.none()))),
        PATH.find(text, this::judgePath));
  }

  /** A network's name, whose first letter is large or small, and a name behind it. */
  private static Shape network(String name, String more) {
    String rest = name.substring(1);
    return Shape.at(
        rest, "(?<=" + name.charAt(0) + ")(?<!\\p{L}" + name.charAt(0) + ")" + rest + more + NAMED);
  }

  private Optional<TextMatch> judgeNamed(Hit hit) {
    String handle = String.valueOf(hit.group(1));
    return handle.chars().allMatch(c -> Character.isDigit(c) || c == '.')
        ? Optional.empty()
        : Optional.of(
            match(
                hit.between(hit.end() - handle.length(), hit.end()),
                CUED,
                Proof.cued(Optional.of("the network"))));
  }

  private Optional<TextMatch> judgePath(Hit hit) {
    int end = hit.end();
    while (hit.text().text().charAt(end - 1) == '.') {
      end--;
    }
    return end - hit.start() < 3
        ? Optional.empty()
        : Optional.of(match(hit.between(hit.start() + 1, end), CHECKED, Proof.none()));
  }
}
