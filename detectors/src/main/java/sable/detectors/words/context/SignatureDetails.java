// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.words.context;

import java.util.Locale;
import java.util.Set;
import sable.detectors.words.shape.PreparedText;
import sable.detectors.words.shape.SignOffs;
import sable.detectors.words.shape.SignOffs.Line;
import sable.detectors.words.shape.SignOffs.SignOff;

/**
 * Job title and unit under the name of who signs a mail: with them a member of staff is found even
 * where the name is hidden. Lines of one block that follow each other are one. Source: customary
 * signature blocks of British public bodies.
 */
final class SignatureDetails {

  private static final Set<String> WORDS =
      Set.of(
          ("officer manager coordinator co-ordinator administrator adviser advisor director head"
                  + " lead secretary clerk investigator analyst researcher assistant supervisor"
                  + " inspector sergeant constable superintendent commissioner commander pc dc ps ds"
                  + " di dci insp sgt supt pcso solicitor lawyer prosecutor barrister nurse doctor"
                  + " consultant therapist midwife teacher headteacher tutor lecturer worker"
                  + " team unit department dept directorate division branch section desk office"
                  + " response neighbourhood custody investigations cid safeguarding mash")
              .split(" "));

  /** What is told of two offsets of the prepared text. */
  interface Taker {
    void take(int start, int end);
  }

  private SignatureDetails() {}

  static void find(PreparedText text, Taker taker) {
    for (SignOff signOff : SignOffs.in(text)) {
      int start = -1;
      int end = -1;
      for (Line line : signOff.lines().subList(1, signOff.lines().size())) {
        if (tellsOfJob(line.of(text))) {
          start = start < 0 ? line.start() : start;
          end = line.end();
        } else if (start >= 0) {
          break;
        }
      }
      if (start >= 0) {
        taker.take(start, end);
      }
    }
  }

  private static boolean tellsOfJob(String line) {
    if (line.indexOf('@') >= 0 || line.endsWith(".") || line.length() > 80) {
      return false;
    }
    for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
      if (WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
