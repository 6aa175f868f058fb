// SPDX-License-Identifier: GPL-3.0-or-later
package sable.redactors.pdf;

import java.io.IOException;

/** A part of a page that is on no list of what is carried over: the page becomes a picture. */
final class NotCarried extends IOException {

  NotCarried(String what) {
    super(what);
  }
}
