// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sable.pipeline.item.Reason;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Regime;
import sable.worker.database.TestPostgres;
import sable.worker.desk.Desk.FindingView;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.NewDecision;
import sable.worker.desk.Desk.PersonView;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.Why;
import sable.worker.vault.CaseId;
import sable.worker.vault.FolderVault;
import sable.worker.vault.MasterKey;

class ServiceTest {
  @TempDir Path home;

  @Test
  void a_name_found_in_one_item_is_proposed_wherever_it_stands() throws Exception {
    try (OpenDesk open = OpenDesk.in(home, new PlainEngines())) {
      String request = open.request("foi");
      open.upload(request, "a.txt", "We met <Jane Roe> at noon.");
      open.upload(request, "b.txt", "Then Jane Roe left. Call 0123456789.");
      open.whenRead(request);

      ItemView b = open.named(request, "b.txt");
      assertThat(b.state()).isEqualTo("read");
      assertThat(open.desk.findings(request, b.id()))
          .extracting(FindingView::category, FindingView::text, f -> f.person().orElse("-"))
          .containsExactlyInAnyOrder(
              tuple("phone", "0123456789", "-"), tuple("person-name", "Jane Roe", "p1"));
      assertThat(open.desk.persons(request))
          .extracting(PersonView::name, PersonView::mentions, PersonView::undecided)
          .containsExactly(tuple("Jane Roe", 2, 2));
    }
  }

  @Test
  void officers_are_suggested_to_be_kept_by_rank_and_a_person_decides() throws Exception {
    ServiceSettings settings =
        OpenDesk.settings(
            home,
            TestPostgres.freshDatabase(),
            Map.of(Regime.FOI, KeptOfficers.parse("inspector+")));
    try (OpenDesk open = OpenDesk.again(settings, new PlainEngines())) {
      String request = open.request("foi");
      open.upload(request, "a.txt", "<DCI:Jane Roe> sent <PC:Tom Poe>.");
      open.upload(request, "b.txt", "Then Jane Roe left.");
      open.whenRead(request);

      String a = open.named(request, "a.txt").id();
      for (ItemView item : open.desk.items(request)) {
        assertThat(open.desk.findings(request, item.id()))
            .filteredOn(f -> f.text().equals("Jane Roe"))
            .singleElement()
            .satisfies(f -> assertThat(f.action()).isEqualTo("keep"))
            .satisfies(f -> assertThat(f.verdict()).isEmpty())
            .extracting(f -> f.evidence().context().toString())
            .asString()
            .containsOnlyOnce("whose: officer (chief inspector), on duty as far as is told");
      }
      assertThat(open.desk.findings(request, a))
          .filteredOn(f -> f.text().equals("Tom Poe"))
          .extracting(FindingView::action)
          .containsExactly("propose");
      assertThatThrownBy(() -> open.desk.submit(request, OpenDesk.OFFICER))
          .as("what is suggested to be kept waits for a decision like all else")
          .isInstanceOf(Refused.class);
    }
    assertThat(ServiceSettings.standard("sable 0.1.0", home).officers()).isEmpty();
  }

  @Test
  void a_bundle_goes_from_upload_to_checked_copies() throws Exception {
    try (OpenDesk open = OpenDesk.in(home, new PlainEngines())) {
      String request = open.request("sar", "Ann Own");
      open.upload(
          request,
          "bundle.zip",
          """
          child one.txt: <Ann Own> met <Jane Roe>
          child two.txt: broken
          child in.zip: child deep.txt: <Jane Roe>
          """);
      open.whenRead(request);
      assertThat(open.desk.items(request))
          .extracting(ItemView::name, ItemView::state)
          .containsExactly(
              tuple("bundle.zip", "read"),
              tuple("bundle.zip/one.txt", "read"),
              tuple("bundle.zip/two.txt", "withheld"),
              tuple("bundle.zip/in.zip", "read"),
              tuple("bundle.zip/in.zip/deep.txt", "read"));

      open.desk.decideAsProposed(request, Optional.empty(), "", OpenDesk.OFFICER);
      open.desk.submit(request, OpenDesk.OFFICER);
      open.desk.approve(request, OpenDesk.APPROVER);
      open.whenReady(request);

      ItemView one = open.named(request, "bundle.zip/one.txt");
      assertThat(one.state()).isEqualTo("copied");
      assertThat(OpenDesk.read(open.desk.copy(request, one.id())))
          .isEqualTo("<Ann Own> met <########>");
      assertThat(open.named(request, "bundle.zip/two.txt").withheld())
          .map(Reason::code)
          .contains(Reason.Code.DAMAGED);
      assertThat(open.desk.checkLedger().brokenAt()).isEmpty();
      assertThat(open.desk.ledger(request))
          .extracting(l -> l.action())
          .contains("request-created", "item-uploaded", "request-approved", "copy-made");

      assertThat(open.desk.release(request, OpenDesk.OFFICER).state()).isEqualTo("released");
      assertThat(unzipped(open.desk.download(request, OpenDesk.OFFICER)))
          .containsKeys(
              "release/0001.txt",
              "release/0003.txt",
              "release/certificate.json",
              "release/schedule.csv",
              "release/schedule.pdf")
          .containsEntry("release/0001.txt", "<Ann Own> met <########>")
          .allSatisfy((name, content) -> assertThat(name).startsWith("release/"))
          .allSatisfy((name, content) -> assertThat(content).doesNotContain("Jane Roe"));
      assertThat(home.resolve("work")).isEmptyDirectory();
    }
  }

