import { describe, expect, it } from '@jest/globals';
import type { EventDescription, EventMentioned } from '../dto/parsed-request.dto.js';
import { parseRequest } from './parse-request.js';

const MONDAY_MORNING = { referenceTime: '2026-11-23T09:00', timeZone: 'Europe/Berlin', locale: 'en-GB' };

describe('a new event', () => {
  it.each([
    ['lunch with Sarah Friday noon at Nobu', 'Lunch | Sarah | Nobu | 2026-11-27T12:00'],
    ['Breakfast w/ Nadia Tues 8am @ Balthazar', 'Breakfast | Nadia | Balthazar | 2026-11-24T08:00'],
    ['new event: budget review Thursday 2pm', 'Budget review | 2026-11-26T14:00'],
    ['squeeze in a call with Omar today at 5', 'Call | Omar | 2026-11-23T17:00'],
    ['pencil me in for a haircut tomorrow at 11', 'Haircut | 2026-11-24T11:00'],
    ['set an appointment for the car inspection on Tuesday at 9', 'Car inspection | 2026-11-24T09:00'],
    ['remember to call the plumber tomorrow at 9', 'Call the plumber | 2026-11-24T09:00'],
    ["don't forget my piano lesson on Friday at 4", 'Piano lesson | 2026-11-27T16:00'],
    ["let's meet tomorrow at 3 to discuss hiring", 'Discuss hiring | 2026-11-24T15:00'],
    ["I'm supposed to meet Kate for coffee on Tuesday at 8", 'Coffee | Kate | 2026-11-24T08:00'],
    ["I'd like to go for a run tomorrow at 7am", 'Go for a run | 2026-11-24T07:00'],
    ['I need to pay the rent on the 1st', 'Pay the rent | 2026-12-01'],
    ['on Saturday, could you please add a hike with Lou', 'Hike | Lou | 2026-11-28'],
    ['can you get a physio session booked for Thursday at 8am?', 'Physio session | 2026-11-26T08:00'],
    ['send an invite to kim@example.org for coffee tomorrow at 3', 'Coffee | kim@example.org | 2026-11-24T15:00'],
    ['make a meeting for Ann and Bob tomorrow at 3', 'Meeting | Ann, Bob | 2026-11-24T15:00'],
    ['catch up with Nadia is due. Schedule lunch on Friday at 1', 'Lunch | Nadia | 2026-11-27T13:00'],
    ['the plumber comes tomorrow. Put it on my calendar for the morning', 'Plumber comes | 2026-11-24T08:00'],
    ["I'll be out of the office the rest of the day", 'Out of the office | 2026-11-23T09:00'],
    ['dinner at Osteria on Friday at 8', 'Dinner | Osteria | 2026-11-27T20:00'],
    ['review in room 4 tomorrow at 3pm', 'Review | room 4 | 2026-11-24T15:00'],
    ['sync at 12 main street on friday at noon', 'Sync | 12 main street | 2026-11-27T12:00'],
    ['Halloween party on Saturday at 6pm', 'Halloween party | 2026-11-28T18:00'],
    ['create an event called New Hire Lunch on Friday at 12', 'New Hire Lunch | 2026-11-27T12:00'],
    ['appointment with Dr. Chen tomorrow at 1:15pm', 'Appointment | Dr. Chen | 2026-11-24T13:15'],
    [
      'call with Priya about the launch plan on Thursday at 4pm',
      'Call about the launch plan | Priya | 2026-11-26T16:00',
    ],
    ['add a meeting with Lou tomorrow at 3pm called Contract', 'Contract | Lou | 2026-11-24T15:00'],
    ['schedule the weekly sync tomorrow at 10', 'Weekly sync | 2026-11-24T10:00'],
    ['I need a call today that ends at 4pm', 'Call | 2026-11-23T15:30'],
    ['schedule 1:1s with Jo every other Thursday at 2pm', '1:1s | Jo | 2026-11-26T14:00'],
    ["check-up at St. Anne's on Tuesday at 8:45am", "Check-up | St. Anne's | 2026-11-24T08:45"],
    [
      'book the big conference room for the workshop on Friday at noon',
      'Workshop | the big conference room | 2026-11-27T12:00',
    ],
    ["Ravi's leaving do on Friday at 4pm", "Ravi's leaving do | 2026-11-27T16:00"],
    ['day after tomorrow 7am long run', 'Long run | 2026-11-25T07:00'],
    ['I need to see the dentist tomorrow at 4', 'See the dentist | 2026-11-24T16:00'],
    ["don't let me miss the tax webinar on Thursday at 2 pm", 'Tax webinar | 2026-11-26T14:00'],
    ['hold a spot on Tuesday at 4 for the electrician', 'Electrician | 2026-11-24T16:00'],
    ['book a three hour workshop tomorrow afternoon', 'Workshop | 2026-11-24T12:00'],
    ["let's get lunch on Friday with Simon", 'Lunch | Simon | 2026-11-27T12:00'],
    ['I promised to help Nora paint on Saturday at 9', 'Help Nora paint | 2026-11-28T09:00'],
    ['mark me as busy tomorrow from 3 to 5', 'Busy | 2026-11-24T15:00'],
    ['set up a sync with Lou to discuss prices tomorrow at 4', 'Sync to discuss prices | Lou | 2026-11-24T16:00'],
    ['note to self: order flowers tomorrow at 4', 'Order flowers | 2026-11-24T16:00'],
    ['I need to meet with Olga tomorrow at 3pm', 'Meeting | Olga | 2026-11-24T15:00'],
    ['set up a call between Ann and Viktor on Friday at 2', 'Call | Ann, Viktor | 2026-11-27T14:00'],
    ["add swimming with my friend Paula on Sunday at 11, it's two hours", 'Swimming | Paula | 2026-11-29T11:00'],
    ["I'm going climbing on Thursday at 6pm", 'Climbing | 2026-11-26T18:00'],
    ['would you mind adding a haircut on Friday at 5', 'Haircut | 2026-11-27T17:00'],
    ['I have to drop the kids off at 8 tomorrow', 'Drop the kids off | 2026-11-24T08:00'],
  ])('%s', (text, event) => {
    expect(inShort(text)).toBe(`create_event: ${event}`);
  });
});

