// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

/** A file that is no network that can be run here. */
public final class NetworkRefused extends Exception {
  private static final long serialVersionUID = 1L;

  NetworkRefused(String message) {
    super(message);
  }
}
