// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import sable.worker.json.Json;
import sable.worker.vault.CaseBox;

/** Seals values as JSON, deflated, for the row in which they stand. */
final class Sealing {
  private final CaseBox box;

  Sealing(CaseBox box) {
    this.box = box;
  }

  byte[] seal(String row, Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      Json.mapper().writeValue(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return box.seal(row, bytes.toByteArray());
  }

  <T> T open(String row, byte[] sealed, Class<T> type) {
    byte[] bytes = box.open(row, sealed);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return Json.mapper().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a sealed value cannot be read by this build", e);
    }
  }

  byte[] sealText(String row, String text) {
    return box.seal(row, text.getBytes(StandardCharsets.UTF_8));
  }

  String openText(String row, byte[] sealed) {
    return new String(box.open(row, sealed), StandardCharsets.UTF_8);
  }
}
