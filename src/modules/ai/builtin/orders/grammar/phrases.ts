import { phrase } from '../../grammar/grammar.js';
import type { Duration } from '../../time/expressions.js';
import type { CalendarWord } from './frame.js';
import type {
  Absence,
  Aspect,
  Block,
  Courtesy,
  Detail,
  Everyone,
  Inquiry,
  Marker,
  Pick,
  Response,
  Sign,
  SpokenScope,
  TimeShift,
} from './order.js';
import type { Form } from './senses.js';

export const verb = phrase<Form[]>('verb');
export const marker = phrase<Marker[]>('marker');
export const idle = phrase<true>('idle');
export const opening = phrase<true>('opening');
export const closing = phrase<true>('closing');
export const signature = phrase<true>('signature');
export const meaning = phrase<true>('meaning');
export const recall = phrase<true>('recall');
export const activity = phrase<true>('activity');
export const asking = phrase<true>('asking');
export const definite = phrase<true>('definite');
export const indefinite = phrase<true>('indefinite');
export const pastEvents = phrase<true>('pastEvents');
export const another = phrase<true>('another');
export const adjacent = phrase<'before' | 'after'>('adjacent');
export const pronoun = phrase<true>('pronoun');
export const person = phrase<true>('person');
export const auxiliary = phrase<true>('auxiliary');
export const wish = phrase<true>('wish');
export const entering = phrase<true>('entering');
export const since = phrase<true>('since');
export const calendarWord = phrase<CalendarWord>('calendar');
export const kind = phrase<true>('kind');
export const empty = phrase<true>('empty');
export const block = phrase<Block>('block');
export const supposing = phrase<true>('supposing');
export const subordinator = phrase<true>('subordinator');
export const joint = phrase<true>('joint');
export const choice = phrase<true>('choice');
export const preference = phrase<true>('preference');
export const consequence = phrase<true>('consequence');
export const openTime = phrase<true>('openTime');
export const ruledOut = phrase<true>('ruledOut');
export const shiftWord = phrase<TimeShift>('shift');
export const detail = phrase<Detail>('detail');
export const colour = phrase<string>('colour');
export const ownDetail = phrase<Detail>('ownDetail');
export const tie = phrase<true>('tie');
export const contrast = phrase<true>('contrast');
export const sessionCount = phrase<number>('sessionCount');
export const beginning = phrase<true>('beginning');
export const eachWord = phrase<true>('eachWord');
export const allWord = phrase<true>('allWord');
export const skipped = phrase<true>('skipped');
export const absence = phrase<Absence>('absence');
export const sameDay = phrase<true>('sameDay');
export const finite = phrase<true>('finite');
export const sameTime = phrase<true>('sameTime');
export const relative = phrase<true>('relative');
export const announcement = phrase<true>('announcement');
export const endingWord = phrase<true>('endingWord');
export const newsAuxiliary = phrase<true>('newsAuxiliary');
export const newsPast = phrase<true>('newsPast');
export const tellsNews = phrase<true>('tellsNews');
export const newsPassive = phrase<true>('newsPassive');
export const newsLasts = phrase<true>('newsLasts');
export const newsTail = phrase<true>('newsTail');
export const newsDone = phrase<true>('newsDone');
export const newsOf = phrase<true>('newsOf');
export const placeLead = phrase<true>('placeLead');
export const guestLead = phrase<true>('guestLead');
export const venueLead = phrase<true>('venueLead');
export const venueFirst = phrase<true>('venueFirst');
export const videoService = phrase<true>('videoService');
export const serviceLead = phrase<true>('serviceLead');
export const noteWord = phrase<true>('noteWord');
export const scope = phrase<SpokenScope>('scope');
export const pickWord = phrase<Pick>('pick');
export const aspect = phrase<Aspect>('aspect');
export const inquiry = phrase<Inquiry>('inquiry');
export const responseWord = phrase<Response>('response');
export const minutesAlone = phrase<number>('minutesAlone');
export const courtesy = phrase<Courtesy>('courtesy');
export const linking = phrase<true>('linking');
export const unable = phrase<true>('unable');
export const elsewhere = phrase<true>('elsewhere');
export const alarm = phrase<true>('alarm');
export const topic = phrase<true>('topic');
export const occasion = phrase<true>('occasion');
export const perfect = phrase<true>('perfect');
export const report = phrase<true>('report');
export const journey = phrase<true>('journey');
export const toldLead = phrase<true>('toldLead');
export const premise = phrase<true>('premise');
export const causal = phrase<true>('causal');
export const maybeReason = phrase<true>('maybeReason');
export const apart = phrase<true>('apart');
export const inversion = phrase<true>('inversion');
/** What begins a question whether something was done: "did you", "as-tu". */
export const check = phrase<true>('check');
export const subject = phrase<true>('subject');
export const room = phrase<true>('room');
export const state = phrase<string>('state');
export const aid = phrase<true>('aid');
export const unnamed = phrase<true>('unnamed');
export const honorific = phrase<true>('honorific');
export const telling = phrase<true>('telling');
export const coming = phrase<true>('coming');
export const rightNow = phrase<true>('rightNow');
export const asGuest = phrase<true>('asGuest');
export const everyone = phrase<Everyone>('everyone');
export const self = phrase<true>('self');
export const attitude = phrase<true>('attitude');
export const orderSign = phrase<true>('orderSign');
export const publicDay = phrase<true>('publicDay');
export const doing = phrase<true>('doing');
export const tail = phrase<true>('tail');
export const copula = phrase<true>('copula');
export const noTitle = phrase<true>('noTitle');
export const nameless = phrase<true>('nameless');
export const staging = phrase<true>('staging');
export const sign = phrase<Sign>('sign');
export const signParticiple = phrase<Sign>('signParticiple');
export const direction = phrase<Omit<TimeShift, 'by'>>('direction');
/** How long before an event; a round number alone counts minutes. */
export const notice = phrase<Duration>('notice');
/** The same with its word, or the day before. */
export const ahead = phrase<Duration>('ahead');
/** What stands before and behind the length of a reminder. */
export const reminderLead = phrase<true>('reminderLead');
export const reminderTail = phrase<true>('reminderTail');
export const eve = phrase<true>('eve');
export const remindVerb = phrase<true>('remindVerb');
