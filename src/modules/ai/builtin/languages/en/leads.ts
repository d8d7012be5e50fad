import type { CommandLanguage } from '../../commands/command-language.js';
import { CALENDAR, START, THE } from './command-words.js';

/** The part of an English order before what it is about. */
export const englishLeads: CommandLanguage['leads'] = {
  create_event: [
    new RegExp(String.raw`${START}(?:calendar|note(?: to self)?|event|reminder|to-?do)\s*:`, 'u'),
    new RegExp(
      String.raw`${START}(?:update|mark) (?:my|the|our) ${CALENDAR} (?:to (?:say|show|reflect) )?(?:that |with |as |for )?(?:i (?:had|have|am|will be|'ll be) )?`,
      'u',
    ),
    new RegExp(
      String.raw`${START}(?:show me as|tell me(?= to\b)|(?:remind|reminds|remember|remembers) (?:me|us)|remember(?= to\b)|alert me|notify me|be sure to remind me|(?:don't|do not) let me (?:forget|miss)|(?:don't|do not) forget|(?:give|send) me a (?:reminder|alert|notification)|set (?:me )?a reminder)\b(?: (?:to|about|of|for|that|when|i have|i need to|there is|there's))*`,
      'u',
    ),
    new RegExp(
      String.raw`${START}(?:create|creat|crate|add|ad|schedule|scedule|shedule|shcedule|book(?! club)|set up|set|setup|make|put|plan|arrange|organi[sz]e|block off|block out|block|mark|insert|enter|reserve|save|note|new|log|record|include|pencil in|pencil|repeat|prepare|hold|stick|throw|squeeze|slot|fit|drop(?! [^¤]*\boff\b)|get(?= (?:me|us|an?|the|lunch|dinner|breakfast|brunch|coffee|drinks)\b)|jot|do|have|grab|pop|send)\b(?: (?:me|us|in|down|up|out(?! of\b)|on|off|for me|that|it|as|the date(?: for)?|aside|a hold(?: on)?)\b)*(?: (?:my|the|our) ${CALENDAR} (?:for|with|that))?`,
      'u',
    ),
    /^[\s|¤,]*(?:(?:i|we)\b(?:'m|'re|'ve| 'm| am| are|'ll| will| have| had| got|'ve got)?|(?:there is|there's|there will be|my|our)\b|(?:i|we) (?:will|have)\b)(?: (?:be|have|having|got|getting|going to be|going to|going|planning (?:on |to )?|attending|meeting(?= ¤|$)|taking|doing(?= )|seeing(?= (?:the|my|an?)\b)|hosting|holding|throwing|to(?= )|an?|the|had)(?= |$))*/u,
  ],
  delete_event: [
    new RegExp(
      String.raw`${START}(?:cancel|delete|remove|erase|clear|get rid of|scrap|call off|wipe|drop|scratch|discard|trash|take|do remove|find and delete|completely clear|unschedule|un-schedule|nix|axe|ditch|kill|forget about|forget|cross|strike|pull|get|free up|(?:stop (?:reminding|notifying|alerting)|(?:don't|do not) (?:remind|notify|alert)) (?:me|us)(?: (?:about|of|to))?)\b(?: (?:out|off))?`,
      'u',
    ),
    /^[\s|]*(?:(?:i|we)(?:'ve| have)? decided (?:that )?)?(?:i|we)(?:'m| am|'re| are)? (?:(?:can't|cannot|can|won't|don't|not|no|longer|do|doing|attending|skipping|missing|want|need|going|have|able|make|attend|go|use|to|it|have|be|any|more)\b ?)+/u,
  ],
  update_event: [
    new RegExp(
      String.raw`${START}add an? (?:room|location|place|note|comment|description|link|agenda|attachment|reminder)\b.*? to (?=${THE})`,
      'u',
    ),
    new RegExp(
      String.raw`${START}(?:can|could|should|re-?schedule|move|mve|change|push back|push|postpone|delay|bump|shift|update|modify|edit|extend|shorten|lengthen|rename|retitle|bring forward|bring|adjust|switch|make|re-?arrange|set|end|start|begin|put off|put|add|schedule|find|alter|correct|fix|swap|relocate|do|have|hold|cut|trim|reduce|stretch|turn|convert|(?:i|we)(?:'d| would) rather (?:have|do))\b(?: (?:up|back|forward|out))?(?: (?:the )?(?:start time|end time|time|times|date|start|day|duration|length|locati+on|place|title|name)(?: and (?:time|date))? (?:of|for))?`,
      'u',
    ),
  ],
  respond_to_invite: [
    new RegExp(
      String.raw`${START}(?:(?:say|answer|respond|reply)(?: with)? (?:an? )?(?:yes|no|maybe)|(?:mark|put|list) me (?:down )?as (?:a )?(?:tentative|maybe|yes|no|(?:not )?(?:going|attending|coming))) (?:to|for)\b`,
      'u',
    ),
    new RegExp(
      String.raw`${START}(?:turn down|send (?:my|our) regrets(?: (?:to|for))?|count me (?:in|out)(?: for)?|(?:come|make it) to|(?:i|we)(?:'m| am|'re| are) (?:in|up|out|down) for|confirm (?:my|our) (?:attendance|presence|participation)(?: (?:to|at|in|for))?)\b`,
      'u',
    ),
    /^[\s|]*(?:(?:tell|let) (?:[^\s¤|]+ ){1,3}?(?:know )?(?:that )?)?(?:i|we|can't|cannot|won't|unable to)(?:'m|'re|'ll)?(?: am| are| will| can| should| can't| cannot| won't| may| might| would| not| be)*(?: be able to| unable to)? (?:come|coming|make|attend|attending|be there|be|join|joining)\b(?: it)?(?: (?:to|at|for))?/u,
    new RegExp(
      String.raw`${START}(?:(?:i|we)(?:'ll| will)? )?(?:accept|decline|rsvp(?: (?:yes|no|maybe))?(?: to| for)?|reject|tentatively accept|maybe)\b(?: (?:the|my) (?:(?:meeting )?(?:invite|invitation|request)) (?:to|for))?`,
      'u',
    ),
  ],
  find_slot: [
    new RegExp(String.raw`${START}(?:find|suggest|propose|look for|get|what|search for)\b(?: (?:me|us|i|we))*`, 'u'),
  ],
  check_availability: [new RegExp(String.raw`${START}(?:am|are|is|will|if|whether) (?:i|we)\b`, 'u')],
};
