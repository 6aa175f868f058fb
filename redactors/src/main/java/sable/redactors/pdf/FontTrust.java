// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What a font's own dictionary says of the letters that it draws. */
final class FontTrust {

  private FontTrust() {}

  /** Whether every reader takes its codes for the same letters. */
  static boolean readsAlike(COSBase font) {
    if (!(font instanceof COSDictionary dictionary)) {
      return false;
    }
    boolean composite = dictionary.containsKey(COSName.DESCENDANT_FONTS);
    boolean drawn = dictionary.containsKey(COSName.CHAR_PROCS);
    return dictionary.containsKey(COSName.TO_UNICODE)
        || (!composite
            && !drawn
            && (dictionary.containsKey(COSName.ENCODING)
                || !dictionary.containsKey(COSName.FONT_DESC)));
  }

  /** Whether it holds more than its name, from which letters of another page could be learnt. */
  static boolean tells(COSBase font) {
    return font instanceof COSDictionary dictionary
        && (dictionary.containsKey(COSName.TO_UNICODE)
            || dictionary.containsKey(COSName.DESCENDANT_FONTS)
            || dictionary.containsKey(COSName.CHAR_PROCS)
            || dictionary.containsKey(COSName.FONT_DESC)
            || dictionary.getDictionaryObject(COSName.ENCODING) instanceof COSDictionary);
  }
}
