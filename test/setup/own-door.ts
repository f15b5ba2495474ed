import { ownAddress } from '../factories/member.js';
import type { Visitor } from '../factories/visitor.js';

/**
 * Presses a button that asks a limited route of Better Auth's, as a visitor with an address of
 * their own; see `ownAddress`. @returns the answer's status
 */
export async function pressAt(visitor: Visitor, route: string, button: string): Promise<number> {
  const door = new RegExp(`/api/auth/${route}$`);
  const extra = { 'x-forwarded-for': ownAddress() };
  await visitor.page.route(
    door,
    (asked) => asked.continue({ headers: { ...asked.request().headers(), ...extra } }),
    { times: 1 },
  );
  const answered = visitor.page.waitForResponse(door);
  await visitor.button(button).click();
  return (await answered).status();
}
