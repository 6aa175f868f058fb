// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.general;

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
 * stops, a letter among them, that is no e-mail address; or the path behind the address of a
 * network. Source: the networks' own rules for user names.
 */
public final class SocialHandle extends Recogniser {

  private static final Shape HANDLE =
      Shape.at(
          "@",
          "(?<![\\p{L}0-9._%+-])@(?=[0-9_.]{0,29}[A-Z])[A-Z0-9_](?:[A-Z0-9_.]{0,28}[A-Z0-9_])(?![\\p{L}0-9_@])");
  private static final Shape PATH =
      Shape.at(
          "/",
          "(?<=t\\.me|instagram\\.com|facebook\\.com|tiktok\\.com|twitter\\.com|snapchat\\.com|linkedin\\.com|(?<![\\p{L}0-9])x\\.com|threads\\.net)/(?:add/|in/|@)?[A-Z0-9_.-]{2,50}");

  /** The recogniser. */
  public SocialHandle() {
    super(Category.SOCIAL_HANDLE, "social-handle");
  }

  @Override
  public List<TextMatch> find(PreparedText text) {
    return joined(
        HANDLE.find(text, hit -> Optional.of(match(hit, LIKELY, Proof.none()))),
        PATH.find(text, this::judgePath));
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
