import { describe, expect, it } from '@jest/globals';
import { readInLanguage } from '../parse-request.js';
import { findDoubt } from '../orders/trust/trust.js';
import { listLikelyLanguages } from './detect.js';

/** What a sentence wishes for, with the event it is about. */
function read(text: string, locale: string): unknown[] {
  const { wishes } = readInLanguage(text, listLikelyLanguages(text, locale)).read;
  return wishes.flatMap(({ wish }) =>
    'target' in wish ? [wish.kind === 'question' ? wish.asks : wish.kind, wish.target.name?.words] : [wish.kind],
  );
}

/** Of a change, whether it is one of the rest of a series. */
function readScope(text: string, locale: string): unknown[] {
  const { wishes } = readInLanguage(text, listLikelyLanguages(text, locale)).read;
  return wishes.flatMap(({ wish }) =>
    wish.kind === 'update' || wish.kind === 'delete' ? [wish.target.scope] : [wish.kind],
  );
}

describe('a question behind an introduction', () => {
  it.each([
    ['de-DE', 'Weißt du, wann der Augenarzt ist?', 'when', 'Augenarzt'],
    ['de-DE', 'Können Sie mir sagen, wann die Kostenrunde beginnt?', 'when', 'Kostenrunde'],
    ['de-DE', 'sag mir mal wo der Augenarzt ist', 'where', 'Augenarzt'],
    ['de-DE', 'Könnten Sie mir sagen, was ich am 2. Dezember vorhabe?', 'list', undefined],
    ['fr-FR', "tu sais quand est l'ophtalmo ?", 'when', 'ophtalmo'],
    ['es-ES', '¿sabes cuándo es el oculista?', 'when', 'oculista'],
    ['es-ES', 'dime dónde es el oculista', 'where', 'oculista'],
    ['en-GB', 'search for the day I have the optician', 'when', 'optician'],
    ['en-GB', "find out which day I'm at the optician", 'when', 'optician'],
    ['en-GB', "tell me when I'm free on Friday", 'slots', undefined],
    ['de-DE', 'Finde heraus, an welchem Tag ich den Augenarzt habe', 'when', 'Augenarzt'],
    ['de-DE', 'Sag mir, wann ich am Freitag frei bin', 'slots', undefined],
    ['fr-FR', "trouve quel jour j'ai l'ophtalmo", 'when', 'ophtalmo'],
    ['es-ES', 'averigua qué día tengo el oculista', 'when', 'oculista'],
    ['en-GB', 'Quick check, is the optician on Friday?', 'list', 'optician'],
    ['de-DE', 'Zur Sicherheit: ist der Augenarzt am Freitag?', 'list', 'Augenarzt'],
    ['en-GB', 'do I have time for a nap between the optician and the gig', 'free', undefined],
    ['de-DE', 'habe ich zwischen Augenarzt und Konzert Zeit für einen Tee', 'free', undefined],
    ['fr-FR', "est-ce que j'ai le temps pour un thé entre l'ophtalmo et le concert", 'free', undefined],
    ['es-ES', '¿tengo tiempo para un té entre el oculista y el concierto?', 'free', undefined],
  ])('is about the event: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });
});

describe('a question whose word stands in its place', () => {
  it.each([
    ['fr-FR', "il est où l'ophtalmo", 'where', 'ophtalmo'],
    ['fr-FR', 'le salon tombe quels jours', 'when', 'salon'],
    ['fr-FR', "il me reste quoi aujourd'hui ?", 'list', undefined],
    ['es-ES', 'qué días es el congreso', 'when', 'congreso'],
    ['de-DE', 'wann hat Oma Geburtstag', 'when', 'Oma Geburtstag'],
    ['de-DE', 'ist am Freitag um 15 Uhr schon was', 'list', undefined],
  ])('asks: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });
});

describe('a question how the weather is', () => {
  it.each([
    ['en-GB', 'will it rain during the regatta on Sunday?', 'regatta'],
    ['en-GB', "what's the weather going to be like for my ride to York", 'ride to York'],
    ['en-GB', 'can you tell me how cold it will be at the choir festival', 'choir festival'],
    ['en-GB', 'do I need an umbrella for the open day', 'open day'],
    ['en-GB', 'how is the traffic on the way to the optician', 'optician'],
    ['de-DE', 'regnet es am Sonntag beim Sommerfest?', 'Sommerfest'],
    ['de-DE', 'weißt du, wie das Wetter bei der Regatta wird?', 'Regatta'],
    ['fr-FR', 'est-ce qu’il va pleuvoir pendant la régate ?', 'régate'],
    ['fr-FR', 'quel temps fera-t-il pour la régate', 'régate'],
    ['es-ES', '¿qué tiempo hará durante la regata?', 'regata'],
    ['es-ES', '¿va a llover en la fiesta del barrio?', 'fiesta del barrio'],
  ])('is about the event that it names: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual(['weather', name]);
  });

  it.each([
    ['en-GB', 'will it rain on Sunday?'],
    ['en-GB', "what's the weather at the beach"],
    ['en-GB', 'weather for Leeds'],
    ['de-DE', 'regnet es morgen in Leipzig?'],
    ['fr-FR', 'il va pleuvoir demain à Lyon ?'],
    ['es-ES', '¿qué tiempo hará mañana en Vigo?'],
  ])('is none of the calendar beside no event: %s, %s', (locale, text) => {
    expect(read(text, locale)).toEqual([]);
  });

  it.each([
    ['en-GB', 'it will rain during the regatta, move it to Monday', 'update', 'regatta'],
    ['de-DE', 'das Wetter wird schlecht, sag die Regatta ab', 'delete', 'Regatta'],
    ['fr-FR', 'il va pleuvoir pendant la régate, annule-la', 'delete', 'régate'],
    ['es-ES', 'va a llover durante la regata, cancélala', 'delete', 'regata'],
  ])('is no reason of an order: %s, %s', (locale, text, kind, name) => {
    expect(read(text, locale)).toEqual([kind, name]);
  });
});

describe('what everybody knows, or nobody', () => {
  it.each([
    ['en-GB', 'where does Nora work'],
    ['en-GB', 'when did Romeo and Juliet get married'],
    ['en-GB', 'how many eggs do I need for a pancake'],
    ['en-GB', "what's the difference between jam and marmalade"],
    ['en-GB', 'what films has Nora been in'],
    ['en-GB', 'when will my parcel arrive'],
    ['en-GB', 'is the pharmacy open on Sunday'],
    ['de-DE', 'wo wohnt Nora'],
    ['de-DE', 'was ist der Unterschied zwischen Gelee und Marmelade'],
    ['fr-FR', 'quelle est la différence entre la gelée et la confiture'],
    ['es-ES', '¿dónde trabaja Nora?'],
    ['es-ES', '¿cuál es la diferencia entre gelatina y mermelada?'],
  ])('is no question about the calendar: %s, %s', (locale, text) => {
    const { read: understood } = readInLanguage(text, listLikelyLanguages(text, locale));
    expect(findDoubt(understood)).toBeDefined();
  });

  it.each([
    ['en-GB', 'where does the choir rehearsal take place', 'where', 'choir rehearsal'],
    ['en-GB', 'when does my lease expire', 'when', 'lease expire'],
    ['en-GB', 'when does Hamlet start', 'when', 'Hamlet'],
    ['de-DE', 'wann kommt der Klempner', 'when', 'Klempner'],
    ['en-GB', 'is the boiler inspection on Friday', 'list', 'boiler inspection'],
    ['de-DE', 'ist die Kesselprüfung am Freitag', 'list', 'Kesselprüfung'],
    ['fr-FR', 'est-ce que la remise est vendredi', 'list', 'remise'],
    ['es-ES', '¿es la inspección el viernes?', 'list', 'inspección'],
    ['en-GB', 'who has not accpeted the kick-off', 'who', 'kick-off'],
  ])('is none of them: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });
});

describe('a question how long an event is', () => {
  it.each([
    ['en-GB', 'How long does the kick-off take?', 'kick-off'],
    ['en-GB', "what's the length of the kick-off?", 'kick-off'],
    ['de-DE', 'Wie lange dauert die Chorprobe?', 'Chorprobe'],
    ['de-DE', 'wie lange geht die Chorprobe', 'Chorprobe'],
    ['fr-FR', 'Combien de temps dure la répétition ?', 'répétition'],
    ['es-ES', '¿Cuánto tiempo dura el ensayo?', 'ensayo'],
  ])('asks for its length: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual(['length', name]);
  });

  it.each([
    ['en-GB', 'how long until the kick-off?', 'countdown'],
    ['de-DE', 'Bis wann geht die Chorprobe?', 'when'],
    ['fr-FR', "jusqu'à quelle heure dure la répétition ?", 'when'],
    ['es-ES', '¿a qué hora termina el ensayo?', 'when'],
  ])('is not one about its time: %s, %s', (locale, text, asks) => {
    expect(read(text, locale)[0]).toBe(asks);
  });
});

describe('a question about the time between two events', () => {
  it.each([
    ['en-GB', 'How long have I got between the optician and the kick-off?'],
    ['en-GB', 'how much time is there between the optician and the kick-off?'],
    ['de-DE', 'Wie viel Zeit ist zwischen dem Augenarzt und der Chorprobe?'],
    ['fr-FR', "Combien de temps ai-je entre l'ophtalmo et la répétition ?"],
    ['es-ES', '¿Cuánto tiempo tengo entre el oculista y el ensayo?'],
  ])('asks how long nothing is: %s, %s', (locale, text) => {
    expect(read(text, locale)).toEqual(['free', undefined]);
  });

  it('is none about hours within days', () => {
    expect(read('how many hours of meetings between Monday and Friday?', 'en-GB')).toEqual(['total', undefined]);
  });
});

describe('a question whether something was done, or is so', () => {
  it.each([
    ['en-GB', 'Did you move the stocktaking to Friday?', 'stocktaking'],
    ['en-GB', 'Has the stocktaking been cancelled?', 'stocktaking'],
    ['de-DE', 'Wurde der Augenarzt verschoben?', 'Augenarzt'],
    ['de-DE', 'Der Augenarzt ist immer um neun?', 'Augenarzt'],
    ['fr-FR', "As-tu annulé l'ophtalmo ?", 'ophtalmo'],
    ['fr-FR', "L'ophtalmo est toujours à 9h30 ?", 'ophtalmo'],
    ['es-ES', '¿El oculista es siempre a las 9:30?', 'oculista'],
  ])('changes nothing: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual([expect.stringMatching(/^(when|list)$/), name]);
  });

  it.each([
    ['en-GB', 'Can the stocktaking be at 11?'],
    ['en-GB', 'Could the stocktaking start an hour later?'],
    ['de-DE', 'Kann der Augenarzt um elf sein?'],
    ['fr-FR', "Est-ce qu'on peut avancer l'ophtalmo d'une heure ?"],
    ['es-ES', '¿El oculista puede ser a las 4?'],
  ])('is no request for a change: %s, %s', (locale, text) => {
    expect(read(text, locale)[0]).toBe('update');
  });
});

