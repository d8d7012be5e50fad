import type { CourseWords } from '../shared/course-rules.js';

/** The words by which German tells when something begins and when it is over. */
export const germanCourse: CourseWords = {
  subjects: 'er|sie|es|das|wir|man|die|der|wohl|voraussichtlich',
  begins: [
    'beginnt|startet|beginn|start|beginnen|starten|offnet|einlass|anpfiff|abfahrt|abflug|ab|fliegt|fahrt|fangt|geht|anfang :?',
    "los|auf geht ' s",
    'los geht|gehts es?',
    "geht ' s los",
    'geht|gehts es? los',
  ],
  ends: [
    'endet|enden|ende|schluss|ankunft|an|landet|landung|zuruck|ruckkehr|abpfiff|fertig|kommt|hort|geht :? ist?',
    'aus|vorbei|schluss|fertig|ende ist|sind es|das|wir?',
    'zu ende ist|sind es|das?',
    'ist|sind zu? schluss|aus|vorbei|fertig|ende',
    'geht|dauert|lauft|zieht sich? bis',
  ],
  begun: ["geht ' s los", 'geht|gehts es? los', 'beginnt|startet es|das?', 'los|ab|an'],
  ended: [
    'ist|sind es|das|alles|wir? schluss|ende|aus|vorbei|fertig|zuruck',
    'ist|sind es|das|alles|wir? zu ende',
    'endet|enden es|das?',
    'an|auf|zuruck|aus|fertig',
  ],
  leads: ['um|gegen|ab', 'um circa|ca|etwa|die .?', 'circa|ca|etwa .?', 'so gegen|um'],
  days: 'am|den',
  and: 'und',
};
