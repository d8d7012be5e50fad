import type { Vocabulary } from '../../orders/grammar/vocabulary.js';

/** What German requests of the calendar, of other services and of nobody are about. */
export const germanTopics: Pick<Vocabulary, 'topics' | 'publicDays' | 'occasions' | 'elsewhere' | 'alarms'> = {
  topics:
    'wohnt|wohnen|arbeitet|gelebt|geboren|geheiratet|unterschied zwischen|prasident|prasidentin|stau|musik|pizza|wetter|regen|regnet|schnee|schneit|sonnig|bewolkt|temperatur|grad|regenschirm|' +
    'jacke|mantel|nachrichten|schlagzeilen|e-mail|e-mails|email|emails|mails|postfach|kontakte|telefonnummer|' +
    'lied|playlist|podcast|radio|kaffee|lieferung|rezept|preis|aktie|aktienkurs|verkehr|hauptstadt|einwohner|' +
    'lampe|heizung|witz|taxi|einkaufsliste|wechselkurs|restaurant',
  publicDays:
    'ostern|ostersonntag|ostermontag|karfreitag|pfingsten|pfingstmontag|christi himmelfahrt|himmelfahrt|' +
    'fronleichnam|weihnachten|heiligabend|silvester|neujahr|fasching|karneval|rosenmontag|aschermittwoch|' +
    'muttertag|vatertag|tag der deutschen einheit|tag der arbeit|allerheiligen|reformationstag|nikolaus|' +
    'erster advent|advent|valentinstag|halloween|ramadan|zeitumstellung|sommeranfang|winteranfang|' +
    'buss- und bettag',
  occasions:
    'termin|termine|ereignis|event|events|erinnerung|erinnerungen|party|hochzeit|konzert|abendessen|' +
    'mittagessen|fruhstuck|spiel|kurs|unterricht|probe|zahnarzt|arzt|friseur|vorstellungsgesprach|reise|' +
    'konferenz|workshop|seminar|training|turnier|prufung|feier|geburtstag|geburtstage|jubilaum|telefonat|' +
    'anruf|vortrag|besuch|vorlesung|sport|yoga|schwimmen|urlaub|frist|prasentation|besprechung|sitzung|runde|' +
    'treffen|date',
  alarms: 'wecker|alarm|weckruf',
  elsewhere:
    'meine nummer|seine nummer|ihre nummer|telefonnummer|handynummer|postleitzahl|iban|viel erfolg|viel gluck|viel spass|alles gute|herzlichen gluckwunsch|gute besserung|schones wochenende|schonen abend|schonen tag|frohe weihnachten|frohes neues|guten rutsch|gute reise|guten flug|toi toi toi|drucke die daumen|druck die daumen|synchronisier|synchronisiere|' +
    'timer|weck mich|spiel musik|spiele|licht|das licht|lautstarke|passwort|fluge nach|sms|ubersetze|' +
    'witz|email an|e-mail an|lotto|navigiere|wie geht es dir|frag|frage|schick|schicke|whatsapp|nachricht an|' +
    'uberweis|bestell|bestelle|sag bescheid|bescheid|richte aus|ausrichten',
};
