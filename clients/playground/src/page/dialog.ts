import { iconButton, make } from './dom.js';

/** Opens a dialog over the page, and closes it on Escape, on its close button and where a button in it says so. */
export class Dialog {
  private readonly node = make('dialog', 'dialog');

  constructor(title: string, ...content: (Node | undefined)[]) {
    const heading = make('h2', '', title);
    heading.id = `dialog-${crypto.getRandomValues(new Uint32Array(1))[0] ?? 0}`;
    this.node.setAttribute('aria-labelledby', heading.id);
    const head = make(
      'div',
      'dialog-head',
      heading,
      iconButton('', 'close', 'close', () => this.close()),
    );
    this.node.append(make('div', 'dialog-body', head, ...content.filter((child) => child !== undefined)));
  }

  /** Shows it, and resolves once it is closed; the focus then is where it was before. */
  async open(): Promise<void> {
    document.body.append(this.node);
    this.node.showModal();
    await new Promise<void>((resolve) => {
      this.node.addEventListener('close', () => resolve(), { once: true });
    });
    this.node.remove();
  }

  close(): void {
    this.node.close();
  }
}
