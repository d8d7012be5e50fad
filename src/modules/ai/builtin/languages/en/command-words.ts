/** Words that mean an event of any kind. */
export const EVENT = String.raw`(?:events?|meetings?|mtg|appointments?|appoinments?|appts?|reminders?|entry|entries|invites?|invitations?|reservations?|bookings?|blocks?|slots?|things?|items?|stuff|commitments?|engagements?|activity|activities|plans?|occasion|notifications?|alerts?|alarms?)`;

/** Words by which people call their events. */
export const OCCASION = String.raw`(?:${EVENT}|(?:calls?|lunch(?:eon)?|dinner|breakfast|brunch|supper|coffee|drinks|party|parties|class(?:es)?|game|match|date|session|conference|concert|interview|workshop|training|review|sync|stand-?up|trip|visit|birthday|wedding|recital|practice|lesson|yoga|gym|doctor'?s?|dentist'?s?|haircut|flight|presentation|seminar|webinar|retreat|one on one|1:1|check-?up|get ?together|festival|movie|show|hike|workout|tournament|marriage|ceremony|reunion|race|picnic|bbq|barbecue|cook ?out|vacation|exam|shower|anniversary|graduation|performance|meet-?up|surgery|therapy|massage|rehearsal|gala|fundraiser|briefing|kick-?off|demo|retro|off-?site|lecture|tee time|play ?date|sleepover|campout|camping|deadline|tasks|work ?day|shift|reunion|appraisal|check-?in|viewing|tasting|inspection|audit|scrum|huddle|town ?hall|all[- ]hands|open house|housewarming|potluck|walk-?through|onboarding|orientation|screening|mentoring|coaching|tutoring|physio|pilates|orthodontist|optician|vet|checkup|rendezvous|catch-?up|follow-?up|ride ?along|carpool|book club|choir|swim|recital)(?:e?s)?)`;

/** The beginning of an order, after what is understood already. */
export const START = String.raw`^[\s|¤,.!:;-]*(?:(?:and|then|so|please|also|just|now) )*`;

/** A calendar. */
export const CALENDAR = String.raw`(?:calendar|calender|calandar|caldendar|calander|schedule|agenda|diary|planner)s?`;

/** An article, or whose it is. */
export const THE = String.raw`(?:the|my|our|this|that|his|her|their|your|¤+(?:'s)?)`;

/** What was just spoken of. */
export const IT = String.raw`(?:it|that|this|them|those)`;

/** A bare hour. */
export const HOUR = String.raw`(?:\d{1,2}(?::\d{2})?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:fifteen|twenty|thirty|forty|forty[- ]five|fifty|o'?clock))?)`;

/** A meeting without a room. */
export const ONLINE = String.raw`(?:video|phone|zoom|teams|skype|facetime|google meet|meet|webex|online|virtual|remote|in[- ]person|hybrid) (?:call|meeting|conference|chat|event|session)`;
