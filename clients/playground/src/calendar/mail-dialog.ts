import { Dialog } from '../page/dialog.js';
import { button, make, told } from '../page/dom.js';
import { words } from '../words/words.js';

/** Asks whether Google should mail these guests; `none` without guests, undefined where the user cancels. */
export async function askAboutMail(guests: string[]): Promise<'all' | 'none' | undefined> {
  if (guests.length === 0) return 'none';
  let answer: 'all' | 'none' | undefined;
  const choose = (chosen: 'all' | 'none' | undefined) => (): void => {
    answer = chosen;
    dialog.close();
  };
  const dialog: Dialog = new Dialog(
    words('mailTitle'),
    told('p', '', 'mailText', { guests: guests.join(', ') }),
    make(
      'div',
      'buttons',
      button('primary', 'mailSend', choose('all')),
      button('', 'mailSkip', choose('none')),
      button('quiet', 'cancel', choose(undefined)),
    ),
  );
  await dialog.open();
  return answer;
}
