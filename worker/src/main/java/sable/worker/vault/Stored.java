// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.vault;

import sable.pipeline.item.Digest;

/**
 * What the vault holds after a write.
 *
 * @param digest of the bytes as given; the entry's name
 * @param bytes length as given
 */
public record Stored(Digest digest, long bytes) {}
