// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.bundle;

/** What the caller got wrong: a path that is not there, a plan that does not fit. */
public final class BundleRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** A refusal with a sentence for the caller; it may hold names of files. */
  public BundleRefused(String sentence) {
    super(sentence);
  }
}
