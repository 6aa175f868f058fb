// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** Writes drawing commands anew, each with the operands that it takes and no others. */
final class Commands {

  /** Commands that are carried over; marks around content are dropped. */
  private static final Set<String> CARRIED =
      Set.of(
          "sc", "scn", "rg", "g", "k", "cs", "SC", "SCN", "RG", "G", "K", "CS", "Do", "cm", "Q",
          "q", "i", "gs", "J", "d", "j", "M", "w", "Tm", "ri", "re", "W*", "W", "s", "b*", "b", "h",
          "c", "y", "v", "n", "B*", "f*", "B", "f", "F", "l", "m", "sh", "S", "BT", "ET", "Td",
          "TD", "T*", "Tc", "Tf", "Tz", "TL", "Tr", "Ts", "Tw", "Tj", "TJ", "'", "\"", "d0", "d1");

  private static final Set<String> DROPPED = Set.of("BMC", "BDC", "EMC", "MP", "DP", "BX", "EX");

  private static final Set<String> WITH_STRINGS = Set.of("Tj", "TJ", "'", "\"");

  /** The kind of resource that a command names. */
  private static final Map<String, String> NAMING =
      Map.of(
          "Tf",
          "Font",
          "Do",
          "XObject",
          "gs",
          "ExtGState",
          "cs",
          "ColorSpace",
          "CS",
          "ColorSpace",
          "scn",
          "Pattern",
          "SCN",
          "Pattern",
          "sh",
          "Shading");

  private static final Set<String> OWN_SPACES =
      Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern");

  private Commands() {}

  /**
   * Writes commands anew, token by token.
   *
   * @param names gives the resources that the commands name their new names
   * @throws NotCarried where a command is not known or carries what it should not
   */
  static byte[] rewritten(byte[] commands, NeutralNames names) throws IOException {
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
            writer.writeToken(carried(operator.getName(), operand, names, 0));
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

  private static COSBase carried(String command, COSBase operand, NeutralNames names, int depth)
      throws NotCarried {
    if (operand instanceof COSNumber) {
      return operand;
    }
    if (operand instanceof COSString string && WITH_STRINGS.contains(command)) {
      return string;
    }
    if (operand instanceof COSName name && depth == 0) {
      return name(command, name, names);
    }
    if (operand instanceof COSArray array
        && depth == 0
        && (command.equals("TJ") || command.equals("d"))) {
      COSArray made = new COSArray();
      for (int i = 0; i < array.size(); i++) {
        COSBase member = array.get(i);
        if (member != null) {
          made.add(carried(command, member, names, 1));
        }
      }
      return made;
    }
    throw new NotCarried("an operand");
  }

  private static COSName name(String command, COSName name, NeutralNames names) throws NotCarried {
    String kind = NAMING.get(command);
    if (kind == null) {
      if (command.equals("ri") && Kind.isWord(name.getName())) {
        return name;
      }
      throw new NotCarried("a name that leads nowhere");
    }
    if (kind.equals("ColorSpace") && OWN_SPACES.contains(name.getName())) {
      return name;
    }
    return COSName.getPDFName(names.of(kind, name.getName()));
  }
}
