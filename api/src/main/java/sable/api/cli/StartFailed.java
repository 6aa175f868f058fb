// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.cli;

import java.io.IOException;

/** The service does not come up: the sentence is for whoever runs it. */
final class StartFailed extends IOException {

  private static final long serialVersionUID = 1L;

  StartFailed(IOException cause) {
    super("the service does not start: " + cause.getMessage(), cause);
  }
}
