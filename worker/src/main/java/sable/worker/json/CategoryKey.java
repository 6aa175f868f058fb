// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import sable.pipeline.finding.Category;

/** A category as the key of a map: its code. */
final class CategoryKey extends KeyDeserializer {

  @Override
  public Category deserializeKey(String key, DeserializationContext context) {
    return Category.of(key);
  }

  /** The other way. */
  static final class Writer extends JsonSerializer<Category> {
    @Override
    public void serialize(Category category, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeFieldName(category.code());
    }
  }
}
