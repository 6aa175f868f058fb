// SPDX-License-Identifier: GPL-3.0-or-later
package sable.api.models;

/** A network could not be fetched; the message is a sentence for the operator. */
public final class NotFetched extends Exception {

  private static final long serialVersionUID = 1;

  NotFetched(String sentence) {
    super(sentence);
  }

  NotFetched(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
