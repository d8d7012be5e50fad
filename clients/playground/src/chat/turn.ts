import type { ChatReply, Question } from '../../../typescript/src/index.js';
import { make, told } from '../page/dom.js';
import { words } from '../words/words.js';

/** One answer of the assistant as it arrives: text, proposals, questions. */
export class Turn {
  readonly element: HTMLElement;
  /** Where the cards of this turn stand. */
  readonly cards = make('div', 'cards');
  private readonly text = make('p', 'bubble');
  private readonly extras = make('div', 'extras');
  private readonly thinking = make('span', 'dots', make('span'), make('span'), make('span'));

  constructor(private readonly answer: (option: string) => void) {
    this.thinking.setAttribute('aria-hidden', 'true');
    this.text.append(this.thinking);
    const speaker = told('span', 'heard-only', 'assistant');
    this.element = make('div', 'turn assistant', speaker, this.text, this.cards, this.extras);
  }

  add(delta: string): void {
    this.thinking.remove();
    this.text.append(delta);
  }

  /** Ends the turn with the whole reply. */
  finish({ reply, questions, degraded, assumptions }: ChatReply): void {
    this.text.textContent = reply;
    const notes = assumptions.filter((assumption) => !reply.includes(assumption));
    if (degraded) notes.push(words('builtinNote', { detail: degraded.detail }));
    this.extras.append(...notes.map((note) => make('p', 'note', note)));
    for (const question of questions) this.ask(question, reply);
  }

  /** Ends the turn with what went wrong, below what was already said. */
  end(node: HTMLElement): void {
    this.thinking.remove();
    if (this.text.textContent === '') this.text.remove();
    this.extras.append(node);
  }

  private ask({ question, options = [] }: Question, reply: string): void {
    if (!reply.includes(question)) this.extras.append(make('p', 'bubble', question));
    if (options.length === 0) return;
    const buttons = options.map((option) => {
      const choice = make('button', 'choice', option);
      choice.type = 'button';
      choice.addEventListener('click', () => this.answer(option));
      return choice;
    });
    const group = make('div', 'choices', ...buttons);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', question);
    this.extras.append(group);
  }
}
