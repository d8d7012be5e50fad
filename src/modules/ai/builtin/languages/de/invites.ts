import { crossed } from '../../orders/grammar/inflection.js';

/** How German asks for the invitations that wait for an answer. */
export const GERMAN_UNANSWERED = [
  crossed('offene|offenen|unbeantwortete|unbeantworteten|ausstehende|ausstehenden', 'einladungen|terminanfragen'),
  crossed(
    'einladungen|terminanfragen',
    [
      crossed(
        'sind|sind noch|stehen|stehen noch|warten noch|warten|noch',
        'offen|unbeantwortet|aus|auf antwort|auf eine antwort|auf meine antwort|nicht beantwortet',
      ),
      crossed(
        ', auf die ich|auf die ich|, die ich|die ich|habe ich|hab ich|muss ich',
        crossed(
          '|noch|noch nicht|nicht',
          'beantwortet habe|beantwortet hab|geantwortet habe|geantwortet hab|antworten muss|beantworten muss|beantwortet|beantworten',
        ),
      ),
    ].join('|'),
  ),
].join('|');
