// SPDX-License-Identifier: GPL-3.0-or-later
/** The words of the field as JSON: one strict mapper for files, engines and entrances. */
@NullMarked
package sable.worker.json;

import org.jspecify.annotations.NullMarked;
