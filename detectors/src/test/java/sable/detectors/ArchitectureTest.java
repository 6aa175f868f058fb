// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "sable.detectors", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule detectors_stand_on_the_ground_floor =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sable.redactors..", "sable.worker..", "sable.api..");

  @ArchTest
  static final ArchRule native_code_stays_in_its_room =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.bytedeco..");

  @ArchTest
  static final ArchRule features_do_not_form_cycles =
      slices().matching("sable.detectors.(**)").should().beFreeOfCycles();

  @ArchTest static final ArchRule nobody_prints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
