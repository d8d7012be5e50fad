import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from '../../src/modules/ai/builtin/languages/detect.js';
import { AiWorld } from './ai-world.js';
import { seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

/** The same errands in each language, said to a user whose calendar speaks English. */
const ERRANDS: Record<'de' | 'fr' | 'es', Record<string, string[]>> = {
  de: {
    'a new event': ['Mittagessen mit Eva morgen um 12 Uhr'],
    'a change that changes nothing': ['verschieb Dentist auf 10 Uhr'],
    'a deletion': ['lösch den Offsite'],
    'a series': ['jeden Montag um 18 Uhr Sport'],
    'a correction': ['Mittagessen mit Eva morgen um 12 Uhr', 'eine Stunde später'],
    'a refusal': ['Mittagessen mit Eva morgen um 12 Uhr', 'nein'],
    'thanks while something waits': ['Mittagessen mit Eva morgen um 12 Uhr', 'danke'],
    'an undo of nothing': ['mach das rückgängig'],
    'a redo of nothing': ['mach das Rückgängigmachen rückgängig'],
    'a question': ['Was habe ich morgen?'],
  },
  fr: {
    'a new event': ['déjeuner avec Eva demain à 12h'],
    'a change that changes nothing': ['déplace Dentist à 10h'],
    'a deletion': ["supprime l'événement Offsite"],
    'a series': ['tous les lundis à 18h sport'],
    'a correction': ['déjeuner avec Eva demain à 12h', 'une heure plus tard'],
    'a refusal': ['déjeuner avec Eva demain à 12h', 'non'],
    'thanks while something waits': ['déjeuner avec Eva demain à 12h', 'merci beaucoup'],
    'an undo of nothing': ['annule la dernière modification'],
    'a redo of nothing': ["annule l'annulation"],
    'a question': ["Qu'est-ce que j'ai demain ?"],
  },
  es: {
    'a new event': ['comida con Eva mañana a las 12'],
    'a change that changes nothing': ['mueve Dentist a las 10'],
    'a deletion': ['borra el evento Offsite'],
    'a series': ['todos los lunes a las 18h deporte'],
    'a correction': ['comida con Eva mañana a las 12', 'una hora más tarde'],
    'a refusal': ['comida con Eva mañana a las 12', 'no'],
    'thanks while something waits': ['comida con Eva mañana a las 12', 'muchas gracias'],
    'an undo of nothing': ['deshaz el último cambio'],
    'a redo of nothing': ['rehaz el cambio'],
    'a question': ['¿Qué tengo mañana?'],
  },
};
/** Words that only English has: of replies, previews, warnings and notices. */
const ENGLISH = /\b(?:the|you|your|this|that|with|nothing|create|delete|tomorrow|every|until|please|not)\b/iu;
const ISO = /\d{4}-\d{2}-\d{2}/;

const CASES = Object.entries(ERRANDS).flatMap(([code, errands]) =>
  Object.entries(errands).map(([errand, messages]) => ({ code, errand, messages })),
);

describe('a message in another language than the settings', () => {
  it.each(CASES)('is answered wholly in its own: $code, $errand', async ({ code, messages }) => {
    const user = await seeded(world);
    let more = {};
    let said = '';
    for (const message of messages) {
      const { conversationId, reply, proposedActions, questions, assumptions } = await user.chat(message, more);
      more = { conversationId };
      const previews = proposedActions.flatMap(({ preview }) => [
        preview.summary,
        ...preview.details,
        ...preview.warnings,
      ]);
      said = [reply, ...previews, ...assumptions, ...questions.map(({ question }) => question)].join('\n');
    }
    // Titles stay in the words they were written in.
    const own = said.replaceAll(/Stand-up|Dentist|Offsite|Main Street 4|Lake House|Google|Eva/g, '');

    expect(own).not.toMatch(ENGLISH);
    expect(own).not.toMatch(ISO);
    expect([code, undefined]).toContain(detectLanguage(own)?.code);
  });

  it.each([
    ['move the dentist to 10am', /^The event is like that already/],
    ['verschieb Dentist auf 10 Uhr', /^Der Termin ist schon so/],
    ['déplace Dentist à 10h', /^L’événement est déjà ainsi/],
    ['mueve Dentist a las 10', /^El evento ya está así/],
  ])('tells a refusal of a tool in its words: %s', async (message, words) => {
    expect((await (await seeded(world)).chat(message)).reply).toMatch(words);
  });
});
