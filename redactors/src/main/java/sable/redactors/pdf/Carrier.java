// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Copies parts of a page into another document by the lists of {@link Kind}. */
final class Carrier {

  private static final int DEEPEST = 60;

  private final PDDocument copy;
  private final Set<COSBase> drawn;
  private final IdentityHashMap<COSBase, Map<Integer, String>> letterCodes;
  private final Map<String, String> fontNames = new HashMap<>();
  private final Map<String, String> colourNames = new HashMap<>();
  private final Map<String, String> letters = new HashMap<>();
  private final IdentityHashMap<COSBase, COSBase> carried = new IdentityHashMap<>();
  private int depth;

  /**
   * For one copy.
   *
   * @param drawn by identity, what takes part in the drawing of the pages: nothing else is carried,
   *     because nobody has searched it
   * @param letterCodes by the identity of a font, what the codes of its drawn characters mean
   */
  Carrier(
      PDDocument copy,
      Set<COSBase> drawn,
      IdentityHashMap<COSBase, Map<Integer, String>> letterCodes) {
    this.copy = copy;
    this.drawn = drawn;
    this.letterCodes = letterCodes;
  }

  /** Copies those resources of a page or form that its commands name, under their new names. */
  COSDictionary resources(COSDictionary resources, NeutralNames names) throws IOException {
    COSDictionary made = new COSDictionary();
    for (Map.Entry<String, Kind> entry : Kind.RESOURCES.keys().entrySet()) {
      COSDictionary members = resources.getCOSDictionary(COSName.getPDFName(entry.getKey()));
      if (members != null) {
        COSDictionary kept = new COSDictionary();
        for (Map.Entry<String, String> name : names.all(entry.getKey()).entrySet()) {
          COSBase member = members.getDictionaryObject(name.getKey());
          if (member == null) {
            continue;
          }
          if (!(member instanceof COSName) && !drawn.contains(member)) {
            throw new NotCarried("a " + entry.getKey() + " that draws nothing");
          }
          kept.setItem(name.getValue(), member);
        }
        if (kept.size() > 0) {
          made.setItem(
              COSName.getPDFName(entry.getKey()),
              entries(kept, new COSDictionary(), entry.getValue()));
        }
      }
    }
    return made;
  }

  /** Copies a form, such as the appearance of an annotation. */
  COSBase form(COSStream form) throws IOException {
    return carry(form, Kind.FORM);
  }

  private COSBase carry(COSBase value, Kind kind) throws IOException {
    COSBase direct = value instanceof COSObject object ? object.getObject() : value;
    if (direct == null || direct instanceof COSNull) {
      return COSNull.NULL;
    }
    if (direct instanceof COSNumber || direct instanceof COSBoolean) {
      return direct;
    }
    if (direct instanceof COSName name) {
      return name(name.getName(), kind);
    }
    if (direct instanceof COSString string) {
      if (kind != Kind.BYTES) {
        throw new NotCarried("a string");
      }
      return new COSString(Kind.isNumbering(string.getString()) ? string.getString() : "Identity");
    }
    COSBase known = carried.get(direct);
    if (known != null) {
      return known;
    }
    if (depth == DEEPEST) {
      throw new NotCarried("parts within parts");
    }
    depth++;
    try {
      COSBase made = compound(direct, kind);
      carried.put(direct, made);
      return made;
    } finally {
      depth--;
    }
  }

  private COSName name(String name, Kind kind) throws NotCarried {
    if (kind == Kind.FONT_NAME) {
      String neutral = fontNames.getOrDefault(name, name);
      if (neutral.equals(name) && !FontTrust.isEveryday(name)) {
        throw new NotCarried("a font that is not in the file");
      }
      return COSName.getPDFName(neutral);
    }
    if (kind == Kind.LETTERS) {
      String neutral = letters.get(name);
      if (neutral != null) {
        return COSName.getPDFName(neutral);
      }
      if (FontTrust.isLetter(name)) {
        return COSName.getPDFName(name);
      }
    }
    if (Kind.isWord(name) || (kind == Kind.ENCODING && FontTrust.isKnownMap(name))) {
      return COSName.getPDFName(name);
    }
    throw new NotCarried("a name of its own");
  }

  private COSBase compound(COSBase direct, Kind kind) throws IOException {
    if (direct instanceof COSArray array) {
      return array(array, kind);
    }
    if (direct instanceof COSStream stream) {
      return stream(stream, kind);
    }
    if (direct instanceof COSDictionary dictionary) {
      if (kind == Kind.FONT) {
        rename(dictionary);
      }
      return entries(dictionary, new COSDictionary(), kind);
    }
    throw new NotCarried("an unknown value");
  }

  private COSArray array(COSArray array, Kind kind) throws IOException {
    COSArray made = new COSArray();
    boolean space = kind == Kind.SPACE;
    String family =
        space && array.size() > 0 && array.getObject(0) instanceof COSName n ? n.getName() : "";
    if (family.equals("Indexed") || family.equals("I")) {
      throw new NotCarried("a table of colours");
    }
    for (int i = 0; i < array.size(); i++) {
      COSBase member = array.get(i);
      if (family.equals("DeviceN") && i > 3) {
        break;
      }
      if ((family.equals("DeviceN") || family.equals("Separation")) && i == 1) {
        made.add(colours(array.getObject(i)));
        continue;
      }
      Kind inner =
          family.equals("ICCBased") && i == 1
              ? Kind.PROFILE
              : (family.equals("Separation") || family.equals("DeviceN")) && i == 3
                  ? Kind.FUNCTION
                  : kind;
      made.add(member == null ? COSNull.NULL : carry(member, inner));
    }
    return made;
  }

