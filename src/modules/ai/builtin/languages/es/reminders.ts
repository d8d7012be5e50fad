import { crossed } from '../../orders/grammar/inflection.js';

/** How Spanish asks to be reminded. */
export const REMIND_ME = [
  'avisame|recuerdame|notificame|alertame|hazme saber|aviseme|recuerdeme|notifiqueme|alerteme|recuerdamelo|recuerdemelo|avisadme|recordadme',
  crossed('dame|pegame|mandame|enviame|ponme', 'un toque|un aviso|un grito|un recordatorio|una alerta'),
].join('|');
