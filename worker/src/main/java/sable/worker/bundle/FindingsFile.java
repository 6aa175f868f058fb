// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Evidence;
import sable.pipeline.finding.Finding;
import sable.pipeline.finding.FindingId;
import sable.pipeline.finding.Searched;
import sable.pipeline.item.Digest;
import sable.pipeline.item.MediaType;
import sable.pipeline.item.Reason;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.person.Subject;
import sable.pipeline.place.Place;
import sable.pipeline.policy.Action;
import sable.pipeline.policy.KeptOfficers;
import sable.pipeline.policy.Policy;
import sable.pipeline.policy.Proposal;
import sable.pipeline.policy.Regime;
import sable.pipeline.text.ReferenceShape;
import sable.worker.engine.EngineSettings;
import sable.worker.json.Json;

/**
 * {@code findings.json}: what was found in a bundle and what is proposed, and, edited by a person,
 * the plan of what is hidden. The names of its fields are a contract. Holds personal data.
 *
 * @param program name and version of what wrote it
 * @param items in the order of the bundle
 */
public record FindingsFile(
    String program, Settings settings, List<Entry> items, List<PersonLine> persons) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9.-]+)?");

  /** Its name. */
  public static final String NAME = "findings.json";

  public FindingsFile {
    items = List.copyOf(items);
    persons = List.copyOf(persons);
  }

  /** Whether an item was read. */
  public enum Status {
    @JsonProperty("read")
    READ,
    @JsonProperty("withheld")
    WITHHELD
  }

  /** How the bundle was searched. */
  public record Settings(
      Regime regime,
      String policy,
      List<String> subjects,
      Optional<String> officers,
      List<String> hide,
      Set<Category> only,
      Map<Category, Double> thresholds,
      Map<Category, Double> growth,
      List<ReferenceShape> forces,
      boolean thorough,
      String device,
      int threads,
      List<String> models,
      Optional<String> model) {

    static Settings of(BundleSettings settings, String policy) {
      EngineSettings engine = settings.engine();
      return new Settings(
          settings.regime(),
          policy,
          settings.subjects().stream().map(Settings::line).toList(),
          Optional.of(settings.officers()).filter(o -> !o.isNone()).map(KeptOfficers::codes),
          engine.hide(),
          new TreeSet<>(engine.only()),
          new TreeMap<>(engine.thresholds()),
          new TreeMap<>(engine.growth()),
          engine.forces(),
          engine.thorough(),
          engine.device(),
          engine.threads(),
          engine.models(),
          engine.model());
    }

    private static String line(Subject subject) {
      List<String> parts = new ArrayList<>(List.of(subject.name()));
      parts.addAll(subject.details());
      return String.join("; ", parts);
    }

    BundleSettings bundle() {
      return new BundleSettings(
          regime,
          subjects.stream().map(Subject::parse).toList(),
          officers.map(KeptOfficers::parse).orElse(KeptOfficers.NONE),
          engine());
    }

    EngineSettings engine() {
      return new EngineSettings(
          device, threads, models, model, thorough, only, thresholds, growth, hide, forces);
    }
  }

  /**
   * An item.
   *
   * @param sha256 null where the bytes could not be read at all
   * @param reason why it is withheld, for a person; null where it was read
   * @param reasonCode the same for programs
   * @param parent name of the container it came out of
   * @param container whether it only holds other items
   * @param texts its text layers; {@code file} is the way from the folder of this file
   * @param leftOut parts that no copy will carry
   */
  public record Entry(
      String name,
      Optional<Digest> sha256,
      MediaType mediaType,
      Status status,
      Optional<String> reason,
      Optional<Reason.Code> reasonCode,
      Optional<String> parent,
      boolean container,
      List<SearchedLine> searched,
      List<FindingLine> findings,
      List<TextLine> texts,
      List<String> leftOut) {

    static Entry of(BundleItem item) {
      return new Entry(
          item.name(),
          item.digest(),
          item.mediaType(),
          item.withheld().isPresent() ? Status.WITHHELD : Status.READ,
          item.withheld().map(Reason::sentence),
          item.withheld().map(Reason::code),
          item.parent(),
          item.container(),
          item.searched().stream().map(SearchedLine::of).toList(),
          item.proposals().stream().map(FindingLine::of).toList(),
          item.texts().stream()
              .map(text -> new TextLine(text.part(), TextFolder.way(item.name(), text.part())))
              .toList(),
          item.leftOut());
    }

    private Optional<Reason> withheld() {
      return status == Status.READ
          ? Optional.empty()
          : Optional.of(
              new Reason(
                  reasonCode.orElse(Reason.Code.LEFT_OUT),
                  reason.filter(r -> !r.isBlank()).orElse("A person left this item out.")));
    }
  }

  /** What an item was looked at for. */
  public record SearchedLine(
      @JsonProperty("for") Category category,
      String by,
      Searched.Extent extent,
      Optional<String> note) {

    static SearchedLine of(Searched searched) {
      return new SearchedLine(
          searched.category(), searched.by(), searched.extent(), searched.note());
    }

    Searched searched() {
      return new Searched(category, by, extent, note);
    }
  }

  /**
   * A finding with what is proposed for it. One that a person added needs no more than id,
   * category, action and places.
   */
  public record FindingLine(
      FindingId id,
      Category category,
      Optional<Double> confidence,
      Optional<String> text,
      Action action,
      Optional<String> ground,
      Optional<Role> whose,
      Optional<PersonId> person,
      Optional<Evidence> evidence,
      List<Place> places) {

    static FindingLine of(Proposal proposal) {
      Finding finding = proposal.finding();
      return new FindingLine(
          finding.id(),
          finding.category(),
          Optional.of(finding.confidence()),
          Optional.of(finding.text()),
          proposal.action(),
          Optional.of(proposal.ground()),
          Optional.of(proposal.whose()),
          proposal.person(),
          Optional.of(finding.evidence()),
          finding.places());
    }

    Proposal proposal(String otherGround) {
      return new Proposal(
          new Finding(
              id,
              category,
              confidence.orElse(1.0),
              text.orElse(""),
              evidence.orElseGet(() -> Evidence.of("added-by-hand")),
              places),
          action,
          ground.orElse(otherGround),
          whose.orElse(Role.UNKNOWN),
          person);
    }
  }

  /** A text layer, and the file that holds it. */
  public record TextLine(String part, String file) {}

  /** A person of the bundle. */
  public record PersonLine(PersonId id, String name, Role role, int mentions) {}

  /** The file of a searched bundle. */
  public static FindingsFile of(BundleResult bundle) {
    return new FindingsFile(
        bundle.program(),
        Settings.of(bundle.settings(), bundle.policyVersion()),
        bundle.items().stream().map(Entry::of).toList(),
        bundle.persons().stream()
            .map(p -> new PersonLine(p.id(), p.name(), p.role(), p.mentions()))
            .toList());
  }

  /**
   * Reads a findings file, strictly.
   *
   * @throws BundleRefused where it is not one; the sentence tells line and column
   */
  public static FindingsFile read(Path file) throws BundleRefused {
    FindingsFile read;
    try {
      read = Json.read(file, FindingsFile.class);
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new BundleRefused(
          "the plan is not a findings file" + where + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BundleRefused("the plan cannot be read: " + file);
    }
    read.refuseDoubles();
    read.refuseWords();
    return read;
  }

  /** What of a plan reaches the requester has the form of a code, not of a sentence or a name. */
  private void refuseWords() throws BundleRefused {
    if (!CODE.matcher(settings.policy()).matches()) {
      throw new BundleRefused("the plan names a policy that is none");
    }
    for (Entry item : items) {
      for (SearchedLine line : item.searched()) {
        if (!CODE.matcher(line.by()).matches()) {
          throw new BundleRefused("the plan names a finder that is none (by) in: " + item.name());
        }
      }
      for (FindingLine finding : item.findings()) {
        if (finding.ground().filter(ground -> Policy.reason(ground).isEmpty()).isPresent()) {
          throw new BundleRefused(
              "the plan has a ground that is not in the table, at the finding "
                  + finding.id()
                  + " in: "
                  + item.name());
        }
      }
    }
  }

  private void refuseDoubles() throws BundleRefused {
    Set<String> names = new HashSet<>();
    for (Entry item : items) {
      if (!names.add(item.name())) {
        throw new BundleRefused("the plan has this item twice: " + item.name());
      }
      Set<FindingId> ids = new HashSet<>();
      for (FindingLine finding : item.findings()) {
        if (!ids.add(finding.id())) {
          throw new BundleRefused(
              "the plan has the finding " + finding.id() + " twice in: " + item.name());
        }
      }
    }
  }

  Map<String, Entry> byName() {
    return items.stream()
        .collect(Collectors.toMap(Entry::name, e -> e, (a, b) -> a, LinkedHashMap::new));
  }

  /**
   * Puts the plan onto the files that it is about: the same files, no more and no fewer.
   *
   * @param by name and version of the program that hides what it says
   */
  BundleResult onto(List<BundleItem> bundle, String by) throws BundleRefused {
    Map<String, Entry> planned = byName();
    List<BundleItem> items = new ArrayList<>();
    for (BundleItem item : bundle) {
      Entry entry = planned.remove(item.name());
      if (entry == null) {
        throw new BundleRefused("the plan does not know this item; search again: " + item.name());
      }
      if (!entry.sha256().equals(item.digest())) {
        throw new BundleRefused(
            "this item has changed since the plan was made; search again: " + item.name());
      }
      items.add(onto(item, entry));
    }
    if (!planned.isEmpty()) {
      throw new BundleRefused(
          "the plan has an item that is not in the bundle: " + planned.keySet().iterator().next());
    }
    return new BundleResult(
        by,
        settings.bundle(),
        settings.policy(),
        items,
        persons.stream()
            .map(p -> new Person(p.id(), p.name(), List.of(p.name()), p.role(), p.mentions()))
            .toList());
  }

  private BundleItem onto(BundleItem item, Entry entry) {
    String ground = settings.regime() == Regime.FOI ? "foi-s40-2" : "dpa-s45-4-e";
    return new BundleItem(
        item.name(),
        item.digest(),
        entry.mediaType(),
        item.bytes(),
        item.file(),
        item.parent(),
        item.container(),
        item.withheld().isPresent() ? item.withheld() : entry.withheld(),
        entry.searched().stream().map(SearchedLine::searched).toList(),
        entry.findings().stream().map(line -> line.proposal(ground)).toList(),
        List.of(),
        entry.leftOut());
  }

  @Override
  public String toString() {
    return "FindingsFile[" + items.size() + " items]";
  }
}
