// SPDX-License-Identifier: GPL-3.0-or-later
package sable.gpu.network;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lifts the sizes that an ONNX file fixes: batch, height and width of a picture input become free,
 * and what the file says of the shapes that follow from them is left out. Everything else is kept
 * byte for byte. A file that points at other files is refused. Source of the field numbers:
 * onnx.proto of ONNX 1.x.
 */
final class OnnxShapes {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;
  private static final int GRAPH_VALUE_INFO = 13;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_TENSOR = 5;
  private static final int ATTRIBUTE_GRAPH = 6;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_EXTERNAL = 13;
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int TYPE_TENSOR = 1;
  private static final int TENSOR_TYPE_SHAPE = 2;
  private static final int SHAPE_DIM = 1;
  private static final int DIM_PARAM = 2;

  /** Graphs within graphs; real networks have at most a few. */
  private static final int DEEPEST = 16;

  private OnnxShapes() {}

  /** The same network for pictures of any size. */
  static byte[] lifted(byte[] model) throws NetworkRefused {
    return rewritten(model, only(MODEL_GRAPH, (number, content) -> Optional.of(graph(content, 0))));
  }

  private static byte[] graph(byte[] graph, int depth) throws NetworkRefused {
    if (depth > DEEPEST) {
      throw new NetworkRefused("the network's graphs are nested too deep");
    }
    Set<String> weights = new HashSet<>();
    ProtoFields.each(
        graph,
        field -> {
          if (field.number() == GRAPH_INITIALIZER) {
            refuseExternal(field.content());
            weights.add(text(field.content(), TENSOR_NAME));
          }
        });
    return rewritten(
        graph,
        (number, content) -> {
          if (number == GRAPH_NODE) {
            attributes(content, depth);
          } else if (depth == 0 && number == GRAPH_VALUE_INFO) {
            return Optional.empty();
          } else if (depth == 0 && number == GRAPH_OUTPUT) {
            return Optional.of(value(content, (part, shape) -> Optional.empty()));
          } else if (depth == 0
              && number == GRAPH_INPUT
              && !weights.contains(text(content, VALUE_NAME))) {
            return Optional.of(value(content, (part, shape) -> Optional.of(freed(shape))));
          }
          return Optional.of(content);
        });
  }

  private static void attributes(byte[] node, int depth) throws NetworkRefused {
    ProtoFields.each(
        node,
        field -> {
          if (field.number() == NODE_ATTRIBUTE) {
            ProtoFields.each(
                field.content(),
                part -> {
                  if (part.number() == ATTRIBUTE_TENSOR) {
                    refuseExternal(part.content());
                  } else if (part.number() == ATTRIBUTE_GRAPH) {
                    graph(part.content(), depth + 1);
                  }
                });
          }
        });
  }

  /** Of an input the shape is freed, of an output it is left out. */
  private static byte[] value(byte[] value, Rewriting shape) throws NetworkRefused {
    Rewriting type = within(TYPE_TENSOR, only(TENSOR_TYPE_SHAPE, shape));
    return rewritten(value, within(VALUE_TYPE, type));
  }

  private static Rewriting within(int wanted, Rewriting rewriting) {
    return only(wanted, (number, content) -> Optional.of(rewritten(content, rewriting)));
  }

  private static Rewriting only(int wanted, Rewriting rewriting) {
    return (number, content) ->
        number == wanted ? rewriting.of(number, content) : Optional.of(content);
  }

  /** Batch, channels, height, width: all but the channels are freed. Other shapes stay. */
  private static byte[] freed(byte[] shape) throws NetworkRefused {
    int[] dims = new int[1];
    ProtoFields.each(shape, field -> dims[0] += field.number() == SHAPE_DIM ? 1 : 0);
    if (dims[0] != 4) {
      return shape;
    }
    int[] at = new int[1];
    return rewritten(
        shape,
        (number, dim) -> {
          if (number != SHAPE_DIM) {
            return Optional.of(dim);
          }
          int which = at[0]++;
          return Optional.of(which == 1 ? dim : named("sable_" + which));
        });
  }

  private static byte[] named(String dimension) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProtoFields.write(out, DIM_PARAM, dimension.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void refuseExternal(byte[] tensor) throws NetworkRefused {
    ProtoFields.each(
        tensor,
        field -> {
          if (field.number() == TENSOR_EXTERNAL) {
            throw new NetworkRefused("the network's weights are in another file");
          }
        });
  }

  private static String text(byte[] message, int wanted) throws NetworkRefused {
    String[] found = {""};
    ProtoFields.each(
        message,
        field -> {
          if (field.number() == wanted) {
            found[0] = new String(field.content(), StandardCharsets.UTF_8);
          }
        });
    return found[0];
  }

  /** What becomes of a field that holds bytes: empty leaves it out. */
  @FunctionalInterface
  private interface Rewriting {
    Optional<byte[]> of(int number, byte[] content) throws NetworkRefused;
  }

  private static byte[] rewritten(byte[] message, Rewriting rewriting) throws NetworkRefused {
    ByteArrayOutputStream out = new ByteArrayOutputStream(message.length);
    ProtoFields.each(
        message,
        field -> {
          if (!field.bytes()) {
            out.write(message, field.start(), field.end() - field.start());
            return;
          }
          Optional<byte[]> content = rewriting.of(field.number(), field.content());
          content.ifPresent(bytes -> ProtoFields.write(out, field.number(), bytes));
        });
    return out.toByteArray();
  }
}
