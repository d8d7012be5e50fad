/** The country-code domains, by their first letters. */
const COUNTRIES = `a:cdefgilmnoqrstuwxz b:abdefghijmnorstvwyz c:acdfghiklmnoruvwxyz d:ejkmoz e:cegrstu f:ijkmor
g:abdefghilmnpqrstuwy h:kmnrtu i:delmnoqrst j:emop k:eghimnprwyz l:abcikrstuvy m:acdeghklmnopqrstuvwxyz
n:acefgilopruz o:m p:aefghklmnrstwy q:a r:eosuw s:abcdeghijklmnortuvxyz t:cdfghjklmnortvwz u:agksyz v:aceginu w:fs
y:et z:amw`;

/** The domains that the linkers of Markdown renderers know by default. */
const KNOWN = new Set([
  ...COUNTRIES.split(/\s/).flatMap((group) => Array.from(group.slice(2), (second) => `${group.slice(0, 1)}${second}`)),
  ...'biz com edu gov mil net org pro web xxx aero asia coop info int jobs mobi museum name shop tel travel рф'.split(
    ' ',
  ),
]);

/** Other domains that attackers use; words of a language count only in lower case. */
const NEWER = new Set(
  'app cloud club click dev download link live me media online page site space store stream tech top vip work xyz'.split(
    ' ',
  ),
);

/** Names that no registry assigns, used for private hosts and examples. */
const RESERVED = new Set('arpa example internal invalid lan local localhost onion test'.split(' '));

/** Whether a label ends a public host name. */
export function isTopLevelDomain(label: string): boolean {
  const folded = label.toLowerCase();
  return KNOWN.has(folded) || NEWER.has(label) || /^xn--[a-z0-9-]{1,59}$/.test(folded);
}

/** Whether a label ends a host name that only a local resolver knows. */
export function isReservedDomain(label: string): boolean {
  return RESERVED.has(label.toLowerCase());
}