describe('what is told, with a tag behind it', () => {
  it.each([
    ['en-GB', "The choir rehearsal is on Friday, isn't it?", 'choir rehearsal'],
    ['en-GB', 'My session with Nora is on Friday, correct?', 'session with Nora'],
    ['en-GB', "I have the optician on Thursday, don't I?", 'optician'],
    ['en-GB', "The choir rehearsal isn't on Friday, is it?", 'choir rehearsal'],
    ['de-DE', 'Die Chorprobe ist am Freitag, nicht wahr?', 'Chorprobe'],
    ['de-DE', 'Der Augenarzt ist um 9, stimmt das?', 'Augenarzt'],
    ['fr-FR', "L'ophtalmo est vendredi, n'est-ce pas ?", 'ophtalmo'],
    ['fr-FR', "J'ai l'ophtalmo jeudi, pas vrai ?", 'ophtalmo'],
    ['es-ES', 'El oculista es el jueves, ¿correcto?', 'oculista'],
    ['es-ES', 'El ensayo es el viernes a las 7, ¿no es cierto?', 'ensayo'],
  ])('is asked: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual([expect.stringMatching(/^(when|list)$/), name]);
  });

  it.each([
    ['en-GB', 'Move the choir rehearsal to 8pm, right?', 'update'],
    ['de-DE', 'Sag den Augenarzt ab, gell?', 'delete'],
    ['fr-FR', "Annule l'ophtalmo, hein ?", 'delete'],
    ['es-ES', 'Cancela el oculista, ¿sí?', 'delete'],
    ['en-GB', "The optician isn't on Thursday anymore, it's on Friday", 'update'],
  ])('stays an order where it is one: %s, %s', (locale, text, kind) => {
    expect(read(text, locale)[0]).toBe(kind);
  });
});

