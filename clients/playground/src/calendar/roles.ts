/** Roles of tables and lists, which the component gives out without the cells and items that belong to them. */
const HALF_ROLES = ['table', 'list', 'row', 'rowgroup', 'rowheader', 'columnheader', 'cell', 'listitem'];
const SELECTOR = HALF_ROLES.map((role) => `[role="${role}"]`).join(',');

/** Keeps the calendar a plain group of headings and buttons for people who hear the page, whatever it draws. */
export function mendRoles(element: HTMLElement): void {
  const mend = (): void => {
    for (const node of element.querySelectorAll(SELECTOR)) {
      for (const name of ['role', 'aria-colindex', 'aria-colspan']) node.removeAttribute(name);
    }
    for (const heading of element.querySelectorAll('h4:not([aria-level])')) heading.setAttribute('aria-level', '3');
  };
  new MutationObserver(mend).observe(element, { childList: true, subtree: true });
  mend();
}
