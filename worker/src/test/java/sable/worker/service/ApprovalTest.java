// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sable.pipeline.item.Reason;
import sable.pipeline.place.Box;
import sable.pipeline.place.Place;
import sable.pipeline.place.Rect;
import sable.pipeline.place.Span;
import sable.pipeline.place.TimeBase;
import sable.pipeline.place.Track;
import sable.worker.desk.Desk.FindingView;
import sable.worker.desk.Desk.ItemView;
import sable.worker.desk.Desk.NewDecision;
import sable.worker.desk.Desk.NewFinding;
import sable.worker.desk.Desk.NewRequest;
import sable.worker.desk.Desk.PersonView;
import sable.worker.desk.Desk.PreviewView;
import sable.worker.desk.Desk.Refused;
import sable.worker.desk.Desk.RequestView;
import sable.worker.desk.Desk.Why;

class ApprovalTest {
  @TempDir Path home;
  private final PlainEngines engines = new PlainEngines();
  private OpenDesk open;
  private String request;

  @BeforeEach
  void open() throws Exception {
    open = OpenDesk.in(home, engines);
    request = open.request("foi");
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  @Test
  void nobody_approves_their_own_work() throws Exception {
    ItemView item = open.upload(request, "a.txt", "<Jane Roe>");
    open.whenRead(request);
    refused(Why.UNDECIDED, () -> open.desk.submit(request, OpenDesk.OFFICER));
    open.desk.decideAsProposed(request, Optional.of(item.id()), "", OpenDesk.COLLEAGUE);
    open.desk.submit(request, OpenDesk.OFFICER);

    refused(Why.OWN_WORK, () -> open.desk.approve(request, OpenDesk.OFFICER));
    refused(Why.OWN_WORK, () -> open.desk.approve(request, OpenDesk.COLLEAGUE));
    refused(Why.UNKNOWN_ACTOR, () -> open.desk.approve(request, "somebody"));
    assertThat(open.desk.approve(request, OpenDesk.APPROVER).approvedBy())
        .contains(OpenDesk.APPROVER);
  }

  @Test
  void a_stale_decision_is_refused_and_of_two_at_once_one_stands() throws Exception {
    open.upload(request, "a.txt", "<Jane Roe>");
    open.whenRead(request);
    ItemView item = open.named(request, "a.txt");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<ItemView>> all = new ArrayList<>();
    try {
      for (String verdict : List.of("hide", "keep", "hide", "keep")) {
        Callable<ItemView> call =
            () ->
                open.desk.decide(
                    request,
                    item.id(),
                    List.of(new NewDecision("f1", verdict, "")),
                    item.version(),
                    OpenDesk.OFFICER);
        all.add(threads.submit(call));
      }
    } finally {
      threads.shutdown();
    }
    int stood = 0;
    for (Future<ItemView> each : all) {
      try {
        assertThat(each.get().version()).isEqualTo(item.version() + 1);
        stood++;
      } catch (ExecutionException e) {
        assertThat(e.getCause())
            .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(Why.STALE));
      }
    }
    assertThat(stood).isEqualTo(1);
  }

  @Test
  void sending_back_voids_the_approval_and_its_copies() throws Exception {
    ready("<Jane Roe> 0123456789");
    refused(Why.WRONG_STATE, () -> open.upload(request, "b.txt", "late"));
    open.desk.sendBack(request, "the number may stay", OpenDesk.APPROVER);
    ItemView item = open.named(request, "a.txt");
    assertThat(item.state()).isEqualTo("read");
    refused(Why.WRONG_STATE, () -> open.desk.copy(request, item.id()));
    assertThat(open.desk.request(request).approvedBy()).isEmpty();

    open.desk.decide(
        request,
        item.id(),
        List.of(new NewDecision("f2", "keep", "it is public")),
        item.version(),
        OpenDesk.OFFICER);
    open.desk.submit(request, OpenDesk.OFFICER);
    open.desk.approve(request, OpenDesk.APPROVER);
    open.whenReady(request);
    assertThat(OpenDesk.read(open.desk.copy(request, item.id())))
        .isEqualTo("<########> 0123456789");
  }