describe('a question about the guests', () => {
  it.each([
    ['en-GB', "Who still hasn't answered the kick-off?", 'kick-off'],
    ['en-GB', 'Who else is coming to the kick-off?', 'kick-off'],
    ['en-GB', 'Has Nora accepted the kick-off?', 'kick-off'],
    ['en-GB', 'Is anybody else going to the kick-off?', 'kick-off'],
    ['en-GB', 'For the kick-off, who has declined?', 'kick-off'],
    ['en-GB', "Who hasn't replied?", undefined],
    ['de-DE', 'Wer hat die Chorprobe noch nicht beantwortet?', 'Chorprobe'],
    ['de-DE', 'Wer hat zur Chorprobe schon zugesagt?', 'Chorprobe'],
    ['de-DE', 'Kommt sonst noch jemand zur Chorprobe?', 'Chorprobe'],
    ['de-DE', 'Hat Nora die Chorprobe angenommen?', 'Chorprobe'],
    ['de-DE', 'Wer leitet die Chorprobe?', 'Chorprobe'],
    ['fr-FR', "Qui n'a pas encore répondu à la répétition ?", 'répétition'],
    ['fr-FR', "Est-ce que quelqu'un d'autre vient à la répétition ?", 'répétition'],
    ['fr-FR', 'Nora a-t-elle accepté la répétition ?', 'répétition'],
    ['es-ES', '¿Quién no ha respondido todavía al ensayo?', 'ensayo'],
    ['es-ES', '¿Viene alguien más al ensayo?', 'ensayo'],
    ['es-ES', '¿Ha aceptado Nora el ensayo?', 'ensayo'],
    ['es-ES', '¿Quién organiza el ensayo?', 'ensayo'],
    ['en-GB', 'who all said yes to the kick-off', 'kick-off'],
    ['en-GB', 'the organiser of the kick-off is?', 'kick-off'],
    ['en-GB', "I'd like to check whether Nora is still coming to the kick-off", 'kick-off'],
    ['en-GB', 'find out if Nora has declined the kick-off', 'kick-off'],
    ['de-DE', 'die Gäste der Chorprobe?', 'Chorprobe'],
    ['de-DE', 'weißt du, ob Nora zur Chorprobe kommt', 'Chorprobe'],
    ['fr-FR', 'dis-moi si Nora vient à la répétition', 'répétition'],
    ['fr-FR', 'qui a dit oui à la répétition', 'répétition'],
    ['es-ES', '¿sabes si Nora viene al ensayo?', 'ensayo'],
    ['es-ES', '¿quién dijo que sí al ensayo?', 'ensayo'],
  ])('asks who comes: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual(['who', name]);
  });

  it.each([
    ['en-GB', "Nora hasn't accepted the kick-off"],
    ['de-DE', 'Nora hat die Chorprobe noch nicht angenommen'],
    ['fr-FR', "Nora n'a pas encore accepté la répétition"],
    ['es-ES', 'Nora no ha aceptado todavía el ensayo'],
    ['en-GB', 'if Nora is coming to the kick-off, I am out'],
    ['de-DE', 'wenn Nora zur Chorprobe kommt, bleibe ich daheim'],
  ])('is no statement about them: %s, %s', (locale, text) => {
    expect(read(text, locale)).toEqual([]);
  });

  it.each([
    ['en-GB', 'has Nora accepted?'],
    ['en-GB', 'let me know if Nora is coming'],
    ['de-DE', 'hat Nora zugesagt?'],
    ['de-DE', 'ich würde gern wissen, ob Nora noch kommt'],
    ['fr-FR', 'est-ce que Nora vient toujours ?'],
    ['es-ES', '¿viene Nora?'],
  ])('is about the events of somebody where it names none: %s, %s', (locale, text) => {
    const { wishes } = readInLanguage(text, listLikelyLanguages(text, locale)).read;
    expect(wishes.map(({ wish }) => wish)).toMatchObject([
      { asks: 'list', target: { people: [{ displayName: 'Nora' }] } },
    ]);
  });

  it.each([
    ['en-GB', 'find out if the kick-off is on the 7th', 'list', 'kick-off'],
    ['de-DE', 'schau mal, ob die Chorprobe am Freitag ist', 'list', 'Chorprobe'],
    ['fr-FR', 'vérifie si la répétition est le 7', 'list', 'répétition'],
    ['es-ES', 'comprueba si el ensayo es el 7', 'list', 'ensayo'],
    ['en-GB', "when is Nora's next recital", 'when', "Nora's recital"],
    ['en-GB', 'what month is the kick-off', 'when', 'kick-off'],
    ['de-DE', 'in welchem Jahr ist das Chorfest', 'when', 'Chorfest'],
    ['fr-FR', 'en quelle année est le salon', 'when', 'salon'],
    ['es-ES', '¿en qué mes es el congreso?', 'when', 'congreso'],
    ['en-GB', 'show me my past meetings', 'list', undefined],
  ])('asks for a day of an event: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });
});

