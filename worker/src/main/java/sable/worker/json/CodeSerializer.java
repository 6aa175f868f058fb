// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as its code. */
final class CodeSerializer<T> extends StdSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<T, String> code;

  CodeSerializer(Class<T> type, Function<T, String> code) {
    super(type);
    this.code = code;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(code.apply(value));
  }
}
