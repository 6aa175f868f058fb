// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Measuring detectors against labelled files, by the very search that officers get: scores are pure
 * functions of labels and findings.
 */
@NullMarked
package sable.api.measure;

import org.jspecify.annotations.NullMarked;
