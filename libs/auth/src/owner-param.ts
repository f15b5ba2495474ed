/** The route parameter that names the owner of everything below it. */
export const OWNER_PARAM = 'userId';
