// SPDX-License-Identifier: GPL-3.0-or-later
import {Problem} from './api.js';
import {watch} from './live.js';
import {loadNames} from './names.js';

/** What a page knows. It is told of changes, loads again, and keeps what went wrong for showing. */
export class Store extends EventTarget {
  problem = null;
  done = null;
  loaded = false;
  busy = false;

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** Loads now and again whenever something changes in the request, or anywhere if there is none. */
  follow(requestId) {
    this.load();
    return watch(requestId, () => this.load());
  }

  /** Loads what the page shows; a failure is shown instead. */
  async load() {
    try {
      await loadNames();
      await this.fetch();
      this.loaded = true;
    } catch (failure) {
      this.problem = shown(failure);
    }
    this.changed();
  }

  /**
   * Does something and loads again.
   * @param {() => Promise<unknown>} act
   * @param {string} [done] what to say when it is done
   * @returns {Promise<boolean>} whether it worked
   */
  async act(act, done) {
    this.problem = null;
    this.done = null;
    this.busy = true;
    this.changed();
    try {
      await act();
      this.done = done ?? null;
      return true;
    } catch (failure) {
      this.problem = shown(failure);
      return false;
    } finally {
      this.busy = false;
      await this.load();
    }
  }
}

function shown(failure) {
  if (failure instanceof Problem) {
    return failure;
  }
  console.error(failure);
  return new Problem(0, 'offline', 'No answer', 'Sable does not answer. Check that it runs.');
}
