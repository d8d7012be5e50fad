import type { Vocabulary } from '../../orders/grammar/vocabulary.js';

/** What Spanish requests of the calendar, of other services and of nobody are about. */
export const spanishTopics: Pick<Vocabulary, 'topics' | 'publicDays' | 'occasions' | 'elsewhere' | 'alarms'> = {
  topics:
    'vive|viven|trabaja|nacio|se casaron|diferencia entre|presidente|presidenta|pizza|musica|tiempo hace|lluvia|llueve|llover|nieve|nevar|soleado|temperatura|grados|paraguas|abrigo|' +
    'chaqueta|noticias|titulares|correo|mis correos|los correos|correos nuevos|email|emails|contactos|numero de telefono|cancion|playlist|' +
    'podcast|radio|cafe|receta|precio|bolsa|trafico|capital de|lampara|calefaccion|chiste|taxi|' +
    'lista de la compra|tipo de cambio|restaurante',
  publicDays:
    'semana santa|pascua|domingo de ramos|viernes santo|jueves santo|lunes de pascua|navidad|nochebuena|' +
    'nochevieja|ano nuevo|fin de ano|dia de reyes|reyes|carnaval|dia de la madre|dia del padre|' +
    'dia del trabajo|dia de los muertos|dia de la constitucion|dia de la hispanidad|todos los santos|' +
    'san valentin|halloween|ramadan|cambio de hora|san juan|corpus christi',
  occasions:
    'evento|eventos|recordatorio|recordatorios|fiesta|boda|concierto|cena|almuerzo|comida|desayuno|partido|' +
    'clase|clases|ensayo|dentista|medico|peluqueria|entrevista|viaje|conferencia|taller|seminario|formacion|' +
    'torneo|examen|cumpleanos|llamada|visita|gimnasio|yoga|natacion|vacaciones|presentacion|cita|reunion',
  alarms: 'alarma|alarmas|despertador',
  elsewhere:
    'mi numero|su numero|mi telefono|su telefono|codigo postal|gracias por mover|gracias por cambiar|gracias por haber|gracias por cancelar|gracias por pasar|gracias por anular|gracias por apuntar|gracias por borrar|gracias por poner|suerte con|buena suerte|mucha suerte|feliz cumpleanos|felicidades|enhorabuena|feliz navidad|feliz ano|buen viaje|que vaya bien|que te vaya bien|que tengas|que te mejores|buen fin de semana|felices fiestas|sincroniza|' +
    'temporizador|despiertame|tiempo hara|que tiempo|prende la luz|enciende la luz|apaga la luz|luces|volumen|contrasena|traduce|chiste|pon musica',
};