  @Test
  void a_copy_that_fails_its_check_is_withheld() throws Exception {
    ready("spoiled <Jane Roe>");
    ItemView item = open.named(request, "a.txt");
    assertThat(item.state()).isEqualTo("withheld");
    assertThat(item.withheld()).map(Reason::code).contains(Reason.Code.CHECK_FAILED);
    assertThat(item.report()).isPresent();
    refused(Why.WRONG_STATE, () -> open.desk.copy(request, item.id()));
  }

  @Test
  void what_is_marked_by_hand_is_hidden_at_once() throws Exception {
    open.upload(request, "a.txt", "nothing was found here");
    open.whenRead(request);
    ItemView item = open.named(request, "a.txt");
    FindingView added =
        open.desk.add(
            request,
            item.id(),
            new NewFinding("person-name", List.of(new Span("body", 8, 11)), "it is a name"),
            OpenDesk.OFFICER);
    assertThat(added.text()).isEqualTo("was");
    assertThat(added.verdict()).contains("hide");
    assertThat(added.evidence().rule()).isEqualTo("drawn by hand");
    refused(
        Why.INVALID,
        () ->
            open.desk.add(
                request,
                item.id(),
                new NewFinding("face", List.of(new Box(0, new Rect(1, 1, 5, 5), Box.Unit.PX)), ""),
                OpenDesk.OFFICER));
    refused(
        Why.INVALID,
        () ->
            open.desk.add(
                request,
                item.id(),
                new NewFinding("term", List.of(new Span("body", 8, 1000)), ""),
                OpenDesk.OFFICER));
    open.whenRead(request);
    open.desk.submit(request, OpenDesk.OFFICER);
    open.desk.approve(request, OpenDesk.APPROVER);
    open.whenReady(request);
    assertThat(OpenDesk.read(open.desk.copy(request, item.id())))
        .isEqualTo("nothing ### found here");
  }

  @ParameterizedTest(name = "{0}: box on page {1} at {2} {3} in {4} is taken: {5}")
  @CsvSource({
    "page, 0, 150, 80, PT, true",
    "page, 0, 150, 80, PX, false",
    "page, 1, 150, 80, PT, false",
    "page, 0, 180, 80, PT, false",
    "page, 0, 150, 95, PT, false",
    "page, 0, -30, 80, PT, false",
    "photo, 0, 150, 80, PX, true",
    "photo, 0, 150, 80, PT, false",
    "film, 0, 150, 80, PX, false",
  })
  void a_box_is_taken_where_it_lies_on_the_page(
      String kind, int page, double x, double y, Box.Unit unit, boolean taken) throws Exception {
    open.upload(request, kind, kind);
    open.whenRead(request);
    Box box = new Box(page, new Rect(x, y, 50, 20), unit);
    drawn(kind, box, taken);
  }

  @ParameterizedTest(name = "stream {0}, 1/{1}, at {2}: {3}")
  @CsvSource({"1, 1000, 150, true", "0, 1000, 150, false", "1, 90000, 150, false"})
  void a_track_is_taken_in_the_stream_that_is_shown(int stream, int ticks, double x, boolean taken)
      throws Exception {
    open.upload(request, "film", "film");
    open.whenRead(request);
    assertThat(open.named(request, "film").previews())
        .extracting(PreviewView::stream)
        .containsExactly(Optional.of(1));
    Rect rect = new Rect(x, 10, 50, 20);
    List<Track.At> boxes = List.of(new Track.At(0, rect), new Track.At(10, rect));
    drawn("film", new Track(stream, new TimeBase(1, ticks), boxes), taken);
  }

  @Test
  void a_track_that_leaves_the_picture_is_refused() throws Exception {
    open.upload(request, "film", "film");
    open.whenRead(request);
    List<Track.At> boxes =
        List.of(
            new Track.At(0, new Rect(10, 10, 50, 20)), new Track.At(10, new Rect(400, 10, 50, 20)));
    drawn("film", new Track(1, new TimeBase(1, 1000), boxes), false);
  }

  private void drawn(String name, Place place, boolean taken) {
    String item = open.named(request, name).id();
    NewFinding finding = new NewFinding("face", List.of(place), "");
    if (taken) {
      assertThat(open.desk.add(request, item, finding, OpenDesk.OFFICER).verdict())
          .contains("hide");
    } else {
      refused(Why.INVALID, () -> open.desk.add(request, item, finding, OpenDesk.OFFICER));
    }
  }

