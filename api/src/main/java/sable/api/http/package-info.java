// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The HTTP side: the OpenAPI contract, its handlers, streams both ways and events. Nothing here
 * opens a file; everything goes through {@link sable.worker.desk.Desk}.
 */
@NullMarked
package sable.api.http;

import org.jspecify.annotations.NullMarked;