describe('a new name', () => {
  it.each([
    ['de-DE', 'die Messe heißt jetzt Fachtage', 'Messe'],
    ['fr-FR', "le salon s'appelle désormais Journées pro", 'salon'],
    ['es-ES', 'el congreso ahora se llama Jornadas', 'congreso'],
  ])('may be told: %s, %s', (locale, text, name) => {
    expect(read(text, locale)).toEqual(['update', name]);
  });
});

describe('a change from a day on', () => {
  it.each([
    ['fr-FR', 'à partir du 9 décembre le cours de chant passe à 19h15', 'following'],
    ['de-DE', 'ab nächster Woche beginnt die Chorprobe erst um 19 Uhr', 'following'],
    ['es-ES', 'a partir del 9 de diciembre la clase de canto pasa a las 19:15', 'following'],
    ['en-GB', 'no more choir as of Monday', 'following'],
    ['en-GB', 'starting in December the choir moves to half five', 'following'],
    ['de-DE', 'lösch die Chorprobe ab Dezember', 'following'],
    ['fr-FR', 'le cours de chant du 9 décembre passe à 19h15', undefined],
  ])('is one of the rest of the series: %s, %s', (locale, text, scope) => {
    expect(readScope(text, locale)).toEqual([scope]);
  });
});

describe('who is described by somebody else', () => {
  it('is not that person', () => {
    const { wishes } = readInLanguage(
      'tutoría con la profe de Carla el lunes a las cinco',
      listLikelyLanguages('tutoría con la profe de Carla', 'es-ES'),
    ).read;
    expect(wishes.map(({ wish }) => wish.kind === 'create' && wish.title)).toEqual(['Tutoría con la profe de Carla']);
  });
});

