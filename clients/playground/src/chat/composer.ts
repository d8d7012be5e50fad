import { drawIcon, make } from '../page/dom.js';
import { hint, label } from '../words/words.js';

/** Where the user writes: Enter sends, Shift and Enter begin a line; while an answer comes, the button stops it. */
export class Composer {
  readonly element: HTMLFormElement;
  private readonly input = hint(label(make('textarea'), 'message'), 'placeholder');
  private readonly act = label(make('button', 'primary icon-button'), 'send');
  private isBusy = false;

  constructor(
    private readonly send: (message: string) => void,
    private readonly stop: () => void,
  ) {
    this.input.rows = 1;
    this.input.maxLength = 4000;
    this.input.enterKeyHint = 'send';
    this.act.type = 'submit';
    this.element = make('form', 'composer', this.input, this.act);
    this.element.addEventListener('submit', (submitted) => {
      submitted.preventDefault();
      this.submit();
    });
    this.input.addEventListener('keydown', (pressed) => {
      if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.isComposing) return;
      pressed.preventDefault();
      if (!this.isBusy) this.submit();
    });
    this.input.addEventListener('input', () => {
      this.input.rows = Math.min(6, this.input.value.split('\n').length);
    });
    this.setBusy(false);
  }

  focus(): void {
    this.input.focus();
  }

  /** Switches the button between sending and stopping. */
  setBusy(isBusy: boolean): void {
    this.isBusy = isBusy;
    label(this.act, isBusy ? 'stop' : 'send');
    this.act.replaceChildren(drawIcon(isBusy ? 'stop' : 'send'));
  }

  private submit(): void {
    if (this.isBusy) {
      this.stop();
      return;
    }
    const message = this.input.value.trim();
    if (message === '') return;
    this.input.value = '';
    this.input.rows = 1;
    this.send(message);
  }
}