describe('a question', () => {
  it.each([
    ['have I got anything planned this weekend?', 'list_events: 2026-11-28T00:00'],
    ["what've I got on tomorrow morning?", 'list_events: 2026-11-24T08:00'],
    ['is the team lunch still on Friday?', 'list_events: team lunch | 2026-11-27T00:00'],
    ["what's the location of the house viewing?", 'list_events: house viewing'],
    ['is Jo coming to the harvest dinner on Friday?', 'list_events: harvest dinner | 2026-11-27T00:00'],
    ['when is my next day off?', 'list_events: day off'],
    ["what time does the parents' meeting start on Thursday", "list_events: parents' meeting | 2026-11-26T00:00"],
    ["who's presenting at the quarterly review?", 'list_events: quarterly review'],
    ['is Lena coming to the barbecue on Saturday?', 'list_events: barbecue | 2026-11-28T00:00'],
    ['where am I having breakfast with Oskar tomorrow?', 'list_events: breakfast | Oskar | 2026-11-24T00:00'],
    ['find my next swimming lesson', 'list_events: swimming lesson'],
    ['did I have a call with Priya on Tuesday?', 'list_events: call | Priya | 2026-11-17T00:00'],
    ['could you look up when my flight to Oslo is', 'list_events: flight to Oslo'],
    ['meetings on Friday between 2 and 4', 'list_events: 2026-11-27T14:00'],
    ["ok, what's the last thing on Thursday?", 'list_events: 2026-11-26T00:00'],
    ['is Lisa free tomorrow afternoon?', 'check_availability: Lisa | 2026-11-24T12:00'],
    ['check if Dana is available tomorrow at 11', 'check_availability: Dana | 2026-11-24T11:00'],
    ['do I have time for a call tomorrow at 11?', 'check_availability: call | 2026-11-24T11:00'],
    ['when is everyone available next Tuesday?', 'find_slot: 2026-12-01T00:00'],
    ['what times are open on Thursday?', 'find_slot: 2026-11-26T00:00'],
    ['what does my day look like tomorrow?', 'list_events: 2026-11-24T00:00'],
    ["how's my week looking?", 'list_events: 2026-11-23T00:00'],
    ["what's the last event of the day on Thursday?", 'list_events: 2026-11-26T00:00'],
    ['when do I meet with Priya next?', 'list_events: Priya'],
    ['give me an overview of my day', 'list_events: 2026-11-23T00:00'],
    ['where is the town hall being held?', 'list_events: town hall'],
    ['who is in my 3 pm meeting?', 'list_events: 2026-11-23T15:00'],
    ['how busy am I on Friday?', 'check_availability: 2026-11-27T00:00'],
    ['is my Friday afternoon clear?', 'check_availability: 2026-11-27T12:00'],
    ["what's a good time to meet with Lou next week?", 'find_slot: Lou | 2026-11-30T00:00'],
    ['what time works for lunch with Jo on Thursday?', 'find_slot: lunch | Jo | 2026-11-26T00:00'],
    ['suggest two times for a review with Olga on Friday', 'find_slot: review | Olga | 2026-11-27T00:00'],
    ['remind me what I have planned for Thursday', 'list_events: 2026-11-26T00:00'],
    ["tomorrow's schedule please", 'list_events: 2026-11-24T00:00'],
    ['which meetings did I miss yesterday?', 'list_events: 2026-11-22T00:00'],
    ['who organized the planning workshop?', 'list_events: planning workshop'],
    ['do I have to be anywhere this morning?', 'list_events: 2026-11-23T08:00'],
    ['would Friday at 10 work for me?', 'check_availability: 2026-11-27T10:00'],
    ['is my calendar empty on Thursday?', 'check_availability: 2026-11-26T00:00'],
    ['when do I have a gap tomorrow?', 'find_slot: 2026-11-24T00:00'],
    ['find a slot for a 30 min call with Zed on Friday', 'find_slot: call | Zed | 2026-11-27T00:00 | 30 minutes'],
    ['does Thursday at 4 work for Rosa?', 'check_availability: Rosa | 2026-11-26T16:00'],
    ['what day next week works for a team dinner?', 'find_slot: team dinner | 2026-11-30T00:00'],
    ['give me three options to meet Vera tomorrow', 'find_slot: Vera | 2026-11-24T00:00'],
  ])('%s', (text, question) => {
    expect(inShort(text)).toBe(question);
  });
});

