// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that are carried over, each with the keys that it may have and what stands
 * under them. A key that is not listed is left out. Source: ISO 32000-1, tables 33, 58, 78, 93,
 * 111, 114, 115, 121, 122.
 */
enum Kind {
  /** Numbers, booleans, words of the format and lists of them. */
  PLAIN,
  /** Who numbered the characters of a font. */
  BYTES,
  /** A stream of data that is unpacked and packed again. */
  DATA,
  /** A profile of colours. */
  PROFILE,
  /** The file of a font. */
  FONT_FILE,
  /** The name of a font. */
  FONT_NAME,
  /** Names of characters, beside what plain takes. */
  LETTERS,
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
              Map.entry("BaseFont", FONT_NAME),
              Map.entry("FirstChar", PLAIN),
              Map.entry("LastChar", PLAIN),
              Map.entry("Widths", PLAIN),
              Map.entry("FontDescriptor", DESCRIPTOR),
              Map.entry("Encoding", ENCODING),
              Map.entry("ToUnicode", PLAIN),
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
              Map.entry("FontName", FONT_NAME),
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
              Map.entry("FontFile", FONT_FILE),
              Map.entry("FontFile2", FONT_FILE),
              Map.entry("FontFile3", FONT_FILE));
      case ENCODING -> Map.of("Type", PLAIN, "BaseEncoding", PLAIN, "Differences", LETTERS);
      case SYSTEM -> Map.of("Registry", BYTES, "Ordering", BYTES, "Supplement", PLAIN);
      case DATA -> Map.of("Type", PLAIN);
      case PROFILE -> Map.of("N", PLAIN, "Alternate", SPACE, "Range", PLAIN);
      case FONT_FILE ->
          Map.of("Length1", PLAIN, "Length2", PLAIN, "Length3", PLAIN, "Subtype", PLAIN);
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
              Map.entry("SMask", PLAIN),
              Map.entry("CA", PLAIN),
              Map.entry("ca", PLAIN),
              Map.entry("AIS", PLAIN),
              Map.entry("TK", PLAIN));
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

  /** Whether it can be a stream that is copied. */
  boolean isStream() {
    return draws() || this == DATA || this == PROFILE || this == FUNCTION;
  }

  /** Whether a name is one of the format's own. */
  static boolean isWord(String name) {
    return WORDS.contains(name);
  }

  /** Whether a name is that of an ink that printers have, or of all or none. */
  static boolean isInk(String name) {
    return INKS.contains(name);
  }

  /** Whether it is a known set of characters or its keeper. */
  static boolean isNumbering(String name) {
    return NUMBERINGS.contains(name);
  }

  /** Whether the data of a function is nothing but a table of samples or arithmetic. */
  static boolean isFunction(COSDictionary keys, byte[] data) {
    return switch (keys.getInt("FunctionType", 4)) {
      case 0 -> data.length <= sampledBytes(keys) + LINE_END;
      case 4 -> ARITHMETIC.matcher(new String(data, StandardCharsets.ISO_8859_1)).matches();
      default -> false;
    };
  }

  private static long sampledBytes(COSDictionary keys) {
    COSArray sizes = keys.getCOSArray(COSName.getPDFName("Size"));
    COSArray range = keys.getCOSArray(COSName.RANGE);
    if (sizes == null || range == null) {
      return 0;
    }
    long bits = (long) keys.getInt("BitsPerSample") * (range.size() / 2);
    for (int i = 0; i < sizes.size(); i++) {
      bits *= Math.max(0, Math.min(1 << 12, sizes.getInt(i)));
    }
    return (bits + 7) / 8;
  }

  /** Writers put the end of a line behind the data. */
  private static final int LINE_END = 2;

  private static final Set<String> INKS =
      Set.of("All", "None", "Cyan", "Magenta", "Yellow", "Black", "Red", "Green", "Blue", "Gray");

  private static final Set<String> NUMBERINGS =
      Set.of(
          "Adobe", "Identity", "UCS", "Japan1", "Japan2", "GB1", "CNS1", "Korea1", "KR", "Manga1");

  private static final Pattern ARITHMETIC =
      Pattern.compile(
          "(?:[\\s{}]|[-+]?[0-9]*\\.?[0-9]+\\.?|(?:abs|add|and|atan|bitshift|ceiling|copy|cos|cvi"
              + "|cvr|div|dup|eq|exch|exp|false|floor|ge|gt|idiv|if|ifelse|index|le|ln|log|lt|mod"
              + "|mul|ne|neg|not|or|pop|roll|round|sin|sqrt|sub|true|truncate|xor)"
              + "(?![A-Za-z]))*+");

  private static final Set<String> WORDS =
      Set.of(
          "Font",
          "Type0",
          "Type1",
          "MMType1",
          "Type3",
          "TrueType",
          "CIDFontType0",
          "CIDFontType2",
          "FontDescriptor",
          "Encoding",
          "WinAnsiEncoding",
          "MacRomanEncoding",
          "StandardEncoding",
          "MacExpertEncoding",
          "Identity",
          "Identity-H",
          "Identity-V",
          "Type1C",
          "CIDFontType0C",
          "XObject",
          "Form",
          "Group",
          "Transparency",
          "ExtGState",
          "Pattern",
          "Shading",
          "None",
          "Default",
          "Normal",
          "Compatible",
          "Multiply",
          "Screen",
          "Overlay",
          "Darken",
          "Lighten",
          "ColorDodge",
          "ColorBurn",
          "HardLight",
          "SoftLight",
          "Difference",
          "Exclusion",
          "Hue",
          "Saturation",
          "Color",
          "Luminosity",
          "AbsoluteColorimetric",
          "RelativeColorimetric",
          "Perceptual",
          "DeviceGray",
          "DeviceRGB",
          "DeviceCMYK",
          "CalGray",
          "CalRGB",
          "Lab",
          "ICCBased",
          "Separation",
          "DeviceN");
}
