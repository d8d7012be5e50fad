/** The two letters of every country's domain, by the first of them. */
const COUNTRIES = `a:cdefgilmnoqrstuwxz b:abdefghijmnorstvwyz c:acdfghiklmnoruvwxyz d:ejkmoz e:cegrstu f:ijkmor
g:abdefghilmnpqrstuwy h:kmnrtu i:delmnoqrst j:emop k:eghimnprwyz l:abcikrstuvy m:acdeghklmnopqrstuvwxyz
n:acefgilopruz o:m p:aefghklmnrstwy q:a r:eosuw s:abcdeghijklmnortuvxyz t:cdfghjklmnortvwz u:agksyz v:aceginu w:fs
y:et z:amw`;

/** Those that the linkers of Markdown renderers know by default. */
const KNOWN = new Set([
  ...COUNTRIES.split(/\s/).flatMap((group) => Array.from(group.slice(2), (second) => `${group.slice(0, 1)}${second}`)),
  ...'biz com edu gov mil net org pro web xxx aero asia coop info int jobs mobi museum name shop tel travel рф'.split(
    ' ',
  ),
]);

/** Others that strangers lead to; as words of a language they only count in small letters. */
const NEWER = new Set(
  'app cloud club click dev download link live me media online page site space store stream tech top vip work xyz'.split(
    ' ',
  ),
);

/** Names that no registry gives out, in use for private hosts and examples. */
const RESERVED = new Set('arpa example internal invalid lan local localhost onion test'.split(' '));

/** Whether a label ends the name of a public host. */
export function isTopLevelDomain(label: string): boolean {
  const folded = label.toLowerCase();
  return KNOWN.has(folded) || NEWER.has(label) || /^xn--[a-z0-9-]{1,59}$/.test(folded);
}

/** Whether a label ends the name of a host that only a resolver near the user knows. */
export function isReservedDomain(label: string): boolean {
  return RESERVED.has(label.toLowerCase());
}
