// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.models;

import java.util.List;
import java.util.Optional;

/** Every network that a finder knows. */
public final class Catalogue {

  private static final String YUNET_TRAINING =
      "ShiqiYu/libfacedetection.train/0047ac24afb1a50a0c6105001c89d1b5b805dbf1/onnx/";

  /** ShiqiYu/libfacedetection.train, onnx/yunet_n_640_640.onnx. */
  public static final Model YUNET_N =
      new Model(
          "yunet-n",
          "faces",
          "yunet_n_640_640.onnx",
          "25a606a145a5b6d7271ae138fbd00eba91dad8b83222ae3f2c7ecd0f4a7b0e31",
          "Apache-2.0",
          Optional.of(YUNET_TRAINING + "yunet_n_640_640.onnx"),
          "BGR 0 to 255, any size, native pixels",
          "Faces from 16 px; trained on WIDER FACE; covers 0.94 of labelled faces at score 0.3;"
              + " docs/models/yunet-n.md");

  /** The same authors' smaller network, as opencv_zoo ships it. */
  public static final Model YUNET_2023MAR =
      new Model(
          "yunet-2023mar",
          "faces",
          "face_detection_yunet_2023mar.onnx",
          "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
          "MIT",
          Optional.of(YUNET_TRAINING + "yunet_s_640_640.onnx"),
          "BGR 0 to 255, any size, native pixels",
          "Faces from 16 px; trained on WIDER FACE; covers 0.91 of labelled faces at score 0.3;"
              + " docs/models/yunet-2023mar.md");

  /** szad670401/HyperLPR, resource/models/onnx/y5fu_320x_sim.onnx. */
  public static final Model Y5FU_320 =
      new Model(
          "y5fu-320",
          "plates",
          "y5fu_320x_sim.onnx",
          "2a985dc63a5cc947ec36d18503d6fc0fd54525b9dba17f2fe29a71e86b44456d",
          "Apache-2.0",
          Optional.of(
              "szad670401/HyperLPR/58ad4ef736fec5289e8c8cb842e066e70c4672c3/resource/models/onnx/"
                  + "y5fu_320x_sim.onnx"),
          "RGB 0 to 1, 320 x 320 letterboxed, whole and in tiles",
          "Number plates; made for Chinese plates; covers 0.97 of labelled plates when grown");

  /** Made by {@code detectors/training}; lies in the jar. */
  public static final Model SABLE_PLATES =
      new Model(
          "sable-plates",
          "plates",
          "sable_plates.onnx",
          "516135c5db8e85c469004f1d78b8cacfb62874d34d1c697d1ceb8e630043968a",
          "GPL-3.0-or-later",
          Optional.empty(),
          "BGR 0 to 1, any multiple of 32, native pixels and reduced",
          "Number plates; trained on drawn plates alone; docs/models/sable-plates.md");

  /** Made by {@code detectors/training}; lies in the jar. */
  public static final Model SABLE_FACES =
      new Model(
          "sable-faces",
          "faces",
          "sable_faces.onnx",
          "a17c2a455cb257b85db92f5fc0b12a0ed260bd5d004154eff037088d85dec579",
          "GPL-3.0-or-later",
          Optional.empty(),
          "BGR 0 to 1, any multiple of 32, native pixels and reduced",
          "Faces; trained on freely licensed photos; covers 0.85 of labelled faces;"
              + " docs/models/sable-faces.md");

  /** All of them, the best of each kind first. */
  public static final List<Model> ALL =
      List.of(YUNET_N, YUNET_2023MAR, SABLE_FACES, Y5FU_320, SABLE_PLATES);

  private Catalogue() {}
}