  @Test
  void a_release_says_how_many_proposals_were_accepted_together() throws Exception {
    try (OpenDesk open = OpenDesk.in(home, new PlainEngines())) {
      String request = open.request("foi");
      open.upload(request, "a.txt", "<Jane Roe> 0123456789 and 9876543210");
      open.upload(request, "out.txt", "5555555555");
      open.whenRead(request);
      ItemView item = open.named(request, "a.txt");
      open.desk.decide(
          request,
          item.id(),
          List.of(new NewDecision("f2", "hide", "")),
          item.version(),
          OpenDesk.OFFICER);
      long seen = open.person(request, "Jane Roe").version();
      open.desk.decidePerson(request, "p1", "hide", "", seen, OpenDesk.OFFICER);
      open.desk.decideAsProposed(request, Optional.empty(), "", OpenDesk.OFFICER);
      open.desk.leaveOut(
          request, open.named(request, "out.txt").id(), "not asked for", OpenDesk.OFFICER);

      assertThat(certificate(open, request))
          .contains("\"reviewed\": false")
          .contains("\"decidedBy\": \"people\"")
          .contains("\"acceptedTogether\": 1");
    }
  }

  @Test
  void a_release_is_reviewed_where_everything_was_decided_for_itself_or_by_person()
      throws Exception {
    try (OpenDesk open = OpenDesk.in(home, new PlainEngines())) {
      String request = open.request("foi");
      open.upload(request, "a.txt", "<Jane Roe> 0123456789");
      open.whenRead(request);
      open.desk.decideAsProposed(request, Optional.empty(), "", OpenDesk.OFFICER);
      ItemView item = open.named(request, "a.txt");
      open.desk.decide(
          request,
          item.id(),
          List.of(new NewDecision("f1", "hide", ""), new NewDecision("f2", "keep", "")),
          item.version(),
          OpenDesk.OFFICER);

      assertThat(certificate(open, request))
          .contains("\"reviewed\": true")
          .contains("\"acceptedTogether\": 0");
    }
  }

  private static String certificate(OpenDesk open, String request) throws Exception {
    open.desk.submit(request, OpenDesk.OFFICER);
    open.desk.approve(request, OpenDesk.APPROVER);
    open.whenReady(request);
    open.desk.release(request, OpenDesk.OFFICER);
    return unzipped(open.desk.download(request, OpenDesk.OFFICER))
        .getOrDefault("release/certificate.json", "");
  }

  @Test
  void what_a_database_holds_of_people_is_lost_with_the_case_key() throws Exception {
    try (OpenDesk open = OpenDesk.in(home, new PlainEngines())) {
      String request = open.request("sar", "Jane Roe; born 1 May 1980");
      open.upload(request, "letter of Jane Roe.txt", "<Jane Roe> 0123456789");
      open.whenRead(request);
      String item = open.named(request, "letter of Jane Roe.txt").id();
      long seen = open.person(request, "Jane Roe").version();
      open.desk.decidePerson(request, "p1", "keep", "she is Jane Roe", seen, OpenDesk.OFFICER);

      String rows = String.join("\n", TestPostgres.rows(open.settings.databaseUrl().orElseThrow()));
      assertThat(rows).contains(request, item, OpenDesk.OFFICER);
      for (String personal : List.of("Jane", "0123456789", "May 1980")) {
        assertThat(rows)
            .doesNotContain(personal)
            .doesNotContain(HexFormat.of().formatHex(personal.getBytes(StandardCharsets.UTF_8)));
      }

      FolderVault.open(home.resolve("vault"), MasterKey.inFile(home.resolve("master.key")))
          .destroy(new CaseId(request));
      assertThat(open.desk.requests(0, 10)).isEmpty();
      assertThatThrownBy(() -> open.desk.items(request))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(Why.NOT_FOUND));
      assertThat(open.desk.checkLedger().brokenAt()).isEmpty();
    }
  }

  private static Map<String, String> unzipped(InputStream in) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
