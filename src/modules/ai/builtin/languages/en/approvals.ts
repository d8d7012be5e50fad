import { crossed } from '../../orders/grammar/inflection.js';

/** That a time suits the user, and how sure it is: nothing that changes what a message tells. */
export const englishApprovals =
  crossed(
    "is|would be|will be|'d be|'ll be|should be|seems|sounds|looks",
    'good|great|fine|ok|okay|perfect|ideal|best|lovely|alright|all right|brilliant|grand|possible|easiest|good for me|fine for me|fine by me|fine with me|ok for me|good for us|fine for us',
  ) +
  "|would do|'ll do|does it|works well|works great|works best|works for us|would work for me|suits us|would suit me|should work|could work|should do it|" +
  'i think|i guess|i suppose|i reckon|ideally|preferably|same as usual|as usual|like usual|as always|at the usual time';
