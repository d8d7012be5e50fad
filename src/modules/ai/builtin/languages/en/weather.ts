import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

const FALLS = 'rain|snow|hail|thunder|storm|pour|drizzle';
const STATE =
  'cold|hot|warm|cool|sunny|windy|wet|dry|icy|cloudy|foggy|freezing|chilly|humid|rainy|snowy|stormy|slippery|raining|snowing';
const FELT = crossed(`${STATE}|nice|good|pleasant|bad|awful|fine|okay`, '|enough|out|outside');
const SKY = 'the weather|the forecast|the weather forecast|the temperature|the temperatures|the traffic';
const DROPS =
  'rain|snow|hail|ice|frost|fog|wind|sun|sunshine|storms|a storm|showers|thunderstorms|traffic|much traffic';
const PROTECTION =
  'an umbrella|umbrellas|a coat|coats|a jacket|jackets|a raincoat|raincoats|sunscreen|sun cream|boots|wellies|gloves|a sweater|a jumper';
const WILL =
  "will it|is it going to|is it gonna|might it|could it|is it supposed to|is it likely to|does it look like it will|if it'll|if it will|whether it will";
const WHAT = "what's|what is|whats|what was|how's|how is|hows|what will|how will|what|how|what does|how does";

/** How English asks for the weather or the traffic, beside an event. */
export const ENGLISH_WEATHER: readonly VerbEntry[] = [
  idiom(crossed(WILL, crossed('|still', `${FALLS}|${crossed('be|get|stay|be too|be very', FELT)}`)), {
    sense: 'weather',
  }),
  imperative(crossed('is it|was it', STATE), { sense: 'weather' }),
  idiom(crossed('how', `${STATE}|${crossed('bad|good|heavy', 'is')}`), {
    sense: 'weather',
    particle: `will it be|will it get|is it going to be|is it going to get|is it gonna be|is it supposed to be|is it|it will be|it is going to be|it'll be|it is|it gets|${SKY}`,
  }),
  idiom(crossed(`${WHAT}|what about|how about|tell me|show me|check|get me|give me|look up`, SKY), {
    sense: 'weather',
  }),
  idiom(crossed(WHAT, `${SKY}|weather`), {
    sense: 'weather',
    particle:
      'looking|looking like|looks|looks like|will be|will be like|is|is like|can i expect|can we expect|' +
      crossed('|going to|is going to|gonna|supposed to|expected to', 'be|be like|be looking|look|look like|like'),
  }),
  imperative(crossed('will|is|does', SKY), {
    sense: 'weather',
    particle: crossed('|be|going to be|stay|look|going to get', FELT),
  }),
  imperative('weather|weather forecast|forecast|temperature|traffic', {
    sense: 'weather',
    unless: 'is|was|will|looks|seems|gets|has|might|could|permitting',
  }),
  idiom(
    crossed(
      crossed(
        "is there|is there any|is there a|what's|what is|what are|what's the|what is the|what are the|any",
        'chance|chances|risk|likelihood|possibility|probability',
      ),
      crossed('of|for', DROPS),
    ) +
      `|${crossed('what kind of weather|what sort of weather', 'can i expect|will there be|will we have|can we expect')}`,
    { sense: 'weather' },
  ),
  idiom(crossed('will there be|is there going to be|is there|are we expecting|do we expect|should i expect', DROPS), {
    sense: 'weather',
  }),
  idiom(
    crossed(
      'do i need|do we need|will i need|will we need|do i need to bring|should i bring|should i take|should i pack|should we bring|should we take',
      PROTECTION,
    ),
    { sense: 'weather' },
  ),
];
