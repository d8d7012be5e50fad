import { PLACES_ABROAD, PLACES_ABROAD_FIRST, VIDEO_SERVICES } from '../venues.js';
import type { VenueWords } from '../../orders/grammar/vocabulary.js';

/** The words of Spanish that make a place of words without "en". */
export const spanishVenues: VenueWords = {
  leads: 'el|la|los|las|hotel|cafe|restaurante|bar|cafeteria|casa|parrilla|taberna|meson',
  first:
    'sala|aula|despacho|oficina|edificio|pabellon|anden|garaje|cochera|hotel|cafe|restaurante|bar|cafeteria|taberna|' +
    'parque|jardin|estacion|hospital|clinica|consultorio|consulta|farmacia|teatro|cine|museo|galeria|estadio|piscina|' +
    'playa|mercado|escuela|colegio|instituto|universidad|facultad|biblioteca|ayuntamiento|iglesia|parroquia|catedral|' +
    'capilla|estudio|taller|tienda|salon|panaderia|comedor|patio|terraza|aeropuerto|puerto|puente|castillo|casa|' +
    'departamento|piso|centro|polideportivo|palacio|cancha|gimnasio|club|notaria|banco|quincho|finca|' +
    'calle|avenida|plaza|paseo|camino|carretera|lo de|salon parroquial|centro cultural|centro civico|' +
    PLACES_ABROAD_FIRST,
  last: `pub|club|hotel|arena|${PLACES_ABROAD}`,
  streets: 'calle|avenida|av|avda|plaza|paseo|camino|carretera|ronda|travesia|pasaje|bulevar|calzada|glorieta',
  services: VIDEO_SERVICES,
  serviceLeads: 'por|via|en|a traves de|mediante',
};
