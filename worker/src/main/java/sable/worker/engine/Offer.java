// SPDX-License-Identifier: GPL-3.0-or-later
package sable.worker.engine;

/**
 * Something that engines on this machine can, or cannot, use.
 *
 * @param what such as {@code device opencl} or {@code model yunet-n}
 * @param words what there is, or what is missing and what that costs
 */
public record Offer(String what, boolean there, String words) {}
