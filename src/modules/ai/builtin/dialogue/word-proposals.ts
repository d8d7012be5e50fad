import { leftOutBy } from './plan-change.js';
import { conditionRemark } from './plan-condition.js';
import { samePeopleRemark } from './plan-same-people.js';
import { pointed } from './point-at.js';
import type { Turn } from './step.js';
import { understand } from './understand.js';

/** What came of the calls that propose a change; a proposal is never called done. */
export function wordProposals(turn: Turn): string | undefined {
  const { request, language } = turn;
  const lines = request.fresh.flatMap(({ tool, outcome }) => {
    if (outcome.kind === 'proposed') {
      const said = language.dialogue.proposed(outcome.summary, outcome.conflicts, outcome.warnings);
      return [outcome.replaced ? `${said} ${language.dialogue.replacesEarlier}` : said];
    }
    return outcome.kind === 'refused' && !LOOKS.has(tool) ? [language.dialogue.refused(outcome.detail)] : [];
  });
  if (lines.length === 0) return undefined;
  return [conditionRemark(turn), samePeopleRemark(turn), ...lines, leftOut(turn)].filter(Boolean).join('\n');
}

/** What could not be proposed any more; nothing is dropped without a word. */
function leftOut(turn: Turn): string | undefined {
  const one = pointed(turn);
  const count = leftOutBy(understand(one), one);
  return count > 0 ? turn.language.dialogue.leftOut(count) : undefined;
}

/** What goes wrong with a look is told where it is looked for. */
const LOOKS = new Set(['list_events', 'get_event']);
