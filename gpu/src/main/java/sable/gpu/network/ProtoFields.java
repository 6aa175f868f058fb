// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The fields of one message in protocol buffers' wire format, no more than taking a file apart and
 * putting it together again needs. Bytes that are no message are refused. Source: Protocol Buffers,
 * "Encoding".
 */
final class ProtoFields {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  private final byte[] message;
  private int at;

  private ProtoFields(byte[] message) {
    this.message = message;
  }

  /** Takes fields in turn. */
  @FunctionalInterface
  interface Taker {
    void take(Field field) throws NetworkRefused;
  }

  /**
   * One field: from {@code start} to {@code end} with its key, its content from {@code from}.
   *
   * @param bytes whether the content is bytes, text or a message
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Field(byte[] message, int number, boolean bytes, int start, int from, int end) {
    byte[] content() {
      return Arrays.copyOfRange(message, from, end);
    }
  }

  /** Hands over every field in the order of the message. */
  static void each(byte[] message, Taker taker) throws NetworkRefused {
    ProtoFields fields = new ProtoFields(message);
    while (fields.at < message.length) {
      taker.take(fields.next());
    }
  }

  /** Writes a field that holds bytes. */
  static void write(ByteArrayOutputStream out, int number, byte[] content) {
    varint(out, ((long) number << 3) | LENGTH);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private Field next() throws NetworkRefused {
    int start = at;
    long key = varint();
    int kind = (int) (key & 7);
    long number = key >>> 3;
    if (number < 1 || number > 0x1fffffff) {
      throw refused();
    }
    long length =
        switch (kind) {
          case VARINT -> {
            varint();
            yield 0;
          }
          case EIGHT_BYTES -> 8;
          case FOUR_BYTES -> 4;
          case LENGTH -> varint();
          default -> throw refused();
        };
    if (length < 0 || length > message.length - at) {
      throw refused();
    }
    int from = at;
    at += (int) length;
    return new Field(message, (int) number, kind == LENGTH, start, from, at);
  }

  private long varint() throws NetworkRefused {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at == message.length) {
        throw refused();
      }
      byte next = message[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw refused();
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static NetworkRefused refused() {
    return new NetworkRefused("the file is no ONNX network");
  }
}
