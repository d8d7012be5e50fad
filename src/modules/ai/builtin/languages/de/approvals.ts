import { crossed } from '../../orders/grammar/inflection.js';

/** That a time suits the user, and how sure it is: nothing that changes what a message tells. */
export const germanApprovals =
  crossed(
    'ware|ist|wird|klingt',
    'gut|super|perfekt|ok|okay|prima|toll|ideal|in ordnung|optimal|fein|am besten|mir recht|recht|gunstig|machbar|moglich|gut fur mich|super fur mich',
  ) +
  '|passt gut|passt mir|passt mir gut|passt super|passt prima|wurde passen|wurde mir passen|konnte passen|passt bei mir|ginge bei mir|geht klar|geht gut|geht bei mir|sollte gehen|sollte passen|' +
  'klappt|klappt bei mir|denk ich|denke ich|glaub ich|glaube ich|schatz ich|schatze ich|wurd ich sagen|wurde ich sagen|wie immer|wie ublich|wie gewohnt';
