// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class CarrierTest {

  @Test
  void parts_that_are_not_carried_leave_room_for_those_that_are() throws IOException {
    try (PDDocument source = new PDDocument();
        PDDocument copy = new PDDocument()) {
      Carrier carrier = new Carrier(copy, Set.of(), new IdentityHashMap<>());
      for (int i = 0; i < 100; i++) {
        COSStream refused = form(source.getDocument(), "BI /W 1 /H 1 ID x EI");
        assertThatThrownBy(() -> carrier.form(refused)).isInstanceOf(NotCarried.class);
      }
      assertThat(carrier.form(form(source.getDocument(), "0 0 10 10 re f")))
          .isInstanceOf(COSStream.class);
    }
  }

  private static COSStream form(COSDocument document, String commands) throws IOException {
    COSStream form = document.createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    try (OutputStream out = form.createOutputStream()) {
      out.write(commands.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }
}
