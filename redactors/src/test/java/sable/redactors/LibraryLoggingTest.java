// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.logging.LogFactory;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;

/**
 * What libraries say about a file may hold its words: all of it goes to the one log, set in one
 * place.
 */
class LibraryLoggingTest {

  @Test
  void every_library_logs_through_slf4j() {
    assertThat(LogManager.getLogger("poi").getClass().getName()).contains("slf4j");
    assertThat(LogFactory.getLog("pdfbox").getClass().getName()).containsIgnoringCase("slf4j");
  }
}
