import { crossed, withoutApostrophes } from '../../orders/grammar/inflection.js';
import type { AroundWords } from '../../orders/grammar/vocabulary.js';

const WELL = crossed(
  'hope|i hope|i do hope|hoping|trust|i trust',
  "you're well|you are well|you're doing well|you are doing well|you're ok|you're okay|all is well|all's well|all is good|things are good|this finds you well|" +
    "this message finds you well|you slept well|you're having a good day|you had a good weekend|you had a nice weekend|you had a lovely weekend|you had a good day",
);

/** "Hope you're well", "happy Monday". */
const GREETINGS = [
  WELL,
  crossed(
    'hi|hello|hey|hiya|hello there|hi there|hey there',
    'again|you|all|everyone|team|love|dear|mate|buddy|pal|friend|sir',
  ),
  crossed('happy', 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|new week|new year|holidays'),
  "how are you|how are you doing|how are you today|how's it going|how is it going|how are things|how you doing|how's things|what's up|sup|you alright|you all right|hope all's well|" +
    'morning|afternoon|evening|good day|good morning|good afternoon|good evening|long time no see|only me|it is me|me again|me again then|sorry me again|yes hello',
  "it's me|it's me again|it's only me",
  'sir|madam|dear|dear assistant|hello assistant|hey assistant|assistant|computer|robot|buddy|pal|mate|love|darling|sweetheart|honey|boss|chief|my dear|my love|my friend|alright mate|alright love|dude|bro|ladies and gentlemen',
].join('|');

/** "Listen", "one more thing", "to cut a long story short". */
const ATTENTION = [
  'look|listen|see|look here|listen up|listen here|now|now then|now listen|right now then|right then|right so|righto|right you are|okey doke|okey dokey|fine|fair enough|alright then|okay then|very well|sure|sure thing|sorted|' +
    "quick one|a quick one|just a quick one|quick thing|a quick thing|here's the thing|thing is|the thing is|here goes|here we go|ok here goes|let's see|let me see|let me think|let me see now|what was it|where was i|moving on|next up|next|first things first",
  crossed('one|one more|another|and another|just one|one other|one last|last|a final|a small|small|the last', 'thing'),
  'long story short|to cut a long story short|cut a long story short|in short|bottom line|the bottom line is|as discussed|as agreed|as promised|as i said|like i said|as mentioned|as i mentioned|as per our chat|as you know|i know|i know i know|whenever you are ready',
  "don't laugh|don't laugh but|whenever you're ready|when you're ready|if you're ready|if you're listening",
  'quick check|a quick check|just checking|just double checking|to be sure|just to be sure|just to confirm|to confirm|note to self|reminder to self|for the diary|for the calendar|for my diary|for my calendar|diary|update|new plan|request|small request|to do|todo|important|urgent|very urgent|heads up|for your information|for info|ps|question|quick question|a quick question|favour|favor',
  crossed(
    'i need|need|i need to ask|a|quick|small|a quick|a small|can i ask|could i ask',
    'a favour|a favor|favour|favor',
  ),
  'i need your help|need your help|i need some help|can you help me|could you help me|can you help|help|do us a favour|would you mind|can i ask you something|are you there',
].join('|');

/** "Good news", "nearly forgot", "you won't believe this". */
const EXCLAMATIONS = [
  crossed(
    'good|great|bad|sad|big|amazing|wonderful|fantastic|terrible|exciting|awful|brilliant|some good|some bad',
    'news|news first',
  ),
  'finally|at last|at long last|hooray|hurray|hurrah|yippee|hallelujah|result|damn|damn it|dammit|bugger|bugger it|bloody hell|blimey|crikey|shoot|dang|darn|crap|oh crap|shit|oh shit|fuck|ffs|feck|jesus|christ|god|oh god|oh my god|oh lord|good lord|good grief|goodness|my goodness|' +
    "goodness me|for goodness sake|oh for goodness sake|for heaven's sake|for god's sake|for crying out loud|sigh|wow|oof|eek|uh oh|typical|just my luck|too bad|surprise|fantastic|brilliant|excellent|lovely|super|awesome|amazing|sweet|nice|wonderful|marvellous|guess what|well guess what|would you believe it|can you believe it|" +
    "believe it or not|funny story|i can't believe it|i swear|i tell you|honestly|seriously|gosh|oh my|oh boy|oh man|man",
  crossed(
    "you won't|you'll never|you're not going to|you'd never",
    'believe this|believe it|guess|guess what|believe this but|believe it but',
  ),
  crossed('what a', 'day|week|morning|night|month|year|evening|pain|shame|pity|nightmare|mess|relief|surprise|drag'),
  crossed(
    '|oops|ah|oh|sorry|damn|hang on',
    'nearly forgot|almost forgot|i nearly forgot|i almost forgot|just remembered|i just remembered|totally forgot|i totally forgot|clean forgot|i keep forgetting|i keep forgetting this|forgot to say|forgot to mention|i forgot to say|i forgot to mention|just thought of it|before i forget',
  ),
  'busy day|busy day ahead|busy week|busy week ahead|busy times|sorry to bother you|sorry to bother you but|sorry to bother you again|sorry to bother you again but|sorry to be a pain|sorry to be a pain but|sorry for the hassle|sorry for the bother|no rush|no rush but|no hurry|no hurry but|if you get a chance|when you get a chance',
].join('|');

/** "Thanks so much", "you're a star". */
const THANKS = [
  crossed(
    'thanks|thank you|many thanks|ta|cheers|thx',
    'a lot|so much|very much|ever so much|a million|a bunch|a ton|heaps|loads|in advance|again|love|dear|mate|pal|darling|sweetheart|buddy|my dear|my friend|my love|kindly|man|sir|for your help|for that|for this|for everything|awfully|ever so|too|guys',
  ),
  crossed(
    "you're|you are|ur|you're such|you are such",
    'a star|a legend|the best|an angel|a lifesaver|a gem|a darling|a diamond|a doll|the greatest|brilliant|amazing|awesome|too kind|so kind|very kind|a hero|my hero|a champ|a treasure|a godsend|wonderful|lovely|a love|a dear|a good one',
  ),
  'love you|love ya|bless you|god bless|god bless you|bless him|bless her|bless them|bless|appreciated|greatly appreciated|i appreciate it|appreciate that|really appreciate it|i really appreciate it|much appreciated|please and thank you|please and thanks',
  crossed(
    'have a|have yourself a|enjoy your|enjoy the|hope you have a|wishing you a',
    'nice day|great day|good day|good one|lovely day|nice evening|good evening|lovely evening|nice weekend|good weekend|great weekend|lovely weekend|good night|nice one|good week|day|evening|weekend',
  ),
  'bye|bye for now|bye bye|cheerio|see you|see ya|speak soon|talk soon|take care|good night|night night|over and out|roger',
].join('|');

/** "Okay?", "would you": asks whether it is done. */
const TAGS =
  "would you|will you|could you|can you|won't you|would ya|will ya|can ya|would you please|could you please|can you please|will you please|if you would|if you will|ok|okay|alright|all right|deal|understood|got it|got that|clear|is that clear|capisce|only|like|" +
  'is that ok|is that okay|is that alright|is that fine|is that possible|does that work|that ok|that okay|ok with you|okay with you|can you do that|could you do that|would you do that|could you do that for me|can you do that for me|can you manage that|' +
  "there's a good chap|there's a dear|there's a love|there's a good girl|there's a good lad|there's a pet";

/** "That's all", "no hurry", "sorry for the hassle". */
const ENDINGS = [
  "that's all|that's it|that'll be all|that will be all|that is all|that's everything|that's all for now|that's that|nothing else|nothing more|done|sorted|job done|no hurry|no rush|whenever|whenever you can|as soon as you can|as soon as possible|right now|right away|immediately|quickly|quick|quick as you can|chop chop|stat",
  crossed(
    "that'd be|that would be|that'll be|would be|it would be|it'd be|that's",
    'great|lovely|good|nice|brilliant|fab|perfect|super|awesome|amazing|wonderful|ideal|grand|much appreciated|very much appreciated|helpful|cool|fine|a great help|a big help|fantastic|superb|smashing|sweet|so nice|so good|fabulous',
  ),
  crossed(
    'hope|i hope|hopefully',
    "that's ok|that's okay|that's alright|that's all right|that works|it's ok|that's fine|this helps|that helps|that makes sense|you don't mind|it fits|it works",
  ),
  crossed(
    'sorry|so sorry|and sorry|sorry again|apologies',
    'for the hassle|for the trouble|for the bother|to be a pain|to bother you|to be a nuisance|about that|about this|about it|again|for the short notice|for the mess|for the confusion|for the typos|for typos|for the late notice|in advance|for bothering you|for all this|for the inconvenience',
  ),
  'and sorry again|apologies|my apologies|soz',
  crossed(
    '|and|please|and please',
    crossed('send me|give me|set|set me|add|put', 'a reminder|an alert|a notification'),
  ),
].join('|');

/** "Fingers crossed", "long overdue", "wife's orders": what somebody feels about it, and why. */
const FEELINGS = [
  "don't ask|don't ask why|don't ask me why|fingers crossed|wish me luck|touch wood|knock on wood|finally|at last|about time|about time too|high time|worst luck|boo|sigh|lucky me|poor me|oh well|that's life|such is life|god help me|heaven help me|help me|long overdue|well deserved|i deserve it|we deserve it|i've earned it|just my luck|typical|hooray|hurray",
  crossed('poor|lucky|silly', 'thing|me|him|her|them|guy|lad|girl|sod|you|old me|man'),
  crossed(
    'what a|such a',
    'pain|shame|pity|nightmare|mess|relief|drag|bore|hassle|surprise|disaster|joy|treat|week|day|bummer',
  ),
  crossed(
    '|so|very|super|really|well|too|quite',
    'excited|nervous|annoyed|annoying|happy|glad|pleased|chuffed|gutted|stressed|sad|fed up',
  ),
  crossed(
    "i'm|i am|we're",
    crossed(
      '|so|very|super|really|well|quite',
      'excited|nervous|annoyed|happy|glad|pleased|chuffed|gutted|stressed|sad|fed up|knackered|shattered|exhausted|tired|swamped|buried in work',
    ),
  ),
  crossed(
    '|i|i just|we|just',
    "can't wait|cannot wait|can hardly wait|can't wait for it|can't wait to go|can't wait to see them|can't wait to see her|can't wait to see him",
  ),
  crossed(
    "|i'm|i am|we're|so|really|really so|i'm really|i'm so|very much",
    'looking forward to it|looking forward to this|looking forward',
  ),
  crossed(
    "it'll|it will|it's gonna|it's going to|that'll|should|gonna|will|it should",
    'be fun|be great|be lovely|be good|be amazing|be brilliant|be nice|be a laugh|be so good|be a blast|be worth it',
  ),
  crossed(
    '|i|we|i really|just|so i',
    "can't miss it|mustn't miss it|must not miss it|cannot miss it|don't want to miss it|do not want to miss it|wouldn't want to miss it|can't miss this|mustn't miss this|don't want to miss this|mustn't forget|mustn't forget it|can't forget|can't forget it|can't be late|mustn't be late|don't want to be late",
  ),
  crossed(
    "|very|super|really|so|extremely|quite|it's|it is|this is|this one's|that's|it's very|it's really|it's super|it's so|this is very|this is really",
    'important|urgent|crucial|essential',
  ),
  crossed('|as|if', 'you know|you know how it is|you know what i mean|you know what it is like|you know me|you see'),
  "you know what it's like|know what i mean|believe me|trust me|i tell you|i swear|honestly|seriously|no joke|no kidding|took me ages|took ages|took me ages to get|took forever|took me forever",
  crossed(
    "doctor's|wife's|husband's|boss's|mum's|mom's|dad's|manager's|the boss's|my wife's",
    'orders|request|wish|idea',
  ),
  crossed(
    'the wife|my wife|my husband|the husband|the boss|my boss|mum|my mum|mom|my mom|my manager|the missus|the kids|she|he|they|my doctor|the doctor',
    "insists|insisted|insist|says so|said so|is making me|made me|will kill me|'ll kill me|'d kill me|will kill me otherwise|'ll kill me otherwise|would kill me|will be mad|'ll be mad|'ll never forgive me|will never forgive me|hates it|loves it",
  ),
  crossed(
    'or|or else|otherwise',
    "she'll kill me|he'll kill me|they'll kill me|i'm dead|i'm in trouble|i'll be in trouble|i'm toast|my wife will kill me|my boss will kill me",
  ),
  crossed(
    "i'll|i will|i'd",
    'be in trouble otherwise|be dead otherwise|forget otherwise|forget my own head|only forget|only forget otherwise',
  ),
  "best day of the year|best day ever|my brain is mush|my brain's mush|my head's like a sieve|my memory is terrible|my memory's terrible|memory like a sieve|i've a memory like a sieve|i've got a memory like a sieve|i forget everything|before i forget|before i forget again|i always forget",
].join('|');

/** "If that's ok with you", "when you've a minute": no condition of an order. */
const WILLING = [
  crossed('if that|if it|if this|hope that|as long as that', 'works|works for you|suits|suits you|helps|makes sense'),
  crossed(
    crossed(
      "if that's|if that is|if it's|if it is|if this is|as long as that's|hope that's|so long as that's",
      'ok|okay|alright|all right|fine|cool|possible|convenient|no trouble|no bother|no problem|not a problem|not too much trouble|doable|allowed|good',
    ),
    '|with you|by you|for you',
  ),
  crossed(
    "if you|when you|whenever you|as soon as you|once you|if you'd|if you would",
    "can|could|get a chance|get a moment|get a minute|get a sec|get a second|get time|have a chance|have a moment|have a minute|have time|have a sec|'ve a minute|'ve a moment|'ve a sec|'ve got a minute|'ve got a moment|'ve got a sec|'ve got time|are free|are ready|don't mind|wouldn't mind|like|feel like it|be so kind|be so good|manage|manage it|please|find the time|find a moment",
  ),
].join('|');

/** The words of English around what is said. */
export const englishAround: AroundWords = {
  openings: withoutApostrophes([GREETINGS, ATTENTION, EXCLAMATIONS, WILLING].join('|')),
  closings: withoutApostrophes([THANKS, TAGS, ENDINGS, FEELINGS, WILLING].join('|')),
  meaning: 'i mean|i meant|i mean to say|i meant to say|what i mean is|what i meant was|meaning',
  signatures:
    'kind regards|best regards|warm regards|warmest regards|best wishes|all the best|best|regards|many thanks|thanks|thank you|cheers|love|lots of love|sincerely|yours sincerely|yours|yours truly|take care',
};
