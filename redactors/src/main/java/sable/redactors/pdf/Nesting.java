// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import sable.pipeline.item.Reason;

/** The parts that a walk is inside of: none holds itself, and there are bounds to how deep. */
final class Nesting {

  private static final int DEEPEST = 40;

  private final Set<COSBase> inside = Collections.newSetFromMap(new IdentityHashMap<>());

  void enter(COSBase part, int level) throws Unreadable {
    if (!inside.add(part)) {
      throw notUnderstood("a part that is made of itself");
    }
    if (level > DEEPEST) {
      throw notUnderstood("parts within parts beyond measure");
    }
  }

  /** Ends the walk where a part is already being walked. */
  void refuse(COSBase part) throws Unreadable {
    if (inside.contains(part)) {
      throw notUnderstood("a pattern that is made of itself");
    }
  }

  void leave(COSBase part) {
    inside.remove(part);
  }

  static Unreadable notUnderstood(String what) {
    return new Unreadable(
        Reason.Code.NOT_UNDERSTOOD,
        "A page holds " + what + ", so its text cannot be trusted. Redact it by hand.");
  }
}
