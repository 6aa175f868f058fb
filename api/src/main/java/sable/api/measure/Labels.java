// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.measure;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a labels file: CSV with a line of headings, UTF-8. */
final class Labels {

  private static final CSVFormat SHAPE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private Labels() {}

  /** Every row, by heading. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = SHAPE.parse(in)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    }
  }
}
