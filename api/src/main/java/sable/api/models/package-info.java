// SPDX-License-Identifier: GPL-3.0-or-later
/** Fetching networks from where their authors publish them. */
@NullMarked
package sable.api.models;

import org.jspecify.annotations.NullMarked;
