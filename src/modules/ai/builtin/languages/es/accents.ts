import { listAccents } from '../../orders/grammar/accents.js';

/** What Spanish writes in titles with an accent and no other word shares without it. */
export const spanishAccents = listAccents(
  'café|cafés|pádel|médico|médica|médicos|psicóloga|psicólogo|psicólogos|podóloga|podólogo|neuróloga|neurólogo|uróloga|urólogo|' +
    'música|clásico|clásica|matemáticas|inglés|francés|alemán|japonés|portugués|catalán|física|química|informática|gramática|' +
    'cerámica|fútbol|béisbol|básquet|básquetbol|vóley|esquí|clínica|análisis|cumpleaños|niño|niña|niños|niñas|compañero|' +
    'compañera|compañeros|compañeras|año|años|mañana|baño|baños|señor|señora|navideño|navideña|navideños|piñata|montaña|otoño|' +
    'jamón|técnico|técnica|óptica|teléfono|telefónica|día|días|sábado|sábados|miércoles|película|exámenes|ópera|cóctel|crédito|' +
    'préstamo|depósito|automóvil|mecánico|mecánica|neumáticos|electrónica|eléctrico|eléctrica|jardín|jardinería|peluquería|' +
    'panadería|cafetería|librería|lavandería|ferretería|pastelería|joyería|carnicería|guardería|carpintería|fontanería|galería|' +
    'batería|lotería|tutoría|tutorías|asesoría|gestoría|auditoría|notaría|consultoría|tintorería|cirugía|policía|comisaría|energía|' +
    'garantía|fotografía|fotografías|ecografía|mamografía|radiografía|psicología|biología|ginecología|cardiología|odontología|' +
    'dermatología|oftalmología|oncología|pediatría|prótesis|estética|cañas|último|última|práctica|prácticas|máquina|árbol|' +
    'lámpara|sofá|colchón|balcón|almacén|cámara|página|número|póliza|interés|autobús|avión|camión|salón|túnel|bebé|bebés|tía|' +
    'tío|tíos|reunión|gestión|cuestión|unión|excursión|conexión|buzón|algodón|melón|maratón|balón|corazón|público|' +
    'pública|artículo|capítulo|currículum|logística|estadística|lingüística|panteón|sesión|tensión|presión|pensión|versión|comunión|*ción|*visión|*misión|*cisión|*fusión|' +
    '*tensión|*pensión|*mensión|*presión|*versión|*mersión|*cólogo|*cóloga|*tólogo|*tóloga|*diólogo|*dióloga|*mólogo|*móloga',
);
