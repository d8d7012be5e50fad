import { spanishAccents } from './accents.js';
import type { Conventions } from '../../orders/grammar/conventions.js';

/** What is usual where Spanish is spoken. */
export const spanishConventions: Conventions = {
  meeting: 'Reunión',
  accents: spanishAccents,
  wholeDay:
    'fuera de la oficina|ausente|no disponible|teletrabajo|cumpleanos|cumple|cumples|vacaciones|aniversario|festivo|viaje|conferencia|congreso|puente|vence|ultimo dia|primer dia|vencen|vencimiento|fecha limite|plazo',
  short: 'llamadas|telefono|telefonica|videollamada|^tel|llamada|llamar|llama|telefonear|stand up|standup',
  evening:
    'mesa para|mesa en|karaoke|musical|discoteca|botellon|poker|noche|cena|cenar|cine|teatro|opera|concierto|fiesta|copas|copa|espectaculo|canas|cerveza|cervezas|birras|chelas|tapas|tapeo|quedada|afterwork|karaoke|peli|cubatas',
  afterWork: 'coro|salsa|tango|bachata|milonga',
  timetabled: 'vuelo|tren|ave|bus|autobus|autocar|ferry|avion|trayecto|salida',
  early: 'correr|footing|running|trotar|despertar|despertarme|levantarme|meditacion|remo',
  usualHours: [
    ['comida|almuerzo', 14],
    ['desayuno', 8],
    ['cena', 21],
    ['brunch', 11],
  ],
  kindNouns: 'serie|clase|clases|sesion|visita|llamada|cita',
  plurals: 'clases|sesiones|reuniones|citas',
  pair: 'ambos|ambas',
  common:
    'el|la|los|las|un|una|y|mi|mis|es|con|para|que|cuando|donde|quien|tengo|por|no|si|de|del|al|a|en|lo|manana|hoy|estoy|me|las',
};
