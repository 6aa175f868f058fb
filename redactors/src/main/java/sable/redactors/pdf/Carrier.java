// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
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
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Copies parts of a page into another document by the lists of {@link Kind}. */
final class Carrier {

  /** Drawing commands that are carried over; marks around content are dropped. */
  private static final Set<String> CARRIED =
      Set.of(
          "sc", "scn", "rg", "g", "k", "cs", "SC", "SCN", "RG", "G", "K", "CS", "Do", "cm", "Q",
          "q", "i", "gs", "J", "d", "j", "M", "w", "Tm", "ri", "re", "W*", "W", "s", "b*", "b", "h",
          "c", "y", "v", "n", "B*", "f*", "B", "f", "F", "l", "m", "sh", "S", "BT", "ET", "Td",
          "TD", "T*", "Tc", "Tf", "Tz", "TL", "Tr", "Ts", "Tw", "Tj", "TJ", "'", "\"", "d0", "d1");

  private static final Set<String> DROPPED = Set.of("BMC", "BDC", "EMC", "MP", "DP", "BX", "EX");
  private static final int DEEPEST = 60;

  private final PDDocument copy;
  private final Set<COSBase> drawn;
  private final IdentityHashMap<COSBase, COSBase> carried = new IdentityHashMap<>();
  private int depth;

  /**
   * For one copy.
   *
   * @param drawn by identity, what takes part in the drawing of the pages: nothing else is carried,
   *     because nobody has searched it
   */
  Carrier(PDDocument copy, Set<COSBase> drawn) {
    this.copy = copy;
    this.drawn = drawn;
  }

  /** Copies those resources of a page or form that its commands name. */
  COSDictionary resources(COSDictionary resources, Set<String> used) throws IOException {
    COSDictionary made = new COSDictionary();
    for (Map.Entry<String, Kind> entry : Kind.RESOURCES.keys().entrySet()) {
      COSDictionary members = resources.getCOSDictionary(COSName.getPDFName(entry.getKey()));
      if (members != null) {
        COSDictionary kept = new COSDictionary();
        for (COSName name : members.keySet()) {
          if (used.contains(name.getName())) {
            COSBase member = members.getDictionaryObject(name);
            if (!(member instanceof COSName) && !drawn.contains(member)) {
              throw new NotCarried("a " + entry.getKey() + " that draws nothing");
            }
            kept.setItem(name, members.getItem(name));
          }
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
    if (direct instanceof COSNumber || direct instanceof COSName || direct instanceof COSBoolean) {
      return direct;
    }
    if (direct instanceof COSString string) {
      if (!kind.takesBytes()) {
        throw new NotCarried("a string");
      }
      return new COSString(string.getBytes());
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

  private COSBase compound(COSBase direct, Kind kind) throws IOException {
    if (direct instanceof COSArray array) {
      return array(array, kind);
    }
    if (direct instanceof COSStream stream) {
      return stream(stream, kind);
    }
    if (direct instanceof COSDictionary dictionary) {
      return entries(dictionary, new COSDictionary(), kind);
    }
    throw new NotCarried("an unknown value");
  }

  private COSArray array(COSArray array, Kind kind) throws IOException {
    COSArray made = new COSArray();
    boolean space = kind == Kind.SPACE;
    String family =
        space && array.size() > 0 && array.getObject(0) instanceof COSName n ? n.getName() : "";
    for (int i = 0; i < array.size(); i++) {
      COSBase member = array.get(i);
      if (family.equals("DeviceN") && i > 3) {
        break;
      }
      Kind inner =
          family.equals("ICCBased") && i == 1
              ? Kind.DATA
              : family.equals("Indexed") && i == 3 && array.getObject(3) instanceof COSStream
                  ? Kind.DATA
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
    if (kind == Kind.MASK && from.getDictionaryObject(COSName.TR) instanceof COSDictionary) {
      throw new NotCarried("a mask with a function");
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
      if (inner != null && entry.getValue() != null) {
        to.setItem(COSName.getPDFName(entry.getKey()), carry(entry.getValue(), inner));
      }
    }
    return to;
  }

  private COSStream stream(COSStream from, Kind kind) throws IOException {
    if (kind == Kind.FORM && !COSName.FORM.equals(from.getCOSName(COSName.SUBTYPE))) {
      throw new NotCarried("a picture");
    }
    if (kind == Kind.PLAIN || kind == Kind.BYTES || kind.member() != null) {
      throw new NotCarried("an unexpected stream");
    }
    COSStream made = copy.getDocument().createCOSStream();
    byte[] data;
    try (InputStream in = from.createInputStream()) {
      data = in.readAllBytes();
    }
    Set<String> used = new HashSet<>();
    if (kind.draws()) {
      data = rewritten(data, used);
    }
    if (kind != Kind.DRAWING) {
      COSDictionary keys = new COSDictionary(from);
      COSDictionary resources = from.getCOSDictionary(COSName.RESOURCES);
      keys.removeItem(COSName.RESOURCES);
      entries(keys, made, kind);
      if (kind.draws() && resources == null && !used.isEmpty()) {
        throw new NotCarried("a form that lives on what its page has");
      }
      if (kind.draws() && resources != null) {
        made.setItem(COSName.RESOURCES, resources(resources, used));
      }
    }
    try (OutputStream out = made.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(data);
    }
    return made;
  }

  /**
   * Writes drawing commands anew, token by token.
   *
   * @param used takes the names that the commands use
   * @throws NotCarried where a command is not known or carries what it should not
   */
  static byte[] rewritten(byte[] commands, Set<String> used) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentStreamWriter writer = new ContentStreamWriter(out);
    PDFStreamParser parser = new PDFStreamParser(commands);
    List<COSBase> operands = new ArrayList<>();
    int saved = 0;
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        saved += operator.getName().equals("q") ? 1 : operator.getName().equals("Q") ? -1 : 0;
        if (saved < 0) {
          throw new NotCarried("a state that was not saved");
        }
        if (CARRIED.contains(operator.getName())) {
          for (COSBase operand : operands) {
            checkOperand(operand, 0);
            if (operand instanceof COSName name) {
              used.add(name.getName());
            }
            writer.writeToken(operand);
          }
          writer.writeToken(operator);
        } else if (!DROPPED.contains(operator.getName())) {
          throw new NotCarried("a command");
        }
        operands.clear();
      } else if (token instanceof COSBase operand) {
        operands.add(operand);
      }
    }
    if (!operands.isEmpty()) {
      throw new NotCarried("commands that are cut off");
    }
    for (; saved > 0; saved--) {
      writer.writeToken(Operator.getOperator("Q"));
    }
    return out.toByteArray();
  }

  private static void checkOperand(COSBase operand, int depth) throws NotCarried {
    if (operand instanceof COSArray array && depth == 0) {
      for (int i = 0; i < array.size(); i++) {
        COSBase member = array.get(i);
        if (member != null) {
          checkOperand(member, 1);
        }
      }
    } else if (!(operand instanceof COSNumber
        || operand instanceof COSName
        || operand instanceof COSString
        || operand instanceof COSBoolean)) {
      throw new NotCarried("an operand");
    }
  }
}
