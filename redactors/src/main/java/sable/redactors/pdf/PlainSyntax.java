// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.util.regex.Pattern;

/**
 * What every document says of itself: names and commands of the format and bare numbers. They are
 * taken away before words are looked for, else a hidden "page" would be found in any copy.
 */
final class PlainSyntax {

  private static final Pattern FRAME = Pattern.compile("\\A%PDF-[0-9.]+|%%EOF\\s*\\z");

  private static final Pattern NAMES =
      Pattern.compile(
          "/(Type0?|Pages?|Kids|Count|Parent|MediaBox|CropBox|Rotate|UserUnit|Contents|Resources"
              + "|ProcSet|Font|FontDescriptor|FontName|FontFamily|FontBBox|FontFile[23]?|FontMatrix"
              + "|FontWeight|FontStretch|BaseFont|BaseEncoding|Encoding|Differences|FirstChar"
              + "|LastChar|Widths|MissingWidth|AvgWidth|MaxWidth|Flags|ItalicAngle|Ascent|Descent"
              + "|Leading|CapHeight|XHeight|StemV|StemH|ToUnicode|DescendantFonts|CIDSystemInfo"
              + "|CIDToGIDMap|CIDFontType[02]C?|Identity(-[HV])?|Registry|Ordering|Supplement|DW2?|W2?"
              + "|XObject|Image|Form|FormType|Subtype|BBox|Matrix|Group|Transparency|Width|Height"
              + "|ColorSpace|DeviceGray|DeviceRGB|DeviceCMYK|BitsPerComponent|Filter|FlateDecode"
              + "|DCTDecode|DecodeParms|Predictor|Columns|Colors|Length[123]?|Interpolate|Decode"
              + "|Catalog|Version|Root|Size|ID|TrueType|Type[013]C?|OpenType|F[0-9]+|Im[0-9]+"
              + "|Fm[0-9]+|G[0-9]+|Artifact|Span|MCID)(?![A-Za-z0-9._-])");

  private static final Pattern COMMANDS =
      Pattern.compile(
          "(?<![A-Za-z0-9])(obj|endobj|stream|endstream|xref|trailer|startxref|true|false|null"
              + "|BT|ET|BI|ID|EI|BDC|BMC|EMC|Tj|TJ|Tf|Td|TD|Tm|Tr|Tc|Tw|Tz|TL|Ts|cm|re|Do|gs|scn?|SCN?"
              + "|rg|RG|cs|CS|sh|[a-zA-Z])(?![A-Za-z0-9])");

  private static final Pattern MAPS =
      Pattern.compile(
          "(?<![A-Za-z0-9])(CIDInit|ProcSet|findresource|begin|end|dict|begincmap|endcmap|def|dup"
              + "|CIDSystemInfo|Registry|Ordering|Supplement|Adobe|UCS|CMapName|CMapType|currentdict"
              + "|defineresource|pop|CMap|begincodespacerange|endcodespacerange|beginbfchar|endbfchar"
              + "|beginbfrange|endbfrange|Identity)(?![A-Za-z0-9])");

  /** Who numbered the characters of a font: a fixed word of the format, written as a string. */
  private static final Pattern NUMBERED_BY =
      Pattern.compile(
          "/Registry\\s*(?:\\(Adobe\\)|<41646[fF]6265>)"
              + "|/Ordering\\s*\\((?:Identity|UCS|Japan1|GB1|CNS1|Korea1|KR)\\)");

  private static final Pattern NUMBERS =
      Pattern.compile("(?<![A-Za-z0-9.+-])[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?![A-Za-z0-9.])");

  private PlainSyntax() {}

  /** A piece of syntax without the strings that say who numbered the characters of its fonts. */
  static String withoutNumbering(String syntax) {
    return NUMBERED_BY.matcher(syntax).replaceAll(" ");
  }

  /** What is left of a piece of syntax when all that is common to documents is taken away. */
  static String without(String withNumbering) {
    String syntax = withoutNumbering(withNumbering);
    String text = NAMES.matcher(FRAME.matcher(syntax).replaceAll(" ")).replaceAll(" ");
    if (text.contains("begincmap")) {
      text = MAPS.matcher(text).replaceAll(" ");
    }
    text = COMMANDS.matcher(text).replaceAll(" ");
    return NUMBERS.matcher(text).replaceAll(" ");
  }
}
