import type { Visitor } from '../factories/visitor.js';
import { eventually } from './browser-wait.js';

const dispatch = ({ page }: Visitor, name: 'pagehide' | 'pageshow') =>
  page.evaluate(`window.dispatchEvent(new PageTransitionEvent('${name}', { persisted: true }))`);

/**
 * Puts a page away as the browser does that keeps it in memory (bfcache). A page that has only
 * just arrived does not listen yet, and is told again until it has hidden itself.
 */
export const putAway = (visitor: Visitor): Promise<void> =>
  eventually(async () => {
    await dispatch(visitor, 'pagehide');
    return visitor.page.evaluate<boolean>('document.body.hidden');
  }, true);

/** Shows a page again that was put away: it asks for a token first. */
export const bringBack = (visitor: Visitor): Promise<unknown> => dispatch(visitor, 'pageshow');
