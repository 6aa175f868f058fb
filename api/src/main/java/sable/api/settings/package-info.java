// SPDX-License-Identifier: GPL-3.0-or-later
/** The one documented settings file of the service, and the environment that overrides it. */
@NullMarked
package sable.api.settings;

import org.jspecify.annotations.NullMarked;
