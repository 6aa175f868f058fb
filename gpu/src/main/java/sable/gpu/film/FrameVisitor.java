// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.film;

/** Is shown every frame of a film, in order of presentation, on the thread that reads. */
@FunctionalInterface
public interface FrameVisitor {
  /** Looks at one frame, which is reused after the return. */
  void visit(FilmFrame frame);
}