describe('a change', () => {
  it.each([
    ['put the dentist off until Friday', 'dentist -> 2026-11-27'],
    ["move tomorrow's gym session to the evening at 7", 'gym session | 2026-11-24T00:00 -> 2026-11-24T19:00'],
    ['the review on Friday should be at 11 instead of 10', 'review | 2026-11-27T10:00 -> 2026-11-27T11:00'],
    ['move my 2 pm meeting on Friday up to 10 am', '2026-11-27T14:00 -> 2026-11-27T10:00'],
    ['would you mind moving the dentist to Friday at 10', 'dentist -> 2026-11-27T10:00'],
    ['update the team lunch so that it starts at 12:30', 'team lunch -> 2026-11-23T12:30'],
    ['change my run at 6am tomorrow to 7am', 'run | 2026-11-24T06:00 -> 2026-11-24T07:00'],
    ["change tomorrow's retro from 2pm to 3pm", 'retro | 2026-11-24T14:00 -> 2026-11-24T15:00'],
    ["update the retro's location to the atelier", 'retro -> the atelier'],
    ['move the pottery event to sometime tomorrow', 'pottery -> 2026-11-24'],
    ['the ferry leaves at 10:15 now', 'ferry -> 2026-11-23T10:15'],
    ['can the retro be at 4 instead of 3?', 'retro | 2026-11-23T15:00 -> 2026-11-23T16:00'],
    ['bring my Friday meeting forward to Thursday at 2', '2026-11-27T00:00 -> 2026-11-26T14:00'],
    ['my haircut needs to move to 5pm', 'haircut -> 2026-11-23T17:00'],
    ['have the retro moved to Friday at 2', 'retro -> 2026-11-27T14:00'],
    ['cancel lunch tomorrow and reschedule it for Friday at noon', 'lunch | 2026-11-24T00:00 -> 2026-11-27T12:00'],
    ['move the dentist to Friday at 4 and make it an hour', 'dentist -> 2026-11-27T16:00 | 60 minutes'],
    ['shorten the retro to 30 minutes', 'retro -> 30 minutes'],
    ['switch the room to B12 for the design review', 'design review -> B12'],
    ['take Dana off the budget review and add Lou instead', 'budget review -> Lou | without Dana'],
    ['move the retro from Thursday to the day after tomorrow', 'retro | 2026-11-26T00:00 -> 2026-11-25'],
    ['move the trip to Rome to Thursday', 'trip to Rome -> 2026-11-26'],
    ['hold the retro at the Blue House instead please', 'retro -> the Blue House'],
    ["Nancy can't make it to the retro", 'retro -> without Nancy'],
    ['include leo@example.org in the design review', 'design review -> leo@example.org'],
    ['take Ben off the invite for the budget review', 'budget review -> without Ben'],
    ["change the title of tomorrow's call to Kickoff", 'call | 2026-11-24T00:00 -> Kickoff'],
    ['yoga is now at 6:30', 'yoga -> 2026-11-23T18:30'],
    ['my demo has moved to 4', 'demo -> 2026-11-23T16:00'],
    // A new event is at its time, not moved to it.
    ['dentist to Friday pls', 'dentist -> 2026-11-27'],
    ['lunch at 1 rather than 12.30', 'lunch | 2026-11-23T12:30 -> 2026-11-23T13:00'],
    ['the dentist has to go to Friday at 10:30', 'dentist -> 2026-11-27T10:30'],
    ['haircut to 5pm', 'haircut -> 2026-11-23T17:00'],
    ['the offsite will be in Lisbon instead', 'offsite -> Lisbon'],
    ['make the kickoff two hours long', 'kickoff -> 120 minutes'],
    ["drop Lena from tomorrow's call", 'call | 2026-11-24T00:00 -> without Lena'],
    ['invite Paul to the Monday review', 'review | 2026-11-30T00:00 -> Paul'],
    ["the dinner is at Mario's now", "dinner -> Mario's"],
    ['make dinner with Zoe at 8 instead of 7', 'dinner | Zoe | 2026-11-23T19:00 -> 2026-11-23T20:00'],
  ])('%s', (text, change) => {
    expect(inShort(text)).toBe(`update_event: ${change}`);
  });
});

