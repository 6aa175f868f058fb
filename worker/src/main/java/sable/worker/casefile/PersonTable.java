// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;

/** The persons of one request, inside one transaction. */
public final class PersonTable {
  private final Handle handle;
  private final String request;
  private final Sealing sealing;

  PersonTable(Handle handle, String request, Sealing sealing) {
    this.handle = handle;
    this.request = request;
    this.sealing = sealing;
  }

  /** The persons of the request. */
  public List<PersonRow> all() {
    return handle
        .createQuery(
            "select p.id, p.role, p.mentions, p.sealed, u.undecided, u.version from person p"
                + " cross join lateral (select count(*) as undecided,"
                + " coalesce(hashtextextended(string_agg(f.item || ' ' || f.number, ','"
                + " order by f.item, f.number), 0), 0) & 9007199254740991 as version"
                + " from finding f join item i on i.request = f.request and i.id = f.item"
                + " where f.request = p.request and f.person = p.id and f.verdict is null"
                + " and i.state <> 'withheld') u where p.request = :request order by p.number")
        .bind("request", request)
        .map(
            (row, context) ->
                new PersonRow(person(row), row.getInt("undecided"), row.getLong("version")))
        .list();
  }

  private Person person(ResultSet row) throws SQLException {
    String id = row.getString("id");
    Named named = sealing.open(personPlace(id), row.getBytes("sealed"), Named.class);
    return new Person(
        new PersonId(id),
        named.name(),
        named.forms(),
        Role.of(row.getString("role")),
        row.getInt("mentions"));
  }

  /** Files the persons anew. */
  public void replace(List<Person> persons, int highest) {
    handle.execute("delete from person where request = ?", request);
    handle.execute("update request set persons = ? where id = ?", highest, request);
    if (persons.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into person (request, id, number, role, mentions, sealed) values (:request,"
                + " :id, :number, :role, :mentions, :sealed)")) {
      for (Person person : persons) {
        String id = person.id().value();
        batch
            .bind("request", request)
            .bind("id", id)
            .bind("number", Integer.parseInt(id.substring(1)))
            .bind("role", person.role().code())
            .bind("mentions", person.mentions())
            .bind("sealed", sealing.seal(personPlace(id), new Named(person.name(), person.forms())))
            .add();
      }
      batch.execute();
    }
  }

  /** What is sealed of a person. */
  record Named(String name, List<String> forms) {
    @Override
    public String toString() {
      return "Named";
    }
  }

  private String personPlace(String person) {
    return "person/" + request + "/" + person;
  }
}
