// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that are carried over, each with the keys that it may have and what stands
 * under them. A key that is not listed is left out. Source: ISO 32000-1, tables 33, 58, 78, 93,
 * 111, 114, 115, 121, 122.
 */
enum Kind {
  /** Numbers, names, booleans and lists of them. */
  PLAIN,
  /** As plain, with strings of bytes. */
  BYTES,
  /** A stream of data that is unpacked and packed again. */
  DATA,
  /** A stream of drawing commands. */
  DRAWING,
  RESOURCES,
  FONTS,
  FONT,
  DESCRIPTOR,
  ENCODING,
  SYSTEM,
  DRAWINGS,
  FORMS,
  FORM,
  GROUP,
  STATES,
  STATE,
  MASK,
  SPACES,
  SPACE,
  PATTERNS,
  PATTERN,
  SHADINGS,
  SHADING,
  FUNCTION;

  /** Under what each key of a dictionary of this kind is understood; empty for what has none. */
  Map<String, Kind> keys() {
    return switch (this) {
      case RESOURCES ->
          Map.of(
              "Font",
              FONTS,
              "XObject",
              FORMS,
              "ExtGState",
              STATES,
              "ColorSpace",
              SPACES,
              "Pattern",
              PATTERNS,
              "Shading",
              SHADINGS);
      case FONT ->
          Map.ofEntries(
              Map.entry("Type", PLAIN),
              Map.entry("Subtype", PLAIN),
              Map.entry("BaseFont", PLAIN),
              Map.entry("FirstChar", PLAIN),
              Map.entry("LastChar", PLAIN),
              Map.entry("Widths", PLAIN),
              Map.entry("FontDescriptor", DESCRIPTOR),
              Map.entry("Encoding", ENCODING),
              Map.entry("ToUnicode", DATA),
              Map.entry("DescendantFonts", FONT),
              Map.entry("W", PLAIN),
              Map.entry("DW", PLAIN),
              Map.entry("W2", PLAIN),
              Map.entry("DW2", PLAIN),
              Map.entry("CIDToGIDMap", DATA),
              Map.entry("CIDSystemInfo", SYSTEM),
              Map.entry("FontBBox", PLAIN),
              Map.entry("FontMatrix", PLAIN),
              Map.entry("CharProcs", DRAWINGS),
              Map.entry("Resources", RESOURCES));
      case DESCRIPTOR ->
          Map.ofEntries(
              Map.entry("Type", PLAIN),
              Map.entry("FontName", PLAIN),
              Map.entry("Flags", PLAIN),
              Map.entry("FontBBox", PLAIN),
              Map.entry("ItalicAngle", PLAIN),
              Map.entry("Ascent", PLAIN),
              Map.entry("Descent", PLAIN),
              Map.entry("Leading", PLAIN),
              Map.entry("CapHeight", PLAIN),
              Map.entry("XHeight", PLAIN),
              Map.entry("StemV", PLAIN),
              Map.entry("StemH", PLAIN),
              Map.entry("AvgWidth", PLAIN),
              Map.entry("MaxWidth", PLAIN),
              Map.entry("MissingWidth", PLAIN),
              Map.entry("FontFile", DATA),
              Map.entry("FontFile2", DATA),
              Map.entry("FontFile3", DATA));
      case ENCODING ->
          Map.of(
              "Type",
              PLAIN,
              "BaseEncoding",
              PLAIN,
              "Differences",
              PLAIN,
              "CMapName",
              PLAIN,
              "CIDSystemInfo",
              SYSTEM,
              "WMode",
              PLAIN,
              "UseCMap",
              DATA);
      case SYSTEM -> Map.of("Registry", BYTES, "Ordering", BYTES, "Supplement", PLAIN);
      case DATA ->
          Map.of(
              "Length1",
              PLAIN,
              "Length2",
              PLAIN,
              "Length3",
              PLAIN,
              "Subtype",
              PLAIN,
              "N",
              PLAIN,
              "Alternate",
              SPACE,
              "Range",
              PLAIN,
              "CMapName",
              PLAIN,
              "WMode",
              PLAIN);
      case FORM ->
          Map.of(
              "Type",
              PLAIN,
              "Subtype",
              PLAIN,
              "FormType",
              PLAIN,
              "BBox",
              PLAIN,
              "Matrix",
              PLAIN,
              "Resources",
              RESOURCES,
              "Group",
              GROUP);
      case GROUP -> Map.of("Type", PLAIN, "S", PLAIN, "CS", SPACE, "I", PLAIN, "K", PLAIN);
      case STATE ->
          Map.ofEntries(
              Map.entry("Type", PLAIN),
              Map.entry("LW", PLAIN),
              Map.entry("LC", PLAIN),
              Map.entry("LJ", PLAIN),
              Map.entry("ML", PLAIN),
              Map.entry("D", PLAIN),
              Map.entry("RI", PLAIN),
              Map.entry("OP", PLAIN),
              Map.entry("op", PLAIN),
              Map.entry("OPM", PLAIN),
              Map.entry("FL", PLAIN),
              Map.entry("SM", PLAIN),
              Map.entry("SA", PLAIN),
              Map.entry("BM", PLAIN),
              Map.entry("SMask", MASK),
              Map.entry("CA", PLAIN),
              Map.entry("ca", PLAIN),
              Map.entry("AIS", PLAIN),
              Map.entry("TK", PLAIN));
      case MASK -> Map.of("Type", PLAIN, "S", PLAIN, "G", FORM, "BC", PLAIN);
      case SPACE ->
          Map.of(
              "WhitePoint",
              PLAIN,
              "BlackPoint",
              PLAIN,
              "Gamma",
              PLAIN,
              "Matrix",
              PLAIN,
              "Range",
              PLAIN);
      case PATTERN ->
          Map.ofEntries(
              Map.entry("Type", PLAIN),
              Map.entry("PatternType", PLAIN),
              Map.entry("PaintType", PLAIN),
              Map.entry("TilingType", PLAIN),
              Map.entry("BBox", PLAIN),
              Map.entry("XStep", PLAIN),
              Map.entry("YStep", PLAIN),
              Map.entry("Resources", RESOURCES),
              Map.entry("Matrix", PLAIN),
              Map.entry("Shading", SHADING),
              Map.entry("ExtGState", STATE));
      case SHADING ->
          Map.ofEntries(
              Map.entry("ShadingType", PLAIN),
              Map.entry("ColorSpace", SPACE),
              Map.entry("Background", PLAIN),
              Map.entry("BBox", PLAIN),
              Map.entry("AntiAlias", PLAIN),
              Map.entry("Domain", PLAIN),
              Map.entry("Matrix", PLAIN),
              Map.entry("Function", FUNCTION),
              Map.entry("Coords", PLAIN),
              Map.entry("Extend", PLAIN),
              Map.entry("BitsPerCoordinate", PLAIN),
              Map.entry("BitsPerComponent", PLAIN),
              Map.entry("BitsPerFlag", PLAIN),
              Map.entry("Decode", PLAIN),
              Map.entry("VerticesPerRow", PLAIN));
      case FUNCTION ->
          Map.ofEntries(
              Map.entry("FunctionType", PLAIN),
              Map.entry("Domain", PLAIN),
              Map.entry("Range", PLAIN),
              Map.entry("Size", PLAIN),
              Map.entry("BitsPerSample", PLAIN),
              Map.entry("Order", PLAIN),
              Map.entry("Encode", PLAIN),
              Map.entry("Decode", PLAIN),
              Map.entry("C0", PLAIN),
              Map.entry("C1", PLAIN),
              Map.entry("N", PLAIN),
              Map.entry("Functions", FUNCTION),
              Map.entry("Bounds", PLAIN));
      default -> Map.of();
    };
  }

  /** What stands under every key of a dictionary that names its members freely. */
  @Nullable Kind member() {
    return switch (this) {
      case FONTS -> FONT;
      case FORMS -> FORM;
      case STATES -> STATE;
      case SPACES -> SPACE;
      case PATTERNS -> PATTERN;
      case SHADINGS -> SHADING;
      case DRAWINGS -> DRAWING;
      default -> null;
    };
  }

  /** Whether a stream of this kind holds drawing commands. */
  boolean draws() {
    return this == DRAWING || this == FORM || this == PATTERN;
  }

  /** Whether strings may stand in it. */
  boolean takesBytes() {
    return this == BYTES || this == SPACE;
  }
}
