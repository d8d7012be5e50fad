import type { Conventions } from '../../orders/grammar/conventions.js';

/** What is usual where English is spoken. */
export const englishConventions: Conventions = {
  meeting: 'Meeting',
  wholeDay:
    'unavailable|working from home|work from home|wfh|18th|21st|30th|40th|50th|60th|70th|80th|90th|100th|bday|birthday|birthdays|anniversary|holiday|holidays|vacation|trip|out of the office|out of office|ooo|pto|inset day|study day|moving day|pay day|payday|snow day|sick day|rest day|away day|bank holiday|half term|half-term|day off|days off|time off|off work|off sick|off school|off duty|sick leave|annual leave|leave|deadline|due|last day|first day|conference|festival',
  short:
    'call|calls|phone|telephone|phone call|telcon|^ring|^buzz|^dial|a bell|a ring|a buzz|callback|video call|facetime|stand up|standup|^check in|team check in|quick check in|quick chat|quick word|quick catch up',
  evening:
    'table for|table at|barn dance|prom|quiz|musical|comedy|stand up show|nightcap|clubbing|leaving do|bonfire|fireworks|parents evening|date night|darts|snooker|skittles|ceilidh|apres|open mic|whist|bowling|karaoke|disco|bingo|trivia|comedy club|gig|nightclub|beer|beers|wine|pint|pints|choir|choir practice|band practice|jam session|book club|book group|quiz night|pub quiz|poker|' +
    'evening|dinner|supper|drinks|cocktails|happy hour|concert|opera|theatre|theater|cinema|movie|movies|gala|night|party|pub|club night|clubs',
  afterWork:
    'salsa|tango|bachata|ballroom|line dancing|recital|five a side|wine tasting|choir rehearsal|band rehearsal|orchestra rehearsal',
  timetabled: 'flight|flights|train|trains|ferry|bus|coach|plane|tram|shuttle|eurostar|departure|train ride',
  early:
    'early shift|early|earlies|morning shift|day shift|paper round|run|running|jog|jogging|swim|rowing|bootcamp|sunrise|meditation|morning pages|wake up',
  usualHours: [
    ['lunch', 12],
    ['breakfast', 8],
    ['brunch', 11],
    ['dinner|supper', 19],
  ],
  kindNouns:
    'series|class|classes|lesson|lessons|call|calls|visit|course|session|sessions|check|date|dates|one|ones|slot|party|gig',
  plurals: 'classes|lessons|meetings|sessions|appointments|courses',
  pair: 'both',
  common:
    'the|my|a|and|to|of|is|it|for|with|on|at|in|what|when|where|who|do|have|i|me|am|pm|please|not|no|yes|at|tomorrow|today|next|this|that',
};
