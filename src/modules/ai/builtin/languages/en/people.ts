import type { PeopleLanguage } from '../../commands/command-language.js';

/** How English names the people of an event. */
export const englishPeople: PeopleLanguage = {
  leads: [
    /^[\s|]*(?:(?:check|see|tell me|find out|know|verify)(?: to see)? )?(?:is|are|will|would|if|whether|when(?: is|'s| are| will| can| could)) (?=[^¤?]*\b(?:free|available|busy|around|tied up|meet|talk|get together)\b)/u,
    /\b(?:with|w\/|together with|alongside|along with)\s+/u,
    /\b(?:and )?(?:invite|inviting)\s+/u,
    /\bfor (?:me|us) and\s+/u,
    /\b(?:invites?|invitations?|requests?) from\s+/u,
    /\b(?:invites?|invitations?)(?: out)? to\s+(?=[^¤|]*\bfor\b)/u,
  ],
  capitalLeads: [
    /\bworks? for\s+/u,
    /\bfor\s+(?=\p{L}[\p{L}.'-]*(?: \p{L}+)?(?:, ?| and | & )\p{L})/u,
    /\bbetween\s+/u,
    /\b(?:meet|meeting|see|seeing|saw|met)(?: up)?\s+/u,
  ],
  stops: new Set(
    "are soon asap sometime again at in on for about regarding to from by starting because called named titled that who will is was has have scheduled please then so if when where coming re during after before over around between until till via using near add as be it going attending this of or would should regarding concerning planned today tomorrow do all way whose free available busy might may can instead too also off start starts end ends begin begins finish finishes moved changed pushed shifted rescheduled postponed up back forward ahead down out but can't cannot won't isn't aren't next got get gets fell needs need same".split(
      ' ',
    ),
  ),
  joints: new Set(['and', '&', 'an', 'plus', 'both', ',']),
  relation:
    /^(?:(?:my|our|his|her|their|a|the) )(?:best |old |new )?(?:friends?|partner|colleagues?|coworkers?|co-workers?|boss|manager|brother|sister|wife|husband|client|cousin|neighbou?r|teacher|buddy|boyfriend|girlfriend|son|daughter|assistant|uncle|aunt)(?: (?:named|called))? (?=\p{L})/iu,
  subject:
    /^[\s|]*(\p{L}+(?: \p{L}+)?) (?:is|was|has|had|will|can't|cannot|won't|just|got|left|quit|called|told|says|said)\b/du,
  pronoun: /\b(?:with|and|from) (?:them|him|her)\b/u,
  notAName:
    /^(?:my|the|an?|our|his|her|their|some|everyone|everybody|friends?|family|it|me|myself|us|them|him|this|that|no|all|other|each|these|those|nobody|anyone|mom|dad|people|clients?|guests?|coworkers|colleagues|others|only|optional|kids|both|more|person|i|we|you|he|she|they|there|anybody|anything|something|nothing|¤)\b|'s? (?:team|boss|manager|staff)$|^(?:team|work)$/iu,
};
