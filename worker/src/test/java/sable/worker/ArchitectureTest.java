// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "sable.worker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CHILD = "sable.worker.engine.child..";

  @ArchTest
  static final ArchRule only_an_engine_knows_detectors_and_media =
      noClasses()
          .that()
          .resideOutsideOfPackage(CHILD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "sable.detectors..", "sable.redactors..", "sable.gpu..", "org.bytedeco..", CHILD);

  @ArchTest
  static final ArchRule an_engine_knows_no_database_key_or_network =
      noClasses()
          .that()
          .resideInAPackage(CHILD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "java.net..",
              "org.jdbi..",
              "io.vertx..",
              "com.google.crypto..",
              "sable.worker.release..",
              "sable.worker.bundle..",
              "sable.worker.desk..");

  @ArchTest
  static final ArchRule nobody_imports_the_entrances =
      noClasses().should().dependOnClassesThat().resideInAPackage("sable.api..");

  @ArchTest
  static final ArchRule features_do_not_form_cycles =
      slices().matching("sable.worker.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_an_engine_prints =
      noClasses().that().resideOutsideOfPackage(CHILD).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule exceptions_have_a_meaning = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
