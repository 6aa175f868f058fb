// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

/**
 * Weights while they are learnt, by the leader rule with steps of its own for each weight and a
 * toll that holds a weight at zero until it is pushed far enough (McMahan and others, "Ad click
 * prediction: a view from the trenches", 2013, algorithm 1).
 */
final class Learnt {

  private static final double RATE = 0.15;
  private static final double CALM = 1;
  private static final double TOLL = 4;
  private static final double DAMPING = 0.02;

  private final double[] weights;
  private final double[] pushed;
  private final double[] squares;

  Learnt(int count) {
    weights = new double[count];
    pushed = new double[count];
    squares = new double[count];
  }

  double weight(int i) {
    return weights[i];
  }

  /** Moves a weight against how wrong it made the answer. */
  void push(int i, double wrong) {
    double before = Math.sqrt(squares[i]);
    squares[i] += wrong * wrong;
    double now = Math.sqrt(squares[i]);
    pushed[i] += wrong - (now - before) / RATE * weights[i];
    double beyond = Math.abs(pushed[i]) - TOLL;
    weights[i] =
        beyond <= 0 ? 0 : -Math.signum(pushed[i]) * beyond / ((CALM + now) / RATE + DAMPING);
  }
}
