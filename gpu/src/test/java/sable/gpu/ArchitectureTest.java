// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** This room stands on the ground floor, and what is native stays in it. */
@AnalyzeClasses(packages = "sable.gpu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> OTHER_ROOMS =
      JavaClass.Predicates.resideInAPackage("sable..")
          .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("sable.gpu..")));

  @ArchTest
  static final ArchRule IMPORTS_NOTHING_OF_OURS =
      noClasses().should().dependOnClassesThat(OTHER_ROOMS);

  @ArchTest
  static final ArchRule NO_CONVENIENCE_CLASSES =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.bytedeco.javacv..");

  @ArchTest
  static final ArchRule DEVICES_KNOW_NO_NETWORK_AND_NO_FILM =
      noClasses()
          .that()
          .resideInAPackage("sable.gpu.device..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sable.gpu.network..", "sable.gpu.film..");

  @ArchTest
  static final ArchRule NO_NATIVE_TYPE_IN_A_PUBLIC_SIGNATURE =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(
              new ArchCondition<JavaMethod>("use no native type") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean ours =
                      !nativeType(method.getRawReturnType())
                          && method.getRawParameterTypes().stream()
                              .noneMatch(ArchitectureTest::nativeType);
                  events.add(new SimpleConditionEvent(method, ours, method.getFullName()));
                }
              });

  private static boolean nativeType(JavaClass type) {
    return type.getPackageName().startsWith("org.bytedeco");
  }
}
