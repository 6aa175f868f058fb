// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sable.worker.desk.Desk.NewDecision;
import sable.worker.desk.Desk.NewFinding;
import sable.worker.desk.Desk.NewRequest;

/** What somebody asks for, out of bodies that match the contract. */
final class Asked {

  private Asked() {}

  static NewRequest request(JsonObject body) {
    return new NewRequest(
        body.getString("reference").strip(),
        body.getString("regime"),
        strings(body.getJsonArray("subjects")),
        strings(body.getJsonArray("hide")),
        date(body.getString("due")));
  }

  private static Optional<LocalDate> date(@Nullable String due) {
    try {
      return Optional.ofNullable(due).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw Problem.invalid("There is no such date: write year-month-day, such as 2026-12-03.");
    }
  }

  private static List<String> strings(@Nullable JsonArray array) {
    return array == null ? List.of() : array.stream().map(String.class::cast).toList();
  }

  static NewFinding finding(JsonObject body) {
    return new NewFinding(
        body.getString("category"),
        objects(body.getJsonArray("places")).map(PlaceJson::read).toList(),
        body.getString("why", ""));
  }

  static List<NewDecision> decisions(JsonObject body) {
    return objects(body.getJsonArray("decisions"))
        .map(
            d ->
                new NewDecision(
                    d.getString("finding"), d.getString("verdict"), d.getString("why", "")))
        .toList();
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast);
  }
}
