// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.device;

import java.util.Optional;

/**
 * Whether this machine offers a kind of device.
 *
 * @param kind never {@code AUTO}
 * @param accelerator the device, where there is one
 * @param words its name, or in plain words why there is none
 */
public record DeviceFound(DeviceChoice kind, Optional<Accelerator> accelerator, String words) {
  static DeviceFound there(Accelerator accelerator) {
    return new DeviceFound(accelerator.kind(), Optional.of(accelerator), accelerator.name());
  }

  static DeviceFound absent(DeviceChoice kind, String why) {
    return new DeviceFound(kind, Optional.empty(), why);
  }
}
