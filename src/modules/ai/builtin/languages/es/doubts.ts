import { crossed } from '../../orders/grammar/inflection.js';

/** What keeps an order behind it from being one: advice that is asked for, and what is not decided yet. */
export const SPANISH_DOUBTS =
  `${crossed('crees que|cree que|piensas que|te parece que|opinas que|consideras que', 'deberia|debo|deberiamos|debemos|tendria que|convendria|convendria que|seria mejor')}|` +
  'ya veremos|ya vere|aun no lo se|todavia no lo se|no lo se todavia|no lo se aun|no me decido|ojala|quien pudiera|si pudiera|estoy dudando|' +
  'no lo tengo claro|no lo he decidido|me estoy planteando|deberia|deberiamos|que tal si';
