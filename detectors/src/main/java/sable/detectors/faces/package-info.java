// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Faces in pictures. One finder over several networks: the best that is there is used, and where
 * none is, the finder says that faces were not searched.
 */
@NullMarked
package sable.detectors.faces;

import org.jspecify.annotations.NullMarked;
