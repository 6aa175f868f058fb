// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "sable.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_entrances_know_no_detector_redactor_or_device =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sable.detectors..", "sable.redactors..", "sable.gpu..");

  @ArchTest
  static final ArchRule nothing_native_comes_in_here =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.bytedeco..");

  @ArchTest
  static final ArchRule http_and_pages_call_the_desk_alone =
      noClasses()
          .that()
          .resideInAnyPackage("sable.api.http..", "sable.api.pages..")
          .should()
          .dependOnClassesThat(workersButDeskAndJson());

  @ArchTest
  static final ArchRule features_form_no_cycles =
      slices().matching("sable.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobody_prints_outside_the_command_line =
      noClasses().that().resideOutsideOfPackage("sable.api.cli..").should(ACCESS_STANDARD_STREAMS);

  private static DescribedPredicate<JavaClass> workersButDeskAndJson() {
    return JavaClass.Predicates.resideInAPackage("sable.worker..")
        .and(
            DescribedPredicate.not(
                JavaClass.Predicates.resideInAnyPackage(
                    "sable.worker.desk..", "sable.worker.json..")));
  }
}
