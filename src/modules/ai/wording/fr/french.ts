import type { Wording } from '../wording.js';
import { frenchPreview } from './french-preview.js';
import { frenchRepetition } from './french-repetition.js';

export const frenchWording: Wording = {
  language: 'fr',
  notices: {
    length: 'Ma réponse est devenue trop longue et a été coupée ; demandez moins à la fois.',
    refused: 'Je ne peux pas vous aider pour cela.',
    shortened: 'Le début de notre conversation n’a pas tenu dans cette réponse ; merci de répéter ce qui compte.',
    steps: 'Je m’arrête ici, car il fallait trop d’étapes ; demandez-en une partie.',
    time: 'Le temps est écoulé ; voici ce que j’ai trouvé.',
    unavailable: 'J’ai été interrompu ici ; ce que j’avais préparé est affiché.',
  },
  decideAbove:
    'Rien n’est encore modifié. Veuillez confirmer ou refuser l’action préparée ; un message ne la confirme pas.',
  nothingPrepared: 'Cette réponse n’a rien préparé ni modifié.',
  agreement:
    /^\W*(?:(?:oui|ouais|ok|okay|d['’]accord|bien sûr|vas-y|allez-y|parfait|exact|correct|non|merci|s['’]il (?:te|vous) plaît|je confirme|confirme[zr]?|fais-le|faites-le|très bien)(?!\p{L})[^\p{L}]*)+$/iu,
  dayOfMonth: (day) => (day === '1' ? '1er' : day),
  preview: frenchPreview,
  repetition: frenchRepetition,
  untitled: '(sans titre)',
  willMail: (people) => `Google enverra un e-mail à ${people === 1 ? '1 personne' : `${people} personnes`}.`,
  mayMail: 'Google préviendra peut-être les autres invités.',
  notWritten: (addresses) => `Vous n’avez pas écrit ces adresses vous-même : ${addresses}.`,
  lookalike: (addresses) => `Ces adresses contiennent des lettres qui ressemblent à d’autres : ${addresses}.`,
  duplicate: 'Il y a déjà un événement de ce nom à ce moment.',
  wholeSeries: 'Cela concerne toute la série.',
  followingOnes: 'Cela concerne cet événement et tous les suivants.',
  pastToo: (past) => (past === 1 ? 'L’un d’eux a déjà eu lieu.' : `${past} d’entre eux ont déjà eu lieu.`),
  keepTheirOwn: (instances) =>
    instances === 1
      ? 'L’un d’eux a été modifié à part et garde ses modifications.'
      : `${instances} d’entre eux ont été modifiés à part et gardent leurs modifications.`,
  happensTwice: (time) => `${time} arrive deux fois, car l’heure est reculée ; il s’agit de la première fois.`,
  inThePast: 'C’est dans le passé.',
  sharedCalendar: 'D’autres personnes peuvent voir cet agenda.',
  readAs: (phrase, time) => `« ${phrase} » compris comme ${time}.`,
  yearsAhead: (year) => `Le début est dans plusieurs années, en ${year}.`,
  firstOfSeries: (time) => `La première fois est ${time}.`,
  empties: (fields) => `Ensuite, ceci sera vide : ${fields}.`,
  endsSeries: 'La répétition prend fin : toutes les autres dates de la série sont supprimées, même passées.',
  seriesNotIncluded:
    'La nouvelle fin de la série et les dates exclues ne figurent pas ici, car elles dépendent de la série ; demandez-les dans le chat.',
};
