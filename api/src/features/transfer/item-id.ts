import { NIL, v5 as uuidv5, validate as isUuid } from 'uuid';

/** Makes the same id of the same text, so that a file that comes twice makes nothing twice. */
const NAMESPACE = '6f0c5a3e-8a0f-4b0a-9f5e-2c1d7e3b4a90';

const idFrom = (text: string): string => uuidv5(text, NAMESPACE);

/** A UUID is the id itself, but for the nil UUID, which is the id of nothing (RFC 9562 5.9). */
export function idOfUid(uid: string): string {
  const id = uid.toLowerCase();
  return isUuid(id) && id !== NIL ? id : idFrom(uid);
}

/** The id of a task in a JSON file. Earlier versions stored the nil UUID of a VTODO. */
export const storableId = (id: string): string => (id === NIL ? idFrom(NIL) : id);