describe('a question behind what one forgot, with its word at the end, or about all days', () => {
  it.each([
    ['en-GB', 'I forgot when the rehearsal is', 'when', 'rehearsal'],
    ['en-GB', "remind me, where's the recital", 'where', 'recital'],
    ['en-GB', 'the recital is when exactly', 'when', 'recital'],
    ['en-GB', 'which days have I got rehearsal in March', 'list', 'rehearsal'],
    ['de-DE', 'keine Ahnung mehr, wann die Probe ist', 'when', 'Probe'],
    ['de-DE', 'Probe wann?', 'when', 'Probe'],
    ['de-DE', 'an welchen Tagen hab ich im März Probe', 'list', 'Probe'],
    ['fr-FR', 'je ne sais plus quand est la répétition', 'when', 'répétition'],
    ['fr-FR', "j'ai oublié l'heure de la répétition", 'when', 'répétition'],
    ['fr-FR', "quels jours j'ai répétition en mars", 'list', 'répétition'],
    ['es-ES', 'no me acuerdo de cuándo es el ensayo', 'when', 'ensayo'],
    ['es-ES', 'el ensayo cuándo es', 'when', 'ensayo'],
    ['es-ES', 'qué días tengo ensayo en marzo', 'list', 'ensayo'],
  ])('asks: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });

  it.each([
    ['en-GB', 'is my Friday evening taken', 'free', undefined],
    ['de-DE', 'ist der Freitagabend schon vergeben', 'free', undefined],
    ['fr-FR', 'mon vendredi soir est pris ?', 'free', undefined],
    ['es-ES', 'estoy pillado el viernes por la tarde', 'free', undefined],
  ])('asks whether a time is taken: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });

  it.each([
    ['en-GB', 'is pottery now at 7?', 'when', 'pottery'],
    ['fr-FR', 'le piano est annulé ?', 'when', 'piano'],
    ['fr-FR', "la répétition c'est bien à 18h30 ?", 'when', 'répétition'],
    ['es-ES', '¿el oculista ahora es a las 11?', 'when', 'oculista'],
    ['es-ES', '¿se canceló el ensayo?', 'when', 'ensayo'],
  ])('asks whether something is so, and changes nothing: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });

  it.each([
    ['en-GB', 'could I squeeze in a coffee at 2 today or am I busy?', 'free'],
    ['es-ES', 'puedo meter un café mañana a las 4 o tengo algo?', 'free'],
    ['fr-FR', "je peux caler un café demain à 16h ou j'ai quelque chose ?", 'free'],
    ['en-GB', 'I need to do my taxes at some point, have I got two free hours tomorrow afternoon?', 'slots'],
    ['en-GB', "I'd love to go for a run, am I free on Friday?", 'free'],
  ])('asks about an event that is only weighed: %s, %s', (locale, text, asks) => {
    expect(read(text, locale)).toEqual([asks, undefined]);
  });
});

describe('what is told behind a question mark', () => {
  it.each([
    ['en-GB', "when is the optician? can't find the letter", 'when', 'optician'],
    ['es-ES', '¿cuándo es el oculista? Me acuerdo del día pero no de la hora', 'when', 'oculista'],
    ['es-ES', '¿cuándo es el oculista? no me acuerdo', 'when', 'oculista'],
  ])('asks nothing more: %s, %s', (locale, text, asks, name) => {
    expect(read(text, locale)).toEqual([asks, name]);
  });

  it('asks about another day', () => {
    expect(read('what do I have tomorrow? Thursday too please', 'en-GB')).toHaveLength(2);
  });
});
