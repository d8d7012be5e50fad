import { crossed } from '../../orders/grammar/inflection.js';
import { PLACES_ABROAD, PLACES_ABROAD_FIRST, VIDEO_SERVICES } from '../venues.js';
import type { VenueWords } from '../../orders/grammar/vocabulary.js';

/** The words of English that make a place of words without "at". */
export const englishVenues: VenueWords = {
  leads: 'the|ye|hotel|cafe|restaurant|club|bar|casa|chez|pizzeria|trattoria|osteria|st|saint',
  first: `${PLACES_ABROAD_FIRST}|${crossed('the|', 'usual place|same place')}|${crossed('my|our|your|his|her|their|my own', 'place|house|flat|home|office|garden|garage')}|room|courtroom|meeting room|conference room|lecture hall|hall|classroom|lab|court|pitch|table|platform|gate|building`,
  last:
    'garage|basement|house|flat|office|library|school|church|hall|club|clubhouse|centre|center|gym|pub|bar|inn|' +
    'tavern|hotel|cafe|café|restaurant|bistro|diner|park|garden|gardens|station|hospital|clinic|' +
    'theatre|theater|cinema|museum|gallery|studio|arena|stadium|ground|grounds|pool|beach|market|mall|shop|store|' +
    'salon|barber|bakery|canteen|cafeteria|lobby|foyer|reception|courtyard|campus|university|college|academy|' +
    'nursery|kindergarten|playground|airport|harbour|harbor|pier|bridge|square|court|courts|pitch|field|farm|barn|' +
    'chapel|cathedral|temple|mosque|synagogue|abbey|castle|palace|tower|warehouse|workshop|yard|terrace|rooftop|room|' +
    'auditorium|rink|track|marina|dock|lodge|cabin|cottage|villa|mansion|embassy|consulate|bank|pharmacy|chemist|' +
    `allotment|pavilion|boardroom|courthouse|minster|car park|headquarters|${PLACES_ABROAD}`,
  streets:
    'street|st|road|rd|avenue|ave|lane|ln|drive|close|square|place|way|crescent|terrace|gardens|row|hill|walk|mews|' +
    'boulevard|blvd|quay|parade|grove|court|highway|embankment|broadway',
  services: VIDEO_SERVICES,
  serviceLeads: 'on|via|over|by|through|using',
};
