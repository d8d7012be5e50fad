import type { CourseWords } from '../../shared/course-rules.js';

/** The words by which English tells when something begins and when it is over. */
export const englishCourse: CourseWords = {
  subjects: 'it|they|we|which|that|this|i|he|she|doors|show|everything|probably|should|will',
  begins: [
    'starting|starts|start|beginning|begins|begin|opens|opening|kickoff',
    'kicks|kicking|kick|sets|takes -? off',
    'from',
    'will|should|to|ll start|begin|leave|depart|open',
    "' ll start|begin|leave|open",
    'leaves|leave|leaving|departs|departing|departure|goes',
  ],
  ends: [
    'ending|ends|end|finishing|finishes|finish|closes|closing|over|done|until|till|til',
    'wraps|wrapping|winds up',
    'is|are|be over|done|finished|out|through',
    'goes|going|runs|running|lasts|lasting|go|run|last on? until|till|til|to',
    'should|will|to end|finish|close',
    'should|will be over|done|finished|out',
    "' ll end|finish",
    "' ll be over|done|finished|out",
    'out|back|home by',
    'arriving|arrives|arrive|arrival|landing|lands|returning|returns|back',
    'gets|getting|get in|there|home|back|into',
  ],
  begun: [],
  ended: [],
  leads: ['at', 'around|about|by', 'at around|about|roughly'],
  days: 'on',
  and: 'and|then|&|→',
};
