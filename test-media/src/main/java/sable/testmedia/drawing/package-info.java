// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Faces, plates, streets and lettering, drawn from arithmetic alone: nobody's likeness, no foreign
 * picture, the same pixels from the same seed on every machine.
 */
@NullMarked
package sable.testmedia.drawing;

import org.jspecify.annotations.NullMarked;