  @Test
  void a_name_marked_by_hand_is_looked_for_in_the_rest_of_the_bundle() throws Exception {
    open.upload(request, "a.txt", "We met Jane Roe at noon.");
    open.upload(request, "b.txt", "Jane Roe was late.");
    open.whenRead(request);
    ItemView a = open.named(request, "a.txt");
    open.desk.add(
        request,
        a.id(),
        new NewFinding("person-name", List.of(new Span("body", 7, 15)), "a witness"),
        OpenDesk.OFFICER);

    refused(Why.WRONG_STATE, () -> open.desk.submit(request, OpenDesk.OFFICER));
    open.whenRead(request);
    ItemView b = open.named(request, "b.txt");
    assertThat(open.desk.findings(request, b.id()))
        .extracting(FindingView::text, FindingView::verdict)
        .containsExactly(tuple("Jane Roe", Optional.empty()));
    assertThat(open.desk.findings(request, a.id()))
        .extracting(FindingView::text, FindingView::verdict)
        .containsExactly(tuple("Jane Roe", Optional.of("hide")));
    assertThat(open.person(request, "Jane Roe").undecided()).isEqualTo(1);
    refused(Why.UNDECIDED, () -> open.desk.submit(request, OpenDesk.OFFICER));
  }

  @Test
  void a_person_is_decided_in_every_item() throws Exception {
    open.upload(request, "a.txt", "<Jane Roe> and <John Poe>");
    open.upload(request, "b.txt", "Jane Roe again");
    open.whenRead(request);
    PersonView jane = open.person(request, "Jane Roe");
    assertThat(keep(jane, OpenDesk.OFFICER).undecided()).isEqualTo(1);
    refused(
        Why.NOT_FOUND,
        () -> open.desk.decidePerson(request, "p99", "keep", "", jane.version(), OpenDesk.OFFICER));
    refused(Why.WRONG_STATE, () -> keep(open.person(request, "Jane Roe"), OpenDesk.OFFICER));
  }

  @Test
  void deciding_a_person_leaves_what_somebody_decided_alone() throws Exception {
    open.upload(request, "a.txt", "<Jane Roe> once");
    open.upload(request, "b.txt", "<Jane Roe> twice");
    open.whenRead(request);
    PersonView seen = open.person(request, "Jane Roe");
    ItemView sensitive = open.named(request, "b.txt");
    open.desk.decide(
        request,
        sensitive.id(),
        List.of(new NewDecision("f1", "hide", "it tells where she lives")),
        sensitive.version(),
        OpenDesk.OFFICER);

    refused(Why.STALE, () -> keep(seen, OpenDesk.COLLEAGUE));
    keep(open.person(request, "Jane Roe"), OpenDesk.COLLEAGUE);

    assertThat(open.desk.findings(request, sensitive.id()))
        .extracting(FindingView::verdict)
        .containsExactly(Optional.of("hide"));
    assertThat(open.desk.findings(request, open.named(request, "a.txt").id()))
        .extracting(FindingView::verdict)
        .containsExactly(Optional.of("keep"));
  }

  @Test
  void mentions_that_nobody_has_seen_are_not_decided_with_a_person() throws Exception {
    open.upload(request, "a.txt", "<Jane Roe> once");
    open.whenRead(request);
    PersonView seen = open.person(request, "Jane Roe");
    open.upload(request, "b.txt", "Jane Roe in secret");
    open.whenRead(request);

    refused(Why.STALE, () -> keep(seen, OpenDesk.OFFICER));
    assertThat(open.person(request, "Jane Roe").undecided()).isEqualTo(2);
  }

  @Test
  void nothing_is_decided_together_while_suggestions_may_change() throws Exception {
    open.upload(request, "a.txt", "<Jane Roe> once");
    open.whenRead(request);
    open.upload(request, "b.txt", "wait for <John Poe>");
    engines.waiting.await();

    refused(
        Why.WRONG_STATE,
        () -> open.desk.decideAsProposed(request, Optional.empty(), "", OpenDesk.OFFICER));
    engines.goOn.countDown();
    open.whenRead(request);
    assertThat(
            open.desk.decideAsProposed(request, Optional.empty(), "", OpenDesk.OFFICER).undecided())
        .isZero();
  }

