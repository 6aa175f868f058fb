// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What a font's own dictionary says of the letters that it draws. */
final class FontTrust {

  private static final Pattern TWO_BYTES =
      Pattern.compile("Identity-[HV]|Uni(GB|CNS|JIS|KS)-UCS2-[HV]|(H|V)");

  private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]{1,5}[0-9]{1,5}");

  private static final Pattern KNOWN = Pattern.compile("[A-Za-z0-9]+(\\.[a-z0-9]{1,4})?");

  private static final Pattern EVERYDAY =
      Pattern.compile(
          "(Arial|Helvetica|Times|Times ?New ?Roman|Courier|Courier ?New|Calibri|Cambria|Verdana"
              + "|Tahoma|Georgia|Garamond|LucidaGrande)(PS)?([-,]?(Roman|Regular|Bold|Italic|Oblique"
              + "|BoldItalic|BoldOblique))?(MT)?");

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

  /** Whether a name is that of a font which readers have or know to replace. */
  static boolean isEveryday(String name) {
    return Standard14Fonts.containsName(name) || EVERYDAY.matcher(name).matches();
  }

  /** Whether its letters are in the file. */
  static boolean isEmbedded(COSDictionary font) {
    if (font.containsKey(COSName.CHAR_PROCS)) {
      return true;
    }
    COSDictionary owner = font;
    if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray inner
        && inner.size() > 0
        && inner.getObject(0) instanceof COSDictionary first) {
      owner = first;
    }
    COSDictionary descriptor = owner.getCOSDictionary(COSName.FONT_DESC);
    return descriptor != null
        && (descriptor.containsKey(COSName.FONT_FILE)
            || descriptor.containsKey(COSName.FONT_FILE2)
            || descriptor.containsKey(COSName.FONT_FILE3));
  }

  /**
   * How many bytes a code of the font has.
   *
   * @throws NotCarried where that differs from code to code
   */
  static int bytes(COSDictionary font) throws NotCarried {
    if (!font.containsKey(COSName.DESCENDANT_FONTS)) {
      return 1;
    }
    String map = font.getNameAsString(COSName.ENCODING, "");
    if (TWO_BYTES.matcher(map).matches()) {
      return 2;
    }
    throw new NotCarried("codes of different lengths");
  }

  /** Whether a name is that of a map of codes which every reader has. */
  static boolean isKnownMap(String name) {
    return TWO_BYTES.matcher(name).matches();
  }

  /** Whether a name of a character says which one it is, or only its number. */
  static boolean isLetter(String name) {
    return name.equals(".notdef")
        || NUMBERED.matcher(name).matches()
        || (KNOWN.matcher(name).matches() && GlyphList.getAdobeGlyphList().toUnicode(name) != null);
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
