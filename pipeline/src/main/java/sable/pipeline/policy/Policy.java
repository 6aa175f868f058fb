// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import sable.pipeline.finding.Category;
import sable.pipeline.finding.Finding;
import sable.pipeline.person.Office;
import sable.pipeline.person.People;
import sable.pipeline.person.Person;
import sable.pipeline.person.PersonId;
import sable.pipeline.person.Role;
import sable.pipeline.person.Subject;

/**
 * What a regime suggests for each finding, and on which ground. The grounds are a versioned table
 * ({@code grounds.properties} beside this class), not code: they are law and change with it.
 *
 * <p>FOI is a release to the world: everybody's personal data are proposed. SAR keeps what is the
 * data subject's own and proposes the rest; whom a number or a face belongs to is not known at this
 * level, so it is proposed and a person decides. Names of officers of the ranks that are
 * configured, who by what the bundle tells act on duty, are suggested to be kept; whose data a
 * finding is, and why, stands in its evidence.
 */
public final class Policy {

  private static final String JOINED = "joined: ";
  private static final String WHOSE = "whose: ";

  private final Regime regime;
  private final List<Subject> subjects;
  private final KeptOfficers officers;
  private final Properties grounds;

  private Policy(Regime regime, List<Subject> subjects, KeptOfficers officers, Properties grounds) {
    this.regime = regime;
    this.subjects = List.copyOf(subjects);
    this.officers = officers;
    this.grounds = grounds;
  }

  /** The policy of a regime for a request about these subjects. */
  public static Policy of(Regime regime, List<Subject> subjects) {
    return of(regime, subjects, KeptOfficers.NONE);
  }

  /** The same where names of officers of some ranks are suggested to be kept. */
  public static Policy of(Regime regime, List<Subject> subjects, KeptOfficers officers) {
    return new Policy(regime, subjects, officers, table());
  }

  private static Properties table() {
    Properties grounds = new Properties();
    try (InputStream in = Policy.class.getResourceAsStream("grounds.properties")) {
      if (in == null) {
        throw new IllegalStateException("the table of grounds is missing from this build");
      }
      grounds.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return grounds;
  }

  /** Version and date of effect of the table of grounds. */
  public String version() {
    return grounds.getProperty("version");
  }

  /** What a ground says to the one who asked, empty for a ground that is not in the table. */
  public static Optional<String> reason(String ground) {
    return Optional.ofNullable(table().getProperty("reason." + ground));
  }

  /**
   * What is suggested for a finding. What an earlier policy explained in its evidence is explained
   * anew.
   */
  public Proposal propose(Finding finding, People people) {
    Optional<PersonId> person =
        finding.category() == Category.PERSON_NAME
            ? people.owner(finding.text())
            : Optional.empty();
    Role whose = whose(finding, person.flatMap(people::person), people);
    Finding explained = finding.without(JOINED).without(WHOSE);
    Optional<String> joined = person.flatMap(id -> people.reason(finding.text()));
    if (joined.isPresent()) {
      explained = explained.because(JOINED + joined.get());
    }
    Office office = person.map(people::office).orElse(Office.NONE);
    if (whose == Role.OFFICER) {
      explained = explained.because(WHOSE + told(finding, office, people));
    } else if (whose == Role.DATA_SUBJECT) {
      explained = explained.because(WHOSE + "data subject, as the request names them");
    } else if (whose == Role.STAFF || whose == Role.PROFESSIONAL) {
      explained = explained.because(WHOSE + whose.code() + ", as the title tells");
    }
    return new Proposal(
        explained, action(finding, whose, office, people), ground(finding, whose), whose, person);
  }

  /** Whose name an officer's is, and what the policy says of it. */
  private String told(Finding finding, Office office, People people) {
    String officer = "officer" + office.rank().map(rank -> " (" + rank.words() + ")").orElse("");
    if (officers.isNone()) {
      return officer;
    }
    if (isKept(finding, office, people)) {
      return officer + ", on duty as far as is told: kept by name are " + officers.codes();
    }
    if (!office.onDuty()) {
      return officer + ", also told of as a private person: not kept";
    }
    if (people.isGuess(finding.text())) {
      return officer + ", by a guess: not kept";
    }
    return isOfKeptRank(office)
        ? officer + ", the rank beside another form of the name: not kept"
        : officer + ": kept by name are only " + officers.codes();
  }

  private boolean isKept(Finding finding, Office office, People people) {
    return office.onDuty()
        && isOfKeptRank(office)
        && office.rank().filter(people.ranks(finding.text())::contains).isPresent()
        && !people.isGuess(finding.text());
  }

  private boolean isOfKeptRank(Office office) {
    return office.rank().filter(officers.ranks()::contains).isPresent();
  }

  private Role whose(Finding finding, Optional<Person> person, People people) {
    if (!finding.text().isEmpty() && subjects.stream().anyMatch(s -> s.owns(finding.text()))) {
      return Role.DATA_SUBJECT;
    }
    Role role = person.map(Person::role).orElse(Role.UNKNOWN);
    // What was joined by a guess may be a relative of the data subject: that never lets a name
    // stand.
    return role == Role.DATA_SUBJECT && people.isGuess(finding.text()) ? Role.UNKNOWN : role;
  }

  private Action action(Finding finding, Role whose, Office office, People people) {
    if (finding.category() == Category.TERM) {
      return Action.PROPOSE;
    }
    if (finding.category() == Category.SPECIAL_CATEGORY
        || finding.category() == Category.CRIMINAL_OFFENCE
        || finding.category() == Category.IDENTIFYING_DESCRIPTION) {
      return Action.FLAG;
    }
    boolean own = regime == Regime.SAR && whose == Role.DATA_SUBJECT;
    return own || (whose == Role.OFFICER && isKept(finding, office, people))
        ? Action.KEEP
        : Action.PROPOSE;
  }

  private String ground(Finding finding, Role whose) {
    String key =
        regime.code() + "." + (finding.category() == Category.TERM ? "term" : whose.code());
    String ground = grounds.getProperty(key, grounds.getProperty(regime.code() + ".other"));
    if (ground == null) {
      throw new IllegalStateException("the table of grounds has no line for " + key);
    }
    return ground;
  }
}
