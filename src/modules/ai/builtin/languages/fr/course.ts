import type { CourseWords } from '../shared/course-rules.js';

/** The words by which French tells when something begins and when it is over. */
export const frenchCourse: CourseWords = {
  subjects: 'ca|cela|il|elle|ils|elles|on|nous|tout',
  begins: [
    'commence|commencent|commencera|debute|debutera|debut|demarre|demarrera|part|depart|decolle|decollage|ouvre|ouverture|rdv :?',
  ],
  ends: [
    'finit|finissent|finira|fini|termine|terminera|fin|ferme|fermeture|arrive|arrivee|atterrit|atterrissage|retour|rentre :?',
    'se termine|terminera|finit|prolonge',
    "s ' arrete|acheve",
    'devrait|doit|devrions|devraient|va|vont|pense|compte finir|terminer|arriver|durer|etre',
    'devrait|doit|va se terminer',
    'est|sera|serons|sommes fini|termine|terminee|rentre|rentres',
    'est|sera|serons|sommes de retour',
    "dure|durera|va jusqu '",
  ],
  begun: [],
  ended: ['fin|arrivee', 'environ'],
  leads: ['a|vers|des|pour', 'a partir de|du', 'aux alentours de', 'a peu pres a', 'vers les'],
  days: 'le',
  and: 'et|puis',
};
