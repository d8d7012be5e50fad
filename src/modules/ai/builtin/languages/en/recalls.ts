/** Before a question in English: that one does not know, or wants to be told. */
export const ENGLISH_RECALLS =
  "i need|i'm looking for|looking for|i'm after|give me|get me|i want|what's|what are|what is|remind me of|send me|remind me|can you remind me|could you remind me|tell me|i forget|i forgot|i've forgotten|" +
  "i have forgotten|i can't remember|i cannot remember|i don't remember|i don't recall|i can't recall|" +
  "can't remember|not sure|i'm not sure|i am not sure|no idea|i have no idea|any idea|do you remember|" +
  "do you know|d'you know|i don't know|dunno|i dunno|i was wondering|i'm wondering|i wonder|" +
  'just wondering|wondering|quick question|question|let me know|i need to know|i want to know|' +
  "i'd like to know|i would like to know|i'd like to check|i would like to check|i want to check|i need to check|can you tell me|could you tell me|can you check|could you check|check|find out|" +
  'can you look up|can you see|verify|double check';
