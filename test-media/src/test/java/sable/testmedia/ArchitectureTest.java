// SPDX-License-Identifier: GPL-3.0-or-later
package sable.testmedia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "sable.testmedia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_answers_owe_nothing_to_what_they_judge =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "sable.pipeline..",
              "sable.detectors..",
              "sable.redactors..",
              "sable.worker..",
              "sable.api..");

  @ArchTest
  static final ArchRule no_font_of_the_system_is_asked_for =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.awt.Font")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.awt.FontMetrics");

  @ArchTest
  static final ArchRule features_do_not_form_cycles =
      slices().matching("sable.testmedia.(**)").should().beFreeOfCycles();
}
