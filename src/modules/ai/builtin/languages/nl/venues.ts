import { VIDEO_SERVICES } from '../venues.js';
import type { VenueWords } from '../../orders/grammar/vocabulary.js';

/** The words of Dutch that make a place of words without "in". */
export const dutchVenues: VenueWords = {
  leads: 'de|het|hotel|cafe|restaurant',
  first: 'zaal|kamer|ruimte|gebouw',
  last: '*garage|*kelder|*huis|*kantoor|*bibliotheek|*school|*kerk|*zaal|*centrum|*cafe|*restaurant|*park|*station|*ziekenhuis',
  streets: '*straat|*weg|*laan|*plein|*gracht|*kade|*singel|*dijk',
  services: VIDEO_SERVICES,
  serviceLeads: 'via|op|per',
};
