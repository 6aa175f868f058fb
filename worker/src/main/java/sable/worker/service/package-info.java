// SPDX-License-Identifier: GPL-3.0-or-later
/** The service put together: settings, the desk's calls, and what opens and closes everything. */
@NullMarked
package sable.worker.service;

import org.jspecify.annotations.NullMarked;
