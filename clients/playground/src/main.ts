import { Chat2Calendar } from '../../typescript/src/index.js';
import { openAnnouncer } from './page/announcer.js';
import { make } from './page/dom.js';
import { clearNotices, notifyTrouble, openNotices } from './page/notices.js';
import { readLanguage } from './page/preferences.js';
import { offerConsent } from './page/problem.js';
import { completeSignIn, leaveForGoogle, signInPage } from './page/sign-in.js';
import { TopBar } from './page/top-bar.js';
import { speak } from './words/words.js';
import { Workspace } from './workspace.js';

speak(readLanguage());

const client = new Chat2Calendar({ baseUrl: location.origin, onSignedOut: () => showSignIn() });
const stage = make('main', 'stage');
let workspace: Workspace | undefined;
const bar = new TopBar((language) => {
  speak(language);
  workspace?.translate();
});

offerConsent(() => {
  leaveForGoogle(client, { forceConsent: true }).catch((error: unknown) => notifyTrouble(error));
});
document.body.append(bar.element, stage);
openNotices();
openAnnouncer();
await start();

async function start(): Promise<void> {
  try {
    if (await completeSignIn(client)) await enter();
    else showSignIn();
  } catch (error) {
    showSignIn(error);
  }
}

async function enter(): Promise<void> {
  workspace = await Workspace.open(client);
  bar.showAccount(workspace.userName, () => void signOut());
  stage.replaceChildren(workspace.element);
  workspace.focus();
}

function showSignIn(failure?: unknown): void {
  workspace = undefined;
  clearNotices();
  bar.hideAccount();
  stage.replaceChildren(signInPage(client, failure));
}

async function signOut(): Promise<void> {
  try {
    await client.auth.signOut();
    showSignIn(undefined);
  } catch (error) {
    notifyTrouble(error);
  }
}
