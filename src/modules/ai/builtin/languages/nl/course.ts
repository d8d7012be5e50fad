import type { CourseWords } from '../shared/course-rules.js';

/** The words by which Dutch tells when something begins and when it is over. */
export const dutchCourse: CourseWords = {
  subjects: 'het|dat|we|hij|ze',
  begins: ['begint|start|vertrekt|vertrek|gaat :?'],
  ends: ['eindigt|einde|stopt|komt|aankomst|duurt|is klaar|afgelopen?'],
  begun: ['begint het?'],
  ended: ['aan|afgelopen', 'is het? afgelopen|klaar'],
  leads: ['om|rond|vanaf|tegen'],
  days: 'op',
  and: 'en',
};