  @Test
  void what_was_decided_together_is_asked_again_where_the_suggestion_changes() throws Exception {
    String access = open.request("sar", "Mary Smith");
    open.upload(access, "a.txt", "<Mary Smith> came, and <Smith> said so.");
    open.whenRead(access);
    open.desk.decideAsProposed(access, Optional.empty(), "", OpenDesk.OFFICER);
    String a = open.named(access, "a.txt").id();
    assertThat(open.desk.findings(access, a))
        .extracting(FindingView::verdict)
        .containsExactly(Optional.of("keep"), Optional.of("keep"));

    open.upload(access, "b.txt", "<John Smith> was there.");
    open.whenRead(access);

    assertThat(open.desk.findings(access, a))
        .extracting(FindingView::text, FindingView::verdict)
        .containsExactly(
            tuple("Mary Smith", Optional.of("keep")), tuple("Smith", Optional.empty()));
    refused(Why.UNDECIDED, () -> open.desk.submit(access, OpenDesk.OFFICER));
  }

  @Test
  void a_copy_with_a_word_left_that_was_to_be_hidden_is_named_and_nothing_leaves()
      throws Exception {
    String hiding =
        open.desk
            .create(
                new NewRequest("R-2", "foi", List.of(), List.of("kestrel"), Optional.empty()),
                OpenDesk.OFFICER)
            .id();
    open.upload(hiding, "a.txt", "nothing of it");
    open.upload(hiding, "b.txt", "the kestrel is left");
    open.whenRead(hiding);
    open.desk.submit(hiding, OpenDesk.OFFICER);
    open.desk.approve(hiding, OpenDesk.APPROVER);
    open.whenReady(hiding);

    assertThatThrownBy(() -> open.desk.release(hiding, OpenDesk.APPROVER))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("left in the copy of: b.txt.")
        .hasMessageNotContaining("kestrel");
    assertThat(open.desk.request(hiding).state()).isEqualTo("ready");
  }

  private RequestView keep(PersonView person, String actor) {
    return open.desk.decidePerson(
        request, person.id(), "keep", "an officer", person.version(), actor);
  }

  @Test
  void an_item_left_out_stays_inside_with_all_that_it_holds() throws Exception {
    open.upload(request, "z.zip", "child a.txt: <Jane Roe>");
    open.whenRead(request);
    ItemView zip = open.named(request, "z.zip");
    refused(Why.INVALID, () -> open.desk.leaveOut(request, zip.id(), " ", OpenDesk.OFFICER));
    open.desk.leaveOut(request, zip.id(), "not in scope", OpenDesk.OFFICER);
    assertThat(open.desk.items(request))
        .extracting(ItemView::state)
        .containsExactly("withheld", "withheld");
    open.desk.submit(request, OpenDesk.OFFICER);
    assertThat(open.desk.approve(request, OpenDesk.APPROVER).state()).isEqualTo("ready");
  }

  @Test
  void names_that_lead_out_of_the_bundle_are_refused() {
    for (String name :
        List.of("../a.txt", "a/../../b", "/etc/passwd", "C:\\a", "", "\u0007", "..")) {
      refused(Why.INVALID, () -> open.upload(request, name, "x"));
    }
    assertThat(open.upload(request, "folder\\sub/./a\u202e\u0007.txt", "x").name())
        .isEqualTo("folder/sub/a.txt");
  }

  @Test
  void a_result_outside_the_engines_folder_is_not_believed() throws Exception {
    open.upload(request, "a.txt", "climb");
    open.whenRead(request);
    assertThat(open.named(request, "a.txt").withheld())
        .map(Reason::code)
        .contains(Reason.Code.CRASHED);
  }

  private void ready(String text) throws Exception {
    open.upload(request, "a.txt", text);
    open.whenRead(request);
    open.desk.decideAsProposed(request, Optional.empty(), "", OpenDesk.OFFICER);
    open.desk.submit(request, OpenDesk.OFFICER);
    open.desk.approve(request, OpenDesk.APPROVER);
    open.whenReady(request);
  }

  private static void refused(Why why, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.why()).isEqualTo(why));
  }
}
