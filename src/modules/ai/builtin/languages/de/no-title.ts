/** Words of comparison, of wishes and of whose something is. */
const WISHES =
  'immer|als|früher|später|länger|kürzer|meins|deins|unseres|statt|stattdessen|anstatt|sollte|sollten|könnte|könnten|würde|' +
  'würden|müsste|dürfte|möchte';

/** What joins a clause to another one, or answers it. */
const JOINTS =
  'weil|damit|sodass|so dass|obwohl|während|bevor|nachdem|sobald|solange|dass|sonst|ansonsten|trotzdem|dennoch|jedoch|' +
  'deshalb|deswegen|daher|darum|dafür|dagegen|ausserdem|nämlich|sowieso|hoffentlich|zumindest|wenigstens|bisher|übrigens';

/** Forms of verbs that tell of somebody. */
const TELLING =
  'habe|hab|hat|haben|hatte|hatten|bin|bist|sind|war|waren|wird|wurde|wurden|kann|kannst|konnte|konnten|muss|musst|wäre|wären|hätte|hätten|gewesen|worden|geworden|gehabt|' +
  'musste|mussten|soll|sollst|will|willst|wollte|wollten|darf|durfte';

/** Words of German that no name of an event holds. */
export const GERMAN_NO_TITLE = [WISHES, JOINTS, TELLING].join('|');