describe('a deletion', () => {
  it.each([
    ["I can't make the dentist tomorrow, cancel it", 'dentist | 2026-11-24T00:00'],
    ['the trip was cancelled, so delete it', 'trip'],
    ["I don't need the haircut appointment anymore, please remove it", 'haircut appointment'],
    ['take the retro off my calendar', 'retro'],
    ['nix my 2pm', '2026-11-23T14:00'],
    ['free up my Thursday afternoon', '2026-11-26T12:00'],
    ['Lou is off sick. Can you cancel my next meeting with them?', 'Lou'],
    ['cancel the next Year-End Review', 'Year-End Review'],
    ['my meeting with Sam got cancelled', 'Sam'],
    ['the training was called off', 'training'],
    ['cancel the second yoga class on Friday', 'yoga class | 2026-11-27T00:00'],
    ["don't remind me about the gym anymore", 'gym'],
  ])('%s', (text, event) => {
    expect(inShort(text)).toBe(`delete_event: ${event}`);
  });
});

describe('an answer to an invitation', () => {
  it.each([
    ['say maybe to the offsite', 'tentative', 'offsite'],
    ["tell them I can't come to the review", 'declined', 'review'],
    ["I'll be there for the retro", 'accepted', 'retro'],
    ['turn down the invite to golf', 'declined', 'golf'],
    ["I'm no longer going to the gala", 'declined', 'gala'],
    ["I'd rather not go to the offsite", 'declined', 'offsite'],
    ['the board meeting works for me', 'accepted', 'board meeting'],
    ["I'm not sure yet about the retro", 'tentative', 'retro'],
    ['reply yes to the board meeting', 'accepted', 'board meeting'],
    ['mark me as tentative for the offsite', 'tentative', 'offsite'],
    ["tell Lou I'll be at his party", 'accepted', 'party'],
    ['I accept the invite to the demo', 'accepted', 'demo'],
    ['send my regrets for the gala', 'declined', 'gala'],
    ["sorry, can't make it to the review", 'declined', 'review'],
    ["I'm in for the poker night", 'accepted', 'poker night'],
    ["I'd love to come to the housewarming", 'accepted', 'housewarming'],
  ])('%s', (text, response, query) => {
    expect(parseRequest(text, MONDAY_MORNING)).toMatchObject({
      intent: 'respond_to_invite',
      response,
      target: { query },
    });
  });
});

/** A request in one line: what is wanted of which event, and what it is to become. */
function inShort(text: string): string {
  const { intent, event, target, range, changes, durationMinutes } = parseRequest(text, MONDAY_MORNING);
  const length = durationMinutes === undefined ? [] : [`${durationMinutes} minutes`];
  const found = listParts(event ?? changes ?? {});
  const about = described(target ?? range ?? {});
  const parts = changes
    ? `${about.join(' | ')} -> ${[...found, ...length].join(' | ')}`
    : [...found, ...about, ...length].join(' | ');
  return `${intent}: ${parts}`;
}

function listParts({
  summary,
  attendees = [],
  addAttendees = [],
  removeAttendees = [],
  location,
  start,
}: EventMentioned): string[] {
  const without = removeAttendees.length > 0 ? `without ${names(removeAttendees)}` : undefined;
  return given([
    summary,
    names([...attendees, ...addAttendees]),
    without,
    location,
    start?.dateTime?.slice(0, 16) ?? start?.date,
  ]);
}

function described({ query, attendees = [], location, timeMin }: EventDescription): string[] {
  return given([query, names(attendees), location, timeMin?.slice(0, 16)]);
}

function names(people: readonly { displayName?: string; email?: string }[]): string {
  return people.map(({ displayName, email }) => displayName ?? email).join(', ');
}

function given(parts: readonly (string | undefined)[]): string[] {
  return parts.flatMap((part) => (part ? [part] : []));
}
