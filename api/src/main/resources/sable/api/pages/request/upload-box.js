// SPDX-License-Identifier: GPL-3.0-or-later
import {StorePart, html, nothing} from '../element.js';
import {size} from '../words.js';

/** Takes files by button or by dragging them here, several at once. */
class UploadBox extends StorePart {
  static properties = {over: {state: true}};

  constructor() {
    super();
    this.over = false;
  }

  render() {
    return html`
      <section class=${'desk-drop' + (this.over ? ' desk-drop--over' : '')} aria-labelledby="upload-title"
        @dragover=${this.dragOver} @dragleave=${() => (this.over = false)} @drop=${this.drop}>
        <h2 class="govuk-heading-s" id="upload-title">Add files</h2>
        <p class="desk-hint">Drag files here, or pick them. Zip archives are opened.</p>
        <label class="govuk-label govuk-visually-hidden" for="files">Files to add</label>
        <input class="govuk-file-upload" id="files" type="file" multiple @change=${this.picked}>
        ${this.store.uploads.length ? this.progress() : nothing}
      </section>`;
  }

  progress() {
    return html`
      <ul class="desk-uploads" aria-live="polite">
        ${this.store.uploads.map(
          u => html`
            <li>
              <span class="desk-wrap">${u.name}</span>
              <span class="desk-hint">${size(u.file.size)}</span>
              ${u.state === 'failed'
                ? html`<span class="desk-error">✕ ${u.problem}</span>`
                : u.state === 'sent'
                  ? html`<span>✓ received</span>`
                  : html`<progress max="1" .value=${u.share} aria-label=${'Sending ' + u.name}></progress>`}
            </li>`)}
      </ul>`;
  }

  picked(event) {
    this.store.upload(event.target.files);
    event.target.value = '';
  }

  dragOver(event) {
    event.preventDefault();
    this.over = true;
  }

  drop(event) {
    event.preventDefault();
    this.over = false;
    this.store.upload(event.dataTransfer.files);
  }
}

customElements.define('upload-box', UploadBox);
