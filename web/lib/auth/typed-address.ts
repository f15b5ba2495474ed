const KEY = 'taskward.address';

/**
 * Carries the address that was typed on one page of the door to the next, in this tab alone: in
 * the page's own address it would end up in histories and logs.
 */
export function keepAddress(email: string): void {
  storage()?.setItem(KEY, email);
}

/** The address that was typed last in this tab, or ''. */
export function keptAddress(): string {
  return storage()?.getItem(KEY) ?? '';
}

/** The account is entered, or gone: whoever uses this tab next has an address of their own. */
export function forgetAddress(): void {
  storage()?.removeItem(KEY);
}

/** Undefined where the browser is told to keep nothing. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
