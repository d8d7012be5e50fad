import { crossed } from '../../orders/grammar/inflection.js';
import type { Vocabulary } from '../../orders/grammar/vocabulary.js';

/** What English requests of the calendar, of other services and of nobody are about. */
export const englishTopics: Pick<Vocabulary, 'topics' | 'publicDays' | 'occasions' | 'elsewhere' | 'alarms'> = {
  topics:
    'my order|my package|my parcel|weather|cold|hot|warm|chilly|freezing|wind|cheap|flights to|' +
    'going to arrive|located|difference between|forecast|temperature|rain|rainy|raining|snow|' +
    'snowing|sunny|cloudy|clouds|windy|humid|degrees|umbrella|raincoat|sweater|jacket|coat|boots|socks|news|' +
    'headlines|headline|messages|voicemail|my feed|email|emails|e-mail|e-mails|mail|mails|inbox|tweet|tweets|facebook|twitter|instagram|' +
    'contacts|contact|phone number|phone book|address of|home address|time is it|song|songs|playlist|podcast|' +
    'radio|music|album|rock|jazz|rap|coffee|takeout|takeaway|take out|takeaways|delivery|delivered|recipe|' +
    'ingredients|cook|price|prices|stock|stocks|exchange rate|currency|traffic|definition|define|population|' +
    'capital of|president|square root|divided by|multiplied by|plus|meaning of|mean|light|lights|' +
    'lamp|bulb|thermostat|vacuum|speaker|restaurant|' +
    'restaurants|uber|taxi|joke|jokes|order food|food|dictionary|wikipedia|shopping list|' +
    'grocery list|the date|day is it|date is it|day and date|my location|my name|my last name|my surname|' +
    'my address|my phone number|contact info|contact information|articles|article|broadcast|climate|calories|calorie|' +
    'premier league|super bowl|elections',
  publicDays:
    'easter|easter sunday|easter monday|good friday|palm sunday|ash wednesday|ascension day|pentecost|' +
    'whitsun|shrove tuesday|pancake day|mardi gras|lent|christmas|christmas day|christmas eve|boxing day|' +
    "new year's eve|new year's day|new years eve|new years day|new year|thanksgiving|halloween|" +
    "valentine's day|valentines day|mother's day|mothers day|father's day|fathers day|labor day|labour day|" +
    'memorial day|independence day|veterans day|presidents day|columbus day|martin luther king day|earth day|' +
    "flag day|groundhog day|april fools day|st patrick's day|st patricks day|saint patrick's day|" +
    'bank holiday|the bank holiday|ramadan|eid|hanukkah|passover|yom kippur|rosh hashanah|diwali|' +
    'chinese new year|the solstice|the equinox|daylight saving|daylight savings',
  occasions:
    'event|events|reminder|reminders|coffee date|dinner date|lunch date|blind date|party|parties|wedding|' +
    'concert|concerts|dinner|lunch|lunches|breakfast|brunch|game|games|match|class|classes|lesson|lessons|' +
    'practice|rehearsal|recital|dentist|doctor|interview|trip|conference|workshop|workshops|seminar|webinar|' +
    'training|tournament|course|exam|reunion|picnic|barbecue|bbq|shower|festival|ceremony|graduation|call|' +
    'calls|standup|review|sync|briefing|retreat|lecture|talk|visit|checkup|haircut|gym|yoga|hike|swim|' +
    'swimming|play date|date night|birthday|birthdays|anniversary|gala|fair|show|fundraiser|vacation|therapy|' +
    'surgery|deadline|presentation|demo',
  alarms: 'alarm|alarms|alarm clock|alarm call|wake-up call',
  elsewhere:
    'my number|his number|her number|phone number|my phone|postcode|zip code|good luck|happy birthday|happy anniversary|congrats|congratulations|merry christmas|happy new year|happy easter|get well soon|safe travels|safe journey|bon voyage|have a nice|have a good|have a great|sync my|synchronise my|synchronize my|' +
    'divide|multiply|subtract|add up|skip to|next song|next track|this song|this track|calculate|timer|wake me up|should i cook|should i wear|should i dress|should i make|should i eat|play some|' +
    'turn on|turn off|the lights|volume|password|text message|sms|translate|email my|e-mail my|send an email|order a|order an|order two|order three|order four|order five|order some more|order us|order pizza|order sushi|order lunch|order dinner|order groceries|' +
    `${crossed('book|book me|get|get me|call|call me|order|hail', 'an uber|a taxi|a cab|a lyft')}|` +
    'lottery|directions|navigate|take a picture|order me|order some|order food|make a call|tweet|post to|' +
    'shopping list|grocery list|check my email|check emails|check my emails|listen to|put on some|' +
    'make me a coffee|cup of coffee|play music|play the|play my|play a song|weather',
};