  private COSDictionary entries(COSDictionary from, COSDictionary to, Kind kind)
      throws IOException {
    Kind member = kind.member();
    Map<String, Kind> keys = kind.keys();
    if (member == null && keys.isEmpty()) {
      throw new NotCarried("an unexpected dictionary");
    }
    if (kind == Kind.SHADING && from.getInt("ShadingType", 4) >= 4) {
      throw new NotCarried("a mesh");
    }
    Map<String, COSBase> sorted = new TreeMap<>();
    from.entrySet().forEach(e -> sorted.put(e.getKey().getName(), e.getValue()));
    if (kind == Kind.DRAWINGS) {
      sorted
          .values()
          .removeIf(v -> !drawn.contains(v instanceof COSObject object ? object.getObject() : v));
    }
    for (Map.Entry<String, COSBase> entry : sorted.entrySet()) {
      Kind inner = member != null ? member : keys.get(entry.getKey());
      if (kind == Kind.FONT && entry.getKey().equals("ToUnicode")) {
        to.setItem(COSName.TO_UNICODE, map(from));
      } else if (inner == Kind.FONT_FILE) {
        to.setItem(COSName.getPDFName(entry.getKey()), fontFile(entry.getKey(), from));
      } else if (inner != null && entry.getValue() != null) {
        String key =
            kind == Kind.DRAWINGS
                ? letters.getOrDefault(entry.getKey(), entry.getKey())
                : entry.getKey();
        to.setItem(COSName.getPDFName(key), carry(entry.getValue(), inner));
      }
    }
    return to;
  }

  /** Gives the name of an embedded font and the names of drawn characters new ones. */
  private void rename(COSDictionary font) throws NotCarried {
    String name = font.getNameAsString(COSName.BASE_FONT, "");
    if (FontTrust.isEmbedded(font)) {
      fontNames.computeIfAbsent(name, n -> "AAAAAA+F" + (fontNames.size() + 1));
      COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
      if (descriptor != null) {
        fontNames.putIfAbsent(
            descriptor.getNameAsString(COSName.FONT_NAME, ""), fontNames.getOrDefault(name, ""));
      }
    } else if (!name.isEmpty() && !FontTrust.isEveryday(name)) {
      throw new NotCarried("a font that is not in the file");
    }
    letters.clear();
    if (font.containsKey(COSName.CHAR_PROCS)
        && font.getDictionaryObject(COSName.ENCODING) instanceof COSDictionary encoding
        && encoding.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray differences) {
      for (int i = 0; i < differences.size(); i++) {
        if (differences.getObject(i) instanceof COSName letter) {
          letters.computeIfAbsent(letter.getName(), n -> "G" + (letters.size() + 1));
        }
      }
    }
  }

  /** The names of colours, of which only those of usual inks mean something. */
  private COSBase colours(@Nullable COSBase names) throws NotCarried {
    if (names instanceof COSName name) {
      String colour = name.getName();
      return COSName.getPDFName(
          Kind.isInk(colour)
              ? colour
              : colourNames.computeIfAbsent(colour, n -> "G" + (colourNames.size() + 1)));
    }
    if (!(names instanceof COSArray array)) {
      throw new NotCarried("a colour without a name");
    }
    COSArray made = new COSArray();
    for (int i = 0; i < array.size(); i++) {
      if (!(array.getObject(i) instanceof COSName name)) {
        throw new NotCarried("a colour without a name");
      }
      made.add(colours(name));
    }
    return made;
  }

  private COSStream map(COSDictionary font) throws IOException {
    COSStream made = copy.getDocument().createCOSStream();
    try (OutputStream out = made.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(
          CharacterMap.written(FontTrust.bytes(font), letterCodes.getOrDefault(font, Map.of())));
    }
    return made;
  }

  private COSStream fontFile(String key, COSDictionary descriptor) throws IOException {
    if (!(descriptor.getDictionaryObject(key) instanceof COSStream from)) {
      throw new NotCarried("a font that is missing");
    }
    COSBase known = carried.get(from);
    if (known instanceof COSStream made) {
      return made;
    }
    byte[] data;
    try (InputStream in = from.createInputStream()) {
      data = FontProgram.carried(key, from, in.readAllBytes());
    }
    COSStream made = copy.getDocument().createCOSStream();
    entries(from, made, Kind.FONT_FILE);
    if (key.equals("FontFile2")) {
      made.setInt(COSName.LENGTH1, data.length);
    }
    try (OutputStream out = made.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(data);
    }
    carried.put(from, made);
    return made;
  }

  private COSStream stream(COSStream from, Kind kind) throws IOException {
    if (kind == Kind.FORM && !COSName.FORM.equals(from.getCOSName(COSName.SUBTYPE))) {
      throw new NotCarried("a picture");
    }
    if (!kind.isStream()) {
      throw new NotCarried("an unexpected stream");
    }
    COSStream made = copy.getDocument().createCOSStream();
    byte[] data;
    try (InputStream in = from.createInputStream()) {
      data = in.readAllBytes();
    }
    NeutralNames names = new NeutralNames();
    if (kind.draws()) {
      data = Commands.rewritten(data, names);
    }
    if (kind == Kind.FUNCTION && !Kind.isFunction(from, data)) {
      throw new NotCarried("a function that holds more");
    }
    if (kind != Kind.DRAWING) {
      COSDictionary keys = new COSDictionary(from);
      COSDictionary resources = from.getCOSDictionary(COSName.RESOURCES);
      keys.removeItem(COSName.RESOURCES);
      entries(keys, made, kind);
      if (kind.draws() && resources == null && !names.isEmpty()) {
        throw new NotCarried("a form that lives on what its page has");
      }
      if (kind.draws() && resources != null) {
        made.setItem(COSName.RESOURCES, resources(resources, names));
      }
    }
    try (OutputStream out = made.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(data);
    }
    return made;
  }
}
